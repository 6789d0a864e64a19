// What asks, and what only looks like asking.
#include "engine/language/questions.hpp"

#include "tests/support/catch.hpp"

using stamtafel::language::is_question;

TEST_CASE("a question mark asks, except in the address of a page") {
    CHECK(is_question("Hoe laat?"));
    CHECK(is_question("echt waar ? of niet"));
    CHECK_FALSE(is_question("kijk op https://velowerk.example/zoek?q=rem"));
    CHECK_FALSE(is_question("www.velowerk.example?x=1 staat alles"));
    CHECK(is_question("staat het op https://velowerk.example/zoek?q=rem of niet?"));
}

TEST_CASE("an opener at the start of a sentence asks without a mark") {
    CHECK(is_question("Hoe vervang ik de rem"));
    CHECK(is_question("Hoi allemaal. Weet iemand waar dat zit"));
    CHECK(is_question("Hoi allemaal,\nkan iemand mij helpen\ngroet"));
    CHECK(is_question("Mooi! Wanneer komt hij uit"));
    CHECK(is_question("How do I reset it"));
    CHECK_FALSE(is_question("Ik weet hoe dat moet"));
    CHECK_FALSE(is_question("dank je wel"));
    CHECK_FALSE(is_question(""));
}

TEST_CASE("an exclamation or a word of admiration asks nothing") {
    CHECK_FALSE(is_question("Wat fijn, bedankt"));
    CHECK_FALSE(is_question("Wat een mooie fiets."));
    CHECK_FALSE(is_question("Hoe goed is dit!"));
    CHECK_FALSE(is_question("What a day"));
    CHECK(is_question("Wat een prijs, klopt dat?"));
}
