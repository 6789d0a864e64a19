// The fields of one JSON object that somebody wants, by their paths. Through simdjson; what nobody wants is passed
// over and not checked.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/activity/store.hpp"

namespace stamtafel::importers {

/// Wanted paths as a tree of keys. "author.name" is also found under the key "author.name", which goes first; in a
/// list a number names an element ("reactions.0.count"), and other keys are looked up in each of its objects.
class JsonPaths {
  public:
    static constexpr std::uint32_t none = 0xffff'ffff;
    struct Branch {
        std::string key;
        std::vector<std::uint8_t> cells;  ///< that this key's value fills
        std::uint32_t child = none;       ///< the node of the keys below
        bool whole = false;               ///< the key is all that is left of a path of several
    };
    using Node = std::vector<Branch>;

    /// The path's value goes to the cell; cell < 64.
    void want(std::string_view path, std::size_t cell);
    [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
    [[nodiscard]] const std::vector<std::uint8_t>& cells() const { return cells_; }

  private:
    Branch& branch(std::uint32_t node, std::string_view key);
    std::vector<Node> nodes_ = std::vector<Node>(1);  // the first is the object itself
    std::vector<std::uint8_t> cells_;
};

/// Reads one object after another. One thread each.
class JsonFields {
  public:
    /// Decoded texts go to the arena. Both must outlive the reader.
    JsonFields(const JsonPaths& paths, activity::Arena& arena);
    ~JsonFields();
    JsonFields(const JsonFields&) = delete;
    JsonFields& operator=(const JsonFields&) = delete;

    /// Fills the wanted cells with the texts of their values, empty where there is none: a scalar as written, null
    /// as nothing, a list of scalars joined by ", ", any other value as its JSON. Of equal keys the last one counts.
    /// False when this is no object, or one that breaks. `object` has 64 readable bytes behind it.
    [[nodiscard]] bool read(std::string_view object, std::span<std::string_view> cells);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The texts of `paths` in each object of a list, or in a lone object. What is no object is passed over, and so is
/// what follows a break. `list` lies in the store.
void for_each_object(std::string_view list, std::span<const std::string_view> paths, activity::Arena& arena,
                     const std::function<void(std::span<const std::string_view>)>& each);

}  // namespace stamtafel::importers
