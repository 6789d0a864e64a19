// Rules are compiled once: all word lists of all rules into one set of patterns, looked for in one pass a text.
#include "engine/language/triage.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <utility>

#include "engine/base/text.hpp"
#include "engine/language/guess.hpp"
#include "engine/language/questions.hpp"
#include "engine/language/terms.hpp"

namespace stamtafel::language {
namespace {

constexpr std::array<std::string_view, 8> built_in{"crisis",          "complaint",        "partnership", "question",
                                                   "feature_request", "product_feedback", "praise",      "other"};
constexpr std::uint8_t other = 7;
constexpr std::size_t unit_rows = 65'536;

std::uint8_t index_in(std::vector<std::string>& names, const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) return static_cast<std::uint8_t>(found - names.begin());
    names.push_back(name);
    return static_cast<std::uint8_t>(names.size() - 1);
}

/// A rule with its word lists as numbers into the shared set; −1: no such test.
struct CompiledRule {
    const Rule* rule = nullptr;
    std::uint8_t category = 0, priority = 0;
    int any_of = -1, none_of = -1, mentions = -1;
    std::vector<int> all_of;
    std::optional<Pattern> pattern;
};

struct Machine {
    std::vector<CompiledRule> rules;
    std::vector<std::vector<std::string>> lists;
    std::array<std::pair<int, Mark>, 4> marks{};
};

int add_list(Machine& machine, const std::vector<std::string>& terms) {
    if (terms.empty()) return -1;
    machine.lists.push_back(terms);
    return static_cast<int>(machine.lists.size()) - 1;
}

Machine compile(const Lists& lists, Triage& names) {
    Machine machine;
    machine.marks = {{{add_list(machine, lists.thanks), Mark::thanks},
                      {add_list(machine, lists.holding), Mark::holding},
                      {add_list(machine, lists.handles), Mark::handle},
                      {add_list(machine, lists.brand_terms), Mark::brand_term}}};
    for (const Rule& rule : lists.rules) {
        CompiledRule compiled;
        compiled.rule = &rule;
        compiled.category = index_in(names.categories, rule.category);
        compiled.priority = index_in(names.priorities, rule.priority);
        compiled.any_of = add_list(machine, rule.any_of);
        compiled.none_of = add_list(machine, rule.none_of);
        compiled.mentions = add_list(machine, rule.mentions);
        for (const std::string& term : rule.all_of) compiled.all_of.push_back(add_list(machine, {term}));
        if (!rule.matches.empty()) compiled.pattern.emplace(rule.matches);
        machine.rules.push_back(std::move(compiled));
    }
    return machine;
}

/// What rules ask of one text, worked out at most once and only when asked.
class Look {
  public:
    explicit Look(const TermLists& terms) : terms_(terms) {}

    void at(std::string_view text, activity::Kind kind) {
        text_ = text;
        kind_ = kind;
        folded_ = searched_ = false;
        question_.reset();
        language_.reset();
    }

    [[nodiscard]] std::string_view text() const { return text_; }
    bool has(int list) {
        if (!searched_) terms_.find(folded(), found_);
        searched_ = true;
        return std::binary_search(found_.begin(), found_.end(), list);
    }
    bool in_one_of(std::uint8_t languages) {
        if (!language_) language_ = guess_language(folded());
        return (languages & 1U << static_cast<unsigned>(*language_)) != 0;
    }
    bool asks() {
        if (!question_) question_ = kind_ == activity::Kind::question || is_question(text_);
        return *question_;
    }

  private:
    const std::string& folded() {
        if (!folded_) folded_text_ = base::fold(text_);
        folded_ = true;
        return folded_text_;
    }

    const TermLists& terms_;
    std::string_view text_;
    activity::Kind kind_{};
    bool folded_ = false, searched_ = false;
    std::string folded_text_;
    std::vector<int> found_;
    std::optional<bool> question_;
    std::optional<Guess> language_;
};

float sentiment_of(const activity::Activity& activity, std::size_t row) {
    return activity.sentiment.empty() ? activity::Activity::sentiment_none : activity.sentiment[row];
}

bool holds(const CompiledRule& compiled, const activity::Activity& activity, std::size_t row, Look& look) {
    const Rule& rule = *compiled.rule;
    if ((rule.kinds >> static_cast<unsigned>(activity.kind[row]) & 1U) == 0) return false;
    if ((rule.channels >> activity::at(activity.channel[row]) & 1U) == 0) return false;
    if (compiled.any_of >= 0 && !look.has(compiled.any_of)) return false;
    if (compiled.mentions >= 0 && !look.has(compiled.mentions)) return false;
    if (compiled.none_of >= 0 && look.has(compiled.none_of)) return false;
    for (const int list : compiled.all_of)
        if (!look.has(list)) return false;
    if (rule.sentiment_from > -2 || rule.sentiment_below < 2) {
        const float value = sentiment_of(activity, row);
        if (value > 1 || value < rule.sentiment_from || value >= rule.sentiment_below) return false;
    }
    constexpr std::uint8_t any_language = 0xff;
    if (rule.languages != any_language && !look.in_one_of(rule.languages)) return false;
    if (rule.is_question && look.asks() != *rule.is_question) return false;
    return !compiled.pattern || compiled.pattern->matches(look.text());
}

/// Short, no question, not negative.
bool closes(const activity::Activity& activity, std::size_t row, Look& look) {
    constexpr std::size_t longest = 60;
    constexpr float negative = -0.05F;
    return base::characters(base::trimmed(look.text())) <= longest && !look.asks() &&
           sentiment_of(activity, row) > negative;
}

std::uint8_t marks_of(const Machine& machine, const activity::Activity& activity, std::size_t row, Look& look) {
    unsigned marks = 0;
    for (const auto& [list, mark] : machine.marks)
        if (list >= 0 && look.has(list)) marks |= static_cast<unsigned>(mark);
    constexpr auto thanks = static_cast<unsigned>(Mark::thanks);
    if ((marks & thanks) != 0 && !closes(activity, row, look)) marks &= ~thanks;
    return static_cast<std::uint8_t>(marks);
}

void triage_rows(const activity::Activity& activity, const activity::Store& store, const Machine& machine,
                 const TermLists& terms, std::size_t from, std::size_t to, Triage& out) {
    Look look(terms);
    for (std::size_t row = from; row < to; ++row) {
        const activity::KindRow& kind = activity::row_of(activity.kind[row]);
        const bool brand = activity::is_brand(activity, row);
        if (brand ? !kind.reply : !kind.covered) continue;
        look.at(store.view(activity.text[row]), activity.kind[row]);
        out.marks[row] = marks_of(machine, activity, row, look);
        if (brand) continue;
        out.category[row] = other;
        out.priority[row] = 0;
        for (const CompiledRule& rule : machine.rules) {
            if (!holds(rule, activity, row, look)) continue;
            out.category[row] = rule.category;
            out.priority[row] = rule.priority;
            break;
        }
    }
}

/// Compiled lists, one a thread that works at the same time: threads on one set share, and fight over, its cache.
class TermPool {
  public:
    explicit TermPool(const std::vector<std::vector<std::string>>& lists) : lists_(lists) {}

    struct Loan {
        TermPool& pool;
        std::unique_ptr<TermLists> lists;
        Loan(TermPool& from, std::unique_ptr<TermLists> lent) : pool(from), lists(std::move(lent)) {}
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        ~Loan() {
            const std::scoped_lock lock(pool.mutex_);
            pool.free_.push_back(std::move(lists));
        }
    };

    [[nodiscard]] Loan borrow() {
        {
            const std::scoped_lock lock(mutex_);
            if (!free_.empty()) {
                std::unique_ptr<TermLists> lent = std::move(free_.back());
                free_.pop_back();
                return {*this, std::move(lent)};
            }
        }
        return {*this, std::make_unique<TermLists>(lists_)};
    }

  private:
    const std::vector<std::vector<std::string>>& lists_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<TermLists>> free_;
};

}  // namespace

std::span<const std::string_view> built_in_categories() { return built_in; }

Triage triage(const activity::Activity& activity, const activity::Store& store, const Lists& lists,
              const base::Workers& workers) {
    Triage out;
    out.categories.assign(built_in.begin(), built_in.end());
    out.priorities = {""};
    out.category.assign(activity.rows(), Triage::none);
    out.priority.assign(activity.rows(), 0);
    out.marks.assign(activity.rows(), 0);
    const Machine machine = compile(lists, out);
    const std::size_t units = (activity.rows() + unit_rows - 1) / unit_rows;
    TermPool pool(machine.lists);
    base::for_each_unit(workers, units, [&](std::size_t unit) {
        const TermPool::Loan terms = pool.borrow();
        triage_rows(activity, store, machine, *terms.lists, unit * unit_rows,
                    std::min((unit + 1) * unit_rows, activity.rows()), out);
    });
    return out;
}

}  // namespace stamtafel::language
