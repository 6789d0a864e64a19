// What management may not see can't be worked out from what it sees: every published count and share is an equation over
// the turns that a reader can think of, and no hidden count may follow from them. On random communities.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/kpis/evaluate.hpp"
#include "engine/kpis/small_groups.hpp"
#include "tests/property/random_figures.hpp"
#include "tests/support/catch.hpp"

using namespace stamtafel;
using namespace stamtafel::kpis;
using test::Random;

namespace {

constexpr int communities = 80;
constexpr std::uint64_t prime = 2'147'483'629;  // below 2^31: products fit

/// A sum over all turns that pass.
struct Sum {
    std::string name;
    base::Filter filter;
    std::uint64_t value = 0;
    unsigned months = 1;  ///< bits: of which months
};

bool holds(const Sum& sum, const measure::Turn& turn, unsigned month) {
    return (sum.months & month) != 0 && passes(sum.filter, turn);
}

/// The part of a share's turns that it counts; nothing for shares of something else.
std::optional<base::Filter> counted(const Fact& fact) {
    base::Filter filter = fact.figure.evidence.filter;
    if (fact.id.ends_with(".attainment"))
        filter.outcomes &= only(measure::Outcome::met);
    else if (fact.id.ends_with(".answered_share"))
        filter.traits |= static_cast<measure::Traits>(measure::Trait::answered);
    else if (fact.id.ends_with(".outside_hours_share"))
        filter.traits |= static_cast<measure::Traits>(measure::Trait::outside_hours);
    else if (fact.id.ends_with(".holding_share"))
        filter.traits |= static_cast<measure::Traits>(measure::Trait::holding);
    else if (fact.id.ends_with(".peer_answer_rate"))
        filter.answered_by &= only(measure::AnsweredBy::peer);
    else
        return std::nullopt;
    return filter;
}

std::string name_of(const Fact& fact) {
    std::string name = fact.id;
    for (const auto& [key, value] : fact.where) name += " " + key + "=" + value;
    return name;
}

std::vector<Sum> told_by(const Evaluation& evaluation) {
    std::vector<Sum> sums;
    for (const Fact& fact : evaluation.facts) {
        if (!fact.figure.n || fact.figure.evidence.table != base::TableId::turns) continue;
        sums.push_back({name_of(fact), fact.figure.evidence.filter, *fact.figure.n});
        const auto* share = std::get_if<double>(&fact.figure.value);
        const auto part = counted(fact);
        if (share == nullptr || !part) continue;
        sums.push_back({name_of(fact), *part,
                        static_cast<std::uint64_t>(std::llround(*share * static_cast<double>(*fact.figure.n)))});
    }
    return sums;
}

bool is_size(const Fact& fact) { return fact.id.ends_with(".turns"); }

/// By role, priority or category all is hidden when one is; those of many are no secret then.
bool is_secret(const Fact& fact) {
    constexpr std::uint64_t least = 5;
    return fact.where.empty() || fact.where.front().first == "channel" || (is_size(fact) && *fact.figure.n < least);
}

/// Counts that are hidden, with what they are.
std::vector<Sum> hidden_in(const Evaluation& told, const Evaluation& whole) {
    std::vector<Sum> hidden;
    for (std::size_t i = 0; i < whole.facts.size(); ++i) {
        const Fact& fact = whole.facts[i];
        if (told.facts[i].figure.why != base::Why::too_small || !fact.figure.n || *fact.figure.n == 0) continue;
        if (is_secret(fact) && fact.figure.unit == base::Unit::count &&
            fact.figure.evidence.table == base::TableId::turns)
            hidden.push_back({name_of(fact), fact.figure.evidence.filter, *fact.figure.n});
    }
    return hidden;
}

bool takes(const playbook::Protocol& protocol, std::string_view key, std::string_view value) {
    for (const auto& [name, wanted] : protocol.applies)
        if (name.value == key &&
            std::none_of(wanted.begin(), wanted.end(), [&](const auto& text) { return text.value == value; }))
            return false;
    return true;
}

/// Every kind of turn that the playbook allows.
template <class Visit>
void each_kind(const playbook::Playbook& book, const std::vector<std::string>& categories, const Visit& visit) {
    measure::Turn turn;
    for (std::size_t p = 0; p < book.protocols.size(); ++p)
        for (std::size_t channel = 0; channel < book.channels.size(); ++channel)
            for (std::size_t category = 0; category < categories.size(); ++category) {
                if (!takes(book.protocols[p], "category", categories[category]) ||
                    !takes(book.protocols[p], "channel", book.channels[channel].id.value))
                    continue;
                for (unsigned rest = 0; rest < 7 * 3 * 3 * 16; ++rest) {
                    turn.protocol = static_cast<measure::Protocol>(p);
                    turn.channel = static_cast<activity::Channel>(channel);
                    turn.category = static_cast<measure::Category>(category);
                    turn.outcome = static_cast<measure::Outcome>(rest % 7);
                    turn.by = static_cast<measure::AnsweredBy>(rest / 7 % 3);
                    turn.step = static_cast<measure::Step>(rest / 21 % 3);
                    turn.traits = static_cast<measure::Traits>(rest / 63);
                    if (turn.step == measure::Step::next && !book.protocols[p].next_response) continue;
                    visit(turn);
                }
            }
}

using Row = std::vector<std::uint64_t>;

/// Kinds of turns that no sum tells apart are one column; a kind of which a sum says that there is none is no column.
/// First the rows of what is told, then those of what is asked.
std::vector<Row> rows_of(const playbook::Playbook& book, const std::vector<std::string>& categories,
                         const std::vector<Sum>& told, const std::vector<Sum>& asked) {
    std::vector<std::vector<bool>> signatures;
    unsigned months = 0;
    for (const auto* sums : {&told, &asked})
        for (const Sum& sum : *sums) months |= sum.months;
    const auto add = [&](const measure::Turn& turn, unsigned month) {
        std::vector<bool> in;
        for (const Sum& sum : told) {
            in.push_back(holds(sum, turn, month));
            if (in.back() && sum.value == 0) return;
        }
        for (const Sum& sum : asked) in.push_back(holds(sum, turn, month));
        signatures.push_back(std::move(in));
    };
    each_kind(book, categories, [&](const measure::Turn& turn) {
        for (unsigned month = 1; month <= months; month *= 2) add(turn, month);
        if (signatures.size() < 100'000) return;
        std::sort(signatures.begin(), signatures.end());
        signatures.erase(std::unique(signatures.begin(), signatures.end()), signatures.end());
    });
    std::sort(signatures.begin(), signatures.end());
    signatures.erase(std::unique(signatures.begin(), signatures.end()), signatures.end());
    std::vector<Row> rows(told.size() + asked.size(), Row(signatures.size()));
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < signatures.size(); ++c) rows[r][c] = signatures[c][r] ? 1 : 0;
    return rows;
}

std::uint64_t inverse(std::uint64_t value) {
    std::uint64_t result = 1;
    for (std::uint64_t exponent = prime - 2; exponent > 0; exponent /= 2, value = value * value % prime)
        if (exponent % 2 == 1) result = result * value % prime;
    return result;
}

/// Rows with a leading one each, by its column; what is left of a row once they are taken out of it.
class Span {
  public:
    /// Whether it was in the span already.
    bool add(Row row) {
        const std::size_t lead = reduce(row);
        if (lead == row.size()) return true;
        const std::uint64_t factor = inverse(row[lead]);
        for (std::uint64_t& value : row) value = value * factor % prime;
        leads_.emplace(lead, std::move(row));
        return false;
    }
    [[nodiscard]] bool holds(Row row) const { return reduce(row) == row.size(); }

  private:
    std::size_t reduce(Row& row) const {
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (row[c] == 0) continue;
            const auto lead = leads_.find(c);
            if (lead == leads_.end()) return c;
            const std::uint64_t factor = prime - row[c];
            for (std::size_t i = c; i < row.size(); ++i) row[i] = (row[i] + factor * lead->second[i]) % prime;
        }
        return row.size();
    }
    std::map<std::size_t, Row> leads_;
};

/// Hidden counts that follow from what is told. What is 0 in a total is 0 in its parts, and nothing helps against that:
/// a reader who uses it may find how a hidden group fared, and must not find its size.
enum class Zeros : std::uint8_t { used, unused };
std::vector<std::string> revealed(const playbook::Playbook& book, const std::vector<std::string>& categories,
                                  std::vector<Sum> sums, std::vector<Sum> asked, Zeros zeros) {
    const auto drop = [](std::vector<Sum>& from, const auto& which) {
        from.erase(std::remove_if(from.begin(), from.end(), which), from.end());
    };
    if (zeros == Zeros::used)
        drop(asked, [](const Sum& sum) { return sum.name.find(".turns") == std::string::npos; });
    else
        drop(sums, [](const Sum& sum) { return sum.value == 0; });
    const std::vector<Row> rows = rows_of(book, categories, sums, asked);
    Span span;
    for (std::size_t r = 0; r < sums.size(); ++r) span.add(rows[r]);
    std::vector<std::string> names;
    for (std::size_t r = 0; r < asked.size(); ++r)
        if (span.holds(rows[sums.size() + r])) names.push_back(asked[r].name);
    return names;
}
std::vector<std::string> revealed(const playbook::Playbook& book, const Evaluation& told, const Evaluation& whole,
                                  Zeros zeros) {
    return revealed(book, whole.categories, told_by(told), hidden_in(told, whole), zeros);
}

/// KPIs of turns over random parts of the community.
void add_kpis(Random& random, const std::vector<std::string>& categories, playbook::Playbook& book) {
    constexpr std::string_view metrics[] = {"attainment", "answered_share", "peer_answer_rate"};
    const auto add_where = [&](playbook::Kpi& kpi, std::string_view key, const auto& names) {
        if (!random.one_in(2)) return;
        auto& where = kpi.where.emplace_back(playbook::Text{std::string(key), {}}, playbook::Texts{});
        for (const std::string& name : names)
            if (random.one_in(2)) where.second.push_back({name, {}});
        if (where.second.empty()) kpi.where.pop_back();
    };
    std::vector<std::string> channels, protocols;
    for (const auto& channel : book.channels) channels.push_back(channel.id.value);
    for (const auto& protocol : book.protocols) protocols.push_back(protocol.id.value);
    for (std::int64_t n = random.between(1, 6), i = 0; i < n; ++i) {
        playbook::Kpi& kpi = book.kpis.emplace_back();
        kpi.id.value = "k" + std::to_string(i);
        kpi.metric.value = metrics[random.between(0, 2)];
        add_where(kpi, "channel", channels);
        add_where(kpi, "category", categories);
        add_where(kpi, "protocol", protocols);
    }
}

unsigned months_of(const calendar::Period& period) {
    if (period.unit == calendar::PeriodUnit::quarter) return 7;
    return 1U << (period.first.value - calendar::parse_period("2026-10").value().first.value + 15) / 31;
}

/// What a report says, or hides, of its own period and of those it looks back on.
struct Reports {
    std::vector<Sum> told, hidden;

    void add(const Evaluation& shown, const Evaluation& whole) {
        const unsigned own = months_of(whole.period);
        for (Sum& sum : told_by(shown)) sum.months = own, told.push_back(sum);
        for (Sum& sum : hidden_in(shown, whole)) sum.months = own, hidden.push_back(sum);
        for (std::size_t i = 0; i < shown.kpis.size(); ++i)
            for (const auto part : {&KpiView::trend, &KpiView::months})
                for (std::size_t j = 0; j < (shown.kpis[i].*part).size(); ++j)
                    add((shown.kpis[i].*part)[j], (whole.kpis[i].*part)[j]);
    }
    void add(const TrendPoint& shown, const TrendPoint& whole) {
        const unsigned months = months_of(whole.period);
        base::Filter group = whole.figure.evidence.filter;
        group.outcomes = base::Filter{}.outcomes, group.traits = 0, group.answered_by = base::Filter{}.answered_by;
        if (shown.figure.n) told.push_back({"kpi", shown.figure.evidence.filter, *shown.figure.n, months});
        if (shown.figure.why == base::Why::too_small && *whole.group > 0)
            hidden.push_back({"kpi.turns", group, *whole.group, months});
    }
};

}  // namespace

TEST_CASE("no hidden count follows from what management sees") {
    std::size_t hidden = 0;
    for (int seed = 0; seed < communities; ++seed) {
        Random random(static_cast<std::uint64_t>(seed) + 11'000);
        const playbook::Playbook book = test::random_playbook(random);
        const auto told = test::measured(test::random_lines(random), book, test::monday(50 * 1440));
        if (random.one_in(2)) test::embellish(random, *told);
        const Evaluation whole =
            evaluate(told->input(), told->tables, told->rows.quality, calendar::parse_period("2026-10").value());
        const Evaluation shown = without_small_groups(whole, book);
        hidden += hidden_in(shown, whole).size();
        INFO("seed " << seed);
        CHECK(revealed(book, shown, whole, Zeros::used) == std::vector<std::string>{});
        CHECK(revealed(book, shown, whole, Zeros::unused) == std::vector<std::string>{});
    }
    CHECK(hidden > 1'000);
}

TEST_CASE("the reader of the test above finds a count that is left to be worked out") {
    playbook::Playbook book = test::playbook();
    test::add_rule(book, "complaint", "kapot");
    for (const char* id : {"a", "b"}) book.protocols.emplace_back(test::protocol(id));
    test::take(book.protocols[0], "category", "complaint");
    const auto told = test::measured("+1 mila post id=n1 : kapot\n+2 jan post id=n2 : hoi\n+3 eva post id=n3 : hoi\n",
                                     book, test::monday(50 * 1440));
    const Evaluation whole =
        evaluate(told->input(), told->tables, told->rows.quality, calendar::parse_period("2026-10").value());
    Evaluation shown = whole;
    for (Fact& fact : shown.facts)
        if (fact.id.starts_with("protocol.a.") && fact.figure.n)
            fact.figure = {{}, fact.figure.unit, {}, {}, base::Why::too_small, {}};
    CHECK_FALSE(revealed(book, shown, whole, Zeros::used).empty());
    CHECK_FALSE(revealed(book, shown, whole, Zeros::unused).empty());
}

TEST_CASE("no hidden count follows from a quarter, its months and the KPIs of all of them") {
    std::size_t hidden = 0;
    for (int seed = 0; seed < communities; ++seed) {
        Random random(static_cast<std::uint64_t>(seed) + 12'000);
        playbook::Playbook book = test::random_playbook(random);
        const std::vector<std::string> names{"complaint", "eigen", "question", "other"};
        add_kpis(random, names, book);
        const auto community = test::measured(test::random_lines(random), book, test::monday(80 * 1440));
        Reports reports;
        std::vector<std::string> categories;
        for (const char* period : {"2026-10", "2026-11", "2026-12", "2026-Q4"}) {
            const Evaluation whole = evaluate(community->input(), community->tables, community->rows.quality,
                                              calendar::parse_period(period).value());
            reports.add(without_small_groups(whole, book), whole);
            categories = whole.categories;
        }
        const auto is_small = [](const Sum& sum) { return sum.value < 5 && sum.name.ends_with(".turns"); };
        std::vector<Sum> asked;
        std::copy_if(reports.hidden.begin(), reports.hidden.end(), std::back_inserter(asked), is_small);
        hidden += asked.size();
        INFO("seed " << seed);
        CHECK(revealed(book, categories, reports.told, asked, Zeros::unused) == std::vector<std::string>{});
    }
    CHECK(hidden > 1'000);
}
