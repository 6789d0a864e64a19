// `explain`: every name of every table means something, in both languages.
#include "engine/base/codes.hpp"
#include "engine/importers/importer.hpp"
#include "engine/kpis/catalogue.hpp"
#include "engine/kpis/definitions.hpp"
#include "engine/playbook/schema.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/process.hpp"

using namespace stamtafel;
using test::Outcome;
using test::run_stamtafel;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Explained in both languages.
void check_explained(const std::string& name) {
    INFO(name);
    const Outcome en = run_stamtafel({"explain", name}), nl = run_stamtafel({"explain", name, "--lang", "nl"});
    CHECK(en.status == 0);
    CHECK(nl.status == 0);
    CHECK(en.out.size() > name.size() + 10);
    CHECK(nl.out.size() > name.size() + 10);
    CHECK(en.err.empty());
    CHECK(nl.err.empty());
}

}  // namespace

TEST_CASE("every metric and every figure is explained in English and Dutch") {
    for (const kpis::Metric& metric : kpis::metrics()) check_explained(std::string(metric.id));
    for (const kpis::Definition& definition : kpis::definitions()) check_explained(std::string(definition.id));
}

TEST_CASE("every format is explained in English and Dutch") {
    for (const importers::Format& format : importers::formats()) check_explained(std::string(format.id));
}

TEST_CASE("every field of the playbook is explained in English and Dutch") {
    for (const playbook::FoundField& found : playbook::describe_fields()) check_explained(found.path);
}

TEST_CASE("every diagnostic is explained in English and Dutch") {
    for (const base::CodeRow& row : base::code_table()) check_explained(std::string(row.id));
}

TEST_CASE("the id of a fact is explained by its definition") {
    const std::string attainment = run_stamtafel({"explain", "attainment"}).out;
    CHECK(run_stamtafel({"explain", "protocol.complaints.attainment"}).out == attainment);
    CHECK(has(attainment, "met / (met + late + missed)"));
}

TEST_CASE("a part of a protocol has definitions of its own") {
    CHECK(has(run_stamtafel({"explain", "protocol.complaints.escalation.due"}).out, "escalation_due:"));
    CHECK(has(run_stamtafel({"explain", "protocol.complaints.resolution.met"}).out, "resolution_met:"));
    CHECK(has(run_stamtafel({"explain", "protocol.complaints.resolution.open"}).out, "open:"));
}

TEST_CASE("the lists are whole") {
    const std::string fields = run_stamtafel({"explain", "fields"}).out;
    for (const playbook::FoundField& found : playbook::describe_fields()) CHECK(has(fields, found.path));
    const std::string codes = run_stamtafel({"explain", "diagnostics"}).out;
    for (const base::CodeRow& row : base::code_table()) CHECK(has(codes, row.id));
    const std::string metrics = run_stamtafel({"explain", "metrics"}).out;
    for (const kpis::Metric& metric : kpis::metrics()) CHECK(has(metrics, metric.id));
    const std::string formats = run_stamtafel({"explain", "formats"}).out;
    for (const importers::Format& format : importers::formats()) CHECK(has(formats, format.id));
    const std::string definitions = run_stamtafel({"explain", "definitions"}).out;
    for (const kpis::Definition& definition : kpis::definitions()) CHECK(has(definitions, definition.id));
}

TEST_CASE("a field is found by its last name and its paths are said where several bear it") {
    CHECK(run_stamtafel({"explain", "effort"}).out == run_stamtafel({"explain", "roadmap.effort"}).out);
    const std::string owners = run_stamtafel({"explain", "owner", "--lang", "nl"}).out;
    CHECK(has(owners, "Velden met de naam 'owner':"));
    CHECK(has(owners, "stamtafel explain protocols.owner"));
    CHECK(has(owners, "stamtafel explain roadmap.owner"));
}

TEST_CASE("what a diagnostic says only sometimes stands in square brackets") {
    CHECK(has(run_stamtafel({"explain", "bad-choice"}).out, "not possible here[; did you mean '{1}'?]"));
}

TEST_CASE("explain alone says what can be asked") {
    const Outcome outcome = run_stamtafel({"explain"});
    CHECK(outcome.status == 0);
    CHECK(has(outcome.out, "stamtafel explain metrics"));
}

TEST_CASE("a name that means nothing is status 2, with the nearest that does") {
    const Outcome outcome = run_stamtafel({"explain", "first_respons_time", "--lang", "nl"});
    CHECK(outcome.status == 2);
    CHECK(has(outcome.err, "bedoelde u 'first_response_time'?"));
}
