// Definitions of superfans.*, but the count of superfans, which is a metric.
#include "engine/kpis/definitions_metrics.hpp"

namespace stamtafel::kpis {
namespace {

// clang-format off
constexpr Definition table[] = {
    {"superfan_candidates", "members scored", "leden met een score",
     "Members with at least one contribution (a public activity that is no like and no vote) in the window of superfans.window to the period's end: no team, nobody who opted out or refused consent, nobody named in a suspicion. Fewer than 30 are not ranked.",
     "Leden met minstens één bijdrage (een openbare activiteit die geen like of stem is) in het venster van superfans.window tot het einde van de periode: geen team, niemand die zich afmeldde of geen toestemming gaf, niemand die in een vermoeden genoemd wordt. Minder dan 30 krijgen geen rangorde.",
     ""},
    {"superfan_score", "superfan score", "superfanscore",
     "0 to 100: the weighted mean of the parts helpfulness, reach, advocacy, consistency and tenure. Each part is the share of the other candidates below the member, equal ones counted half. Helpfulness: days on which they helped somebody, once a day and pair, at most 3 days a pair, and accepted answers, counted likewise. Reach: the mean of the shares of PageRank and of members tied to. Advocacy: days with a positive mention of the brand. Consistency: active weeks. Tenure: days since joining or the first activity. A part that is the same for all is left out, and its weight falls to the others.",
     "0 tot 100: het gewogen gemiddelde van de onderdelen behulpzaamheid, bereik, ambassadeurschap, regelmaat en lidmaatschapsduur. Elk onderdeel is het aandeel van de andere kandidaten onder het lid; gelijke tellen half. Behulpzaamheid: dagen waarop ze iemand hielpen, één keer per dag en paar, hooguit 3 dagen per paar, en geaccepteerde antwoorden, net zo geteld. Bereik: het gemiddelde van de aandelen voor PageRank en voor leden met wie er een band is. Ambassadeurschap: dagen met een positieve vermelding van het merk. Regelmaat: actieve weken. Lidmaatschapsduur: dagen sinds aanmelding of eerste activiteit. Een onderdeel dat voor iedereen gelijk is, telt niet mee; zijn gewicht gaat naar de andere.",
     "weights 4 2 2 1, shares 90 80 70 60: (360 + 160 + 140 + 60) / 9 = 80"},
    {"superfan_tier", "superfans in a tier", "superfans op een niveau",
     "Superfans who reach the tier's conditions and those of no higher one. Whoever reached it in an earlier window keeps it as long as every lower bound is reached for 90% in the window of each period since, over twelve periods at most.",
     "Superfans die de voorwaarden van het niveau halen en die van geen hoger niveau. Wie het in een eerder venster haalde, houdt het zolang sindsdien in het venster van elke periode iedere ondergrens voor 90% gehaald wordt, over hooguit twaalf perioden.",
     "score >= 90: held at 81, lost at 80.9"},
    {"superfan_proposed", "rewards proposed", "voorgestelde beloningen",
     "Rewards proposed for the period: the highest tier first, by score, within the budget, each tier's maximum and waiting time and what the ledger says was given. No team, nobody younger than min_tenure.",
     "Beloningen die voor de periode worden voorgesteld: het hoogste niveau eerst, op score, binnen het budget, het maximum en de wachttijd per niveau en wat volgens het beloningsregister al gegeven is. Geen team, niemand die korter lid is dan min_tenure.",
     ""},
    {"superfan_cost", "cost of proposed rewards", "kosten van voorgestelde beloningen",
     "The unit costs of the rewards proposed, together.",
     "De kosten per stuk van de voorgestelde beloningen, samen.",
     "1 x 40 + 2 x 15 + 3 x 0 = 70 EUR"},
    {"superfan_budget_left", "budget left", "budget over",
     "The budget of the month, quarter or year that holds the period's last day, less what the ledger spent in it and less the cost of the rewards proposed.",
     "Het budget van de maand, het kwartaal of het jaar waarin de laatste dag van de periode valt, min wat er volgens het beloningsregister in is uitgegeven en min de kosten van de voorgestelde beloningen.",
     "250 - 55 - 70 = 125 EUR"},
};
// clang-format on

}  // namespace

std::span<const Definition> superfan_definitions() { return table; }

}  // namespace stamtafel::kpis
