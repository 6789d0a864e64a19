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

}  // namespace

void judge_sentiment(const activity::Activity& activity, const activity::Store& store, const Lexicons& lexicons,
                     const RowRange& rows, const base::Workers& workers, Triage& triage) {
    constexpr std::size_t unit_rows = 16'384;
    triage.sentiment.assign(activity.rows(), none);
    const std::size_t units = (rows.end - rows.first + unit_rows - 1) / unit_rows;
    base::for_each_unit(workers, units, [&](std::size_t unit) {
        const std::size_t from = rows.first + unit * unit_rows, to = std::min(from + unit_rows, rows.end);
        for (std::size_t row = from; row < to; ++row)
            if (asks(activity, triage, row))
                triage.sentiment[row] =
                    sentiment_of(lexicons, base::fold(store.view(activity.text[row]))).value_or(none);
    });
}

}  // namespace stamtafel::language
