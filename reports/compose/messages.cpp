// Every cell that comes from a person or a text is marked so.
#include "reports/compose/messages.hpp"

#include <algorithm>

#include "engine/base/handle.hpp"
#include "engine/base/text.hpp"
#include "reports/compose/cells.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

constexpr std::size_t shown_characters = 90;

bool has_addresses(const Material& material) { return !material.input.data.activity.url.empty(); }

const activity::AccountInfo* account_of(const Material& material, std::size_t row) {
    const activity::Account author = material.input.data.activity.author[row];
    return author == activity::Account::none ? nullptr : &material.input.data.accounts[activity::at(author)];
}

constexpr std::size_t name_characters = 60;  // longer than any platform takes

/// The name that the export gives, else the handle.
std::string author_of(const Material& material, std::size_t row) {
    const activity::AccountInfo* account = account_of(material, row);
    if (account == nullptr) return "";
    const std::string_view name = material.input.store.view(account->name);
    return first_words(name.empty() ? material.input.store.view(account->handle) : name, name_characters);
}

bool is_blank(const model::Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell.content);
    return text != nullptr && text->empty();
}

}  // namespace

std::string first_words(std::string_view text, std::size_t characters) {
    const std::size_t enough = 8 * characters;  // bytes, blanks and marks included
    std::string line;
    for (const char letter : base::trimmed(text).substr(0, enough)) {
        const bool blank = letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
        if (!blank) line += letter;
        if (blank && !line.empty() && line.back() != ' ') line += ' ';
    }
    const std::string shown = base::harmless(base::repaired_utf8(line));
    std::string_view cut = base::first_characters(shown, characters);
    if (cut.size() == shown.size() && base::trimmed(text).size() <= enough) return shown;
    if (const std::size_t blank = cut.rfind(' '); blank != std::string_view::npos && blank > cut.size() / 2)
        cut = cut.substr(0, blank);
    return std::string(cut) + " …";
}

model::Cell link_cell(const Material& material, std::size_t row) {
    const std::string address(material.input.store.view(material.input.data.activity.url[row]));
    const bool web = address.starts_with("https://") || address.starts_with("http://");
    model::Cell made =
        cell(web ? say(material.catalogue, "turns.open_link"_w) : first_words(address, shown_characters));
    if (web) made.link = model::Link{model::Link::To::web, address};
    made.personal = true;
    return made;
}

MessageLook look_of(const playbook::Privacy& privacy, std::span<const std::string> opted_out) {
    const bool sensitive = privacy.sensitive.value;
    return {!sensitive, privacy.keep_text.value && !sensitive, opted_out};
}

bool is_hidden(const Material& material, const MessageLook& look, std::size_t row) {
    const activity::Activity& activity = material.input.data.activity;
    if (activity.kind[row] == activity::Kind::message || activity::has(activity.flags[row], activity::Flag::nonpublic))
        return true;
    const activity::AccountInfo* account = account_of(material, row);
    if (account == nullptr) return false;
    const std::size_t who = activity::at(activity.author[row]);
    const kpis::Evaluation& evaluation = material.evaluation;
    if (who < evaluation.people.size() && !measure::may_be_named(evaluation.people[who], evaluation.period.end + -1))
        return true;
    if (look.opted_out.empty()) return false;
    const std::string handle = base::handle_key(material.input.store.view(account->handle));
    return std::binary_search(look.opted_out.begin(), look.opted_out.end(), handle);
}

void add_message_columns(const Material& material, const MessageLook& look, std::vector<model::Column>& columns) {
    const words::Catalogue& catalogue = material.catalogue;
    const std::size_t before = columns.size();
    if (look.names) columns.push_back(column(say(catalogue, "turns.author"_w)));
    if (look.texts) columns.push_back(column(say(catalogue, "worklist.text"_w)));
    if (has_addresses(material)) columns.push_back(column(say(catalogue, "turns.link"_w)));
    for (std::size_t i = before; i < columns.size(); ++i) columns[i].personal = true;
}

void add_message_cells(const Material& material, const MessageLook& look, std::size_t row,
                       std::vector<model::Cell>& cells) {
    const bool hidden = is_hidden(material, look, row);
    const std::size_t before = cells.size();
    const auto& text = material.input.data.activity.text;
    if (look.names) cells.push_back(cell(hidden ? std::string() : author_of(material, row)));
    if (look.texts)
        cells.push_back(
            cell(hidden ? std::string() : first_words(material.input.store.view(text[row]), shown_characters)));
    if (has_addresses(material)) cells.push_back(hidden ? cell(std::string()) : link_cell(material, row));
    for (std::size_t i = before; i < cells.size(); ++i) cells[i].personal = true;
}

void without_empty_columns(model::Table& table) {
    for (std::size_t column = table.columns.size(); column-- > 0;) {
        const bool empty = std::all_of(table.rows.begin(), table.rows.end(),
                                       [&](const std::vector<model::Cell>& row) { return is_blank(row[column]); });
        if (!empty) continue;
        const auto at = static_cast<std::ptrdiff_t>(column);
        table.columns.erase(table.columns.begin() + at);
        for (auto& row : table.rows) row.erase(row.begin() + at);
    }
}

}  // namespace stamtafel::compose
