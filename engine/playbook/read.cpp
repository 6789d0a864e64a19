// One reader a type of value, and the reader of records that walks the schema's rows.
#include "engine/playbook/read.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <iterator>

#include <fmt/format.h>

#include "engine/base/text.hpp"
#include "engine/calendar/period.hpp"

namespace stamtafel::playbook {
namespace {

using base::Code;
using base::Duration;
using base::DurationUnit;

void report(const Slot& slot, const Node& node, Code code, std::vector<std::string> args) {
    slot.diagnostics.add({code, std::move(args)}, node.place);
}

/// The text of a plain value; reports lists and maps. An empty value was reported with its key.
const std::string* plain(const Slot& slot, const Node& node) {
    if (node.kind == Node::Kind::scalar) return &node.text;
    report(slot, node, Code::expected_value, {std::string(slot.key), std::string(example_of(slot.field))});
    return nullptr;
}

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

bool fits_id(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; }

/// The nearest id: letters folded, everything else a low line.
std::string as_id(std::string_view text) {
    std::string id;
    for (const char c : base::fold(text))
        if (fits_id(c))
            id += c;
        else if (!id.empty() && id.back() != '_')
            id += '_';
    while (!id.empty() && (id.back() == '_' || id.back() == '-')) id.pop_back();
    return id.empty() ? "name" : id.substr(0, 64);
}

bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), fits_id) &&
           text.front() != '-' && text.front() != '_';
}

bool is_colour(std::string_view text) {
    return text.size() == 7 && text[0] == '#' &&
           std::all_of(text.begin() + 1, text.end(), [](unsigned char c) { return std::isxdigit(c) != 0; });
}

/// Units that a duration of this type may have, as examples.
std::string_view units_for(Type type) {
    switch (type) {
        case Type::working_time:
        case Type::moment: return "45m, 4h, 2wd, 2cd";
        case Type::effort: return "4h, 5wd";
        default: return "45m, 4h, 90d, 13 months";
    }
}

bool fits(DurationUnit unit, Type type) {
    switch (unit) {
        case DurationUnit::minute:
        case DurationUnit::hour: return true;
        case DurationUnit::second: return type != Type::effort;
        case DurationUnit::working_day: return type != Type::duration;
        case DurationUnit::calendar_day: return type != Type::effort;
        case DurationUnit::day:
        case DurationUnit::week:
        case DurationUnit::month:
        case DurationUnit::year: return type == Type::duration;
    }
    return false;
}

/// A number without a unit, with the units that this field knows.
std::string with_units(std::string_view number, Type type) {
    switch (type) {
        case Type::effort: return fmt::format("{0}h, {0}wd", number);
        case Type::duration: return fmt::format("{0}m, {0}h, {0}d", number);
        default: return fmt::format("{0}m, {0}h, {0}wd", number);
    }
}

bool check_duration(const Slot& slot, const Node& node, const Duration& duration) {
    const Type type = slot.field.type;
    if (fits(duration.unit, type)) return true;
    const bool ambiguous = duration.unit == DurationUnit::day && (type == Type::working_time || type == Type::moment);
    if (ambiguous) {
        const auto in = [&](DurationUnit unit) { return base::written(Duration{duration.thousandths, unit}); };
        report(slot, node, Code::day_in_protocol,
               {node.text, in(DurationUnit::working_day), in(DurationUnit::calendar_day)});
    } else {
        report(slot, node, Code::wrong_unit, {node.text, std::string(units_for(type))});
    }
    return false;
}

/// A result of a base parser into the member, or its problem at the node's place.
template <class T>
bool take(const Slot& slot, const Node& node, base::Result<T> result, T& into) {
    if (!result) {
        slot.diagnostics.add(std::move(result.error()), node.place);
        return false;
    }
    into = *result;
    return true;
}

bool has_letter(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](unsigned char c) { return std::isalpha(c) != 0 || c >= 0x80 || c == '$'; });
}

bool looks_like_money(std::string_view text) {
    if (text.find("€") != text.npos || text.find("£") != text.npos || text.find('$') != text.npos) return true;
    const auto upper = std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return upper == 3 || base::fold(text).find("euro") != std::string::npos;
}

}  // namespace

void report_unknown(base::Diagnostics& diagnostics, Code code, const Text& word,
                    std::span<const std::string_view> known) {
    // Bounds for playbooks that name thousands of things wrongly: no search among too many, no endless list.
    const auto near = known.size() <= 1000 ? base::closest(word.value, known) : std::nullopt;
    std::string all = base::join(known.first(std::min<std::size_t>(known.size(), 40)), ", ");
    if (known.size() > 40) all += ", …";
    diagnostics.add({code, {word.value, std::string(near.value_or("")), std::move(all)}}, word.place);
}

std::string_view example_of(const Field& field) {
    if (!field.example.empty()) return field.example;
    if (!field.choices.empty()) return field.choices.front();
    if (!field.standard.empty()) return field.standard;
    switch (field.type) {
        case Type::id: return "a_name";
        case Type::yes_no: return "true";
        case Type::number:
        case Type::whole: return "5";
        case Type::share: return "90%";
        case Type::money: return "250 EUR";
        case Type::duration: return "90d";
        case Type::working_time:
        case Type::moment:
        case Type::effort: return "4h";
        case Type::date: return "2026-10-31";
        case Type::period: return "2026-10-01..2026-10-31";
        case Type::quantity: return "45m";
        case Type::bound: return "\">= 90\"";
        case Type::open_hours: return "\"09:00-17:00\"";
        case Type::record: return "{...}";
        default: return "...";
    }
}

bool expect_map(const Slot& slot, const Node& node) {
    if (node.kind == Node::Kind::map) return true;
    report(slot, node, Code::expected_map, {std::string(slot.key), std::string(example_of(slot.field))});
    return false;
}

std::span<const Node> items_of(const Slot& slot, const Node& node) {
    if (node.kind == Node::Kind::list) return node.items;
    if (node.kind == Node::Kind::scalar && slot.field.type != Type::record) return {&node, 1};
    report(slot, node, Code::expected_list, {std::string(slot.key)});
    return {};
}

bool known_key(const Slot& slot, const Entry& entry) {
    if (slot.field.keys.empty() || is_one_of(entry.key, slot.field.keys)) return true;
    report_unknown(slot.diagnostics, Code::unknown_key, {entry.key, entry.place}, slot.field.keys);
    return false;
}

bool read_value(const Slot& slot, const Node& node, std::string& into) {
    const std::string* text = plain(slot, node);
    if (text == nullptr) return false;
    if (slot.field.type == Type::id && !is_id(*text)) {
        report(slot, node, Code::bad_id, {*text, as_id(*text)});
    } else if (slot.field.type == Type::choice && !is_one_of(*text, slot.field.choices)) {
        report_unknown(slot.diagnostics, Code::bad_choice, {*text, node.place}, slot.field.choices);
        return false;
    } else if (slot.field.type == Type::colour && !is_colour(*text)) {
        report(slot, node, Code::bad_colour, {*text});
        return false;
    }
    into = *text;  // a bad id is kept, so that what names it is not reported as well
    return true;
}

bool read_value(const Slot& slot, const Node& node, bool& into) {
    const std::string* text = plain(slot, node);
    if (text == nullptr) return false;
    static constexpr std::string_view yes[] = {"true", "yes", "on", "ja", "waar"};
    static constexpr std::string_view no[] = {"false", "no", "off", "nee", "onwaar"};
    std::string word = *text;
    std::transform(word.begin(), word.end(), word.begin(), lower);
    into = is_one_of(word, yes);
    if (into || is_one_of(word, no)) return true;
    report(slot, node, Code::bad_yes_no, {*text});
    return false;
}

/// Reported, then.
bool below_least(const Slot& slot, const Node& node, const std::string& text, double value) {
    if (!slot.field.least || value >= *slot.field.least) return false;
    report(slot, node, Code::too_small, {text, std::to_string(*slot.field.least)});
    return true;
}

bool read_value(const Slot& slot, const Node& node, double& into) {
    const std::string* text = plain(slot, node);
    if (text == nullptr) return false;
    if (slot.field.type == Type::share) return take(slot, node, base::parse_share(*text), into);
    double number = 0;
    if (!take(slot, node, base::parse_number(*text), number)) return false;
    if (slot.field.type == Type::whole && (number < 0 || number > 1e9 || number != std::floor(number))) {
        report(slot, node, Code::not_whole, {*text});
        return false;
    }
    if (below_least(slot, node, *text, number)) return false;
    into = number;
    return true;
}

bool read_value(const Slot& slot, const Node& node, base::Money& into) {
    const std::string* text = plain(slot, node);
    base::Money money;
    if (text == nullptr || !take(slot, node, base::parse_money(*text), money)) return false;
    if (below_least(slot, node, *text, static_cast<double>(money.cents) / 100)) return false;
    into = money;
    return true;
}

bool read_value(const Slot& slot, const Node& node, Duration& into) {
    const std::string* text = plain(slot, node);
    if (text == nullptr) return false;
    auto result = base::parse_duration(*text);
    if (!result && result.error().code == Code::bare_number)
        result.error().args = {*text, with_units(base::trimmed(*text), slot.field.type)};
    return take(slot, node, std::move(result), into) && check_duration(slot, node, into);
}

bool read_value(const Slot& slot, const Node& node, std::optional<Duration>& into) {
    into.reset();
    if (slot.field.type == Type::moment && (node.text == "at_once" || node.text == "direct")) return true;
    Duration duration;
    if (!read_value(slot, node, duration)) return false;
    into = duration;
    return true;
}

/// 0026 and 9999 are slips of the pen: a plan of them would run for centuries.
bool has_likely_year(const Slot& slot, const Node& node, const std::string& text, base::Day day) {
    const std::int32_t year = base::civil_of(day).year;
    if (year >= first_year && year <= last_year) return true;
    report(slot, node, Code::year_outside, {text, std::to_string(first_year), std::to_string(last_year)});
    return false;
}

bool read_value(const Slot& slot, const Node& node, base::Day& into) {
    const std::string* text = plain(slot, node);
    base::Day day;
    if (text == nullptr || !take(slot, node, base::parse_date(*text), day)) return false;
    if (!has_likely_year(slot, node, *text, day)) return false;
    into = day;
    return true;
}

bool read_value(const Slot& slot, const Node& node, std::pair<base::Day, base::Day>& into) {
    if (node.kind == Node::Kind::list && node.items.size() == 2)
        return read_value(slot, node.items[0], into.first) && read_value(slot, node.items[1], into.second);
    const std::string* text = plain(slot, node);
    calendar::Period period;
    if (text == nullptr || !take(slot, node, calendar::parse_period(*text), period)) return false;
    const base::Day last = period.end + -1;
    if (!has_likely_year(slot, node, *text, period.first) || !has_likely_year(slot, node, *text, last)) return false;
    into = {period.first, last};
    return true;
}

base::Result<Quantity> parse_quantity(std::string_view text) {
    Quantity quantity;
    const auto as = [&quantity](Quantity::Kind kind, auto& member, auto result) -> base::Result<Quantity> {
        if (!result) return tl::unexpected<base::Problem>(std::move(result.error()));
        quantity.kind = kind;
        member = *result;
        return quantity;
    };
    if (text.find('%') != text.npos) return as(Quantity::Kind::share, quantity.number, base::parse_share(text));
    if (looks_like_money(text)) return as(Quantity::Kind::money, quantity.money, base::parse_money(text));
    if (has_letter(text)) return as(Quantity::Kind::duration, quantity.duration, base::parse_duration(text));
    return as(Quantity::Kind::number, quantity.number, base::parse_number(text));
}

std::string written(const Quantity& quantity) {
    switch (quantity.kind) {
        case Quantity::Kind::share: return base::written_share(quantity.number);
        case Quantity::Kind::duration: return base::written(quantity.duration);
        case Quantity::Kind::money: return base::written(quantity.money);
        case Quantity::Kind::number: break;
    }
    return fmt::format("{}", quantity.number);
}

bool read_value(const Slot& slot, const Node& node, Quantity& into) {
    const std::string* text = plain(slot, node);
    return text != nullptr && take(slot, node, parse_quantity(*text), into);
}

bool read_value(const Slot& slot, const Node& node, Bound& into) {
    using Sign = Bound::Sign;
    static constexpr std::pair<std::string_view, Sign> signs[] = {
        {">=", Sign::at_least}, {"≥", Sign::at_least}, {"<=", Sign::at_most}, {"≤", Sign::at_most},
        {">", Sign::more},      {"<", Sign::less},     {"==", Sign::equal},   {"=", Sign::equal}};
    const std::string* text = plain(slot, node);
    if (text == nullptr) return false;
    const std::string_view words = base::trimmed(*text);
    const auto* sign = std::find_if(std::begin(signs), std::end(signs),
                                    [&](const auto& candidate) { return words.starts_with(candidate.first); });
    if (sign == std::end(signs)) {
        report(slot, node, Code::bad_bound, {*text});
        return false;
    }
    const auto quantity = parse_quantity(base::trimmed(words.substr(sign->first.size())));
    if (!quantity) {
        report(slot, node, Code::bad_bound, {*text});
        return false;
    }
    into = {sign->second, *quantity};
    return true;
}

}  // namespace stamtafel::playbook
