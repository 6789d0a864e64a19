// A KPI's change and outlook in words: the mark, the reason, and what is still missing.
#include "reports/compose/kpi_words.hpp"

#include <string>
#include <string_view>

#include "reports/words/format.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/compose/made_up_period.hpp"

using namespace stamtafel;
using kpis::ChangeKind;
using kpis::ChangeRule;
using kpis::ChangeWhy;

namespace {

/// The answer time of the made-up period: 52 minutes after 64, usual 45 to 70.
struct Told : test::MadeUpPeriod {
    measure::Input read = input();
    kpis::KpiView view = evaluation.kpis.front();
    [[nodiscard]] compose::Material material() const { return {read, evaluation, catalogue, "0.1.0"}; }
    Told() : MadeUpPeriod(base::Language::nl) {
        view.value.unit = base::Unit::seconds;
        view.value.value = 3120.0;
        view.value.why = base::Why::none;
        view.trend.resize(2);
        view.trend.back().figure = view.value;
        view.target = 2700;
        view.higher_is_better = false;
        view.change = {};
        view.change.difference = -720, view.change.before = 3840;
        view.change.limits = base::Interval{2700, 4200}, view.change.centre = 3400;
        view.change.earlier = 7, view.change.provisional = true;
        view.change.kind = ChangeKind::noise;
    }
};

/// With plain blanks where a value keeps its unit on its line.
std::string plain(std::string text) {
    constexpr std::string_view kept = "\u00a0";
    for (std::size_t at = text.find(kept); at != std::string::npos; at = text.find(kept))
        text.replace(at, kept.size(), " ");
    return text;
}

}  // namespace

TEST_CASE("a change says by how much, since when, and what kind it is") {
    Told told;
    const compose::Material material = told.material();
    CHECK(plain(compose::change_words(material, told.view)) == "−12 min sinds september 2026");
    CHECK(plain(compose::kind_words(material, told.view)) == "normale schommeling (voorlopig)");
    CHECK(plain(compose::why_words(material, told.view)) == "gewoon is 45 min – 1 u 10 min");
    told.view.change.provisional = false, told.view.change.method = kpis::ChangeMethod::two_periods;
    CHECK(compose::kind_words(material, told.view) == "kan toeval zijn");
    told.view.change.method = kpis::ChangeMethod::shares, told.view.change.why = kpis::ChangeWhy::chance;
    CHECK(compose::kind_words(material, told.view) == "kan toeval zijn");
    told.view.change.why = kpis::ChangeWhy::none;
    told.view.change.kind = ChangeKind::signal, told.view.change.rule = ChangeRule::outside;
    CHECK(plain(compose::why_words(material, told.view)) == "onder de gewone 45 min – 1 u 10 min");
    model::Tile tile;
    compose::add_change(material, told.view, tile);
    CHECK(plain(tile.change) == "−12 min sinds september 2026; onder de gewone 45 min – 1 u 10 min: echte verandering");
    CHECK(tile.change_kind == model::Change::signal);
    told.view.change.rule = ChangeRule::difference;
    compose::add_change(material, told.view, tile);
    CHECK(plain(tile.change) == "−12 min sinds september 2026: echte verandering");
}

TEST_CASE("a change is good or bad where it moved to the side on which it stands out") {
    Told told;  // shorter is better
    CHECK(compose::tone_of_change(told.view) == model::Tone::none);
    told.view.change.kind = ChangeKind::signal;
    CHECK(compose::tone_of_change(told.view) == model::Tone::good);
    told.view.change.upward = true;
    CHECK(compose::tone_of_change(told.view) == model::Tone::none);
    told.view.change.difference = 720;
    CHECK(compose::tone_of_change(told.view) == model::Tone::bad);
    told.view.change.difference = 0;
    CHECK(compose::tone_of_change(told.view) == model::Tone::none);
    told.view.change.difference.reset();
    CHECK(compose::tone_of_change(told.view) == model::Tone::none);
}

TEST_CASE("months before a break are not among those that an outlook has") {
    Told told;
    told.view.trend.clear();
    calendar::Period period = told.evaluation.period;
    for (int month = 0; month < 7; ++month, period = calendar::before(period))
        told.view.trend.insert(told.view.trend.begin(), {period, told.view.value});  // April to October
    CHECK(compose::outlook_words(told.material(), told.view).empty());
    told.playbook.breaks.emplace_back().on.value = base::day_of({2026, 7, 1});
    told.view.since_break = 0;
    CHECK(plain(compose::outlook_words(told.material(), told.view)) == "nog 2 maanden nodig");  // July to October
}

TEST_CASE("too few months say how many are missing") {
    Told told;
    told.view.change.kind = ChangeKind::unknown, told.view.change.why = ChangeWhy::too_few_periods;
    told.view.change.earlier = 4;
    const compose::Material material = told.material();
    CHECK(plain(compose::why_words(material, told.view)) == "nog 2 maanden nodig om te oordelen");
    CHECK(compose::kind_words(material, told.view).empty());
    told.view.change.earlier = 5;
    CHECK(plain(compose::why_words(material, told.view)) == "nog 1 maand nodig om te oordelen");
}

TEST_CASE("shares differ in points, and what rounds to nothing is no difference") {
    const Told told;
    const compose::Material material = told.material();
    const auto words = [&](double difference, base::Unit unit, double target) {
        kpis::KpiView view;
        view.value.unit = unit;
        view.target = target;
        return plain(compose::difference_words(material, view, difference));
    };
    CHECK(words(0.032, base::Unit::share, 0.9) == "+3,2 procentpunt");
    CHECK(words(-0.0001, base::Unit::share, 0.9) == "geen verschil");
    CHECK(words(5, base::Unit::count, 20) == "+5");
    CHECK(words(-12'550, base::Unit::cents, 1).starts_with("−€"));
    CHECK(words(-0.11, base::Unit::real, 0.45) == "−0,11");  // a sentiment
    CHECK(words(5.88, base::Unit::real, 40) == "+6");        // a recommendation score: its samples tell no tenths
}

TEST_CASE("figures of one KPI that stand in one sentence have the decimals of the largest, its target among them") {
    Told told;
    told.view.value.unit = base::Unit::real, told.view.value.value = 12.0;  // a recommendation score
    told.view.target = 40, told.view.change.before = 15.4;
    told.view.change.kind = ChangeKind::signal, told.view.change.rule = ChangeRule::difference;
    CHECK(compose::changed_words(told.material(), told.view).starts_with("Nu 12; de vorige periode 15."));
    CHECK(compose::value_words(told.material(), told.view, 11.6) == "12");
    told.view.target = 15;
    CHECK(compose::changed_words(told.material(), told.view).starts_with("Nu 12,0; de vorige periode 15,4."));
    base::Figure hidden;
    hidden.why = base::Why::too_small;
    CHECK(compose::value_words(told.material(), told.view, hidden) ==
          words::written(told.catalogue, model::Missing{base::Why::too_small}));
}

TEST_CASE("a quarter and a year are not told to wait for years") {
    Told told;
    told.view.change.kind = ChangeKind::unknown, told.view.change.why = ChangeWhy::too_few_periods;
    told.evaluation.period = *calendar::parse_period("2026");
    CHECK(plain(compose::why_words(told.material(), told.view)) == "per jaar nog niet te zeggen, zie de maanden");
    told.evaluation.period = *calendar::parse_period("2026-Q3");
    told.view.change.why = ChangeWhy::none;
    CHECK(plain(compose::change_words(told.material(), told.view)).find("sinds het 2e kwartaal van 2026") !=
          std::string::npos);
    told.view.change.why = ChangeWhy::unfinished;
    CHECK(plain(compose::why_words(told.material(), told.view)).starts_with("deze periode loopt nog"));
}

TEST_CASE("an outlook says whether its range reaches the target") {
    Told told;
    const compose::Material material = told.material();
    told.view.outlook = kpis::Outlook{base::parse_date("2026-12-31").value(), 2580, {2400, 2640}, 8};
    CHECK(plain(compose::outlook_words(material, told.view)) == "43 min (40 min – 44 min): haalt de streefwaarde");
    told.view.outlook->range.high = 2760;
    CHECK(compose::outlook_words(material, told.view).ends_with("kan beide kanten op"));
    told.view.outlook->range = {2760, 2880};
    CHECK(compose::outlook_words(material, told.view).ends_with("haalt de streefwaarde niet"));
    told.view.outlook.reset();
    CHECK(plain(compose::outlook_words(material, told.view)) ==
          "nog 5 maanden nodig");  // one of the two months has a value
}
