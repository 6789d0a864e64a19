// The run's byte store: every input at a stable address, so that a cell is a view and never a copy.
// A cell that must be unescaped is written into the file's twin, at its own offset: unescaping never
// makes a text longer, so the twin is as large as the file, and pages nobody writes cost nothing.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/activity/activity.hpp"

namespace stamtafel::activity {

/// One input as an importer sees it. At least 64 readable zero bytes stand behind `bytes`.
struct Slice {
    std::uint64_t at = 0;    ///< address of bytes[0] in the store
    std::string_view bytes;  ///< valid UTF-8
    char* twin = nullptr;    ///< as many writable bytes, the place for decoded cells

    /// The address of a part of `bytes`.
    [[nodiscard]] Text place(std::string_view part) const;
    /// Keeps a decoded form of the cell that begins at `raw`; decoded.size() ≤ raw.size().
    [[nodiscard]] Text keep_decoded(std::string_view raw, std::string_view decoded) const;
};

class Store {
  public:
    static constexpr std::size_t padding = 64;

    /// Takes over UTF-8 bytes; views of them hold for the life of the store.
    Slice adopt(std::string bytes);

    /// The text at a place; valid as long as the store.
    [[nodiscard]] std::string_view view(Text text) const;

  private:
    struct Free {
        void operator()(char* memory) const { std::free(memory); }
    };
    struct Segment {
        std::uint64_t at = 0;
        std::uint64_t size = 0;
        std::unique_ptr<std::string> raw;  // a pointer, so that short strings keep their address too
        std::unique_ptr<char, Free> twin;
    };
    std::vector<Segment> segments_;
    std::uint64_t next_ = 1;  // address 0 with size 0 is the empty text
};

}  // namespace stamtafel::activity
