// For whom the community is, where it lives, and the choice of channels with how little would change it.
#include <algorithm>
#include <array>
#include <utility>

#include "engine/strategy/channel_choice.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/plan_parts.hpp"
#include "reports/compose/plan_words.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

model::Table segments_table(const PlanMaterial& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table = table_of("plan_audience", say(catalogue, "plan.for_whom"_w),
                                  {say(catalogue, "plan.segment"_w), say(catalogue, "plan.who_they_are"_w),
                                   say(catalogue, "plan.motives"_w), say(catalogue, "plan.channels"_w)});
    for (const playbook::Segment& segment : material.playbook.audience)
        table.rows.push_back({text_cell(named(segment.name, segment.id), model::Style::head),
                              text_cell(segment.description.value), text_cell(choices_named(material, segment.motives)),
                              text_cell(segment.channels.empty() ? say(catalogue, "plan.all_channels"_w)
                                                                 : channels_named(material, segment.channels))});
    return table;
}

std::string segments_on(const PlanMaterial& material, const std::string& channel) {
    std::vector<std::string> names;
    for (const playbook::Segment& segment : material.playbook.audience)
        if (segment.channels.empty() || std::any_of(segment.channels.begin(), segment.channels.end(),
                                                    [&](const auto& one) { return one.value == channel; }))
            names.push_back(named(segment.name, segment.id));
    return words::listed(material.catalogue, names);
}

model::Table channels_table(const PlanMaterial& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table =
        table_of("plan_channels", say(catalogue, "plan.channels"_w),
                 {say(catalogue, "plan.channel"_w), say(catalogue, "plan.media"_w), say(catalogue, "plan.for_whom"_w),
                  say(catalogue, "plan.motives"_w), say(catalogue, "plan.hours"_w)});
    for (const playbook::Channel& channel : material.playbook.channels) {
        model::Cell name = text_cell(named(channel.name, channel.id), model::Style::head);
        if (!channel.url.value.empty()) name.link = model::Link{model::Link::To::web, channel.url.value};
        table.rows.push_back({std::move(name), text_cell(choice_named(material, channel.media.value)),
                              text_cell(segments_on(material, channel.id.value)),
                              text_cell(choices_named(material, channel.motives)),
                              text_cell(hours_named(material, channel.hours.value))});
    }
    return table;
}

std::string weight_said(const words::Catalogue& catalogue, std::int64_t thousandths) {
    return words::amount(catalogue, static_cast<double>(thousandths) / 1000);
}

std::string option_named(const PlanMaterial& material, std::size_t option) {
    const playbook::ChannelOption& one = material.playbook.channel_choice.options[option];
    return named(one.name, one.id);
}

/// Criteria that most choices have, in words; a client's own by its id.
constexpr std::array criteria = std::to_array<std::pair<std::string_view, words::Key>>({
    {"fit", "criterion.fit"_w},
    {"ownership", "criterion.ownership"_w},
    {"control", "criterion.control"_w},
    {"reach", "criterion.reach"_w},
    {"cost", "criterion.cost"_w},
    {"effort", "criterion.effort"_w},
    {"moderation", "criterion.moderation"_w},
    {"conversation", "criterion.conversation"_w},
    {"data_export", "criterion.data_export"_w},
    {"privacy", "criterion.privacy"_w},
});

std::string criterion_named(const PlanMaterial& material, const strategy::Choice& choice, std::size_t criterion) {
    const std::string& id = choice.criteria[criterion].id;
    for (const auto& [name, key] : criteria)
        if (name == id) return say(material.catalogue, key);
    return named({}, {id, {}});
}

model::Table matrix(const PlanMaterial& material, const strategy::Choice& choice) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table = table_of("plan_choice", say(catalogue, "plan.matrix"_w),
                                  {say(catalogue, "plan.option"_w), say(catalogue, "plan.media"_w)});
    for (std::size_t i = 0; i < choice.criteria.size(); ++i)
        table.columns.push_back(column(say(catalogue, "plan.weighed"_w,
                                           {{"criterion", criterion_named(material, choice, i)},
                                            {"weight", weight_said(catalogue, choice.criteria[i].weight)}})));
    table.columns.push_back(column(say(catalogue, "plan.total"_w)));
    table.columns.push_back(column(say(catalogue, "plan.place"_w)));
    for (const std::size_t at : choice.ranking) {
        const strategy::RatedOption& option = choice.options[at];
        std::vector<model::Cell> row{
            text_cell(option_named(material, option.option), model::Style::head),
            text_cell(choice_named(material, material.playbook.channel_choice.options[option.option].media.value))};
        for (const auto& score : option.scores)
            row.push_back(score ? cell(model::Number{static_cast<double>(*score) / 1000, 1}) : model::Cell{});
        row.push_back(option.total ? cell(model::Number{*option.total, 2})
                                   : cell(model::Missing{base::Why::not_given}));
        row.push_back(option.place ? count_cell(*option.place) : model::Cell{});
        table.rows.push_back(std::move(row));
    }
    return table;
}

model::Table sensitivity(const PlanMaterial& material, const strategy::Choice& choice) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table = table_of("plan_sensitivity", say(catalogue, "plan.sensitivity"_w),
                                  {say(catalogue, "plan.criterion"_w), say(catalogue, "plan.weight_now"_w),
                                   say(catalogue, "plan.weight_turns"_w), say(catalogue, "plan.then_wins"_w)});
    for (const strategy::Turning& turning : choice.sensitivity)
        table.rows.push_back(
            {text_cell(criterion_named(material, choice, turning.criterion), model::Style::head),
             cell(model::Number{static_cast<double>(choice.criteria[turning.criterion].weight) / 1000, 1}),
             turning.weight ? text_cell(say(catalogue, turning.change > 0 ? "plan.above"_w : "plan.below"_w,
                                            {{"weight", words::amount(catalogue, *turning.weight)}}))
                            : text_cell(say(catalogue, "plan.no_weight"_w)),
             turning.winner ? text_cell(option_named(material, *turning.winner)) : text_cell("–")});
    return table;
}

/// What the matrix comes to, in a sentence or two.
std::string outcome_said(const PlanMaterial& material, const strategy::Choice& choice) {
    const words::Catalogue& catalogue = material.catalogue;
    if (!choice.winner) return say(catalogue, "plan.no_winner"_w);
    std::string text = say(catalogue, "plan.winner"_w, {{"option", option_named(material, *choice.winner)}});
    if (!choice.tightest) return text + " " + say(catalogue, "plan.firm"_w);
    const auto turning = std::find_if(choice.sensitivity.begin(), choice.sensitivity.end(),
                                      [&](const auto& one) { return one.criterion == *choice.tightest; });
    if (turning == choice.sensitivity.end() || !turning->weight || !turning->winner) return text;
    return text + " " +
           say(catalogue, "plan.tightest"_w,
               {{"criterion", criterion_named(material, choice, turning->criterion)},
                {"now", weight_said(catalogue, choice.criteria[turning->criterion].weight)},
                {"then", words::amount(catalogue, *turning->weight)},
                {"option", option_named(material, *turning->winner)}});
}

bool is_in_plan(const PlanMaterial& material, const strategy::RatedOption& rated) {
    const playbook::Text& id = material.playbook.channel_choice.options[rated.option].id;
    const auto& channels = material.playbook.channels;
    return std::any_of(channels.begin(), channels.end(), [&](const auto& one) { return one.id.value == id.value; });
}

/// Channels of the plan that come below an option that was not chosen, each beside the best of those.
std::vector<std::string> chosen_below(const PlanMaterial& material, const strategy::Choice& choice) {
    std::vector<std::string> lines;
    const strategy::RatedOption* passed_over = nullptr;
    for (const std::size_t at : choice.ranking) {
        const strategy::RatedOption& rated = choice.options[at];
        if (!rated.place) continue;
        if (!is_in_plan(material, rated)) {
            if (passed_over == nullptr) passed_over = &rated;
        } else if (passed_over != nullptr && *passed_over->place < *rated.place) {
            lines.push_back(say(material.catalogue, "plan.chosen_below"_w,
                                {{"channel", option_named(material, rated.option)},
                                 {"option", option_named(material, passed_over->option)}}));
        }
    }
    return lines;
}

}  // namespace

Blocks plan_audience(const PlanMaterial& material) {
    Blocks blocks;
    if (!material.playbook.audience.empty()) blocks.push_back(block(segments_table(material)));
    const auto n = material.playbook.channels.size();
    if (n == 0) return blocks;
    blocks.push_back(block(channels_table(material)));
    blocks.push_back(paragraph(say(material.catalogue, "plan.why_this_many"_w, {{"n", n}})));
    return blocks;
}

Blocks plan_channel_choice(const PlanMaterial& material) {
    if (material.playbook.channel_choice.options.empty()) return {};
    const strategy::Choice choice = strategy::rate_channels(material.playbook.channel_choice);
    Blocks blocks{paragraph(outcome_said(material, choice), model::Text::Voice::lead), block(matrix(material, choice))};
    for (std::string& line : chosen_below(material, choice)) blocks.push_back(paragraph(std::move(line)));
    if (!choice.sensitivity.empty()) blocks.push_back(block(sensitivity(material, choice)));
    blocks.push_back(paragraph(say(material.catalogue, "plan.choice_note"_w), model::Text::Voice::note));
    return blocks;
}

}  // namespace stamtafel::compose
