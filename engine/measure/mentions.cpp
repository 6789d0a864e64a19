// Names may hold blanks and points, so that behind an @ the longest known one counts; how far it can reach is bounded.
#include "engine/measure/mentions.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "engine/base/text.hpp"

namespace stamtafel::measure {
namespace {

using activity::Account;

constexpr std::size_t longest_name = 64;  // bytes
constexpr std::size_t most_words = 6;     // of a name
constexpr std::size_t shortest_name = 3;  // letters; a handle may be shorter

bool in_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// "Mila#0042" is called @Mila.
std::string_view without_number(std::string_view name) {
    const std::size_t hash = name.rfind('#');
    const bool numbered = hash != name.npos && hash > 0 && name.size() == hash + 5 &&
                          name.find_first_not_of("0123456789", hash + 1) == name.npos;
    return numbered ? name.substr(0, hash) : name;
}

std::string_view bare(std::string_view handle) {
    if (handle.starts_with('@')) handle.remove_prefix(1);
    return handle;
}

Account known(const Handles::value_type& handles, std::string_view name) {
    const auto found = handles.find(base::fold(name));
    return found == handles.end() ? Account::none : found->second;
}

/// What stands at one place: the account, and where the text goes on.
struct Mention {
    Account account = Account::none;
    std::size_t end = 0;
};

/// "<@U123>", "<@!123>", "<@U123|mila>".
Mention read_markup(const Handles::value_type& handles, std::string_view text, std::size_t at) {
    const std::size_t from = at + (text.substr(at).starts_with("<@!") ? 3U : 2U);
    const std::string_view inside = text.substr(from, longest_name);
    const std::size_t size = inside.find_first_of(">|");
    if (size == inside.npos || size == 0) return {Account::none, from};
    return {known(handles, inside.substr(0, size)), from + size + 1};
}

/// "@mila": text[at] is the @. An unknown name ends where a word would.
Mention read_name(const Handles::value_type& handles, std::string_view text, std::size_t at) {
    const std::size_t from = at + 1;
    if (from >= text.size() || !in_word(text[from])) return {Account::none, from};  // "@@mila" names at its second @
    const std::size_t last = std::min(text.size(), from + longest_name);
    std::array<std::size_t, most_words> ends{};
    std::size_t words = 0;
    for (std::size_t i = from; i < last && text[i] != '\n' && words < most_words; ++i)
        if (in_word(text[i]) && (i + 1 == text.size() || !in_word(text[i + 1]))) ends[words++] = i + 1;
    while (words > 0) {
        const std::size_t end = ends[--words];
        if (const Account account = known(handles, text.substr(from, end - from)); account != Account::none)
            return {account, end};
    }
    return {Account::none, std::min(text.find_first_of(" \t\n\r,:;!?", from), text.size())};
}

}  // namespace

Handles index_handles(const activity::Assembled& data, const activity::Store& store, Whose whose) {
    Handles handles;
    Handles names;
    const auto add_name = [&](std::size_t i, std::string_view name) {
        if (base::characters(name) < shortest_name) return;
        const auto [found, fresh] =
            names[data.accounts[i].source].try_emplace(base::fold(name), static_cast<Account>(i));
        if (!fresh && found->second != static_cast<Account>(i)) found->second = Account::none;  // of two: of nobody
    };
    for (std::size_t i = 0; i < data.accounts.size(); ++i) {
        const activity::AccountInfo& account = data.accounts[i];
        if (handles.size() <= account.source) handles.resize(account.source + 1U), names.resize(handles.size());
        if (whose == Whose::brand && !account.brand) continue;
        const std::string_view handle = bare(store.view(account.handle));
        const std::string_view name = bare(store.view(account.name));
        handles[account.source].try_emplace(base::fold(handle), static_cast<Account>(i));
        if (without_number(handle) != handle) add_name(i, without_number(handle));
        if (name != handle) add_name(i, name);
        if (without_number(name) != name) add_name(i, without_number(name));
    }
    for (std::size_t source = 0; source < handles.size(); ++source) handles[source].merge(names[source]);
    return handles;
}

std::vector<Account> named_first(const Handles::value_type& handles, std::string_view text) {
    std::vector<Account> named;
    text = base::trimmed(text);
    while (text.starts_with('@') || text.starts_with("<@")) {
        const Mention mention = text.front() == '@' ? read_name(handles, text, 0) : read_markup(handles, text, 0);
        if (mention.account != Account::none) named.push_back(mention.account);
        text.remove_prefix(mention.end);
        text.remove_prefix(std::min(text.find_first_not_of(" \t\n\r.,:;!?"), text.size()));
    }
    return named;
}

Account called_first(const Handles::value_type& handles, std::string_view text) {
    text = base::trimmed(text).substr(0, longest_name + 1);
    const std::size_t colon = text.find(':');
    if (colon == text.npos || base::characters(text.substr(0, colon)) < shortest_name) return Account::none;
    return known(handles, text.substr(0, colon));
}

std::vector<Account> named_in(const Handles::value_type& handles, std::string_view text) {
    std::vector<Account> named;
    add_named_in(handles, text, named);
    return named;
}

void add_named_in(const Handles::value_type& handles, std::string_view text, std::vector<Account>& named) {
    for (std::size_t at = text.find('@'); at != text.npos;) {
        Mention mention{Account::none, at + 1};
        if (at > 0 && text[at - 1] == '<')
            mention = read_markup(handles, text, at - 1);
        else if (at == 0 || !in_word(text[at - 1]))
            mention = read_name(handles, text, at);
        if (mention.account != Account::none) named.push_back(mention.account);
        at = text.find('@', std::max(mention.end, at + 1));
    }
}

}  // namespace stamtafel::measure
