// What members are called in the evidence: the same under one key in every month, no two alike, numbers without a key.
#include <set>
#include <string>
#include <vector>

#include "reports/compose/pseudonyms.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;

namespace {

/// Every text the same digest, as no key would give.
std::vector<unsigned char> alike(std::string_view) { return {0, 1, 2, 33, 4, 5, 6, 7, 8, 9}; }

std::vector<std::string> names(const measure::Input& input, compose::Digest digest) {
    compose::Pseudonyms pseudonyms(input, std::move(digest));
    std::vector<std::string> found;
    for (std::size_t i = 0; i < input.data.accounts.size(); ++i)
        if (!input.data.accounts[i].brand) found.push_back(pseudonyms.of(static_cast<activity::Account>(i)));
    return found;
}

}  // namespace

TEST_CASE("members have numbers without a key, letters under one, more of them where two would be alike") {
    const auto told = test::measured("+1 mila post : hoi\n+2 jan post : hoi\n+3 anna post : hoi\n", test::playbook(),
                                     test::monday(0));
    CHECK(names(told->input(), {}) == std::vector<std::string>{"Lid-0001", "Lid-0002"});
    CHECK(names(told->input(), alike) == std::vector<std::string>{"Lid-01214567", "Lid-012145678"});
    const auto by_first_letter = [](std::string_view text) {  // of the handle, behind the channel's id and a zero
        const auto letter = static_cast<unsigned char>(text[text.find('\0') + 1]);
        return std::vector<unsigned char>{letter, 0, 0, 0, 0, 0, 0, 0};
    };
    CHECK(names(told->input(), by_first_letter) == std::vector<std::string>{"Lid-D0000000", "Lid-A0000000"});
    compose::Pseudonyms pseudonyms(told->input(), alike);
    CHECK(pseudonyms.of(activity::Account::none).empty());
}
