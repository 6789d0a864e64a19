// Rows of the matrix are sets, columns the kinds of rows that no set tells apart. Numbers are modulo a prime: a group
// that is there by chance would be hidden, and none is told.
#include "engine/kpis/told_sets.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace stamtafel::kpis {
namespace {

constexpr std::uint64_t prime = 2'147'483'629;  // below 2^31: products fit
constexpr std::size_t most_work = 100'000'000;  // kinds × sets²: some hundredths of a second, for every period

bool has(std::uint64_t bits, std::size_t index) { return index >= 64 || (bits >> index & 1U) != 0; }

struct Kind {
    std::size_t protocol = 0, channel = 0, category = 0, step = 0;
};

bool passes(const base::Filter& filter, const Kind& kind) {
    return has(filter.protocols, kind.protocol) && has(filter.channels, kind.channel) &&
           has(filter.categories, kind.category) && has(filter.steps, kind.step);
}

/// Whether the protocol's `for:` lets such rows in.
bool allows(const playbook::Playbook& book, std::size_t protocol, std::string_view key, const std::string& value) {
    if (protocol >= book.protocols.size()) return true;
    const auto& applies = book.protocols[protocol].applies;
    return std::none_of(applies.begin(), applies.end(), [&](const auto& one) {
        const auto& wanted = one.second;
        return one.first.value == key && std::none_of(wanted.begin(), wanted.end(),
                                                      [&](const playbook::Text& text) { return text.value == value; });
    });
}

/// visit(kind) for every kind of row that the playbook allows.
template <class Visit>
void each_kind(const Telling& telling, const Visit& visit) {
    const playbook::Playbook& book = telling.playbook;
    const auto count = [](std::size_t size) { return std::max<std::size_t>(1, std::min<std::size_t>(64, size)); };
    constexpr std::size_t steps = 3;
    for (std::size_t p = 0; p < count(book.protocols.size()); ++p)
        for (std::size_t c = 0; c < count(book.channels.size()); ++c) {
            if (c < book.channels.size() && !allows(book, p, "channel", book.channels[c].id.value)) continue;
            for (std::size_t k = 0; k < count(telling.categories.size()); ++k) {
                if (k < telling.categories.size() && !allows(book, p, "category", telling.categories[k])) continue;
                for (std::size_t step = 0; step < steps; ++step) visit(Kind{p, c, k, step});
            }
        }
}

/// A set over the columns, and behind them its size.
using Row = std::vector<std::uint64_t>;

std::uint64_t inverse(std::uint64_t value) {
    std::uint64_t result = 1;
    for (std::uint64_t exponent = prime - 2; exponent > 0; exponent /= 2, value = value * value % prime)
        if (exponent % 2 == 1) result = result * value % prime;
    return result;
}

void subtract(Row& from, std::uint64_t times, const Row& row) {
    const std::uint64_t factor = prime - times;
    for (std::size_t i = 0; i < row.size(); ++i)
        if (row[i] != 0) from[i] = (from[i] + factor * row[i]) % prime;
}

/// The first column that is not 0; the last, that of the size, when all others are.
std::size_t lead_of(const Row& row) {
    return static_cast<std::size_t>(std::find_if(row.begin(), row.end() - 1, [](auto v) { return v != 0; }) -
                                    row.begin());
}

/// All that follows from what was told.
class Span {
  public:
    void reduce(Row& row) const {
        for (const auto& [lead, other] : leads_)
            if (row[lead] != 0) subtract(row, row[lead], other);
    }
    /// A reduced row, with something in it.
    const Row& add(Row row) {
        const std::size_t lead = lead_of(row);
        const std::uint64_t factor = inverse(row[lead]);
        for (std::uint64_t& value : row) value = value * factor % prime;
        return leads_.insert_or_assign(lead, std::move(row)).first->second;
    }

  private:
    std::map<std::size_t, Row> leads_;
};

/// Those of which nothing is told yet, as far as they don't follow.
struct Secrets {
    std::vector<Row> rows;
    std::uint64_t least;

    /// Whether `row`, reduced and with a leading 1, would tell a small one.
    [[nodiscard]] bool told_by(const Row& row) const {
        const std::size_t lead = lead_of(row);
        return std::any_of(rows.begin(), rows.end(), [&](const Row& other) {
            if (other[lead] == 0) return false;
            Row secret = other;
            subtract(secret, secret[lead], row);
            const std::uint64_t n = (prime - secret.back()) % prime;
            return lead_of(secret) + 1 == secret.size() && n > 0 && n < least;
        });
    }
    void reduce(const Row& row) {
        const std::size_t lead = lead_of(row);
        for (Row& secret : rows)
            if (secret[lead] != 0) subtract(secret, secret[lead], row);
    }
};

/// The protocols, channels and categories one by one.
std::vector<ToldSet> single_ones(const Telling& telling) {
    std::vector<ToldSet> sets;
    const auto add = [&](std::size_t size, auto bits) {
        for (std::size_t i = 0; i < std::min<std::size_t>(64, size); ++i) {
            sets.emplace_back().filter.steps = 7;
            sets.back().filter.*bits = 1ULL << i;
            sets.push_back(sets.back());
            sets.back().filter.steps = base::Filter{}.steps;
        }
    };
    add(telling.playbook.protocols.size(), &base::Filter::protocols);
    add(telling.playbook.channels.size(), &base::Filter::channels);
    add(telling.categories.size(), &base::Filter::categories);
    return sets;
}

class Matrix {
  public:
    /// Kinds of rows that no set tells apart are one column.
    Matrix(const Telling& telling, const std::vector<ToldSet>& sets) {
        std::vector<std::vector<bool>> columns;
        each_kind(telling, [&](const Kind& kind) {
            std::vector<bool> in;
            for (const ToldSet& set : sets) in.push_back(passes(set.filter, kind));
            columns.push_back(std::move(in));
        });
        std::sort(columns.begin(), columns.end());
        columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
        for (std::size_t i = 0; i < sets.size(); ++i) {
            Row& row = rows_.emplace_back();
            for (const auto& column : columns) row.push_back(column[i] ? 1 : 0);
            row.push_back(sets[i].n % prime);
        }
    }
    [[nodiscard]] const Row& row(std::size_t i) const { return rows_[i]; }

  private:
    std::vector<Row> rows_;
};

/// Whether one of them lies in the other, and what it leaves is small.
bool leaves_small(const Row& a, const Row& b, std::uint64_t least) {
    const bool a_is_larger = a.back() > b.back();
    const Row &inner = a_is_larger ? b : a, &outer = a_is_larger ? a : b;
    if (outer.back() == inner.back() || outer.back() - inner.back() >= least) return false;
    return std::equal(inner.begin(), inner.end() - 1, outer.begin(), [](auto in, auto out) { return in <= out; });
}

std::size_t kinds_of(const Telling& telling) {
    std::size_t kinds = 0;
    each_kind(telling, [&](const Kind&) { ++kinds; });
    return kinds;
}

/// Takes what is asked one by one.
class Judge {
  public:
    Judge(Span span, Secrets secrets, std::vector<Row> told)
        : span_(std::move(span)), secrets_(std::move(secrets)), told_(std::move(told)) {}

    bool may_tell(const Row& asked) {
        for (const Row& row : told_)
            if (leaves_small(asked, row, secrets_.least)) return false;
        Row row = asked;
        span_.reduce(row);
        if (lead_of(row) + 1 != row.size()) {
            Span alone;
            row = alone.add(std::move(row));
            if (secrets_.told_by(row)) return false;
            secrets_.reduce(row);
            span_.add(std::move(row));
        }
        told_.push_back(asked);
        return true;
    }

  private:
    Span span_;
    Secrets secrets_;
    std::vector<Row> told_;
};

/// Those that a table tells: nothing new, so that no work is needed to let them stand.
std::vector<bool> told_already(const Telling& telling) {
    std::vector<bool> already;
    for (const ToldSet& asked : telling.asked)
        already.push_back(std::any_of(telling.told.begin(), telling.told.end(), [&](const ToldSet& told) {
            const base::Filter &a = asked.filter, &b = told.filter;
            return asked.n == told.n && a.protocols == b.protocols && a.channels == b.channels &&
                   a.categories == b.categories && a.steps == b.steps;
        }));
    return already;
}

}  // namespace

std::vector<bool> may_be_told(const Telling& telling) {
    std::vector<bool> may(telling.asked.size(), false);
    if (may.empty()) return may;
    std::vector<ToldSet> sets = telling.told;
    sets.insert(sets.end(), telling.asked.begin(), telling.asked.end());
    const std::size_t told = telling.told.size(), asked = sets.size();
    sets.insert(sets.end(), telling.hidden.begin(), telling.hidden.end());
    for (const ToldSet& one : single_ones(telling)) sets.push_back(one);
    for (std::size_t i = asked; i < sets.size(); ++i) sets[i].n = 0;  // what follows gives their size
    if (kinds_of(telling) > most_work / sets.size() / sets.size()) return told_already(telling);
    const Matrix matrix(telling, sets);
    Span span;
    std::vector<Row> rows;
    for (std::size_t i = 0; i < told; ++i) {
        Row row = matrix.row(i);
        rows.push_back(row);
        span.reduce(row);
        if (lead_of(row) + 1 != row.size()) span.add(std::move(row));
    }
    Secrets secrets{{}, telling.least};
    for (std::size_t i = asked; i < sets.size(); ++i) {
        Row row = matrix.row(i);
        span.reduce(row);
        if (lead_of(row) + 1 != row.size()) secrets.rows.push_back(std::move(row));
    }
    Judge judge(std::move(span), std::move(secrets), std::move(rows));
    for (std::size_t i = 0; i < may.size(); ++i) may[i] = judge.may_tell(matrix.row(told + i));
    return may;
}

}  // namespace stamtafel::kpis
