// ASCII, which nearly every handle is, goes past Unicode's tables.
#include "engine/base/handle.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utility>

#include "engine/base/text.hpp"

namespace stamtafel::base {
namespace {

/// By what they look like in either case; after folding. Unicode's own table of confusables joins far more, such as l
/// and 1, which stand for different people.
constexpr std::pair<std::string_view, char> lookalikes[] = {
    {"а", 'a'}, {"в", 'b'}, {"е", 'e'}, {"к", 'k'}, {"м", 'm'}, {"н", 'h'}, {"о", 'o'}, {"р", 'p'}, {"с", 'c'},
    {"т", 't'}, {"у", 'y'}, {"х", 'x'}, {"і", 'i'}, {"ј", 'j'}, {"ѕ", 's'}, {"ԁ", 'd'}, {"һ", 'h'}, {"ԛ", 'q'},
    {"ԝ", 'w'}, {"α", 'a'}, {"β", 'b'}, {"ε", 'e'}, {"ζ", 'z'}, {"η", 'h'}, {"ι", 'i'}, {"κ", 'k'}, {"μ", 'm'},
    {"ν", 'n'}, {"ο", 'o'}, {"ρ", 'p'}, {"τ", 't'}, {"υ", 'y'}, {"χ", 'x'}, {"ı", 'i'}, {"ɡ", 'g'},
};

/// Of valid UTF-8.
std::string without_style(const std::string& text) {
    constexpr auto how = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                                        UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
    utf8proc_uint8_t* made = nullptr;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto size = utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &made, how);
    const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> owner(made, std::free);
    return size < 0 ? text : std::string(reinterpret_cast<const char*>(made), static_cast<std::size_t>(size));
}

std::string as_latin(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view letter = first_characters(text.substr(at), 1);
        const auto* like = std::find_if(std::begin(lookalikes), std::end(lookalikes),
                                        [&](const auto& row) { return row.first == letter; });
        if (like == std::end(lookalikes))
            out += letter;
        else
            out += like->second;
        at += letter.size();
    }
    return out;
}

}  // namespace

std::string handle_key(std::string_view handle) {
    std::string folded = fold(handle);
    if (!is_ascii(folded)) folded = fold(as_latin(without_style(folded)));
    constexpr std::string_view around = " @\t\r\n";
    const std::size_t first = std::min(folded.find_first_not_of(around), folded.size());
    folded.erase(0, first);
    folded.erase(folded.find_last_not_of(" \t\r\n") + 1);
    return folded;
}

}  // namespace stamtafel::base
