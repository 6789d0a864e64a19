// Question openers of Dutch and English, and the marks that end a sentence.
#include "engine/language/questions.hpp"

#include <algorithm>
#include <array>

#include "engine/base/text.hpp"

namespace stamtafel::language {
namespace {

constexpr std::array<std::string_view, 44> openers{
    "wie ",        "wat ",         "waar ",        "waarom ",        "wanneer ",     "welke ",
    "welk ",       "hoe ",         "hoeveel ",     "hoelang ",       "kan iemand ",  "kunnen jullie ",
    "kan ik ",     "kun je ",      "weet iemand ", "heeft iemand ",  "is er ",       "zijn er ",
    "klopt het ",  "mag ik ",      "wil iemand ",  "who ",           "what ",        "where ",
    "why ",        "when ",        "which ",       "how ",           "can i ",       "can you ",
    "can anyone ", "can someone ", "could you ",   "could someone ", "does anyone ", "does anybody ",
    "has anyone ", "is there ",    "are there ",   "do you ",        "does it ",     "is it possible ",
    "would you ",  "will there "};

constexpr std::array<std::string_view, 18> admirations{
    "wat een ",   "wat fijn", "wat leuk", "wat goed", "wat mooi",  "wat lief",   "wat jammer", "wat super", "wat tof",
    "wat netjes", "what a ",  "what an ", "how nice", "how great", "how lovely", "how cool",   "hoe leuk",  "hoe mooi"};

template <std::size_t N>
bool starts_with_any(std::string_view sentence, const std::array<std::string_view, N>& starts) {
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view start) { return sentence.starts_with(start); });
}

bool opens_question(std::string_view sentence) {
    const std::size_t start = sentence.find_first_not_of(" \t\"'(-");
    if (start == sentence.npos) return false;
    sentence.remove_prefix(start);
    return starts_with_any(sentence, openers) && !starts_with_any(sentence, admirations);
}

/// Cuts the addresses of pages out, whose "?" asks nothing.
std::size_t end_of_address(std::string_view text, std::size_t pos) {
    const std::string_view rest = text.substr(pos);
    if (!rest.starts_with("http://") && !rest.starts_with("https://") && !rest.starts_with("www.")) return pos;
    return std::min(text.find_first_of(" <>\")", pos), text.size());
}

bool line_asks(std::string_view folded) {
    std::size_t sentence = 0;
    for (std::size_t pos = 0; pos < folded.size(); ++pos) {
        pos = end_of_address(folded, pos);
        if (pos >= folded.size()) break;
        if (folded[pos] == '?') return true;
        if (folded[pos] == '.' && opens_question(folded.substr(sentence, pos - sentence))) return true;
        if (folded[pos] == '.' || folded[pos] == '!') sentence = pos + 1;
    }
    return opens_question(folded.substr(std::min(sentence, folded.size())));
}

}  // namespace

bool is_question(std::string_view text) {
    while (true) {  // by line, for folding makes one line of all
        const std::size_t end = std::min(text.find_first_of("\n\r"), text.size());
        if (line_asks(base::fold(text.substr(0, end)))) return true;
        if (end == text.size()) return false;
        text.remove_prefix(end + 1);
    }
}

}  // namespace stamtafel::language
