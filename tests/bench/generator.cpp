// Members arrive over 540 days with quiet nights and weekends; the team answers after minutes to days. What comes late
// or comes again waits in a ring of rows to be written.
#include "tests/bench/generator.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <queue>
#include <string>
#include <vector>

#include "tests/bench/dice.hpp"
#include "tests/bench/sentences.hpp"
#include "tests/bench/writing.hpp"

namespace stamtafel::bench {
namespace {

constexpr std::int64_t begin_second = 1'704'067'200;  // 2024-01-01
constexpr double days = 540;
constexpr std::size_t piece = 1U << 20;

constexpr std::array<std::string_view, 12> channels{"instagram", "facebook", "forum",   "x",
                                                    "linkedin",  "tiktok",   "youtube", "whatsapp",
                                                    "discord",   "email",    "reddit",  "trustpilot"};
/// Of 100 activities so many are on this channel or one before it.
constexpr std::array<std::uint32_t, 12> channel_steps{20, 36, 52, 60, 67, 74, 80, 86, 91, 95, 98, 100};

struct KindRow {
    std::string_view name;
    std::uint32_t step;      ///< of 100 activities so many are of this kind or one before it
    std::uint32_t opens;     ///< of 100 so many open a conversation
    std::uint32_t answered;  ///< of 100 so many are answered by the team
};
constexpr std::array<KindRow, 6> kinds{{{"post", 9, 100, 50},
                                        {"comment", 40, 0, 18},
                                        {"reply", 56, 0, 8},
                                        {"reaction", 91, 0, 0},
                                        {"mention", 96, 55, 70},
                                        {"dm", 100, 100, 90}}};
constexpr std::size_t reply = 2, reaction = 3, message = 5;

/// How busy the hours of a day are, and the days of a week.
constexpr std::array<double, 24> hours{1,  1,  1,  1,  1,  2, 4,  7,  10, 12, 12, 11,
                                       12, 11, 10, 10, 10, 9, 10, 12, 13, 10, 6,  3};
constexpr std::array<double, 7> weekdays{1.1, 1.1, 1.1, 1.1, 1.0, 0.7, 0.6};  // 2024 began on a Monday

/// Instants that go by as the busy hours do: at(x) for 0 ≤ x < 1 rises with x.
class Calendar {
  public:
    Calendar() {
        double sum = 0;
        for (const double day : weekdays)
            for (const double hour : hours) before_.push_back(sum), sum += day * hour;
        before_.push_back(sum);
    }
    [[nodiscard]] std::int64_t at(double x) const {
        const double weeks = x * days / 7, week = std::floor(weeks), busy = (weeks - week) * before_.back();
        const auto after = std::upper_bound(before_.begin(), before_.end() - 1, busy);
        const auto hour = static_cast<std::size_t>(after - before_.begin()) - 1;
        const double part = (busy - before_[hour]) / (before_[hour + 1] - before_[hour]);
        const double second = week * 7 * 86'400 + (static_cast<double>(hour) + part) * 3600;
        return begin_second + static_cast<std::int64_t>(second);
    }

  private:
    std::vector<double> before_;  ///< busyness before each hour of the week
};

/// What can be answered.
struct Item {
    std::uint64_t id = 0, conversation = 0;
};

/// The latest items of a channel.
class Recent {
  public:
    void add(Item item) { items_[added_++ % items_.size()] = item; }
    [[nodiscard]] std::size_t size() const { return std::min(added_, items_.size()); }
    /// Mostly one of the very latest.
    [[nodiscard]] Item pick(Dice& dice) const {
        const double u = dice.share();
        const auto back = static_cast<std::size_t>(u * u * u * static_cast<double>(size()));
        return items_[(added_ - 1 - back) % items_.size()];
    }

  private:
    std::vector<Item> items_ = std::vector<Item>(2048);
    std::size_t added_ = 0;
};

/// An answer that the team will give.
struct Answer {
    std::int64_t second = 0;
    Item to;
    std::size_t channel = 0, kind = 0;
    bool operator<(const Answer& other) const {  // the earliest on top of the queue
        return second != other.second ? second > other.second : to.id > other.to.id;
    }
};

class Generator {
  public:
    Generator(const Setting& setting, const Sink& sink)
        : setting_(setting),
          sink_(sink),
          dice_(setting.seed),
          authors_(static_cast<double>(std::max<std::uint64_t>(50, setting.rows / 50))) {}

    Made run() {
        out_ += head_of(setting_);
        for (std::uint64_t arrived = 0; made_.rows < setting_.rows; ++arrived) {
            const double x =
                (static_cast<double>(arrived) + dice_.share()) / (static_cast<double>(setting_.rows) * 0.86);
            const std::int64_t second = calendar_.at(x);
            while (!answers_.empty() && answers_.top().second <= second && made_.rows < setting_.rows) answer();
            if (made_.rows < setting_.rows) arrive(second);
        }
        for (std::size_t i = 0; i < waiting_.size(); ++i) write_waiting(made_.rows + i);
        hand_over();
        return made_;
    }

  private:
    void arrive(std::int64_t second) {
        const std::size_t channel = stepped(channel_steps), kind = kind_for(channel);
        Event event = event_on(channel, kind, second);
        event.author = author(channel);
        const KindRow& row = kinds[kind];
        if (recent_[channel].size() == 0 || dice_.below(100) < row.opens)
            event.conversation = made_.conversations++;
        else
            answer_to(event, recent_[channel].pick(dice_));
        const Item item{event.id, event.conversation};
        if (kind != reaction) recent_[channel].add(item);
        if (dice_.below(100) < row.answered) answers_.push({second + delay(), item, channel, kind});
        emit(event);
    }

    void answer() {
        const Answer due = answers_.top();
        answers_.pop();
        Event event = event_on(due.channel, due.kind == message ? message : reply, due.second);
        event.team = true;
        event.author = dice_.below(40);
        answer_to(event, due.to);
        recent_[due.channel].add({event.id, event.conversation});
        emit(event);
    }

    Event event_on(std::size_t channel, std::size_t kind, std::int64_t second) {
        Event event;
        event.id = next_id_++;
        event.second = second;
        event.channel = channels[channel];
        event.kind = kinds[kind].name;
        if (kind == reaction) return event;
        append_text(event.text, dice_);
        event.hundredths = static_cast<std::int32_t>(dice_.below(101) + dice_.below(101)) - 95;
        event.hundredths = std::min(event.hundredths, 100);
        if (dice_.below(5) == 0) event.clicks = dice_.below(400);
        return event;
    }

    static void answer_to(Event& event, Item item) {
        event.parent = item.id;
        event.conversation = item.conversation;
    }

    std::size_t stepped(const std::array<std::uint32_t, 12>& steps) {
        const std::uint32_t at = dice_.below(100);
        std::size_t i = 0;
        while (steps[i] <= at) ++i;
        return i;
    }

    std::size_t kind_for(std::size_t channel) {
        const std::uint32_t at = dice_.below(100);
        std::size_t kind = 0;
        while (kinds[kind].step <= at) ++kind;
        return recent_[channel].size() == 0 && kinds[kind].opens < 100 ? 0 : kind;
    }

    /// Few write much; the same people are not the busiest everywhere.
    std::uint32_t author(std::size_t channel) {
        const double u = dice_.share();
        const auto busy = static_cast<std::uint64_t>(u * u * u * authors_);
        return static_cast<std::uint32_t>((busy + channel * 7) % static_cast<std::uint64_t>(authors_));
    }

    /// Two minutes to three days, short ones as often as ones twice as long.
    std::int64_t delay() {
        const std::int64_t least = std::int64_t{120} << dice_.below(11);
        return least + static_cast<std::int64_t>(dice_.share() * static_cast<double>(least));
    }

    void emit(Event& event) {
        const bool messy = setting_.care == Care::messy;
        if (messy && dice_.below(2000) == 0) event.bad = true, ++made_.bad;
        if (dice_.below(100) == 0) {
            append_event(waiting_[later()], event, setting_);
            ++made_.late;
        } else {
            append_event(out_, event, setting_);
        }
        next_row();
        if (!messy || dice_.below(1000) != 0 || made_.rows == setting_.rows) return;
        event.text += " (aangepast)";
        append_event(waiting_[later()], event, setting_);
        ++made_.repeated;
        next_row();
    }

    /// A place in the ring that comes up within so many rows.
    std::size_t later() {
        return (made_.rows + 1 + dice_.below(static_cast<std::uint32_t>(waiting_.size() - 2))) % waiting_.size();
    }

    void next_row() {
        ++made_.rows;
        write_waiting(made_.rows);
        if (out_.size() >= piece) hand_over();
    }

    void write_waiting(std::uint64_t row) {
        std::string& rows = waiting_[row % waiting_.size()];
        out_ += rows;
        rows.clear();
    }

    void hand_over() {
        made_.bytes += out_.size();
        sink_(out_);
        out_.clear();
    }

    const Setting& setting_;
    const Sink& sink_;
    Dice dice_;
    Calendar calendar_;
    double authors_;
    std::uint64_t next_id_ = 0;
    std::array<Recent, channels.size()> recent_;
    std::priority_queue<Answer> answers_;
    std::vector<std::string> waiting_ = std::vector<std::string>(4096);  ///< rows to be written then, by row number
    std::string out_;
    Made made_;
};

}  // namespace

Made generate(const Setting& setting, const Sink& sink) { return Generator(setting, sink).run(); }

}  // namespace stamtafel::bench
