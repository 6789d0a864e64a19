// Equal sets of runs are told by one hash. Sets that are only nearly equal share one of their few rarest runs, so an
// index of those finds all that can be near (prefix filter), and counting runs in it stops as soon as the answer is
// sure. Sets of eight runs or fewer have no near ones but equal ones.
#include "engine/language/near_duplicates.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <unordered_map>
#include <utility>

#include "engine/base/text.hpp"
#include "engine/language/word_hashes.hpp"

namespace stamtafel::language {
namespace {

using words::beyond_ascii;
using words::hash_of;
using words::in_word;
using words::mixed;
using words::Words;

constexpr std::size_t unit_rows = 65'536;
constexpr std::int64_t window_ms = 90LL * 24 * 60 * 60 * 1000;
constexpr std::uint32_t enough = 5;

/// The set of a text's runs of five words as hashes, ascending; empty under five words.
template <class IsName>
void find_runs(std::string_view text, IsName& is_name, std::vector<std::uint64_t>& runs) {
    constexpr std::uint64_t base = 0x9e37'79b9'7f4a'7c15ULL;
    constexpr std::uint64_t leaving = base * base * base * base * base;
    runs.clear();
    std::array<std::uint64_t, run_of_words> last{};
    std::size_t count = 0;
    std::uint64_t rolling = 0;
    Words(is_name).each(text, [&](std::uint64_t word, std::string_view) {
        std::uint64_t& oldest = last[count % run_of_words];
        rolling = rolling * base + word - oldest * leaving;
        oldest = word;
        if (++count >= run_of_words) runs.push_back(mixed(rolling));
    });
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
}

/// Sets of at least this size can be nearly equal without being equal: 9 / 10 ≥ 0.9.
constexpr std::size_t least_near = 9;

/// Two sets are near when they share at least so many.
std::size_t shared_at_least(std::size_t a, std::size_t b) { return (9 * (a + b) + 18) / 19; }

struct Reply {
    std::uint32_t row = 0;
    std::uint32_t first_run = 0, runs = 0;  ///< into the unit's runs; only of sets that can be nearly equal
    std::uint64_t set = 0;                  ///< hash of the whole set
};

struct Unit {
    std::vector<Reply> replies;
    std::vector<std::uint64_t> runs;
};

void add_names(std::string_view text, std::vector<std::uint64_t>& names) {
    constexpr std::size_t most = 16, longest = 256;
    text = text.substr(0, longest);
    std::string folded;
    if (std::any_of(text.begin(), text.end(), beyond_ascii)) text = folded = base::with_signs_apart(base::fold(text));
    for (std::size_t at = 0; at < text.size() && names.size() < most;) {
        std::size_t end = at;
        while (end < text.size() && in_word(text[end])) ++end;
        if (end > at + 1) names.push_back(hash_of(text.substr(at, end - at)));
        at = std::max(end, at + 1);
    }
}

void add_names_of(const activity::AccountInfo& account, const activity::Store& store,
                  std::vector<std::uint64_t>& names) {
    add_names(store.view(account.handle), names);
    add_names(store.view(account.name), names);
}

/// The words of all names, in so few bits that they stay near: says of nearly every word that it is nobody's name.
class AnyName {
  public:
    AnyName(const std::vector<activity::AccountInfo>& accounts, const activity::Store& store)
        : bits_(std::bit_ceil(std::clamp<std::size_t>(accounts.size() / 2, 64, std::size_t{1} << 20))) {
        std::vector<std::uint64_t> names;
        for (const activity::AccountInfo& account : accounts) {
            names.clear();
            add_names_of(account, store, names);
            for (const std::uint64_t name : names) bits_[place(name)] |= bit(name);
        }
    }
    [[nodiscard]] bool may_be(std::uint64_t word) const { return (bits_[place(word)] & bit(word)) != 0; }

  private:
    [[nodiscard]] std::size_t place(std::uint64_t hash) const { return (hash >> 6) & (bits_.size() - 1); }
    static std::uint64_t bit(std::uint64_t hash) { return std::uint64_t{1} << (hash & 63U); }
    std::vector<std::uint64_t> bits_;
};

/// The names of who is answered and of who answers, looked up once a word may be one.
class NamesOfRow {
  public:
    NamesOfRow(const activity::Assembled& data, const activity::Store& store, const AnyName& any)
        : data_(data), store_(store), any_(any) {}

    void at(std::size_t row) {
        row_ = row;
        known_ = false;
    }
    [[nodiscard]] bool operator()(std::uint64_t word) {
        if (!any_.may_be(word)) return false;
        if (!std::exchange(known_, true)) find();
        return std::find(names_.begin(), names_.end(), word) != names_.end();
    }

  private:
    void find() {
        names_.clear();
        const activity::Row parent = data_.activity.parent[row_];
        if (parent != activity::Row::none) add(data_.activity.author[activity::at(parent)]);
        add(data_.activity.author[row_]);
    }
    void add(activity::Account account) {
        if (account != activity::Account::none) add_names_of(data_.accounts[activity::at(account)], store_, names_);
    }

    const activity::Assembled& data_;
    const activity::Store& store_;
    const AnyName& any_;
    std::vector<std::uint64_t> names_;
    std::size_t row_ = 0;
    bool known_ = false;
};

/// Rows from a unit: the brand's replies by hand, each with what makes it like others.
class Reader {
  public:
    Reader(const activity::Assembled& data, const activity::Store& store, const AnyName& any)
        : rows_(data.activity), store_(store), is_name_(data, store, any) {}

    void read(std::size_t from, std::size_t to, Unit& unit) {
        for (std::size_t row = from; row < to; ++row) {
            if (!activity::is_brand(rows_, row) || !activity::row_of(rows_.kind[row]).reply ||
                activity::has(rows_.flags[row], activity::Flag::automation))
                continue;
            is_name_.at(row);
            find_runs(store_.view(rows_.text[row]), is_name_, runs_);
            if (runs_.empty()) continue;
            Reply reply{static_cast<std::uint32_t>(row), 0, 0, runs_.size()};
            for (const std::uint64_t run : runs_) reply.set = mixed(reply.set ^ run);
            if (runs_.size() >= least_near) {
                reply.first_run = static_cast<std::uint32_t>(unit.runs.size());
                reply.runs = static_cast<std::uint32_t>(runs_.size());
                unit.runs.insert(unit.runs.end(), runs_.begin(), runs_.end());
            }
            unit.replies.push_back(reply);
        }
    }

  private:
    const activity::Activity& rows_;
    const activity::Store& store_;
    NamesOfRow is_name_;
    std::vector<std::uint64_t> runs_;
};

/// How often hashes occur, at least; what occurs once is told from nearly all else. Any order of runs that all sets
/// share will do for the index, and rare ones first do best.
class Rarity {
  public:
    /// Room enough for so many hashes that few fall together.
    explicit Rarity(std::size_t hashes)
        : times_(std::bit_ceil(std::clamp<std::size_t>(4 * hashes, std::size_t{1} << 12, std::size_t{1} << 27))) {}

    void count(std::uint64_t hash) {
        std::uint8_t& times = times_[slot(hash)];
        if (times < 255) ++times;
    }
    /// No other has it.
    [[nodiscard]] bool alone(std::uint64_t hash) const { return times_[slot(hash)] == 1; }
    [[nodiscard]] bool operator()(std::uint64_t a, std::uint64_t b) const {
        const std::uint8_t often_a = times_[slot(a)], often_b = times_[slot(b)];
        return often_a != often_b ? often_a < often_b : a < b;
    }

  private:
    [[nodiscard]] std::size_t slot(std::uint64_t hash) const { return (hash >> 8) & (times_.size() - 1); }
    std::vector<std::uint8_t> times_;
};

/// How many of a set's rarest runs there are of which near sets share at least one.
std::size_t rarest_of(std::size_t runs) { return runs - (9 * runs + 9) / 10 + 1; }

/// Nothing like it anywhere, which is told without looking for it.
bool is_alone(const Reply& reply, std::span<const std::uint64_t> runs, const Rarity& rarity) {
    if (runs.empty()) return rarity.alone(reply.set);
    const auto alone = std::count_if(runs.begin(), runs.end(), [&](std::uint64_t run) { return rarity.alone(run); });
    return static_cast<std::size_t>(alone) >= rarest_of(runs.size());
}

/// One set of runs and when it was used.
struct Set {
    std::span<const std::uint64_t> runs;  ///< rarest first; empty for small sets
    std::vector<std::int64_t> used;       ///< ascending
};

std::uint32_t used_since(const Set& set, std::int64_t from_ms) {
    const auto first = std::lower_bound(set.used.begin(), set.used.end(), from_ms);
    return static_cast<std::uint32_t>(std::min<std::ptrdiff_t>(set.used.end() - first, enough));
}

/// All earlier replies, as their sets.
class Earlier {
  public:
    explicit Earlier(const Rarity& rarity) : rarity_(rarity) {}

    /// Whether the reply is like enough earlier ones; then it is one of them.
    bool add(const Reply& reply, std::span<std::uint64_t> runs, std::int64_t at_ms) {
        const auto [found, is_new] = by_hash_.try_emplace(reply.set, static_cast<std::uint32_t>(sets_.size()));
        if (is_new) {
            std::sort(runs.begin(), runs.end(), std::cref(rarity_));  // a copy would be a megabyte
            sets_.push_back({runs, {}});
            stamps_.push_back(0);
        }
        const std::uint32_t number = found->second;
        const bool often = used_since(sets_[number], at_ms - window_ms) >= enough || has_near(number, at_ms);
        sets_[number].used.push_back(at_ms);
        if (is_new)
            for (const std::uint64_t run : rarest(sets_[number].runs)) with_run_[run].push_back(number);
        return often;
    }

  private:
    static std::span<const std::uint64_t> rarest(std::span<const std::uint64_t> runs) {
        return runs.empty() ? runs : runs.first(rarest_of(runs.size()));
    }

    bool has_near(std::uint32_t number, std::int64_t at_ms) {
        const std::span<const std::uint64_t> runs = sets_[number].runs;
        std::uint32_t like = used_since(sets_[number], at_ms - window_ms);
        budget_ = std::max<std::size_t>(std::size_t{1} << 13, 16 * runs.size());
        stamps_[number] = ++stamp_;
        for (const std::uint64_t run : rarest(runs)) {
            const auto found = with_run_.find(run);
            if (found == with_run_.end()) continue;
            for (auto other = found->second.rbegin(); other != found->second.rend(); ++other) {
                if (budget_ == 0) return false;
                --budget_;
                if (std::exchange(stamps_[*other], stamp_) == stamp_) continue;
                const std::uint32_t uses = used_since(sets_[*other], at_ms - window_ms);
                if (uses > 0 && near(runs, sets_[*other].runs)) like += uses;
                if (like >= enough) return true;
            }
        }
        return false;
    }

    /// Both rarest first; ends as soon as too few can be shared.
    bool near(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
        const std::size_t wanted = shared_at_least(a.size(), b.size());
        std::size_t shared = 0, i = 0, j = 0;
        while (shared < wanted && shared + std::min(a.size() - i, b.size() - j) >= wanted) {
            if (a[i] == b[j])
                ++shared, ++i, ++j;
            else
                rarity_(a[i], b[j]) ? ++i : ++j;
        }
        budget_ -= std::min(budget_, i + j);
        return shared >= wanted;
    }

    const Rarity& rarity_;
    std::vector<Set> sets_;
    std::vector<std::uint64_t> stamps_;  ///< by set: the search that saw it last
    std::uint64_t stamp_ = 0;
    std::size_t budget_ = 0;
    std::unordered_map<std::uint64_t, std::uint32_t> by_hash_;                ///< looked up only
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> with_run_;  ///< looked up only
};

}  // namespace

std::vector<std::string> telling_words(std::string_view text, std::span<const std::string> names) {
    std::vector<std::uint64_t> left_out;
    for (const std::string& name : names) left_out.push_back(hash_of(name));
    const auto is_name = [&](std::uint64_t word) {
        return std::find(left_out.begin(), left_out.end(), word) != left_out.end();
    };
    std::vector<std::string> words;
    Words(is_name).each(text, [&](std::uint64_t, std::string_view word) { words.push_back(base::fold(word)); });
    return words;
}

std::vector<activity::Row> canned_replies(const activity::Assembled& data, const activity::Store& store,
                                          const base::Workers& workers) {
    const std::size_t rows = data.activity.rows();
    std::vector<Unit> units((rows + unit_rows - 1) / unit_rows);
    const AnyName any(data.accounts, store);
    base::for_each_unit(workers, units.size(), [&](std::size_t unit) {
        Reader(data, store, any).read(unit * unit_rows, std::min((unit + 1) * unit_rows, rows), units[unit]);
    });
    std::size_t hashes = 0;
    for (const Unit& unit : units) hashes += unit.runs.size() + unit.replies.size();
    Rarity rarity(hashes);
    for (const Unit& unit : units) {
        for (const std::uint64_t run : unit.runs) rarity.count(run);
        for (const Reply& reply : unit.replies)
            if (reply.runs == 0) rarity.count(reply.set);
    }
    Earlier earlier(rarity);
    std::vector<activity::Row> canned;
    for (Unit& unit : units)
        for (const Reply& reply : unit.replies) {
            const auto runs = std::span<std::uint64_t>(unit.runs).subspan(reply.first_run, reply.runs);
            if (is_alone(reply, runs, rarity)) continue;
            if (earlier.add(reply, runs, data.activity.at[reply.row].ms))
                canned.push_back(static_cast<activity::Row>(reply.row));
        }
    return canned;
}

}  // namespace stamtafel::language
