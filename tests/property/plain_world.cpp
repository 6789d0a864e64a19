// What every part of the plain version asks: lines, clocks, names.
#include <algorithm>

#include "engine/base/text.hpp"
#include "tests/property/plain_turns.hpp"

namespace stamtafel::test {
namespace {

using activity::Flag;

template <class Index>
int number(Index index) {
    return index == Index::none ? -1 : static_cast<int>(index);
}

PlainLine line_of(const measure::Input& input, std::size_t row) {
    const activity::Activity& from = input.data.activity;
    PlainLine out;
    out.at = from.at[row].ms;
    out.author = number(from.author[row]);
    out.conversation = static_cast<int>(from.conversation[row]);
    out.parent = number(from.parent[row]);
    out.channel = static_cast<int>(from.channel[row]);
    out.kind = from.kind[row];
    out.category = input.triage.category[row];
    out.priority = input.triage.priority[row];
    out.marks = input.triage.marks[row];
    out.text = input.store.view(from.text[row]);
    const activity::Flags flags = from.flags[row];
    out.brand = activity::has(flags, Flag::brand), out.bot = activity::has(flags, Flag::automation);
    out.deleted = activity::has(flags, Flag::deleted), out.orphan = activity::has(flags, Flag::parent_missing);
    out.answer_missing = activity::has(flags, Flag::answer_missing);
    out.is_private = from.kind[row] == activity::Kind::message || activity::has(flags, Flag::nonpublic);
    out.inbound = activity::has(flags, Flag::inbound);
    out.derived = activity::has(flags, Flag::derived);
    out.accepted = activity::has(flags, Flag::accepted), out.removed = activity::has(flags, Flag::removed);
    if (!from.status.empty()) out.status = input.store.view(from.status[row]);
    if (!from.assignee.empty()) out.assignee = input.store.view(from.assignee[row]);
    if (!from.session.empty()) out.session = from.session[row];
    if (out.author >= 0) out.person = input.data.accounts[static_cast<std::size_t>(out.author)].person;
    return out;
}

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

/// The account of this name in the source of `author`, or -1.
int account_named(const PlainWorld& world, int author, std::string_view name) {
    const int group = world.name_groups[static_cast<std::size_t>(author)];
    for (std::size_t i = 0; i < world.names.size(); ++i)
        if (world.names[i] == name && world.name_groups[i] == group) return static_cast<int>(i);
    return -1;
}

bool is_member(const PlainWorld& world, int account) {
    return account >= 0 && !world.input.data.accounts[static_cast<std::size_t>(account)].brand;
}

bool opens(const PlainLine& line) {
    using activity::Kind;
    constexpr Kind kinds[] = {Kind::post, Kind::message, Kind::mention, Kind::review, Kind::question, Kind::idea};
    return line.parent < 0 && !line.orphan &&
           std::find(std::begin(kinds), std::end(kinds), line.kind) != std::end(kinds);
}

}  // namespace

const PlainClock& PlainWorld::clock(int protocol, int channel) const {
    const std::string& own = rule(protocol).hours.value;
    const std::string& other = input.playbook.channels[static_cast<std::size_t>(channel)].hours.value;
    const auto found = clocks.find(own.empty() ? other : own);
    return found == clocks.end() ? clocks.at("") : found->second;
}

bool PlainWorld::owned(int channel) const {
    return input.playbook.channels[static_cast<std::size_t>(channel)].media.value == "owned";
}

std::int64_t PlainWorld::cutoff(int channel) const {
    const auto& cut = input.data.cutoff[static_cast<std::size_t>(channel)];
    return cut ? cut->ms : 0;
}

bool PlainWorld::is_reply(int row) const {
    using activity::Kind;
    const PlainLine& one = line(row);
    const bool answers =
        one.kind == Kind::post || one.kind == Kind::comment || one.kind == Kind::message || one.kind == Kind::answer;
    return one.brand && !one.bot && answers && opener[static_cast<std::size_t>(one.conversation)] != row;
}

bool PlainWorld::may_be_item(int row) const {
    using activity::Kind;
    const PlainLine& one = line(row);
    constexpr Kind covered[] = {Kind::post,   Kind::comment,  Kind::message, Kind::mention,
                                Kind::review, Kind::question, Kind::idea};
    const bool gone = one.deleted && !one.removed;  // deleted by its author, not taken away by the brand
    return !one.brand && !gone && std::find(std::begin(covered), std::end(covered), one.kind) != std::end(covered);
}

bool PlainWorld::later(int row, int than) const {
    const PlainLine &one = line(row), &other = line(than);
    if (one.at != other.at) return one.at > other.at;
    if (row <= than) return false;
    return input.data.coarse[static_cast<std::size_t>(one.channel)] || other.derived;
}

std::vector<int> PlainWorld::leading_names(int row) const {
    std::vector<int> out;
    const PlainLine& one = line(row);
    if (one.author < 0) return out;
    const std::string folded = base::fold(base::trimmed(one.text));
    std::string_view rest = folded;
    while (rest.starts_with('@') || rest.starts_with("<@")) {
        if (rest.front() == '<') rest.remove_prefix(1);
        const std::size_t end = std::min(rest.find_first_of(" \t\r\n,:;!?>", 1), rest.size());
        std::string_view name = rest.substr(1, end - 1);
        while (name.ends_with('.')) name.remove_suffix(1);
        const int account = account_named(*this, one.author, name);
        if (is_member(*this, account)) out.push_back(account);
        rest.remove_prefix(end == rest.size() ? end : end + 1);
        rest = base::trimmed(rest);
    }
    return out;
}

std::vector<int> PlainWorld::all_names(int row) const {
    std::vector<int> out = leading_names(row);
    const PlainLine& one = line(row);
    if (one.author < 0 || !out.empty()) return out;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (is_member(*this, static_cast<int>(i)) && names_account(row, i)) out.push_back(static_cast<int>(i));
    return out;
}

bool PlainWorld::names_brand(int row) const {
    if (line(row).author < 0) return false;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (!is_member(*this, static_cast<int>(i)) && names_account(row, i)) return true;
    return false;
}

bool PlainWorld::names_account(int row, std::size_t account) const {
    const std::string& name = names[account];
    const bool here = name_groups[account] == name_groups[static_cast<std::size_t>(line(row).author)];
    if (!here || name.size() < 3 || line(row).text.find_first_of("@:") == std::string_view::npos) return false;
    const std::string text = base::fold(base::trimmed(line(row).text));
    if (text.size() > name.size() && text.compare(0, name.size(), name) == 0 && text[name.size()] == ':') return true;
    for (std::size_t at = text.find('@' + name); at != text.npos; at = text.find('@' + name, at + 1)) {
        const std::size_t end = at + 1 + name.size();
        if ((at == 0 || !is_word(text[at - 1])) && (end == text.size() || !is_word(text[end]))) return true;
    }
    return false;
}

bool PlainWorld::calls_first(int row) const {
    if (!leading_names(row).empty()) return true;
    const std::string text = base::fold(base::trimmed(line(row).text));
    const std::size_t colon = text.find(':');
    return line(row).author >= 0 && colon != text.npos &&
           is_member(*this, account_named(*this, line(row).author, text.substr(0, colon)));
}

bool PlainWorld::speaks_to(int reply, int asker) const {
    const std::vector<int> named = leading_names(reply);
    if (!named.empty()) return std::find(named.begin(), named.end(), asker) != named.end();
    const PlainLine& one = line(reply);
    if (one.parent < 0 || opener[static_cast<std::size_t>(one.conversation)] == one.parent) return true;
    const PlainLine& parent = line(one.parent);
    return parent.brand || parent.author == asker;
}

std::map<std::string, PlainClock> plain_clocks(const playbook::Playbook& playbook, const calendar::Zone& zone,
                                               base::Day first, base::Day last) {
    std::map<std::string, PlainClock> out;
    out[""] = PlainClock();
    for (const playbook::Hours& hours : playbook.hours) out[hours.id.value] = PlainClock(hours, zone, first, last);
    return out;
}

PlainWorld plain_world(const measure::Input& input, std::map<std::string, PlainClock> clocks) {
    PlainWorld world{input, std::move(clocks)};
    world.conversations.resize(input.data.conversations);
    world.opener.assign(input.data.conversations, -1);
    for (const activity::AccountInfo& account : input.data.accounts) {
        std::string name = base::fold(input.store.view(account.handle));
        if (!name.empty() && name.front() == '@') name.erase(0, 1);
        world.names.push_back(std::move(name));
        world.name_groups.push_back(account.source);
    }
    for (std::size_t row = 0; row < input.data.activity.rows(); ++row) {
        const PlainLine& line = world.lines.emplace_back(line_of(input, row));
        const auto conversation = static_cast<std::size_t>(line.conversation);
        world.conversations[conversation].push_back(static_cast<int>(row));
        if (world.opener[conversation] < 0 && opens(line)) world.opener[conversation] = static_cast<int>(row);
    }
    world.tables.items.resize(world.lines.size());
    return world;
}

measure::Tables plain_tables(const measure::Input& input, std::map<std::string, PlainClock> clocks,
                             PlainContent content) {
    PlainWorld world = plain_world(input, std::move(clocks));
    world.content = content;
    plain_find_turns(world);
    plain_judge_turns(world);
    plain_peers(world);
    plain_resolutions(world);
    plain_escalations(world);
    plain_deeds(world);
    return std::move(world.tables);
}

}  // namespace stamtafel::test
