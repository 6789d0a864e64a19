// Work is cut by rows; each row is judged by itself.
#include "engine/language/feeling.hpp"

#include <algorithm>

#include "engine/base/text.hpp"

namespace stamtafel::language {
namespace {

constexpr float none = activity::Activity::sentiment_none;

bool asks(const activity::Activity& activity, const Triage& triage, std::size_t row) {
    return triage.category[row] != Triage::none && !activity::has(activity.flags[row], activity::Flag::nonpublic) &&
           (activity.sentiment.empty() || activity.sentiment[row] == none);
}

bool holds(const RowRange& rows, std::size_t row) { return rows.first <= row && row < rows.end; }

bool is_asked(const RowsAsked& rows, const Triage& triage, std::size_t row) {
    if (holds(rows.all, row)) return true;
    const std::uint8_t marks = triage.marks[row];
    return holds(rows.naming_brand, row) && (has(marks, Mark::brand_term) || has(marks, Mark::handle));
}

}  // namespace

void judge_sentiment(const activity::Activity& activity, const activity::Store& store, const Lexicons& lexicons,
                     const RowsAsked& rows, const base::Workers& workers, Triage& triage) {
    constexpr std::size_t unit_rows = 16'384;
    triage.sentiment.assign(activity.rows(), none);
    const bool brand = rows.naming_brand.first < rows.naming_brand.end;
    const std::size_t first = brand ? std::min(rows.all.first, rows.naming_brand.first) : rows.all.first;
    const std::size_t end = brand ? std::max(rows.all.end, rows.naming_brand.end) : rows.all.end;
    const std::size_t units = (end - first + unit_rows - 1) / unit_rows;
    base::for_each_unit(workers, units, [&](std::size_t unit) {
        const std::size_t from = first + unit * unit_rows, to = std::min(from + unit_rows, end);
        for (std::size_t row = from; row < to; ++row)
            if (is_asked(rows, triage, row) && asks(activity, triage, row))
                triage.sentiment[row] =
                    sentiment_of(lexicons, base::fold(store.view(activity.text[row]))).value_or(none);
    });
}

}  // namespace stamtafel::language
