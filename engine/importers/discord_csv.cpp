// DiscordChatExporter CSV, the old form with semicolons and the one with commas: chat lines without ids and without
// links between them. The room is not in the rows: the file's name says it.
#include <array>
#include <charconv>
#include <string>

#include "engine/importers/readers.hpp"
#include "engine/importers/tabular.hpp"

namespace stamtafel::importers {
namespace {

using activity::Flag;

constexpr std::array<KnownColumn, 6> columns{{{Name::author, "AuthorID"},
                                              {Name::author_name, "Author", true},
                                              {Name::at, "Date", true},
                                              {Name::text, "Content", true},
                                              {Name::media, "Attachments"},
                                              {Name::likes, "Reactions"}}};

/// What every row of a file needs to know.
struct Room {
    std::string_view name;
    bool old_form = false;
};

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "export/support/10.csv" is a part of the folder's room; "Guild - support [8423] [part 2].csv" of the room that the
/// rest of its name says.
std::string_view room_of(std::string_view name) {
    const std::size_t slash = name.rfind('/');
    const std::string_view folder = slash == name.npos ? std::string_view{} : name.substr(0, slash);
    std::string_view stem = slash == name.npos ? name : name.substr(slash + 1);
    stem = stem.substr(0, stem.rfind('.'));
    if (all_digits(stem) && !folder.empty()) return folder.substr(folder.rfind('/') + 1);
    const std::size_t part = stem.rfind(" [part ");
    const bool is_part =
        part != stem.npos && stem.ends_with(']') && all_digits(stem.substr(part + 7, stem.size() - part - 8));
    return is_part ? stem.substr(0, part) : stem;
}

/// "👍 (3),❤ (12)" is 15.
std::int64_t sum_of_reactions(std::string_view list) {
    std::int64_t sum = 0;
    for (std::size_t at = list.find('('); at != list.npos; at = list.find('(', at + 1)) {
        std::int32_t count = 0;
        const char* begin = list.data() + at + 1;
        const auto [end, error] = std::from_chars(begin, list.data() + list.size(), count);
        const bool whole = error == std::errc{} && end != list.data() + list.size() && *end == ')';
        if (whole && count > 0) sum += count;
    }
    return sum;
}

/// The discriminator 0000 is a webhook's, or a deleted user's. Newer exports write it for anybody.
bool is_webhook(std::string_view author, const Room& room) {
    return room.old_form && author.ends_with("#0000") && !author.starts_with("Deleted User");
}

void add_line(Record& record, const Room& room, RowBuilder& rows) {
    std::array<char, 24> digits{};
    const char* end =
        std::to_chars(digits.data(), digits.data() + digits.size(), sum_of_reactions(record.cells[Name::likes])).ptr;
    record.cells[Name::likes] = {digits.data(), static_cast<std::size_t>(end - digits.data())};
    record.cells[Name::room] = room.name;
    const std::string_view author = record.cells[Name::author_name];
    record.flags = is_webhook(author, room)
                       ? static_cast<activity::Flags>(Flag::brand) | static_cast<activity::Flags>(Flag::automation)
                       : activity::Flags{0};
    if (record.cells[Name::author].empty()) record.cells[Name::author] = author;
    rows.add(record);
}

/// The texts hold so many commas that the header alone can tell.
char delimiter_of(std::string_view bytes) {
    const std::size_t found = bytes.substr(0, 64).find_first_of(",;\t");
    return found == bytes.npos ? ',' : bytes[found];
}

}  // namespace

Opened open_discord_csv(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics) {
    const std::string_view said = file.spec.room;
    const std::string_view name = said.empty() ? room_of(file.name) : said;
    Table table;
    table.columns = columns;
    table.delimiter = delimiter_of(file.bytes);
    table.ids_per_room = true;
    table.root = table.reply = activity::Kind::comment;
    table.adds.add(Name::room), table.adds.add(Name::author);
    const Room room{name.empty() ? name : file.store.adopt(name), table.delimiter == ';'};
    table.each = [room](Record& record, RowBuilder& rows) { add_line(record, room, rows); };
    return open_table(file, quality, diagnostics, table);
}

bool sniff_discord_csv(std::string_view head) {
    constexpr std::array<std::string_view, 4> headers{"AuthorID", "Author", "Date", "Content"};
    return has_headers(head, headers);
}

}  // namespace stamtafel::importers
