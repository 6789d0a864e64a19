// Entries by key, sorted once and found by binary search; arguments replaced in one pass.
#include "reports/words/catalogue.hpp"

#include <algorithm>

#include "reports/words/format.hpp"

namespace stamtafel::words {
namespace {

constexpr std::string_view one_end = ".one", other_end = ".other";

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() > end.size() && text.substr(text.size() - end.size()) == end;
}

Entry& entry_named(std::vector<Entry>& entries, std::string_view key) {
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.key == key; });
    if (found != entries.end()) return *found;
    entries.push_back({std::string(key), {}, {}});
    return entries.back();
}

const Entry* find(const Catalogue& catalogue, std::string_view key) {
    const auto found = std::lower_bound(catalogue.entries.begin(), catalogue.entries.end(), key,
                                        [](const Entry& entry, std::string_view name) { return entry.key < name; });
    return found != catalogue.entries.end() && found->key == key ? &*found : nullptr;
}

bool singular(std::initializer_list<Argument> arguments) {
    return std::any_of(arguments.begin(), arguments.end(), [](const Argument& argument) {
        return argument.name == "n" && argument.is_number && argument.number == 1;
    });
}

std::string value_of(base::Language language, std::string_view name, std::initializer_list<Argument> arguments) {
    for (const Argument& argument : arguments)
        if (argument.name == name) return argument.is_number ? count(language, argument.number) : argument.text;
    return "{" + std::string(name) + "}";
}

std::string filled(base::Language language, std::string_view text, std::initializer_list<Argument> arguments) {
    std::string out;
    while (true) {
        const std::size_t open = text.find('{');
        const std::size_t close = text.find('}', open == std::string_view::npos ? 0 : open);
        if (open == std::string_view::npos || close == std::string_view::npos) return out + std::string(text);
        out += text.substr(0, open);
        out += value_of(language, text.substr(open + 1, close - open - 1), arguments);
        text.remove_prefix(close + 1);
    }
}

}  // namespace

Catalogue make_catalogue(base::Language language, std::vector<std::pair<std::string, std::string>> entries) {
    Catalogue catalogue{language, {}};
    for (auto& [key, text] : entries) {
        if (ends_with(key, one_end))
            entry_named(catalogue.entries, std::string_view(key).substr(0, key.size() - one_end.size())).one = text;
        else if (ends_with(key, other_end))
            entry_named(catalogue.entries, std::string_view(key).substr(0, key.size() - other_end.size())).other = text;
        else
            catalogue.entries.push_back({key, text, text});
    }
    std::sort(catalogue.entries.begin(), catalogue.entries.end(),
              [](const Entry& a, const Entry& b) { return a.key < b.key; });
    return catalogue;
}

std::string say(const Catalogue& catalogue, Key key, std::initializer_list<Argument> arguments) {
    const Entry* entry = find(catalogue, key.name);
    if (!entry) return "⟦" + std::string(key.name) + "⟧";
    return filled(catalogue.language, singular(arguments) ? entry->one : entry->other, arguments);
}

std::string reason(const Catalogue& catalogue, base::Why why) {
    switch (why) {
        case base::Why::none: return "";
        case base::Why::zero_of_zero: return say(catalogue, "why.zero_of_zero"_w);
        case base::Why::too_few: return say(catalogue, "why.too_few"_w);
        case base::Why::not_reached: return say(catalogue, "why.not_reached"_w);
        case base::Why::not_measurable: return say(catalogue, "why.not_measurable"_w);
        case base::Why::not_measured_yet: return say(catalogue, "why.not_measured_yet"_w);
        case base::Why::too_small: return say(catalogue, "why.too_small"_w);
        case base::Why::different_clocks: return say(catalogue, "why.different_clocks"_w);
        case base::Why::not_given: return say(catalogue, "why.not_given"_w);
    }
    return "";
}

}  // namespace stamtafel::words
