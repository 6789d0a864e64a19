// The verdict. Its steps and bounds are those of community/verdict.hpp; here they become words.
#include "reports/compose/verdict.hpp"

#include <algorithm>
#include <array>

#include "engine/base/text.hpp"
#include "reports/compose/cells.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using community::Doubt;
using community::Lack;
using community::Standing;
using community::SubScoreId;
using community::Verdict;
using words::operator""_w;
using words::say;

constexpr double community_at = 75;

struct SubScoreRow {
    SubScoreId id;
    std::string_view fact;  ///< behind community.points.
    words::Key name;
};
constexpr std::array sub_score_rows = std::to_array<SubScoreRow>({
    {SubScoreId::member_to_member, "member_to_member", "community.member_to_member"_w},
    {SubScoreId::reciprocity, "reciprocity", "community.reciprocity"_w},
    {SubScoreId::member_started, "member_started", "community.member_started"_w},
    {SubScoreId::peer_answers, "peer_answers", "community.peer_answers"_w},
    {SubScoreId::returning, "return", "community.return"_w},
    {SubScoreId::independence, "independence", "community.independence"_w},
});

/// What a part rests on; the first line of a part bears its points.
struct FigureRow {
    SubScoreId of;
    std::string_view fact, by_chance;  ///< by_chance: a fact, or none
    words::Key meaning;
};
constexpr std::array figure_rows = std::to_array<FigureRow>({
    {SubScoreId::member_to_member, "community.member_to_member", "", "community.gauge_member_to_member"_w},
    {SubScoreId::reciprocity, "community.reciprocity", "graph.reciprocity_by_chance", "community.gauge_reciprocity"_w},
    {SubScoreId::reciprocity, "community.repeat_ties", "", "community.gauge_repeat_ties"_w},
    {SubScoreId::member_started, "community.member_started", "", "community.gauge_member_started"_w},
    {SubScoreId::peer_answers, "community.peer_answers", "", "community.gauge_peer_answers"_w},
    {SubScoreId::returning, "community.return", "", "community.gauge_return"_w},
    {SubScoreId::independence, "graph.independence", "graph.independence_by_chance", "community.gauge_independence"_w},
    {SubScoreId::independence, "community.independence", "", "community.gauge_lowered"_w},
});

/// By the number of the practice, from 1.
constexpr std::array practice_names = std::to_array<words::Key>({
    "practice.expectations"_w,
    "practice.quick_response"_w,
    "practice.personal"_w,
    "practice.superfans"_w,
    "practice.hard_questions"_w,
    "practice.proactive"_w,
    "practice.members"_w,
    "practice.feedback"_w,
    "practice.tone"_w,
    "practice.trends"_w,
    "practice.milestones"_w,
    "practice.tools"_w,
});

words::Key name_of(SubScoreId id) { return sub_score_rows[static_cast<std::size_t>(id)].name; }

const Verdict* verdict_in_all(const Material& material) {
    return material.evaluation.verdicts.empty() ? nullptr : &material.evaluation.verdicts.front();
}

std::string sentence_of(const words::Catalogue& catalogue, const Verdict& verdict) {
    if (verdict.service) return say(catalogue, "community.says_service"_w);
    switch (verdict.standing) {
        case Standing::none: return "";
        case Standing::broadcast_channel: return say(catalogue, "community.says_broadcast"_w);
        case Standing::audience: return say(catalogue, "community.says_audience"_w);
        case Standing::emerging_community: return say(catalogue, "community.says_emerging"_w);
        case Standing::community: return say(catalogue, "community.says_community"_w);
    }
    return "";
}

std::vector<std::string> lacks_of(const words::Catalogue& catalogue, const Verdict& verdict) {
    std::vector<std::string> lacks;
    if (has(verdict.lacks, Lack::members))
        lacks.push_back(say(catalogue, "community.lacks_members"_w, {{"n", std::uint64_t{Verdict::least_members}}}));
    if (has(verdict.lacks, Lack::months)) lacks.push_back(say(catalogue, "community.lacks_months"_w));
    if (has(verdict.lacks, Lack::measured)) lacks.push_back(say(catalogue, "community.lacks_measured"_w));
    return lacks;
}

words::Key words_of(community::Confidence confidence) {
    switch (confidence) {
        case community::Confidence::low: return "community.confidence_low"_w;
        case community::Confidence::medium: return "community.confidence_medium"_w;
        case community::Confidence::high: return "community.confidence_high"_w;
    }
    return "community.confidence_low"_w;
}

std::vector<std::string> doubts_of(const words::Catalogue& catalogue, const Verdict& verdict) {
    std::vector<std::string> doubts;
    if (has(verdict.doubts, Doubt::no_brand)) doubts.push_back(say(catalogue, "community.doubt_no_brand"_w));
    if (has(verdict.doubts, Doubt::brand_in_part)) doubts.push_back(say(catalogue, "community.doubt_brand_in_part"_w));
    if (has(verdict.doubts, Doubt::few_measured))
        doubts.push_back(say(catalogue, "community.doubt_few_measured"_w, {{"n", std::uint64_t{verdict.measured}}}));
    if (has(verdict.doubts, Doubt::few_members)) doubts.push_back(say(catalogue, "community.doubt_few_members"_w));
    if (has(verdict.doubts, Doubt::near_a_bound)) doubts.push_back(say(catalogue, "community.doubt_near"_w));
    if (has(verdict.doubts, Doubt::unlisted_staff)) doubts.push_back(say(catalogue, "community.doubt_staff"_w));
    return doubts;
}

/// "Zekerheid: gemiddeld, want minder dan 100 actieve leden."
std::string confidence_words(const words::Catalogue& catalogue, const Verdict& verdict) {
    const std::string level = say(catalogue, words_of(verdict.confidence));
    const std::vector<std::string> doubts = doubts_of(catalogue, verdict);
    if (doubts.empty()) return say(catalogue, "community.confidence"_w, {{"level", level}});
    return say(catalogue, "community.confidence_because"_w,
               {{"level", level}, {"doubts", words::listed(catalogue, doubts)}});
}

/// "48 · 24%": points and the figures behind them.
std::string bar_label(const Material& material, const Verdict& verdict, const SubScoreRow& row) {
    const words::Catalogue& catalogue = material.catalogue;
    const community::SubScore& score = verdict.score_of[static_cast<std::size_t>(row.id)];
    if (!score.points) return words::reason(catalogue, score.why);
    std::vector<std::string> figures;
    for (const community::Bounds& gauge : community::bounds())
        if (const auto& value = verdict.gauge[static_cast<std::size_t>(gauge.id)].value; gauge.of == row.id && value)
            figures.push_back(words::whole_share(catalogue, *value));
    return say(
        catalogue, "community.bar"_w,
        {{"points", words::number(catalogue, *score.points, 0)}, {"figures", words::listed(catalogue, figures)}});
}

std::string chart_title(const Material& material, const Verdict& verdict) {
    const words::Catalogue& catalogue = material.catalogue;
    const std::string standing = standing_words(catalogue, verdict);
    if (standing.empty()) return say(catalogue, "community.chart_none"_w);
    if (!verdict.score) return say(catalogue, "community.chart_plain"_w, {{"standing", standing}});
    return say(catalogue, "community.chart"_w,
               {{"standing", standing}, {"score", words::number(catalogue, *verdict.score, 0)}});
}

/// Those of the two that are still below a community; without a verdict none is pointed at.
std::vector<community::Room> room_left(const Verdict& verdict) {
    std::vector<community::Room> left;
    if (verdict.standing == Standing::none && !verdict.service) return left;
    for (const community::Room& room : verdict.most_room)
        if (verdict.score_of[static_cast<std::size_t>(room.id)].points.value_or(community_at) < community_at)
            left.push_back(room);
    return left;
}

model::Chart bars_chart(const Material& material, const Verdict& verdict) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Bars bars;
    bars.value_title = say(catalogue, "community.points"_w);
    bars.target_label = say(catalogue, "community.from_here"_w, {{"n", std::int64_t{75}}});
    bars.names_title = say(catalogue, "community.part"_w);
    const std::vector<community::Room> left = room_left(verdict);
    for (const SubScoreRow& row : sub_score_rows) {
        const auto& score = verdict.score_of[static_cast<std::size_t>(row.id)];
        const bool room =
            std::any_of(left.begin(), left.end(), [&](const community::Room& one) { return one.id == row.id; });
        bars.bars.push_back({say(catalogue, row.name), score.points, bar_label(material, verdict, row),
                             score.points ? std::optional(community_at) : std::nullopt, room});
    }
    return {"verdict", chart_title(material, verdict), say(catalogue, "community.chart_description"_w),
            std::move(bars)};
}

model::Table gauge_table(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "community_figures";
    table.caption = say(catalogue, "community.figures"_w);
    table.columns = {column(say(catalogue, "community.part"_w)), column(say(catalogue, "community.measures"_w)),
                     column(say(catalogue, "excel.figure"_w)), column(say(catalogue, "community.by_chance"_w)),
                     column(say(catalogue, "community.points"_w), "community_points")};
    std::optional<SubScoreId> above;
    for (const FigureRow& row : figure_rows) {
        const bool first = above != row.of;
        above = row.of;
        const SubScoreRow& part = sub_score_rows[static_cast<std::size_t>(row.of)];
        std::vector<model::Cell> cells{
            cell(first ? say(catalogue, part.name) : std::string(), model::Style::head),
            cell(say(catalogue, row.meaning)), fact_cell(material, row.fact),
            row.by_chance.empty() ? cell(std::string()) : fact_cell(material, row.by_chance),
            first ? fact_cell(material, "community.points." + std::string(part.fact)) : cell(std::string())};
        cells[4].definition.clear();  // the head has it
        table.rows.push_back(std::move(cells));
    }
    table.note = say(catalogue, "community.figures_note"_w);
    return table;
}

/// The two with most room, and the practice that works on them; no promise.
std::optional<model::Callout> room_of(const Material& material, const Verdict& verdict) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Callout callout{model::Tone::none, say(catalogue, "community.room"_w), {}};
    for (const community::Room& room : room_left(verdict)) {
        if (room.practice == 0 || room.practice > practice_names.size()) continue;
        callout.paragraphs.push_back(say(catalogue, "community.room_in"_w,
                                         {{"part", say(catalogue, name_of(room.id))},
                                          {"number", std::int64_t{room.practice}},
                                          {"practice", say(catalogue, practice_names[room.practice - 1U])}}));
    }
    if (callout.paragraphs.empty()) return std::nullopt;
    callout.paragraphs.push_back(say(catalogue, "community.room_note"_w));
    return callout;
}

/// By what they stand out, and what to do about it.
std::vector<std::string> staff_words(const words::Catalogue& catalogue, const Verdict& verdict) {
    std::uint8_t signs = 0;
    for (const community::LikeStaff& one : verdict.like_staff) signs = static_cast<std::uint8_t>(signs | one.signs);
    const auto shown = [&](community::StaffSign sign) { return (signs & static_cast<std::uint8_t>(sign)) != 0; };
    std::vector<std::string> paragraphs;
    if (shown(community::StaffSign::answers)) paragraphs.push_back(say(catalogue, "community.staff_answers"_w));
    if (shown(community::StaffSign::announces)) paragraphs.push_back(say(catalogue, "community.staff_announces"_w));
    paragraphs.push_back(say(catalogue, "community.staff_explained"_w));
    return paragraphs;
}

/// Names for the team, a count for everybody.
void add_staff_warning(const Material& material, const Verdict& verdict, Blocks& blocks) {
    if (verdict.like_staff.empty()) return;
    const words::Catalogue& catalogue = material.catalogue;
    std::vector<std::string> names;
    for (const community::LikeStaff& one : verdict.like_staff)
        if (auto name = member_name(material, one.who)) names.push_back(std::move(*name));
    const model::Callout callout{model::Tone::watch,
                                 say(catalogue, "community.staff"_w, {{"n", std::uint64_t{verdict.like_staff.size()}}}),
                                 staff_words(catalogue, verdict)};
    blocks.push_back(block(callout, names.empty() ? model::everybody : model::Editions{true, false, true}));
    if (names.empty()) return;
    model::Callout named = callout;
    named.paragraphs.insert(named.paragraphs.begin(),
                            say(catalogue, "community.staff_named"_w, {{"names", words::listed(catalogue, names)}}));
    blocks.push_back(block(std::move(named), model::team_only));
    blocks.back().personal = true;
}

model::Cell standing_cell(const words::Catalogue& catalogue, const Verdict& verdict) {
    const std::string words = standing_words(catalogue, verdict);
    return cell(words.empty() ? say(catalogue, "community.no_verdict"_w) : words);
}

/// A row a channel in which anybody is active.
model::Table channels_table(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const auto& channels = material.input.playbook.channels;
    const auto& verdicts = material.evaluation.verdicts;
    model::Table table;
    table.id = "community_channels";
    table.caption = say(catalogue, "community.by_channel"_w);
    table.columns = {column(say(catalogue, "turns.channel"_w)),
                     column(say(catalogue, "community.verdict"_w)),
                     column(say(catalogue, "community.score"_w), "community_score"),
                     column(say(catalogue, "community.member_to_member"_w), "member_to_member"),
                     column(say(catalogue, "community.member_started"_w)),
                     column(say(catalogue, "community.why"_w))};
    for (std::size_t c = 0; c + 1 < verdicts.size() && c < channels.size(); ++c) {
        const Verdict& verdict = verdicts[c + 1];
        const kpis::Fact* active = fact_in_channel(material, "members.active", channels[c].id.value);
        if (active == nullptr || number_of(active->figure) == std::optional<double>(0)) continue;
        std::vector<model::Cell> cells{cell(compose::name_of(channels[c]), model::Style::head),
                                       standing_cell(catalogue, verdict)};
        for (const std::string_view id :
             {"community.score", "community.member_to_member", "community.member_started"}) {
            const kpis::Fact* fact = fact_in_channel(material, id, channels[c].id.value);
            cells.push_back(fact == nullptr ? cell(std::string()) : fact_cell(material, *fact));
            cells.back().definition.clear();  // the head has it
        }
        cells.push_back(cell(words::listed(catalogue, verdict.standing == Standing::none && !verdict.service
                                                          ? lacks_of(catalogue, verdict)
                                                          : doubts_of(catalogue, verdict))));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace

std::string standing_words(const words::Catalogue& catalogue, const Verdict& verdict) {
    if (verdict.service) return say(catalogue, "community.service"_w);
    switch (verdict.standing) {
        case Standing::none: return "";
        case Standing::broadcast_channel: return say(catalogue, "community.broadcast"_w);
        case Standing::audience: return say(catalogue, "community.audience"_w);
        case Standing::emerging_community: return say(catalogue, "community.emerging"_w);
        case Standing::community: return say(catalogue, "community.community"_w);
    }
    return "";
}

std::optional<std::string> member_name(const Material& material, measure::Person who) {
    const auto number = static_cast<std::size_t>(who);
    const kpis::Evaluation& evaluation = material.evaluation;
    if (material.input.playbook.privacy.sensitive.value || number >= material.input.data.accounts.size() ||
        number >= evaluation.people.size() ||
        !measure::may_be_named(evaluation.people[number], evaluation.period.end + -1))
        return std::nullopt;
    const activity::AccountInfo& account = material.input.data.accounts[number];
    const std::string_view name = material.input.store.view(account.name);
    return base::harmless(name.empty() ? material.input.store.view(account.handle) : name);
}

void add_verdict(const Material& material, Blocks& blocks) {
    const Verdict* verdict = verdict_in_all(material);
    if (verdict == nullptr) return;
    const words::Catalogue& catalogue = material.catalogue;
    blocks.push_back(heading(material, "community.question"_w));
    const std::string sentence = sentence_of(catalogue, *verdict);
    if (sentence.empty()) {
        const std::vector<std::string> lacks = lacks_of(catalogue, *verdict);  // none: small groups are taken out
        blocks.push_back(paragraph(lacks.empty() ? say(catalogue, "community.no_verdict_shown"_w)
                                                 : say(catalogue, "community.no_verdict_because"_w,
                                                       {{"lacks", words::listed(catalogue, lacks)}}),
                                   model::Text::Voice::lead));
    } else {
        blocks.push_back(paragraph(sentence, model::Text::Voice::lead));
        if (verdict->held_back) blocks.push_back(paragraph(say(catalogue, "community.held_back"_w)));
        blocks.push_back(paragraph(confidence_words(catalogue, *verdict)));
    }
    blocks.push_back(block(bars_chart(material, *verdict)));
    blocks.push_back(block(gauge_table(material)));
    if (auto room = room_of(material, *verdict)) blocks.push_back(block(std::move(*room)));
    add_staff_warning(material, *verdict, blocks);
    if (model::Table table = channels_table(material); table.rows.size() > 1) blocks.push_back(block(std::move(table)));
}

}  // namespace stamtafel::compose
