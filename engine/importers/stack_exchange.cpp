// A Stack Exchange dump: a folder of XML files whose root says what their rows are. Posts and comments are activities,
// users are the list of members; rows of the other files are read and counted as skipped.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "engine/importers/html.hpp"
#include "engine/importers/readers.hpp"
#include "engine/importers/xml.hpp"
#include "engine/importers/xml_survey.hpp"

namespace stamtafel::importers {
namespace {

using activity::Flag;
using activity::Kind;

constexpr Name post_type = own(0), title = own(1), closed = own(2);

constexpr std::array<KnownColumn, 12> post_columns{{{Name::id, "@Id", true},
                                                    {post_type, "@PostTypeId", true},
                                                    {Name::at, "@CreationDate", true},
                                                    {Name::parent, "@ParentId"},
                                                    {Name::answers, "@AcceptedAnswerId"},
                                                    {Name::score, "@Score"},
                                                    {Name::author, "@OwnerUserId"},
                                                    {Name::author_name, "@OwnerDisplayName"},
                                                    {title, "@Title"},
                                                    {Name::text, "@Body"},
                                                    {Name::tags, "@Tags"},
                                                    {closed, "@ClosedDate"}}};

constexpr std::array<KnownColumn, 7> comment_columns{{{Name::id, "@Id", true},
                                                      {Name::parent, "@PostId", true},
                                                      {Name::at, "@CreationDate", true},
                                                      {Name::score, "@Score"},
                                                      {Name::text, "@Text"},
                                                      {Name::author, "@UserId"},
                                                      {Name::author_name, "@UserDisplayName"}}};

constexpr std::array<KnownColumn, 4> user_columns{{{Name::author, "@Id", true},
                                                   {Name::author_name, "@DisplayName", true},
                                                   {Name::joined_at, "@CreationDate"},
                                                   {Name::last_seen, "@LastAccessDate"}}};

constexpr std::array<KnownColumn, 1> no_columns{{{Name::id, "@Id"}}};

constexpr std::array<std::string_view, 8> roots{"posts",  "comments",  "users", "votes",
                                                "badges", "postlinks", "tags",  "posthistory"};

/// A deleted user has a name and no number; -1 is Community, a program of the site.
void settle_author(Record& record, activity::Arena& arena) {
    std::string_view& author = record.cells[Name::author];
    std::string_view& name = record.cells[Name::author_name];
    if (author == "-1")
        record.flags |= static_cast<activity::Flags>(Flag::brand) | static_cast<activity::Flags>(Flag::automation);
    if (author.empty() && !name.empty())
        author = arena.keep(std::string("name:").append(name));
    else
        name = {};  // Users.xml knows better
}

/// "<lager><storage>", of late "|lager|storage|", as "lager,storage".
std::string_view tag_list(std::string_view tags, activity::Arena& arena) {
    std::string list;
    for (const char c : tags) {
        if (c != '<' && c != '>' && c != '|')
            list += c;
        else if (!list.empty() && list.back() != ',')
            list += ',';
    }
    if (list.ends_with(',')) list.pop_back();
    return arena.keep(list);
}

std::string_view post_text(const Record& record, activity::Arena& arena) {
    const std::string_view heading = record.cells[title];
    const std::string_view body = plain_text(record.cells[Name::text], arena);
    if (heading.empty()) return body;
    return arena.keep(std::string(heading).append("\n").append(body));
}

/// The post was closed: a status of its own, by nobody that the dump names.
void add_closing(const Record& post, RowBuilder& rows) {
    Record status;
    const std::string id = std::string(post.cells[Name::id]) + "/closed";
    status.kind = Kind::status;
    status.cells[Name::id] = id;
    status.cells[Name::at] = post.cells[closed];
    status.cells[Name::parent] = post.cells[Name::id];
    status.cells[Name::status] = status.cells[Name::text] = "closed";
    status.raw = post.raw;
    rows.add_part(status);
}

void add_post(Record& record, RowBuilder& rows) {
    const std::string_view type = record.cells[post_type];
    if (type != "1" && type != "2" && !type.empty()) return rows.skip();  // tag wikis, notices
    record.kind = type == "2" ? Kind::answer : Kind::question;
    settle_author(record, rows.arena());
    record.cells[Name::text] = post_text(record, rows.arena());
    record.cells[Name::tags] = tag_list(record.cells[Name::tags], rows.arena());
    if (rows.added(record) && !record.cells[closed].empty()) add_closing(record, rows);
}

/// Posts and comments are numbered each from 1.
void add_comment(Record& record, RowBuilder& rows) {
    const std::string id = "c" + std::string(record.cells[Name::id]);
    if (!record.cells[Name::id].empty()) record.cells[Name::id] = id;
    record.kind = Kind::comment;
    settle_author(record, rows.arena());
    rows.add(record);
}

/// Names for the posts, and the list of all members with when each was last there. Community is nobody.
void add_user(Record& record, RowBuilder& rows) {
    rows.introduce(record.cells[Name::author], record.cells[Name::author_name]);
    if (record.cells[Name::author] == "-1")
        rows.skip();
    else
        rows.add(record);
}

XmlTable table_of(std::string_view root) {
    XmlTable table;
    table.records = "row";
    table.settings.zone = calendar::utc();
    table.columns = no_columns;
    table.each = [](Record&, RowBuilder& rows) { rows.skip(); };
    if (root == "posts") {
        table.columns = post_columns, table.each = add_post;
        table.settings.answers_are_accepted = true;
        table.adds.add(Name::status);
    } else if (root == "comments") {
        table.columns = comment_columns, table.each = add_comment;
    } else if (root == "users") {
        table.columns = user_columns, table.each = add_user;
        table.settings.shape = Shape::people;
    }
    return table;
}

bool known_root(std::string_view root) { return std::find(roots.begin(), roots.end(), root) != roots.end(); }

}  // namespace

Opened open_stack_exchange(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics) {
    const auto start = start_of_xml(file.bytes.substr(0, 64 << 10));
    if (!start || !known_root(start->root)) {
        const std::string seen = start ? "<" + start->root + ">" : base::in_both("plain text", "gewone tekst");
        diagnostics.add({base::Code::not_an_export, {quality.name, seen}}, file.spec.place);
        return {};
    }
    const std::string_view root = start->root;
    Opened opened = open_xml_table(file, quality, diagnostics, table_of(root));
    opened.beside = root != "posts" && root != "comments";
    return opened;
}

bool sniff_stack_exchange(std::string_view head) {
    const auto start = start_of_xml(head);
    return start && known_root(start->root) && start->child == "row" && start->id;
}

}  // namespace stamtafel::importers
