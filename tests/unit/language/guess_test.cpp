// The language of a text, by hand.
#include "engine/language/guess.hpp"

#include "engine/base/text.hpp"
#include "tests/support/catch.hpp"

using stamtafel::language::Guess;
using stamtafel::language::guess_language;
using stamtafel::language::language_bit;

TEST_CASE("stop words vote for a language") {
    CHECK(guess_language("mijn fiets is kapot en ik wacht al weken op een antwoord") == Guess::nl);
    CHECK(guess_language("my bike is broken and i have been waiting for weeks") == Guess::en);
    CHECK(guess_language("das fahrrad ist kaputt und ich warte auf eine antwort") == Guess::de);
    CHECK(guess_language(stamtafel::base::fold("Le vélo est très cassé et je ne suis pas content")) == Guess::fr);
}

TEST_CASE("too little to tell is no language") {
    CHECK(guess_language("") == Guess::other);
    CHECK(guess_language("ok") == Guess::other);
    CHECK(guess_language("is") == Guess::other);  // one word of Dutch and of English
    CHECK(guess_language("😀 !!!") == Guess::other);
}

TEST_CASE("a rule's languages are bits") {
    CHECK(language_bit("nl") == 1U << static_cast<unsigned>(Guess::nl));
    CHECK(language_bit("other") == 1U);
    CHECK(language_bit("xx") == 0U);
}
