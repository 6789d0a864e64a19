// The tables. Their order is that of the alphabet, for the reader; questions.cpp finds words by hash.
#include "engine/language/openers.hpp"

#include <array>

namespace stamtafel::language {
namespace {

// Absent on purpose are those that open a statement whose subject is left out as often
// ("kan het niet vinden", "heb ik ook", "zou ik niet doen", "have the same", "did it", "was the best").
constexpr auto opener_rows = std::to_array<Opener>({
    {"am", "i"},
    {"any",
     "idea|ideas|chance|way|update|updates|news|tips|advice|suggestion|suggestions|recommendation|"
     "recommendations|plans|word|thoughts|experience|experiences|eta|reason|possibility|one know|clue"},
    {"anybody", "know|knows|else|have|has|got|tried|using|here|experience|experienced|able|willing|interested"},
    {"anyone",
     "know|knows|else|have|has|got|tried|using|here|experience|experienced|able|willing|interested|seen|"
     "going|from|who|can|could|aware|familiar|up for|in"},
    {"are", "there|you|we|they|these|those|the|your|any|u|my|our"},
    {"aren't", "you|there|these|they|we"},
    {"ben", "ik de enige|je,|jij,|benieuwd of|benieuwd hoe|benieuwd wat|benieuwd wanneer"},
    {"bent", "u,"},
    {"bestaan", "er"},
    {"bestaat", "er|dit|dat|die|deze|hier|dat ook"},
    {"can", "i|you|we|u|anyone|anybody|someone|somebody|they|this|it|the|my|your|people|members|these|he|she"},
    {"can't", "you|we|i|this|they"},
    {"could", "you|i|we|someone|somebody|anyone|anybody|it be|this be|this|there be|u|they"},
    {"couldn't", "you|we|it|this"},
    {"curious", "if|whether|how|what|why"},
    {"did", "you|anyone|anybody|they|i|we|u|someone"},
    {"didn't", "you|they|we"},
    {"do", "you|i|we|they|u|people|these|those|your|any of|other|others|members|my|the new"},
    {"does", "anyone|anybody|the|this|it|that|your|my|someone|he|she|one|a|any|not anyone"},
    {"doesn't", "anyone|anybody|the|this|it|that|your"},
    {"doet", "dit|die|deze|iemand|hij,|het,"},
    {"don't", "you|we|they"},
    {"enig", "idee"},
    {"enige", "idee"},
    {"ga", "je,|jij,|jullie|u"},
    {"gaan", "jullie|er|deze|die|de"},
    {"gaat", "het lukken|dit|dat|de|deze|die|iemand|het ook|het weer|hij ook|u|jullie|er iemand|er iets|er nog"},
    {"geldt", "dit|dat|de|het|deze|die"},
    {"had", "iemand|jij|jij ook|je ook|anyone|anybody"},
    {"hadden", "jullie"},
    {"has", "anyone|anybody|someone|this|it been|it already|there been|there|your|my|any of|he|she"},
    {"hasn't", "anyone|this|your"},
    {"have", "you|they|we|any of you|u|there been|others|people"},
    {"haven't", "you"},
    {"heb", "je,|jij,|jullie,|u,|een vraag|een vraagje|nog een vraag|even een vraag|ik hier|ik dan"},
    {"hebben", "jullie|anderen|meer mensen|andere|de|mensen|we nog|zij|meer|wij nog"},
    {"heeft",
     "iemand|er iemand|er|u,|dit|deze|het zin|hij|zij|de|het nut|nog iemand|jullie|een van jullie|een van u|"
     "iedereen"},
    {"helpt", "dit|dat|het als|het om|deze|die"},
    {"herkent", "iemand|u"},
    {"hoelang", ""},
    {"hoeveel",
     "is|kost|kosten|tijd|geld|mensen|euro|heb|moet|krijg|km|kilometer|dagen|uur|weegt|kan|zijn|leden|bar|"
     "meter|weken|watt|liter|plek|ruimte|gaat|betaal|verbruikt|keer|stuks|procent"},
    {"hoezo", ""},
    {"hoort", "dit|dat|het zo|deze|die|hij|er een|er ook|er nog"},
    {"i",
     "wonder if|wonder whether|wonder why|wonder how|wonder what|wonder when|was wondering|am wondering|have a "
     "question|have another question|have a quick question|got a question|had a question|want to know|wanted to "
     "ask|would like to know|need to know|want to ask|was curious if"},
    {"i'd", "like to know|love to know"},
    {"i'm", "wondering|curious if|curious whether|curious how|curious what|curious why"},
    {"iemand",
     "een idee|enig idee|een tip|tips|ervaring|ervaringen|hier|die|al|nog|bekend|anders|interesse|suggesties|"
     "zin|een oplossing|een suggestie|ook|toevallig|met|enige|raad"},
    {"ik",
     "vraag me af|vroeg me af|vraag mij af|vroeg mij af|heb een vraag|heb een vraagje|heb nog een vraag|heb ook een "
     "vraag|had een vraag|had een vraagje|had nog een vraag|wil graag weten|wilde graag weten|wil weten|zou graag "
     "weten|zou graag willen weten|wil even weten|wilde even vragen|wil vragen|wilde vragen|ben benieuwd of|ben "
     "benieuwd hoe|ben benieuwd wat|ben benieuwd wanneer|ben benieuwd naar jullie|ben wel benieuwd|zit met een "
     "vraag|zit met de vraag"},
    {"is",
     "er|dit|dat|het|deze|die|de|iemand|hier|daar|mijn|jullie|hij|zij|there|this|that|it|the|your|my|anyone|"
     "anybody|someone|he|she|any|our|nog iemand|jouw|uw|a refund|anything|everything|everyone|onze|ie"},
    {"isn't", "it|there|this|that|the"},
    {"just", "wondering|curious if|curious how|a question|a quick question"},
    {"kan",
     "iemand|je|jij|u|jullie|men|er iemand|er|dit|dat ook|dat kwaad|het zijn dat|het kloppen|het ook|de|deze|die|"
     "hij|mijn|dat|een van jullie|het dat"},
    {"ken", "je|jij|jullie"},
    {"kennen", "jullie"},
    {"kent", "iemand|u|een van jullie|er iemand"},
    {"klopt", "het|dit|dat|deze|die|de"},
    {"kom", "je|jij|jullie"},
    {"komen", "jullie|er|deze|die|de"},
    {"komt",
     "dit|deze|die|dat door|het door|het doordat|de|iemand|hij|jullie|u|er een|er ook|er nog|er ooit|"
     "er binnenkort"},
    {"kon", "iemand|je|jij|u"},
    {"krijg", "je|jij|ik dan|ik nog|ik ook|ik een|ik bericht|ik mijn"},
    {"krijgen", "jullie|we|wij|de|leden"},
    {"krijgt", "iemand|u|iedereen|men"},
    {"kun", "je|jij|jullie"},
    {"kunnen", "jullie|we|wij|ze|mensen|leden|er|deze|die|de"},
    {"kunt", "u|gij|je"},
    {"lees", "ik dat goed|ik het goed"},
    {"ligt", "het aan|dit aan|dat aan|dit|dat|er een|er ook|er nog"},
    {"lukt", "het jullie|het iemand|dit iemand|dit jullie|dit ook|het jou|dat"},
    {"maakt", "het uit|het iets uit|het verschil|dit verschil|dat uit|iemand"},
    {"mag", "ik|je|dit|dat|het|een|de|men|er|mijn|iedereen|iemand|u"},
    {"may", "i|we"},
    {"might", "there be|it be|this be"},
    {"moet", "ik|het|dit|dat|de|er|deze|die|mijn|men|hij|u|iedereen"},
    {"moeten", "we|wij|jullie|leden|de|deze|die|er"},
    {"mogen", "we|wij|leden|jullie|er|ook|de|honden|kinderen"},
    {"passen", "deze|die|de|er"},
    {"past", "dit|deze|die|dat|het|de|er|een|hij"},
    {"question", ":|about|for|regarding|on"},
    {"questions", ":|about|for"},
    {"quick", "question"},
    {"should", "i|we|this|it|the|there|they|my|people|that"},
    {"shouldn't", "it|there|this|the|that|you"},
    {"snapt", "iemand"},
    {"staan", "deze|die|de|er ook|er nog"},
    {"staat", "dit|deze|die|het ook|de|hij|er een|er ook|er nog|er ergens"},
    {"vinden", "jullie"},
    {"vindt", "iemand|u"},
    {"vraag", ":|over|voor"},
    {"vraagje", ""},
    {"vragen", ":"},
    {"vroeg", "me af|mij af"},
    {"waarmee", "kan|moet|is"},
    {"waarvoor", "is|dient|zijn|gebruik"},
    {"wanna", "know|know if"},
    {"waren", "jullie|er nog|er ook"},
    {"was", "there|this|that|it|anyone|er iemand|dit|iemand|jij"},
    {"wasn't", "there|this|it|that"},
    {"weet", "iemand|je|jij|u|een van jullie|er iemand|men|jullie|toevallig iemand|hier iemand|een van u"},
    {"were", "you|there|these|they|those"},
    {"werken", "deze|die|jullie|de|er"},
    {"werkt", "dit|dat|deze|die|het ook|het bij|het nog|het met|het als|de|iemand|hij ook|hij|jullie|het al"},
    {"weten", "jullie"},
    {"wil", "iemand|er iemand|je,|jij,|u,|jullie,"},
    {"will", "you|there|it|this|the|they|we|i|that|these|your|u|my|he|she|anyone|someone"},
    {"willen", "jullie"},
    {"wilt", "u,"},
    {"won't", "you|the|it|this"},
    {"wonder", "if|whether|why|how|what|when"},
    {"wondering", "if|whether|how|what|why|when|where|who|about"},
    {"worden", "deze|die|de|er|we"},
    {"wordt", "dit|dat|de|deze|die|mijn|hij|ik|er nog|er ook|er een|het nog"},
    {"would", "you|it|this|anyone|anybody|someone|the|that|there|i|they|u|we"},
    {"wouldn't", "it|you|this|that"},
    {"zal", "ik|het|dit|er|de|dat"},
    {"zien", "jullie"},
    {"ziet", "iemand"},
    {"zijn", "er|jullie|deze|die|dit|dat|de|mijn|hier|ze|onze|we de enige|wij de enige"},
    {"zit", "dit|deze|die|hier|de|dat|er een|er ook|er nog"},
    {"zitten", "deze|die|de|hier|er ook|er nog"},
    {"zoek", "je,|jij,"},
    {"zou",
     "iemand|je|jij|u|dit|dat|het kunnen|het mogelijk|het helpen|er|de|deze|die|ik kunnen|ik mogen|"
     "ik dan|men"},
    {"zouden", "jullie|we|er|deze|die|de"},
});

// Words that ask, and what may follow one where it does ask: "wat ik vind" and "when I was young" do not.
constexpr auto asking_rows = std::to_array<Opener>({
    {"hoe",
     "is|zit|zitten|kan|kun|kunnen|kunt|moet|moeten|doe|doen|doet|werkt|werken|krijg|krijgt|krijgen|kom|komt|gaat|gaan|"
     "lang|veel|vaak|groot|duur|oud|laat|ver|snel|zwaar|weet|weten|los|maak|regel|heet|heeft|hebben|heb|zijn|was|zou|"
     "zouden|bestel|betaal|meld|vind|vinden|zie|staat|lukt|te|zo|precies|warm|hoog|breed|diep|betrouwbaar|veilig|komen|"
     "word|wordt"},
    {"how",
     "do|does|did|can|could|would|should|is|are|was|were|will|to|much|many|long|far|often|come|about|soon|big|old|fast|"
     "else|might|may|am|i can|has|have|late|early|hard is|safe "
     "is|reliable|likely|exactly|about|tall|heavy|expensive|on earth|the hell|the heck|u|in the world|had"},
    {"how's", "the|it|your|this|that"},
    {"waar",
     "is|zijn|kan|kun|kunnen|kunt|moet|moeten|vind|vinden|koop|koopt|staat|staan|zit|zitten|ligt|liggen|komt|komen|"
     "haal|haalt|heb|hebben|heeft|blijft|blijven|gaat|gaan|doe|wordt|worden|meld|zie|bestel|moest|in "
     "nederland|precies"},
    {"waarom",
     "is|zijn|kan|kun|kunnen|moet|moeten|wordt|worden|heb|hebben|heeft|doet|doen|werkt|krijg|krijgt|krijgen|staat|zit|"
     "gaat|komt|duurt|niet|geen|zou|zouden|mag|mogen|was|waren|niemand|blijft|reageert|zegt|laten|laat|toch|kost|is "
     "er|ben|zo|alleen|wel|nog"},
    {"wanneer",
     "is|zijn|kan|kun|kunnen|moet|komt|komen|wordt|worden|krijg|krijgen|krijgt|gaat|gaan|begint|start|mag|mogen|heb|"
     "hebben|heeft|weten|horen|verwacht|verwachten|zal|zullen|open|leveren|ontvang|was|opent|sluit"},
    {"wat",
     "is|zijn|kan|kun|kunnen|kunt|moet|moeten|doe|doet|doen|kost|kosten|betekent|betekenen|vinden jullie|vind "
     "je|vindt|vind jij|gebeurt|zou|zouden|te doen|nu|raden|raad|adviseren|heb je|heb ik "
     "nodig|heeft|hebben|voor|was|wordt|gaat|zit|houdt|ziet|denken|denk je|denkt|mag|krijg|krijgen|gebruiken|gebruik "
     "je|wil je|willen|bedoel|bedoelen|scheelt|weegt|werkt|doen jullie|staat|komt|levert|mis ik|maakt"},
    {"welk", "merk|model|type|adres|nummer|formaat|programma|boek|soort|bedrijf|jaar|product|onderdeel"},
    {"welke",
     "is|zijn|van|maat|kleur|kleuren|versie|app|soort|fiets|merken|opties|dag|dagen|kosten|band|banden|kun|kan|moet|"
     "raden|raad|zou|heb|hebben|tips|ervaringen|instellingen|zal|accu|boeken|winkel"},
    {"what",
     "is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|about|time|kind|type|sort|size|happens|"
     "happened|if|version|else|exactly|colour|color|am|might|may|makes|causes|day|gate|number|the hell|the heck|on "
     "earth|year|model|settings|did|do i|options|email|address|other|makes"},
    {"what's", "the|up with|going|happening|wrong|your|that|this|it|my|new|best|a good|next"},
    {"when", "is|are|was|will|do|does|did|can|could|would|should|exactly|were|am|has|might"},
    {"when's", "the|this|your|my"},
    {"where", "is|are|was|were|do|does|did|can|could|will|would|should|has|have|to|exactly|in|am|on|else"},
    {"where's", "the|my|your|this|our"},
    {"which",
     "one|ones|of|version|model|size|do|does|are|should|would|bike|app|type|browser|way|colour|color|gate|settings|"
     "option|day|page|book|part"},
    {"who", "is|are|was|do|does|did|can|could|will|would|should|has|else|here|wants|knows|do i"},
    {"who's", "going|in|the|coming|responsible|up for"},
    {"why",
     "is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|not|am|isn't|aren't|don't|doesn't|didn't|"
     "can't|won't|wouldn't|hasn't|haven't|so|no|the|on earth|must|couldn't|wasn't"},
    {"wie",
     "is|zijn|kan|heeft|hebben|weet hoe|weet waar|weet wat|weet of|weet wanneer|weet een|weet er|weet dit|weet "
     "raad|wil|gaat|kent|doet|komt|gebruikt|van jullie|moet|kunnen|zou|herkent|helpt|was|mag|anders|durft"},
});

// Words that only lead in; a greeting takes with it what stands before its comma.
constexpr auto greeting_rows = std::to_array<Opener>({
    {"hoi", ""},
    {"hallo", ""},
    {"hi", ""},
    {"hey", ""},
    {"hello", ""},
    {"ha", ""},
    {"dag", ""},
    {"goedemorgen", ""},
    {"goedemiddag", ""},
    {"goedenavond", ""},
    {"goedendag", ""},
    {"goeiemorgen", ""},
    {"beste", ""},
    {"dear", ""},
    {"morning", ""},
    {"lieve", ""},
    {"good", "morning|afternoon|evening|day"},
    {"goede", "morgen|middag|avond|dag"},
});
constexpr auto filler_rows = std::to_array<std::string_view>(
    {"en",        "maar",   "dus",      "and",      "but",     "so",     "also",     "ok",       "oke",   "okay",
     "well",      "nou",    "eh",       "uh",       "um",      "please", "pls",      "sorry",    "ps",    "ook",
     "verder",    "mensen", "allemaal", "iedereen", "jongens", "team",   "guys",     "all",      "folks", "everyone",
     "everybody", "there",  "again",    "q",        "anyway",  "btw",    "trouwens", "overigens"});

}  // namespace

std::span<const Opener> openers() { return opener_rows; }
std::span<const Opener> asking() { return asking_rows; }
std::span<const Opener> greetings() { return greeting_rows; }
std::span<const std::string_view> fillers() { return filler_rows; }

}  // namespace stamtafel::language
