// The heads of the columns item, right, given and population are those that app/labels.cpp looks for.
#include "reports/compose/labelling.hpp"

#include "engine/base/text.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/messages.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;
using Voice = model::Text::Voice;

constexpr std::size_t shown_characters = 2000;  // who labels reads the whole message

std::string category_words(const Material& material, std::uint8_t category) {
    return material.input.triage.categories[category];
}

model::Cell personal(model::Cell made) {
    made.personal = true;
    return made;
}

std::vector<model::Column> sheet_columns(const Material& material, bool texts) {
    const words::Catalogue& catalogue = material.catalogue;
    std::vector<model::Column> columns{column(say(catalogue, "sample.item"_w)),
                                       column(say(catalogue, "turns.channel"_w)),
                                       column(say(catalogue, "sample.time"_w))};
    if (texts) columns.push_back(column(say(catalogue, "sample.text"_w)));
    if (!material.input.data.activity.url.empty()) columns.push_back(column(say(catalogue, "turns.link"_w)));
    for (const words::Key key : {"sample.given"_w, "sample.right"_w, "sample.population"_w})
        columns.push_back(column(say(catalogue, key)));
    return columns;
}

model::Table sheet_table(const Material& material, std::span<const SheetRow> rows, bool texts) {
    const activity::Activity& activity = material.input.data.activity;
    model::Table table;
    table.id = "to_label";
    table.columns = sheet_columns(material, texts);
    for (const SheetRow& one : rows) {
        auto& cells = table.rows.emplace_back();
        cells.push_back(personal(cell(base::harmless(one.reference))));
        cells.push_back(cell(channel_name(material, activity.channel[one.row])));
        cells.push_back(cell(moment_of(material, activity.at[one.row])));
        if (texts)
            cells.push_back(
                personal(cell(first_words(material.input.store.view(activity.text[one.row]), shown_characters))));
        if (!activity.url.empty()) cells.push_back(link_cell(material, one.row));
        cells.push_back(cell(category_words(material, one.category)));
        cells.push_back(cell(std::string()));
        cells.push_back(count_cell(one.population));
    }
    return table;
}

std::string all_categories(const Material& material) {
    const auto& names = material.input.triage.categories;
    return base::join(std::vector<std::string_view>(names.begin(), names.end()), ", ");
}

model::Cell bound(const base::Figure& figure, double base::Interval::*end) {
    return figure.interval ? cell(model::Share{(*figure.interval).*end}) : cell(std::string("–"));
}

void add_share(const Material& material, const base::Figure& figure, std::vector<model::Cell>& cells) {
    const bool known = figure.n.value_or(0) > 0;
    cells.push_back(known ? cell(content_of(material, figure)) : cell(std::string("–")));
    cells.push_back(bound(figure, &base::Interval::low));
    cells.push_back(bound(figure, &base::Interval::high));
    cells.push_back(count_cell(figure.n.value_or(0)));
}

model::Table category_table(const Material& material, const kpis::Accuracy& accuracy) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "triage_accuracy";
    for (const words::Key key : {"turns.category"_w, "sample.precision"_w, "sample.low"_w, "sample.high"_w,
                                 "sample.n"_w, "sample.recall"_w, "sample.low"_w, "sample.high"_w, "sample.n"_w})
        table.columns.push_back(column(say(catalogue, key)));
    for (std::size_t c = 0; c < accuracy.categories.size(); ++c) {
        const kpis::CategoryAccuracy& one = accuracy.categories[c];
        if (one.precision.n.value_or(0) + one.recall.n.value_or(0) == 0) continue;
        std::vector<model::Cell> cells{
            cell(category_words(material, static_cast<std::uint8_t>(c)), model::Style::head)};
        add_share(material, one.precision, cells);
        add_share(material, one.recall, cells);
        table.rows.push_back(std::move(cells));
    }
    table.note = say(catalogue, "sample.weighting"_w);
    return table;
}

model::Table confusion_table(const Material& material, const kpis::Accuracy& accuracy) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "triage_confusion";
    table.caption = say(catalogue, "sample.confusion"_w);
    for (const words::Key key : {"sample.given"_w, "sample.right"_w, "sample.n"_w, "sample.stands_for"_w})
        table.columns.push_back(column(say(catalogue, key)));
    for (const kpis::Confusion& one : accuracy.confusions)
        table.rows.push_back({cell(category_words(material, one.given)), cell(category_words(material, one.right)),
                              count_cell(one.n), cell(model::Number{one.weight, 0})});
    return table;
}

std::string outcome_words(const Material& material, const kpis::Accuracy& accuracy, const LabelCounts& counts) {
    const auto percent = [&](double share) { return words::share(material.catalogue, share); };
    return say(material.catalogue, "sample.outcome"_w,
               {{"n", counts.labelled},
                {"share", percent(number_of(accuracy.right).value_or(0))},
                {"low", percent(accuracy.right.interval ? accuracy.right.interval->low : 0)},
                {"high", percent(accuracy.right.interval ? accuracy.right.interval->high : 1)}});
}

/// What does not count, and what the figures do not see.
std::vector<std::string> remarks(const words::Catalogue& catalogue, const LabelCounts& counts) {
    std::vector<std::string> lines;
    if (counts.blank > 0) lines.push_back(say(catalogue, "sample.blank"_w, {{"n", counts.blank}}));
    if (counts.excluded > 0) lines.push_back(say(catalogue, "sample.excluded"_w, {{"n", counts.excluded}}));
    if (counts.changed > 0) lines.push_back(say(catalogue, "sample.changed"_w, {{"n", counts.changed}}));
    if (counts.corrected > 0) lines.push_back(say(catalogue, "sample.corrected"_w, {{"n", counts.corrected}}));
    return lines;
}

}  // namespace

model::Report compose_sheet(const Material& material, std::span<const SheetRow> rows) {
    const words::Catalogue& catalogue = material.catalogue;
    const bool texts = look_of(material.input.playbook.privacy, {}).texts;
    model::Report report;
    report.document = document_of(material);
    report.document.title = say(catalogue, "sample.title"_w);
    report.document.edition = model::Edition::team;
    model::Section section{"sample", say(catalogue, "sample.title"_w), {}, model::team_only};
    if (rows.empty()) {
        section.blocks.push_back(paragraph(say(catalogue, "sample.nothing"_w)));
    } else {
        section.blocks.push_back(paragraph(say(catalogue, "sample.how"_w)));
        section.blocks.push_back(
            paragraph(say(catalogue, "sample.choose"_w, {{"categories", all_categories(material)}})));
        if (!texts) section.blocks.push_back(paragraph(say(catalogue, "sample.no_texts"_w), Voice::note));
        section.blocks.push_back(block(sheet_table(material, rows, texts)));
    }
    report.sections.push_back(std::move(section));
    return report;
}

model::Section compose_accuracy(const Material& material, const kpis::Accuracy& accuracy, const LabelCounts& counts) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Section section{"triage", say(catalogue, "sample.accuracy"_w), {}, {}};
    section.blocks.push_back(paragraph(outcome_words(material, accuracy, counts), Voice::lead));
    if (auto lines = remarks(catalogue, counts); !lines.empty())
        section.blocks.push_back(block(model::Text{Voice::note, std::move(lines)}));
    section.blocks.push_back(block(category_table(material, accuracy)));
    if (!accuracy.confusions.empty()) section.blocks.push_back(block(confusion_table(material, accuracy)));
    return section;
}

}  // namespace stamtafel::compose
