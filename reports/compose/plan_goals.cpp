// Why the community is there, and the goals with the KPIs that tell about them.
#include <algorithm>

#include "engine/strategy/roadmap.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/plan_parts.hpp"
#include "reports/compose/plan_words.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

const playbook::Kpi* kpi_named(const PlanMaterial& material, const std::string& id) {
    const auto& kpis = material.playbook.kpis;
    const auto found = std::find_if(kpis.begin(), kpis.end(), [&](const auto& kpi) { return kpi.id.value == id; });
    return found == kpis.end() ? nullptr : &*found;
}

std::string goal_named(const PlanMaterial& material, const playbook::Goal& goal) {
    if (!goal.name.value.empty() || goal.objective.value.empty()) return named(goal.name, goal.id);
    return words::said_by_name(material.catalogue, "objective." + goal.objective.value)
        .value_or(named(goal.name, goal.id));
}

/// "van 2 u naar hoogstens 45 min op 31 dec. 2026 · Sanne"
std::string path_said(const PlanMaterial& material, const playbook::Kpi& kpi) {
    const words::Catalogue& catalogue = material.catalogue;
    std::string text = target_said(material, kpi);
    if (text.empty()) text = say(catalogue, "plan.no_target"_w);
    if (kpi.target && kpi.target->by.value)
        text = say(catalogue, "kpis.by"_w, {{"target", text}, {"day", words::date(catalogue, *kpi.target->by.value)}});
    if (kpi.baseline)
        text = say(catalogue, "plan.from_to"_w,
                   {{"baseline", quantity_said(material, kpi.baseline->value.value)}, {"target", text}});
    return kpi.owner.value.empty() ? text : text + " · " + owner_named(material, kpi.owner.value);
}

model::TreeNode goal_node(const PlanMaterial& material, const playbook::Goal& goal) {
    model::TreeNode node;
    node.label = goal_named(material, goal);
    node.note = goal.why.value;
    for (const playbook::Text& id : goal.kpis) {
        const playbook::Kpi* kpi = kpi_named(material, id.value);
        if (kpi == nullptr) continue;
        node.children.push_back({named(kpi->name, kpi->id), model::Tone::none, {}, path_said(material, *kpi), {}});
    }
    if (node.children.empty())
        node.children.push_back({say(material.catalogue, "plan.no_kpi"_w),
                                 model::Tone::watch,
                                 say(material.catalogue, "plan.to_decide"_w),
                                 {},
                                 {}});
    return node;
}

model::Tile tile(const words::Catalogue& catalogue, words::Key label, model::Content value, std::string note = {}) {
    model::Tile made;
    made.label = say(catalogue, label);
    made.value = cell(std::move(value));
    made.note = std::move(note);
    return made;
}

model::Content counted(std::size_t n) { return model::Count{static_cast<std::int64_t>(n)}; }

model::Tiles tiles_of(const PlanMaterial& material) {
    const playbook::Playbook& book = material.playbook;
    const words::Catalogue& catalogue = material.catalogue;
    model::Tiles tiles;
    tiles.tiles.push_back(tile(catalogue, "plan.goals"_w, counted(book.goals.size()),
                               say(catalogue, "plan.n_kpis"_w, {{"n", book.kpis.size()}})));
    tiles.tiles.push_back(tile(catalogue, "plan.channels"_w, counted(book.channels.size())));
    tiles.tiles.push_back(tile(catalogue, "plan.protocols"_w, counted(book.protocols.size())));
    if (book.superfans.budget.amount.value)
        tiles.tiles.push_back(
            tile(catalogue, "plan.budget"_w, *book.superfans.budget.amount.value,
                 say(catalogue, "plan.per"_w, {{"span", choice_named(material, book.superfans.budget.per.value)}})));
    const strategy::Roadmap roadmap = strategy::plan_roadmap(book, material.from);
    if (roadmap.why == strategy::Unplanned::nothing)
        tiles.tiles.push_back(tile(catalogue, "plan.roadmap_ends"_w, roadmap.last));
    return tiles;
}

}  // namespace

Blocks plan_purpose(const PlanMaterial& material) {
    const playbook::Playbook& book = material.playbook;
    const words::Catalogue& catalogue = material.catalogue;
    Blocks blocks;
    if (!book.community.purpose.value.empty())
        blocks.push_back(paragraph(book.community.purpose.value, model::Text::Voice::lead));
    blocks.push_back(block(tiles_of(material)));
    std::vector<std::string> lines;
    const auto add = [&](words::Key title, const std::string& text) {
        if (!text.empty())
            lines.push_back(say(catalogue, "plan.label"_w, {{"label", say(catalogue, title)}, {"text", text}}));
    };
    add("plan.brand"_w, book.community.brand.value);
    add("plan.brand_values"_w, choices_named(material, book.brand_values));
    add("plan.tone"_w, choices_named(material, book.voice.tone));
    add("plan.begins"_w, words::date(catalogue, strategy::first_day(book.roadmap, material.from)));
    add("plan.fingerprint"_w, std::string(material.fingerprint));
    blocks.push_back(points(std::move(lines)));
    blocks.push_back(paragraph(say(catalogue, "plan.how_to_read"_w), model::Text::Voice::note));
    return blocks;
}

Blocks plan_goals(const PlanMaterial& material) {
    if (material.playbook.goals.empty()) return {};
    model::Tree tree;
    tree.caption = say(material.catalogue, "plan.goals_tree"_w);
    for (const playbook::Goal& goal : material.playbook.goals) tree.roots.push_back(goal_node(material, goal));
    return {paragraph(say(material.catalogue, "plan.goals_lead"_w)), block(std::move(tree))};
}

}  // namespace stamtafel::compose
