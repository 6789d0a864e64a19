// THE table of header words, and how a header is compared with it.
#include "engine/importers/header_words.hpp"

#include <algorithm>
#include <array>

#include "engine/base/text.hpp"

namespace stamtafel::importers {
namespace {

/// Headers of one field, best first, separated by commas.
struct HeaderWords {
    std::string_view field, headers;
};

/// A header may stand under several fields; the upper row is its first meaning, which a column with other values
/// or a better header for that field leaves to the next one.
constexpr std::array table{
    HeaderWords{"id",
                "message id, comment id, reply id, tweet id, status id, mention id, reactie-id, opmerking-id, post id, "
                "post number, bericht-id, activity id, item id, media id, video id, review id, answer id, "
                "id reactie, id bericht, document id, id, guid, uuid, permalink id, client msg id, ticket id, "
                "ticketnummer, ticketnr, nummer, berichtnummer, response id, submission id, record id"},
    HeaderWords{"at",
                "timestamp, created at, created utc, created, creation date, created date, date created, createtime, "
                "create at, tweet created at, tweet created, published at, publish time, publish date, published, "
                "status published, publicatietijdstip, publicatiedatum, tijdstip van publicatie, gepubliceerd op, "
                "geplaatst op, plaatsingsdatum, video publish time, publicatietijd van video, posted at, posted on, "
                "date posted, post time, post date, comment create timestamp, sent at, date sent, send time, "
                "verzonden op, verzonden, sent, received at, ontvangen op, time timestamp, tijdstempel, tijdstip, "
                "datum en tijd, datum tijd, date time, date and time, date hour, aangemaakt op, aangemaakt, "
                "aanmaakdatum, creatiedatum, submitted at, submission date, ingevuld op, ingezonden op, "
                "recorded date, date, datum, day, dag, reporting starts, start rapportage, start date, startdatum, "
                "complete timestamp, event time, ts, utc, time, tijd, when, wanneer, week, month, maand"},
    HeaderWords{"author",
                "author id, from id, sender id, user id, author channel id, account id, from user id, requester id, "
                "owner user id, author username, account username, username, user name, gebruikersnaam, "
                "accountnaam, screen name, twitter handle, handle, login, gebruikers-id, auteur-id, author login, "
                "channel id, page id, pagina-id, author, auteur, org resource, resource, user, gebruiker, account, "
                "account name, profile, profiel, profile name, profielnaam, sender, afzender, from, van, "
                "page name, paginanaam, posted by, geplaatst door, created by, member id, member, lid"},
    HeaderWords{"author_name",
                "author name, author display name, display name, weergavenaam, user display name, sender name, "
                "sender full name, full name, fullname, volledige naam, user full name, naam auteur, auteursnaam, "
                "naam gebruiker, naam afzender, author, auteur, requester, aanvrager, contact name, klantnaam, "
                "customer name, owner display name, account name, from, sender, username, naam, name, real name, page "
                "name, paginanaam"},
    HeaderWords{"text",
                "message text, comment text, tweet text, full text, review text, post text, post raw, reactietekst, "
                "berichttekst, tekst bericht, text original, text, tekst, message, bericht, body, selftext, "
                "content, inhoud, comment, reactie, opmerking, tweet, review, recensie, beoordelingstekst, "
                "post message, post content, caption, bijschrift, onderschrift, description, beschrijving, "
                "omschrijving, feedback comment, feedback, toelichting, vraag, question, vraagtekst, answer, "
                "antwoord, snippet, mention, raw, cooked, text display"},
    HeaderWords{"parent",
                "parent comment id, parent id, parent message id, in response to tweet id, in reply to status id, "
                "in reply to tweet id, in reply to id, in reply to, reply to message id, reply to id, "
                "reply to post number, reply to post id, reply to comment id, "
                "reply to, top-level comment id, parent, replied to, bovenliggend, "
                "antwoord op, reactie op, hoofdreactie-id, id van bovenliggende reactie, root id, post id, "
                "bericht-id, video id, media id, link id"},
    HeaderWords{"conversation",
                "conversation id, thread id, thread ts, threadid, gesprek-id, gespreks-id, gesprek, conversation, "
                "thread, draad, case concept name, case id, caseid, zaaknummer, zaak-id, topic id, discussion id, "
                "ticket id, ticketnummer, ticketnr, dossiernummer, submission id"},
    HeaderWords{"answers", "response tweet id, answer ids, reply ids, replies ids"},
    HeaderWords{"side", "side, kant, direction, richting, sender type, message type, afzendertype"},
    HeaderWords{"staff",
                "is staff, staff, is admin, admin, is moderator, moderator, is agent, is team, team, is brand, "
                "is owner, medewerker, beheerder, is page, van ons"},
    HeaderWords{"inbound", "inbound, is inbound, incoming, is incoming, inkomend, binnenkomend"},
    HeaderWords{"kind",
                "kind, activity type, type activiteit, soort activiteit, interaction type, type interactie, "
                "event type, type, soort"},
    HeaderWords{"channel",
                "channel, kanaal, network, netwerk, social network, sociaal netwerk, platform, medium, source, bron, "
                "source type, brontype"},
    HeaderWords{"room",
                "room, channel name, kanaalnaam, group name, groepsnaam, group, groep, forum, board, subreddit, "
                "category name, category, categorie, categories, categorieen, server, stream, inbox, community, "
                "video id, channel id, channel, kanaal"},
    HeaderWords{"sentiment",
                "sentiment, sentiment score, sentimentscore, sentiment label, airline sentiment, polarity, "
                "polariteit, tonality, tonaliteit, tone, toon, stemming"},
    HeaderWords{"url",
                "permalink, permanent link, permanente link, tweet permalink, post url, post link, comment url, "
                "link naar bericht, link naar bijdrage, berichtlink, link to the conversation, video link, "
                "message link, url, permalink url, link, weblink, uri, page location, landing page"},
    HeaderWords{"likes",
                "reactions, likes and reactions, reactions count, likes, like count, likes count, favorites, "
                "favourites, favorite count, vind-ik-leuks, vind ik leuk, vind-ik-leuk-reacties, hartjes, hearts, "
                "interessant, duimpjes, reacties en vind-ik-leuks, video likes"},
    HeaderWords{"comments",
                "comments, comment count, comments count, opmerkingen, commentaren, comments added, replies, "
                "reply count, replies count, antwoorden, reacties, video comments, toegevoegde reacties"},
    HeaderWords{"shares",
                "shares, share count, shares count, retweets, retweet count, reposts, repost count, deelacties, "
                "keren gedeeld, keer gedeeld, gedeeld, forwards, reblogs, boosts, video shares"},
    HeaderWords{
        "score",
        "score, upvotes, ups, upvote count, votes, vote count, stemmen, punten, points, karma, controversiality"},
    HeaderWords{"clicks",
                "total clicks, totaal aantal klikken, clicks, klikken, kliks, clicks all, klikken alle, clicks total, "
                "link clicks, url clicks, linkklikken, klikken op links, klikken op link, outbound clicks, "
                "post clicks, consumptions"},
    HeaderWords{"reach",
                "reach, bereik, post reach, bereik van bericht, accounts reached, bereikte accounts, people reached, "
                "bereikte personen, reached audience, unique impressions, unieke vertoningen, potential reach, "
                "potentieel bereik"},
    HeaderWords{"impressions",
                "impressions, impressies, vertoningen, impressions total, vertoningen totaal, weergaven impressies, "
                "post impressions, thumbnail impressions, impr, weergaven"},
    HeaderWords{"views",
                "views, weergaven, video views, videoweergaven, view count, views count, page views, pageviews, "
                "paginaweergaven, screen page views, screenpageviews, plays, play count, keer bekeken, topic views, "
                "reads"},
    HeaderWords{"saves", "saves, saved, save count, opgeslagen, keer opgeslagen, bewaard, bookmarks, bookmark count"},
    HeaderWords{"spend",
                "amount spent, besteed bedrag, uitgegeven bedrag, spend, spent, cost, costs, kosten, uitgaven, "
                "ad spend, mediabudget, budget spent, amount spent eur, spend eur"},
    HeaderWords{"followers",
                "total followers, totaal aantal volgers, followers, volgers, follower count, followers count, "
                "aantal volgers, subscribers, abonnees, fans, page likes, members, leden, aantal leden"},
    HeaderWords{"tags",
                "tags, tag, tag names, labels, custom labels, aangepaste labels, hashtags, etiketten, keywords"},
    HeaderWords{"language", "language, taal, lang, languages, talen, language code, taalcode"},
    HeaderWords{"status",
                "status, ticket status, state, ticketstatus, toestand, concept name, activity, activiteit, stap, "
                "processtap, step"},
    HeaderWords{"assignee",
                "assignee, assigned to, toegewezen aan, agent name, agent, behandelaar, behandeld door, owner, "
                "eigenaar, answered by, beantwoord door"},
    HeaderWords{"accepted",
                "is accepted, accepted, accepted answer, is accepted answer, is solution, solution, geaccepteerd, "
                "geaccepteerd antwoord, is oplossing, oplossing"},
    HeaderWords{"removed",
                "is removed, removed, removed by moderator, is hidden, hidden, verwijderd door beheerder, verborgen, "
                "weggehaald"},
    HeaderWords{"deleted", "is deleted, deleted, user deleted, verwijderd, verwijderd door lid"},
    HeaderWords{"media",
                "media type, mediatype, post type, berichttype, type bericht, soort bericht, soort bijdrage, "
                "content type, contenttype, status type, attachments, bijlagen, attachment, bijlage, media, format, "
                "vorm, video type, placement, type, soort"},
    HeaderWords{
        "alt_text",
        "alt text, alt-tekst, alternative text, alternatieve tekst, image description, afbeeldingsbeschrijving"},
    HeaderWords{"paid",
                "paid, betaald, is paid, sponsored, gesponsord, promoted, gepromoot, funded content status, "
                "status van gesponsorde content, is ad, advertentie"},
    HeaderWords{"duration",
                "duration, duur, video duration, videoduur, duration sec, lengte, length, video length, duration s"},
    HeaderWords{"title",
                "title, titel, post title, titel bijdrage, titel bericht, video title, videotitel, subject, "
                "onderwerp, topic title, headline, kop, question title, paginatitel, page title"},
    HeaderWords{"email",
                "email, e-mail, e-mailadres, email address, mail, mailadres, requester email, contact email address, "
                "contact email, author email, user email, from email, respondent email, afzender e-mail"},
    HeaderWords{"ip", "ip, ip address, ip-adres, ipaddress, user ip, client ip, last ip, registration ip address"},
    HeaderWords{"phone",
                "phone, phone number, telefoon, telefoonnummer, mobile, mobiel, mobiel nummer, contact phone number, "
                "gsm, whatsapp number"},
    HeaderWords{"address", "address, adres, street, straat, postal code, zip code, postcode, woonadres, huisnummer"},
    HeaderWords{"birth_date", "birth date, date of birth, birthday, geboortedatum, verjaardag, dob"},
    HeaderWords{"metric", "metric, metriek, metric name, kpi, indicator, meetwaarde, measure, statistic, statistiek"},
    HeaderWords{"value",
                "value, waarde, count, aantal, number, getal, total, totaal, amount, rating, beoordeling, nps, csat, "
                "satisfaction score, cijfer, sterren, stars, waardering"},
    HeaderWords{"name", "name, naam, full name, volledige naam, real name, display name, weergavenaam"},
    HeaderWords{"person",
                "person id, person, persoon, persoons-id, persoonsnummer, klantnummer, lidnummer, customer id"},
    HeaderWords{"role", "role, rol, functie, trust level, roles, rollen, user role, gebruikersrol"},
    HeaderWords{"joined_at",
                "joined at, joined, date joined, join date, member since, lid sinds, lid geworden op, registered at, "
                "registered, registration date, registratiedatum, geregistreerd op, aanmelddatum, aangemeld op, "
                "inschrijfdatum, signup date, signed up at, user created at, account created"},
    HeaderWords{"last_seen",
                "last seen at, last seen, laatst gezien, last active, last active at, laatst actief, last activity, "
                "laatste activiteit, last login, last login at, laatste login, last visit, laatste bezoek, "
                "last access date"},
    HeaderWords{"consent", "consent, toestemming, opt in, optin, akkoord, marketing consent, permission"},
    HeaderWords{"birth_year", "birth year, year of birth, geboortejaar"},
    // second meanings
    HeaderWords{"likes", "reacties"},
    HeaderWords{"id", "content, inhoud"},
    HeaderWords{"text", "comments, opmerkingen, reacties, reactions"},
    HeaderWords{"author", "klantnummer, customer id"},
};

constexpr std::array<std::string_view, 5> personal{"email", "ip", "phone", "address", "birth_date"};
constexpr std::array<std::string_view, 11> counts{"likes",       "comments", "shares", "score", "clicks",   "reach",
                                                  "impressions", "views",    "saves",  "spend", "followers"};
constexpr std::array<std::string_view, 3> times{"at", "joined_at", "last_seen"};

/// What stands before or behind a count without changing what is counted; longest first.
constexpr std::array<std::string_view, 12> count_prefixes{
    "lifetimeposttotal", "lifetimepost", "lifetimetotal", "totaalaantal", "publicmetrics", "numberof",
    "lifetime",          "totaal",       "aantal",        "total",        "post",          "num"};
constexpr std::array<std::string_view, 4> count_suffixes{"count", "total", "totaal", "aantal"};

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::size_t longest_header = 200;  // bytes; longer ones are sentences
constexpr std::size_t row_step = 1000;       // more than any row has headers
constexpr std::size_t looser = 1'000'000;    // a header that was cut to fit comes after all that fit

struct Entry {
    std::string letters;
    HeaderMeaning meaning;
};

void add_row(std::size_t row, std::vector<Entry>& entries) {
    std::string_view headers = table[row].headers;
    for (std::size_t place = 0; !headers.empty(); ++place) {
        const std::size_t comma = std::min(headers.find(','), headers.size());
        entries.push_back({squeezed(headers.substr(0, comma)), {table[row].field, row * row_step + place}});
        headers.remove_prefix(std::min(comma + 1, headers.size()));
    }
}

/// The table by letters, made once.
const std::vector<Entry>& entries_by_letters() {
    static const std::vector<Entry> entries = [] {
        std::vector<Entry> all;
        for (std::size_t row = 0; row < table.size(); ++row) add_row(row, all);
        std::stable_sort(all.begin(), all.end(), [](const Entry& a, const Entry& b) { return a.letters < b.letters; });
        return all;
    }();
    return entries;
}

std::vector<HeaderMeaning> meanings_of(std::string_view wanted, std::size_t looseness) {
    std::vector<HeaderMeaning> found;
    const std::vector<Entry>& entries = entries_by_letters();
    auto entry = std::lower_bound(entries.begin(), entries.end(), wanted,
                                  [](const Entry& e, std::string_view letters) { return e.letters < letters; });
    for (; entry != entries.end() && entry->letters == wanted; ++entry)
        found.push_back({entry->meaning.field, looseness + entry->meaning.rank});
    return found;
}

std::string_view without_brackets(std::string_view header) {
    header = base::trimmed(header);
    if (!header.ends_with(')') && !header.ends_with(']')) return header;
    const std::size_t open = header.find_last_of("([");
    return open == header.npos ? header : header.substr(0, open);
}

/// "numlikes" → "likes", "retweetcount" → "retweet".
std::string_view without_counting_words(std::string_view word) {
    for (const std::string_view prefix : count_prefixes)
        if (word.size() > prefix.size() && word.starts_with(prefix)) return word.substr(prefix.size());
    for (const std::string_view suffix : count_suffixes)
        if (word.size() > suffix.size() && word.ends_with(suffix)) return word.substr(0, word.size() - suffix.size());
    return {};
}

std::vector<HeaderMeaning> meanings_as_count(std::string_view word) {
    const std::string_view counted = without_counting_words(word);
    std::vector<HeaderMeaning> found = meanings_of(counted, 2 * looser);
    if (found.empty() && !counted.empty()) found = meanings_of(std::string(counted) + "s", 2 * looser);
    found.erase(std::remove_if(found.begin(), found.end(),
                               [](const HeaderMeaning& meaning) { return !is_count_field(meaning.field); }),
                found.end());
    return found;
}

}  // namespace

std::string squeezed(std::string_view header) {
    std::string letters;
    bool sign = false;  // between two \x01
    for (const char c : base::with_signs_apart(base::fold(header))) {
        if (c == '\x01') sign = !sign;
        if (!sign && is_letter_or_digit(c)) letters += c;
    }
    return letters;
}

std::vector<HeaderMeaning> meanings_of_header(std::string_view header) {
    if (header.size() > longest_header) return {};
    const std::string whole = squeezed(header);
    if (std::vector<HeaderMeaning> found = meanings_of(whole, 0); !found.empty()) return found;
    const std::string shorter = squeezed(without_brackets(header));
    if (shorter != whole)
        if (std::vector<HeaderMeaning> found = meanings_of(shorter, looser); !found.empty()) return found;
    return meanings_as_count(shorter);
}

std::optional<std::string_view> field_of_header(std::string_view header) {
    const std::vector<HeaderMeaning> found = meanings_of_header(header);
    if (found.empty()) return std::nullopt;
    return found.front().field;
}

bool is_personal_field(std::string_view field) { return holds(personal, field); }
bool is_count_field(std::string_view field) { return holds(counts, field); }
bool is_time_field(std::string_view field) { return holds(times, field); }

std::size_t order_of_field(std::string_view field) {
    const auto* row = std::find_if(table.begin(), table.end(), [&](const HeaderWords& r) { return r.field == field; });
    return static_cast<std::size_t>(row - table.begin());
}

}  // namespace stamtafel::importers
