// Sentences without a question mark, labelled by hand: how many of those that ask are found, and how many of those
// found ask.
#include <string>
#include <string_view>
#include <vector>

#include "engine/language/questions.hpp"
#include "tests/support/catch.hpp"

using stamtafel::language::is_question;

namespace {

const std::vector<std::string_view> dutch_questions{
    "Heeft iemand ervaring met deze banden",
    "Hoi allemaal, weet iemand waar ik dit onderdeel kan kopen",
    "Werkt dit ook op een oudere telefoon",
    "Is dit normaal na een week gebruik",
    "Kan ik de bestelling nog wijzigen",
    "Kunnen jullie mij laten weten wanneer het pakket komt",
    "Hoe stel ik de zadelhoogte goed in",
    "Hoeveel kost een onderhoudsbeurt bij jullie",
    "Hoelang duurt het opladen gemiddeld",
    "Waar vind ik het serienummer van mijn fiets",
    "Waarom krijg ik geen bevestiging per mail",
    "Wanneer komt de nieuwe versie uit",
    "Welke maat heb ik nodig bij een lengte van 1,80",
    "Wie gaat er zondag mee fietsen",
    "Wat is het verschil tussen de twee modellen",
    "Wat raden jullie aan voor lange ritten",
    "Goedemiddag, klopt het dat de winkel maandag dicht is",
    "Zou iemand mij hiermee kunnen helpen",
    "Mag ik de batterij in de regen gebruiken",
    "Moet ik de ketting elke maand smeren",
    "Zijn er nog plekken vrij voor de voorjaarstocht",
    "Komt er ook een versie in het groen",
    "Gaat de app nog een keer bijgewerkt worden",
    "Past deze tas op een smalle drager",
    "Kent iemand een goede monteur in Zwolle",
    "Wil iemand zaterdag meerijden naar Utrecht",
    "Hebben jullie deze ook in het zwart",
    "Vraagje: hoe zet ik de verlichting uit",
    "Vraagje over mijn abonnement",
    "Ik vraag me af of dit onder de garantie valt",
    "Iemand een idee hoe dit kan",
    "Is er al nieuws over de levertijd",
    "@velowerk hoe kan ik mijn adres wijzigen",
    "Beste redactie, kunt u mij vertellen wat de kosten zijn",
    "Mijn display doet het niet. Hoe kan ik hem resetten",
    "Bestaat er een adapter voor deze lader",
    "Heeft het zin om de accu te vervangen",
    "Doen jullie ook reparaties aan huis",
    "En waar kan ik dat dan vinden",
    "Wordt dit nog opgelost deze maand",
};

const std::vector<std::string_view> dutch_statements{
    "Ik weet hoe dat moet",
    "Wat een mooie fiets.",
    "Wat fijn dat jullie zo snel reageren",
    "Wat ik vooral mis is een goede bel",
    "Wat mij betreft gaan we zaterdag",
    "Wat jammer dat het niet doorgaat",
    "Hoe dan ook, we gaan gewoon rijden",
    "Hoe meer je fietst hoe leuker het wordt",
    "Hoe leuk is dat!",
    "Waar ik woon is het altijd druk",
    "Waar een wil is, is een weg",
    "Wanneer je de knop ingedrukt houdt, gaat het licht aan",
    "Wie niet waagt, wie niet wint",
    "Wie dit leest is gek",
    "Wie weet wordt het nog wat",
    "Kan het niet vinden in de app",
    "Heb het zelf ook gehad vorige week",
    "Heb ik ook gedaan gisteren",
    "Zou ik niet doen als ik jou was",
    "Doe ik, dank je wel",
    "Is een prima ding voor dat geld",
    "Is mij ook overkomen",
    "Weet ik niet zeker",
    "Ga ik proberen vanavond",
    "Heb je vragen, bel ons gerust",
    "Wil je meer weten, kijk dan op de website",
    "Klopt, dat had ik ook",
    "Gisteren gebeld maar niemand nam op",
    "De remmen piepen bij nat weer",
    "Ik vraag het morgen aan de monteur",
    "Mijn vraag is al beantwoord, dank",
    "Uitzetten en weer aan hielp bij mij",
    "Dank je wel voor de uitleg",
    "Moet zeggen dat ik erg tevreden ben",
};

const std::vector<std::string_view> english_questions{
    "How do I reset the display",
    "Does anyone know if this fits the older model",
    "Does this work with the new charger",
    "Any idea when the update will be released",
    "Is there a way to export my rides",
    "Is this covered by the warranty",
    "Can you tell me where my parcel is",
    "Could someone explain how the lights work",
    "What is the best setting for hills",
    "What time does the shop open on Sunday",
    "Where can I find the manual",
    "Why is my battery draining so fast",
    "When will the blue one be back in stock",
    "Which one should I buy for commuting",
    "Who else is going on Saturday",
    "@velowerk how can I change my address",
    "Hi there, can I still change my order",
    "Hello, I was wondering if you ship to Belgium",
    "Has anyone tried the new saddle",
    "Have you received my message from Monday",
    "Are there any discounts for students",
    "Do you sell spare keys",
    "Did you get my email about the refund",
    "Will there be a ride next week",
    "Would it be possible to collect it myself",
    "Should I charge it every night",
    "Wondering whether this is normal",
    "I wonder why nobody mentions the weight",
    "Quick question about the battery",
    "Anyone know a good mechanic in Leeds",
    "So how long does the repair take",
    "The screen is black. What should I do",
    "Is it possible to pay in two terms",
    "Isn't there a newer version of this",
    "How much does a service cost",
};

const std::vector<std::string_view> english_statements{
    "When I was young we had no gears",
    "When it rains the brakes squeal",
    "What a day",
    "What an amazing ride that was",
    "What I like most is the colour",
    "What matters is that it works now",
    "How nice of you to ask",
    "However, it did not work",
    "Which is nice",
    "Which I find a bit strange to be honest",
    "Who cares, really.",
    "Have the same problem here",
    "Did it yesterday and it worked fine",
    "Did the same, no luck",
    "Was the best ride ever",
    "Has the best view in town",
    "Do it now, you will not regret it",
    "Do not buy this one",
    "Can't wait for Sunday",
    "Could not agree more",
    "Would love to see this in green",
    "Would recommend it to everybody",
    "Is broken again after two days",
    "Will do, thank you",
    "Where I live it rains all the time",
    "Why I love this bike is its weight",
    "Any bike will do for that hill",
    "I know how it works",
    "I asked where it was and nobody knew",
    "Thanks, that solved it",
    "It rattles when I go downhill",
    "Best saddle I ever had",
    "Just received my order and it looks great",
};

struct Count {
    int right = 0, found = 0, all = 0;
    [[nodiscard]] double precision() const { return 1.0 * right / found; }
    [[nodiscard]] double recall() const { return 1.0 * right / all; }
};

Count count(const std::vector<std::string_view>& questions, const std::vector<std::string_view>& statements) {
    Count out;
    for (const std::string_view text : questions) {
        ++out.all;
        if (is_question(text))
            ++out.found, ++out.right;
        else
            UNSCOPED_INFO("not found: " << text);
    }
    for (const std::string_view text : statements)
        if (is_question(text)) {
            ++out.found;
            UNSCOPED_INFO("asks nothing: " << text);
        }
    return out;
}

}  // namespace

TEST_CASE("of seventy-four Dutch sentences without a mark, those that ask are told from the rest") {
    const Count dutch = count(dutch_questions, dutch_statements);
    CHECK(dutch_questions.size() + dutch_statements.size() == 74);
    CHECK(dutch.precision() >= 0.97);
    CHECK(dutch.recall() >= 0.95);
}

TEST_CASE("of sixty-eight English sentences without a mark, those that ask are told from the rest") {
    const Count english = count(english_questions, english_statements);
    CHECK(english_questions.size() + english_statements.size() == 68);
    CHECK(english.precision() >= 0.97);
    CHECK(english.recall() >= 0.95);
}

TEST_CASE("a mark anywhere but in an address asks, whatever stands before it") {
    CHECK(is_question("Dat meen je niet?"));
    CHECK(is_question("see (https://x.example/?a=1), right?"));
    CHECK_FALSE(is_question("see (https://x.example/?a=1), right"));
    CHECK_FALSE(is_question("https://x.example/?a=1 https://y.example/?b=2"));
    CHECK_FALSE(is_question(std::string(100'000, '.') + std::string(100'000, ' ')));
    CHECK_FALSE(is_question("https://x.example/" + std::string(100'000, '?')));
}

TEST_CASE("accents, capitals and curly apostrophes open a question too") {
    CHECK(is_question("HOE KAN IK DIT OPZEGGEN"));
    CHECK(is_question("What’s the price of this one"));
    CHECK(is_question("Zóu iemand dit weten"));
    CHECK(is_question("Versie 2.5 werkt niet. Kan iemand helpen"));
    CHECK_FALSE(is_question("Versie 2.how do"));
}
