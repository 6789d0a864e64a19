// Figures come from the facts; what is counted here are rows of the period's turns, for tables that name the work.
#include "reports/compose/responding.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "reports/compose/cells.hpp"
#include "reports/compose/parts.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

using Row = std::vector<model::Cell>;

model::Table table(const Material& material, std::string id, words::Key caption) {
    model::Table made;
    made.id = std::move(id);
    made.caption = say(material.catalogue, caption);
    return made;
}

/// A row of a name and a fact; nothing when nobody measured it.
void add_fact_row(const Material& material, words::Key name, const std::string& id, model::Table& table) {
    if (kpis::find_fact(material.evaluation, id) == nullptr) return;
    table.rows.push_back({cell(say(material.catalogue, name), model::Style::head), fact_cell(material, id)});
}

const kpis::Fact* fact_where(const Material& material, std::string_view id, std::string_view key,
                             const std::string& value) {
    for (const kpis::Fact& fact : material.evaluation.facts)
        if (fact.id == id && fact.where.size() == 1 && fact.where[0].first == key && fact.where[0].second == value)
            return &fact;
    return nullptr;
}

std::string fact_id(const Material& material, const kpis::ProtocolView& view, std::string_view name) {
    return "protocol." + material.input.playbook.protocols[view.protocol].id.value + "." + std::string(name);
}

}  // namespace

model::Table first_answers(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table made = table(material, "first_answers", "responding.first_title"_w);
    if (kpis::find_fact(material.evaluation, "responding.answered_by_peer") == nullptr) return made;
    made.columns = {column(say(catalogue, "responding.who"_w)), column(say(catalogue, "protocols.turns"_w), "turns"),
                    column(say(catalogue, "responding.share"_w)), column(say(catalogue, "responding.in_a_day"_w))};
    made.columns[1].bars = true;
    struct Answerer {
        words::Key name;
        std::string_view turns, in_a_day;
    };
    constexpr std::array<Answerer, 3> answerers{
        {{"responding.brand"_w, "responding.answered_by_brand", "responding.brand_first_in_a_day"},
         {"responding.peer"_w, "responding.answered_by_peer", "responding.peer_first_in_a_day"},
         {"responding.nobody"_w, "responding.unanswered", ""}}};
    const auto all = fact_number(material, "responding.turns");
    for (const Answerer& one : answerers) {
        const auto turns = fact_number(material, one.turns);
        Row row{cell(say(catalogue, one.name), model::Style::head), fact_cell(material, one.turns)};
        row.push_back(turns && all && *all > 0 ? cell(model::Share{*turns / *all}) : cell(std::string()));
        row.push_back(one.in_a_day.empty() ? cell(std::string()) : fact_cell(material, one.in_a_day));
        made.rows.push_back(std::move(row));
    }
    made.note = say(catalogue, "responding.first_note"_w);
    return made;
}

model::Table reply_figures(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table made = table(material, "reply_figures", "responding.replies_title"_w);
    made.columns = {column(say(catalogue, "excel.figure"_w)), column(say(catalogue, "excel.value"_w))};
    add_fact_row(material, "responding.reactive"_w, "responding.reactive", made);
    add_fact_row(material, "responding.proactive"_w, "responding.proactive", made);
    add_fact_row(material, "responding.left_lying"_w, "responding.left_lying", made);
    add_fact_row(material, "responding.member_replies"_w, "responding.member_replies", made);
    add_fact_row(material, "responding.thanks"_w, "responding.thanks", made);
    add_fact_row(material, "responding.canned"_w, "responding.canned_share", made);
    if (fact_count(material, "responding.attributed") > 0)
        add_fact_row(material, "responding.attributed"_w, "responding.attributed", made);
    return made;
}

model::Table escalations(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table made = table(material, "escalations", "responding.escalations_title"_w);
    made.columns = {column(say(catalogue, "protocols.protocol"_w)),
                    column(say(catalogue, "responding.due"_w), "escalation_due"),
                    column(say(catalogue, "responding.shown"_w), "escalation_shown"),
                    column(say(catalogue, "responding.kept"_w), "escalation_kept")};
    for (const kpis::ProtocolView& view : material.evaluation.protocols) {
        const playbook::Protocol& protocol = material.input.playbook.protocols[view.protocol];
        const std::string due = fact_id(material, view, "escalation.due"),
                          kept = fact_id(material, view, "escalation.kept");
        if (protocol.escalation.empty() || kpis::find_fact(material.evaluation, due) == nullptr) continue;
        made.rows.push_back({cell(name_of(protocol), model::Style::head), fact_cell(material, due),
                             fact_cell(material, fact_id(material, view, "escalation.shown")),
                             fact_cell(material, kept)});
        for (std::size_t i = 1; i < made.rows.back().size(); ++i) made.rows.back()[i].definition.clear();
        if (const auto steps = escalated(material, view); steps && steps->kept)
            made.rows.back()[3].tone = *steps->kept < steps->shown ? model::Tone::bad : model::Tone::good;
    }
    return made;
}

model::Table escalation_steps(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table made = table(material, "escalation_steps", "responding.steps_title"_w);
    made.columns = {column(say(catalogue, "protocols.protocol"_w)), column(say(catalogue, "responding.step"_w)),
                    column(say(catalogue, "responding.role"_w)),    column(say(catalogue, "responding.due"_w)),
                    column(say(catalogue, "responding.shown"_w)),   column(say(catalogue, "responding.kept"_w))};
    std::map<std::pair<std::size_t, std::size_t>, Escalated> counts;
    for (const measure::Escalation& step : material.evaluation.escalations) {
        const measure::Turn& turn = material.evaluation.turns[step.turn - material.evaluation.first_turn];
        Escalated& count = counts[{static_cast<std::size_t>(turn.protocol), step.step}];
        ++count.due;
        if (!step.shown) continue;
        ++count.shown;
        count.kept = count.kept.value_or(0) + (step.kept ? 1 : 0);
    }
    for (const auto& [key, count] : counts) {
        const playbook::Protocol& protocol = material.input.playbook.protocols[key.first];
        const playbook::EscalationStep& step = protocol.escalation[key.second];
        made.rows.push_back(
            {cell(name_of(protocol), model::Style::head),
             cell(step.after.value
                      ? say(catalogue, "responding.after"_w, {{"time", words::promised(catalogue, *step.after.value)}})
                      : say(catalogue, "responding.at_once"_w)),
             cell(role_words(material.catalogue, step.to.value)), cell(model::Count{count.due}),
             cell(model::Count{count.shown}),
             count.kept ? cell(model::Count{*count.kept}) : cell(model::Missing{base::Why::not_measurable})});
        if (count.kept) made.rows.back().back().tone = *count.kept < count.shown ? model::Tone::bad : model::Tone::good;
    }
    return made;
}

model::Table by_role(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table made = table(material, "by_role", "responding.roles_title"_w);
    made.columns = {column(say(catalogue, "responding.role"_w)), column(say(catalogue, "protocols.turns"_w), "turns"),
                    column(say(catalogue, "protocols.attainment"_w), "attainment"),
                    column(say(catalogue, "protocols.median"_w), "median"),
                    column(say(catalogue, "responding.unanswered"_w), "unanswered")};
    constexpr std::array<std::string_view, 4> figures{"responding.turns", "responding.attainment", "responding.median",
                                                      "responding.unanswered"};
    for (const kpis::Fact& fact : material.evaluation.facts) {
        if (fact.id != "responding.turns" || fact.where.size() != 1 || fact.where[0].first != "role") continue;
        const std::string& role = fact.where[0].second;
        Row row{cell(role == "none" ? say(catalogue, "responding.no_role"_w) : role_words(material.catalogue, role),
                     model::Style::head)};
        for (const std::string_view id : figures) {
            const kpis::Fact* found = fact_where(material, id, "role", role);
            row.push_back(found == nullptr ? cell(model::Missing{base::Why::not_measured_yet})
                                           : fact_cell(material, *found));
            row.back().definition.clear();  // the head has it
        }
        made.rows.push_back(std::move(row));
    }
    const auto hidden = [](const Row& row) {
        return row[1].content == model::Content(model::Missing{base::Why::too_small});
    };
    if (std::all_of(made.rows.begin(), made.rows.end(), hidden)) made.rows.clear();
    made.note = say(catalogue, "responding.roles_note"_w);
    return made;
}

model::Table by_person(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const playbook::Playbook& playbook = material.input.playbook;
    model::Table made = table(material, "by_person", "responding.people_title"_w);
    if (!playbook.privacy.works_council.value) return made;
    made.columns = {column(say(catalogue, "responding.person"_w)), column(say(catalogue, "responding.answered"_w)),
                    column(say(catalogue, "outcome.met"_w)), column(say(catalogue, "outcome.late"_w))};
    made.columns.front().personal = true;
    std::vector<std::array<std::uint64_t, 3>> counts(playbook.team.size());
    for (const measure::Turn& turn : material.evaluation.turns) {
        if (turn.step == measure::Step::resolution || !measure::answered(turn)) continue;
        const activity::Account author = material.input.data.activity.author[activity::at(turn.closed)];
        if (author == activity::Account::none) continue;
        const std::int16_t person = material.input.data.accounts[activity::at(author)].person;
        if (person < 0) continue;
        auto& count = counts[static_cast<std::size_t>(person)];
        ++count[0];
        if (turn.outcome == measure::Outcome::met) ++count[1];
        if (turn.outcome == measure::Outcome::late) ++count[2];
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i][0] == 0) continue;
        made.rows.push_back({cell(owner_name(material, playbook.team[i].id.value), model::Style::head),
                             count_cell(counts[i][0]), count_cell(counts[i][1]), count_cell(counts[i][2])});
        made.rows.back().front().personal = true;
    }
    made.note = say(catalogue, "responding.people_note"_w,
                    {{"day", words::date(catalogue, *playbook.privacy.works_council.value)}});
    return made;
}

model::Table open_by_age(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    constexpr std::array<std::int64_t, 4> ends{1, 3, 7, 30};  // days
    model::Table made = table(material, "open_by_age", "responding.age_title"_w);
    made.columns = {column(say(catalogue, "protocols.protocol"_w)),
                    column(say(catalogue, "responding.age_day"_w)),
                    column(say(catalogue, "responding.age_days"_w, {{"from", 1}, {"to", 3}})),
                    column(say(catalogue, "responding.age_days"_w, {{"from", 3}, {"to", 7}})),
                    column(say(catalogue, "responding.age_days"_w, {{"from", 7}, {"to", 30}})),
                    column(say(catalogue, "responding.age_more"_w, {{"n", 30}})),
                    column(say(catalogue, "data.total"_w))};
    std::vector<std::array<std::uint64_t, ends.size() + 2>> counts(material.input.playbook.protocols.size());
    for (const measure::Turn& turn : material.evaluation.turns) {
        if (turn.step == measure::Step::resolution || measure::answered(turn)) continue;
        if (turn.outcome != measure::Outcome::open && turn.outcome != measure::Outcome::missed) continue;
        const auto end = std::find_if(ends.begin(), ends.end(),
                                      [&](std::int64_t days) { return turn.calendar_ms < days * base::day_ms; });
        auto& count = counts[static_cast<std::size_t>(turn.protocol)];
        ++count[static_cast<std::size_t>(end - ends.begin())];
        ++count.back();
    }
    for (std::size_t p = 0; p < counts.size(); ++p) {
        if (counts[p].back() == 0) continue;
        Row row{cell(name_of(material.input.playbook.protocols[p]), model::Style::head)};
        for (const std::uint64_t count : counts[p]) row.push_back(count_cell(count));
        made.rows.push_back(std::move(row));
    }
    made.note = say(catalogue, "responding.age_note"_w);
    return made;
}

}  // namespace stamtafel::compose
