// Escaping of text for HTML and SVG.
#include "reports/charts/escape.hpp"

#include "engine/base/text.hpp"

namespace stamtafel::charts {
namespace {

bool control(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return (byte < 0x20 && letter != '\n' && letter != '\t') || byte == 0x7f;
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
    if (base::first_invalid_utf8(text)) return append_escaped(out, base::repaired_utf8(text));
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        switch (letter) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default:
                if (control(letter)) {
                    out += "\xEF\xBF\xBD";
                } else if (letter == '\xEF' && base::begins_with_noncharacter(text.substr(at))) {
                    out += "\xEF\xBF\xBD";
                    at += 2;
                } else {
                    out += letter;
                }
        }
    }
}

}  // namespace stamtafel::charts
