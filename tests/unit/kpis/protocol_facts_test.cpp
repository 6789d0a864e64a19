// Escalations, resolutions and what replies are like: figures over tables that are filled by hand.
#include "engine/kpis/catalogue.hpp"
#include "engine/kpis/evaluate.hpp"
#include "engine/kpis/turn_figures.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using namespace stamtafel::kpis;

namespace {

const calendar::Period october = calendar::parse_period("2026-10").value();

double number(const base::Figure& figure) { return std::get<double>(figure.value); }

}  // namespace

TEST_CASE("of three steps due two were kept") {
    const auto told = test::measured("+0 mila post id=a\n +60 jan post id=b\n +90 anna comment to=b");
    told->tables.escalations = {{0, 0, true, true, {}, {}}, {0, 1, true, false, {}, {}}, {1, 0, true, true, {}, {}}};
    const Scope scope = scope_of(told->input(), told->tables, october);
    const base::Figure kept = escalations_kept(scope, {});
    CHECK(kept.n == 3U);
    CHECK(number(kept) == Approx(2.0 / 3));
    base::Filter first_turn;
    first_turn.outcomes = only(measure::Outcome::missed);
    CHECK(number(escalations_kept(scope, first_turn)) == Approx(0.5));
    CHECK(metric_named("escalations_kept")->measure(scope, {}, "") == kept);
}

TEST_CASE("steps that no export can show are neither kept nor missed") {
    const auto told = test::measured("+0 mila post id=a\n +60 jan post id=b\n +90 anna comment to=b");
    told->tables.escalations = {{0, 0, false, false, {}, {}}, {1, 0, true, true, {}, {}}};
    CHECK(number(escalations_kept(scope_of(told->input(), told->tables, october), {})) == 1);
    told->tables.escalations.pop_back();
    const Scope scope = scope_of(told->input(), told->tables, october);
    CHECK(escalations_kept(scope, {}).why == base::Why::not_measurable);
    CHECK(count_kept(scope, {}).why == base::Why::not_measurable);
    CHECK(count_kept(scope, {}).n == 0U);
    told->tables.escalations.clear();
    CHECK(count_kept(scope_of(told->input(), told->tables, october), {}).value == base::Value{std::int64_t{0}});
}

TEST_CASE("resolutions that fall short make a protocol not met, and are no responses") {
    playbook::Protocol both = test::protocol();
    both.resolution = test::promise("8h", 0.9);
    std::string lines;
    for (int i = 0; i < 20; ++i) {
        const std::string n = std::to_string(i);
        lines += "+" + n + " lid" + n + " post id=q" + n + "\n+" + n + ".5 anna comment to=q" + n + "\n";
    }
    const auto told = test::measured(lines, both);
    std::vector<measure::Turn> turns;
    for (measure::Turn turn : told->tables.turns) {
        if (turn.step == measure::Step::resolution) continue;
        turns.push_back(turn);
        turn.step = measure::Step::resolution;
        turn.outcome = turns.size() % 4 == 1 ? measure::Outcome::missed : measure::Outcome::met;
        turns.push_back(turn);
    }
    told->tables.turns = turns;
    const auto evaluated = [&] { return evaluate(told->input(), told->tables, told->rows.quality, october); };
    std::size_t missed = 0;
    for (const measure::Turn& turn : told->tables.turns) missed += turn.outcome == measure::Outcome::missed ? 1U : 0U;
    const Evaluation evaluation = evaluated();
    CHECK(number(find_fact(evaluation, "protocol.all.resolution.attainment")->figure) ==
          Approx(static_cast<double>(20 - missed) / 20));
    CHECK(missed == 10);
    CHECK(evaluation.protocols[0].verdict == Verdict::not_met);
    CHECK(find_fact(evaluation, "responding.turns")->figure.n == 20U);
    CHECK(number(find_fact(evaluation, "responding.attainment")->figure) == 1);
    told->tables.turns.resize(38);  // nineteen of them: too few to fail
    CHECK(evaluated().protocols[0].verdict == Verdict::too_few);
}

TEST_CASE("a reply is personal when it names the asker, as a whole word") {
    const auto told = test::measured(R"(
        +0 mila post    id=a
        +1 anna comment to=a : Hoi Mila, dat is stuk.
        +2 jan  post    id=b
        +3 anna comment to=b : In januari komt het weer.
        +4 eva  post    id=c
        +5 anna comment to=c : @eva klopt
        +6 bo   post    id=d
    )");
    const Scope scope = scope_of(told->input(), told->tables, october);
    const base::Figure personal = personalised_share(scope, {});
    CHECK(personal.n == 3U);
    CHECK(number(personal) == Approx(2.0 / 3));
}
