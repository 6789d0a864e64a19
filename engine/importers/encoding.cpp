// Poco's converters do the work; this file decides which one.
#include "engine/importers/encoding.hpp"

#include <Poco/Latin9Encoding.h>
#include <Poco/TextConverter.h>
#include <Poco/UTF16Encoding.h>
#include <Poco/UTF8Encoding.h>
#include <Poco/Windows1252Encoding.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>

#include "engine/base/scan.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::importers {
namespace {

using Order = Poco::UTF16Encoding::ByteOrderType;
constexpr Order little_endian = Poco::UTF16Encoding::LITTLE_ENDIAN_BYTE_ORDER;
constexpr Order big_endian = Poco::UTF16Encoding::BIG_ENDIAN_BYTE_ORDER;

std::string valid(std::string&& bytes) { return is_utf8(bytes) ? std::move(bytes) : base::repaired_utf8(bytes); }

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// From an encoding of one byte a letter: Poco says once what each byte is.
std::string letter_by_letter(const Poco::TextEncoding& from, std::string_view bytes) {
    const Poco::UTF8Encoding utf8;
    Poco::TextConverter converter(from, utf8, 0xfffd);
    std::array<std::string, 128> letters;
    for (std::size_t i = 0; i < letters.size(); ++i)
        converter.convert(std::string(1, static_cast<char>(i + 128)), letters[i]);

    std::string out;
    out.reserve(bytes.size() + bytes.size() / 16);
    for (auto at = bytes.begin(); at != bytes.end();) {
        const auto high = std::find_if_not(at, bytes.end(), is_ascii);
        out.append(at, high);
        at = high;
        if (at != bytes.end()) out += letters[static_cast<unsigned char>(*at++) - 128U];
    }
    return out;
}

/// How many bytes of UTF-16 to convert at once: the converter counts in int, and a surrogate pair stays together.
std::size_t piece_of(std::string_view bytes, std::size_t high_byte) {
    constexpr std::size_t most = 64U << 20;
    if (bytes.size() <= most) return bytes.size();
    const bool splits_a_pair = (static_cast<unsigned char>(bytes[most - 2 + high_byte]) & 0xfcU) == 0xd8U;
    return splits_a_pair ? most - 2 : most;
}

Decoded utf16(std::string_view bytes, Order order) {
    const bool little = order == little_endian;
    const Poco::UTF16Encoding from(order);
    const Poco::UTF8Encoding utf8;
    Poco::TextConverter converter(from, utf8, 0xfffd);
    std::string out;
    while (!bytes.empty()) {
        const std::size_t piece = piece_of(bytes, little ? 1 : 0);
        std::string part;
        converter.convert(bytes.data(), static_cast<int>(piece), part);
        out += part;
        bytes.remove_prefix(piece);
    }
    return {valid(std::move(out)), little ? "utf-16-le" : "utf-16-be"};
}

/// The order of UTF-16 without a mark. Half of what exports hold is ASCII, and has a zero byte in every unit; other
/// text has none. Control characters betray what only looks like it.
std::optional<Order> unmarked_utf16(std::string_view bytes) {
    constexpr std::size_t enough = 4096;
    const std::string_view start = bytes.substr(0, std::min(bytes.size(), enough) / 2 * 2);
    std::size_t zeros[2] = {0, 0};
    for (std::size_t i = 0; i < start.size(); ++i) zeros[i % 2] += start[i] == '\0' ? 1U : 0U;
    const std::size_t high = zeros[1] > zeros[0] ? 1 : 0;
    if (start.size() < 4 || zeros[high] * 8 < start.size() / 2 || zeros[1 - high] * 4 > zeros[high])
        return std::nullopt;
    for (std::size_t i = 0; i < start.size(); i += 2) {
        const char low = start[i + 1 - high];
        const bool control = static_cast<unsigned char>(low) < 0x20 && (low < '\t' || low > '\r');
        if (start[i + high] == '\0' && control) return std::nullopt;
    }
    return high == 1 ? little_endian : big_endian;
}

/// How many letters beyond ASCII are whole, how many pieces of them are not. One cut off by the end is neither.
bool is_mostly_utf8(std::string_view bytes) {
    constexpr std::size_t whole_for_one_broken = 100;
    std::size_t whole = 0, broken = 0;
    while (!bytes.empty()) {
        const std::size_t good = base::first_invalid_utf8(bytes).value_or(bytes.size());
        const std::string_view run = bytes.substr(0, good);
        whole += static_cast<std::size_t>(
            std::count_if(run.begin(), run.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xc0; }));
        bytes.remove_prefix(good);
        constexpr std::size_t longest_cut = 3;
        const bool cut =
            bytes.size() <= longest_cut && std::all_of(bytes.begin(), bytes.end(), [](char c) { return c < 0; });
        if (cut) break;
        ++broken;
        bytes.remove_prefix(1);
    }
    return whole > broken * whole_for_one_broken;
}

bool has_c1(std::string_view bytes) {
    return std::any_of(bytes.begin(), bytes.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xe0U) == 0x80U; });
}

/// 0xA4 is the euro in Latin-9 and a sign that nobody writes in Windows-1252.
bool has_latin9_euro(std::string_view bytes) {
    const auto digit_at = [bytes](std::size_t at) { return at < bytes.size() && base::is_digit(bytes[at]); };
    for (std::size_t at = bytes.find('\xA4'); at != bytes.npos; at = bytes.find('\xA4', at + 1))
        if (digit_at(at + 1) || digit_at(at + 2) || digit_at(at - 1) || digit_at(at - 2)) return true;
    return false;
}

Decoded latin9(std::string_view bytes) { return {letter_by_letter(Poco::Latin9Encoding(), bytes), "latin-9"}; }
Decoded windows1252(std::string_view bytes) {
    return {letter_by_letter(Poco::Windows1252Encoding(), bytes), "windows-1252"};
}

Decoded as_said(std::string_view bytes, std::string_view said) {
    if (said == "utf-16") return utf16(bytes, unmarked_utf16(bytes).value_or(little_endian));
    if (said == "latin-9") return has_c1(bytes) ? windows1252(bytes) : latin9(bytes);
    if (said == "windows-1252") return windows1252(bytes);
    return {valid(std::string(bytes)), "utf-8"};
}

bool is_said(std::string_view said) {
    return said == "utf-8" || said == "utf-16" || said == "latin-9" || said == "windows-1252";
}

}  // namespace

bool is_utf8(std::string_view bytes) { return simdjson::validate_utf8(bytes.data(), bytes.size()); }

bool looks_like_utf16(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || unmarked_utf16(bytes).has_value();
}

Decoded decode(std::string bytes, std::string_view said) {
    const std::string_view view = bytes;
    if (view.starts_with("\xFF\xFE")) return utf16(view.substr(2), little_endian);
    if (view.starts_with("\xFE\xFF")) return utf16(view.substr(2), big_endian);
    if (view.starts_with(base::byte_order_mark)) {
        bytes.erase(0, base::byte_order_mark.size());
        return {valid(std::move(bytes)), "utf-8-bom"};
    }
    if (is_said(said)) return as_said(view, said);
    if (const auto order = unmarked_utf16(view)) return utf16(view, *order);
    if (is_utf8(view)) return {std::move(bytes), "utf-8"};
    if (is_mostly_utf8(view)) return {base::repaired_utf8(view), "utf-8"};
    return !has_c1(view) && has_latin9_euro(view) ? latin9(view) : windows1252(view);
}

}  // namespace stamtafel::importers
