// A "?" is looked for first, with the speed of memchr; only a text without one has its sentences' first words compared.
#include "engine/language/questions.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "engine/language/openers.hpp"

namespace stamtafel::language {
namespace {

constexpr char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool blank(char c) { return c == ' ' || c == '\t'; }
constexpr bool line_end(char c) { return c == '\n' || c == '\r'; }
constexpr bool in_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
}

/// `words` are parted by `|`; each stands for itself with a border behind it, none for anything.
bool starts_with_one(std::string_view text, std::string_view words) {
    for (std::size_t from = 0; from <= words.size();) {
        const std::size_t end = std::min(words.find('|', from), words.size());
        const std::string_view word = words.substr(from, end - from);
        if (word.empty()) return true;
        if (text.starts_with(word) && (text.size() == word.size() || !in_word(text[word.size()]))) return true;
        from = end + 1;
    }
    return false;
}

/// The beginning of a sentence in small letters, without accents on the vowels, blanks made one: enough to compare.
class Beginning {
  public:
    explicit Beginning(std::string_view sentence) {
        for (std::size_t at = 0; at < sentence.size() && size_ < letters_.size(); ++at) at = take(sentence, at);
    }
    [[nodiscard]] std::string_view text() const { return {letters_.data(), size_}; }

  private:
    std::size_t take(std::string_view from, std::size_t at) {
        const char c = lowered(from[at]);
        if (blank(c)) {
            if (size_ > 0 && letters_[size_ - 1] != ' ') letters_[size_++] = ' ';
        } else if (c == '\xc3' && at + 1 < from.size()) {
            letters_[size_++] = plain(from[++at]);
        } else if (from.substr(at).starts_with("\xe2\x80\x99")) {  // ’
            letters_[size_++] = '\'';
            at += 2;
        } else {
            letters_[size_++] = c;
        }
        return at;
    }

    /// é, É → e, and so on; what is no accented vowel stays a letter.
    static char plain(char second) {
        const auto letter = static_cast<unsigned char>(second) & 0x1fU;
        return letter >= 0x08 && letter <= 0x0b   ? 'e'
               : letter <= 0x05                   ? 'a'
               : letter >= 0x0c && letter <= 0x0f ? 'i'
                                                  : 'o';
    }

    std::array<char, 72> letters_{};
    std::size_t size_ = 0;
};

constexpr std::string_view greetings =
    "hoi|hallo|hi|hey|hello|ha|dag|goedemorgen|goedemiddag|goedenavond|goedendag|goeiemorgen|beste|dear|morning|good "
    "morning|good afternoon|good evening|lieve";
constexpr std::string_view fillers =
    "en|maar|dus|and|but|so|also|ok|oke|okay|well|nou|eh|uh|um|please|pls|sorry|ps|ook|verder|mensen|allemaal|iedereen|"
    "jongens|team|guys|all|folks|everyone|everybody|there|again|vraagje:|vraag:|question:|q:|anyway|btw|trouwens|"
    "overigens";

/// What is left behind handles, marks, greetings up to their comma, and words that only lead in.
struct Rest {
    std::string_view text;
    bool behind_handle = false;  ///< which may be the subject: "@velowerk is the best"
};

Rest without_lead(std::string_view text) {
    bool behind = false;
    for (int steps = 0; steps < 6; ++steps) {
        const std::size_t start = std::min(text.find_first_not_of(" \t\"'(-*>~,:"), text.size());
        text.remove_prefix(start);
        std::size_t past = 0;
        const bool handle = text.starts_with('@');
        if (handle) {
            past = std::min(text.find(' '), text.size());
        } else if (starts_with_one(text, greetings)) {
            const std::size_t comma = text.find(',');
            past = comma < 30 ? comma : std::min(text.find(' '), text.size());
        } else if (starts_with_one(text, fillers)) {
            past = std::min(text.find_first_of(" ,:"), text.size());
        }
        if (past == 0) break;
        behind = handle;
        text.remove_prefix(past);
    }
    return {text, behind};
}

/// Words that ask, and what may follow one where it does ask: "wat ik vind" and "when I was young" do not.
constexpr auto asking = std::to_array<Opener>({
    {"hoe",
     "is|zit|zitten|kan|kun|kunnen|kunt|moet|moeten|doe|doen|doet|werkt|werken|krijg|krijgt|krijgen|kom|komt|gaat|"
     "gaan|lang|veel|vaak|groot|duur|oud|laat|ver|snel|zwaar|weet|weten|los|maak|regel|heet|heeft|hebben|heb|zijn|"
     "was|zou|zouden|bestel|betaal|meld|vind|vinden|zie|staat|lukt|te|zo|precies|warm|hoog|breed|diep|betrouwbaar|"
     "veilig|komen|word|wordt"},
    {"how", "i can|do i"},
    {"waar",
     "is|zijn|kan|kun|kunnen|kunt|moet|moeten|vind|vinden|koop|koopt|staat|staan|zit|zitten|ligt|liggen|komt|komen|"
     "haal|haalt|heb|hebben|heeft|blijft|blijven|gaat|gaan|doe|wordt|worden|meld|zie|bestel|moest|in nederland|"
     "precies"},
    {"waarom",
     "is|zijn|kan|kun|kunnen|moet|moeten|wordt|worden|heb|hebben|heeft|doet|doen|werkt|krijg|krijgt|krijgen|staat|"
     "zit|gaat|komt|duurt|niet|geen|zou|zouden|mag|mogen|was|waren|niemand|blijft|reageert|zegt|laten|laat|toch|"
     "kost|is er|ben|zo|alleen|wel|nog"},
    {"wanneer",
     "is|zijn|kan|kun|kunnen|moet|komt|komen|wordt|worden|krijg|krijgen|krijgt|gaat|gaan|begint|start|mag|mogen|"
     "heb|hebben|heeft|weten|horen|verwacht|verwachten|zal|zullen|open|leveren|ontvang|was|opent|sluit"},
    {"wat",
     "is|zijn|kan|kun|kunnen|kunt|moet|moeten|doe|doet|doen|kost|kosten|betekent|betekenen|vinden jullie|vind je|vindt|"
     "vind jij|gebeurt|zou|zouden|te doen|nu|raden|raad|adviseren|heb je|heb ik nodig|heeft|hebben|voor|was|wordt|"
     "gaat|zit|houdt|ziet|denken|denk je|denkt|mag|krijg|krijgen|gebruiken|gebruik je|wil je|willen|bedoel|"
     "bedoelen|scheelt|weegt|werkt|doen jullie|staat|komt|levert|mis ik|maakt"},
    {"welk", "merk|model|type|adres|nummer|formaat|programma|boek|soort|bedrijf|jaar|product|onderdeel"},
    {"welke",
     "is|zijn|van|maat|kleur|kleuren|versie|app|soort|fiets|merken|opties|dag|dagen|kosten|band|banden|kun|kan|"
     "moet|raden|raad|zou|heb|hebben|tips|ervaringen|instellingen|zal|accu|boeken|winkel"},
    {"what",
     "is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|about|time|kind|type|sort|size|happens|"
     "happened|if|version|else|exactly|colour|color|am|might|may|makes|causes|day|gate|number|the hell|the heck|"
     "on earth|year|model|settings|did|do i|options|email|address|other|makes"},
    {"what's", "the|up with|going|happening|wrong|your|that|this|it|my|new|best|a good|next"},
    {"when", "is|are|was|will|do|does|did|can|could|would|should|exactly|were|am|has|might"},
    {"when's", "the|this|your|my"},
    {"where", "is|are|was|were|do|does|did|can|could|will|would|should|has|have|to|exactly|in|am|on|else"},
    {"where's", "the|my|your|this|our"},
    {"which",
     "one|ones|of|version|model|size|do|does|are|should|would|bike|app|type|browser|way|colour|color|gate|"
     "settings|option|day|page|book|part"},
    {"who", "is|are|was|do|does|did|can|could|will|would|should|has|else|here|wants|knows|do i"},
    {"who's", "going|in|the|coming|responsible|up for"},
    {"why",
     "is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|not|am|isn't|aren't|don't|doesn't|didn't|"
     "can't|won't|wouldn't|hasn't|haven't|so|no|the|on earth|must|couldn't|wasn't"},
    {"wie",
     "is|zijn|kan|heeft|hebben|weet hoe|weet waar|weet wat|weet of|weet wanneer|weet een|weet er|weet dit|weet raad|"
     "wil|gaat|kent|doet|komt|gebruikt|van jullie|moet|kunnen|zou|herkent|helpt|was|mag|anders|durft"},
});

/// "Hoe vervang ik", "waar laat je": a Dutch verb before its subject asks, unless the word only admires.
bool verb_before_subject(std::string_view rest) {
    constexpr std::string_view subjects =
        "ik|je|jij|jullie|u|we|wij|men|hij|dit|dat|het|de|iemand|zij|ze|jouw|mijn|deze|die";
    constexpr std::string_view others =
        "een|meer|minder|dan|leuk|mooi|fijn|goed|lief|jammer|erg|super|tof|gaaf|netjes|vervelend|stom|raar|gek|"
        "heerlijk|"
        "geweldig|betreft|dat|als|of|waar|en|vooral|bijzonder|knap|triest|balen|zielig|slecht|ook|mij|me|ons|hem|haar|"
        "er|zo|"
        "opvalt|eerder|langer|harder|vaker|sneller|slim|handig|prachtig|bizar|cool|schandalig|belachelijk|jammerlijk";
    if (starts_with_one(rest, subjects) || starts_with_one(rest, others)) return false;
    const std::size_t second = rest.find(' ');
    return second != rest.npos && starts_with_one(rest.substr(second + 1), subjects);
}

constexpr std::string_view admired =
    "een|fijn|leuk|goed|mooi|lief|jammer|super|tof|netjes|gaaf|erg|vervelend|a|an|nice|great|lovely|cool|goed dat|is "
    "dat "
    "mooi|is dit mooi|zijn jullie goed|is dat leuk|is het mooi|is dat fijn|zou dat mooi|is dat lief|is not to "
    "like|matters";

const Opener* row_of(std::span<const Opener> rows, std::string_view word) {
    const auto found = std::lower_bound(rows.begin(), rows.end(), word,
                                        [](const Opener& row, std::string_view w) { return row.first < w; });
    return found != rows.end() && found->first == word ? &*found : nullptr;
}

/// One of the openers' turns of phrase, with the condition on those that end in a comma.
bool opens(const Opener& row, std::string_view rest, bool comma_follows) {
    for (std::size_t from = 0; from <= row.rest.size();) {
        const std::size_t end = std::min(row.rest.find('|', from), row.rest.size());
        std::string_view phrase = row.rest.substr(from, end - from);
        const bool condition = phrase.ends_with(',');
        if (condition) phrase.remove_suffix(1);
        if (starts_with_one(rest, phrase) && !(condition && comma_follows)) return true;
        from = end + 1;
    }
    return false;
}

/// A verb behind a handle, with what need not be its subject: "is the worst", "does a great job".
bool has_subject(std::string_view verb, std::string_view rest) {
    return starts_with_one(verb, "is|was|has|does|will") && starts_with_one(rest, "the|my|a|any|your|one|our|de|het|een");
}

bool opens_question(std::string_view sentence) {
    const Beginning beginning(sentence);
    const auto [text, behind_handle] = without_lead(beginning.text());
    std::size_t end = 0;
    while (end < text.size() && in_word(text[end])) ++end;
    const std::string_view word = text.substr(0, end);
    std::string_view rest = text.substr(end);
    if (rest.starts_with(' ')) rest.remove_prefix(1);
    if (word.empty() || (behind_handle && has_subject(word, rest))) return false;
    if (const Opener* row = row_of(asking, word)) {
        if (starts_with_one(rest, admired)) return false;
        const bool dutch = word.front() == 'w' ? word[1] != 'h' : word == "hoe";
        if (starts_with_one(rest, row->rest) || (dutch && verb_before_subject(rest))) return true;
    }
    const Opener* row = row_of(openers, word);
    return row != nullptr && opens(*row, rest, sentence.find(',') != sentence.npos);
}

/// Is the "?" at `at` part of the address of a page? Then where that ends, else `at`.
std::size_t past_address(std::string_view text, std::size_t from, std::size_t at) {
    constexpr std::string_view borders = " \t\r\n<>\"()";
    const std::string_view before = text.substr(from, at - from);
    const std::size_t border = before.find_last_of(borders);
    const std::string_view address = border == before.npos ? before : before.substr(border + 1);
    const bool page = address.find("://") != address.npos || address.starts_with("www.") || address.starts_with("WWW.");
    return page ? std::min(text.find_first_of(borders, at), text.size()) : at;
}

bool has_mark(std::string_view text) {
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t at = text.find('?', from);
        if (at == text.npos) return false;
        from = past_address(text, from, at);
        if (from == at) return true;
    }
    return false;
}

constexpr std::array<bool, 256> sentence_border = [] {
    std::array<bool, 256> out{};
    for (const char c : {'.', '!', '\n', '\r'}) out[static_cast<unsigned char>(c)] = true;
    return out;
}();

/// Does a sentence end here? A full stop inside a number, a name or an address ends none.
bool ends_sentence(std::string_view text, std::size_t at) {
    if (!sentence_border[static_cast<unsigned char>(text[at])]) return false;
    return text[at] != '.' || at + 1 >= text.size() || blank(text[at + 1]) || line_end(text[at + 1]);
}

}  // namespace

bool is_question(std::string_view text) {
    if (has_mark(text)) return true;
    std::size_t sentence = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!ends_sentence(text, at)) continue;
        if (text[at] != '!' && opens_question(text.substr(sentence, at - sentence))) return true;
        sentence = at + 1;
    }
    return opens_question(text.substr(sentence));
}

}  // namespace stamtafel::language
