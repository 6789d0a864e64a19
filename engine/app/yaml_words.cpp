// Which texts need quotes in YAML, and which signs in them a way of writing.
#include "engine/app/yaml_words.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "engine/base/text.hpp"

namespace stamtafel::app {
namespace {

/// May stand without quotes, in a list or map on one line too.
bool is_plain(std::string_view text) {
    constexpr std::array<std::string_view, 11> taken{"true", "false", "yes", "no", "on", "off",
                                                     "null", "y",     "n",   "ja", "nee"};
    if (text.empty() || text.size() > 200 || text.back() == ' ') return false;
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto fits = [&](char c) {
        return letter(c) || (c >= '0' && c <= '9') || std::string_view("_-./ *").find(c) != std::string_view::npos;
    };
    const std::string folded = base::fold(text);
    return (letter(text.front()) || (text.front() == '/' && text.size() > 1)) &&
           std::all_of(text.begin(), text.end(), fits) && std::find(taken.begin(), taken.end(), folded) == taken.end();
}

}  // namespace

std::string yaml_scalar(std::string_view text) {
    if (is_plain(text)) return std::string(text);
    std::string out = "\"";
    for (const char c : base::repaired_utf8(text)) {
        if (c == '"' || c == '\\')
            out.append(1, '\\').append(1, c);
        else if (static_cast<unsigned char>(c) < 0x20 || c == '\x7f')
            out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
        else
            out += c;
    }
    return out + '"';
}

}  // namespace stamtafel::app
