// Accounts are compared by key: an objection holds however it is spelt.
#include "engine/app/opted_out.hpp"

#include <algorithm>

#include "engine/app/account_list.hpp"
#include "engine/base/handle.hpp"

namespace stamtafel::app {
namespace {

constexpr std::uintmax_t largest = 64ULL << 20;

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
    for (const std::string& account : accounts_in(**bytes)) accounts.push_back(base::handle_key(account));
    std::sort(accounts.begin(), accounts.end());
    return accounts;
}

}  // namespace stamtafel::app
