// Bringing a written form into the plain shape that the scanners read.
#include "engine/base/scan.hpp"

#include <array>

#include "engine/base/text.hpp"

namespace stamtafel::base {
namespace {

constexpr std::array<std::string_view, 3> no_break_blanks{"\u00A0", "\u2009", "\u202F"};

bool take_blank(std::string_view& rest) {
    for (const std::string_view blank : no_break_blanks)
        if (take(rest, blank)) return true;
    return false;
}

}  // namespace

std::string plain(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        if (take_blank(text)) {
            out += ' ';
            continue;
        }
        const char c = text.front();
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        text.remove_prefix(1);
    }
    return std::string(trimmed(out));
}

}  // namespace stamtafel::base
