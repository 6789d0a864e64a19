// CSV total ≠ screen total: every figure of a report against the rows of evidence that it carries.
#include <cstdint>
#include <string>

#include <fmt/format.h>

#include "engine/kpis/evaluate.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;

TEST_CASE("CSV total ≠ screen total") {
    std::string lines;
    for (int i = 0; i < 50; ++i) {
        lines += fmt::format("+{} lid{} post id=q{}\n", i * 60, i % 7, i);
        if (i % 3 > 0) lines += fmt::format("+{} anna comment id=r{} to=q{}\n", i * 60 + i * 9, i, i);
        if (i % 5 == 0)
            lines += fmt::format("+{} lid{} comment id=s{} to=q{} : toch nog iets\n", i * 60 + 500, i % 7, i, i);
    }
    playbook::Protocol both = test::protocol();
    both.next_response = test::promise("1h");
    const auto told = test::measured(lines, both);
    const auto period = calendar::parse_period("2026-10").value();
    const kpis::Scope scope = kpis::scope_of(told->input(), told->tables, period);
    const kpis::Evaluation evaluation = kpis::evaluate(told->input(), told->tables, told->rows.quality, period);
    std::size_t with_rows = 0;
    for (const kpis::Fact& fact : evaluation.facts) {
        if (!fact.figure.n) continue;
        INFO(fact.id);
        CHECK(*fact.figure.n == kpis::count_evidence(scope, fact.figure.evidence));
        if (*fact.figure.n > 0) ++with_rows;
    }
    CHECK(with_rows > 20);
    const auto whole = [&](std::string_view id) {
        return std::get<std::int64_t>(kpis::find_fact(evaluation, id)->figure.value);
    };
    CHECK(whole("responding.turns") == whole("protocol.all.turns") + whole("protocol.all.next.turns"));
}
