// The run's byte store: every input and every decoded cell at a stable address in one range of memory, so that a
// text is a place (activity.hpp) and finding it is an addition. Reserves addresses, not memory: pages that nobody
// writes cost nothing. Opens no files: app maps them over what `reserve` gives.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/activity/activity.hpp"

namespace stamtafel::activity {

class Store {
  public:
    static constexpr std::size_t padding = 64;  ///< zero bytes that can be read behind every input

    /// Problems: std::bad_alloc when the system grants no addresses.
    Store();
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// `bytes` zero bytes, writable, at the start of a page, with the padding behind them. From any thread.
    /// Problems: std::bad_alloc when the range or the memory is full.
    [[nodiscard]] char* reserve(std::size_t bytes);

    /// Keeps a copy; the view holds for the life of the store.
    std::string_view adopt(std::string_view bytes);

    /// Whether these bytes lie in the store.
    [[nodiscard]] bool holds(const char* bytes) const { return bytes >= base_ && bytes < base_ + size_; }

    /// The place of bytes that lie in the store; longer ones are cut (see Text).
    [[nodiscard]] Text place(std::string_view part) const {
        if (part.empty()) return {};
        constexpr std::size_t longest = (1U << 24) - 1;
        Text text;
        text.at = static_cast<std::uint64_t>(part.data() - base_) & ((1ULL << 40) - 1);
        text.size = (part.size() < longest ? part.size() : longest) & longest;
        return text;
    }

    /// The text at a place; valid as long as the store.
    [[nodiscard]] std::string_view view(Text text) const { return {base_ + text.at, text.size}; }

  private:
    char* base_ = nullptr;
    std::size_t size_ = 0;
    std::atomic<std::size_t> next_;
};

/// Room for decoded cells: takes large blocks from the store and hands out small pieces. One thread each.
class Arena {
  public:
    explicit Arena(Store& store) : store_(&store) {}

    /// Writable room for `bytes`; give back what was not needed with `keep`.
    [[nodiscard]] char* room(std::size_t bytes);
    /// The first `used` bytes of the room last given are kept; the rest is given out again.
    std::string_view keep(std::size_t used);
    /// A copy.
    std::string_view keep(std::string_view text);

  private:
    Store* store_;
    char* next_ = nullptr;
    std::size_t left_ = 0;
};

}  // namespace stamtafel::activity
