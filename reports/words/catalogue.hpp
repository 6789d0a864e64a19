// The words of a report in one language: entries by key, with plurals and named arguments.
// Where the entries come from is the caller's business; no file and no YAML here.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/figure.hpp"
#include "engine/base/language.hpp"

namespace stamtafel::words {

/// The name of an entry. Only "…"_w makes one, so that a test finds every key that the sources use.
struct Key {
    std::string_view name;
    bool operator==(const Key&) const = default;
};

inline namespace literals {
constexpr Key operator""_w(const char* text, std::size_t size) { return {{text, size}}; }
}  // namespace literals

/// A value for {name} in an entry: text as it is, a whole number as a count of the language. The argument named
/// "n" chooses between the entry's singular and plural.
struct Argument {
    std::string_view name;
    std::string text;
    std::int64_t number = 0;
    bool is_number = false;

    Argument(std::string_view key, std::string value) : name(key), text(std::move(value)) {}
    Argument(std::string_view key, std::string_view value) : name(key), text(value) {}
    Argument(std::string_view key, const char* value) : name(key), text(value) {}
    Argument(std::string_view key, std::int64_t value) : name(key), number(value), is_number(true) {}
    Argument(std::string_view key, std::uint64_t value) : Argument(key, static_cast<std::int64_t>(value)) {}
    Argument(std::string_view key, int value) : Argument(key, static_cast<std::int64_t>(value)) {}
};

struct Entry {
    std::string key, one, other;  ///< equal without plural
    bool operator==(const Entry&) const = default;
};

/// How values are written: the block `forms` of a words file. Patterns hold {day}, {month}, {year}, {amount} …
struct Forms {
    std::string decimal = ".", group = ",", percent = "%";   ///< the last may bring its own blank
    std::string second = "s", minute = "min", hour = "h";    ///< units behind a number
    std::string money = "{minus}{symbol}{amount}";           ///< "€5"
    std::string money_by_code = "{minus}{symbol} {amount}";  ///< "SEK 5"
    std::string day_of_month = "{day} {month}";              ///< 31 okt.
    std::string date = "{day} {month} {year}";               ///< 31 okt. 2026
    std::string month = "{month} {year}";                    ///< oktober 2026
    std::string short_month = "{month} {year}";              ///< okt. 26
    std::vector<std::string> months = std::vector<std::string>(12), short_months = months;
    std::vector<std::string> weekdays = std::vector<std::string>(7);  ///< from Monday
    std::string workbook_locale = "809";                              ///< of dates in a workbook: the LCID
    bool operator==(const Forms&) const = default;
};

struct Catalogue {
    base::Language language = base::Language::en;
    std::vector<Entry> entries;  ///< by key
    Forms forms;
    bool operator==(const Catalogue&) const = default;
};

/// From flat pairs: "protocols.title" → text; a plural comes as two, "….one" and "….other". `forms` as above.
[[nodiscard]] Catalogue make_catalogue(base::Language language,
                                       std::vector<std::pair<std::string, std::string>> entries);

/// The entry with its arguments filled in. A key that is missing comes back in ⟦brackets⟧ and an argument that is
/// missing as {name}: visible, and held off by tests.
[[nodiscard]] std::string say(const Catalogue& catalogue, Key key, std::initializer_list<Argument> arguments = {});

/// The text of a name that lives in a table of the program ("definition.attainment.name"), when the words file gives
/// one; only languages that the table itself does not speak need to.
[[nodiscard]] std::optional<std::string> said_by_name(const Catalogue& catalogue, std::string_view key);

/// Why there is no value: "te weinig gegevens".
[[nodiscard]] std::string reason(const Catalogue& catalogue, base::Why why);

}  // namespace stamtafel::words
