// A message in a list of the team edition: from whom, how it begins, where it stands; as far as privacy allows.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reports/compose/compose.hpp"

namespace stamtafel::compose {

/// What may be shown of messages.
struct MessageLook {
    bool names = true, texts = false;
    std::span<const std::string> opted_out;  ///< keys of handles (base/handle.hpp), sorted
};

/// keep_text: false shows no text, a sensitive community neither names nor text. `opted_out` outlives the look.
[[nodiscard]] MessageLook look_of(const playbook::Privacy& privacy, std::span<const std::string> opted_out);

/// A private message, or one of somebody who objected: its clock alone is shown.
[[nodiscard]] bool is_hidden(const Material& material, const MessageLook& look, std::size_t row);

/// A text as one line of at most so many characters, cut between words.
[[nodiscard]] std::string first_words(std::string_view text, std::size_t characters);

/// Where it stands, marked personal; the exports have addresses.
[[nodiscard]] model::Cell link_cell(const Material& material, std::size_t row);

/// From, first words, link: those that the look and the exports allow. The cells go with them, blank when hidden.
void add_message_columns(const Material& material, const MessageLook& look, std::vector<model::Column>& columns);
void add_message_cells(const Material& material, const MessageLook& look, std::size_t row,
                       std::vector<model::Cell>& cells);

/// Columns in which every cell is blank leave.
void without_empty_columns(model::Table& table);

}  // namespace stamtafel::compose
