// Small memories of the row builder: what a raw value came to the last time, and who the authors are.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/activity/batch.hpp"
#include "engine/importers/importer.hpp"

namespace stamtafel::importers {

/// A field's `values:`, ready to look up.
struct Meanings {
    std::unordered_map<std::string, std::string> exact, folded;
    std::optional<std::string> fallback;
};
[[nodiscard]] Meanings meanings_of(const ValueNames& values);
/// The meaning of a raw value: as written, else in any case, else the default, else the value itself.
[[nodiscard]] std::string_view translated(const Meanings& meanings, std::string_view raw);

/// Raw value → code, for columns with few different values. Remembers at most 256 of them.
class Memo {
  public:
    static constexpr int unusable = -1;

    template <class Compute>
    int of(std::string_view raw, Compute compute) {
        if (raw == last_ && last_code_ != unusable) return last_code_;
        const auto found = codes_.find(raw);
        const int code = found != codes_.end() ? found->second : compute(raw);
        if (found == codes_.end() && codes_.size() < 256) remember(raw, code);
        if (found != codes_.end()) last_ = found->first, last_code_ = code;
        return code;
    }

  private:
    void remember(std::string_view raw, int code) {
        codes_.emplace(*texts_.insert(texts_.end(), std::make_unique<std::string>(raw))->get(), code);
    }
    std::vector<std::unique_ptr<std::string>> texts_;  // the keys of codes_ stay where they are
    std::unordered_map<std::string_view, int> codes_;
    std::string_view last_;
    int last_code_ = unusable;
};

/// The different authors of a batch, numbered in order of appearance.
class AuthorList {
  public:
    /// The author's number; `fresh` tells that it is new and that the caller now fills authors.back().
    std::uint32_t number(const activity::Key& key, std::vector<activity::BatchAuthor>& authors, bool& fresh);

  private:
    void grow(const std::vector<activity::BatchAuthor>& authors);
    std::vector<std::uint32_t> slots_;  // open addressing; entry + 1, 0 is free
};

}  // namespace stamtafel::importers
