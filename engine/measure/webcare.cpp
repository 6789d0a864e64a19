// One walk over the rows of each conversation; a flat room is walked session by session.
#include "engine/measure/webcare.hpp"

#include <algorithm>

namespace stamtafel::measure {
namespace {

using activity::Activity;
using activity::Flag;
using activity::Row;
using language::Mark;

void add(Item& item, Deed deed) {
    item.deeds = static_cast<std::uint8_t>(item.deeds | static_cast<std::uint8_t>(deed));
}
bool has(const Item& item, Deed deed) { return (item.deeds & static_cast<std::uint8_t>(deed)) != 0; }

class Walk {
  public:
    Walk(const Context& context, Tables& tables)
        : context_(context), activity_(context.input.data.activity), tables_(tables) {}

    void run(std::span<const std::uint32_t> rows) {
        if (rows.empty()) return;
        const bool flat = context_.input.data.flat[activity::at(activity_.channel[rows.front()])];
        if (!flat || activity_.session.empty()) return run_one(rows, opener_of(activity_, rows));
        while (!rows.empty()) {
            const auto other = [&](std::uint32_t row) {
                return activity_.session[row] != activity_.session[rows.front()];
            };
            const auto end = std::find_if(rows.begin(), rows.end(), other);
            const auto size = static_cast<std::size_t>(end - rows.begin());
            run_one(rows.first(size), first_line(rows.first(size)));
            rows = rows.subspan(size);
        }
    }

  private:
    [[nodiscard]] Row first_line(std::span<const std::uint32_t> rows) const {
        const auto talks = [&](std::uint32_t row) { return activity::row_of(activity_.kind[row]).talk; };
        const auto found = std::find_if(rows.begin(), rows.end(), talks);
        return found == rows.end() ? Row::none : static_cast<Row>(*found);
    }

    void run_one(std::span<const std::uint32_t> rows, Row opener) {
        const bool started = opener != Row::none && activity::is_brand(activity_, activity::at(opener));
        if (!started) judge_first_reply(rows, opener);
        for (const std::uint32_t row : rows)
            if (static_cast<Row>(row) != opener && is_comment(row, started))
                add(tables_.items[row], Deed::brand_comment);
        const auto acts = [&](std::uint32_t row) {
            return activity::is_brand(activity_, row) && !activity::has(activity_.flags[row], Flag::automation);
        };
        if (std::any_of(rows.begin(), rows.end(), acts)) return;
        for (const std::uint32_t row : rows)
            if (is_indirect_question(row)) add(tables_.items[row], Deed::left_lying);
    }

    /// What it answers decides; where the export does not tell, who began.
    [[nodiscard]] bool is_comment(std::uint32_t row, bool started) const {
        if (!is_reply(context_, row) || activity_.kind[row] == activity::Kind::message ||
            activity::has(activity_.flags[row], Flag::nonpublic))
            return false;
        const Row parent = activity_.parent[row];
        return parent == Row::none ? !started : !activity::is_brand(activity_, activity::at(parent));
    }

    void judge_first_reply(std::span<const std::uint32_t> rows, Row opener) {
        bool addressed = false;
        for (const std::uint32_t row : rows) {
            addressed = addressed || has(tables_.items[row], Deed::addressed);
            if (static_cast<Row>(row) == opener || !is_reply(context_, row)) continue;
            const bool owned = context_.owned[activity::at(activity_.channel[row])];
            add(tables_.items[row], addressed || owned ? Deed::reactive : Deed::proactive);
            return;
        }
    }

    [[nodiscard]] bool is_indirect_question(std::uint32_t row) const {
        const std::uint8_t marks = context_.input.triage.marks[row];
        const bool named = language::has(marks, Mark::brand_term) || language::has(marks, Mark::topic);
        return named && language::has(marks, Mark::question) && may_be_item(activity_, row) &&
               !context_.owned[activity::at(activity_.channel[row])] && !has(tables_.items[row], Deed::addressed);
    }

    const Context& context_;
    const Activity& activity_;
    Tables& tables_;
};

}  // namespace

void find_webcare(const Context& context, const base::Workers& workers, Tables& tables) {
    for_each_unit_of(context.conversations, workers, [&](std::size_t, std::size_t first, std::size_t last) {
        Walk walk(context, tables);
        for (std::size_t c = first; c < last; ++c) walk.run(context.conversations.of(c));
    });
}

}  // namespace stamtafel::measure
