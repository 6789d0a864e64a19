// Poco's converters do the work; this file only decides which one.
#include "engine/importers/encoding.hpp"

#include <Poco/Latin9Encoding.h>
#include <Poco/TextConverter.h>
#include <Poco/UTF16Encoding.h>
#include <Poco/UTF8Encoding.h>
#include <Poco/Windows1252Encoding.h>
#include <simdjson.h>

#include "engine/base/text.hpp"

namespace stamtafel::importers {
namespace {

/// How much of `bytes` to convert at once: the converter counts in int, and a surrogate pair stays together.
std::size_t piece_of(std::string_view bytes, std::size_t unit, std::size_t high_byte) {
    constexpr std::size_t most = 64U << 20;
    if (bytes.size() <= most) return bytes.size();
    const bool splits_a_pair = unit == 2 && (static_cast<unsigned char>(bytes[most - 2 + high_byte]) & 0xfcU) == 0xd8U;
    return splits_a_pair ? most - 2 : most;
}

std::string converted(const Poco::TextEncoding& from, std::string_view bytes, std::size_t unit = 1,
                      std::size_t high_byte = 0) {
    const Poco::UTF8Encoding utf8;
    Poco::TextConverter converter(from, utf8, 0xfffd);
    std::string out;
    while (!bytes.empty()) {
        const std::size_t piece = piece_of(bytes, unit, high_byte);
        std::string part;
        converter.convert(bytes.data(), static_cast<int>(piece), part);
        out += part;
        bytes.remove_prefix(piece);
    }
    return base::repaired_utf8(out);
}

Decoded utf16(std::string_view bytes, Poco::UTF16Encoding::ByteOrderType order) {
    const bool little = order == Poco::UTF16Encoding::LITTLE_ENDIAN_BYTE_ORDER;
    return {converted(Poco::UTF16Encoding(order), bytes, 2, little ? 1 : 0), little ? "utf-16-le" : "utf-16-be"};
}

}  // namespace

bool looks_like_utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

bool valid_utf8(std::string_view bytes) { return simdjson::validate_utf8(bytes.data(), bytes.size()); }

Decoded decode(std::string bytes, std::string_view said) {
    const std::string_view view = bytes;
    if (view.starts_with("\xEF\xBB\xBF")) return {base::repaired_utf8(view.substr(3)), "utf-8-bom"};
    if (view.starts_with("\xFF\xFE")) return utf16(view.substr(2), Poco::UTF16Encoding::LITTLE_ENDIAN_BYTE_ORDER);
    if (view.starts_with("\xFE\xFF")) return utf16(view.substr(2), Poco::UTF16Encoding::BIG_ENDIAN_BYTE_ORDER);
    if (said == "utf-16") return utf16(view, Poco::UTF16Encoding::LITTLE_ENDIAN_BYTE_ORDER);
    if (said == "latin-9") return {converted(Poco::Latin9Encoding(), view), "latin-9"};
    if (said == "windows-1252") return {converted(Poco::Windows1252Encoding(), view), "windows-1252"};
    if (said == "utf-8") return {base::repaired_utf8(view), "utf-8"};
    if (!base::first_invalid_utf8(view)) return {std::move(bytes), "utf-8"};
    return {converted(Poco::Windows1252Encoding(), view), "windows-1252"};
}

}  // namespace stamtafel::importers
