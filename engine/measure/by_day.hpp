// Tables in the order of days from parts that follow each other in time: only days that two parts share are sorted
// again, and what stands at one place becomes one.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace stamtafel::measure {

/// Equal rows that follow each other, from `first` on, become one: same(a, b), then add(kept, other).
template <class T, class Same, class Add>
void join_equal(std::vector<T>& rows, std::size_t first, const Same& same, const Add& add) {
    std::size_t kept = first;
    for (std::size_t i = first; i < rows.size(); ++i) {
        if (kept > first && same(rows[kept - 1], rows[i]))
            add(rows[kept - 1], rows[i]);
        else
            rows[kept++] = rows[i];
    }
    rows.resize(kept);
}

/// The parts, each in the order of `before`, which begins with the row's day, as one table in this order.
template <class T, class Before>
[[nodiscard]] std::vector<T> join_by_day(std::vector<std::vector<T>> parts, const Before& before) {
    const auto on_earlier_day = [](const T& a, const T& b) { return a.day < b.day; };
    std::vector<T> all;
    std::vector<std::size_t> begins;
    std::size_t size = 0;
    for (const std::vector<T>& part : parts) size += part.size();
    all.reserve(size);
    for (std::vector<T>& part : parts) {
        begins.push_back(all.size());
        all.insert(all.end(), part.begin(), part.end());
        std::vector<T>().swap(part);
    }
    if (!std::is_sorted(all.begin(), all.end(), on_earlier_day)) {  // a clock went back over midnight
        std::sort(all.begin(), all.end(), before);
        return all;
    }
    std::size_t sorted = 0;
    for (const std::size_t begin : begins) {
        if (begin < sorted || begin == 0 || begin == all.size() || all[begin - 1].day < all[begin].day) continue;
        const auto [from, to] = std::equal_range(all.begin(), all.end(), all[begin], on_earlier_day);
        std::sort(from, to, before);
        sorted = static_cast<std::size_t>(to - all.begin());
    }
    return all;
}

}  // namespace stamtafel::measure
