// Pages that this program wrote: they are no exports, and may be written anew.
#pragma once

#include "engine/app/io.hpp"

namespace stamtafel::app {

/// Whether the file bears our mark in its head.
[[nodiscard]] bool is_own_page(const Path& path);

}  // namespace stamtafel::app
