// The consultant's words: cut, led to their anchors, shown there; what is written in them is text and nothing else.
#include <algorithm>
#include <string>

#include "reports/compose/notes.hpp"
#include "reports/compose/protocol_charts.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/compose/made_up_period.hpp"

namespace {

using namespace stamtafel;
using compose::Decision;
using model::Text;
using Paragraphs = std::vector<std::string>;

struct Read {
    compose::Consultant consultant;
    std::vector<compose::NoteProblem> problems;

    Read(const test::MadeUpPeriod& month, std::string_view text) {
        const measure::Input input = month.input();
        const compose::Material material{input, month.evaluation, month.catalogue, "0.1.0"};
        compose::add_notes(compose::parse_notes(text), material, consultant, problems);
    }
};

std::string report_with(const test::MadeUpPeriod& month, const compose::Consultant& consultant) {
    const measure::Input input = month.input();
    compose::Material material{input, month.evaluation, month.catalogue, "0.1.0"};
    material.consultant = &consultant;
    return model::dump_text(compose::compose_report(material));
}

}  // namespace

TEST_CASE("notes: author, title, blocks, paragraphs and lists") {
    const compose::NoteFile file = compose::parse_notes(
        "# Oktober\n---\nAuteur: Femke Aalbers\n---\nVooraf,\nop twee regels.\n\n## kpi.snel_antwoord\r\n\r\nEen "
        "**vet** "
        "woord.\r\n- een\r\n  vervolg\r\n- [twee](https://x.nl)\r\n\r\nSlot.\n### Tussenkop\n#geenkop\n");
    CHECK(file.author == "Femke Aalbers");
    REQUIRE(file.blocks.size() == 2);
    CHECK(file.blocks[0].heading.empty());
    CHECK(file.blocks[0].texts == std::vector<Text>{{Text::Voice::body, {"Vooraf, op twee regels."}}});
    CHECK(file.blocks[1].heading == "kpi.snel_antwoord");
    CHECK(file.blocks[1].line == 7);
    CHECK(file.blocks[1].texts == std::vector<Text>{{Text::Voice::body, {"Een vet woord."}},
                                                    {Text::Voice::list, {"een vervolg", "twee (https://x.nl)"}},
                                                    {Text::Voice::body, {"Slot."}},
                                                    {Text::Voice::heading, {"Tussenkop"}},
                                                    {Text::Voice::body, {"#geenkop"}}});
    CHECK_FALSE(file.cut);
}

TEST_CASE("notes: italics, numbers, links and tables, and no image") {
    const compose::NoteFile file = compose::parse_notes(
        "## summary\n*Let op*: snel_antwoord is _niet_ 5 * 3 * 2.\n1. bellen\n2. mailen\n![kaart](kaart.png)\n"
        "Zie ![x](y) [de site](https://x.nl).\n\n| Kanaal | **Rijen** |\n|:---|---:|\n| Forum | 12 |\n| Insta |\n"
        "| a | b | c |\n\n| los |\n");
    REQUIRE(file.blocks.size() == 1);
    CHECK(file.blocks[0].texts == std::vector<Text>{{Text::Voice::body,
                                                     {"Let op: snel_antwoord is niet 5 * 3 * 2.", "1. bellen",
                                                      "2. mailen Zie  de site (https://x.nl)."}}});
    CHECK(file.blocks[0].tables ==
          std::vector<compose::NoteTable>{{{"Kanaal", "Rijen"}, {"Forum", "12"}, {"Insta"}, {"a", "b c"}}, {{"los"}}});
    CHECK(file.images == std::vector<std::size_t>{4, 5});
}

TEST_CASE("notes: brackets that are no link stay, and so do the words between them and one") {
    const compose::NoteFile file = compose::parse_notes(
        "## summary\nLet op![1] zie [plan](http://x).\n\n[1] en [twee](y)\n\n![kaart] (later) ![a](b)\n");
    REQUIRE(file.blocks.size() == 1);
    CHECK(file.blocks[0].texts ==
          std::vector<Text>{
              {Text::Voice::body, {"Let op![1] zie plan (http://x).", "[1] en twee (y)", "![kaart] (later) "}}});
    CHECK(file.images == std::vector<std::size_t>{5});
}

TEST_CASE("notes: an image in a heading is told") {
    const compose::NoteFile file =
        compose::parse_notes("# ![logo](a.png)\n## summary ![x](y)\na\n### ![b](c) Slot\nd\n");
    CHECK(file.images == std::vector<std::size_t>{0, 1, 3});
    REQUIRE(file.blocks.size() == 1);
    CHECK(file.blocks[0].heading == "summary");
}

TEST_CASE("notes: a table stands behind its comment, in the same editions") {
    const test::MadeUpPeriod month(base::Language::nl);
    Read read(month, "Vooraf.\n## summary\nKern.\n\n| Kanaal | Rijen |\n|---|---|\n| Forum | 12 |\n");
    const std::string text = report_with(month, read.consultant);
    CHECK(text.find("  body: Vooraf.\n  body: Kern.") != std::string::npos);  // one place
    CHECK(text.find("note_summary_") > text.find("body: Kern."));
    CHECK(text.find("note_summary_") < text.find("section kpis"));
    for (compose::Note& note : read.consultant.notes) note.names_member = true;
    const measure::Input input = month.input();
    compose::Material material{input, month.evaluation, month.catalogue, "0.1.0"};
    material.consultant = &read.consultant;
    CHECK(model::dump_text(model::for_edition(compose::compose_report(material), model::Edition::management))
              .find("note_summary_") == std::string::npos);
}

TEST_CASE("notes: KPIs and protocols by their names") {
    const test::MadeUpPeriod month(base::Language::nl);
    const Read read(month, "## Snel antwoord\na\n## protocol.Snelle Vragen\nb\n## PROTOCOL.klachten\nc\n");
    REQUIRE(read.consultant.notes.size() == 3);
    CHECK(read.consultant.notes[0].anchor == "kpi.snel_antwoord");
    CHECK(read.consultant.notes[1].anchor == "protocol.snelle_vragen");
    CHECK(read.consultant.notes[2].anchor == "protocol.klachten");
}

TEST_CASE("notes: a KPI's id is that KPI, though another one is named so") {
    test::MadeUpPeriod month(base::Language::nl);
    month.playbook.kpis[0].name.value = "NPS", month.playbook.kpis[1].id.value = "nps";
    const Read read(month, "## nps\na\n");
    REQUIRE(read.consultant.notes.size() == 1);
    CHECK(read.consultant.notes[0].anchor == "kpi.nps");
}

TEST_CASE("notes: an anchor by id, bare id, title of a section, in either case") {
    const test::MadeUpPeriod month(base::Language::nl);
    const Read read(month,
                    "## Samenvatting\na\n## PROTOCOLS\nb\n## klachten\nc\n## kpi.snel_antwoord\nd\n## Datakwaliteit en "
                    "definities\ne\n");
    Paragraphs anchors;
    for (const compose::Note& note : read.consultant.notes) anchors.push_back(note.anchor);
    CHECK(anchors.size() + read.problems.size() == 5);
    CHECK(Paragraphs(anchors.begin(), anchors.begin() + 4) ==
          Paragraphs{"summary", "protocols", "protocol.klachten", "kpi.snel_antwoord"});
}

TEST_CASE("notes: what leads nowhere and what is empty is said, with the nearest anchor") {
    const test::MadeUpPeriod month(base::Language::nl);
    const Read read(month,
                    "## kpi.snel_antword\nx\n\n## protocols\n\n## bevinding.protocol_not_met.snelle_vragen\nx\n");
    REQUIRE(read.problems.size() == 3);
    CHECK(read.problems[0].problem ==
          base::Problem{base::Code::note_anchor, {"kpi.snel_antword", "kpi.snel_antwoord"}});
    CHECK(read.problems[1] == compose::NoteProblem{{base::Code::note_empty, {"protocols"}}, 3});
    CHECK(read.problems[2].problem.code == base::Code::note_anchor);  // that protocol is met: no such finding
    CHECK(read.problems[2].line == 5);
    CHECK(read.consultant == compose::Consultant{});
}

TEST_CASE("notes: a comment stands at its anchor, with its author, in every edition") {
    const test::MadeUpPeriod month(base::Language::nl);
    const Read read(month, "auteur: Femke\n## summary\nKern.\n## kpis\nOver alle.\n## klachten\nEén gat.\n");
    const std::string text = report_with(month, read.consultant);
    const auto at = [&](std::string_view part) { return text.find(part); };
    CHECK(at("comment Toelichting | Femke\n  body: Kern.") < at("section kpis"));
    CHECK(at("comment Toelichting | Femke\n  body: Over alle.") > at("section kpis"));
    CHECK(at("comment Toelichting bij Klachten | Femke\n  body: Eén gat.") > at("section protocols"));
    CHECK(at("Eén gat.") < at("section data"));
}

TEST_CASE("notes: a comment stands behind its own KPI, not behind one whose id ends alike") {
    test::MadeUpPeriod month(base::Language::nl);
    month.playbook.kpis[0].id.value = "tijd", month.playbook.kpis[1].id.value = "reactie-tijd";
    month.playbook.goals[0].kpis = {{"tijd", {}}, {"reactie-tijd", {}}};
    month.evaluation.kpis[1].value = month.evaluation.kpis[0].value;
    for (kpis::KpiView& view : month.evaluation.kpis) {
        calendar::Period period = month.evaluation.period;
        for (int i = 0; i < 3; ++i, period = calendar::before(period))
            view.trend.insert(view.trend.begin(), {period, view.value});
    }
    const std::string text = report_with(month, Read(month, "auteur: Femke\n## tijd\nEigen plek.\n").consultant);
    const std::size_t comment = text.find("Eigen plek."), own = text.find("kpi-tijd"),
                      other = text.find("kpi-reactie-tijd");
    REQUIRE(other != std::string::npos);
    CHECK(own < comment);
    CHECK(comment < other);
    CHECK(comment != std::string::npos);
}

TEST_CASE("notes: which charts are a protocol's own") {
    playbook::Protocol tijd;
    tijd.id.value = "tijd";
    for (const std::string_view own : {"waiting-tijd", "first-tijd", "arrivals-tijd", "misses-tijd"})
        CHECK(compose::is_chart_of(tijd, own));
    for (const std::string_view other : {"waiting-reactie-tijd", "kpi-tijd", "tijd", "waiting-tijden"})
        CHECK_FALSE(compose::is_chart_of(tijd, other));
}

TEST_CASE("notes: what names a member is for the team alone") {
    const test::MadeUpPeriod month(base::Language::nl);
    Read read(month, "## summary\nBel fietsfan99.\n## finding.kpi_off_track.snel_antwoord\nDoor fietsfan99.\n");
    read.consultant.notes[0].names_member = read.consultant.decisions[0].names_member = true;
    const measure::Input input = month.input();
    compose::Material material{input, month.evaluation, month.catalogue, "0.1.0"};
    material.consultant = &read.consultant;
    const model::Report whole = compose::compose_report(material);
    CHECK(model::dump_text(model::for_edition(whole, model::Edition::team)).find("Bel fietsfan99") !=
          std::string::npos);
    CHECK(model::dump_text(model::for_edition(whole, model::Edition::analyst)).find("Bel fietsfan99") ==
          std::string::npos);
    const compose::Consultant shareable = compose::without_members(read.consultant);
    CHECK(shareable.notes.empty());
    CHECK(shareable.decisions[0].kind == Decision::Kind::accepted);
    CHECK(report_with(month, shareable).find("fietsfan99") == std::string::npos);
}

TEST_CASE("notes: hostile text stays text and costs its length") {
    const compose::NoteFile signs = compose::parse_notes(
        "## summary\n<script>a()</script> =cmd|'/c' \xe2\x80\xae om \x1b[2J\n" + std::string("a\0b\n", 4));
    REQUIRE(signs.blocks.size() == 1);
    const std::string& text = signs.blocks[0].texts[0].paragraphs[0];
    CHECK(text.find("<script>a()</script> =cmd|'/c'") == 0);
    for (const char bad : {'\x1b', '\0'}) CHECK(text.find(bad) == std::string::npos);
    CHECK(text.find("\xe2\x80\xae") == std::string::npos);

    std::string headings;
    for (int i = 0; i < 100'000; ++i) headings += "## kop " + std::to_string(i) + "\ntekst\n";
    const compose::NoteFile many = compose::parse_notes(headings);
    CHECK(many.cut);
    CHECK(many.blocks.size() == compose::most_note_blocks);
    CHECK(Read(test::MadeUpPeriod(base::Language::nl), headings).problems.size() == compose::most_note_blocks);
    for (const std::string unit : {"[", "#", "- ", "**", "](", "a\n", "## \n", "*a ", "_a", "![", "|a|\n", "1. "}) {
        std::string long_text = "## summary\n";
        while (long_text.size() < 10'000'000) long_text += unit;
        CHECK(compose::parse_notes(long_text).blocks.size() <= compose::most_note_blocks);
    }
}
