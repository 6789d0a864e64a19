// Fields end at a comma, a semicolon or a tab, whichever program wrote the list.
#include "engine/app/account_list.hpp"

#include <algorithm>

#include "engine/base/text.hpp"

namespace stamtafel::app {
namespace {

std::string_view account_in(std::string_view line) {
    if (line.starts_with("\xef\xbb\xbf")) line.remove_prefix(3);
    line = base::trimmed(line);
    const bool quoted = line.starts_with('"') && line.find('"', 1) != line.npos;
    std::string_view field =
        quoted ? line.substr(1, line.find('"', 1) - 1) : base::trimmed(line.substr(0, line.find_first_of(",;\t")));
    if (field.starts_with('@')) field.remove_prefix(1);
    return base::trimmed(field);
}

}  // namespace

std::vector<std::string> accounts_in(std::string_view text) {
    std::vector<std::string> accounts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        if (const std::string_view account = account_in(text.substr(0, end)); !account.empty())
            accounts.emplace_back(account);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return accounts;
}

}  // namespace stamtafel::app
