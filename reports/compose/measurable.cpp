// What the exports of each channel can show and what not: the topics of measurability.hpp beside the channels.
#include <algorithm>
#include <utility>

#include "reports/compose/cells.hpp"
#include "reports/compose/data_tables.hpp"
#include "reports/compose/measurability.hpp"
#include "reports/compose/members.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;
using Channels = std::vector<activity::Channel>;

Channels channels_of(const std::vector<activity::Evidence>& evidence) {
    Channels channels;
    for (const activity::Evidence& one : evidence)
        if (one.channel) channels.push_back(*one.channel);
    std::sort(channels.begin(), channels.end());
    channels.erase(std::unique(channels.begin(), channels.end()), channels.end());
    return channels;
}

model::Cell verdict_cell(const words::Catalogue& catalogue, Measurable verdict) {
    model::Cell made;
    switch (verdict) {
        case Measurable::can:
            made = cell(say(catalogue, "measurable.can"_w));
            made.tone = model::Tone::good;
            break;
        case Measurable::partly:
            made = cell(say(catalogue, "measurable.partly"_w));
            made.tone = model::Tone::watch;
            break;
        case Measurable::cannot:
            made = cell(say(catalogue, "measurable.cannot"_w));
            made.tone = model::Tone::unknown;
            break;
    }
    return made;
}

/// Why not, and for which channels; those are left out where it holds for all.
class Reasons {
  public:
    void add(const Assessed& judged, std::string channel) {
        ++judged_;
        if (judged.why.name.empty()) return;
        const auto same =
            std::find_if(all_.begin(), all_.end(), [&](const auto& one) { return one.first == judged.why; });
        auto& reason = same == all_.end() ? all_.emplace_back(judged.why, std::vector<std::string>{}) : *same;
        reason.second.push_back(std::move(channel));
    }

    [[nodiscard]] std::string written(const words::Catalogue& catalogue) const {
        std::string text;
        for (const auto& [why, channels] : all_) {
            if (!text.empty()) text += "; ";
            if (channels.size() < judged_) text += words::listed(catalogue, channels) + ": ";
            text += say(catalogue, why);
        }
        return text;
    }

  private:
    std::size_t judged_ = 0;
    std::vector<std::pair<words::Key, std::vector<std::string>>> all_;
};

/// Of whom it is said must be known: rows of members that name no account make none.
bool is_about_members(const Topic& topic) {
    return topic.metric == "active_members" || topic.metric == "member_to_member";
}

bool knows_no_member(const Material& material, activity::Channel channel) {
    const kpis::Fact* known =
        fact_in_channel(material, "members.known", material.input.playbook.channels[activity::at(channel)].id.value);
    if (known == nullptr) known = kpis::find_fact(material.evaluation, "members.known");
    return known != nullptr && number_of(known->figure) == std::optional<double>(0);
}

Assessed judged_of(const Material& material, const Topic& topic, activity::Channel channel) {
    const Assessed judged = judge(topic, material.evaluation.quality.evidence, channel);
    if (judged.verdict == Measurable::cannot || !is_about_members(topic) || !knows_no_member(material, channel))
        return judged;
    return {Measurable::cannot, "inspect.need.member_names"_w};
}

std::vector<model::Cell> row_of(const Material& material, const Topic& topic, const Channels& channels) {
    const words::Catalogue& catalogue = material.catalogue;
    std::vector<model::Cell> row{cell(say(catalogue, topic.name), model::Style::head)};
    if (is_computed(topic)) row.front().definition = topic.metric;
    Reasons reasons;
    bool shown = false;
    for (const activity::Channel channel : channels) {
        const Assessed judged = judged_of(material, topic, channel);
        shown = shown || judged.verdict != Measurable::cannot;
        row.push_back(verdict_cell(catalogue, judged.verdict));
        reasons.add(judged, channel_name(material, channel));
    }
    row.push_back(cell(reasons.written(catalogue)));
    if (shown && !is_computed(topic)) std::get<std::string>(row.front().content) += "*";
    return row;
}

}  // namespace

model::Table measurable_table(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const Channels channels = channels_of(material.evaluation.quality.evidence);
    model::Table table;
    if (channels.empty()) return table;
    table.id = "measurability";
    table.caption = say(catalogue, "measurable.caption"_w);
    table.columns = {column(say(catalogue, "measurable.topic"_w))};
    for (const activity::Channel channel : channels) table.columns.push_back(column(channel_name(material, channel)));
    table.columns.push_back(column(say(catalogue, "measurable.why"_w)));
    bool later = false;
    for (const Topic& topic : topics()) {
        table.rows.push_back(row_of(material, topic, channels));
        later = later || std::get<std::string>(table.rows.back().front().content).ends_with('*');
    }
    if (later) table.note = say(catalogue, "inspect.not_computed"_w);
    return table;
}

}  // namespace stamtafel::compose
