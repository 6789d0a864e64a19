// Sources and channels: what each row belongs to, what the columns mean, which channel has no data or no promise.
// Whether a format can be read by this version, the report says, not the check.
#include <algorithm>

#include "engine/playbook/check_list.hpp"
#include "engine/playbook/read.hpp"

namespace stamtafel::playbook {
namespace {

using base::Code;

bool maps(const Source& source, std::string_view field) {
    return std::any_of(source.columns.begin(), source.columns.end(),
                       [&](const auto& column) { return column.first.value == field; });
}

/// A series says what it counts in a column, or has columns that are called after what they count.
bool names_its_metrics(const Source& source) {
    return maps(source, "metric") || (!source.columns.empty() && !maps(source, "value"));
}

const ValueMap* values_of(const Source& source, std::string_view field) {
    for (const auto& [name, values] : source.values)
        if (name.value == field) return &values;
    return nullptr;
}

void check_fields(const Checking& c, const FormatName& format, const Source& source) {
    if (format.columns.empty()) return;
    const auto check = [&](const Text& field) {
        if (std::find(format.columns.begin(), format.columns.end(), field.value) == format.columns.end())
            report_unknown(c.diagnostics, Code::unknown_column, field, format.columns);
    };
    for (const auto& [field, header] : source.columns) check(field);
    for (const auto& [field, values] : source.values) check(field);
}

/// A source whose channel stands in a column, or is no channel of the playbook, may feed any channel.
bool may_feed(const Checking& c, const Source& source, std::string_view channel) {
    if (source.channel.value == channel) return true;
    if (!source.channel.value.empty() && find_id(c.playbook.channels, source.channel.value) == nullptr) return true;
    const ValueMap* values = values_of(source, "channel");
    if (values == nullptr) return maps(source, "channel");
    return std::any_of(values->begin(), values->end(),
                       [&](const auto& value) { return value.second.value == channel; });
}

bool covers(const Protocol& protocol, std::string_view channel) {
    const Texts* channels = find_key(protocol.applies, "channel");
    return channels == nullptr || holds(*channels, channel);
}

void check_span(const Checking& c, const base::Place& place, base::Day from, base::Day to) {
    if (to < from) c.report(Code::dates_reversed, place, {base::iso(from), base::iso(to)});
}

}  // namespace

void check_sources_have_a_channel(const Checking& c) {
    for (const Source& source : c.playbook.sources) {
        const std::string& shape = source.shape.value;
        if (source.channel.value.empty() && !maps(source, "channel") && shape != "people")
            c.report(Code::source_without_channel, source.place);
        if (shape == "series" && source.metric.value.empty() && !names_its_metrics(source))
            c.report(Code::series_without_metric, source.shape.place);
        if (const ValueMap* values = values_of(source, "channel"))
            for (const auto& [raw, channel] : *values)
                if (find_id(c.playbook.channels, channel.value) == nullptr)
                    report_unknown(c.diagnostics, Code::unknown_channel, channel, ids_of(c.playbook.channels));
    }
}

void check_columns(const Checking& c) {
    for (const Source& source : c.playbook.sources)
        for (const FormatName& format : c.vocabulary.formats)
            if (format.id == source.format.value) check_fields(c, format, source);
}

void check_channels_are_fed(const Checking& c) {
    const auto& sources = c.playbook.sources;
    if (sources.empty()) return;  // a plan, not yet a report
    for (const Channel& channel : c.playbook.channels)
        if (std::none_of(sources.begin(), sources.end(),
                         [&](const Source& source) { return may_feed(c, source, channel.id.value); }))
            c.report(Code::channel_without_source, channel.id.place, {channel.id.value});
}

void check_channels_are_covered(const Checking& c) {
    const auto& protocols = c.playbook.protocols;
    if (protocols.empty()) return;
    for (const Channel& channel : c.playbook.channels)
        if (std::none_of(protocols.begin(), protocols.end(),
                         [&](const Protocol& protocol) { return covers(protocol, channel.id.value); }))
            c.report(Code::channel_without_protocol, channel.id.place, {channel.id.value});
}

void check_dates(const Checking& c) {
    for (const Campaign& campaign : c.playbook.campaigns)
        if (campaign.from.place.line > 0 && campaign.to.place.line > 0)
            check_span(c, campaign.from.place, campaign.from.value, campaign.to.value);
    for (const Programme& programme : c.playbook.co_creation)
        if (programme.from.value && programme.to.value)
            check_span(c, programme.from.place, *programme.from.value, *programme.to.value);
    for (const Step& step : c.playbook.roadmap)
        if (step.by.value && (step.on.value || step.start.value))
            check_span(c, step.by.place, step.on.value ? *step.on.value : *step.start.value, *step.by.value);
    for (const Source& source : c.playbook.sources)
        if (source.covers.value)
            check_span(c, source.covers.place, source.covers.value->first, source.covers.value->second);
}

}  // namespace stamtafel::playbook
