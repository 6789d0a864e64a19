// One sign a tone and a change.
#include "reports/model/signs.hpp"

namespace stamtafel::model {

std::string_view sign_of(Tone tone) {
    switch (tone) {
        case Tone::good: return "●";
        case Tone::watch: return "▲";
        case Tone::bad: return "■";
        case Tone::unknown: return "○";
        case Tone::none: return "";
    }
    return "";
}

std::string_view sign_of(Change change) {
    switch (change) {
        case Change::signal: return "◆";
        case Change::noise: return "≈";
        case Change::none: return "";
    }
    return "";
}

}  // namespace stamtafel::model
