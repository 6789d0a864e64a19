// Everything is told by the central directory; the local heads only say where the bytes begin.
#include "engine/importers/zip.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/base/diagnostic.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::importers {
namespace {

using base::Code;
using base::Problem;
using base::Result;
using namespace std::string_view_literals;

constexpr std::uint32_t no_size32 = 0xffffffff;  // "it is in the zip64 field"
constexpr std::uint16_t no_count16 = 0xffff;

// Offsets and lengths of the fixed parts of the records.
constexpr std::size_t end_size = 22, locator_size = 20, end64_size = 56, entry_size = 46, local_size = 30;

/// Reads little-endian numbers at places that were checked to exist.
std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint64_t value = 0;
    for (std::size_t i = size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

Problem no_directory() {
    return broken_archive("", "its directory is missing or damaged: it is incomplete, or no zip file",
                          "de inhoudsopgave ontbreekt of is beschadigd: het is onvolledig, of geen zip-bestand");
}

Problem wrong_place(std::string_view name) {
    return broken_archive(name, "the archive does not hold what its directory says",
                          "het archief bevat niet wat de inhoudsopgave zegt");
}

struct Directory {
    std::uint64_t at = 0, size = 0, entries = 0;
};

/// The zip64 end record stands before its locator, which stands right before the end record.
std::optional<Directory> directory64(std::string_view bytes, std::size_t end) {
    if (end < locator_size || bytes.substr(end - locator_size, 4) != "PK\6\7"sv) return std::nullopt;
    const std::uint64_t at = number(bytes, end - locator_size + 8, 8);
    if (at > end - locator_size || end - locator_size - at < end64_size) return std::nullopt;
    const std::string_view record = bytes.substr(static_cast<std::size_t>(at), end64_size);
    if (!record.starts_with("PK\6\6"sv)) return std::nullopt;
    return Directory{number(record, 48, 8), number(record, 40, 8), number(record, 32, 8)};
}

std::optional<Directory> directory_of(std::string_view bytes, std::size_t end) {
    const Directory found{number(bytes, end + 16, 4), number(bytes, end + 12, 4), number(bytes, end + 10, 2)};
    const bool in_zip64 = found.at == no_size32 || found.size == no_size32 || found.entries == no_count16;
    return in_zip64 ? directory64(bytes, end) : found;
}

/// The last end record whose comment fits, and the directory it points at.
std::optional<Directory> find_directory(std::string_view bytes) {
    if (bytes.size() < end_size) return std::nullopt;
    constexpr std::size_t longest_comment = 0xffff;
    const std::size_t last = bytes.size() - end_size;
    const std::size_t first = last - std::min(last, longest_comment);
    for (std::size_t end = last + 1; end-- > first;) {
        if (bytes.substr(end, 4) != "PK\5\6"sv || number(bytes, end + 20, 2) > last - end) continue;
        const auto found = directory_of(bytes, end);
        if (!found || found->at > end || found->size > end - found->at) return std::nullopt;
        return found;
    }
    return std::nullopt;
}

/// Names without the UTF-8 flag are in the code page of a DOS; 850 is that of Western Europe.
std::string decoded_name(std::string_view raw) {
    if (!base::first_invalid_utf8(raw)) return std::string(raw);
    static constexpr std::u16string_view high =
        u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤"
        u"ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";
    static_assert(high.size() == 128);
    std::string name;
    for (const char c : raw) {
        const auto byte = static_cast<unsigned char>(c);
        const char32_t point = byte < 0x80 ? byte : high[byte - 0x80U];
        if (point < 0x80) name += static_cast<char>(point);
        if (point >= 0x80 && point < 0x800) name += static_cast<char>(0xc0U | point >> 6);
        if (point >= 0x800)
            name += {static_cast<char>(0xe0U | point >> 12), static_cast<char>(0x80U | (point >> 6 & 0x3fU))};
        if (point >= 0x80) name += static_cast<char>(0x80U | (point & 0x3fU));
    }
    return name;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\'; }

/// A path that stays below the folder it would be unpacked in, on any system.
bool is_plain_path(std::string_view name) {
    if (name.empty() || name.front() == '/' || std::any_of(name.begin(), name.end(), is_control)) return false;
    if (name.size() > 1 && name[1] == ':') return false;
    while (!name.empty()) {
        const std::string_view part = name.substr(0, name.find('/'));
        if (part == "..") return false;
        name.remove_prefix(std::min(name.size(), part.size() + 1));
    }
    return true;
}

bool is_left_out(std::string_view name) {
    return name.ends_with('/') || name.starts_with("__MACOSX/") || name == ".DS_Store" || name.ends_with("/.DS_Store");
}

/// One record of the directory as it stands there.
struct Record {
    ZipEntry entry;
    std::string_view raw_name;
    std::uint64_t at = 0, end = 0;  ///< of its local head and bytes
    std::uint64_t packed = 0;
    std::uint64_t flags = 0, method = 0;
};

/// The zip64 field holds those of size, packed size and place that did not fit, in this order.
bool take_zip64(std::string_view extra, Record& record) {
    while (extra.size() >= 4) {
        const std::uint64_t id = number(extra, 0, 2), size = number(extra, 2, 2);
        if (size > extra.size() - 4) return false;
        std::string_view field = extra.substr(4, static_cast<std::size_t>(size));
        extra.remove_prefix(4 + field.size());
        if (id != 1) continue;
        for (std::uint64_t* value : {&record.entry.size, &record.packed, &record.at}) {
            if (*value != no_size32) continue;
            if (field.size() < 8) return false;
            *value = number(field, 0, 8);
            field.remove_prefix(8);
        }
        return true;
    }
    return record.entry.size != no_size32 && record.packed != no_size32 && record.at != no_size32;
}

/// Cuts the next record off the directory.
std::optional<Record> take_record(std::string_view& directory) {
    if (directory.size() < entry_size || !directory.starts_with("PK\1\2"sv)) return std::nullopt;
    const std::uint64_t name = number(directory, 28, 2), extra = number(directory, 30, 2);
    const std::uint64_t whole = entry_size + name + extra + number(directory, 32, 2);
    if (whole > directory.size()) return std::nullopt;
    Record record;
    record.raw_name = directory.substr(entry_size, static_cast<std::size_t>(name));
    record.flags = number(directory, 8, 2);
    record.method = number(directory, 10, 2);
    record.packed = number(directory, 20, 4);
    record.at = number(directory, 42, 4);
    record.entry.name = decoded_name(record.raw_name);
    record.entry.crc = static_cast<std::uint32_t>(number(directory, 16, 4));
    record.entry.size = number(directory, 24, 4);
    record.entry.deflated = record.method == 8;
    const std::string_view fields =
        directory.substr(entry_size + record.raw_name.size(), static_cast<std::size_t>(extra));
    const bool split = number(directory, 34, 2) != 0;
    if (split || !take_zip64(fields, record)) return std::nullopt;
    directory.remove_prefix(static_cast<std::size_t>(whole));
    return record;
}

std::optional<Problem> problem_of(const Record& record, const Limits& limits) {
    const std::string& name = record.entry.name;
    if (!is_plain_path(name)) return Problem{Code::archive_name, {"", name}};
    constexpr std::uint64_t encrypted = 1U | 1U << 13;
    if ((record.flags & encrypted) != 0) return Problem{Code::archive_locked, {"", name}};
    if (record.method != 0 && record.method != 8)
        return broken_archive(name, "it is packed in a way that is not common in zip files",
                              "het is ingepakt op een manier die in zip-bestanden niet gangbaar is");
    const std::uint64_t most = most_unpacked(record.packed, limits);
    if (record.entry.size > most) return too_large_archive(name, most);
    return std::nullopt;
}

/// Finds the bytes of a member: behind its local head, before the directory. False: they are not there.
bool find_bytes(std::string_view members, Record& record) {
    if (record.at > members.size() || members.size() - record.at < local_size) return false;
    const std::string_view local = members.substr(static_cast<std::size_t>(record.at));
    const std::uint64_t head = local_size + number(local, 26, 2) + number(local, 28, 2);
    if (!local.starts_with("PK\3\4"sv) || head > local.size() || record.packed > local.size() - head) return false;
    if (local.substr(local_size, static_cast<std::size_t>(number(local, 26, 2))) != record.raw_name) return false;
    record.end = record.at + head + record.packed;
    record.entry.packed = local.substr(static_cast<std::size_t>(head), static_cast<std::size_t>(record.packed));
    return true;
}

Result<std::vector<Record>> read_records(std::string_view bytes, const Directory& found, const Limits& limits) {
    std::string_view directory = bytes.substr(static_cast<std::size_t>(found.at), static_cast<std::size_t>(found.size));
    const std::string_view members = bytes.substr(0, static_cast<std::size_t>(found.at));
    std::vector<Record> records;
    const std::uint64_t most = most_unpacked(bytes.size(), limits);
    std::uint64_t total = 0;
    while (!directory.empty()) {
        auto record = take_record(directory);
        if (!record) return tl::unexpected(no_directory());
        if (records.size() == limits.entries)
            return base::fail(Code::archive_too_large, "", "",
                              base::in_both(std::to_string(limits.entries) + " members",
                                            std::to_string(limits.entries) + " onderdelen"));
        if (auto problem = problem_of(*record, limits)) return tl::unexpected(std::move(*problem));
        if (!find_bytes(members, *record)) return tl::unexpected(wrong_place(record->entry.name));
        total += record->entry.size;
        if (total > most) return tl::unexpected(too_large_archive(record->entry.name, most));
        records.push_back(std::move(*record));
    }
    if (records.size() % 0x10000 != found.entries % 0x10000) return tl::unexpected(no_directory());
    return records;
}

/// Members that share bytes are how a small archive unpacks to a huge one.
std::optional<Problem> find_overlap(std::vector<Record>& records) {
    std::sort(records.begin(), records.end(), [](const Record& a, const Record& b) { return a.at < b.at; });
    for (std::size_t i = 1; i < records.size(); ++i)
        if (records[i].at < records[i - 1].end)
            return broken_archive(records[i].entry.name, "it shares its bytes with another member",
                                  "het deelt zijn bytes met een ander onderdeel");
    return std::nullopt;
}

std::optional<Problem> find_twice(const std::vector<ZipEntry>& entries) {
    for (std::size_t i = 1; i < entries.size(); ++i)
        if (entries[i].name == entries[i - 1].name)
            return broken_archive(entries[i].name, "the archive holds this name twice",
                                  "deze naam staat twee keer in het archief");
    return std::nullopt;
}

}  // namespace

Result<std::vector<ZipEntry>> zip_directory(std::string_view bytes, const Limits& limits) {
    const auto found = find_directory(bytes);
    if (!found) return tl::unexpected(no_directory());
    auto records = read_records(bytes, *found, limits);
    if (!records) return tl::unexpected(std::move(records.error()));
    if (auto problem = find_overlap(*records)) return tl::unexpected(std::move(*problem));

    std::vector<ZipEntry> entries;
    for (Record& record : *records)
        if (!is_left_out(record.entry.name)) entries.push_back(std::move(record.entry));
    std::sort(entries.begin(), entries.end(),
              [](const ZipEntry& a, const ZipEntry& b) { return base::natural_less(a.name, b.name); });
    if (auto problem = find_twice(entries)) return tl::unexpected(std::move(*problem));
    return entries;
}

Result<void> unpack_entry(const ZipEntry& entry, const Sink& sink) {
    std::uint64_t made = 0;
    std::uint32_t crc = 0;
    bool stopped = false;
    const Sink counting = [&](std::string_view piece) {
        made += piece.size();
        if (made > entry.size) return false;
        crc = crc32_of(piece, crc);
        stopped = !sink(piece);
        return !stopped;
    };
    Inflated end{Ending::whole, entry.packed.size()};
    if (entry.deflated)
        end = inflate(entry.packed, Deflate::raw, counting);
    else
        for (std::size_t at = 0; at < entry.packed.size() && counting(entry.packed.substr(at, longest_piece));)
            at += longest_piece;
    if (stopped) return {};
    if (end.ending == Ending::damaged)
        return tl::unexpected(broken_archive(entry.name, "it is damaged", "het is beschadigd"));
    if (end.ending != Ending::whole || end.used != entry.packed.size() || made != entry.size)
        return tl::unexpected(broken_archive(entry.name, "it has another size than it says",
                                             "het heeft een andere grootte dan het zegt"));
    if (crc != entry.crc)
        return tl::unexpected(broken_archive(entry.name, "its checksum differs", "de controlesom klopt niet"));
    return {};
}

Result<std::vector<NamedBytes>> unpack_zip(std::string_view bytes, const Limits& limits) {
    auto directory = zip_directory(bytes, limits);
    if (!directory) return tl::unexpected(std::move(directory.error()));
    std::vector<NamedBytes> files;
    files.reserve(directory->size());
    for (ZipEntry& entry : *directory) {
        std::string content;
        content.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(entry.size, 16ULL * entry.packed.size())));
        auto done = unpack_entry(entry, [&content](std::string_view piece) {
            content += piece;
            return true;
        });
        if (!done) return tl::unexpected(std::move(done.error()));
        files.push_back({std::move(entry.name), std::move(content)});
    }
    return files;
}

}  // namespace stamtafel::importers
