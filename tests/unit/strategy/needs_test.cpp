// What metrics ask of an export, and which sources lack it, as far as the playbook shows.
#include "engine/strategy/needs.hpp"

#include <set>

#include "engine/kpis/catalogue.hpp"
#include "tests/support/catch.hpp"

namespace {

using namespace stamtafel;
using namespace stamtafel::strategy;

playbook::Source source(std::string_view format, const std::vector<std::string>& fields,
                        std::string_view shape = "activity") {
    playbook::Source out;
    out.format.value = format, out.shape.value = shape;
    for (const std::string& field : fields) out.columns.push_back({{field, {}}, {"their header", {}}});
    return out;
}

bool meets(const playbook::Source& from, std::string_view metric) { return may_meet(from, *need_of(metric)); }

}  // namespace

TEST_CASE("every need is of a metric that exists, once, and asks for something") {
    std::set<std::string_view> seen;
    for (const Need& need : needs()) {
        INFO(need.metric);
        REQUIRE(kpis::metric_named(need.metric) != nullptr);
        CHECK(kpis::metric_named(need.metric)->measure != nullptr);
        CHECK(seen.insert(need.metric).second);
        CHECK(need.one_of.bits != 0);
        CHECK_FALSE(need.en.empty());
        CHECK_FALSE(need.nl.empty());
    }
    CHECK(need_of("nps") == nullptr);
}

TEST_CASE("columns that are named hold nothing else") {
    const auto messages = source("csv", {"id", "at", "author", "text"});
    CHECK(meets(messages, "active_members"));
    CHECK(meets(messages, "net_sentiment"));
    CHECK(meets(messages, "first_response_time"));
    CHECK_FALSE(meets(messages, "resolution_time"));
    CHECK_FALSE(meets(messages, "brand_comment_reactions"));
    CHECK_FALSE(meets(source("csv", {"id", "at", "text"}), "active_members"));
    CHECK(meets(source("csv", {"id", "at", "text", "inbound"}), "first_response_time"));
    CHECK(meets(source("csv", {"at", "likes"}, "content"), "brand_comment_reactions"));
    auto said = source("csv", {"id", "at"});
    said.values.push_back({{"side", {}}, {}});
    CHECK(meets(said, "attainment"));
}

TEST_CASE("formats that name their own columns, and files that nobody has looked at") {
    CHECK(meets(source("slack", {}), "net_sentiment"));
    CHECK_FALSE(meets(source("slack", {}), "resolution_time"));
    CHECK_FALSE(meets(source("discord_csv", {}), "resolution_time"));
    CHECK(meets(source("stack_exchange", {}), "resolution_time"));
    CHECK(meets(source("", {}), "brand_comment_reactions"));
    CHECK(meets(source("event_log", {"id", "at", "kind"}), "resolution_time"));
}

TEST_CASE("reactions that are rows of their own tell what the brand's comments drew, and nothing else") {
    auto listed = source("csv", {"id", "at", "author", "parent", "kind"});
    CHECK(meets(listed, "brand_comment_reactions"));  // its kinds may be our own words
    CHECK_FALSE(meets(listed, "net_sentiment"));
    listed.values.push_back({{"kind", {}}, {{{"c", {}}, {"comment", {}}}}});
    CHECK_FALSE(meets(listed, "brand_comment_reactions"));
    listed.values.back().second.push_back({{"like", {}}, {"reaction", {}}});
    CHECK(meets(listed, "brand_comment_reactions"));
    listed.columns.erase(listed.columns.begin() + 3);  // to what each belongs is not told
    CHECK_FALSE(meets(listed, "brand_comment_reactions"));
}

TEST_CASE("people and series hold no messages") {
    CHECK_FALSE(meets(source("csv", {}, "people"), "active_members"));
    CHECK_FALSE(meets(source("csv", {"at", "likes"}, "series"), "brand_comment_reactions"));
}
