// Fields named in the playbook or known of a format, against the table of needs.
#include "engine/strategy/needs.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace stamtafel::strategy {
namespace {

using activity::Name;
using activity::NameSet;

template <class... Names>
constexpr NameSet any(Names... names) {
    return {((1ULL << static_cast<unsigned>(names)) | ... | 0ULL)};
}

constexpr NameSet writer = any(Name::author);
constexpr NameSet answerer = any(Name::author, Name::side, Name::staff, Name::inbound);
constexpr NameSet words = any(Name::text);
constexpr std::string_view writer_en = "messages with the account that wrote each",
                           writer_nl = "berichten met het account dat elk schreef";
constexpr std::string_view answerer_en = "messages with who wrote each, or which are the brand's",
                           answerer_nl = "berichten met wie elk schreef, of welke van het merk zijn";
constexpr std::string_view words_en = "messages with their text", words_nl = "berichten met hun tekst";

constexpr Need table[] = {
    {"net_sentiment", any(Name::text, Name::sentiment), words_en, words_nl},
    {"positive_share", any(Name::text, Name::sentiment), words_en, words_nl},
    {"negative_share", any(Name::text, Name::sentiment), words_en, words_nl},
    {"questions_asked", any(Name::text, Name::kind), words_en, words_nl},
    {"leads", words, words_en, words_nl},
    {"feature_requests", words, words_en, words_nl},
    {"product_comments", words, words_en, words_nl},
    {"personalised_share", words, words_en, words_nl},
    {"canned_share", words, words_en, words_nl},
    {"answered_share", answerer, answerer_en, answerer_nl},
    {"first_response_time", answerer, answerer_en, answerer_nl},
    {"next_response_time", answerer, answerer_en, answerer_nl},
    {"attainment", answerer, answerer_en, answerer_nl},
    {"missed", answerer, answerer_en, answerer_nl},
    {"backlog", answerer, answerer_en, answerer_nl},
    {"proactive_replies", answerer, answerer_en, answerer_nl},
    {"resolution_time", any(Name::status, Name::accepted),
     "a status or an accepted answer (tickets, a forum that marks solutions)",
     "een status of een geaccepteerd antwoord (tickets, een forum dat oplossingen aanwijst)"},
    {"escalations_kept", any(Name::author, Name::assignee), "who wrote each message, or to whom a case was assigned",
     "wie elk bericht schreef, of aan wie een zaak is toegewezen"},
    {"peer_answer_rate", writer, writer_en, writer_nl},
    {"active_members", writer, writer_en, writer_nl},
    {"known_members", writer, writer_en, writer_nl},
    {"new_members", writer, writer_en, writer_nl},
    {"returning_members", writer, writer_en, writer_nl},
    {"lapsed_members", writer, writer_en, writer_nl},
    {"retention", writer, writer_en, writer_nl},
    {"stickiness", writer, writer_en, writer_nl},
    {"quick_ratio", writer, writer_en, writer_nl},
    {"creators", writer, writer_en, writer_nl},
    {"reactors", writer, writer_en, writer_nl},
    {"lurkers", writer, writer_en, writer_nl},
    {"participation_rate", writer, writer_en, writer_nl},
    {"gini", writer, writer_en, writer_nl},
    {"newcomers_answered", writer, writer_en, writer_nl},
    {"member_to_member", writer, writer_en, writer_nl},
    {"reciprocity", writer, writer_en, writer_nl},
    {"community_score", writer, writer_en, writer_nl},
    {"superfans", writer, writer_en, writer_nl},
    {"brand_comment_reactions", any(Name::likes), "comments with their number of reactions",
     "reacties met hun aantal likes", true},
};

/// What formats that name their own columns hold of what the table asks for.
struct Native {
    std::string_view format;
    NameSet has;
};
constexpr NameSet talk = any(Name::author, Name::text, Name::side, Name::kind);
constexpr NameSet liked = any(Name::author, Name::text, Name::side, Name::kind, Name::likes);
constexpr NameSet solved = any(Name::author, Name::text, Name::side, Name::kind, Name::accepted);
constexpr NameSet solved_and_liked = any(Name::author, Name::text, Name::side, Name::kind, Name::accepted, Name::likes);
constexpr std::array<Native, 6> natives{{{"twcs", talk},
                                         {"slack", liked},
                                         {"discord_csv", liked},
                                         {"discord_json", liked},
                                         {"discourse_posts", solved_and_liked},
                                         {"stack_exchange", solved}}};

bool overlap(NameSet a, NameSet b) { return (a.bits & b.bits) != 0; }

bool maps(const playbook::Source& source, std::string_view field) {
    return std::any_of(source.columns.begin(), source.columns.end(),
                       [&](const auto& column) { return column.first.value == field; });
}

/// Nothing: only the files can tell.
std::optional<NameSet> fields_of(const playbook::Source& source) {
    if (source.columns.empty()) {
        const auto* row = std::find_if(natives.begin(), natives.end(),
                                       [&](const Native& native) { return native.format == source.format.value; });
        return row == natives.end() ? std::nullopt : std::optional(row->has);
    }
    if (source.format.value == "event_log") return std::nullopt;  // its events become statuses and assignments
    NameSet fields;
    const auto add = [&](std::string_view field) {
        if (const auto name = activity::name_of_field(field)) fields.add(*name);
    };
    for (const auto& [field, header] : source.columns) add(field.value);
    for (const auto& [field, values] : source.values) add(field.value);
    return fields;
}

/// Reactions as rows of their own, each below what it is a reaction to.
bool lists_reactions(const playbook::Source& source) {
    if (!maps(source, "parent")) return false;
    const auto kinds = std::find_if(source.values.begin(), source.values.end(),
                                    [](const auto& field) { return field.first.value == "kind"; });
    if (kinds == source.values.end()) return maps(source, "kind");
    return std::any_of(kinds->second.begin(), kinds->second.end(),
                       [](const auto& meaning) { return meaning.second.value == "reaction"; });
}

}  // namespace

std::span<const Need> needs() { return table; }

const Need* need_of(std::string_view metric) {
    const auto* row =
        std::find_if(std::begin(table), std::end(table), [&](const Need& n) { return n.metric == metric; });
    return row == std::end(table) ? nullptr : row;
}

bool may_meet(const playbook::Source& source, const Need& need) {
    const std::string& shape = source.shape.value;
    if (shape == "people" || shape == "series") return false;
    const std::optional<NameSet> fields = fields_of(source);
    return !fields || overlap(*fields, need.one_of) || (need.or_listed && lists_reactions(source));
}

}  // namespace stamtafel::strategy
