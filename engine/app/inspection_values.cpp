// Tables of words, and a look at every value of a column before it is promised a meaning.
#include "engine/app/inspection_values.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "engine/activity/kind.hpp"
#include "engine/base/text.hpp"
#include "engine/importers/csv_scan.hpp"
#include "engine/importers/header_words.hpp"

namespace stamtafel::app {
namespace {

/// All values of a column that has few; empty when there are many.
std::vector<std::string> few_values(const importers::ColumnLook& look) {
    if (!look.choices.empty()) return look.choices;
    return look.different <= look.examples.size() ? look.examples : std::vector<std::string>{};
}

constexpr std::size_t most_values = 24;

/// Adds the values of a column; false: there are more than can be channels.
bool add_values(std::string_view bytes, const importers::Dialect& dialect, std::string_view header,
                std::set<std::string>& values) {
    const auto place = std::find(dialect.header.begin(), dialect.header.end(), header);
    const auto column = static_cast<std::size_t>(place - dialect.header.begin());
    importers::CsvScanner reader(bytes.substr(0, dialect.end), dialect.delimiter, dialect.body);
    importers::CsvRecord record;
    std::string scratch;
    std::string known;
    while (values.size() <= most_values && reader.next(record)) {
        if (record.unclosed || column >= record.fields.size()) continue;
        const std::string_view value = base::trimmed(importers::text_of(record.fields[column], scratch));
        if (value.empty() || value == known) continue;
        known = value;
        values.insert(known);
    }
    return values.size() <= most_values;
}

/// All values of the column in all inputs; empty when there are too many.
std::set<std::string> all_values(const Inspection& inspection, const Inspected& source, std::string_view header) {
    std::set<std::string> values;
    for (const std::size_t i : source.inputs) {
        const std::string_view bytes = inspection.inputs.list[i].bytes;
        const importers::Dialect dialect = importers::find_dialect(bytes, 0, importers::HeaderSaid::find_out);
        if (!add_values(bytes, dialect, header, values)) return {};
    }
    return values;
}

/// Words of exports for one of ours.
struct Meaning {
    std::string_view field, ours, words;
};
constexpr std::array<Meaning, 14> meanings{{
    {"side", "brand",
     "brand, merk, team, staff, medewerker, agent, admin, beheerder, moderator, company, bedrijf, support, webcare, "
     "outbound, uitgaand, outgoing, page, pagina"},
    {"side", "member",
     "member, lid, user, gebruiker, customer, klant, end-user, requester, aanvrager, fan, follower, volger, visitor, "
     "bezoeker, contact"},
    {"side", "inbound", "inbound, inkomend, incoming"},
    {"side", "automation", "automation, bot, system, systeem"},
    {"kind", "post", "post, bericht, tweet, status, topic, submission"},
    {"kind", "comment", "comment, reply, reactie, opmerking, response"},
    {"kind", "message", "message, dm, direct message, private message, privébericht, pb, chat"},
    {"kind", "mention", "mention, vermelding"},
    {"kind", "reaction", "reaction, like, vind ik leuk"},
    {"kind", "share", "share, retweet, repost, deling"},
    {"kind", "review", "review, recensie, beoordeling"},
    {"kind", "question", "question, vraag"},
    {"kind", "answer", "answer, antwoord"},
    {"kind", "idea", "idea, idee"},
}};

/// Our word for a value; empty when it is not known.
std::string_view meaning_of(std::string_view field, std::string_view value) {
    if (const auto kind = activity::kind_named(value); kind && field == "kind") return value;
    const std::string folded = base::fold(value);
    for (const Meaning& meaning : meanings) {
        if (meaning.field != field) continue;
        std::string_view rest = meaning.words;
        while (!rest.empty()) {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            if (base::fold(base::trimmed(rest.substr(0, comma))) == folded) return meaning.ours;
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
    }
    return {};
}

template <class Values>
bool all_mean(std::string_view field, const Values& values) {
    return !values.empty() && std::none_of(values.begin(), values.end(),
                                           [&](const std::string& value) { return meaning_of(field, value).empty(); });
}

/// A column of sides names both of them, one of kinds at least two.
bool tells_apart(std::string_view field, const std::set<std::string>& values) {
    std::set<std::string_view> ours;
    for (const std::string& value : values) ours.insert(meaning_of(field, value));
    if (field == "kind") return ours.size() > 1;
    return ours.count("brand") > 0 && ours.size() > 1;
}

void add_translated(std::string_view field, const std::string& header, const std::set<std::string>& values,
                    importers::Spec& spec) {
    importers::ValueNames names{std::string(field), {}};
    bool translated = false;
    for (const std::string& value : values) {
        names.meanings.emplace_back(value, meaning_of(field, value));
        translated = translated || value != names.meanings.back().second;
    }
    spec.columns.erase(std::remove_if(spec.columns.begin(), spec.columns.end(),
                                      [&](const importers::ColumnName& column) { return column.header == header; }),
                       spec.columns.end());
    spec.columns.push_back({std::string(field), header, {}});
    if (translated) spec.values.push_back(std::move(names));
}

/// Whether the column is free for another meaning: unused, or only the form of a post.
bool is_free(const importers::Spec& spec, std::string_view header) {
    return std::none_of(spec.columns.begin(), spec.columns.end(), [&](const importers::ColumnName& column) {
        return column.header == header && column.field != "media" && column.field != "role";
    });
}

void translate(std::string_view field, const Inspection& inspection, const Inspected& source, importers::Spec& spec) {
    for (const importers::ColumnLook& look : source.looks) {
        if (!is_free(spec, look.header) || !all_mean(field, few_values(look))) continue;
        const std::set<std::string> values = all_values(inspection, source, look.header);
        if (!all_mean(field, values) || !tells_apart(field, values)) continue;
        return add_translated(field, look.header, values, spec);
    }
}

}  // namespace

std::string slug(std::string_view text) {
    std::string out;
    for (const char c : base::fold(text)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain)
            out += c;
        else if (!out.empty() && out.back() != '_')
            out += '_';
    }
    while (!out.empty() && out.back() == '_') out.pop_back();
    if (out.empty() || (out[0] >= '0' && out[0] <= '9')) out.insert(0, "c_");
    return out.substr(0, 40);
}

bool has_column(const importers::Spec& spec, std::string_view field) {
    return std::any_of(spec.columns.begin(), spec.columns.end(),
                       [&](const importers::ColumnName& column) { return column.field == field; });
}

bool translate_channels(const Inspection& inspection, const Inspected& source, std::string_view header,
                        importers::Spec& spec) {
    const std::set<std::string> values = all_values(inspection, source, header);
    if (values.empty()) return false;
    importers::ValueNames names{"channel", {}};
    bool translated = false;
    for (const std::string& value : values) {
        const std::string id = slug(value);
        translated = translated || id != value;
        names.meanings.emplace_back(value, id);
        if (std::find(spec.channel_ids.begin(), spec.channel_ids.end(), id) == spec.channel_ids.end())
            spec.channel_ids.push_back(id);
    }
    if (translated) spec.values.push_back(std::move(names));
    return true;
}

void translate_sentiment(const importers::ColumnLook& look, importers::Spec& spec) {
    importers::ValueNames names{"sentiment", {}};
    for (const std::string& value : few_values(look)) {
        const std::string folded = base::fold(value);
        const bool good = folded == "positive" || folded == "positief";
        const bool bad = folded == "negative" || folded == "negatief";
        const bool neither = folded == "neutral" || folded == "neutraal" || folded == "mixed" || folded == "gemengd";
        if (good || bad || neither) names.meanings.emplace_back(value, good ? "1" : bad ? "-1" : "0");
    }
    if (!names.meanings.empty()) spec.values.push_back(std::move(names));
}

void translate_sides_and_kinds(const Inspection& inspection, const Inspected& source, importers::Spec& spec) {
    if (!has_column(spec, "side") && !has_column(spec, "staff") && !has_column(spec, "inbound"))
        translate("side", inspection, source, spec);
    if (!has_column(spec, "kind")) translate("kind", inspection, source, spec);
}

}  // namespace stamtafel::app
