// Several communities on one page: what a row counts, which comes first, where it leads.
#include "reports/compose/portfolio.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/compose/made_up_period.hpp"

namespace {

using namespace stamtafel;

compose::Client client(std::string name, model::Tone tone) {
    compose::Client made;
    made.name = std::move(name);
    made.period = "oktober 2026";
    made.period_id = "2026-10";
    made.tone = tone;
    return made;
}

const model::Table& table_of(const model::Report& report) {
    return std::get<model::Table>(report.sections.front().blocks.at(1).content);
}

std::vector<std::string> names(const model::Report& report) {
    std::vector<std::string> found;
    for (const auto& row : table_of(report).rows) found.push_back(std::get<std::string>(row.front().content));
    return found;
}

}  // namespace

TEST_CASE("a client is what its own protocols and KPIs say") {
    // one of two protocols is met; of the two KPIs one is off its path and nobody measured the other
    const test::MadeUpPeriod month(base::Language::nl);
    const measure::Input input = month.input();
    const compose::Client made =
        compose::client_of({input, month.evaluation, month.catalogue, "0.1.0"}, "velowerk/directie-2026-10.html");
    CHECK(made.name == "Velowerk Rijders");
    CHECK(made.judged == 2);
    CHECK(made.met == 1);
    CHECK(made.here == std::vector<std::string>{"Klachten", "Snel antwoord"});
    CHECK(made.off_track == 1);
    CHECK(made.finding == "Klachten: norm niet gehaald");
}

TEST_CASE("where most is amiss stands first, and clients that stand alike keep their order") {
    const auto catalogue = test::catalogue(base::Language::nl);
    const model::Report report = compose::compose_portfolio(
        catalogue,
        {client("goed", model::Tone::good), client("let op", model::Tone::watch), client("mis", model::Tone::bad),
         compose::client_without_report("stuk.yaml"), client("ook goed", model::Tone::good)},
        "0.1.0");
    CHECK(names(report) == std::vector<std::string>{"stuk.yaml", "mis", "let op", "goed", "ook goed"});
    CHECK(std::get<model::Text>(report.sections.front().blocks.front().content).paragraphs.front() ==
          "5 communities: 1 zonder rapport, 1 niet op koers, 1 met een aandachtspunt en 2 op koers.");
}

TEST_CASE("the page is of a period only when all clients are") {
    const auto catalogue = test::catalogue(base::Language::en);
    auto other = client("other", model::Tone::good);
    other.period_id = "2026-09";
    const auto page = [&](const compose::Client& second) {
        return compose::compose_portfolio(catalogue, {client("one", model::Tone::good), second}, "0.1.0").document;
    };
    CHECK(page(client("two", model::Tone::good)).period_id == "2026-10");
    CHECK(page(other).period_id.empty());
}
