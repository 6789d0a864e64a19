// A made-up site of a few rows that repeats what real dumps do.
#include <string>
#include <vector>

#include "engine/activity/assemble.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/import.hpp"

using namespace stamtafel;
using namespace stamtafel::importers;
using activity::Flag;
using activity::Kind;

namespace {

constexpr std::string_view posts =
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    "<posts>\n"
    "  <row Id=\"1\" PostTypeId=\"1\" AcceptedAnswerId=\"2\" CreationDate=\"2014-07-21T20:26:05.383\" Score=\"17\" "
    "Body=\"&lt;p&gt;Is a &lt;em&gt;pils&lt;/em&gt; &amp;amp; a lager the same? 3 &amp;lt; "
    "4&lt;/p&gt;&#xA;&#xA;&lt;p&gt;"
    "Thanks&lt;/p&gt;&#xA;\" OwnerUserId=\"7\" Title=\"Pils or lager?\" Tags=\"&lt;lager&gt;&lt;ber-lin&gt;\" "
    "ClosedDate=\"2014-07-23T08:00:00.000\" />\n"
    "  <row Id=\"2\" PostTypeId=\"2\" ParentId=\"1\" CreationDate=\"2014-07-21T21:00:00.000\" Score=\"-2\" "
    "Body=\"No.\" OwnerDisplayName=\"user42\" />\n"
    "  <row Id=\"3\" PostTypeId=\"5\" CreationDate=\"2014-07-21T21:30:00.000\" Body=\"wiki\" OwnerUserId=\"-1\" />\n"
    "  <row Id=\"4\" PostTypeId=\"2\" ParentId=\"1\" CreationDate=\"2014-07-22T09:00:00.000\" Body=\"bot\" "
    "OwnerUserId=\"-1\" />\n"
    "</posts>";

constexpr std::string_view comments =
    "<comments>\n"
    "<row Id=\"1\" PostId=\"2\" Score=\"3\" Text=\"Are you &lt;b&gt; sure?\" CreationDate=\"2014-07-21T22:00:00.000\" "
    "UserId=\"7\" />\n"
    "<row Id=\"2\" PostId=\"9\" Score=\"0\" Text=\"gone\" CreationDate=\"2014-07-21T23:00:00.000\" "
    "UserDisplayName=\"user43\" />\n"
    "</comments>";

constexpr std::string_view users =
    "<users>\n  <row Id=\"-1\" DisplayName=\"Community\" />\n  <row Id=\"7\" DisplayName=\"Mila\" "
    "CreationDate=\"2015-01-02T03:04:05.060\" LastAccessDate=\"2016-08-31T10:00:00.000\" />\n</users>";

Spec site() { return test::spec_of("stack_exchange"); }

}  // namespace

TEST_CASE("posts of a Stack Exchange dump") {
    test::Import out(site(), posts, "site/Posts.xml");
    CHECK(out.diagnostics.list.empty());
    CHECK(out.file.rows == 4);
    CHECK(out.file.skipped == 1);  // the tag wiki
    CHECK(out.file.rejected == 0);
    const activity::Batch& rows = out.batch();
    REQUIRE(rows.rows() == 4);  // three posts, and the closing of the first
    CHECK(rows.kind == std::vector{Kind::question, Kind::status, Kind::answer, Kind::answer});
    CHECK(rows.part == std::vector<std::uint8_t>{0, 1, 0, 0});
    CHECK(out.when(0) == "2014-07-21T20:26:05.383Z");  // UTC, whatever the playbook's zone
    CHECK(out.text(0) == "Pils or lager?\nIs a pils & a lager the same? 3 < 4\n\nThanks");
    CHECK(out.store->view(rows.tags[0]) == "lager,ber-lin");
    CHECK(rows.score[0] == 17);
    CHECK(rows.score[2] == -2);
    CHECK(out.author(0) == "7");
    CHECK(out.author(2) == "name:user42");
    CHECK(out.when(1) == "2014-07-23T08:00:00Z");
    CHECK(out.store->view(rows.status[1]) == "closed");
    CHECK(out.store->view(rows.status[0]).empty());
    CHECK(rows.parent[1] == rows.key[0]);
    CHECK(rows.answers[0] == std::vector{rows.key[2]});
    CHECK(activity::has(rows.flags[3], Flag::automation));
    CHECK_FALSE(activity::has(rows.flags[2], Flag::automation));
    CHECK(out.file.zone_overlap == 0);
}

TEST_CASE("the files of a dump together: comments find their question, users their name") {
    activity::Store store;
    activity::Quality quality;
    std::vector<activity::Batch> batches;
    const std::vector<std::pair<std::string, std::string_view>> files{
        {"Comments.xml", comments}, {"Posts.xml", posts}, {"Users.xml", users}};
    for (const auto& [name, bytes] : files) {
        Spec spec = site();
        spec.file = static_cast<std::uint32_t>(quality.files.size());
        test::Import file(spec, bytes, name, 100, {}, &store);
        CHECK(file.diagnostics.list.empty());
        CHECK(file.opened.beside == (name == "Users.xml"));
        CHECK(file.records.people.size() == (name == "Users.xml" ? 1 : 0));
        for (const activity::PersonRow& person : file.records.people) {
            CHECK(store.view(person.account) == "7");
            CHECK(person.joined == base::parse_instant("2015-01-02T03:04:05.060Z").value());
            CHECK(person.last_seen == base::parse_instant("2016-08-31T10:00:00Z").value());
        }
        quality.files.push_back(file.file);
        for (activity::Batch& batch : file.batches) batches.push_back(std::move(batch));
    }
    CHECK(quality.files[2].rows == 2);
    CHECK(quality.files[2].skipped == 1);  // the site's own program
    activity::AssembleOptions options;
    options.channels = 1;
    const activity::Assembled all = activity::assemble(std::move(batches), store, options, quality);
    REQUIRE(all.activity.rows() == 6);
    CHECK(quality.duplicates == 0);  // comment 1 and post 1, comment 2 and post 2 are not the same
    CHECK(quality.orphans == 1);     // the comment on a post that is not there
    CHECK(quality.conversations == 2);
    CHECK(quality.answers_missing == 0);
    REQUIRE(all.accounts.size() == 4);
    CHECK(store.view(all.accounts[0].name) == "Mila");
    CHECK(store.view(all.accounts[1].name) == "user42");
    CHECK(activity::has(all.activity.flags[1], activity::Flag::accepted));
    CHECK_FALSE(activity::has(all.activity.flags[0], activity::Flag::accepted));
    // question, answer, comment on the answer
    CHECK(all.activity.conversation[0] == all.activity.conversation[1]);
    CHECK(all.activity.conversation[0] == all.activity.conversation[2]);
    CHECK(store.view(all.activity.id[2]) == "c1");
    CHECK(store.view(all.activity.text[2]) == "Are you <b> sure?");
}

TEST_CASE("votes, badges and the like are read and skipped") {
    for (const char* root : {"votes", "badges", "postlinks", "tags", "posthistory"}) {
        const std::string document =
            std::string("<") + root + "><row Id=\"1\" PostId=\"1\"/><row Id=\"2\"/></" + root + ">";
        CHECK(sniffed_format(document)->id == "stack_exchange");
        test::Import out(site(), document, "x.xml", 5);
        CHECK(out.file.rows == 2);
        CHECK(out.file.skipped == 2);
        CHECK(out.opened.beside);
        CHECK(out.diagnostics.list.empty());
    }
    test::Import other(site(), "<feed><row Id='1'/></feed>");
    REQUIRE(other.diagnostics.list.size() == 1);
    CHECK(other.diagnostics.list[0].problem.code == base::Code::not_an_export);
    CHECK(test::Import(site(), "Id,PostTypeId").diagnostics.list.size() == 1);
    CHECK(sniffed_format("<posts><row key='1'/></posts>")->id == "xml");
    CHECK(sniffed_format(posts)->id == "stack_exchange");
}

TEST_CASE("an empty file of a dump is no error") {
    test::Import out(site(), "<?xml version=\"1.0\"?>\n<posts>\n</posts>");
    CHECK(out.file.rows == 0);
    CHECK(out.diagnostics.list.empty());
    CHECK(bool(out.opened.read));
}
