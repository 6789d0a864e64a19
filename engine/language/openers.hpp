// The words that open a question in Dutch and English, as tables; what is done with them is questions.cpp's.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace stamtafel::language {

/// A first word, and what may stand behind it: turns of phrase parted by `|`, each whole words. One that ends with a
/// comma opens a condition as easily ("heb je vragen, bel dan"), and asks only where no comma follows.
struct Opener {
    std::string_view first, rest;
};

/// Sorted by first word. Absent on purpose are those that open a statement whose subject is left out as often
/// ("kan het niet vinden", "heb ik ook", "zou ik niet doen", "have the same", "did it", "was the best").
inline constexpr auto openers = std::to_array<Opener>({
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
    {"gaat", "het lukken|dit|dat|er|de|deze|die|iemand|het ook|het weer|hij ook|u|jullie"},
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
    {"helpt", "dit|dat|het als|het om|deze|die|het"},
    {"herkent", "iemand|u"},
    {"hoelang", ""},
    {"hoeveel",
     "is|kost|kosten|tijd|geld|mensen|euro|heb|moet|krijg|km|kilometer|dagen|uur|weegt|kan|zijn|leden|bar|"
     "meter|weken|watt|liter|plek|ruimte|gaat|betaal|verbruikt|keer|stuks|procent"},
    {"hoezo", ""},
    {"hoort", "dit|dat|het zo|deze|die|er|hij"},
    {"how",
     "do|does|did|can|could|would|should|is|are|was|were|will|to|much|many|long|far|often|come|about|soon|big|"
     "old|fast|else|might|may|am|i can|has|have|late|early|hard is|safe is|reliable|likely|exactly|about|tall|"
     "heavy|expensive|on earth|the hell|the heck|u|in the world|had"},
    {"how's", "the|it|your|this|that"},
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
    {"komt", "er|dit|deze|die|dat door|het door|het doordat|de|iemand|hij|jullie|u"},
    {"kon", "iemand|je|jij|u"},
    {"krijg", "je|jij|ik dan|ik nog|ik ook|ik een|ik bericht|ik mijn"},
    {"krijgen", "jullie|we|wij|de|leden"},
    {"krijgt", "iemand|u|iedereen|men"},
    {"kun", "je|jij|jullie"},
    {"kunnen", "jullie|we|wij|ze|mensen|leden|er|deze|die|de"},
    {"kunt", "u|gij|je"},
    {"lees", "ik dat goed|ik het goed"},
    {"ligt", "het aan|dit aan|dat aan|dit|dat|er"},
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
    {"staan", "er|deze|die|de"},
    {"staat", "dit|deze|die|er|het ook|de|hij"},
    {"vinden", "jullie"},
    {"vindt", "iemand|u"},
    {"vraag", ":|over|voor"},
    {"vraagje", ""},
    {"vragen", ":"},
    {"vroeg", "me af|mij af"},
    {"waarmee", "kan|moet|is"},
    {"waarvoor", "is|dient|zijn|gebruik"},
    {"wanna", "know|know if"},
    {"waren", "er|jullie"},
    {"was", "there|this|that|it|anyone|er iemand|er|dit|iemand|jij"},
    {"wasn't", "there|this|it|that"},
    {"weet", "iemand|je|jij|u|een van jullie|er iemand|men|jullie|toevallig iemand|hier iemand|een van u"},
    {"were", "you|there|these|they|those"},
    {"werken", "deze|die|jullie|de|er"},
    {"werkt", "dit|dat|deze|die|het ook|het bij|het nog|het met|het als|de|er|iemand|hij ook|hij|jullie|het al|het"},
    {"weten", "jullie"},
    {"wil", "iemand|er iemand|je,|jij,|u,|jullie,"},
    {"will", "you|there|it|this|the|they|we|i|that|these|your|u|my|he|she|anyone|someone"},
    {"willen", "jullie"},
    {"wilt", "u,"},
    {"won't", "you|the|it|this"},
    {"wonder", "if|whether|why|how|what|when"},
    {"wondering", "if|whether|how|what|why|when|where|who|about"},
    {"worden", "deze|die|de|er|we"},
    {"wordt", "dit|dat|het|er|de|deze|die|mijn|hij|ik"},
    {"would", "you|it|this|anyone|anybody|someone|the|that|there|i|they|u|we"},
    {"wouldn't", "it|you|this|that"},
    {"zal", "ik|het|dit|er|de|dat"},
    {"zien", "jullie"},
    {"ziet", "iemand"},
    {"zijn", "er|jullie|deze|die|dit|dat|de|mijn|hier|ze|onze|we de enige|wij de enige"},
    {"zit", "er|dit|deze|die|hier|het|de|dat"},
    {"zitten", "er|deze|die|de|hier"},
    {"zoek", "je,|jij,"},
    {"zou", "iemand|je|jij|u|dit|dat|het kunnen|het mogelijk|het helpen|er|de|deze|die|ik kunnen|ik mogen|ik dan|ik het|men"},
    {"zouden", "jullie|we|er|deze|die|de"},
});
static_assert(std::is_sorted(openers.begin(), openers.end(),
                             [](const Opener& a, const Opener& b) { return a.first < b.first; }));

}  // namespace stamtafel::language
