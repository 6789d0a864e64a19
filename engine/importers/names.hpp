// The names of columns as importers use them; they are told in activity, which says what a source holds.
#pragma once

#include "engine/activity/names.hpp"

namespace stamtafel::importers {

using activity::ByName;
using activity::Name;
using activity::name_of_field;
using activity::name_words;
using activity::NameSet;
using activity::own;
using activity::own_names;
using activity::word_of;
inline constexpr std::size_t names = activity::name_count;

}  // namespace stamtafel::importers
