// The themes of the section on superfans and rewards, a file each; superfans.cpp puts them in order.
#pragma once

#include <string>

#include "reports/compose/verdict.hpp"

namespace stamtafel::compose {

/// The three lists with the reason of every row. fan_lists.cpp
void add_fan_lists(const Material& material, const superfans::Programme& programme, Blocks& blocks);
/// What to give now, by tier for everybody and by name for the team, against the budget. rewards.cpp
void add_rewards(const Material& material, const superfans::Programme& programme, Blocks& blocks);
/// Who just misses a tier or its reward, and why. near_misses.cpp
void add_near_misses(const Material& material, const superfans::Programme& programme, Blocks& blocks);
/// What earlier rewards were followed by, who may be overlooked, and doings that earn nothing. fairness.cpp
void add_fairness(const Material& material, const superfans::Programme& programme, Blocks& blocks);

[[nodiscard]] std::string tier_name(const Material& material, std::size_t tier);
[[nodiscard]] base::Money money_of(const Material& material, std::int64_t cents);

}  // namespace stamtafel::compose
