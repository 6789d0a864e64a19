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

std::string value_of(const Catalogue& catalogue, std::string_view name, std::initializer_list<Argument> arguments) {
    for (const Argument& argument : arguments)
        if (argument.name == name) return argument.is_number ? count(catalogue, argument.number) : argument.text;
    return "{" + std::string(name) + "}";
}

std::string filled(const Catalogue& catalogue, std::string_view text, std::initializer_list<Argument> arguments) {
    std::string out;
    while (true) {
        const std::size_t open = text.find('{');
        const std::size_t close = text.find('}', open == std::string_view::npos ? 0 : open);
        if (open == std::string_view::npos || close == std::string_view::npos) return out + std::string(text);
        out += text.substr(0, open);
        out += value_of(catalogue, text.substr(open + 1, close - open - 1), arguments);
        text.remove_prefix(close + 1);
    }
}

std::vector<std::string> split(std::string_view names) {
    std::vector<std::string> out;
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(' '), names.size());
        if (end > 0) out.emplace_back(names.substr(0, end));
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return out;
}

/// What a words file says of its forms; a list that is too short is not taken, so nobody reads past its end.
void read_forms(const Catalogue& catalogue, Forms& forms) {
    const auto text = [&](Key key, std::string& form) {
        if (const Entry* entry = find(catalogue, key.name)) form = entry->other;
    };
    const auto list = [&](Key key, std::vector<std::string>& form) {
        const Entry* entry = find(catalogue, key.name);
        std::vector<std::string> names = split(entry ? entry->other : "");
        if (names.size() == form.size()) form = std::move(names);
    };
    text("forms.decimal"_w, forms.decimal);
    text("forms.group"_w, forms.group);
    text("forms.percent"_w, forms.percent);
    text("forms.second"_w, forms.second);
    text("forms.minute"_w, forms.minute);
    text("forms.hour"_w, forms.hour);
    text("forms.money"_w, forms.money);
    text("forms.money_by_code"_w, forms.money_by_code);
    text("forms.day_of_month"_w, forms.day_of_month);
    text("forms.date"_w, forms.date);
    text("forms.month"_w, forms.month);
    text("forms.short_month"_w, forms.short_month);
    list("forms.months"_w, forms.months);
    list("forms.short_months"_w, forms.short_months);
    list("forms.weekdays"_w, forms.weekdays);
    text("forms.workbook_locale"_w, forms.workbook_locale);
}

}  // namespace

Catalogue make_catalogue(base::Language language, std::vector<std::pair<std::string, std::string>> entries) {
    Catalogue catalogue{language, {}, {}};
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
    read_forms(catalogue, catalogue.forms);
    return catalogue;
}

std::string say(const Catalogue& catalogue, Key key, std::initializer_list<Argument> arguments) {
    const Entry* entry = find(catalogue, key.name);
    if (!entry) return "⟦" + std::string(key.name) + "⟧";
    return filled(catalogue, singular(arguments) ? entry->one : entry->other, arguments);
}

std::optional<std::string> said_by_name(const Catalogue& catalogue, std::string_view key) {
    const Entry* entry = find(catalogue, key);
    return entry ? std::optional(entry->other) : std::nullopt;
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
