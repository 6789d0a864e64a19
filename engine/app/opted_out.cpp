// One account a line; a head, quotes and further columns do no harm: no account is left out for its spelling.
#include "engine/app/opted_out.hpp"

#include <algorithm>

#include "engine/base/text.hpp"

namespace stamtafel::app {
namespace {

constexpr std::uintmax_t largest = 64ULL << 20;

std::string account_in(std::string_view line) {
    if (line.starts_with("\xef\xbb\xbf")) line.remove_prefix(3);
    std::string_view field = base::trimmed(line.substr(0, line.find_first_of(",;\t")));
    if (field.size() > 1 && field.front() == '"' && field.back() == '"') field = field.substr(1, field.size() - 2);
    if (field.starts_with('@')) field.remove_prefix(1);
    return base::fold(base::trimmed(field));
}

}  // namespace

base::Result<std::vector<std::string>> read_opted_out(const LoadedPlaybook& loaded) {
    std::vector<std::string> accounts;
    const playbook::Text& optout = loaded.playbook.superfans.optout;
    if (optout.value.empty()) return accounts;
    const auto bytes = read_beside(loaded, optout.value, largest);
    const bool named = optout.place.source != base::Place::nowhere;  // a misspelt name is not nobody's objection
    if (!bytes) return tl::unexpected(bytes.error());
    if (!*bytes && named) return base::fail(base::Code::file_not_found, (loaded.folder / optout.value).string());
    if (!*bytes) return accounts;
    for (std::string_view rest = **bytes; !rest.empty();) {
        const std::size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
        if (std::string account = account_in(rest.substr(0, end)); !account.empty())
            accounts.push_back(std::move(account));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    std::sort(accounts.begin(), accounts.end());
    return accounts;
}

}  // namespace stamtafel::app
