// Event logs: one row a step of a case. A step is the brand's; a case gives, at its earliest step in all files of the
// source, one member-side question besides.
#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/base/text.hpp"
#include "engine/importers/csv_scan.hpp"
#include "engine/importers/dialect.hpp"
#include "engine/importers/key.hpp"
#include "engine/importers/memo.hpp"
#include "engine/importers/readers.hpp"
#include "engine/importers/tabular.hpp"

namespace stamtafel::importers {
namespace {

using activity::Flag;
using activity::Kind;

/// The usual headers of a column, in the order in which they are looked for. Folded.
constexpr std::array<std::string_view, 13> case_headers{
    "case:concept:name", "case id", "case_id", "caseid", "case-id",      "case",         "zaaknummer",
    "zaak id",           "zaak-id", "zaak_id", "zaak",   "ticketnummer", "dossiernummer"};
constexpr std::array<std::string_view, 9> step_headers{"concept:name",  "activity",    "activity name",
                                                       "activity_name", "activiteit",  "event",
                                                       "handeling",     "gebeurtenis", "stap"};
constexpr std::array<std::string_view, 12> time_headers{
    "time:timestamp", "complete timestamp", "completetimestamp", "complete time",
    "timestamp",      "end timestamp",      "start timestamp",   "time",
    "tijdstip",       "tijdstempel",        "datum/tijd",        "datum"};
constexpr std::array<std::string_view, 11> resource_headers{"org:resource", "resource",   "user",        "agent",
                                                            "employee",     "medewerker", "behandelaar", "uitvoerder",
                                                            "gebruiker",    "org:group",  "afdeling"};

// Words of a step's name. The last two are beginnings.
constexpr std::array<std::string_view, 18> status_words{
    "close",   "closed",   "resolve",  "resolved", "solve",   "solved",  "afgesloten", "afsluiten", "gesloten",
    "sluiten", "opgelost", "oplossen", "wait",     "waiting", "pending", "wachten",    "wacht",     "wachtend"};
constexpr std::array<std::string_view, 3> assignment_beginnings{"assign", "toewijz", "toegewezen"};

/// The first of the usual headers that the file has, as the list spells it; empty: it has none.
std::string_view usual(const std::vector<std::string>& header, std::span<const std::string_view> headers) {
    for (const std::string_view wanted : headers)
        for (const std::string& name : header)
            if (base::fold(name) == wanted) return wanted;
    return {};
}

std::string_view said(const Spec& spec, std::string_view field) {
    const auto found =
        std::find_if(spec.columns.begin(), spec.columns.end(), [&](const ColumnName& c) { return c.field == field; });
    return found == spec.columns.end() ? std::string_view{} : std::string_view(found->header);
}

/// The columns of a log: those that the playbook names, the others by their usual headers.
struct LogColumns {
    std::string_view case_id, step, at, resource;  ///< headers
    bool own_text = false, own_side = false;       ///< the playbook maps a text, a side
    std::vector<KnownColumn> all;
};

/// What the playbook maps besides the four columns that make a log.
void add_said(const Spec& spec, LogColumns& columns) {
    constexpr std::array<Name, 5> of_the_log{Name::conversation, Name::kind, Name::status, Name::at, Name::author};
    for (const ColumnName& column : spec.columns) {
        const auto name = name_of_field(column.field);
        if (!name || std::find(of_the_log.begin(), of_the_log.end(), *name) != of_the_log.end()) continue;
        columns.own_text = columns.own_text || *name == Name::text;
        columns.own_side = columns.own_side || *name == Name::side || *name == Name::staff || *name == Name::inbound;
        columns.all.push_back({*name, column.header, true});
    }
}

LogColumns columns_of(const Spec& spec, const std::vector<std::string>& header) {
    const auto choose = [&](std::string_view field, std::span<const std::string_view> headers) {
        const std::string_view named = said(spec, field);
        return named.empty() ? usual(header, headers) : named;
    };
    const auto needed = [&](std::string_view field, std::span<const std::string_view> headers) {
        const std::string_view found = choose(field, headers);
        return found.empty() ? headers.front() : found;  // will be missed by this name
    };
    LogColumns out;
    out.case_id = needed("conversation", case_headers);
    out.step = said(spec, "kind").empty() ? needed("status", step_headers) : said(spec, "kind");
    out.at = needed("at", time_headers);
    out.resource = choose("author", resource_headers);
    out.all = {{Name::conversation, out.case_id, true},
               {Name::kind, out.step, true},
               {Name::status, out.step, true},
               {Name::at, out.at, true}};
    if (!out.resource.empty()) out.all.push_back({Name::author, out.resource, true});
    add_said(spec, out);
    return out;
}

Kind kind_of_step(std::string_view step) {
    const std::string folded = base::fold(step);
    std::string_view rest = folded;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(" _-/.:,()"), rest.size());
        const std::string_view word = rest.substr(0, end);
        if (std::find(status_words.begin(), status_words.end(), word) != status_words.end()) return Kind::status;
        for (const std::string_view beginning : assignment_beginnings)
            if (word.starts_with(beginning)) return Kind::assignment;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return Kind::comment;
}

struct KeyHash {
    std::size_t operator()(const activity::Key& key) const { return hash_of(key); }
};

/// Where the earliest step of a case stands: of equal ones the first file's, there the first row's.
struct Earliest {
    base::Instant at;
    const char* row = nullptr;
};
using Cases = std::unordered_map<activity::Key, Earliest, KeyHash>;  // looked up, never iterated

Dialect dialect_of(std::string_view bytes, const Spec& spec) {
    return find_dialect(bytes, spec.delimiter, HeaderSaid::present);
}

std::optional<base::Instant> instant_of(std::string_view text, DateOrder order, const calendar::Zone& zone) {
    const auto stamp = parse_stamp(text, order);
    if (!stamp) return std::nullopt;
    return stamp->zoned ? base::Instant{stamp->ms} : calendar::instant_of(zone, {stamp->ms}).instant;
}

std::size_t place_of(std::string_view wanted, const std::vector<std::string>& header) {
    const auto found = std::find_if(header.begin(), header.end(),
                                    [&](const std::string& name) { return base::fold(name) == base::fold(wanted); });
    return static_cast<std::size_t>(found - header.begin());
}

/// The cases of one file; a file without the columns has none.
void note_cases(const Companion& file, const Spec& spec, DateOrder order, Cases& cases) {
    const std::string_view bytes = file.bytes;
    const Dialect dialect = find_dialect(bytes, file.delimiter, HeaderSaid::present);
    const LogColumns columns = columns_of(spec, dialect.header);
    const std::size_t case_id = place_of(columns.case_id, dialect.header);
    const std::size_t time = place_of(columns.at, dialect.header);
    CsvScanner reader(bytes.substr(0, dialect.end), dialect.delimiter, dialect.body);
    CsvRecord record;
    std::string scratch;
    while (std::max(case_id, time) < dialect.header.size() && reader.next(record)) {
        const std::size_t width = dialect.header.size();
        const bool trailing = record.fields.size() == width + 1 && record.fields.back().raw.empty();
        if (record.unclosed || (record.fields.size() != width && !trailing)) continue;  // will be rejected
        const auto at = instant_of(text_of(record.fields[time], scratch), order, spec.zone);
        if (!at) continue;
        const activity::Key key = key_of(base::trimmed(text_of(record.fields[case_id], scratch)));
        if (key.empty()) continue;
        const auto [known, fresh] = cases.try_emplace(key, Earliest{*at, record.raw.data()});
        if (!fresh && *at < known->second.at) known->second = {*at, record.raw.data()};
    }
}

/// The cases of all files of the source, their dates read in one order.
template <DateOrder order>
struct AllCases {
    Cases cases;
};

template <DateOrder order>
std::shared_ptr<const Cases> cases_in(const File& file) {
    const auto find = [&] {
        AllCases<order> all;
        for (const Companion& one : file.companions) note_cases(one, file.spec, order, all.cases);
        if (file.companions.empty())
            note_cases({file.name, file.bytes, file.spec.delimiter}, file.spec, order, all.cases);
        return all;
    };
    const auto all = file.shared != nullptr ? file.shared->of<AllCases<order>>(find)
                                            : std::make_shared<const AllCases<order>>(find());
    return {all, &all->cases};
}

std::shared_ptr<const Cases> cases_of(const File& file, DateOrder order) {
    switch (order) {
        case DateOrder::day_first: return cases_in<DateOrder::day_first>(file);
        case DateOrder::month_first: return cases_in<DateOrder::month_first>(file);
        case DateOrder::unknown: break;
    }
    return cases_in<DateOrder::unknown>(file);
}

/// What each row of a log needs to know.
struct Log {
    std::shared_ptr<const Cases> cases;
    std::optional<Meanings> kinds;  ///< `values: {kind: …}`
    bool own_text = false, own_side = false;

    /// Whether the playbook itself says what this step is.
    [[nodiscard]] bool says(std::string_view step) const {
        return kinds && (kinds->fallback || translated(*kinds, step).data() != step.data());
    }
    [[nodiscard]] bool opens_case(const Record& record) const {
        const auto found = cases->find(key_of(base::trimmed(record.cells[Name::conversation])));
        return found != cases->end() && found->second.row == record.raw.data();
    }
};

void add_question(const Record& step, const Log& log, RowBuilder& rows) {
    Record question = step;
    question.kind = Kind::question;
    question.flags = static_cast<activity::Flags>(static_cast<int>(Flag::inbound) | static_cast<int>(Flag::derived));
    question.cells[Name::id] = step.cells[Name::conversation];
    for (const Name name : {Name::author, Name::author_name, Name::status, Name::side, Name::staff, Name::inbound})
        question.cells[name] = {};
    if (!log.own_text) question.cells[Name::text] = {};
    rows.add_part(question);
}

void add_step(Record& record, const Log& log, RowBuilder& rows) {
    const std::string_view step = base::trimmed(record.cells[Name::status]);
    record.kind = log.says(step) ? std::nullopt : std::optional(kind_of_step(step));
    record.flags = log.own_side ? activity::Flags{0} : static_cast<activity::Flags>(Flag::brand);
    if (!log.own_text) record.cells[Name::text] = step;
    if (log.opens_case(record)) add_question(record, log, rows);
    rows.add(record);
}

}  // namespace

Opened open_event_log(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics) {
    const auto log = std::make_shared<Log>();
    for (const ValueNames& values : file.spec.values)
        if (values.field == "kind") log->kinds = meanings_of(values);
    const Dialect dialect = dialect_of(file.bytes, file.spec);
    const LogColumns columns = columns_of(file.spec, dialect.header);
    log->own_text = columns.own_text;
    log->own_side = columns.own_side;
    Table table;
    table.columns = columns.all;
    table.delimiter = dialect.delimiter;
    table.adds.add(Name::id), table.adds.add(Name::text);
    table.each = [log](Record& record, RowBuilder& rows) { add_step(record, *log, rows); };
    Opened opened = open_table(file, quality, diagnostics, table);
    if (opened.read) log->cases = cases_of(file, opened.order);
    return opened;
}

bool sniff_event_log(std::string_view head) {
    const std::vector<std::string> header = find_dialect(head, 0, HeaderSaid::present).header;
    return !usual(header, case_headers).empty() && !usual(header, step_headers).empty() &&
           !usual(header, time_headers).empty();
}

}  // namespace stamtafel::importers
