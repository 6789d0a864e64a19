// The forms that no single value covers: schedules, thresholds of milestones, lines of value, the path of a KPI.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/base/text.hpp"
#include "engine/calendar/period.hpp"
#include "engine/playbook/bind.hpp"
#include "engine/playbook/schema_choices.hpp"

namespace stamtafel::playbook {
namespace {

using base::Code;
using calendar::OpenInterval;

struct DayName {
    std::string_view name;
    std::size_t day;  ///< 0 is Monday
};

constexpr DayName day_names[] = {
    {"mon", 0}, {"tue", 1}, {"wed", 2}, {"thu", 3}, {"fri", 4}, {"sat", 5}, {"sun", 6},
    {"ma", 0},  {"di", 1},  {"wo", 2},  {"do", 3},  {"vr", 4},  {"za", 5},  {"zo", 6},
};

constexpr std::string_view day_keys[] = {"mon-fri", "mon",     "tue",   "wed",   "thu",      "fri",   "sat",
                                         "sun",     "sat,sun", "ma-vr", "ma",    "di",       "wo",    "do",
                                         "vr",      "za",      "zo",    "za,zo", "holidays", "closed"};

std::optional<std::size_t> day_named(std::string_view name) {
    for (const DayName& row : day_names)
        if (row.name == name) return row.day;
    return std::nullopt;
}

/// The pieces between separators, trimmed.
std::vector<std::string_view> pieces(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(base::trimmed(text.substr(0, end)));
        if (end == text.npos) return parts;
        text.remove_prefix(end + 1);
    }
}

/// A text processor makes a dash of the hyphen in "09:00-17:00", and plans are printed with one.
std::string with_hyphens(std::string_view text) {
    constexpr std::string_view dash = "\u2013";
    std::string out(text);
    for (std::size_t at = out.find(dash); at != out.npos; at = out.find(dash, at)) out.replace(at, dash.size(), "-");
    return out;
}

/// "mon-fri", "sat,sun", "vr-ma" (over the weekend): the days, or nothing.
std::vector<std::size_t> days_of(std::string_view key) {
    std::vector<std::size_t> days;
    for (const std::string_view part : pieces(key, ',')) {
        const auto ends = pieces(part, '-');
        const auto first = day_named(ends.front()), last = day_named(ends.back());
        if (!first || !last || ends.size() > 2) return {};
        for (std::size_t day = *first;; day = (day + 1) % 7) {
            days.push_back(day);
            if (day == *last) break;
        }
    }
    return days;
}

/// "09:00-12:30"; nothing when it cannot be read or does not end after it begins.
std::optional<OpenInterval> interval_of(std::string_view text) {
    const auto ends = pieces(text, '-');
    if (ends.size() != 2) return std::nullopt;
    const auto from = base::parse_time_of_day(ends[0]), to = base::parse_time_of_day(ends[1]);
    if (!from || !to || *from >= *to) return std::nullopt;
    return OpenInterval{*from, *to};
}

/// Puts an interval among those of its day; the one it overlaps, when there is one.
std::optional<OpenInterval> insert(std::vector<OpenInterval>& day, const OpenInterval& interval) {
    for (const OpenInterval& other : day)
        if (interval.from < other.to && other.from < interval.to) return other;
    day.insert(std::upper_bound(day.begin(), day.end(), interval), interval);
    return std::nullopt;
}

struct WrittenInterval {
    OpenInterval interval;
    base::Place place;
};

/// The intervals of one key: a text with commas, a list of texts, or `closed`.
std::vector<WrittenInterval> intervals_of(const Slot& slot, const Node& node) {
    std::vector<WrittenInterval> all;
    for (const Node& item : items_of(slot, node)) {
        if (item.text == "closed" || item.text == "gesloten") continue;
        const std::string text = with_hyphens(item.text);
        for (const std::string_view part : pieces(text, ',')) {
            if (const auto interval = interval_of(part))
                all.push_back({*interval, item.place});
            else
                slot.diagnostics.add({Code::bad_interval, {std::string(part)}}, item.place);
        }
    }
    return all;
}

void read_schedule(const Slot& slot, const Node& node, Hours& hours) {
    if (node.kind == Node::Kind::scalar && (node.text == "always" || node.text == "altijd")) {
        hours.always = {true, node.place};
        return;
    }
    const std::size_t before = slot.diagnostics.list.size();
    read(slot, node, hours);
    const bool closed = std::all_of(hours.days.begin(), hours.days.end(), [](const auto& day) { return day.empty(); });
    if (closed && slot.diagnostics.list.size() == before)  // unreadable hours have been reported as such
        slot.diagnostics.add({Code::empty_schedule, {std::string(slot.key)}}, slot.key_place);
}

}  // namespace

void read_days(const Slot& slot, const Node& node, void* hours) {
    const std::vector<std::size_t> days = days_of(with_hyphens(slot.key));
    if (days.empty()) {
        const auto near = base::closest(slot.key, day_keys);
        slot.diagnostics.add({Code::bad_days, {std::string(slot.key), std::string(near.value_or(""))}}, slot.key_place);
        return;
    }
    auto& week = static_cast<Hours*>(hours)->days;
    for (const auto& [interval, place] : intervals_of(slot, node))
        for (const std::size_t day : days)
            if (const auto other = insert(week[day], interval)) {
                slot.diagnostics.add({Code::overlapping_hours,
                                      {base::in_both(words::days_en[day], words::days_nl[day]),
                                       written(*other) + ", " + written(interval)}},
                                     place);
                break;
            }
}

void read(const Slot& slot, const Node& node, std::vector<Hours>& into) {
    into.clear();
    if (!expect_map(slot, node)) return;
    for (const Entry& entry : node.entries) {
        Hours& hours = into.emplace_back();
        hours.place = entry.place;
        hours.id = {entry.key, entry.place};
        read_schedule({slot.field, entry.key, entry.place, slot.diagnostics}, entry.value, hours);
        hours.place = entry.place;
    }
}

void read(const Slot& slot, const Node& node, std::vector<ValueLine>& into) {
    into.clear();
    if (!expect_map(slot, node)) return;
    for (const Entry& entry : node.entries) {
        if (!known_key(slot, entry)) continue;
        ValueLine& line = into.emplace_back();
        const Slot inner{slot.field, entry.key, entry.place, slot.diagnostics};
        if (entry.value.kind == Node::Kind::map)
            read(inner, entry.value, line);
        else
            read(inner, entry.value, line.amount);
        line.place = entry.place;
        line.id = {entry.key, entry.place};
    }
}

void read_thresholds(const Slot& slot, const Node& node, void* milestone) {
    Milestone& into = *static_cast<Milestone*>(milestone);
    into.metric = {std::string(slot.key), slot.key_place};
    if (expect_map(slot, node)) read_record(slot.field.record(), node, milestone, slot.diagnostics);
}

void read_path(const Slot& slot, const Node& node, void* kpi) {
    Kpi& into = *static_cast<Kpi*>(kpi);
    if (node.kind != Node::Kind::map) return read(slot, node, into.path);
    into.path = {"points", node.place};
    const Field point = field<&Kpi::path_points>("path", "", "");
    read(Slot{point, slot.key, slot.key_place, slot.diagnostics}, node, into.path_points);
    for (const auto& [month, value] : into.path_points) {
        Node written;
        written.kind = Node::Kind::scalar, written.text = month.value, written.place = month.place;
        std::pair<base::Day, base::Day> days;
        (void)read_value(slot, written, days);
    }
}

void read_sentiment(const Slot& slot, const Node& node, void* rule) {
    Text& into = static_cast<TriageRule*>(rule)->sentiment;
    const bool bound = !node.text.empty() && std::string_view("<>=").find(node.text.front()) != std::string_view::npos;
    Bound checked;
    if (bound && !read_value(slot, node, checked)) return;
    Field word = slot.field;
    word.choices = words::sentiments;
    word.type = bound ? Type::text : Type::choice;
    read(Slot{word, slot.key, slot.key_place, slot.diagnostics}, node, into);
}

std::string written(const OpenInterval& interval) {
    return fmt::format("{:02}:{:02}-{:02}:{:02}", interval.from / 60, interval.from % 60, interval.to / 60,
                       interval.to % 60);
}

void read_nothing(const Slot&, const Node&, void*) {}

}  // namespace stamtafel::playbook
