// DiscordChatExporter JSON: one channel or thread a file. Replies name their message; in a thread the message with the
// thread's own id opens it, here or in the channel it hangs from, and the others are comments on that one.
#include <array>

#include "engine/importers/json.hpp"
#include "engine/importers/json_fields.hpp"
#include "engine/importers/json_text.hpp"
#include "engine/importers/number.hpp"
#include "engine/importers/readers.hpp"

namespace stamtafel::importers {
namespace {

using activity::Flag;
using activity::Kind;

constexpr Name type = own(0);
constexpr Name is_bot = own(1);
constexpr Name nickname = own(2);
constexpr Name reference_type = own(3);
constexpr Name reactions = own(4);

constexpr std::array<KnownColumn, 11> columns{{{Name::id, "id", true},
                                               {Name::at, "timestamp", true},
                                               {Name::author, "author.id"},
                                               {Name::author_name, "author.name"},
                                               {Name::text, "content"},
                                               {Name::parent, "reference.messageId"},
                                               {type, "type"},
                                               {is_bot, "author.isBot"},
                                               {nickname, "author.nickname"},
                                               {reference_type, "reference.type"},
                                               {reactions, "reactions"}}};

/// The channel or thread of a file, kept in the store.
struct Place {
    std::string_view room;    ///< the channel's name; of a thread that of the channel it hangs from
    std::string_view thread;  ///< the thread's id; empty: a channel
};

Place place_of(const File& file) {
    constexpr std::array<std::string_view, 4> paths{"id", "type", "name", "category"};
    Place place;
    activity::Arena arena(file.store);
    for_each_object(first_value(file.bytes, "channel"), paths, arena, [&](std::span<const std::string_view> channel) {
        const bool thread = channel[1].ends_with("Thread");
        const std::string_view name = channel[2].empty() ? channel[0] : channel[2];
        place.room = thread && !channel[3].empty() ? channel[3] : name;
        if (thread) place.thread = channel[0];
    });
    return place;
}

activity::Flags flags_of(std::string_view bot) {
    if (bot != "true") return 0;
    return static_cast<activity::Flags>(static_cast<int>(Flag::brand) | static_cast<int>(Flag::automation));
}

/// Of a record's kinds those that people write, and answers to commands; the exporter writes what it does not know as
/// a number.
bool says_something(std::string_view kind) {
    return kind.empty() || kind == "Default" || kind == "Reply" || kind == "20" || kind == "23";
}

/// The reactions that are listed with their users; returns how many there are in all.
std::int64_t list_reactions(std::string_view list, activity::Arena& arena, std::vector<Reaction>& listed) {
    constexpr std::array<std::string_view, 4> paths{"emoji.name", "emoji.id", "count", "users"};
    constexpr std::array<std::string_view, 4> user_paths{"id", "name", "nickname", "isBot"};
    std::int64_t total = 0;
    for_each_object(list, paths, arena, [&](std::span<const std::string_view> reaction) {
        std::int64_t users = 0;
        for_each_object(reaction[3], user_paths, arena, [&](std::span<const std::string_view> user) {
            ++users;
            if (user[0].empty()) return;
            const std::string_view shown = user[2].empty() ? user[1] : user[2];
            listed.push_back({std::string(reaction[0]).append(reaction[1]), user[0], shown, flags_of(user[3])});
        });
        total += std::max(users, parse_whole(reaction[2], '.').value_or(0));
    });
    return total;
}

void add_message(Record& message, RowBuilder& rows, const Place& place) {
    const std::string_view kind = message.cells[type];
    const bool joins = kind == "GuildMemberJoin";
    if (!says_something(kind) && !joins) return rows.skip();
    message.flags = flags_of(message.cells[is_bot]);
    message.cells[Name::room] = place.room;
    if (!message.cells[nickname].empty()) message.cells[Name::author_name] = message.cells[nickname];
    std::string_view& parent = message.cells[Name::parent];
    if (joins || message.cells[reference_type] == "Forward") parent = {};
    if (joins) message.kind = Kind::join;
    if (!joins && parent.empty() && message.cells[Name::id] != place.thread) parent = place.thread;
    std::vector<Reaction> listed;
    const std::int64_t total = list_reactions(message.cells[reactions], rows.arena(), listed);
    rows.add_with_reactions(message, listed, total);
}

}  // namespace

Opened open_discord_json(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics) {
    static constexpr std::array<std::string_view, 1> records{"messages"};
    JsonTable table;
    table.columns = columns;
    table.records = records;
    table.made.add(Name::room), table.made.add(Name::likes);
    table.ids_per_room = true;
    table.each = [place = place_of(file)](Record& message, RowBuilder& rows) { add_message(message, rows, place); };
    return open_json(file, quality, diagnostics, table);
}

bool sniff_discord_json(std::string_view head) {
    constexpr std::array<std::string_view, 4> keys{"guild", "channel", "exportedAt", "messages"};
    constexpr std::array<std::string_view, 3> older{"guild", "channel", "dateRange"};
    return looks_like_json(head) && (has_keys(head, keys) || has_keys(head, older));
}

}  // namespace stamtafel::importers
