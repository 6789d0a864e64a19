// The groups of a period's facts and their sizes, and which of these may not be told: of one period, from facts alone.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/kpis/evaluation.hpp"
#include "engine/kpis/hidden_sums.hpp"
#include "engine/kpis/member_groups.hpp"

namespace stamtafel::kpis {

/// What a fact looks at: "protocol.a", "protocol.a.resolution", "responding", each in all or by one dimension;
/// "triage.question".
using GroupKey = std::pair<std::string, std::vector<std::pair<std::string, std::string>>>;

struct Group {
    Count count;
    bool small = false;
};
using Groups = std::map<GroupKey, Group>;

/// Everything before the last dot; the escalations of a protocol belong to it. A category of triage is its own group.
[[nodiscard]] GroupKey key_of(const Fact& fact);
/// Whether its n is the size of its group: <group>.turns, triage.<category>.
[[nodiscard]] bool is_size(const Fact& fact);

[[nodiscard]] inline bool small(std::uint64_t n, std::uint64_t least) { return n > 0 && n < least; }
[[nodiscard]] inline bool is_protocol(const GroupKey& key) { return key.first.starts_with("protocol."); }
/// The dimension by which the group is a part; "" when it is none.
[[nodiscard]] std::string_view dimension_of(const GroupKey& key);
[[nodiscard]] inline bool is_hidden(const Group& group) { return group.count.hidden && group.count.turns > 0; }

/// A long period beside its months: what those that hide a count come to follows from those that tell it.
class HiddenMonths {
  public:
    void add(std::uint64_t n, bool hidden) {
        if (hidden && n > 0) ++months_, rows_ += n;
    }
    [[nodiscard]] bool tell_small(std::uint64_t least) const { return months_ == 1 || small(rows_, least); }

  private:
    std::uint64_t months_ = 0, rows_ = 0;
};

/// The groups of the facts, those hidden that are under `least`, that the period's months (what their own reports tell)
/// would tell too much of, or from which one of these would follow.
[[nodiscard]] Groups groups_of(const std::vector<Fact>& facts, std::span<const Groups* const> months,
                               std::uint64_t least);

/// Which facts may not be told: those of a hidden group or family of members, and what is of few rows and no outcome of
/// a group.
[[nodiscard]] std::vector<bool> hidden_facts(const std::vector<Fact>& facts, const Groups& groups,
                                             const MemberSecrets& members, std::uint64_t least);

}  // namespace stamtafel::kpis
