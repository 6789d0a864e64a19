// What the values of a column mean to a playbook: `values:` of channels, sides, kinds and sentiment.
#pragma once

#include <string>
#include <string_view>

#include "engine/app/inspection.hpp"

namespace stamtafel::app {

/// An id for the playbook: "Facebook Page" → "facebook_page".
[[nodiscard]] std::string slug(std::string_view text);

/// Values of a channel column are channels of the playbook under another name; all of them must be known, or their
/// rows are lost. False: too many to be channels.
[[nodiscard]] bool translate_channels(const Inspection& inspection, const Inspected& source, std::string_view header,
                                      importers::Spec& spec);

/// "positief" is a number to us.
void translate_sentiment(const importers::ColumnLook& look, importers::Spec& spec);

/// A column that tells the brand from its members, and one that tells kinds of activity, in words that have to be
/// translated: they become columns where the source has none of the kind.
void translate_sides_and_kinds(const Inspection& inspection, const Inspected& source, importers::Spec& spec);

[[nodiscard]] bool has_column(const importers::Spec& spec, std::string_view field);

}  // namespace stamtafel::app
