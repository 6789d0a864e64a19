// The lexicons as they travel inside the program.
#include "engine/app/lexicons.hpp"

#include "engine/activity/activity.hpp"
#include "tests/support/catch.hpp"

using namespace stamtafel;

TEST_CASE("the embedded lexicons judge a text as written") {
    CHECK(app::lexicons().nl.size() >= 2000);
    CHECK(app::lexicons().en.size() >= 2000);
    CHECK(app::lexicon_sentiment("Wat een GEWELDIGE fiets!") > 0.05F);
    CHECK(app::lexicon_sentiment("I am really disappointed by this one") < -0.05F);
    CHECK(app::lexicon_sentiment("❤️") > 0.05F);
    CHECK(app::lexicon_sentiment("tot zaterdag") == activity::Activity::sentiment_none);
}
