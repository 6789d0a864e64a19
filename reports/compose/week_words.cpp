// Names of days are those of the catalogue.
#include "reports/compose/week_words.hpp"

#include <cstdint>

#include <fmt/format.h>

#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

std::string clock_words(std::int32_t minutes) { return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60); }

using Day = std::vector<calendar::OpenInterval>;

std::string day_words(const words::Catalogue& catalogue, const Day& day) {
    std::vector<std::string> spans;
    for (const calendar::OpenInterval& open : day) spans.push_back(clock_words(open.from) + "–" + clock_words(open.to));
    return words::listed(catalogue, spans);
}

}  // namespace

std::string week_words(const words::Catalogue& catalogue, const std::array<Day, 7>& days, std::string_view between) {
    std::string text;
    for (std::size_t first = 0; first < days.size();) {
        std::size_t last = first;
        while (last + 1 < days.size() && days[last + 1] == days[first]) ++last;
        if (!days[first].empty()) {
            if (!text.empty()) text += between;
            text += catalogue.forms.weekdays[first];
            if (last > first) text += "–" + catalogue.forms.weekdays[last];
            text += " " + day_words(catalogue, days[first]);
        }
        first = last + 1;
    }
    return text;
}

}  // namespace stamtafel::compose
