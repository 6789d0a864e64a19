// Turns by a stable sort on one number a turn, rows by counting.
#include "engine/kpis/lots.hpp"

#include <algorithm>

#include "engine/measure/sort_numbers.hpp"

namespace stamtafel::kpis {
namespace {

using activity::Activity;
using measure::Turn;

/// All that a figure can ask of a turn but its times.
std::uint32_t code_of(const Turn& turn) {
    const auto protocol = static_cast<std::uint32_t>(turn.protocol);
    const auto channel = static_cast<std::uint32_t>(turn.channel);
    const auto category = static_cast<std::uint32_t>(turn.category);
    const auto outcome = static_cast<std::uint32_t>(turn.outcome);
    const auto by = static_cast<std::uint32_t>(turn.by);
    const std::uint32_t answered = measure::answered(turn) ? 1U : 0U;
    const std::uint32_t first = turn.first ? 1U : 0U;
    const std::uint32_t outside = turn.outside_hours ? 1U : 0U;
    return protocol << 24 | channel << 16 | category << 8 | outcome << 5 | by << 3 | answered << 2 | first << 1 |
           outside;
}

std::vector<std::uint64_t> sorted_codes(std::span<const Turn> turns) {
    std::vector<std::uint64_t> codes(turns.size());
    for (std::size_t i = 0; i < turns.size(); ++i) codes[i] = std::uint64_t{code_of(turns[i])} << 32 | i;
    measure::sort_numbers(codes, 32);
    return codes;
}

void index_protocols(TurnLots& lots) {
    for (const TurnLot& lot : lots.all) ++lots.of_protocol[static_cast<std::size_t>(lot.like.protocol) + 1];
    for (std::size_t p = 1; p < lots.of_protocol.size(); ++p) lots.of_protocol[p] += lots.of_protocol[p - 1];
}

Leaning leaning_of(const Activity& activity, std::size_t row) {
    constexpr float bound = 0.05F;
    if (activity.sentiment.empty() || activity.sentiment[row] > 1) return Leaning::none;
    if (activity.sentiment[row] >= bound) return Leaning::positive;
    return activity.sentiment[row] <= -bound ? Leaning::negative : Leaning::neutral;
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

TurnLots sort_turns(std::span<const Turn> turns) {
    TurnLots lots;
    const std::vector<std::uint64_t> codes = sorted_codes(turns);
    lots.turns.resize(codes.size());
    for (std::size_t i = 0; i < codes.size(); ++i) {
        lots.turns[i] = static_cast<std::uint32_t>(codes[i]);
        if (i == 0 || codes[i] >> 32 != codes[i - 1] >> 32)
            lots.all.push_back({turns[lots.turns[i]], static_cast<std::uint32_t>(i), 0});
        ++lots.all.back().size;
    }
    index_protocols(lots);
    return lots;
}

std::vector<RowLot> sort_rows(const measure::Input& input, const measure::Tables& tables, std::size_t first,
                              std::size_t end) {
    const Activity& activity = input.data.activity;
    Counters counters(input.playbook.protocols.size(), input.triage.categories.size(), input.playbook.channels.size());
    for (std::size_t row = first; row < end; ++row) {
        const std::uint8_t item = tables.items[row].protocol, category = input.triage.category[row];
        if (item == measure::Item::none && category == language::Triage::none) continue;
        ++counters.of(item, category, activity.channel[row], leaning_of(activity, row));
    }
    return counters.lots();
}

}  // namespace stamtafel::kpis
