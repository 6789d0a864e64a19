// Both by counting; turns in a second pass to their places.
#include "engine/kpis/lots.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace stamtafel::kpis {
namespace {

using activity::Activity;
using measure::Turn;

/// All that a figure can ask of a turn but its times.
std::uint32_t code_of(const Turn& turn) {
    // at most 64 protocols, 64 channels and 64 categories and what is none of them
    const auto protocol = static_cast<std::uint32_t>(turn.protocol);
    const auto channel = static_cast<std::uint32_t>(turn.channel);
    const auto category = static_cast<std::uint32_t>(turn.category);
    const auto outcome = static_cast<std::uint32_t>(turn.outcome);
    const auto by = static_cast<std::uint32_t>(turn.by);
    const auto step = static_cast<std::uint32_t>(turn.step);
    return protocol << 26 | channel << 20 | category << 13 | outcome << 9 | by << 7 | step << 5 | turn.traits;
}

/// The lots in the order of their codes, with their sizes and places.
std::vector<TurnLot> find_lots(std::span<const Turn> turns, std::unordered_map<std::uint32_t, std::uint32_t>& lot_of) {
    std::vector<TurnLot> lots;
    for (const Turn& turn : turns) {
        const auto [found, fresh] = lot_of.try_emplace(code_of(turn), static_cast<std::uint32_t>(lots.size()));
        if (fresh) lots.push_back({turn, 0, 0});
        ++lots[found->second].size;
    }
    std::sort(lots.begin(), lots.end(),
              [](const TurnLot& a, const TurnLot& b) { return code_of(a.like) < code_of(b.like); });
    std::uint32_t first = 0;
    for (std::uint32_t i = 0; i < lots.size(); ++i) {
        lots[i].first = std::exchange(first, first + lots[i].size);
        lot_of[code_of(lots[i].like)] = i;
    }
    return lots;
}

void index_protocols(TurnLots& lots) {
    for (const TurnLot& lot : lots.all) ++lots.of_protocol[static_cast<std::size_t>(lot.like.protocol) + 1];
    for (std::size_t p = 1; p < lots.of_protocol.size(); ++p) lots.of_protocol[p] += lots.of_protocol[p - 1];
}

std::int64_t wait_for_peer(const Activity& activity, const Turn& turn) {
    if (turn.peer == activity::Row::none) return turn.calendar_ms;
    return std::max<std::int64_t>(0,
                                  activity.at[activity::at(turn.peer)].ms - activity.at[activity::at(turn.opened)].ms);
}

/// Counters by item, category, channel and leaning. The last two items are thanks and none, the last category none.
class Counters {
  public:
    Counters(std::size_t protocols, std::size_t categories, std::size_t channels)
        : protocols_(protocols),
          categories_(categories),
          channels_(channels),
          counts_((protocols + 2) * (categories + 1) * channels * leanings) {}

    std::uint64_t& of(std::uint8_t item, std::uint8_t category, activity::Channel channel, Leaning leaning) {
        const std::size_t i = item == measure::Item::none     ? protocols_ + 1
                              : item == measure::Item::thanks ? protocols_
                                                              : item;
        const std::size_t c = category == language::Triage::none ? categories_ : category;
        return counts_[((i * (categories_ + 1) + c) * channels_ + activity::at(channel)) * leanings +
                       static_cast<std::size_t>(leaning)];
    }

    [[nodiscard]] std::vector<RowLot> lots() const {
        std::vector<RowLot> out;
        for (std::size_t code = 0; code < counts_.size(); ++code)
            if (counts_[code] > 0) out.push_back(lot_of(code));
        return out;
    }

  private:
    static constexpr std::size_t leanings = 4;

    [[nodiscard]] RowLot lot_of(std::size_t code) const {
        const std::size_t item = code / leanings / channels_ / (categories_ + 1);
        const std::size_t category = code / leanings / channels_ % (categories_ + 1);
        RowLot lot;
        lot.item = item == protocols_ + 1 ? measure::Item::none
                   : item == protocols_   ? measure::Item::thanks
                                          : static_cast<std::uint8_t>(item);
        lot.category = category == categories_ ? language::Triage::none : static_cast<std::uint8_t>(category);
        lot.channel = static_cast<activity::Channel>(code / leanings % channels_);
        lot.leaning = static_cast<Leaning>(code % leanings);
        lot.rows = counts_[code];
        return lot;
    }

    std::size_t protocols_, categories_, channels_;
    std::vector<std::uint64_t> counts_;
};

}  // namespace

Leaning leaning_of(const measure::Input& input, std::size_t row) {
    constexpr float bound = 0.05F;
    const float sentiment = language::sentiment_of(input.data.activity, input.triage, row);
    if (sentiment > 1) return Leaning::none;
    if (sentiment >= bound) return Leaning::positive;
    return sentiment <= -bound ? Leaning::negative : Leaning::neutral;
}

TurnLots sort_turns(const measure::Input& input, std::span<const Turn> turns) {
    std::unordered_map<std::uint32_t, std::uint32_t> lot_of;  // by code; looked up, never iterated
    TurnLots lots;
    lots.all = find_lots(turns, lot_of);
    index_protocols(lots);
    lots.waited_ms.resize(turns.size());
    lots.calendar_ms.resize(turns.size());
    lots.conversation.resize(turns.size());
    const bool peers = std::any_of(lots.all.begin(), lots.all.end(),
                                   [](const TurnLot& lot) { return lot.like.by == measure::AnsweredBy::peer; });
    if (peers) lots.peer_ms.resize(turns.size());
    std::vector<std::uint32_t> next;
    for (const TurnLot& lot : lots.all) next.push_back(lot.first);
    for (const Turn& turn : turns) {
        const std::size_t place = next[lot_of.find(code_of(turn))->second]++;
        lots.waited_ms[place] = turn.waited_ms;
        lots.calendar_ms[place] = turn.calendar_ms;
        if (turn.by == measure::AnsweredBy::peer) lots.peer_ms[place] = wait_for_peer(input.data.activity, turn);
        lots.conversation[place] = input.data.activity.conversation[activity::at(turn.opened)];
    }
    return lots;
}

std::vector<RowLot> sort_rows(const measure::Input& input, const measure::Tables& tables, std::size_t first,
                              std::size_t end) {
    const Activity& activity = input.data.activity;
    Counters counters(input.playbook.protocols.size(), input.triage.categories.size(), input.playbook.channels.size());
    for (std::size_t row = first; row < end; ++row) {
        const std::uint8_t item = tables.items[row].protocol, category = input.triage.category[row];
        if (item == measure::Item::none && category == language::Triage::none) continue;
        ++counters.of(item, category, activity.channel[row], leaning_of(input, row));
    }
    return counters.lots();
}

std::vector<DeedLot> sort_deeds(const measure::Input& input, const measure::Tables& tables, std::size_t first,
                                std::size_t end) {
    constexpr std::size_t sets = 256;
    std::vector<std::uint64_t> counts(sets * input.playbook.channels.size());
    for (std::size_t row = first; row < end; ++row)
        if (const std::uint8_t deeds = tables.items[row].deeds; deeds != 0)
            ++counts[activity::at(input.data.activity.channel[row]) * sets + deeds];
    std::vector<DeedLot> lots;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            lots.push_back({static_cast<std::uint8_t>(i % sets), static_cast<activity::Channel>(i / sets), counts[i]});
    return lots;
}

}  // namespace stamtafel::kpis
