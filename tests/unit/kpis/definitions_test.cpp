// The table of definitions: nothing that is shown lacks one, and none is there for nothing.
#include "engine/kpis/definitions.hpp"

#include <set>

#include "engine/kpis/catalogue.hpp"
#include "engine/kpis/evaluate.hpp"
#include "engine/kpis/reference.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using namespace stamtafel::kpis;

namespace {

using Ids = std::set<std::string>;

/// The definitions that the facts of a small community name, with a KPI that has target and baseline.
Ids used_by_facts() {
    playbook::Playbook book = test::playbook();
    book.protocols = {test::protocol()};
    playbook::Kpi& kpi = book.kpis.emplace_back();
    kpi.id.value = "norm";
    kpi.metric.value = "attainment";
    playbook::Quantity ninety;
    ninety.kind = playbook::Quantity::Kind::share;
    ninety.number = 0.9;
    kpi.target.emplace().at_least = playbook::At<playbook::Quantity>{ninety, {}};
    kpi.baseline.emplace().value.value = ninety;
    book.superfans.place.source = 0;
    book.superfans.tiers.emplace_back().id.value = "gold";
    const auto told = test::measured("+0 mila post id=q\n +9 anna comment id=r to=q", book);
    const Evaluation evaluation =
        evaluate(told->input(), told->tables, told->rows.quality, calendar::parse_period("2026-10").value());
    Ids ids;
    for (const Fact& fact : evaluation.facts) ids.emplace(fact.definition);
    return ids;
}

Ids metric_ids() {
    Ids ids;
    for (const Metric& metric : metrics()) ids.emplace(metric.id);
    return ids;
}

}  // namespace

TEST_CASE("every fact and every metric has a definition") {
    for (const std::string& id : used_by_facts()) {
        INFO(id);
        CHECK(definition_named(id) != nullptr);
    }
    for (const std::string& id : metric_ids()) {
        INFO(id);
        CHECK(definition_named(id) != nullptr);
    }
}

TEST_CASE("every definition is used, once, and says something in both languages") {
    const Ids facts = used_by_facts();
    const Ids names = metric_ids();
    Ids seen;
    for (const Definition& definition : definitions()) {
        INFO(definition.id);
        const std::string id(definition.id);
        const bool heads_a_column = id == "superfan_score";
        CHECK((facts.count(id) + names.count(id) > 0 || heads_a_column));
        CHECK(seen.insert(id).second);
        for (const auto language : {base::Language::en, base::Language::nl}) {
            CHECK_FALSE(name_of(definition, language).empty());
            CHECK(text_of(definition, language).ends_with('.'));
        }
        CHECK(definition.text_en != definition.text_nl);
    }
}

TEST_CASE("the reference pages hold every row in both languages") {
    for (const auto language : {base::Language::en, base::Language::nl}) {
        const std::string definitions_page = definitions_reference(language);
        for (const Definition& definition : definitions())
            CHECK(definitions_page.find("## `" + std::string(definition.id) + "`: ") != std::string::npos);
        const std::string metrics_page = metrics_reference(language);
        for (const Metric& metric : metrics())
            CHECK(metrics_page.find("| `" + std::string(metric.id) + "` | ") != std::string::npos);
    }
}

TEST_CASE("what Markdown would read as mark-up is escaped") {
    const std::string page = definitions_reference(base::Language::en);
    CHECK(page.find("more than the playbook's max\\_rejected") != std::string::npos);
    CHECK(page.find("S(t) \\<= 0.5") != std::string::npos);
}
