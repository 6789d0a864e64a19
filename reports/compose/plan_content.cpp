// Content pillars by motive and the calendar; the motives that no pillar serves. Then what is made together with members.
#include <algorithm>
#include <utility>

#include "engine/playbook/check_list.hpp"
#include "engine/playbook/schema_choices.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/plan_parts.hpp"
#include "reports/compose/plan_words.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

const playbook::Pillar* pillar_named(const PlanMaterial& material, const std::string& id) {
    const auto& pillars = material.playbook.content.pillars;
    const auto found =
        std::find_if(pillars.begin(), pillars.end(), [&](const auto& one) { return one.id.value == id; });
    return found == pillars.end() ? nullptr : &*found;
}

model::Table pillars_table(const PlanMaterial& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table = table_of("plan_pillars", say(catalogue, "plan.pillars"_w), {say(catalogue, "plan.pillar"_w)});
    for (const std::string_view motive : playbook::words::motives)
        table.columns.push_back(column(named({}, {choice_named(material, motive), {}})));
    table.columns.push_back(column(say(catalogue, "plan.channels"_w)));
    for (const playbook::Pillar& pillar : material.playbook.content.pillars) {
        std::vector<model::Cell> row{text_cell(named(pillar.name, pillar.id), model::Style::head)};
        for (const std::string_view motive : playbook::words::motives)
            row.push_back(text_cell(playbook::holds(pillar.motives, motive) ? "●" : ""));
        row.push_back(text_cell(pillar.channels.empty() ? say(catalogue, "plan.all_channels"_w)
                                                        : channels_named(material, pillar.channels)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

model::Cell when_cell(const PlanMaterial& material, const playbook::CalendarItem& item) {
    if (item.repeat.value.empty()) return day_cell(item.on.value);
    const std::string repeat = choice_named(material, item.repeat.value);
    if (!item.on.value) return text_cell(repeat);
    return text_cell(say(material.catalogue, "plan.repeat_from"_w,
                         {{"repeat", repeat}, {"day", words::date(material.catalogue, *item.on.value)}}));
}

std::string by_whom(const PlanMaterial& material, const std::string& owner) {
    return owner.empty() ? std::string() : owner_named(material, owner);
}

/// What returns comes first, then what has a date, by date.
std::vector<const playbook::CalendarItem*> items_in_order(const PlanMaterial& material) {
    std::vector<const playbook::CalendarItem*> items;
    for (const playbook::CalendarItem& item : material.playbook.content.calendar) items.push_back(&item);
    std::stable_sort(items.begin(), items.end(),
                     [](const auto* a, const auto* b) { return a->on.value < b->on.value; });
    return items;
}

model::Table calendar_table(const PlanMaterial& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table =
        table_of("plan_calendar", say(catalogue, "plan.calendar"_w),
                 {say(catalogue, "plan.when"_w), say(catalogue, "plan.what"_w), say(catalogue, "plan.pillar"_w),
                  say(catalogue, "plan.motives"_w), say(catalogue, "plan.channel"_w), say(catalogue, "plan.owner"_w)});
    for (const playbook::CalendarItem* item : items_in_order(material)) {
        const playbook::Pillar* pillar = pillar_named(material, item->pillar.value);
        table.rows.push_back({when_cell(material, *item), text_cell(item->title.value, model::Style::head),
                              text_cell(pillar == nullptr ? "" : named(pillar->name, pillar->id)),
                              text_cell(pillar == nullptr ? "" : choices_named(material, pillar->motives)),
                              text_cell(item->channel.value.empty() ? say(catalogue, "plan.all_channels"_w)
                                                                    : channel_named(material, item->channel.value)),
                              text_cell(by_whom(material, item->owner.value))});
    }
    return table;
}

/// Motives for which no pillar has anything.
std::vector<std::string> unserved(const PlanMaterial& material) {
    std::vector<std::string> left;
    for (const std::string_view motive : playbook::words::motives) {
        const auto& pillars = material.playbook.content.pillars;
        if (std::none_of(pillars.begin(), pillars.end(),
                         [&](const auto& one) { return playbook::holds(one.motives, motive); }))
            left.push_back(choice_named(material, motive));
    }
    return left;
}

std::string where(const PlanMaterial& material, const std::string& channel) {
    return channel.empty() ? std::string() : channel_named(material, channel);
}

model::Table programmes_table(const PlanMaterial& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table =
        table_of("plan_programmes", say(catalogue, "plan.programmes"_w),
                 {say(catalogue, "plan.what"_w), say(catalogue, "plan.from"_w), say(catalogue, "plan.to"_w),
                  say(catalogue, "plan.channel"_w), say(catalogue, "plan.owner"_w)});
    for (const playbook::Programme& one : material.playbook.co_creation)
        table.rows.push_back({text_cell(named(one.name, one.id), model::Style::head), day_cell(one.from.value),
                              day_cell(one.to.value), text_cell(where(material, one.channel.value)),
                              text_cell(by_whom(material, one.owner.value))});
    return table;
}

model::Table events_table(const PlanMaterial& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table =
        table_of("plan_events", say(catalogue, "plan.events"_w),
                 {say(catalogue, "plan.what"_w), say(catalogue, "plan.kind"_w), say(catalogue, "plan.when"_w),
                  say(catalogue, "plan.seats"_w), say(catalogue, "plan.owner"_w)});
    for (const playbook::Event& one : material.playbook.events)
        table.rows.push_back({text_cell(named(one.name, one.id), model::Style::head),
                              text_cell(choice_named(material, one.kind.value)), day_cell(one.on.value),
                              one.seats.value ? cell(model::Number{*one.seats.value, 0}) : model::Cell{},
                              text_cell(by_whom(material, one.owner.value))});
    return table;
}

}  // namespace

Blocks plan_content(const PlanMaterial& material) {
    const words::Catalogue& catalogue = material.catalogue;
    Blocks blocks;
    if (!material.playbook.content.pillars.empty()) {
        blocks.push_back(paragraph(say(catalogue, "plan.content_lead"_w)));
        blocks.push_back(block(pillars_table(material)));
        if (const auto left = unserved(material); !left.empty())
            blocks.push_back(block(
                model::Callout{model::Tone::watch,
                               say(catalogue, "plan.unserved_title"_w),
                               {say(catalogue, "plan.unserved"_w, {{"motives", words::listed(catalogue, left)}})}}));
    }
    if (!material.playbook.content.calendar.empty()) blocks.push_back(block(calendar_table(material)));
    return blocks;
}

Blocks plan_together(const PlanMaterial& material) {
    Blocks blocks;
    if (!material.playbook.co_creation.empty()) blocks.push_back(block(programmes_table(material)));
    if (!material.playbook.events.empty()) blocks.push_back(block(events_table(material)));
    return blocks;
}

}  // namespace stamtafel::compose
