// One sign for all that is not known yet; hosts are compared from their end.
#include "engine/playbook/left_open.hpp"

#include <algorithm>
#include <string>

#include "engine/base/text.hpp"

namespace stamtafel::playbook {
namespace {

constexpr std::string_view not_known_yet = "?";

/// "https://me@www.Example.org:80/rules" → "www.example.org"
std::string host_of(std::string_view address) {
    constexpr std::string_view after_scheme = "://";
    if (const std::size_t at = address.find(after_scheme); at != address.npos)
        address.remove_prefix(at + after_scheme.size());
    address = address.substr(0, address.find_first_of("/?#"));
    address = address.substr(0, address.rfind(':'));
    address.remove_prefix(address.rfind('@') + 1);  // nowhere: 0
    return base::fold(address);
}

/// A text that is written as empty takes an inherited one away: nothing is left open by it.
void clear_if_open(Text& text) {
    if (text.value.empty()) text = {};
    if (base::trimmed(text.value) == not_known_yet || is_example_address(text.value)) text.value.clear();
}

}  // namespace

bool is_example_address(std::string_view address) {
    constexpr std::string_view reserved[] = {"example.com", "example.net", "example.org"};
    const std::string host = host_of(base::trimmed(address));
    return std::any_of(std::begin(reserved), std::end(reserved), [&](std::string_view one) {
        return host == one || (host.ends_with(one) && host[host.size() - one.size() - 1] == '.');
    });
}

void clear_what_is_open(Playbook& playbook) {
    for (Person& person : playbook.team) clear_if_open(person.name);
    clear_if_open(playbook.guidelines.rules_posted_at);
}

}  // namespace stamtafel::playbook
