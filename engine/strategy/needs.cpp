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
constexpr std::string_view clicks_en = "posts with their clicks (statistics of the platform or the link tool)",
                           clicks_nl = "berichten met hun kliks (cijfers van het platform of de linktool)";

constexpr Need table[] = {
    {"net_sentiment", any(Name::text, Name::sentiment), false, words_en, words_nl},
    {"positive_share", any(Name::text, Name::sentiment), false, words_en, words_nl},
    {"negative_share", any(Name::text, Name::sentiment), false, words_en, words_nl},
    {"questions_asked", any(Name::text, Name::kind), false, words_en, words_nl},
    {"leads", words, false, words_en, words_nl},
    {"feature_requests", words, false, words_en, words_nl},
    {"product_comments", words, false, words_en, words_nl},
    {"personalised_share", words, false, words_en, words_nl},
    {"canned_share", words, false, words_en, words_nl},
    {"answered_share", answerer, false, answerer_en, answerer_nl},
    {"first_response_time", answerer, false, answerer_en, answerer_nl},
    {"next_response_time", answerer, false, answerer_en, answerer_nl},
    {"attainment", answerer, false, answerer_en, answerer_nl},
    {"missed", answerer, false, answerer_en, answerer_nl},
    {"backlog", answerer, false, answerer_en, answerer_nl},
    {"proactive_replies", answerer, false, answerer_en, answerer_nl},
    {"resolution_time", any(Name::status, Name::accepted), false,
     "a status or an accepted answer (tickets, a forum that marks solutions)",
     "een status of een geaccepteerd antwoord (tickets, een forum dat oplossingen aanwijst)"},
    {"escalations_kept", any(Name::author, Name::assignee), false,
     "who wrote each message, or to whom a case was assigned",
     "wie elk bericht schreef, of aan wie een zaak is toegewezen"},
    {"peer_answer_rate", writer, false, writer_en, writer_nl},
    {"active_members", writer, false, writer_en, writer_nl},
    {"known_members", writer, false, writer_en, writer_nl},
    {"new_members", writer, false, writer_en, writer_nl},
    {"returning_members", writer, false, writer_en, writer_nl},
    {"lapsed_members", writer, false, writer_en, writer_nl},
    {"retention", writer, false, writer_en, writer_nl},
    {"stickiness", writer, false, writer_en, writer_nl},
    {"quick_ratio", writer, false, writer_en, writer_nl},
    {"creators", writer, false, writer_en, writer_nl},
    {"reactors", writer, false, writer_en, writer_nl},
    {"lurkers", writer, false, writer_en, writer_nl},
    {"participation_rate", writer, false, writer_en, writer_nl},
    {"gini", writer, false, writer_en, writer_nl},
    {"newcomers_answered", writer, false, writer_en, writer_nl},
    {"member_to_member", writer, false, writer_en, writer_nl},
    {"reciprocity", writer, false, writer_en, writer_nl},
    {"community_score", writer, false, writer_en, writer_nl},
    {"superfans", writer, false, writer_en, writer_nl},
    {"brand_comment_reactions", any(Name::likes), false, "comments with their number of reactions",
     "reacties met hun aantal likes"},
    {"engagement_rate_by_reach", any(Name::reach), false, "posts with their reach (statistics of the platform)",
     "berichten met hun bereik (cijfers van het platform)"},
    {"link_clicks", any(Name::clicks), false, clicks_en, clicks_nl},
    {"proactive_link_clicks", any(Name::clicks), false, clicks_en, clicks_nl},
    {"alt_text_coverage", any(Name::alt_text), false, "posts with their alt text", "berichten met hun alt-tekst"},
    {"followers",
     {},
     true,
     "a series of followers (shape: series, metric: followers)",
     "een reeks met volgers (shape: series, metric: followers)"},
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

/// The metric of a series stands in the playbook, in a column, or is what a column is called.
bool counts(const playbook::Source& source, const Need& need) {
    if (source.columns.empty() || maps(source, "metric")) return true;
    const std::string& metric = source.metric.value;
    if (need.series) return metric == need.metric || maps(source, need.metric);
    const auto name = activity::name_of_field(metric);
    return (name && need.one_of.has(*name)) || overlap(*fields_of(source), need.one_of);
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
    if (shape == "people") return false;
    if (shape == "series") return counts(source, need);
    if (need.series) return false;
    const std::optional<NameSet> fields = fields_of(source);
    return !fields || overlap(*fields, need.one_of);
}

}  // namespace stamtafel::strategy
