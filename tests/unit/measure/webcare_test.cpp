// Webcare, worked by hand (readings.md, "Proactive / reactive", "Left lying"). The forum is owned, the page is not.
#include "engine/measure/webcare.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using language::Mark;
using measure::Deed;

namespace {

bool has(const measure::Item& item, Deed deed) { return (item.deeds & static_cast<std::uint8_t>(deed)) != 0; }

/// "r reactive; p proactive; q lying": every row with a deed of webcare.
std::string told(const test::Community& community) {
    std::string out;
    for (std::size_t row = 0; row < community.tables.items.size(); ++row)
        for (const auto& [deed, name] :
             {std::pair{Deed::reactive, " reactive"}, std::pair{Deed::proactive, " proactive"},
              std::pair{Deed::left_lying, " lying"}})
            if (has(community.tables.items[row], deed))
                out += (out.empty() ? "" : "; ") + community.id(static_cast<activity::Row>(row)) + name;
    return out;
}

/// Found with marks that do not hang on word lists: a "?" asks, "fiets" is a topic; "inbound" rows are addressed.
std::string found(std::string_view lines, const test::FileOf& file = {}) {
    const auto community = test::measured(lines, test::protocol(), test::local("2026-12-01"), file);
    const activity::Activity& all = community->data.activity;
    measure::Tables& tables = community->tables;
    for (std::size_t row = 0; row < all.rows(); ++row) {
        const std::string_view text = community->rows.store.view(all.text[row]);
        unsigned marks = community->triage.marks[row];
        if (text.find('?') != text.npos) marks |= static_cast<unsigned>(Mark::question);
        if (text.find("fiets") != text.npos) marks |= static_cast<unsigned>(Mark::topic);
        community->triage.marks[row] = static_cast<std::uint8_t>(marks);
        tables.items[row].deeds = 0;
        if (activity::has(all.flags[row], activity::Flag::inbound))
            tables.items[row].deeds = static_cast<std::uint8_t>(Deed::addressed);
    }
    measure::find_webcare(measure::make_context(community->input(), {}), {}, tables);
    return told(*community);
}

}  // namespace

TEST_CASE("a conversation is counted once, at the brand's first reply: asked, or unasked") {
    CHECK(found(R"(
        +0  mila post    id=q ch=1 inbound
        +5  anna comment id=r ch=1 to=q
        +9  anna comment id=s ch=1 to=q
        +0  jan  post    id=p ch=1
        +6  anna comment id=u ch=1 to=p
        +7  jan  comment id=v ch=1 to=u inbound
        +8  anna comment id=w ch=1 to=v
    )") == "r reactive; u proactive");
}

TEST_CASE("on the brand's own channels every reply is reactive") {
    CHECK(found("+0 mila post id=q\n +5 anna comment id=r to=q") == "r reactive");
}

TEST_CASE("what the brand started, and what closes nothing, is not counted") {
    CHECK(found(R"(
        +0  anna post     id=n ch=1
        +5  mila comment  id=q ch=1 to=n inbound
        +9  anna comment  id=r ch=1 to=q
        +0  jan  post     id=p ch=1
        +5  anna reaction id=x ch=1 to=p
        +6  anna note     id=y ch=1 to=p
        +7  robo comment  id=z ch=1 to=p
    )")
              .empty());
}

TEST_CASE("a reply whose opening is not in the export came into a conversation of somebody else's") {
    CHECK(found("+5 anna comment id=r ch=1 to=gone") == "r proactive");
}

TEST_CASE(
    "left lying: a question with the brand's name or a topic, elsewhere, not addressed, where the brand never acts") {
    CHECK(found(R"(
        +0 mila post    id=a ch=1         : weet iemand iets van velowerk?
        +1 mila post    id=b ch=1         : welke fiets zouden jullie nemen?
        +2 mila post    id=c ch=1         : mijn fiets is stuk
        +3 mila post    id=d ch=1         : hoe laat is het?
        +4 mila post    id=e              : welke fiets zouden jullie nemen?
        +5 mila post    id=f ch=1 inbound : welke fiets zouden jullie nemen?
        +6 mila post    id=g ch=1 deleted : welke fiets zouden jullie nemen?
        +7 mila post    id=h ch=1         : welke fiets zouden jullie nemen?
        +8 anna reaction id=i ch=1 to=h
        +9 jan  comment id=j ch=1 to=a    : en mijn fiets?
    )") == "a lying; b lying; j lying");
}

TEST_CASE("in a flat room each session is a conversation") {
    CHECK(found(R"(
        +0   mila comment id=a ch=1         : welke fiets zouden jullie nemen?
        +5   jan  comment id=b ch=1         : geen idee
        +100 mila comment id=c ch=1 inbound
        +105 anna comment id=d ch=1
        +300 jan  comment id=e ch=1
        +305 anna comment id=f ch=1
        +500 anna comment id=g ch=1
        +505 jan  comment id=h ch=1
        +506 anna comment id=i ch=1
    )",
                {0, true, "chat.csv"}) == "a lying; d reactive; f proactive");
}
