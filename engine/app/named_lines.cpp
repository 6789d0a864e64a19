// A head with a column of accounts counts before one with ids or names alone.
#include "engine/app/named_lines.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/app/hand_list.hpp"
#include "engine/base/handle.hpp"
#include "engine/base/text.hpp"
#include "engine/importers/encoding.hpp"

namespace stamtafel::app {
namespace {

std::vector<HandColumn> columns_with(std::size_t needed) {
    std::vector<HandColumn> columns{
        {{"account", "accounts", "handle", "username", "user", "gebruikersnaam", "gebruiker", "member", "lid"}, false},
        {{"id", "user_id", "userid", "user id", "account_id", "author_id", "gebruikers-id", "nummer"}, false},
        {{"name", "naam", "display name", "display_name", "displayname", "weergavenaam", "real name"}, false},
    };
    columns[needed].needed = true;
    return columns;
}

void add_key(std::string_view text, std::vector<std::string>& keys) {
    std::string key = base::handle_key(text);
    if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(std::move(key));
}

bool holds_several(const std::string& cell) { return cell.find_first_of(",;\t") != cell.npos; }

/// Under a head of one column a line may go on in another; its quotes then do not span the cell.
std::string_view first_field(std::string_view line) {
    line = base::trimmed(line);
    if (!line.starts_with('"')) return line.substr(0, line.find_first_of(",;\t"));
    line.remove_prefix(1);
    return line.substr(0, line.find('"'));
}

/// The whole line names somebody too: a name may hold the sign between fields.
NamedLine line_of(const HandRow& row) {
    NamedLine line{row.place.line, {}};
    for (const std::string& cell : row.cells) add_key(cell, line.keys);
    if (std::any_of(row.cells.begin(), row.cells.end(), holds_several)) add_key(first_field(row.raw), line.keys);
    if (row.raw.find('"') == row.raw.npos) add_key(row.raw, line.keys);
    return line;
}

HandList read_with_or_without_heads(const base::Sources& sources, std::uint32_t source) {
    for (const std::size_t needed : {0U, 1U, 2U}) {
        HandList list = read_hand_list(sources, source, columns_with(needed));
        if (list.found || list.unclosed) return list;
    }
    return read_first_fields(sources, source);
}

}  // namespace

bool is_no_list(const std::string& file, std::string_view bytes, base::Diagnostics& diagnostics) {
    const std::string_view text = base::trimmed(bytes);
    const std::string_view inside = base::trimmed(text.substr(std::min<std::size_t>(1, text.size())));
    const bool json = text.starts_with('{') || (text.starts_with('[') && inside.find_first_of("{[\"]") == 0);
    const bool workbook = bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0");
    if (json) diagnostics.add({base::Code::list_no_table, {file, "JSON"}});
    if (workbook) diagnostics.add({base::Code::list_no_table, {file, base::in_both("a workbook", "een werkmap")}});
    return json || workbook;
}

std::vector<NamedLine> read_named_lines(base::Sources& sources, const std::string& file, std::string bytes,
                                        base::Diagnostics& diagnostics) {
    if (is_no_list(file, bytes, diagnostics)) return {};
    std::string text = importers::decode(std::move(bytes), "").bytes;
    if (is_no_list(file, text, diagnostics)) return {};
    const std::uint32_t source = base::add_source(sources, file, std::move(text));
    const HandList list = read_with_or_without_heads(sources, source);
    if (list.unclosed) diagnostics.add({base::Code::list_quote, {file}}, *list.unclosed);
    std::vector<NamedLine> lines;
    for (const HandRow& row : list.rows)
        if (!base::handle_key(row.raw).empty()) lines.push_back(line_of(row));
    return lines;
}

void Bearers::ask(std::span<const NamedLine> lines) {
    for (const NamedLine& line : lines)
        for (const std::string& key : line.keys) known_[key];
}

void Bearers::keep(std::string_view called, Bearer bearer) {
    const auto asked = known_.find(base::handle_key(called));
    if (asked != known_.end()) asked->second.push_back(std::move(bearer));
}

void Bearers::add(std::string_view handle, std::string_view name, std::uint16_t group) {
    if (known_.empty()) return;
    keep(handle, {std::string(handle), group, true});
    if (!name.empty() && name != handle) keep(name, {std::string(handle), group, false});
}

std::span<const Bearer> Bearers::of(const std::string& key) const {
    const auto asked = known_.find(key);
    return asked == known_.end() ? std::span<const Bearer>() : std::span<const Bearer>(asked->second);
}

std::string lines_in_words(std::span<const std::size_t> numbers) {
    constexpr std::size_t most = 10;
    const std::size_t told = std::min(numbers.size(), most), others = numbers.size() - told;
    std::string list;
    for (std::size_t i = 0; i + 1 < told; ++i) list += fmt::format("{}{}", i == 0 ? "" : ", ", numbers[i]);
    const auto said = [&](std::string_view line, std::string_view lines, std::string_view also, std::string_view more) {
        if (told == 1) return fmt::format("{} {}", line, numbers[0]);
        if (others == 0) return fmt::format("{} {} {} {}", lines, list, also, numbers[told - 1]);
        return fmt::format("{} {}, {} {} {} {}", lines, list, numbers[told - 1], also, others, more);
    };
    return numbers.empty() ? std::string()
                           : base::in_both(said("line", "lines", "and", others == 1 ? "other" : "others"),
                                           said("regel", "regels", "en", others == 1 ? "andere" : "andere"));
}

}  // namespace stamtafel::app
