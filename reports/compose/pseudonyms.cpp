// A keyed digest, so that nobody without the key can try the names of members against the pseudonyms.
#include "reports/compose/pseudonyms.hpp"

#include <fmt/format.h>

#include "engine/base/text.hpp"

namespace stamtafel::compose {

Pseudonyms::Pseudonyms(const measure::Input& input, Digest digest)
    : input_(input), digest_(std::move(digest)), known_(input.data.accounts.size()) {
    if (digest_) return;
    for (std::size_t i = 0; i < known_.size(); ++i)
        if (!input_.data.accounts[i].brand) known_[i] = fmt::format("Lid-{:04}", ++next_);
}

std::string Pseudonyms::made_for(std::size_t account) {
    constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // none that looks like another
    const activity::AccountInfo& info = input_.data.accounts[account];
    const auto& channels = input_.playbook.channels;
    std::string whose = info.source < channels.size() ? channels[info.source].id.value : std::string();
    whose.append(1, '\0').append(base::fold(input_.store.view(info.handle)));
    constexpr std::string_view mark = "Lid-";
    constexpr std::size_t shortest = 8;  // four would soon be shared, and pass from one member to another
    std::string name(mark);
    for (const unsigned char byte : digest_(whose)) {
        name += letters[byte % letters.size()];
        if (name.size() >= mark.size() + shortest && taken_.insert(name).second) return name;
    }
    return fmt::format("{}-{}", name, account);  // two accounts of one handle
}

const std::string& Pseudonyms::of(activity::Account account) {
    static const std::string nobody;
    if (account == activity::Account::none) return nobody;
    std::string& name = known_[activity::at(account)];
    if (name.empty() && digest_ && !input_.data.accounts[activity::at(account)].brand)
        name = made_for(activity::at(account));
    return name;
}

}  // namespace stamtafel::compose
