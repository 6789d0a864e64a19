// Three passes without sorting: who talked first where, what opens which conversation, what came back.
#include "engine/measure/arrivals.hpp"

#include <algorithm>
#include <utility>

#include "engine/measure/context.hpp"

namespace stamtafel::measure {
namespace {

using activity::Account;
using activity::Activity;
using activity::Flag;
using activity::Row;

bool is_public_talk(const Activity& rows, std::size_t row) {
    const activity::KindRow& kind = activity::row_of(rows.kind[row]);
    return rows.author[row] != Account::none && kind.open && kind.talk &&
           !activity::has(rows.flags[row], Flag::nonpublic);
}

bool is_answer(const Activity& rows, std::size_t row) {
    return is_public_talk(rows, row) && activity::row_of(rows.kind[row]).reply &&
           !activity::has(rows.flags[row], Flag::automation);
}

class Finder {
  public:
    Finder(const Input& input, const std::vector<PersonInfo>& people)
        : input_(input),
          rows_(input.data.activity),
          first_(input.data.accounts.size(), Row::none),
          answer_(first_.size(), Row::none),
          opened_by_(input.data.conversations, Row::none) {
        for (std::size_t row = 0; row < rows_.rows(); ++row) {
            if (!is_public_talk(rows_, row) || people[activity::at(rows_.author[row])].brand) continue;
            Row& first = first_[activity::at(rows_.author[row])];
            if (first != Row::none) continue;
            first = static_cast<Row>(row);
            Row& opener = opened_by_[activity::at(rows_.conversation[row])];
            if (opener == Row::none && opens_thread(row)) opener = first;
        }
    }

    /// (first talk, reply) of the rows first … end − 1 that reply to a first talk.
    void find_replies(std::size_t first, std::size_t end, std::vector<std::pair<Row, Row>>& replies) const {
        for (std::size_t row = first; row < end; ++row) {
            if (in_flat_room(row) || !is_answer(rows_, row)) continue;
            const Row parent = rows_.parent[row], opener = opened_by_[activity::at(rows_.conversation[row])];
            if (answers(row, parent)) replies.emplace_back(parent, static_cast<Row>(row));
            if (opener != parent && answers(row, opener)) replies.emplace_back(opener, static_cast<Row>(row));
        }
    }

    void take(const std::vector<std::pair<Row, Row>>& replies) {
        for (const auto& [first, reply] : replies) {
            Row& known = answer_[activity::at(rows_.author[activity::at(first)])];
            if (known == Row::none) known = reply;
        }
    }

    /// From the last line to the first: the next line of somebody else is one of the two last authors' next lines.
    void find_next_lines() {
        if (rows_.session.empty()) return;
        struct Next {
            Row line = Row::none, of_other = Row::none;
        };
        std::vector<Next> next(input_.data.sessions + 1);
        for (std::size_t row = rows_.rows(); row-- > 0;) {
            if (!in_flat_room(row) || rows_.session[row] == 0 || rows_.author[row] == Account::none) continue;
            Next& here = next[rows_.session[row]];
            const bool other = here.line != Row::none && rows_.author[activity::at(here.line)] != rows_.author[row];
            const Row reply = other ? here.line : here.of_other;
            const std::size_t who = activity::at(rows_.author[row]);
            if (first_[who] == static_cast<Row>(row)) answer_[who] = reply;
            if (is_answer(rows_, row)) here = {static_cast<Row>(row), reply};
        }
    }

    [[nodiscard]] std::vector<Arrival> arrivals() const {
        std::vector<Arrival> out;
        for (std::size_t who = 0; who < first_.size(); ++who)
            if (first_[who] != Row::none) out.push_back({static_cast<Person>(who), first_[who], answer_[who]});
        return out;
    }

  private:
    [[nodiscard]] bool in_flat_room(std::size_t row) const {
        return input_.data.flat[activity::at(rows_.channel[row])];
    }
    [[nodiscard]] bool opens_thread(std::size_t row) const {
        return !in_flat_room(row) && rows_.parent[row] == Row::none && rows_.kind[row] != activity::Kind::comment &&
               rows_.kind[row] != activity::Kind::answer && !activity::has(rows_.flags[row], Flag::parent_missing);
    }
    [[nodiscard]] bool answers(std::size_t row, Row asked) const {
        if (asked == Row::none) return false;
        const Account asker = rows_.author[activity::at(asked)];
        return asker != Account::none && asker != rows_.author[row] && first_[activity::at(asker)] == asked &&
               is_later(input_.data, row, activity::at(asked));
    }

    const Input& input_;
    const Activity& rows_;
    std::vector<Row> first_, answer_;  ///< by account
    std::vector<Row> opened_by_;       ///< by conversation: the first talk of somebody that opens it
};

}  // namespace

std::vector<Arrival> find_arrivals(const Input& input, const std::vector<PersonInfo>& people,
                                   const base::Workers& workers) {
    Finder finder(input, people);
    constexpr std::size_t unit_rows = 65'536;
    const std::size_t rows = input.data.activity.rows();
    std::vector<std::vector<std::pair<Row, Row>>> replies((rows + unit_rows - 1) / unit_rows);
    base::for_each_unit(workers, replies.size(), [&](std::size_t unit) {
        finder.find_replies(unit * unit_rows, std::min(rows, (unit + 1) * unit_rows), replies[unit]);
    });
    for (const auto& part : replies) finder.take(part);
    finder.find_next_lines();
    return finder.arrivals();
}

}  // namespace stamtafel::measure
