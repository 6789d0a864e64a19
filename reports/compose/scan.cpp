// The page for a first meeting, section by section. What it says of members is chosen from what the report says.
#include "reports/compose/scan.hpp"

#include <algorithm>

#include "engine/community/verdict.hpp"
#include "engine/kpis/small_groups.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/data_tables.hpp"
#include "reports/compose/scan_members.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;
using Voice = model::Text::Voice;

bool holds_people(const Material* material) { return material != nullptr && fact_count(*material, "data.authors") > 0; }

/// How many accounts there are tells of a small group when nearly all of them are known members.
bool accounts_told(const ScanPage& page) {
    if (page.edition != model::Edition::management) return true;
    const auto least = static_cast<std::int64_t>(kpis::min_group_of(page.material->input.playbook.privacy));
    const std::int64_t accounts = fact_count(*page.material, "data.authors");
    const auto known = fact_number(*page.material, "members.known");
    if (!known) return false;
    const std::int64_t others = accounts - static_cast<std::int64_t>(*known);
    return accounts >= least && (others == 0 || others >= least);
}

std::string lead(const ScanPage& page) {
    const words::Catalogue& catalogue = page.catalogue;
    const std::int64_t activities = page.material == nullptr ? 0 : fact_count(*page.material, "data.activities");
    if (activities > 0 && !holds_people(page.material))
        return say(catalogue, "scan.no_accounts"_w, {{"n", activities}});
    if (!holds_people(page.material))
        return say(catalogue, "scan.nothing"_w, {{"n", page.scanned.sources.size() + page.scanned.unread.size()}});
    std::vector<std::string> channels;
    for (const playbook::Channel& channel : page.material->input.playbook.channels)
        channels.push_back(name_of(channel));
    const std::string said = say(catalogue, "scan.activities"_w, {{"n", activities}});
    if (!accounts_told(page))
        return say(catalogue, "scan.lead_few"_w,
                   {{"activities", said}, {"channels", words::listed(catalogue, channels)}});
    return say(catalogue, "scan.lead"_w,
               {{"activities", said},
                {"people", say(catalogue, "scan.people"_w, {{"n", fact_count(*page.material, "data.authors")}})},
                {"channels", words::listed(catalogue, channels)}});
}

words::Key words_of(PeriodReason reason) {
    switch (reason) {
        case PeriodReason::asked: return "scan.period_asked"_w;
        case PeriodReason::quarter: return "scan.period_quarter"_w;
        case PeriodReason::year: return "scan.period_year"_w;
        case PeriodReason::month: return "scan.period_month"_w;
        case PeriodReason::all_days: return "scan.period_all_days"_w;
        case PeriodReason::last_year:
        case PeriodReason::nothing: break;
    }
    return "scan.period_last_year"_w;
}

/// Which days the figures on members are about, and why; which rows lie outside all days.
void add_period(const ScanPage& page, Blocks& blocks) {
    const words::Catalogue& catalogue = page.catalogue;
    const Scanned& scanned = page.scanned;
    if (scanned.reason != PeriodReason::nothing)
        blocks.push_back(paragraph(say(catalogue, "scan.about"_w,
                                       {{"period", period_in_sentence(catalogue, page.material->evaluation.period)},
                                        {"why", say(catalogue, words_of(scanned.reason),
                                                    {{"n", std::uint64_t{community::Verdict::least_members}}})}})));
    if (scanned.stray_rows > 0 && scanned.stray_from)
        blocks.push_back(
            paragraph(say(catalogue, "scan.stray"_w,
                          {{"n", scanned.stray_rows}, {"day", words::date(catalogue, *scanned.stray_from)}})));
}

model::Tiles tiles(const ScanPage& page) {
    model::Tiles made;
    const auto add = [&](words::Key label, std::string_view fact) {
        made.tiles.push_back(tile_of(*page.material, say(page.catalogue, label), fact));
    };
    add("data.activities"_w, "data.activities");
    if (accounts_told(page)) add("data.authors"_w, "data.authors");
    add("data.conversations"_w, "data.conversations");
    add("scan.active"_w, "members.active");
    return made;
}

/// Rows that are no activity are many in some exports: votes, badges, members.
std::string rows_note(const ScanPage& page) {
    std::uint64_t rows = 0, skipped = 0, duplicates = 0;
    for (const ScannedSource& source : page.scanned.sources)
        rows += source.rows, skipped += source.skipped, duplicates += source.duplicates;
    if (skipped + duplicates == 0) return "";
    std::vector<std::string> parts;
    if (skipped > 0) parts.push_back(say(page.catalogue, "scan.rows_skipped"_w, {{"n", skipped}}));
    if (duplicates > 0) parts.push_back(say(page.catalogue, "scan.rows_twice"_w, {{"n", duplicates}}));
    return say(page.catalogue, "scan.rows_note"_w,
               {{"rows", words::count(page.catalogue, static_cast<std::int64_t>(rows))},
                {"parts", words::listed(page.catalogue, parts)}});
}

/// How many accounts a file holds is not for everybody: two files together may tell of one person.
model::Table sources_table(const ScanPage& page) {
    const words::Catalogue& catalogue = page.catalogue;
    const bool team = page.edition != model::Edition::management;
    model::Table table;
    table.id = "scanned";
    table.caption = say(catalogue, "scan.sources"_w);
    for (const words::Key key :
         {"scan.files"_w, "scan.form"_w, "scan.channel"_w, "scan.period"_w, "scan.rows"_w, "scan.rejected"_w})
        table.columns.push_back(column(say(catalogue, key)));
    if (team) table.columns.push_back(column(say(catalogue, "scan.accounts"_w)));
    table.columns.push_back(column(say(catalogue, "scan.brand_rows"_w)));
    for (const ScannedSource& source : page.scanned.sources) {
        std::vector<model::Cell> row{cell(source.files, model::Style::head),
                                     cell(source.form),
                                     cell(source.channel),
                                     cell(source.period),
                                     count_cell(source.rows),
                                     count_cell(source.rejected)};
        if (team) row.push_back(count_cell(source.accounts));
        row.push_back(count_cell(source.brand_rows));
        table.rows.push_back(std::move(row));
    }
    table.note = rows_note(page);
    return table;
}

/// What stood there may be anything: only the team sees it.
model::Table unusable_table(const ScanPage& page) {
    const words::Catalogue& catalogue = page.catalogue;
    const bool team = page.edition != model::Edition::management;
    model::Table table;
    table.id = "unusable";
    table.caption = say(catalogue, "scan.unusable"_w);
    for (const words::Key key : {"scan.files"_w, "scan.why"_w, "scan.column"_w, "scan.rows"_w, "scan.first_line"_w})
        table.columns.push_back(column(say(catalogue, key)));
    if (team) table.columns.push_back(column(say(catalogue, "scan.example"_w)));
    for (const UnusableRows& rows : page.scanned.unusable) {
        std::vector<model::Cell> row{cell(page.scanned.sources[rows.source].files, model::Style::head),
                                     cell(rows.reason), cell(rows.column), count_cell(rows.rows),
                                     count_cell(rows.line)};
        if (team) row.push_back(cell(rows.example));
        if (team) row.back().personal = true;
        table.rows.push_back(std::move(row));
    }
    table.note = say(catalogue, "scan.unusable_note"_w);
    return table;
}

model::Table unread_table(const ScanPage& page) {
    model::Table table;
    table.id = "unread";
    table.caption = say(page.catalogue, "scan.unread"_w);
    for (const words::Key key : {"scan.files"_w, "scan.why"_w, "scan.remedy"_w})
        table.columns.push_back(column(say(page.catalogue, key)));
    for (const UnreadFile& file : page.scanned.unread)
        table.rows.push_back({cell(file.name, model::Style::head), cell(file.why), cell(file.remedy)});
    return table;
}

/// "forum.csv: times have no offset", a line each.
std::vector<std::string> remarks_of(const Scanned& scanned) {
    std::vector<std::string> lines;
    for (const ScannedSource& source : scanned.sources)
        for (const std::string& remark : source.remarks)
            lines.push_back(scanned.sources.size() > 1 ? source.files + ": " + remark : remark);
    return lines;
}

Blocks files_section(const ScanPage& page) {
    Blocks blocks{paragraph(lead(page), Voice::lead)};
    if (holds_people(page.material)) {
        add_period(page, blocks);
        blocks.push_back(block(tiles(page)));
    }
    if (!page.scanned.sources.empty()) blocks.push_back(block(sources_table(page)));
    if (!page.scanned.unusable.empty()) blocks.push_back(block(unusable_table(page)));
    if (!page.scanned.unread.empty()) blocks.push_back(block(unread_table(page)));
    if (auto lines = remarks_of(page.scanned); !lines.empty()) {
        blocks.push_back(paragraph(say(page.catalogue, "inspect.label.remarks"_w), Voice::heading));
        blocks.push_back(block(model::Text{Voice::list, std::move(lines)}));
    }
    return blocks;
}

Blocks measurable_section(const Material& material) {
    Blocks blocks;
    if (model::Table table = measurable_table(material); !table.rows.empty()) blocks.push_back(block(std::move(table)));
    return blocks;
}

/// The block is for who writes the playbook.
Blocks next_steps(const ScanPage& page) {
    const words::Catalogue& catalogue = page.catalogue;
    std::vector<std::string> steps{say(catalogue, "scan.next.team"_w), say(catalogue, "scan.next.exports"_w)};
    const bool shows_block = page.edition != model::Edition::management && !page.scanned.block.empty();
    if (shows_block) steps.push_back(say(catalogue, "scan.next.playbook"_w));
    Blocks blocks{block(model::Text{Voice::list, std::move(steps)})};
    if (shows_block) blocks.push_back(block(model::Text{Voice::code, {page.scanned.block}}));
    return blocks;
}

/// Without activity there is no period, and nothing to look from.
model::Document scan_document(const ScanPage& page) {
    model::Document document;
    if (page.material != nullptr) document = document_of(*page.material);
    if (page.scanned.reason == PeriodReason::nothing) document.period.clear(), document.cut_off.clear();
    document.title = say(page.catalogue, "scan.title"_w);
    document.community = page.scanned.name;
    document.language = page.catalogue.language;
    document.version = page.version;
    return document;
}

}  // namespace

model::Report compose_scan(const ScanPage& page) {
    model::Report report;
    report.document = scan_document(page);
    const auto add = [&](std::string_view id, words::Key title, Blocks blocks) {
        if (!blocks.empty())
            report.sections.push_back({std::string(id), say(page.catalogue, title), std::move(blocks), {}});
    };
    add("files", "scan.files_title"_w, files_section(page));
    if (page.material != nullptr) {
        for (ScanSection& section : scan_members(*page.material, page.edition))
            add(section.id, section.title, std::move(section.blocks));
        add("measurable", "scan.measurable_title"_w, measurable_section(*page.material));
    }
    if (!page.scanned.block.empty()) add("next", "scan.next_title"_w, next_steps(page));
    report = model::for_edition(report, page.edition);
    add_definitions(page.catalogue, report);
    return report;
}

}  // namespace stamtafel::compose
