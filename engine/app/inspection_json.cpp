// One object a source, one a file that could not be read.
#include "engine/app/inspection_json.hpp"

#include <algorithm>
#include <cstdio>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/app/inspection_words.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::app {
namespace {

using Json = nlohmann::ordered_json;

std::string_view id_of(importers::Wrapping wrapping) {
    switch (wrapping) {
        case importers::Wrapping::gzip: return "gzip";
        case importers::Wrapping::zstd: return "zstd";
        case importers::Wrapping::zip: return "zip";
        case importers::Wrapping::xlsx: return "xlsx";
        case importers::Wrapping::ole: return "ole";
        case importers::Wrapping::none: break;
    }
    return "none";
}

std::string_view id_of(importers::Shape shape) {
    switch (shape) {
        case importers::Shape::activity: return "activity";
        case importers::Shape::series: return "series";
        case importers::Shape::content: return "content";
        case importers::Shape::people: return "people";
    }
    return "";
}

std::string_view id_of(importers::LineEnd end) {
    switch (end) {
        case importers::LineEnd::lf: return "lf";
        case importers::LineEnd::crlf: return "crlf";
        case importers::LineEnd::cr: return "cr";
        case importers::LineEnd::cr_cr_lf: return "cr_cr_lf";
        case importers::LineEnd::mixed: break;
    }
    return "mixed";
}

std::string_view id_of(importers::ValueKind kind) {
    constexpr std::string_view ids[] = {"empty", "number", "integer", "time", "yes_no",
                                        "url",   "id",     "name",    "text", "spoilt_id"};
    return ids[static_cast<std::size_t>(kind)];
}

std::string_view id_of(importers::DecimalLook look) {
    constexpr std::string_view ids[] = {"none", "undecided", "comma", "point"};
    return ids[static_cast<std::size_t>(look)];
}

std::string_view id_of(importers::TimeGrain grain) {
    constexpr std::string_view ids[] = {"second", "minute", "day"};
    return ids[static_cast<std::size_t>(grain)];
}

std::string_view id_of(importers::DateOrder order) {
    constexpr std::string_view ids[] = {"unknown", "day_first", "month_first"};
    return ids[static_cast<std::size_t>(order)];
}

std::string_view id_of(compose::Measurable verdict) {
    constexpr std::string_view ids[] = {"can", "partly", "cannot"};
    return ids[static_cast<std::size_t>(verdict)];
}

Json moment(const std::optional<base::Instant>& at) { return at ? Json(base::iso(*at)) : Json(nullptr); }

Json files_of(const Inspection& inspection, const Inspected& source) {
    Json all = Json::array();
    for (std::size_t k = 0; k < source.inputs.size(); ++k) {
        const Input& input = inspection.inputs.list[source.inputs[k]];
        const bool read = k < source.quality.files.size();
        const activity::FileQuality& file = read ? source.quality.files[k] : input.quality;
        all.push_back({{"name", base::repaired_utf8(input.name)},
                       {"bytes", file.bytes},
                       {"wrapping", id_of(inspection.files[input.spec.place.line - 1].wrapping)},
                       {"encoding", file.encoding},
                       {"rows", file.rows},
                       {"rejected", file.rejected},
                       {"skipped", file.skipped},
                       {"duplicates", file.duplicates}});
    }
    return all;
}

Json dialect_of(const importers::Dialect& dialect) {
    return {{"delimiter", std::string(1, dialect.delimiter)},
            {"line_end", id_of(dialect.line_end)},
            {"title_lines", dialect.preamble},
            {"totals_rows", dialect.totals_rows},
            {"trailing_delimiter", dialect.trailing_delimiter},
            {"header", dialect.has_header}};
}

Json column_of(const Inspected& source, const importers::ColumnLook& look) {
    const bool personal = is_personal(source, look.header);
    const std::string field = field_of(source, look.header);
    Json out{{"header", base::repaired_utf8(look.header)}, {"field", field.empty() ? Json(nullptr) : Json(field)}};
    out["personal"] = personal;
    out["values"] = id_of(look.kind);
    out["filled"] =
        look.rows == 0 ? Json(nullptr) : Json(static_cast<double>(look.filled) / static_cast<double>(look.rows));
    Json examples = Json::array();
    if (!personal)
        for (const std::string& example : look.examples) examples.push_back(shortened(example, 60));
    out["examples"] = std::move(examples);
    if (look.kind != importers::ValueKind::time) return out;
    out["layout"] = look.time.layout;
    out["order"] = id_of(look.time.order);
    out["zoned"] = look.time.zoned;
    out["grain"] = id_of(look.time.grain);
    return out;
}

Json columns_of(const Inspected& source) {
    Json all = Json::array();
    for (const importers::ColumnLook& look : source.looks) all.push_back(column_of(source, look));
    return all;
}

Json rejects_of(const Inspection& inspection, const Inspected& source) {
    Json all = Json::array();
    for (const RejectGroup& group : reject_groups(inspection, source))
        all.push_back({{"reason", activity::id_of(group.reason)},
                       {"field", group.column},
                       {"count", group.count},
                       {"file", base::repaired_utf8(group.file)},
                       {"line", group.line},
                       {"value", shortened(group.value, 60)}});
    return all;
}

Json remarks_of(const Inspection& inspection, const Inspected& source, const words::Catalogue& words) {
    Json all = Json::array();
    for (const Remark& remark : remarks_on(inspection, source)) {
        Json one{{"id", remark.id}};
        if (remark.n > 0) one["n"] = remark.n;
        if (!remark.what.empty()) one["what"] = base::repaired_utf8(remark.what);
        one["text"] = said(words, remark);
        all.push_back(std::move(one));
    }
    return all;
}

Json measurable_of(const Inspected& source, const words::Catalogue& words) {
    Json all = Json::array();
    for (const compose::Topic& topic : compose::topics()) {
        const compose::Assessed judged = topic.judge(source.evidence);
        all.push_back({{"topic", topic.id},
                       {"verdict", id_of(judged.verdict)},
                       {"why", judged.why.name.empty() ? Json(nullptr) : Json(say(words, judged.why))},
                       {"computed", compose::is_computed(topic)}});
    }
    return all;
}

Json source_of(const Inspection& inspection, const Inspected& source, const words::Catalogue& words) {
    Json out{{"files", files_of(inspection, source)}, {"format", source.format}};
    if (source.problem) out["problem"] = base::repaired_utf8(base::message(*source.problem, words.language));
    out["shape"] = id_of(source.evidence.shape);
    out["dialect"] = source.delimited ? dialect_of(source.dialect) : Json(nullptr);
    out["decimal"] = id_of(importers::decimal_of_table(source.looks));
    out["rows"] = source.rows();
    out["rejected"] = source.quality.rejects.size();
    out["skipped"] = source.skipped();
    out["duplicates"] = source.quality.duplicates;
    out["orphans"] = source.quality.orphans;
    out["authors"] = source.quality.authors;
    out["brand_rows"] = source.brand_rows;
    out["first"] = moment(source.first);
    out["last"] = moment(source.last);
    out["grain"] = id_of(source.evidence.grain);
    out["rejects"] = rejects_of(inspection, source);
    out["columns"] = columns_of(source);
    out["remarks"] = remarks_of(inspection, source, words);
    out["measurable"] = is_usable(source) ? measurable_of(source, words) : Json::array();
    return out;
}

}  // namespace

std::vector<RejectGroup> reject_groups(const Inspection& inspection, const Inspected& source) {
    std::map<std::pair<activity::RejectReason, std::string>, RejectGroup> groups;
    for (const activity::Reject& reject : source.quality.rejects) {
        RejectGroup& group = groups[{reject.reason, reject.column}];
        if (group.count++ > 0) continue;
        group.reason = reject.reason;
        group.column = reject.column;
        group.file = reject.file < source.quality.files.size() ? source.quality.files[reject.file].name : "";
        group.line = reject.line;
        group.value = inspection.store.view(reject.value);
    }
    std::vector<RejectGroup> all;
    for (auto& [key, group] : groups) all.push_back(std::move(group));
    std::stable_sort(all.begin(), all.end(),
                     [](const RejectGroup& a, const RejectGroup& b) { return a.count > b.count; });
    return all;
}

std::string field_of(const Inspected& source, std::string_view header) {
    for (const importers::ColumnName& column : source.spec.columns)
        if (column.header == header) return column.field;
    return "";
}

bool is_personal(const Inspected& source, std::string_view header) {
    const auto& personal = source.guess.personal;
    return std::find(personal.begin(), personal.end(), header) != personal.end();
}

std::string shortened(std::string_view text, std::size_t most) {
    const std::string safe = base::harmless(text);
    const std::string_view cut = base::first_characters(safe, most);
    return cut.size() == safe.size() ? safe : std::string(cut) + "…";
}

void print_json(const Inspection& inspection, const words::Catalogue& words, const std::string& zone_said) {
    Json sources = Json::array();
    for (const Inspected& source : inspection.sources) sources.push_back(source_of(inspection, source, words));
    Json unread = Json::array();
    for (const Unread& one : inspection.unread)
        unread.push_back({{"file", base::repaired_utf8(one.name)},
                          {"code", base::row_of(one.problem.code).id},
                          {"message", base::repaired_utf8(base::message(one.problem, words.language))},
                          {"remedy", base::repaired_utf8(base::remedy(one.problem, words.language))}});
    const Json all{{"sources", std::move(sources)},
                   {"unread", std::move(unread)},
                   {"block", base::repaired_utf8(sources_block(inspection, words, zone_said))}};
    fmt::print("{}\n", all.dump(2));
}

}  // namespace stamtafel::app
