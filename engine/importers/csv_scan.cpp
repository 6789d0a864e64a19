// Bit sets of 64 bytes each: quotes, separators, line ends. A running xor over the quotes tells what lies inside them
// (after Langdale and Lemire, "Parsing gigabytes of JSON per second", 2019, section 3.1.1).
#include "engine/importers/csv_scan.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace stamtafel::importers {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;
constexpr std::size_t width = 64;

#if defined(__SSE2__)
/// Which of 64 bytes equal each of four letters.
struct Bytes64 {
    __m128i part[4];
    explicit Bytes64(const char* from) {
        for (int i = 0; i < 4; ++i) part[i] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from) + i);
    }
    [[nodiscard]] std::uint64_t equal(char letter) const {
        const __m128i wanted = _mm_set1_epi8(letter);
        std::uint64_t bits = 0;
        for (int i = 3; i >= 0; --i)
            bits = bits << 16 | static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(part[i], wanted)));
        return bits;
    }
};
#else
struct Bytes64 {
    const char* from;
    explicit Bytes64(const char* bytes) : from(bytes) {}
    [[nodiscard]] std::uint64_t equal(char letter) const {
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < width; ++i) bits |= std::uint64_t{from[i] == letter} << i;
        return bits;
    }
};
#endif

/// Bit i is the xor of the bits 0 … i.
std::uint64_t running_xor(std::uint64_t bits) {
    for (const int by : {1, 2, 4, 8, 16, 32}) bits ^= bits << by;
    return bits;
}

}  // namespace

struct CsvScanner::Block {
    std::uint64_t quotes, separators, returns;
};

CsvScanner::CsvScanner(std::string_view bytes, char delimiter, std::size_t at)
    : bytes_(bytes), delimiter_(delimiter), careful_(bytes, delimiter) {
    begin_at(at);
}

void CsvScanner::begin_at(std::size_t at) {
    at_ = base_ = scanned_ = at;
    separators_.clear();
    used_ = 0;
    odd_ = nowhere;
    in_quotes_ = after_closing_ = 0;
    after_separator_ = 1;
}

inline CsvScanner::Block CsvScanner::look_at(std::size_t at) const {
    const Bytes64 bytes(bytes_.data() + at);
    Block block{bytes.equal('"'), bytes.equal(delimiter_) | bytes.equal('\n'), bytes.equal('\r')};
    if (bytes_.size() - at < width) {  // what stands behind the bytes is not theirs
        const std::uint64_t ours = (1ULL << (bytes_.size() - at)) - 1;
        block = {block.quotes & ours, block.separators & ours, block.returns & ours};
    }
    return block;
}

inline void CsvScanner::scan_block() {
    const Block block = look_at(scanned_);
    const std::uint64_t inside = running_xor(block.quotes) ^ in_quotes_;
    const std::uint64_t opening = block.quotes & inside;
    const std::uint64_t closing = block.quotes & ~inside;
    std::uint64_t separators = block.separators & ~inside;
    const std::uint64_t behind_separator = separators << 1 | after_separator_;
    const std::uint64_t behind_closing = closing << 1 | after_closing_;
    // by the book a quote opens where a cell begins or right behind one that closed (""), and nothing but a
    // separator, a line end or such a quote follows one that closes
    const std::uint64_t odd = (opening & ~(behind_separator | behind_closing)) |
                              (behind_closing & ~(separators | block.returns | block.quotes));
    std::size_t length = std::min(width, bytes_.size() - scanned_);
    if (odd != 0 && static_cast<std::size_t>(std::countr_zero(odd)) < length) {
        length = static_cast<std::size_t>(std::countr_zero(odd));
        odd_ = scanned_ + length;
        separators &= (1ULL << length) - 1;
    }
    const auto offset = static_cast<std::uint32_t>(scanned_ - base_);
    for (; separators != 0; separators &= separators - 1)
        separators_.push_back(offset + static_cast<std::uint32_t>(std::countr_zero(separators)));
    in_quotes_ = static_cast<std::uint64_t>(static_cast<std::int64_t>(inside) >> 63);
    after_separator_ = (block.separators & ~inside) >> 63;
    after_closing_ = closing >> 63;
    scanned_ += length;
}

/// Looks at more bytes; false when there are none, or the next ones are odd.
bool CsvScanner::refill() {
    if (odd_ != nowhere || scanned_ >= bytes_.size()) return false;
    constexpr std::size_t enough = 4096;
    const auto consumed = static_cast<std::uint32_t>(at_ - base_);
    if (consumed > 0) {  // within one long record nothing has moved
        separators_.erase(separators_.begin(), separators_.begin() + static_cast<std::ptrdiff_t>(used_));
        for (std::uint32_t& separator : separators_) separator -= consumed;
    }
    base_ = at_;
    used_ = 0;
    constexpr std::size_t longest = 1ULL << 31;  // a record that is longer is read carefully
    if (scanned_ - base_ > longest) return false;
    const std::size_t before = separators_.size();
    while (separators_.size() < before + enough && odd_ == nowhere && scanned_ < bytes_.size() &&
           scanned_ - base_ < longest)
        scan_block();
    return separators_.size() > before;
}

/// The end of a line without the CRs that belong to its end.
std::size_t CsvScanner::without_cr(std::size_t begin, std::size_t end) const {
    while (end > begin && bytes_[end - 1] == '\r') --end;
    return end;
}

/// False when the cell is not by the book after all.
bool CsvScanner::read_field(Field& field, std::size_t begin, std::size_t end) const {
    field.raw = bytes_.substr(begin, end - begin);
    field.doubled = false;
    if (begin == end || bytes_[begin] != '"') return true;
    if (end - begin < 2 || bytes_[end - 1] != '"') return false;
    field.raw = bytes_.substr(begin + 1, end - begin - 2);
    field.doubled = std::memchr(field.raw.data(), '"', field.raw.size()) != nullptr;
    return true;
}

/// Where the line that the next separators belong to ends: behind how many of them, the line end among them. 0 when
/// that cannot be told: the rest is odd, or the last line has no end.
std::size_t CsvScanner::separators_of_record() {
    for (std::size_t n = 0;; ++n) {
        if (used_ + n == separators_.size() && !refill()) return 0;
        if (bytes_[base_ + separators_[used_ + n]] == '\n') return n + 1;
    }
}

/// A record from the separators; false when it is not whole there: at_ stays.
bool CsvScanner::next_scanned(CsvRecord& record) {
    const std::size_t separators = separators_of_record();
    if (separators == 0) return last_scanned(record);
    record.fields.resize(separators);  // mostly as many as the record before had
    std::size_t begin = at_;
    for (std::size_t i = 0; i + 1 < separators; ++i) {
        const std::size_t end = base_ + separators_[used_ + i];
        if (!read_field(record.fields[i], begin, end)) return false;
        begin = end + 1;
    }
    const std::size_t line_end = base_ + separators_[used_ + separators - 1];
    const std::size_t end = without_cr(begin, line_end);
    if (!read_field(record.fields.back(), begin, end)) return false;
    record.raw = bytes_.substr(at_, end - at_);
    at_ = line_end + 1;
    used_ += separators;
    return true;
}

/// The last record, when it has no line end.
bool CsvScanner::last_scanned(CsvRecord& record) {
    if (odd_ != nowhere || scanned_ < bytes_.size() || in_quotes_ != 0) return false;
    record.fields.resize(separators_.size() - used_ + 1);
    std::size_t begin = at_;
    for (std::size_t i = 0; i + 1 < record.fields.size(); ++i) {
        const std::size_t end = base_ + separators_[used_ + i];
        if (!read_field(record.fields[i], begin, end)) return false;
        begin = end + 1;
    }
    if (!read_field(record.fields.back(), begin, bytes_.size())) return false;
    record.raw = bytes_.substr(at_);
    at_ = bytes_.size();
    used_ = separators_.size();
    return true;
}

/// Goes on behind what was not read from the separators. They stay in use when one of them ended it: looking at the
/// same bytes again for every such record would cost their square.
void CsvScanner::resume_at(std::size_t at) {
    std::size_t used = used_;
    while (used < separators_.size() && base_ + separators_[used] < at) ++used;
    const bool in_step = used > used_ && base_ + separators_[used - 1] + 1 == at && at <= odd_;
    if (!in_step) return begin_at(at);
    used_ = used;
    at_ = at;
}

bool CsvScanner::next_careful(CsvRecord& record) {
    careful_.go_to(at_);
    const bool some = careful_.next(record);
    resume_at(careful_.at());
    return some;
}

std::size_t CsvScanner::at() {
    while (at_ < bytes_.size() && (bytes_[at_] == '\n' || bytes_[at_] == '\r')) {
        careful_.go_to(at_);
        const std::size_t next = careful_.at();
        if (next == at_) break;  // a CR that belongs to a text
        resume_at(next);
    }
    return at_;
}

bool CsvScanner::next(CsvRecord& record) {
    record.unclosed = false;
    if (at() >= bytes_.size()) return false;
    if (!careful_.ends_in_cr() && next_scanned(record)) return true;
    return next_careful(record);
}

}  // namespace stamtafel::importers
