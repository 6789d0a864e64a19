// From playbook::Source to importers::Spec; importers know no playbook.
#include "engine/app/sources.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "engine/playbook/schema_choices.hpp"

namespace stamtafel::app {
namespace {

std::optional<activity::Channel> channel_named(const playbook::Playbook& playbook, const std::string& id) {
    for (std::size_t i = 0; i < playbook.channels.size(); ++i)
        if (playbook.channels[i].id.value == id) return static_cast<activity::Channel>(i);
    return std::nullopt;
}

/// Channels that a source may feed: its own, else every value that its channel column can take.
std::vector<std::size_t> channels_fed(const playbook::Playbook& playbook, const playbook::Source& source) {
    std::vector<std::size_t> fed;
    if (const auto one = channel_named(playbook, source.channel.value)) return {activity::at(*one)};
    for (const auto& [field, meanings] : source.values)
        if (field.value == "channel")
            for (const auto& [raw, meant] : meanings)
                if (const auto channel = channel_named(playbook, meant.value)) fed.push_back(activity::at(*channel));
    if (fed.empty()) {
        fed.resize(playbook.channels.size());
        std::iota(fed.begin(), fed.end(), std::size_t{0});
    }
    return fed;
}

importers::Shape shape_of(const std::string& text) {
    for (std::size_t i = 0; i < std::size(playbook::words::shapes); ++i)
        if (playbook::words::shapes[i] == text) return static_cast<importers::Shape>(i);
    return importers::Shape::activity;
}

bool gives_activity(const playbook::Source& source) {
    return shape_of(source.shape.value) == importers::Shape::activity;
}

/// Sources of activities that feed the same channel are one group (readings.md): the smallest channel reached names it.
/// A list of people or of numbers joins no platforms: one of the whole community is of all its channels.
std::vector<std::uint16_t> group_sources(const playbook::Playbook& playbook) {
    std::vector<std::uint16_t> of_channel(playbook.channels.size());
    std::iota(of_channel.begin(), of_channel.end(), std::uint16_t{0});
    for (const playbook::Source& source : playbook.sources) {
        if (!gives_activity(source)) continue;
        const auto fed = channels_fed(playbook, source);
        for (const std::size_t channel : fed) {
            const std::uint16_t from = of_channel[channel];
            const std::uint16_t to = of_channel[fed.front()];
            std::replace(of_channel.begin(), of_channel.end(), std::max(from, to), std::min(from, to));
        }
    }
    std::vector<std::uint16_t> groups;
    for (const playbook::Source& source : playbook.sources) {
        const auto fed = channels_fed(playbook, source);
        groups.push_back(fed.empty() ? std::uint16_t{0} : of_channel[fed.front()]);
    }
    return groups;
}

char delimiter_of(const std::string& text) {
    for (std::size_t i = 0; i < std::size(playbook::words::delimiters); ++i)
        if (playbook::words::delimiters[i] == text) return playbook::words::delimiter_signs[i];
    return '\0';  // found out by the reader
}

importers::DateOrder order_of(const std::string& text) {
    if (text == "day_first") return importers::DateOrder::day_first;
    return text == "month_first" ? importers::DateOrder::month_first : importers::DateOrder::unknown;
}

calendar::Zone zone_of(const playbook::Source& source, const calendar::Zone& community) {
    if (source.time_zone.value.empty()) return community;
    auto zone = calendar::read_zone(source.time_zone.value);
    return zone ? std::move(*zone) : community;  // check has refused unknown names
}

importers::Spec spec_of(const playbook::Playbook& playbook, const playbook::Source& source, const calendar::Zone& zone,
                        std::uint16_t group) {
    importers::Spec spec;
    spec.format = source.format.value;
    spec.group = group;
    spec.place = source.place;
    spec.channel = channel_named(playbook, source.channel.value);
    for (const playbook::Channel& channel : playbook.channels) spec.channel_ids.push_back(channel.id.value);
    spec.zone = zone_of(source, zone);
    spec.delimiter = delimiter_of(source.delimiter.value);
    spec.dates = order_of(source.dates.value);
    spec.decimal = source.decimal.value.empty() ? '\0' : source.decimal.value == "comma" ? ',' : '.';
    spec.shape = shape_of(source.shape.value);
    spec.room = source.room.value;
    spec.metric = source.metric.value;
    spec.records = source.records.value;
    spec.people = source.people.value;
    spec.sheet = source.sheet.value;
    spec.header = source.header.value;
    spec.reactions = source.reactions.value != "none";
    for (const auto& [field, header] : source.columns)
        spec.columns.push_back({field.value, header.value, header.place});
    for (const auto& [field, meanings] : source.values) {
        importers::ValueNames names{field.value, {}};
        for (const auto& [raw, meant] : meanings) names.meanings.emplace_back(raw.value, meant.value);
        spec.values.push_back(std::move(names));
    }
    return spec;
}

/// What sources say about all channels that they feed.
void set_channels(const playbook::Playbook& playbook, activity::AssembleOptions& options) {
    std::vector<bool> by_all(options.channels, true);
    for (const playbook::Source& source : playbook.sources) {
        if (!gives_activity(source)) continue;
        for (const std::size_t channel : channels_fed(playbook, source)) {
            if (source.flat.value) options.flat[channel] = *source.flat.value;
            if (source.gaps.value == "none") options.quiet_is_real[channel] = true;
            const auto& covers = source.covers.value;
            if (!covers) by_all[channel] = false;
            if (!covers) continue;
            auto& said = options.covers[channel];
            if (!said) said = activity::Covered{covers->first, covers->second};
            said->first = std::min(said->first, covers->first);
            said->last = std::max(said->last, covers->second);
        }
    }
    for (std::size_t channel = 0; channel < options.channels; ++channel)
        if (options.covers[channel]) options.covers[channel]->by_all = by_all[channel];
}

/// Groups of which a source says that accounts are per channel.
std::vector<bool> groups_with_accounts_per_channel(const playbook::Playbook& playbook) {
    std::vector<bool> per_channel(playbook.channels.size(), false);
    const std::vector<std::uint16_t> groups = group_sources(playbook);
    for (std::size_t s = 0; s < groups.size(); ++s)
        if (groups[s] < per_channel.size() && playbook.sources[s].accounts.value == "per_channel")
            per_channel[groups[s]] = true;
    return per_channel;
}

}  // namespace

std::vector<SourceFile> find_source_files(const LoadedPlaybook& loaded, const calendar::Zone& zone,
                                          base::Diagnostics& diagnostics) {
    std::vector<SourceFile> files;
    const std::vector<std::uint16_t> groups = group_sources(loaded.playbook);
    for (std::size_t s = 0; s < loaded.playbook.sources.size(); ++s) {
        const playbook::Source& source = loaded.playbook.sources[s];
        const importers::Spec spec = spec_of(loaded.playbook, source, zone, groups[s]);
        for (const playbook::Text& pattern : source.files) {
            const auto paths = files_matching(pattern.value, loaded.folder, loaded.root);
            if (!paths) diagnostics.add(paths.error(), pattern.place);
            for (const Path& path : paths.value_or(std::vector<Path>{})) {
                const Path below = path.lexically_relative(loaded.folder);
                const std::string name =
                    (below.empty() ? path : below).string();  // none leads from "." to a whole path
                files.push_back({path, name, source.encoding.value, source.format.place, static_cast<std::uint16_t>(s),
                                 spec, !matches(pattern.value, name)});
            }
        }
    }
    return files;
}

activity::AssembleOptions assemble_options(const playbook::Playbook& playbook, const calendar::Zone& zone,
                                           std::optional<base::Instant> as_of) {
    activity::AssembleOptions options;
    options.zone = zone;
    options.as_of = as_of;
    options.channels = playbook.channels.size();
    options.covers.resize(options.channels);
    options.quiet_is_real.resize(options.channels);
    options.accounts_per_channel = groups_with_accounts_per_channel(playbook);
    for (std::size_t p = 0; p < playbook.team.size(); ++p)
        for (const auto& [channel, accounts] : playbook.team[p].accounts)
            if (const auto where = channel_named(playbook, channel.value))
                for (const playbook::Text& account : accounts)
                    options.team.push_back(
                        {*where, account.value, static_cast<std::int16_t>(p), playbook.team[p].automation.value});
    options.flat.resize(options.channels);
    for (std::size_t channel = 0; channel < options.channels; ++channel)
        if (playbook.channels[channel].flat.value) options.flat[channel] = true;
    for (const playbook::Channel& channel : playbook.channels)
        options.session_gap_ms.push_back(base::milliseconds(channel.session_gap.value, base::day_ms));
    set_channels(playbook, options);
    return options;
}

}  // namespace stamtafel::app
