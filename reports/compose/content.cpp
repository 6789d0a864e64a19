// Content and listening, as far as exports of conversations tell: what members wrote about, how they felt, and which of
// the brand's comments they liked best. Yield by pillar, hours and share of voice are not measured here.
#include <algorithm>
#include <utility>

#include "reports/compose/cells.hpp"
#include "reports/compose/messages.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

struct Topic {
    std::string name, fact;
    std::optional<double> count;
    bool rest = false;  ///< what no category takes
};

/// The categories of triage, the largest first, then those that are not told, then the rest.
std::vector<Topic> topics_of(const Material& material) {
    std::vector<Topic> topics;
    for (std::size_t c = 0; c < material.evaluation.categories.size(); ++c) {
        std::string fact = "triage." + material.evaluation.categories[c];
        const auto count = fact_number(material, fact);
        topics.push_back({category_name(material, static_cast<measure::Category>(c)), std::move(fact), count,
                          material.evaluation.categories[c] == "other"});
    }
    std::stable_sort(topics.begin(), topics.end(), [](const Topic& a, const Topic& b) {
        return std::pair(a.rest, -a.count.value_or(-1)) < std::pair(b.rest, -b.count.value_or(-1));
    });
    return topics;
}

model::Chart chart_of(const Material& material, const std::vector<Topic>& topics) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Bars bars;
    bars.value_title = say(catalogue, "content.messages"_w);
    bars.unit = base::Unit::count;
    bars.names_title = say(catalogue, "excel.topic"_w);
    for (const Topic& topic : topics)
        bars.bars.push_back({topic.name, topic.count, fact_words(material, topic.fact), {}, false});
    model::Chart chart;
    chart.id = "topics";
    chart.title = say(catalogue, "content.topics"_w);
    chart.description = say(catalogue, "content.topics_description"_w,
                            {{"first", topics.front().name}, {"count", fact_words(material, topics.front().fact)}});
    chart.data = std::move(bars);
    return chart;
}

model::Tiles feelings(const Material& material) {
    model::Tiles tiles;
    const auto add = [&](words::Key label, std::string_view fact) {
        model::Tile& tile = tiles.tiles.emplace_back();
        tile.label = say(material.catalogue, label);
        tile.value = fact_cell(material, fact);
    };
    add("content.net"_w, "sentiment.net");
    add("content.positive"_w, "sentiment.positive");
    add("content.negative"_w, "sentiment.negative");
    add("content.coverage"_w, "sentiment.coverage");
    return tiles;
}

/// For those who write them: more of what was liked. The brand's words may name a member, so the whole is personal.
model::Block best_comments(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const activity::Activity& activity = material.input.data.activity;
    MessageLook look = look_of(material.input.playbook.privacy, material.input.opted_out);
    look.names = false;  // no figures by person
    model::Table table;
    table.id = "brand_comments";
    table.caption = say(catalogue, "content.best_comments"_w);
    table.note = say(catalogue, "content.best_comments_note"_w);
    table.columns = {column(say(catalogue, "content.reactions"_w)), column(say(catalogue, "turns.channel"_w)),
                     column(say(catalogue, "content.written"_w))};
    add_message_columns(material, look, table.columns);
    for (const kpis::BrandComment& one : material.evaluation.best_comments) {
        std::vector<model::Cell> row{count_cell(one.reactions), cell(channel_name(material, activity.channel[one.row])),
                                     cell(moment_of(material, activity.at[one.row]))};
        add_message_cells(material, look, one.row, row);
        table.rows.push_back(std::move(row));
    }
    without_empty_columns(table);
    model::Block made = block(std::move(table));
    made.personal = true;
    return made;
}

void add_topics(const Material& material, std::vector<model::Block>& blocks) {
    const std::vector<Topic> topics = topics_of(material);
    const bool any = std::any_of(topics.begin(), topics.end(), [](const Topic& one) { return one.count > 0; });
    if (!any) return;
    blocks.push_back(paragraph(say(material.catalogue, "content.intro"_w)));
    blocks.push_back(block(chart_of(material, topics)));
    if (fact_number(material, "sentiment.net")) {
        blocks.push_back(paragraph(say(material.catalogue, "content.feelings"_w), model::Text::Voice::heading));
        blocks.push_back(block(feelings(material)));
    }
}

}  // namespace

std::vector<model::Block> compose_content(const Material& material) {
    std::vector<model::Block> blocks;
    add_topics(material, blocks);
    if (!material.evaluation.best_comments.empty()) blocks.push_back(best_comments(material));
    return blocks;
}

}  // namespace stamtafel::compose
