// Made-up community activity of any length: what the benchmarks read. The same rows on every machine for one seed;
// rows come in the order of time but for one in a hundred, which comes late (children then precede their parents).
// Texts have quotes, commas, line breaks, emoji and accents. Writes no files: pieces go to a sink.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace stamtafel::bench {

enum class Form : std::uint8_t { csv, jsonl };
/// plain: commas, ISO stamps, points. dutch: semicolons, 31-12-2025 14:05:09, decimal commas, CR LF and a byte order
/// mark; of CSV only.
enum class Dialect : std::uint8_t { plain, dutch };
/// messy: one row in a thousand comes again with another text, one in two thousand cannot be used.
enum class Care : std::uint8_t { messy, clean };

struct Setting {
    std::uint64_t rows = 0;  ///< with repeated and bad ones
    std::uint64_t seed = 1;
    Form form = Form::csv;
    Dialect dialect = Dialect::plain;
    Care care = Care::messy;
};

struct Made {
    std::uint64_t rows = 0, late = 0, repeated = 0, bad = 0, conversations = 0, bytes = 0;
};

using Sink = std::function<void(std::string_view piece)>;

/// Hands over about a megabyte at a time.
Made generate(const Setting& setting, const Sink& sink);

}  // namespace stamtafel::bench
