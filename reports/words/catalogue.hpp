// The words of a report in one language: entries by key, with plurals and named arguments.
// Where the entries come from is the caller's business; no file and no YAML here.
#pragma once

#include <cstdint>
#include <initializer_list>
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

struct Catalogue {
    base::Language language = base::Language::en;
    std::vector<Entry> entries;  ///< by key
    bool operator==(const Catalogue&) const = default;
};

/// From flat pairs: "protocols.title" → text; a plural comes as two, "….one" and "….other".
[[nodiscard]] Catalogue make_catalogue(base::Language language,
                                       std::vector<std::pair<std::string, std::string>> entries);

/// The entry with its arguments filled in. A key that is missing comes back in ⟦brackets⟧ and an argument that is
/// missing as {name}: visible, and held off by tests.
[[nodiscard]] std::string say(const Catalogue& catalogue, Key key, std::initializer_list<Argument> arguments = {});

/// Why there is no value: "te weinig gegevens".
[[nodiscard]] std::string reason(const Catalogue& catalogue, base::Why why);

}  // namespace stamtafel::words
