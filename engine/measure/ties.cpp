// One look at each row: its parent's author, then the names in its text. A unit sorts its own ties; only days that two
// units share are sorted again.
#include "engine/measure/ties.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <tuple>
#include <utility>

#include "engine/measure/by_day.hpp"

namespace stamtafel::measure {
namespace {

using activity::Account;
using activity::Activity;
using activity::Flag;
using activity::Kind;

auto place_of(const Tie& tie) { return std::tuple(tie.day, tie.from, tie.to, tie.channel); }

bool before(const Tie& a, const Tie& b) { return place_of(a) < place_of(b); }
bool at_one_place(const Tie& a, const Tie& b) { return place_of(a) == place_of(b); }
void join_tie(Tie& kept, const Tie& other) { kept.milliweight += other.milliweight, kept.n += other.n; }

/// By row: the line before it in its session of a flat room.
std::vector<activity::Row> lines_before(const activity::Assembled& data) {
    const Activity& rows = data.activity;
    std::vector<activity::Row> before(rows.session.size(), activity::Row::none);
    std::vector<activity::Row> last(data.sessions + 1, activity::Row::none);
    for (std::size_t row = 0; row < before.size(); ++row) {
        if (rows.session[row] == 0 || !activity::row_of(rows.kind[row]).talk) continue;
        before[row] = std::exchange(last[rows.session[row]], static_cast<activity::Row>(row));
    }
    return before;
}

}  // namespace

TieWeights tie_weights(const playbook::Ties& ties) {
    TieWeights weights{};
    for (const Kind kind : {Kind::comment, Kind::answer, Kind::share, Kind::mention})
        weights[static_cast<std::size_t>(kind)] = 1000;
    for (const Kind kind : {Kind::reaction, Kind::vote}) weights[static_cast<std::size_t>(kind)] = 200;
    constexpr double heaviest = 1000;  // days of it still fit a tie
    for (const auto& [name, weight] : ties.weights)
        if (const auto kind = activity::kind_named(name.value))
            weights[static_cast<std::size_t>(*kind)] =
                static_cast<std::uint32_t>(std::llround(std::clamp(weight.value, 0.0, heaviest) * 1000));
    return weights;
}

/// The ties of one row after the other, with memory that is used again.
class TieFinder::Row {
  public:
    Row(const TieFinder& finder, std::vector<Tie>& out) : finder_(finder), out_(out) {}

    void add(std::size_t row) {
        const Activity& rows = finder_.input_.data.activity;
        if (rows.author[row] == Account::none || !activity::row_of(rows.kind[row]).open) return;
        if (activity::has(rows.flags[row], Flag::nonpublic)) return;
        const std::size_t first = out_.size();
        const Account answered = answered_by(row);
        add_tie(row, answered, finder_.weights_[static_cast<std::size_t>(rows.kind[row])]);
        add_names(row, out_.size() > first ? answered : Account::none);
        if (out_.size() == first) return;
        const base::Day day = calendar::day_of(calendar::local_of(finder_.input_.zone, rows.at[row], hint_));
        for (std::size_t i = first; i < out_.size(); ++i) out_[i].day = day;
    }

  private:
    /// Whose activity the row reacts to; in flat rooms, where the playbook ties neighbours, who wrote the line before.
    [[nodiscard]] Account answered_by(std::size_t row) const {
        const Activity& rows = finder_.input_.data.activity;
        const bool flat = finder_.input_.data.flat[activity::at(rows.channel[row])];
        activity::Row parent = flat ? activity::Row::none : rows.parent[row];
        if (flat && !finder_.line_before_.empty()) parent = finder_.line_before_[row];
        return parent == activity::Row::none ? Account::none : rows.author[activity::at(parent)];
    }

    void add_tie(std::size_t row, Account to, std::uint32_t weight) {
        const Activity& rows = finder_.input_.data.activity;
        if (to == Account::none || to == rows.author[row] || weight == 0) return;
        out_.push_back({person_of(rows.author[row]), person_of(to), {}, weight, 1, rows.channel[row]});
    }

    /// Each account once, but the one that the row is tied to already.
    void add_names(std::size_t row, Account tied) {
        const std::uint32_t weight = finder_.weights_[static_cast<std::size_t>(Kind::mention)];
        if (weight == 0 || finder_.input_.data.activity.text[row].size == 0) return;
        find_names(row);
        for (const Account account : named_)
            if (account != tied) add_tie(row, account, weight);
    }

    void find_names(std::size_t row) {
        named_.clear();
        const Activity& rows = finder_.input_.data.activity;
        const std::size_t source = finder_.input_.data.accounts[activity::at(rows.author[row])].source;
        if (source >= finder_.handles_.size()) return;
        const Handles::value_type& handles = finder_.handles_[source];
        const std::string_view text = finder_.input_.store.view(rows.text[row]);
        add_named_in(handles, text, named_);
        if (const Account called = called_first(handles, text); called != Account::none) named_.push_back(called);
        if (named_.size() < 2) return;
        std::sort(named_.begin(), named_.end());
        named_.erase(std::unique(named_.begin(), named_.end()), named_.end());
    }

    const TieFinder& finder_;
    std::vector<Tie>& out_;
    std::vector<Account> named_;
    calendar::ZoneHint hint_;
};

TieFinder::TieFinder(const Input& input, const Handles& handles)
    : input_(input), handles_(handles), weights_(tie_weights(input.playbook.ties)) {
    if (input.playbook.ties.adjacent.value) line_before_ = lines_before(input.data);
}

void TieFinder::add(std::size_t first, std::size_t end, std::vector<Tie>& ties) const {
    const std::size_t from = ties.size();
    Row row(*this, ties);
    for (std::size_t i = first; i < end; ++i) row.add(i);
    std::sort(ties.begin() + static_cast<std::ptrdiff_t>(from), ties.end(), before);
    join_equal(ties, from, at_one_place, join_tie);
}

std::vector<Tie> join_ties(std::vector<std::vector<Tie>> parts) {
    std::vector<Tie> all = join_by_day(std::move(parts), before);
    join_equal(all, 0, at_one_place, join_tie);
    return all;
}

}  // namespace stamtafel::measure
