// What management may not see of members can't be worked out from what it sees: the figures of three months, in all and
// by channel, are equations over counts that a reader can think of, and no count of 1 … 4 may follow from them by adding
// and subtracting. On random small communities whose members are on one channel each.
#include <cmath>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/kpis/evaluate.hpp"
#include "engine/kpis/small_groups.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"
#include "tests/support/random.hpp"

using namespace stamtafel;
using namespace stamtafel::kpis;
using test::Random;

namespace {

constexpr std::uint64_t prime = 2'147'483'629;  // below 2^31: products fit
constexpr std::uint64_t least = 5;
constexpr int first_month = 7, last_month = 10;

/// Members of their own on each channel, who come and go; every month everybody posts once, or comments on others.
std::string random_lines(Random& random, std::size_t channels) {
    std::string lines;
    for (std::size_t c = 0; c < channels; ++c) {
        constexpr std::int64_t sizes[] = {4, 8, 14, 20, 30, 45};
        const std::int64_t members = sizes[random.between(0, 5)], there = random.between(30, 100);
        std::vector<std::int64_t> begin;
        for (std::int64_t who = 0; who < members; ++who)
            begin.push_back(random.one_in(3) ? random.between(first_month, last_month) : first_month);
        for (int month = first_month; month <= last_month; ++month) {
            lines += fmt::format("2026-{:02}-01T08:00 anna post id=s{}.{} ch={}\n", month, c, month, c);
            std::int64_t posts = 0;
            for (std::int64_t who = 0; who < members; ++who) {
                if (begin[static_cast<std::size_t>(who)] > month || random.between(1, 100) > there) continue;
                if (posts == 0 || random.one_in(2)) {
                    lines += fmt::format("2026-{:02}-{:02}T10:00 m{}x{} post id=p{}.{}.{} ch={}\n", month,
                                         random.between(1, 14), c, who, c, month, posts++, c);
                    continue;
                }
                for (std::int64_t n = random.between(1, 3); n > 0; --n)
                    lines += fmt::format("2026-{:02}-{:02}T1{}:00 m{}x{} comment to=p{}.{}.{} ch={}\n", month,
                                         random.between(15, 28), n, c, who, c, month, random.between(0, posts - 1), c);
            }
        }
    }
    return lines;
}

/// Equations over named counts, solved modulo a prime.
class Reader {
  public:
    using Terms = std::vector<std::pair<std::string, int>>;  ///< factors are 1 or -1

    void add(const Terms& terms, std::uint64_t sum) {
        std::map<std::size_t, std::uint64_t> row;
        for (const auto& [name, factor] : terms) {
            const std::size_t at = columns_.try_emplace(name, columns_.size()).first->second;
            row[at] = (row[at] + (factor < 0 ? prime - 1 : 1)) % prime;
        }
        rows_.emplace_back(std::move(row), sum % prime);
    }
    void tell(const std::string& name, std::uint64_t n) { add({{name, 1}}, n); }

    /// Counts of 1 … 4 that follow.
    [[nodiscard]] std::vector<std::string> small_ones() const {
        std::vector<std::vector<std::uint64_t>> rows;
        for (const auto& [terms, sum] : rows_) {
            auto& row = rows.emplace_back(columns_.size() + 1, 0);
            for (const auto& [at, factor] : terms) row[at] = factor;
            row.back() = sum;
        }
        reduce(rows);
        std::vector<std::string> found;
        for (const auto& row : rows) {
            std::size_t others = 0, at = 0;
            for (std::size_t c = 0; c + 1 < row.size(); ++c)
                if (row[c] != 0) ++others, at = c;
            if (others == 1 && row.back() > 0 && row.back() < least) found.push_back(name_at(at));
        }
        return found;
    }

  private:
    static std::uint64_t inverse(std::uint64_t value) {
        std::uint64_t result = 1;
        for (std::uint64_t exponent = prime - 2; exponent > 0; exponent /= 2, value = value * value % prime)
            if (exponent % 2 == 1) result = result * value % prime;
        return result;
    }
    static void reduce(std::vector<std::vector<std::uint64_t>>& rows) {
        std::size_t done = 0;
        for (std::size_t c = 0; !rows.empty() && c + 1 < rows.front().size() && done < rows.size(); ++c) {
            std::size_t pivot = done;
            while (pivot < rows.size() && rows[pivot][c] == 0) ++pivot;
            if (pivot == rows.size()) continue;
            std::swap(rows[pivot], rows[done]);
            const std::uint64_t factor = inverse(rows[done][c]);
            for (std::uint64_t& value : rows[done]) value = value * factor % prime;
            for (std::size_t r = 0; r < rows.size(); ++r) {
                if (r == done || rows[r][c] == 0) continue;
                const std::uint64_t times = prime - rows[r][c];
                for (std::size_t i = 0; i < rows[r].size(); ++i)
                    if (rows[done][i] != 0) rows[r][i] = (rows[r][i] + times * rows[done][i]) % prime;
            }
            ++done;
        }
    }
    [[nodiscard]] std::string name_at(std::size_t at) const {
        for (const auto& [name, column] : columns_)
            if (column == at) return name;
        return {};
    }

    std::map<std::string, std::size_t> columns_;
    std::vector<std::pair<std::map<std::size_t, std::uint64_t>, std::uint64_t>> rows_;
};

std::string in(std::string_view name, std::string_view place, int month) {
    return fmt::format("{} {} {}", name, place, month);
}

int month_of(const calendar::Period& period) { return static_cast<int>(base::civil_of(period.first).month); }

/// What everybody knows of a place in a month.
void add_sums(const std::string& place, int month, Reader& reader) {
    const auto is = [&](Reader::Terms terms) {
        for (auto& [name, factor] : terms) name = in(name, place, month);
        reader.add(terms, 0);
    };
    is({{"creators", 1}, {"reactors", 1}, {"active", -1}});
    is({{"active", 1}, {"lurkers", 1}, {"dormant", 1}, {"known", -1}});
    is({{"answered", 1}, {"unanswered", 1}, {"newcomers", -1}});
    is({{"nodes", 1}, {"elsewhere", -1}, {"active", -1}, {"active_without_tie", 1}});
    if (month == first_month) {
        is({{"known", 1}, {"active", -1}});
        return;
    }
    is({{"new", 1}, {"retained", 1}, {"returning", 1}, {"active", -1}});
    is({{"new", 1}, {"newcomers", -1}});
    reader.add(
        {{in("retained", place, month), 1}, {in("lapsed", place, month), 1}, {in("active", place, month - 1), -1}}, 0);
    reader.add({{in("known", place, month), 1}, {in("known", place, month - 1), -1}, {in("new", place, month), -1}}, 0);
    if (month == first_month + 1) is({{"returning", 1}});
}

constexpr std::string_view parts[] = {
    "active",   "known",  "creators",  "reactors",  "lurkers", "dormant",  "new",
    "retained", "lapsed", "returning", "newcomers", "nodes",   "answered", "active_without_tie"};

/// Members are on one channel each.
void add_channels(std::size_t channels, int month, Reader& reader) {
    for (const std::string_view part : parts) {
        Reader::Terms terms{{in(part, "all", month), -1}};
        for (std::size_t c = 0; c < channels; ++c) terms.emplace_back(in(part, fmt::format("c{}", c), month), 1);
        if (channels > 1) reader.add(terms, 0);
    }
}

std::uint64_t whole(double value) { return static_cast<std::uint64_t>(std::llround(value)); }

void tell(const Fact& fact, int month, Reader& reader) {
    const std::string place = fact.where.empty() ? "all" : fact.where.front().second;
    const std::string name = fact.id.substr(fact.id.find('.') + 1);
    const bool of_members = fact.id.starts_with("members."), of_graph = fact.id.starts_with("graph.");
    if (!of_members && !of_graph) return;
    const auto* count = std::get_if<std::int64_t>(&fact.figure.value);
    const auto* share = std::get_if<double>(&fact.figure.value);
    for (const std::string_view part : parts)
        if (part == name && count != nullptr) reader.tell(in(name, place, month), static_cast<std::uint64_t>(*count));
    if (!of_members || !fact.figure.n) return;
    const std::uint64_t n = *fact.figure.n;
    if (name == "gini" || name == "dau") reader.tell(in("active", place, month), n);
    if (name == "quick_ratio")
        reader.add({{in("new", place, month), 1}, {in("returning", place, month), 1}, {in("lapsed", place, month), 1}},
                   n);
    if (name == "quick_ratio" && share != nullptr)
        reader.tell(in("lapsed", place, month), whole(static_cast<double>(n) / (1 + *share)));
    if (name == "retention") reader.add({{in("retained", place, month), 1}, {in("lapsed", place, month), 1}}, n);
    if (name == "retention" && share != nullptr)
        reader.tell(in("retained", place, month), whole(*share * static_cast<double>(n)));
    if (name == "newcomers_answered" && share != nullptr)
        reader.tell(in("answered", place, month), whole(*share * static_cast<double>(n)));
}

/// Flows, roles of the month before, cohorts.
void tell(const MemberViews& views, int month, Reader& reader) {
    const auto count = [&](std::string_view name, int of, const MemberCount& n) {
        if (n && of >= first_month) reader.tell(in(name, "all", of), *n);
    };
    for (const FlowView& flow : views.flows) {
        const int of = month_of(flow.period);
        count("active", of, flow.active);
        if (!flow.has_before) continue;
        count("new", of, flow.fresh), count("retained", of, flow.retained);
        count("returning", of, flow.returning), count("lapsed", of, flow.lapsed);
    }
    constexpr std::string_view roles[] = {"", "creators", "reactors", "lurkers", "dormant"};
    for (std::size_t role = 1; role < community::roles; ++role) count(roles[role], month - 1, views.before[role]);
    for (const CohortView& cohort : views.cohorts)
        for (std::size_t later = 0; later < cohort.active.size(); ++later)
            count(fmt::format("cohort{}", month_of(cohort.month)), month_of(cohort.month) + static_cast<int>(later),
                  cohort.active[later]);
}

/// Who is there in a month belongs to one of the cohorts, of which the youngest are the new ones.
void add_cohorts(int month, Reader& reader) {
    const auto cell = [&](int cohort, int of) { return in(fmt::format("cohort{}", cohort), "all", of); };
    Reader::Terms terms{{in("active", "all", month), -1}};
    for (int cohort = first_month; cohort <= month; ++cohort) terms.emplace_back(cell(cohort, month), 1);
    reader.add(terms, 0);
    if (month > first_month) reader.add({{cell(month, month), 1}, {in("new", "all", month), -1}}, 0);
    for (int cohort = first_month; cohort < month; ++cohort)
        reader.add(
            {{cell(cohort, month), 1}, {fmt::format("gone{} all {}", cohort, month), 1}, {cell(cohort, cohort), -1}},
            0);
}

/// On so many channels of our own; the team is there on each.
std::unique_ptr<test::Community> community_of(Random& random, std::size_t channels) {
    auto community = std::make_unique<test::Community>();
    playbook::Playbook& book = community->playbook = test::playbook();
    book.protocols = {test::protocol()};
    book.channels.clear();
    activity::AssembleOptions& options = community->rows.options;
    options.channels = channels;
    options.team.clear();
    for (std::size_t c = 0; c < channels; ++c) {
        book.channels.emplace_back().id.value = fmt::format("c{}", c);
        book.channels.back().media.value = "owned";
        options.team.push_back({static_cast<activity::Channel>(c), "anna", 0, false});
    }
    community->rows.add(random_lines(random, channels));
    test::measure_all(*community, test::local("2026-12-01"));
    return community;
}

}  // namespace

TEST_CASE("no count of few members follows from three months of reports") {
    std::size_t hidden = 0, told = 0;
    for (int seed = 0; seed < 240; ++seed) {
        Random random(static_cast<std::uint64_t>(seed) + 21'000);
        const std::size_t channels = 1 + static_cast<std::size_t>(seed) % 3;
        const auto community = community_of(random, channels);
        Reader reader;
        for (int month = first_month; month <= last_month; ++month) {
            add_sums("all", month, reader), add_cohorts(month, reader), add_channels(channels, month, reader);
            for (std::size_t c = 0; c < channels && channels > 1; ++c) add_sums(fmt::format("c{}", c), month, reader);
            if (month == first_month) continue;
            const Evaluation evaluation = evaluate(community->input(), community->tables, community->rows.quality,
                                                   calendar::parse_period(fmt::format("2026-{:02}", month)).value());
            const Evaluation shown = without_small_groups(evaluation, community->playbook);
            for (const Fact& fact : shown.facts) {
                tell(fact, month, reader);
                if (fact.id == "members.new") ++(fact.figure.n ? told : hidden);
            }
            tell(shown.members, month, reader);
        }
        INFO("seed " << seed);
        CHECK(reader.small_ones() == std::vector<std::string>{});
    }
    CHECK(hidden > 100);
    CHECK(told > 100);
}
