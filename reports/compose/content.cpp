// Content and listening, as far as exports of conversations tell: what members wrote about, and how they felt. Yield by
// pillar, hours and share of voice are not measured here.
#include <algorithm>
#include <utility>

#include "reports/compose/cells.hpp"
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

}  // namespace

std::vector<model::Block> compose_content(const Material& material) {
    std::vector<model::Block> blocks;
    const std::vector<Topic> topics = topics_of(material);
    const bool any = std::any_of(topics.begin(), topics.end(), [](const Topic& one) { return one.count > 0; });
    if (!any) return blocks;
    blocks.push_back(paragraph(say(material.catalogue, "content.intro"_w)));
    blocks.push_back(block(chart_of(material, topics)));
    if (fact_number(material, "sentiment.net")) {
        blocks.push_back(paragraph(say(material.catalogue, "content.feelings"_w), model::Text::Voice::heading));
        blocks.push_back(block(feelings(material)));
    }
    return blocks;
}

}  // namespace stamtafel::compose
