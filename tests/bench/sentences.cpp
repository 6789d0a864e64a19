// Phrases, and the signs that make reading hard: quotes, commas, line breaks, accents, emoji.
#include "tests/bench/sentences.hpp"

#include <array>
#include <string_view>

namespace stamtafel::bench {
namespace {

constexpr auto dutch = std::to_array<std::string_view>({
    "Hoi allemaal",
    "Weet iemand hoe je de ketting spant?",
    "Mijn accu laadt niet verder dan tachtig procent",
    "Ik wacht al drie weken op antwoord, dat kan echt niet",
    "Gisteren gebeld, teruggebeld ben ik nooit",
    "Wat een mooie rit was dat zondag",
    "Het pakket kwam beschadigd aan",
    "De winkel in Zwolle heeft mij goed geholpen",
    "Zou er ook een versie met breed stuur komen",
    "Na de laatste update start de app niet meer op",
    "Eén van de spaken is gebroken, geïrriteerd ben ik wel",
    "Dank je wel voor de uitleg",
    "Kan ik de bestelling nog wijzigen?",
    "Dat heb ik ook gehad, uitzetten en weer aan hielp",
    "De factuur klopt niet met wat er betaald is",
    "Voor deze prijs verwacht ik meer",
    "Bij café De Brug kun je de fiets veilig stallen",
    "Wij zoeken nog mensen voor de voorjaarstocht",
    "Hoeveel kilometer haal je met tegenwind",
    "Bel ons gerust, dan kijken we mee",
    "We geven het door aan de werkplaats",
    "De remmen piepen bij nat weer",
    "Geweldige service, binnen een dag geregeld",
    "Is er al nieuws over de levertijd",
});
constexpr auto english = std::to_array<std::string_view>({
    "Hello everyone",
    "Does anyone know how to reset the display?",
    "My charger stopped working after the storm",
    "Three emails and still no reply, this is not okay",
    "The new colour looks amazing",
    "Parcel says delivered, but there is nothing here",
    "Thanks, that solved it",
    "Could you add a dark theme, please",
    "The screen froze again during the ride",
    "I would like to cancel my subscription",
    "Same problem here, version before last was fine",
    "Your team at the fair was lovely",
    "Where can I find the manual?",
    "I was charged twice, please refund one of them",
    "Sunday ride at ten, meet at the bridge",
    "We have sent you a message with the next steps",
    "Could you tell us the serial number?",
    "It rattles when I go downhill",
    "Best saddle I ever had",
    "Is the discount still valid",
});
constexpr auto signs = std::to_array<std::string_view>({"😀", "🚲", "👍", "😡", "❤️", "🎉", "🙏", "🔋"});

template <class Phrases>
void append_phrases(std::string& out, const Phrases& phrases, Dice& dice) {
    const std::uint32_t more = dice.below(5);
    out += dice.one_of(phrases);
    for (std::uint32_t i = 0; i < more; ++i) {
        const bool ended = out.back() == '?';
        out += ended || dice.below(3) == 0 ? " " : ". ";
        out += dice.one_of(phrases);
    }
}

}  // namespace

void append_text(std::string& out, Dice& dice) {
    const bool in_dutch = dice.below(3) != 0;
    if (in_dutch)
        append_phrases(out, dutch, dice);
    else
        append_phrases(out, english, dice);
    const std::uint32_t extra = dice.below(100);
    if (extra < 8) out += ' ', out += dice.one_of(signs);
    if (extra >= 8 && extra < 12) out += " \"", out += dice.one_of(dutch), out += '"';
    if (extra >= 12 && extra < 15) out += "\n\n", out += dice.one_of(english);
    if (extra == 15) out += " order 4", out += std::to_string(10'000 + dice.below(80'000));
    if (extra == 16) out += " https://winkel.example/artikel?nr=", out += std::to_string(dice.below(5000));
    if (extra == 17) out += " @merk";
}

}  // namespace stamtafel::bench
