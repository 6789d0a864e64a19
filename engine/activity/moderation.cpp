// What the brand took away: a moderation activity that says so of the item it hangs from. Which rows are moderation is
// the importers' business.
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "engine/activity/stages.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::activity {
namespace {

enum class Deed : std::uint8_t { neither, taken_away, put_back };

// beginnings of words, folded
constexpr std::array<std::string_view, 9> away{"remov",   "delet",      "hid",    "verwijder", "verborg",
                                               "verberg", "weggehaald", "gewist", "wissen"};
constexpr std::array<std::string_view, 6> back{"restor", "undelet", "unhid", "unremov", "herstel", "teruggeplaatst"};

bool begins_one_of(std::string_view word, std::span<const std::string_view> beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(), [&](auto start) { return word.starts_with(start); });
}

/// The first word that says either.
Deed deed_of(std::string_view text) {
    constexpr std::size_t enough = 256;
    const std::string folded = base::fold(text.substr(0, enough));
    for (std::string_view rest = folded; !rest.empty();) {
        const std::size_t end = std::min(rest.find_first_of(" _-/.:,;()"), rest.size());
        if (begins_one_of(rest.substr(0, end), back)) return Deed::put_back;
        if (begins_one_of(rest.substr(0, end), away)) return Deed::taken_away;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return Deed::neither;
}

/// Its status says it, else its text.
Deed deed_at(const Store& store, const Activity& activity, std::size_t row) {
    const Text status = activity.status.empty() ? Text{} : activity.status[row];
    return deed_of(store.view(status.size > 0 ? status : activity.text[row]));
}

}  // namespace

void mark_removed(const Store& store, Activity& out) {
    constexpr auto removed = static_cast<Flags>(Flag::removed);
    for (std::size_t row = 0; row < out.rows(); ++row) {
        if (out.kind[row] != Kind::moderation || out.parent[row] == Row::none) continue;
        if (!is_brand(out, row) && out.author[row] != Account::none) continue;
        const Deed deed = deed_at(store, out, row);
        Flags& flags = out.flags[at(out.parent[row])];
        if (deed == Deed::taken_away) flags = static_cast<Flags>(flags | removed);
        if (deed == Deed::put_back) flags = static_cast<Flags>(flags & ~removed);
    }
}

}  // namespace stamtafel::activity
