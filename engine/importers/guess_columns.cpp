// Claims of columns on fields, the best header first; then the shape; then what is missing, by looks.
#include "engine/importers/guess_columns.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>
#include <tuple>

#include "engine/activity/kind.hpp"
#include "engine/base/text.hpp"
#include "engine/importers/header_words.hpp"

namespace stamtafel::importers {
namespace {

using Words = std::span<const std::string_view>;

bool holds(Words words, std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); }

// ---- may a column with these values be meant?

bool counts(const ColumnLook& look) { return look.kind == ValueKind::number || look.kind == ValueKind::integer; }

/// All values of a column that has few.
const std::vector<std::string>& all_values(const ColumnLook& look) {
    static const std::vector<std::string> many;
    if (!look.choices.empty()) return look.choices;
    return look.different <= look.examples.size() ? look.examples : many;
}

template <class Predicate>
bool only(const ColumnLook& look, Predicate is) {
    const std::vector<std::string>& values = all_values(look);
    return !values.empty() && std::all_of(values.begin(), values.end(), is);
}

bool is_empty(const ColumnLook& look) { return look.kind == ValueKind::empty; }

bool suits_flag(const ColumnLook& look) {
    return look.kind == ValueKind::yes_no || only(look, [](const std::string& v) { return v == "0" || v == "1"; });
}

bool suits_kind(const ColumnLook& look) {
    return only(look, [](const std::string& v) { return activity::kind_named(v).has_value(); });
}

bool suits_side(const ColumnLook& look) {
    constexpr std::array<std::string_view, 8> words{"brand",    "member", "staff",      "team",
                                                    "outbound", "bot",    "automation", "inbound"};
    return only(look, [&](const std::string& v) { return holds(words, v); });
}

bool suits_sentiment(const ColumnLook& look) {
    constexpr std::array<std::string_view, 9> words{"positive", "negative", "neutral", "mixed",   "positief",
                                                    "negatief", "neutraal", "gemengd", "onbekend"};
    return counts(look) || only(look, [&](const std::string& v) { return holds(words, base::fold(v)); });
}

bool suits_text(const ColumnLook& look) {
    return look.kind == ValueKind::text || look.kind == ValueKind::name || look.kind == ValueKind::url ||
           is_empty(look);
}

bool suits_key(const ColumnLook& look) { return look.kind != ValueKind::time && look.kind != ValueKind::yes_no; }

bool suits_account(const ColumnLook& look) {
    return suits_key(look) && look.kind != ValueKind::text && look.kind != ValueKind::number;
}

bool suits_words(const ColumnLook& look) { return look.kind != ValueKind::time && look.kind != ValueKind::number; }

bool suits_paid(const ColumnLook& look) { return suits_flag(look) || look.kind == ValueKind::name; }

bool suits_consent(const ColumnLook& look) { return suits_flag(look) || look.kind == ValueKind::time; }

bool suits_link(const ColumnLook& look) {
    return look.kind == ValueKind::url || look.kind == ValueKind::name || is_empty(look);
}

struct Suit {
    std::string_view field;
    bool (*suits)(const ColumnLook&);
};

/// Fields with demands of their own; counts need numbers, times times, all others words.
constexpr std::array<Suit, 23> suit_table{{
    {"id", suits_key},       {"parent", suits_key},      {"conversation", suits_key},
    {"answers", suits_key},  {"person", suits_key},      {"author", suits_account},
    {"text", suits_text},    {"kind", suits_kind},       {"side", suits_side},
    {"staff", suits_flag},   {"inbound", suits_flag},    {"sentiment", suits_sentiment},
    {"paid", suits_paid},    {"consent", suits_consent}, {"url", suits_link},
    {"value", counts},       {"birth_year", counts},     {"author_name", suits_account},
    {"duration", suits_key}, {"name", suits_account},    {"accepted", suits_flag},
    {"removed", suits_flag}, {"deleted", suits_flag},
}};

/// An empty column may be filled further on: it serves where words or keys are wanted.
bool suits(std::string_view field, const ColumnLook& look) {
    if (look.kind == ValueKind::spoilt_id) return false;
    if (is_time_field(field)) return look.kind == ValueKind::time;
    if (is_count_field(field)) return counts(look);
    const auto* row =
        std::find_if(suit_table.begin(), suit_table.end(), [&](const Suit& s) { return s.field == field; });
    return row == suit_table.end() ? suits_words(look) : row->suits(look);
}

// ---- who has which field

/// The field of each column, and the column of each field.
class Assignment {
  public:
    explicit Assignment(const std::vector<ColumnLook>& looks) : looks_(looks), fields_(looks.size()) {}

    [[nodiscard]] bool has(std::string_view field) const { return columns_.count(field) != 0; }
    [[nodiscard]] std::size_t how_many(Words fields) const {
        return static_cast<std::size_t>(
            std::count_if(fields.begin(), fields.end(), [&](std::string_view f) { return has(f); }));
    }
    [[nodiscard]] bool has_any(Words fields) const { return how_many(fields) > 0; }
    [[nodiscard]] std::string_view field_of(std::size_t column) const { return fields_[column]; }
    [[nodiscard]] bool is_free(std::size_t column) const { return fields_[column].empty(); }

    void give(std::string_view field, std::size_t column) {
        take(column);
        fields_[column] = field;
        columns_[field] = column;
    }
    void take(std::size_t column) {
        columns_.erase(fields_[column]);
        fields_[column] = {};
    }
    /// The column of one field serves another that has none.
    void rename(std::string_view from, std::string_view to) {
        if (const auto found = columns_.find(from); found != columns_.end() && !has(to)) give(to, found->second);
    }
    /// The free columns that look so.
    template <class Predicate>
    [[nodiscard]] std::vector<std::size_t> free_columns(Predicate looks_so) const {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < looks_.size(); ++i)
            if (is_free(i) && !looks_[i].header.empty() && looks_so(looks_[i])) found.push_back(i);
        return found;
    }
    /// Gives the field to the only free column that looks so.
    template <class Predicate>
    void give_only(std::string_view field, Predicate looks_so) {
        if (has(field)) return;
        const std::vector<std::size_t> found = free_columns(looks_so);
        if (found.size() == 1) give(field, found.front());
    }

  private:
    const std::vector<ColumnLook>& looks_;
    std::vector<std::string_view> fields_;
    std::map<std::string_view, std::size_t> columns_;
};

constexpr std::string_view never_read = "personal";
constexpr std::string_view repeated = "repeated";  // a header that stands above an earlier column too names that one

bool is_personal(const ColumnLook& look) {
    if (const auto field = field_of_header(look.header)) return is_personal_field(*field);
    const auto address = [](const std::string& value) { return is_email(value) || is_ip(value); };
    return !look.examples.empty() && std::all_of(look.examples.begin(), look.examples.end(), address);
}

struct Claim {
    bool empty;  ///< a column without values gives way to one that has some
    std::size_t rank, column;
    std::string_view field;
};

std::vector<Claim> claims_of(const std::vector<ColumnLook>& looks) {
    std::vector<Claim> claims;
    for (std::size_t column = 0; column < looks.size(); ++column)
        for (const HeaderMeaning& meaning : meanings_of_header(looks[column].header))
            claims.push_back({looks[column].kind == ValueKind::empty, meaning.rank, column, meaning.field});
    std::sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
        return std::tie(a.empty, a.rank, a.column) < std::tie(b.empty, b.rank, b.column);
    });
    return claims;
}

Assignment assign_by_headers(const std::vector<ColumnLook>& looks) {
    Assignment assignment(looks);
    std::set<std::string_view> seen;
    for (std::size_t column = 0; column < looks.size(); ++column)
        if (is_personal(looks[column]))
            assignment.give(never_read, column);
        else if (!seen.insert(looks[column].header).second)
            assignment.give(repeated, column);
    for (const Claim& claim : claims_of(looks))
        if (assignment.is_free(claim.column) && !assignment.has(claim.field) && suits(claim.field, looks[claim.column]))
            assignment.give(claim.field, claim.column);
    return assignment;
}

// ---- shape

constexpr std::array<std::string_view, 7> only_of_people{"name",      "person",  "role",      "joined_at",
                                                         "last_seen", "consent", "birth_year"};
constexpr std::array<std::string_view, 10> fields_of_people{
    "author", "name", "person", "role", "joined_at", "last_seen", "consent", "birth_year", "channel", "language"};
constexpr std::array<std::string_view, 9> said_by_somebody{"id",          "url",          "text",   "author", "title",
                                                           "author_name", "conversation", "parent", "answers"};
constexpr std::array<std::string_view, 5> of_series{"at", "channel", "room", "metric", "value"};

bool are_people(const Assignment& assignment) {
    constexpr std::array<std::string_view, 4> tells{"joined_at", "last_seen", "consent", "birth_year"};
    constexpr std::array<std::string_view, 5> who{"author", "author_name", "name", "person", "id"};
    return assignment.has_any(tells) && assignment.has_any(who) && !assignment.has("text");
}

bool is_series(const Assignment& assignment, const std::vector<ColumnLook>& looks) {
    if (!assignment.has("at") || assignment.has_any(said_by_somebody)) return false;
    const auto says = [](const ColumnLook& look) {
        return look.kind == ValueKind::text || look.kind == ValueKind::url;
    };
    return std::any_of(looks.begin(), looks.end(), counts) && std::none_of(looks.begin(), looks.end(), says);
}

/// Impressions or clicks tell a post's figures; reach and views stand beside mentions too, whose authors are others.
bool is_content(const Assignment& assignment) {
    constexpr std::array<std::string_view, 4> what{"id", "url", "title", "text"};
    constexpr std::array<std::string_view, 4> figures{"impressions", "clicks", "saves", "spend"};
    constexpr std::array<std::string_view, 2> seen{"reach", "views"};
    constexpr std::array<std::string_view, 3> reactions{"likes", "comments", "shares"};
    constexpr std::array<std::string_view, 2> talk{"parent", "conversation"};
    if (!assignment.has_any(what) || assignment.has_any(talk)) return false;
    if (assignment.has_any(figures)) return true;
    if (assignment.has_any(seen) && !assignment.has("author") && !assignment.has("author_name")) return true;
    return assignment.how_many(reactions) >= 2 && !assignment.has("text");
}

std::string_view shape_of(const Assignment& assignment, const std::vector<ColumnLook>& looks) {
    if (are_people(assignment)) return "people";
    if (is_series(assignment, looks)) return "series";
    return is_content(assignment) ? "content" : "activity";
}

bool belongs(std::string_view field, std::string_view shape) {
    if (field == never_read || field == repeated) return true;
    if (shape == "people") return holds(fields_of_people, field);
    if (shape == "series") return holds(of_series, field) || is_count_field(field);
    return !holds(only_of_people, field) && field != "metric";
}

/// The only count of a series is its value; its header names the metric.
std::string name_single_value(const std::vector<ColumnLook>& looks, Assignment& assignment) {
    if (assignment.has("metric") || std::count_if(looks.begin(), looks.end(), counts) != 1) return {};
    const auto column = static_cast<std::size_t>(std::find_if(looks.begin(), looks.end(), counts) - looks.begin());
    const std::string_view field = assignment.field_of(column);
    if (!field.empty() && field != "value" && !is_count_field(field)) return {};
    assignment.give("value", column);
    return is_count_field(field) ? std::string(field) : std::string();
}

void fit_to_people(Assignment& assignment) {
    assignment.rename("at", "joined_at");
    assignment.rename("author_name", "name");
    assignment.rename("id", "author");
}

// ---- looks

/// The only time column, else the one that is filled most often (the first among equals).
void find_time(const std::vector<ColumnLook>& looks, Assignment& assignment) {
    if (assignment.has("at")) return;
    const auto times = assignment.free_columns([](const ColumnLook& look) { return look.kind == ValueKind::time; });
    const auto best = std::max_element(times.begin(), times.end(),
                                       [&](std::size_t a, std::size_t b) { return looks[a].filled < looks[b].filled; });
    if (best != times.end()) assignment.give("at", *best);
}

void find_text(const std::vector<ColumnLook>& looks, Assignment& assignment) {
    if (assignment.has("text")) return;
    const auto texts = assignment.free_columns([](const ColumnLook& look) { return look.kind == ValueKind::text; });
    const auto longest = std::max_element(texts.begin(), texts.end(), [&](std::size_t a, std::size_t b) {
        return looks[a].mean_length < looks[b].mean_length;
    });
    if (longest != texts.end()) assignment.give("text", *longest);
}

bool is_polarity(const ColumnLook& look) {
    const std::vector<std::string>& values = all_values(look);
    const auto known = [](const std::string& v) { return v == "-1" || v == "0" || v == "1"; };
    return std::find(values.begin(), values.end(), "-1") != values.end() &&
           std::all_of(values.begin(), values.end(), known);
}

/// Names that come back and are not a handful of labels.
bool are_accounts(const ColumnLook& look) {
    return look.kind == ValueKind::name && look.choices.empty() && !look.distinct;
}

void find_the_rest(const std::vector<ColumnLook>& looks, Assignment& assignment) {
    find_text(looks, assignment);
    assignment.give_only("id", [](const ColumnLook& l) { return l.kind == ValueKind::id && l.distinct; });
    assignment.give_only("url", [](const ColumnLook& l) { return l.kind == ValueKind::url; });
    if (!assignment.has("text")) return;
    assignment.give_only("sentiment", is_polarity);
    assignment.rename("author_name", "author");
    assignment.give_only("author", are_accounts);
}

Guess told(const std::vector<ColumnLook>& looks, const Assignment& assignment) {
    Guess guess;
    for (std::size_t column = 0; column < looks.size(); ++column) {
        const std::string_view field = assignment.field_of(column);
        if (field == never_read)
            guess.personal.push_back(looks[column].header);
        else if (field.empty() || field == repeated)
            guess.unused.push_back(looks[column].header);
        else
            guess.columns.emplace_back(field, looks[column].header);
    }
    std::sort(guess.columns.begin(), guess.columns.end(),
              [](const auto& a, const auto& b) { return order_of_field(a.first) < order_of_field(b.first); });
    return guess;
}

}  // namespace

Guess guess_columns(const std::vector<ColumnLook>& columns) {
    Assignment assignment = assign_by_headers(columns);
    find_time(columns, assignment);
    const std::string_view shape = shape_of(assignment, columns);
    if (shape == "people") fit_to_people(assignment);
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (!assignment.is_free(column) && !belongs(assignment.field_of(column), shape)) assignment.take(column);
    std::string metric;
    if (shape == "series") metric = name_single_value(columns, assignment);
    if (shape == "activity" || shape == "content") find_the_rest(columns, assignment);
    Guess guess = told(columns, assignment);
    guess.shape = shape;
    guess.metric = std::move(metric);
    return guess;
}

}  // namespace stamtafel::importers
