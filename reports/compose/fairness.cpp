// What earlier rewards were followed by, which parts of the community go without, and doings that earn nothing.
#include "reports/compose/cells.hpp"
#include "reports/compose/superfans.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using superfans::Segment;
using superfans::Suspicion;
using words::operator""_w;
using words::say;

std::string segment_name(const Material& material, const Segment& segment) {
    switch (segment.kind) {
        case Segment::Kind::channel: return channel_name(material, segment.channel);
        case Segment::Kind::newcomers: return say(material.catalogue, "superfans.segment_new"_w);
        case Segment::Kind::established: return say(material.catalogue, "superfans.segment_old"_w);
    }
    return "";
}

model::Cell share_cell(std::uint32_t part, std::uint32_t all) {
    if (all == 0) return cell(std::string());
    return cell(model::Share{static_cast<double>(part) / all});
}

model::Table segments_table(const Material& material, const superfans::Programme& programme) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "reward_fairness";
    table.caption = say(catalogue, "superfans.fairness"_w);
    for (const words::Key key : {"superfans.segment"_w, "superfans.segment_active"_w, "superfans.segment_share"_w,
                                 "superfans.segment_rewarded"_w, "superfans.segment_rewarded_share"_w})
        table.columns.push_back(column(say(catalogue, key)));
    for (const Segment& segment : programme.segments) {
        if (segment.active == 0) continue;
        table.rows.push_back({cell(segment_name(material, segment), model::Style::head), count_cell(segment.active),
                              share_cell(segment.active, segment.active_all), count_cell(segment.rewarded),
                              share_cell(segment.rewarded, segment.rewarded_all)});
        if (segment.overlooked) table.rows.back()[3].tone = model::Tone::watch;
    }
    table.note = say(catalogue, "superfans.fairness_note"_w);
    return table;
}

/// Contributions before and behind, beside those who gave as much and got nothing.
std::optional<model::Callout> aftermath_of(const Material& material, const superfans::Programme& programme) {
    const superfans::Aftermath& after = programme.aftermath;
    if (after.rewards == 0) return std::nullopt;
    const words::Catalogue& catalogue = material.catalogue;
    model::Callout callout{model::Tone::none, say(catalogue, "superfans.aftermath"_w), {}};
    callout.paragraphs.push_back(
        say(catalogue, "superfans.aftermath_own"_w,
            {{"n", std::uint64_t{after.rewards}}, {"before", after.before}, {"after", after.after}}));
    if (after.peers > 0)
        callout.paragraphs.push_back(say(catalogue, "superfans.aftermath_peers"_w,
                                         {{"n", std::uint64_t{after.peers}},
                                          {"own_before", after.matched_before},
                                          {"own_after", after.matched_after},
                                          {"before", after.peers_before},
                                          {"after", after.peers_after}}));
    if (!after.enough) callout.paragraphs.push_back(say(catalogue, "superfans.aftermath_few"_w));
    callout.paragraphs.push_back(say(catalogue, "superfans.aftermath_mean"_w));
    return callout;
}

words::Key words_of(Suspicion::Kind kind) {
    switch (kind) {
        case Suspicion::Kind::ring: return "superfans.suspicion_ring"_w;
        case Suspicion::Kind::self: return "superfans.suspicion_self"_w;
        case Suspicion::Kind::staff_like: return "superfans.suspicion_staff"_w;
    }
    return "superfans.suspicion_ring"_w;
}

model::Table suspicions_table(const Material& material, const superfans::Programme& programme) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "suspicions";
    table.caption = say(catalogue, "superfans.suspicions"_w);
    for (const words::Key key : {"superfans.accounts"_w, "superfans.what"_w})
        table.columns.push_back(column(say(catalogue, key)));
    for (const Suspicion& one : programme.suspicions) {
        std::vector<std::string> names;
        for (const measure::Person who : one.who)
            if (auto name = member_name(material, who)) names.push_back(std::move(*name));
        if (names.empty()) continue;
        table.rows.push_back({cell(words::listed(catalogue, names), model::Style::head),
                              cell(say(catalogue, words_of(one.kind),
                                       {{"ties", std::uint64_t{one.ties}}, {"of", std::uint64_t{one.of}}}))});
        for (model::Cell& made : table.rows.back()) made.personal = true;
    }
    table.note = say(catalogue, "superfans.suspicions_note"_w);
    return table;
}

}  // namespace

void add_fairness(const Material& material, const superfans::Programme& programme, Blocks& blocks) {
    if (auto callout = aftermath_of(material, programme)) blocks.push_back(block(std::move(*callout), model::workers));
    if (model::Table table = segments_table(material, programme); !table.rows.empty())
        blocks.push_back(block(std::move(table), model::workers));
    if (model::Table table = suspicions_table(material, programme); !table.rows.empty()) {
        blocks.push_back(block(std::move(table), model::team_only));
        blocks.back().personal = true;
    }
}

}  // namespace stamtafel::compose
