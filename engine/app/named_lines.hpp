// Lists of members that people keep by hand: who is meant by a line, whatever it calls them. Reads no file and decides
// nothing about whom it finds.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/base/diagnostic.hpp"

namespace stamtafel::app {

/// A line with somebody in it.
struct NamedLine {
    std::size_t number = 0;         ///< from 1, as an editor counts
    std::vector<std::string> keys;  ///< base::handle_key of what may name them: an account, an id, a name; none empty
};

/// The lines of a list in any text encoding. Columns are found by their heads (account, handle, id, name, in English
/// and Dutch); without heads the first field of each line, or the whole line, names somebody. Problems: list_no_table,
/// list_quote.
[[nodiscard]] std::vector<NamedLine> read_named_lines(base::Sources& sources, const std::string& file,
                                                      std::string bytes, base::Diagnostics& diagnostics);

/// Whether the bytes are JSON or a workbook; said, then.
[[nodiscard]] bool is_no_list(const std::string& file, std::string_view bytes, base::Diagnostics& diagnostics);

/// An account that bears a name asked for.
struct Bearer {
    std::string handle;       ///< as exported
    std::uint16_t group = 0;  ///< of sources
    bool by_handle = false;   ///< else by the name that reports print
};

/// Who bears the names that lists ask for: one pass over the accounts, whose names nobody asks for are not kept.
class Bearers {
  public:
    void ask(std::span<const NamedLine> lines);
    void ask(std::string key) { known_[std::move(key)]; }
    void add(std::string_view handle, std::string_view name, std::uint16_t group);

    /// In the order of adding; nobody for a key that was not asked for.
    [[nodiscard]] std::span<const Bearer> of(const std::string& key) const;

  private:
    void keep(std::string_view called, Bearer bearer);
    std::unordered_map<std::string, std::vector<Bearer>> known_;  // looked up, never iterated
};

/// "3, 5 and 7", "3, 5, … and 12 others", in both languages; at most ten by number.
[[nodiscard]] std::string lines_in_words(std::span<const std::size_t> numbers);

}  // namespace stamtafel::app
