// Looking things up that were seen before.
#include "engine/importers/memo.hpp"

#include "engine/base/text.hpp"

namespace stamtafel::importers {

Meanings meanings_of(const ValueNames& values) {
    Meanings meanings;
    for (const auto& [value, meant] : values.meanings) {
        if (value == "default") meanings.fallback = meant;
        meanings.exact.try_emplace(value, meant);
        meanings.folded.try_emplace(base::fold(value), meant);
    }
    return meanings;
}

std::string_view translated(const Meanings& meanings, std::string_view raw) {
    if (const auto found = meanings.exact.find(std::string(raw)); found != meanings.exact.end()) return found->second;
    if (!raw.empty())
        if (const auto found = meanings.folded.find(base::fold(raw)); found != meanings.folded.end())
            return found->second;
    return meanings.fallback ? std::string_view(*meanings.fallback) : raw;
}

void AuthorList::grow(const std::vector<activity::BatchAuthor>& authors) {
    slots_.assign(std::max<std::size_t>(64, slots_.size() * 2), 0);
    for (std::uint32_t i = 0; i < authors.size(); ++i) {
        std::size_t slot = hash_of(authors[i].key) & (slots_.size() - 1);
        while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
        slots_[slot] = i + 1;
    }
}

std::uint32_t AuthorList::number(const activity::Key& key, std::vector<activity::BatchAuthor>& authors, bool& fresh) {
    if (2 * (authors.size() + 1) > slots_.size()) grow(authors);
    std::size_t slot = hash_of(key) & (slots_.size() - 1);
    fresh = false;
    while (slots_[slot] != 0) {
        if (authors[slots_[slot] - 1].key == key) return slots_[slot] - 1;
        slot = (slot + 1) & (slots_.size() - 1);
    }
    fresh = true;
    authors.push_back({key, {}, {}});
    slots_[slot] = static_cast<std::uint32_t>(authors.size());
    return slots_[slot] - 1;
}

}  // namespace stamtafel::importers
