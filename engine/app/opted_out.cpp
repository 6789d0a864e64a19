// In doubt somebody is out: an objection holds however it is spelt, and for all who may have made it.
#include "engine/app/opted_out.hpp"

#include <algorithm>
#include <set>

#include "engine/base/handle.hpp"

namespace stamtafel::app {
namespace {

constexpr std::uintmax_t largest = 64ULL << 20;

/// Handles of those whom a line names.
std::set<std::string> meant_by(const NamedLine& line, const Bearers& bearers) {
    std::set<std::string> handles;
    for (const std::string& key : line.keys)
        for (const Bearer& one : bearers.of(key)) handles.insert(base::handle_key(one.handle));
    return handles;
}

}  // namespace

std::vector<NamedLine> read_opted_out(LoadedPlaybook& loaded, base::Diagnostics& diagnostics) {
    const playbook::Text& optout = loaded.playbook.superfans.optout;
    if (optout.value.empty()) return {};
    auto bytes = read_beside(loaded, optout.value, largest);
    const bool named = optout.place.source != base::Place::nowhere;  // a misspelt name is not nobody's objection
    if (!bytes) diagnostics.add(bytes.error(), optout.place);
    if (bytes && !*bytes && named)
        diagnostics.add(missing_beside_playbook((loaded.folder / optout.value).string()), optout.place);
    if (!bytes || !*bytes) return {};
    return read_named_lines(loaded.sources, optout.value, std::move(**bytes), diagnostics);
}

void add_members(const KnownMembers& members, Bearers& bearers) {
    for (const activity::AccountInfo& account : members.data.accounts)
        bearers.add(members.store.view(account.handle), members.store.view(account.name), account.source);
    for (const activity::PersonRow& row : members.people)
        bearers.add(members.store.view(row.account), members.store.view(row.name), 0);
}

std::vector<std::string> find_opted_out(const LoadedPlaybook& loaded, std::span<const NamedLine> lines,
                                        const KnownMembers& members, base::Diagnostics& diagnostics) {
    std::set<std::string> out;
    if (lines.empty()) return {};
    Bearers bearers;
    bearers.ask(lines);
    add_members(members, bearers);
    std::vector<std::size_t> unknown, shared;
    for (const NamedLine& line : lines) {
        const std::set<std::string> meant = meant_by(line, bearers);
        if (meant.empty()) unknown.push_back(line.number);
        if (meant.size() > 1) shared.push_back(line.number);
        out.insert(meant.begin(), meant.end());
    }
    const playbook::Text& file = loaded.playbook.superfans.optout;
    const auto warn = [&](base::Code code, const std::vector<std::size_t>& numbers) {
        if (!numbers.empty()) diagnostics.add({code, {file.value, lines_in_words(numbers)}}, file.place);
    };
    warn(base::Code::optout_unknown, unknown);
    warn(base::Code::optout_shared, shared);
    return {out.begin(), out.end()};
}

}  // namespace stamtafel::app
