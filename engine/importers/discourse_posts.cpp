// Discourse posts: the site's JSON (a post, a list of posts, a topic with its post stream, a post a line) and CSV with
// the same names. Posts answer each other by their number in the topic, so that "topic/number" is their id.
#include <array>

#include "engine/base/text.hpp"
#include "engine/importers/json.hpp"
#include "engine/importers/json_fields.hpp"
#include "engine/importers/json_text.hpp"
#include "engine/importers/readers.hpp"
#include "engine/importers/tabular.hpp"

namespace stamtafel::importers {
namespace {

using activity::Flag;
using activity::Kind;

constexpr Name number = own(0);
constexpr Name type = own(1);
constexpr Name cooked = own(2);
constexpr Name staff = own(3);
constexpr Name admin = own(4);
constexpr Name moderator = own(5);
constexpr Name deleted_at = own(6);
constexpr Name user_deleted = own(7);
constexpr Name hidden = own(8);
constexpr Name actions = own(9);
constexpr Name post_stream = own(10);

constexpr std::array<KnownColumn, 20> json_columns{{{Name::id, "id"},
                                                    {Name::at, "created_at"},
                                                    {Name::author, "username"},
                                                    {Name::author_name, "name"},
                                                    {Name::text, "raw"},
                                                    {Name::conversation, "topic_id"},
                                                    {Name::parent, "reply_to_post_number"},
                                                    {Name::room, "category_id"},
                                                    {Name::url, "post_url"},
                                                    {number, "post_number"},
                                                    {type, "post_type"},
                                                    {cooked, "cooked"},
                                                    {staff, "staff"},
                                                    {admin, "admin"},
                                                    {moderator, "moderator"},
                                                    {deleted_at, "deleted_at"},
                                                    {user_deleted, "user_deleted"},
                                                    {hidden, "hidden"},
                                                    {actions, "actions_summary"},
                                                    {post_stream, "post_stream"}}};

// Of two columns that fill one cell the later counts.
constexpr std::array<KnownColumn, 20> csv_columns{{{Name::id, "id", true},
                                                   {Name::at, "created_at", true},
                                                   {Name::author, "user_id"},
                                                   {Name::author, "username"},
                                                   {Name::author_name, "name"},
                                                   {Name::text, "cooked"},
                                                   {Name::text, "raw"},
                                                   {Name::conversation, "topic_id", true},
                                                   {Name::parent, "reply_to_post_number"},
                                                   {Name::room, "category_id"},
                                                   {Name::url, "post_url"},
                                                   {Name::likes, "like_count"},
                                                   {number, "post_number", true},
                                                   {type, "post_type"},
                                                   {staff, "staff"},
                                                   {admin, "admin"},
                                                   {moderator, "moderator"},
                                                   {deleted_at, "deleted_at"},
                                                   {user_deleted, "user_deleted"},
                                                   {hidden, "hidden"}}};

/// By post_type; every other is an ordinary post.
Kind kind_of(const Record& post) {
    const std::string_view said = base::trimmed(post.cells[type]);
    if (said == "2") return Kind::moderation;
    if (said == "3") return Kind::status;
    if (said == "4") return Kind::note;
    return base::trimmed(post.cells[number]) == "1" ? Kind::post : Kind::comment;
}

activity::Flags flags_of(const Record& post) {
    const auto says = [&](Name name) { return !post.cells[name].empty() && truthy(post.cells[name]); };
    int flags = 0;
    if (says(staff) || says(admin) || says(moderator)) flags |= static_cast<int>(Flag::brand);
    const bool deleted = !post.cells[deleted_at].empty();
    const bool by_others = deleted && !post.cells[user_deleted].empty() && !says(user_deleted);
    if (deleted || says(user_deleted) || says(hidden)) flags |= static_cast<int>(Flag::deleted);
    if (by_others || (says(hidden) && !says(user_deleted))) flags |= static_cast<int>(Flag::removed);
    return static_cast<activity::Flags>(flags);
}

/// "12/3": the third post of topic 12.
std::string_view id_in_topic(std::string_view topic, std::string_view post, activity::Arena& arena) {
    return arena.keep(base::join(std::array{base::trimmed(topic), base::trimmed(post)}, "/"));
}

void add_post(Record& post, RowBuilder& rows) {
    const std::string_view topic = post.cells[Name::conversation];
    std::string_view& parent = post.cells[Name::parent];
    post.kind = kind_of(post);
    post.flags = flags_of(post);
    if (!topic.empty() && !post.cells[number].empty()) {
        post.cells[Name::id] = id_in_topic(topic, post.cells[number], rows.arena());
        if (!base::trimmed(parent).empty()) parent = id_in_topic(topic, parent, rows.arena());
    }
    rows.add(post);
}

/// Likes are actions of kind 2.
std::string_view likes_of(std::string_view list, activity::Arena& arena) {
    constexpr std::array<std::string_view, 2> paths{"id", "count"};
    std::string_view likes = "0";
    for_each_object(list, paths, arena, [&](std::span<const std::string_view> action) {
        if (action[0] == "2" && !action[1].empty()) likes = action[1];
    });
    return likes;
}

/// A topic says once what its posts leave out.
std::string_view category_of_topic(std::string_view bytes) {
    constexpr std::array<std::string_view, 1> topic{"post_stream"};
    if (!has_keys(bytes.substr(0, 4096), topic)) return {};
    const std::string_view category = first_value(bytes, "category_id");
    return category == "null" ? std::string_view{} : category;
}

Opened open_posts_in_json(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics) {
    static constexpr std::array<std::string_view, 2> records{"post_stream.posts", "latest_posts"};
    JsonTable table;
    table.columns = json_columns;
    table.records = records;
    table.made.add(Name::likes);
    table.each = [category = category_of_topic(file.bytes)](Record& post, RowBuilder& rows) {
        if (!post.cells[post_stream].empty()) return rows.skip();  // a topic without posts
        if (post.cells[Name::text].empty()) post.cells[Name::text] = post.cells[cooked];
        if (post.cells[Name::room].empty()) post.cells[Name::room] = category;
        post.cells[Name::likes] = likes_of(post.cells[actions], rows.arena());
        add_post(post, rows);
    };
    return open_json(file, quality, diagnostics, table);
}

}  // namespace

Opened open_discourse_posts(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics) {
    if (looks_like_json(file.bytes)) return open_posts_in_json(file, quality, diagnostics);
    Table table;
    table.columns = csv_columns;
    table.each = add_post;
    return open_table(file, quality, diagnostics, table);
}

bool sniff_discourse_posts(std::string_view head) {
    constexpr std::array<std::string_view, 4> keys{"post_number", "topic_id", "created_at", "username"};
    constexpr std::array<std::string_view, 4> headers{"post_number", "topic_id", "created_at", "id"};
    return looks_like_json(head) ? has_keys(head, keys) : has_headers(head, headers);
}

}  // namespace stamtafel::importers
