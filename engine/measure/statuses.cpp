// THE table of the words of tools, in English and Dutch.
#include "engine/measure/statuses.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "engine/base/text.hpp"

namespace stamtafel::measure {
namespace {

enum class Says : std::uint8_t { again, pending, closed };

struct Word {
    std::string_view word;  ///< folded
    Says says;
};

/// The first that a status holds decides, from above.
constexpr std::array<Word, 32> words{
    {{"not", Says::again},          {"niet", Says::again},         {"reopen", Says::again},
     {"reopened", Says::again},     {"heropen", Says::again},      {"heropend", Says::again},
     {"heropenen", Says::again},    {"pending", Says::pending},    {"wait", Says::pending},
     {"waiting", Says::pending},    {"waits", Says::pending},      {"awaiting", Says::pending},
     {"wacht", Says::pending},      {"wachten", Says::pending},    {"wachtend", Says::pending},
     {"afwachting", Says::pending}, {"resolve", Says::closed},     {"resolved", Says::closed},
     {"close", Says::closed},       {"closed", Says::closed},      {"solve", Says::closed},
     {"solved", Says::closed},      {"opgelost", Says::closed},    {"oplossen", Says::closed},
     {"gesloten", Says::closed},    {"sluiten", Says::closed},     {"afgesloten", Says::closed},
     {"afsluiten", Says::closed},   {"afgehandeld", Says::closed}, {"afhandelen", Says::closed},
     {"afgerond", Says::closed},    {"afronden", Says::closed}}};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

/// The place in the table of the word that decides; its size: none.
std::size_t place_of(std::string_view word) {
    const auto same = [&](const Word& known) { return known.word == word; };
    return static_cast<std::size_t>(std::find_if(words.begin(), words.end(), same) - words.begin());
}

}  // namespace

Standing standing_of(std::string_view status) {
    constexpr std::size_t longest = 200;  // bytes; a status is no letter
    const std::string folded = base::fold(status.substr(0, longest));
    std::size_t decides = words.size();
    for (std::size_t at = 0; at < folded.size();) {
        std::size_t end = at;
        while (end < folded.size() && is_letter(folded[end])) ++end;
        decides = std::min(decides, place_of(std::string_view(folded).substr(at, end - at)));
        at = end + 1;
    }
    if (decides == words.size() || words[decides].says == Says::again) return Standing::running;
    return words[decides].says == Says::pending ? Standing::pending : Standing::closed;
}

std::string_view status_of(const activity::Activity& activity, const activity::Store& store, std::size_t row) {
    const std::string_view status =
        activity.status.empty() ? std::string_view{} : base::trimmed(store.view(activity.status[row]));
    return status.empty() ? store.view(activity.text[row]) : status;
}

}  // namespace stamtafel::measure
