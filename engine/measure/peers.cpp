// One walk through each conversation that has turns, oldest row first. Askers stand in lists, and leave them when they
// are answered or, until their next question, when they will ask again too soon: each reply is held against those
// whom it may still help, so that long rooms take no longer than their rows.
#include "engine/measure/peers.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "engine/language/bare.hpp"

namespace stamtafel::measure {
namespace {

using activity::Account;
using activity::Activity;
using activity::Flag;
using activity::Row;
using language::Mark;

constexpr std::size_t enough_characters = 20;
constexpr std::int64_t quiet_ms = 48 * base::hour_ms;

struct Asker {
    Account account{};
    std::vector<std::uint32_t> waiting;    ///< turns without a peer answer
    std::vector<std::uint32_t> questions;  ///< rows; of one instant the first, where order tells nothing
    std::size_t next_question = 0;         ///< the first that is later than the row
    std::size_t open = 0;                  ///< turns that the brand has not answered yet
    bool listed = false;
};

/// A conversation's askers; the first `size_` of the pool are in use.
class Askers {
  public:
    void clear() {
        constexpr std::size_t large = 1024;  // emptying a large table costs its size
        if (index_.bucket_count() > large)
            index_ = {};
        else if (!index_.empty())
            index_.clear();
        size_ = open = 0;
        listed.clear(), parked.clear();
    }
    void add(Account account) {
        if (find(account) != nullptr) return;
        if (size_ == pool_.size()) pool_.emplace_back();
        if (size_ >= few) index_[account] = size_;
        Asker& asker = pool_[size_++];
        asker.account = account;
        asker.waiting.clear(), asker.questions.clear();
        asker.next_question = asker.open = 0;
        asker.listed = false;
    }
    [[nodiscard]] Asker* find(Account account) {
        for (std::size_t i = 0; i < std::min(size_, few); ++i)
            if (pool_[i].account == account) return &pool_[i];
        if (size_ <= few) return nullptr;
        const auto known = index_.find(account);
        return known == index_.end() ? nullptr : &pool_[known->second];
    }
    void list(Asker& asker) {
        if (asker.listed || asker.waiting.empty()) return;
        asker.listed = true;
        listed.push_back(&asker);
    }

    std::vector<Asker*> listed;  ///< those that a reply to all may answer
    std::vector<Asker*> parked;  ///< those that ask again too soon, until their next question; some no longer
    std::size_t open = 0;        ///< turns of all of them

  private:
    static constexpr std::size_t few = 8;             // are found without the table
    std::unordered_map<Account, std::size_t> index_;  // of those beyond; looked up, never iterated
    std::vector<Asker> pool_;                         // does not grow after the last `add`
    std::size_t size_ = 0;
};

/// To whom a reply speaks: to all, or to these.
struct Addressees {
    bool all = false;
    bool last_line = false;  ///< to whoever wrote the last line, who has no name
    std::vector<Account> accounts;
};

class Walk {
  public:
    Walk(const Context& context, Tables& tables)
        : context_(context),
          data_(context.input.data),
          activity_(data_.activity),
          tables_(tables),
          any_flat_(std::find(data_.flat.begin(), data_.flat.end(), true) != data_.flat.end()) {}

    void run(std::span<const std::uint32_t> rows, std::span<const std::uint32_t> turns) {
        turns_ = turns;
        start(rows);
        for (const std::uint32_t row : rows) {
            open_until(row);
            close_until(row);
            pass_questions(rows, row);
            if (is_member_reply(row)) reply(row);
            if (is_flat(row) && is_askers_line(row)) last_line_ = static_cast<Row>(row);
        }
    }

  private:
    struct Closing {
        std::size_t row;
        Asker* asker;
        Askers* among;
        bool operator<(const Closing& other) const { return row > other.row; }  // the heap's top is the earliest
    };

    [[nodiscard]] std::size_t opened(std::uint32_t turn) const { return activity::at(tables_.turns[turn].opened); }
    [[nodiscard]] bool open_at(const Turn& turn, std::size_t row) const {
        return turn.closed == Row::none || row < activity::at(turn.closed);
    }
    [[nodiscard]] bool is_flat(std::size_t row) const {
        return any_flat_ && data_.flat[activity::at(activity_.channel[row])];
    }
    [[nodiscard]] bool has_mark(std::size_t row, Mark mark) const {
        return language::has(context_.input.triage.marks[row], mark);
    }
    [[nodiscard]] const CompiledProtocol& protocol_of(std::uint32_t turn) const {
        return context_.protocols[static_cast<std::size_t>(tables_.turns[turn].protocol)];
    }
    /// Flat rooms know no parents.
    [[nodiscard]] bool is_direct(std::uint32_t turn) const {
        return protocol_of(turn).match == Match::direct && !is_flat(opened(turn));
    }
    [[nodiscard]] Askers& askers_of(std::uint32_t turn) {
        return protocol_of(turn).closes_for_anyone && !is_flat(opened(turn)) ? served_by_all_ : askers_;
    }
    [[nodiscard]] bool is_member_reply(std::size_t row) const {
        const activity::Flags flags = activity_.flags[row];
        return static_cast<Row>(row) != opener_ && !activity::is_brand(activity_, row) &&
               activity::row_of(activity_.kind[row]).reply && !activity::has(flags, Flag::automation) &&
               !activity::has(flags, Flag::deleted) && !activity::has(flags, Flag::removed);
    }

    /// The askers of these turns, and all that they ask.
    void start(std::span<const std::uint32_t> rows) {
        opener_ = opener_of(activity_, rows);
        last_line_ = Row::none;
        next_ = passed_ = 0;
        fresh_.clear(), closings_.clear();
        askers_.clear(), served_by_all_.clear();
        for (const std::uint32_t turn : turns_) askers_of(turn).add(activity_.author[opened(turn)]);
        for (const std::uint32_t row : rows)
            if (has_mark(row, Mark::question)) note_question(row);
    }

    void note_question(std::uint32_t row) {
        if (activity_.author[row] == Account::none || activity::has(activity_.flags[row], Flag::deleted)) return;
        for (Askers* askers : {&askers_, &served_by_all_}) {
            Asker* asker = askers->find(activity_.author[row]);
            if (asker != nullptr && (asker->questions.empty() || is_later(data_, row, asker->questions.back())))
                asker->questions.push_back(row);
        }
    }

    /// Those that are not later than the row: where order tells nothing, all of its instant.
    void pass_questions(std::span<const std::uint32_t> rows, std::size_t row) {
        for (; passed_ < rows.size() && !is_later(data_, rows[passed_], row); ++passed_)
            if (has_mark(rows[passed_], Mark::question)) pass_question(rows[passed_]);
    }

    void pass_question(std::uint32_t row) {
        for (Askers* askers : {&askers_, &served_by_all_}) {
            Asker* asker = askers->find(activity_.author[row]);
            if (asker == nullptr) continue;
            while (asker->next_question < asker->questions.size() && asker->questions[asker->next_question] <= row)
                ++asker->next_question;
            askers->list(*asker);
        }
    }

    /// The turns whose items the row is later than; the others of its instant stay fresh.
    void open_until(std::size_t row) {
        if (!fresh_.empty() && is_later(data_, row, opened(fresh_.front()))) {
            for (const std::uint32_t turn : fresh_) open(turn, row);
            fresh_.clear();
        }
        for (; next_ < turns_.size() && opened(turns_[next_]) < row; ++next_) {
            const std::uint32_t turn = turns_[next_];
            if (is_direct(turn)) continue;
            if (is_later(data_, row, opened(turn)))
                open(turn, row);
            else
                fresh_.push_back(turn);
        }
    }

    void open(std::uint32_t turn, std::size_t row) {
        const Turn& opening = tables_.turns[turn];
        if (!open_at(opening, row)) return;
        Askers& among = askers_of(turn);
        Asker& asker = *among.find(activity_.author[opened(turn)]);
        ++asker.open, ++among.open;
        if (answered(opening)) {
            closings_.push_back({activity::at(opening.closed), &asker, &among});
            std::push_heap(closings_.begin(), closings_.end());
        }
        if (opening.outcome == Outcome::unknown) return;
        asker.waiting.push_back(turn);
        among.list(asker);
    }

    void close_until(std::size_t row) {
        while (!closings_.empty() && closings_.front().row <= row) {
            --closings_.front().asker->open, --closings_.front().among->open;
            std::pop_heap(closings_.begin(), closings_.end());
            closings_.pop_back();
        }
    }

    void reply(std::size_t row) {
        bool reached = reply_to_item(row);
        if (reaches(askers_, row, true) || reaches(served_by_all_, row, true)) {  // else nobody need look at its text
            find_addressees(row);
            const auto line = to_.last_line ? turn_of(last_line_) : std::nullopt;
            if (line && is_later(data_, row, opened(*line)) && reply_to_turn(row, *line)) reached = true;
            const bool some = reaches(askers_, row, to_.all), all = reaches(served_by_all_, row, true);
            reached = reached || some || all;
            const bool may = (some || all) && (may_answer(askers_, to_.all) || may_answer(served_by_all_, true));
            if (may && is_answer(row)) answer(askers_, row, to_.all), answer(served_by_all_, row, true);
        }
        if (reached) tables_.items[row].deeds |= static_cast<std::uint8_t>(Deed::member_reply);
    }

    /// The turn that a row opened.
    [[nodiscard]] std::optional<std::uint32_t> turn_of(Row row) const {
        const auto opened_before = [&](std::uint32_t turn, Row of) { return tables_.turns[turn].opened < of; };
        const auto found = std::lower_bound(turns_.begin(), turns_.end(), row, opened_before);
        if (found == turns_.end() || tables_.turns[*found].opened != row) return std::nullopt;
        return *found;
    }

    /// match: direct. Whether the reply's parent waits for one.
    bool reply_to_item(std::size_t row) {
        const Row parent = activity_.parent[row];
        if (parent == Row::none) return false;
        const auto index = turn_of(parent);
        return index && is_direct(*index) && reply_to_turn(row, *index);
    }

    /// Whether that turn of somebody else waits for the brand.
    bool reply_to_turn(std::size_t row, std::uint32_t index) {
        Turn& turn = tables_.turns[index];
        const Account asker = activity_.author[opened(index)];
        if (asker == activity_.author[row] || !open_at(turn, row)) return false;
        const bool first = turn.peer == Row::none && turn.outcome != Outcome::unknown;
        if (first && is_answer(row) && (is_accepted(row) || !asks_again(*askers_of(index).find(asker), row)))
            turn.peer = static_cast<Row>(row), turn.by = AnsweredBy::peer;
        return true;
    }

    /// A leading mention, else a parent below the opener, says to whom.
    void find_addressees(std::size_t row) {
        to_.all = to_.last_line = false;
        to_.accounts = leading_mentions(context_, row);
        if (is_flat(row)) return find_named(row);
        if (!to_.accounts.empty()) return;
        const Row parent = activity_.parent[row];
        if (parent == Row::none || parent == opener_)
            to_.all = true;
        else if (!activity::is_brand(activity_, activity::at(parent)))
            to_.accounts = {activity_.author[activity::at(parent)]};
    }

    /// Flat rooms: whom it calls, quotes or names, else who asked last before it in its session, unless it asks itself.
    void find_named(std::size_t row) {
        if (!to_.accounts.empty()) return;
        if (const Account called = called_member(context_, row); called != Account::none) to_.accounts = {called};
        if (!to_.accounts.empty()) return;
        to_.accounts = mentions(context_, row);
        const Row parent = activity_.parent[row];
        if (parent != Row::none && !activity::is_brand(activity_, activity::at(parent)))
            to_.accounts.push_back(activity_.author[activity::at(parent)]);
        std::erase(to_.accounts, Account::none);
        if (!to_.accounts.empty() || has_mark(row, Mark::question) || turn_of(static_cast<Row>(row))) return;
        if (last_line_ == Row::none || !same_session(row, activity::at(last_line_))) return;
        const Account last = activity_.author[activity::at(last_line_)];
        to_.last_line = last == Account::none;
        if (!to_.last_line) to_.accounts = {last};
    }

    /// A line of somebody who waits, or now will.
    [[nodiscard]] bool is_askers_line(std::size_t row) {
        if (tables_.items[row].protocol < Item::thanks) return true;
        if (activity::is_brand(activity_, row) || !activity::row_of(activity_.kind[row]).talk) return false;
        const Account author = activity_.author[row];
        const Asker* asker = author == Account::none ? nullptr : askers_.find(author);
        return asker != nullptr && asker->open > 0;
    }

    [[nodiscard]] bool same_session(std::size_t row, std::size_t other) const {
        return activity_.session.empty() || activity_.session[row] == activity_.session[other];
    }

    /// Whether somebody else among them still waits for the brand.
    [[nodiscard]] bool reaches(Askers& askers, std::size_t row, bool all) {
        const Account author = activity_.author[row];
        if (askers.open == 0) return false;
        if (all) {
            const Asker* self = askers.find(author);
            return askers.open > (self == nullptr ? 0 : self->open);
        }
        return std::any_of(to_.accounts.begin(), to_.accounts.end(), [&](Account account) {
            const Asker* asker = account == author ? nullptr : askers.find(account);
            return asker != nullptr && asker->open > 0;
        });
    }

    [[nodiscard]] bool is_accepted(std::size_t row) const {
        return activity::has(activity_.flags[row], Flag::accepted);
    }

    /// A turn of its own under a protocol for messages of some category: another's cry for help is no answer.
    [[nodiscard]] bool is_cry(std::size_t row) const {
        const std::optional<std::uint32_t> own = turn_of(static_cast<Row>(row));
        return own && protocol_of(*own).takes.categories != ~0ULL;
    }

    [[nodiscard]] bool is_answer(std::size_t row) const {
        if (is_accepted(row)) return true;
        const std::string_view text = context_.input.store.view(activity_.text[row]);
        return !is_cry(row) && !has_mark(row, Mark::agreement) &&
               language::bare_characters(text, enough_characters) == enough_characters;
    }

    [[nodiscard]] bool asks_again(const Asker& asker, std::size_t row) const {
        if (asker.next_question == asker.questions.size()) return false;
        return activity_.at[asker.questions[asker.next_question]].ms - activity_.at[row].ms <= quiet_ms;
    }

    /// Whether anybody at all waits for a peer's answer: else the text need not be read.
    [[nodiscard]] bool may_answer(Askers& askers, bool all) const {
        if (all) return !askers.listed.empty() || !askers.parked.empty();
        return std::any_of(to_.accounts.begin(), to_.accounts.end(), [&](Account account) {
            const Asker* asker = askers.find(account);
            return asker != nullptr && !asker->waiting.empty();
        });
    }

    void answer(Askers& askers, std::size_t row, bool all) {
        const Account author = activity_.author[row];
        const bool accepted = is_accepted(row);
        if (!all) {
            for (const Account account : to_.accounts) {
                Asker* asker = account == author ? nullptr : askers.find(account);
                if (asker != nullptr && (accepted || !asks_again(*asker, row))) be_answered(*asker, row);
            }
            return;
        }
        if (accepted) {
            for (Asker* asker : askers.parked) askers.list(*asker);
            askers.parked.clear();
        }
        std::erase_if(askers.listed, [&](Asker* asker) {
            if (asker->account == author) return false;
            asker->listed = false;
            if (!accepted && asks_again(*asker, row))
                askers.parked.push_back(asker);
            else
                be_answered(*asker, row);
            return true;
        });
    }

    void be_answered(Asker& asker, std::size_t row) {
        for (const std::uint32_t waiting : asker.waiting) {
            Turn& turn = tables_.turns[waiting];
            if (open_at(turn, row)) turn.peer = static_cast<Row>(row), turn.by = AnsweredBy::peer;
        }
        asker.waiting.clear();
    }

    const Context& context_;
    const activity::Assembled& data_;
    const Activity& activity_;
    Tables& tables_;
    const bool any_flat_;
    std::span<const std::uint32_t> turns_;
    Askers askers_;
    Askers served_by_all_;              ///< their protocols' `closes_for: anyone`: each reply speaks to them
    std::size_t next_ = 0;              ///< turns before it have begun, or are fresh
    std::vector<std::uint32_t> fresh_;  ///< turns of one instant: no row at it is later
    std::size_t passed_ = 0;            ///< rows before it are walked past as questions
    std::vector<Closing> closings_;     ///< a heap
    Addressees to_;
    Row opener_ = Row::none;
    Row last_line_ = Row::none;  ///< flat rooms: the last of an asker
};

}  // namespace

void find_peers(const Context& context, const base::Workers& workers, Tables& tables) {
    if (tables.turns.empty()) return;
    const Conversations turns = group_by_conversation(context.input.data, tables.turns);
    for_each_unit_of(turns, workers, [&](std::size_t, std::size_t first, std::size_t last) {
        Walk walk(context, tables);
        for (std::size_t c = first; c < last; ++c)
            if (!turns.of(c).empty()) walk.run(context.conversations.of(c), turns.of(c));
    });
}

}  // namespace stamtafel::measure
