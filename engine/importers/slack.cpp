// A Slack export: a folder a conversation, a file a day, and files beside them that say who is who. A message's time
// stamp is its id in its room; the stamp of a thread is that of the message it hangs from.
#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "engine/importers/json.hpp"
#include "engine/importers/json_fields.hpp"
#include "engine/importers/number.hpp"
#include "engine/importers/readers.hpp"

namespace stamtafel::importers {
namespace {

using activity::Flag;
using activity::Kind;

constexpr Name type = own(0);
constexpr Name subtype = own(1);
constexpr Name bot = own(2);
constexpr Name username = own(3);
constexpr Name reactions = own(4);

constexpr std::array<KnownColumn, 11> columns{{{Name::id, "ts", true},
                                               {Name::at, "ts", true},
                                               {Name::author, "user"},
                                               {Name::author_name, "user_profile.real_name"},
                                               {Name::text, "text"},
                                               {Name::parent, "thread_ts"},
                                               {type, "type"},
                                               {subtype, "subtype"},
                                               {bot, "bot_id"},
                                               {username, "username"},
                                               {reactions, "reactions"}}};

constexpr std::array<std::string_view, 9> beside{"users.json",    "org_users.json",     "channels.json",
                                                 "groups.json",   "dms.json",           "mpims.json",
                                                 "canvases.json", "content_flags.json", "integration_logs.json"};

struct User {
    std::string_view name;
    activity::Flags flags = 0;
};

/// What the files beside the messages say.
struct Workspace {
    std::unordered_map<std::string_view, User> users;
    std::unordered_set<std::string_view> private_rooms;  ///< by folder: conversations between two or a few
};

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

/// The folder of a file; empty when there is none.
std::string_view room_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == path.npos ? std::string_view{} : file_name(path.substr(0, slash));
}

activity::Flags both(Flag a, Flag b) { return static_cast<activity::Flags>(static_cast<int>(a) | static_cast<int>(b)); }
activity::Flags automation() { return both(Flag::brand, Flag::automation); }

void read_users(std::string_view json, activity::Arena& arena, Workspace& workspace) {
    constexpr std::array<std::string_view, 8> paths{
        "id", "profile.display_name", "profile.real_name", "real_name", "name", "is_admin", "is_owner", "is_bot"};
    for_each_object(json, paths, arena, [&](std::span<const std::string_view> user) {
        const auto name = std::find_if(user.begin() + 1, user.begin() + 5, [](auto text) { return !text.empty(); });
        User& known = workspace.users[user[0]];
        if (name != user.begin() + 5) known.name = *name;
        known.flags = user[5] == "true" || user[6] == "true" ? static_cast<activity::Flags>(Flag::brand) : 0;
        if (user[7] == "true" || user[0] == "USLACKBOT") known.flags = automation();
    });
}

Workspace look_beside(const File& file) {
    Workspace workspace;
    activity::Arena arena(file.store);
    for (const Companion& companion : file.companions) {
        const std::string_view name = file_name(companion.name);
        if (name == "users.json" || name == "org_users.json") read_users(companion.bytes, arena, workspace);
        if (name != "dms.json" && name != "mpims.json") continue;
        constexpr std::array<std::string_view, 2> paths{"id", "name"};
        for_each_object(companion.bytes, paths, arena, [&](std::span<const std::string_view> room) {
            workspace.private_rooms.insert(room[name == "dms.json" ? 0 : 1]);
        });
    }
    return workspace;
}

User user_named(const Workspace& workspace, std::string_view id) {
    const auto found = workspace.users.find(id);
    return found == workspace.users.end() ? User{} : found->second;
}

/// Slack writes these three signs, and no others, as entities.
std::string_view without_entities(std::string_view text, activity::Arena& arena) {
    if (text.find('&') == text.npos) return text;
    constexpr std::array<std::pair<std::string_view, char>, 3> entities{{{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}}};
    char* const out = arena.room(text.size());
    std::size_t size = 0;
    while (!text.empty()) {
        const auto* entity = std::find_if(entities.begin(), entities.end(),
                                          [&](const auto& known) { return text.starts_with(known.first); });
        out[size++] = entity == entities.end() ? text.front() : entity->second;
        text.remove_prefix(entity == entities.end() ? 1 : entity->first.size());
    }
    return arena.keep(size);
}

bool says_something(std::string_view kind) {
    constexpr std::array<std::string_view, 5> kinds{"", "thread_broadcast", "bot_message", "me_message", "file_share"};
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// Who wrote it: a user, or a bot that has no account.
void settle_author(Record& message, const Workspace& workspace) {
    std::string_view& author = message.cells[Name::author];
    const bool known = workspace.users.find(author) != workspace.users.end();
    const bool is_bot = message.cells[subtype] == "bot_message" || (!known && !message.cells[bot].empty());
    const User user = user_named(workspace, author);
    message.flags = static_cast<activity::Flags>(user.flags | (is_bot ? automation() : 0));
    if (!user.name.empty()) message.cells[Name::author_name] = user.name;
    if (!author.empty()) return;
    author = message.cells[bot].empty() ? message.cells[username] : message.cells[bot];
    message.cells[Name::author_name] = message.cells[username];
}

/// The reactions that are listed with their users; returns how many there are in all.
std::int64_t list_reactions(std::string_view list, const Workspace& workspace, activity::Arena& arena,
                            std::vector<Reaction>& listed) {
    constexpr std::array<std::string_view, 3> paths{"name", "count", "users"};
    std::int64_t total = 0;
    for_each_object(list, paths, arena, [&](std::span<const std::string_view> reaction) {
        std::int64_t users = 0;
        std::string_view rest = reaction[2];
        while (!rest.empty()) {
            const std::string_view id = rest.substr(0, rest.find(", "));
            rest.remove_prefix(std::min(id.size() + 2, rest.size()));
            const User user = user_named(workspace, id);
            listed.push_back({std::string(reaction[0]), id, user.name, user.flags});
            ++users;
        }
        total += std::max(users, parse_whole(reaction[1], '.').value_or(0));
    });
    return total;
}

void add_message(Record& message, RowBuilder& rows, const Workspace& workspace, std::string_view room) {
    const std::string_view kind = message.cells[subtype];
    const bool joins = kind == "channel_join";
    const bool leaves = kind == "channel_leave";
    if (message.cells[type] != "message" || !(says_something(kind) || joins || leaves)) return rows.skip();
    settle_author(message, workspace);
    message.cells[Name::room] = room;
    message.cells[Name::text] = without_entities(message.cells[Name::text], rows.arena());
    std::string_view& thread = message.cells[Name::parent];
    if (thread == message.cells[Name::id] || joins || leaves) thread = {};
    if (joins) message.kind = Kind::join;
    if (leaves) message.kind = Kind::leave;
    if (!joins && !leaves && workspace.private_rooms.find(room) != workspace.private_rooms.end()) {
        message.kind = Kind::message;
        message.flags = static_cast<activity::Flags>(message.flags | static_cast<int>(Flag::nonpublic));
    }
    std::vector<Reaction> listed;
    const std::int64_t total = list_reactions(message.cells[reactions], workspace, rows.arena(), listed);
    rows.add_with_reactions(message, listed, total);
}

}  // namespace

Opened open_slack(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics) {
    if (std::find(beside.begin(), beside.end(), file_name(file.name)) != beside.end()) {
        Opened opened;
        opened.beside = true;
        return opened;
    }
    Shared alone;
    const auto workspace =
        (file.shared != nullptr ? *file.shared : alone).of<Workspace>([&] { return look_beside(file); });
    JsonTable table;
    table.columns = columns;
    table.made.add(Name::room), table.made.add(Name::likes);
    table.ids_per_room = true;
    table.each = [workspace, room = room_of(file.name)](Record& message, RowBuilder& rows) {
        add_message(message, rows, *workspace, room);
    };
    return open_json(file, quality, diagnostics, table);
}

bool sniff_slack(std::string_view head) {
    constexpr std::array<std::string_view, 3> messages{"type", "ts", "text"};
    constexpr std::array<std::string_view, 3> users{"id", "team_id", "profile"};
    constexpr std::array<std::string_view, 4> channels{"id", "name", "creator", "members"};
    if (!looks_like_json(head)) return false;
    return (has_keys(head, messages) && head.find("\"message\"") != head.npos) || has_keys(head, users) ||
           has_keys(head, channels);
}

}  // namespace stamtafel::importers
