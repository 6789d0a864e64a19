// Communities with a programme of superfans, as lines: members who help, and accounts that would cheat their way to a
// reward.
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "tests/support/community.hpp"

namespace stamtafel::test {

/// For so many helped.
inline playbook::Tier tier(std::string_view id, std::string_view least, std::int64_t cents) {
    playbook::Tier out;
    out.id.value = id;
    playbook::Bound bound;
    bound.quantity.number = std::strtod(std::string(least).c_str(), nullptr);
    out.when.push_back({{"helped", {}}, {bound, {}}});
    out.reward.cost.value = base::Money{cents};
    return out;
}

/// Gold for twelve helped, silver for eight; window of 90 days to the end of October.
inline playbook::Playbook with_superfans() {
    playbook::Playbook book = playbook();
    book.superfans.place.source = 0;
    book.superfans.tiers = {tier("gold", "12", 4000), tier("silver", "8", 1500)};
    book.superfans.budget.amount.value = base::Money{10'000};
    return book;
}

/// `people` members ask, one a week and asker in turn; `helper` answers each; from Monday 10 August on.
inline std::string helps(std::string_view helper, int people, int weeks, std::string_view id) {
    std::string lines;
    for (int i = 0; i < people; ++i) {
        const int at = -56 * 1440 + (i % weeks) * 7 * 1440 + i * 10;
        lines += fmt::format("{:+} asker{} question id={}{} : Hoe stel ik mijn remmen goed af?\n", at, i, id, i);
        lines += fmt::format("{:+} {} comment to={}{} : Draai de bout een kwart slag en voel dan opnieuw.\n", at + 5,
                             helper, id, i);
    }
    return lines;
}

/// ring0 to ring4 thank each other two hundred times a day, on five days.
inline std::string ring_of_five() {
    std::string lines;
    for (int day = 0; day < 5; ++day)
        for (int i = 0; i < 200; ++i) {
            const int at = (-40 + 7 * day) * 1440 + i;
            lines +=
                fmt::format("{:+} ring{} question id=r{}x{} : Wie helpt mij even met mijn fiets?\n", at, i % 5, day, i);
            lines +=
                fmt::format("{:+} ring{} comment to=r{}x{} : Dank je wel, wat een geweldig goed antwoord is dit!\n",
                            at + 1, (i + 1 + i / 5 % 4) % 5, day, i);
        }
    return lines;
}

/// solo answers itself.
inline std::string self_answers() {
    std::string lines;
    for (int i = 0; i < 20; ++i) {
        const int at = -40 * 1440 + i * 1440;
        lines += fmt::format("{:+} solo question id=s{} in=s{} : Hoe stel ik mijn remmen goed af?\n", at, i, i);
        lines += fmt::format("{:+} solo comment to=s{} in=s{} : Draai de bout een kwart slag en voel opnieuw.\n",
                             at + 5, i, i);
    }
    return lines;
}

/// vermomd is no member of the team, and signs as one.
inline std::string staff_in_disguise() {
    std::string lines;
    for (int i = 0; i < 20; ++i) {
        const int at = -40 * 1440 + i * 1440;
        lines += fmt::format("{:+} asker{} question id=d{} : Wanneer gaan jullie open vandaag?\n", at, i % 13, i);
        lines += fmt::format("{:+} vermomd comment to=d{} : Om negen uur, en we zien je graag. - Anna\n", at + 5, i);
    }
    return lines;
}

}  // namespace stamtafel::test
