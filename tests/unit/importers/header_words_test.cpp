// What headers mean, in the spellings of platforms and people.
#include "engine/importers/header_words.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace stamtafel::importers;

namespace {

std::string field(std::string_view header) { return std::string(field_of_header(header).value_or("")); }

}  // namespace

TEST_CASE("a header is found in any spelling of blanks, case, accents and signs") {
    for (const std::string_view header : {"Post ID", "post_id", "post-id", "POST.ID", "postId", "PostID", " Post  ID "})
        CHECK(field(header) == "id");
    CHECK(field("Categorieën") == "room");
    CHECK(field("Vind\u2011ik\u2011leuks") == "likes");  // with hyphens that do not break
    CHECK(field("E-mailadres") == "email");
}

TEST_CASE("Dutch and English words meet in one field") {
    CHECK(field("Gebruikersnaam") == "author");
    CHECK(field("Username") == "author");
    CHECK(field("Reactie") == "text");
    CHECK(field("Comment text") == "text");
    CHECK(field("Datum") == "at");
    CHECK(field("Publicatietijdstip") == "at");
    CHECK(field("Volgers") == "followers");
    CHECK(field("Bereik") == "reach");
    CHECK(field("Geboortejaar") == "birth_year");
    CHECK(field("Lid sinds") == "joined_at");
}

TEST_CASE("plural words count, singular ones say something") {
    CHECK(field("Comments") == "comments");
    CHECK(field("Comment") == "text");
    CHECK(field("Reacties") == "comments");
    CHECK(field("Opmerkingen") == "comments");
    CHECK(field("Opmerking") == "text");
}

TEST_CASE("units in brackets and counting words are looked past") {
    CHECK(field("Amount spent (EUR)") == "spend");
    CHECK(field("Besteed bedrag (EUR)") == "spend");
    CHECK(field("Duration (sec)") == "duration");
    CHECK(field("num_likes") == "likes");
    CHECK(field("Aantal reacties") == "comments");
    CHECK(field("Lifetime Post Total Reach") == "reach");
    CHECK(field("public_metrics.retweet_count") == "shares");
    CHECK(field("Total views") == "views");
    CHECK(field("Total unique visitors").empty());
}

TEST_CASE("a header with several meanings gives them best first") {
    const auto meanings = meanings_of_header("Post ID");
    REQUIRE(meanings.size() == 2);
    CHECK(meanings[0].field == "id");
    CHECK(meanings[1].field == "parent");
    CHECK(meanings[0].rank < meanings[1].rank);
}

TEST_CASE("a column of persons' particulars is told by its header") {
    CHECK(is_personal_field(field("Requester email")));
    CHECK(is_personal_field(field("IP-adres")));
    CHECK(is_personal_field(field("Contact Phone Number")));
    CHECK(is_personal_field(field("Geboortedatum")));
    CHECK_FALSE(is_personal_field(field("Geboortejaar")));
}

TEST_CASE("unknown, empty and endless headers mean nothing") {
    CHECK(field("").empty());
    CHECK(field("---").empty());
    CHECK(field("Kleur van de fiets").empty());
    CHECK(field(std::string(5000, 'a')).empty());
}
