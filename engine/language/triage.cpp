// Rules are compiled once: all word lists of all rules into one set of patterns, looked for in one pass a text.
#include "engine/language/triage.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <utility>

#include "engine/base/text.hpp"
#include "engine/language/guess.hpp"
#include "engine/language/near_duplicates.hpp"
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

/// What exports call the languages that rules know; the main part of "nl-BE".
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> language_names{{{"nld", "nl"},
                                                                                        {"dut", "nl"},
                                                                                        {"dutch", "nl"},
                                                                                        {"nederlands", "nl"},
                                                                                        {"eng", "en"},
                                                                                        {"english", "en"},
                                                                                        {"engels", "en"},
                                                                                        {"deu", "de"},
                                                                                        {"ger", "de"},
                                                                                        {"german", "de"},
                                                                                        {"fra", "fr"},
                                                                                        {"fre", "fr"},
                                                                                        {"french", "fr"}}};

/// The bit of an exported language; 0 where the export does not know it ("und").
std::uint8_t named_language(std::string_view cell) {
    const std::string name = base::fold(base::trimmed(cell.substr(0, cell.find_first_of("-_"))));
    if (name.empty() || name == "und" || name == "undetermined" || name == "unknown") return 0;
    for (const auto& [known, code] : language_names)
        if (known == name) return language_bit(code);
    const std::uint8_t bit = language_bit(name);
    return bit != 0 ? bit : language_bit("other");
}

/// A rule with its word lists as numbers into the shared set; −1: no such test.
struct CompiledRule {
    const Rule* rule = nullptr;
    std::uint8_t category = 0, priority = 0;
    int any_of = -1, none_of = -1, mentions = -1;
    std::vector<int> all_of;
    std::vector<std::string> tags;  ///< as tag_form writes them
    std::optional<Pattern> pattern;
};

struct CompiledTopic {
    int any_of = -1, none_of = -1;
};

struct Machine {
    std::vector<CompiledRule> rules;
    std::vector<std::vector<std::string>> lists;
    std::array<std::pair<int, Mark>, 3> marks{};  ///< of members, by a list alone
    int holding = -1, agreement = -1;
    std::vector<CompiledTopic> topics;
    OnlyTerms agrees;
    const std::function<float(std::string_view)>& lexicon;
};

int add_list(Machine& machine, const std::vector<std::string>& terms) {
    if (terms.empty()) return -1;
    machine.lists.push_back(terms);
    return static_cast<int>(machine.lists.size()) - 1;
}

/// "#Rem " is the tag rem.
std::string tag_form(std::string_view tag) {
    tag = base::trimmed(tag);
    if (tag.starts_with('#')) tag.remove_prefix(1);
    return base::fold(tag);
}

CompiledRule compile(const Rule& rule, Machine& machine, Triage& names) {
    CompiledRule compiled;
    compiled.rule = &rule;
    compiled.category = index_in(names.categories, rule.category);
    compiled.priority = index_in(names.priorities, rule.priority);
    compiled.any_of = add_list(machine, rule.any_of);
    compiled.none_of = add_list(machine, rule.none_of);
    compiled.mentions = add_list(machine, rule.mentions);
    for (const std::string& term : rule.all_of) compiled.all_of.push_back(add_list(machine, {term}));
    for (const std::string& tag : rule.tags) compiled.tags.push_back(tag_form(tag));
    if (!rule.matches.empty()) compiled.pattern.emplace(rule.matches);
    return compiled;
}

Machine compile(const Lists& lists, Triage& names) {
    Machine machine{{}, {}, {}, -1, -1, {}, OnlyTerms(lists.agreement), lists.lexicon};
    machine.marks = {{{add_list(machine, lists.thanks), Mark::thanks},
                      {add_list(machine, lists.handles), Mark::handle},
                      {add_list(machine, lists.brand_terms), Mark::brand_term}}};
    machine.holding = add_list(machine, lists.holding);
    machine.agreement = add_list(machine, lists.agreement);
    for (const TopicTerms& topic : lists.topics)
        machine.topics.push_back({add_list(machine, topic.any_of), add_list(machine, topic.none_of)});
    for (const Rule& rule : lists.rules) machine.rules.push_back(compile(rule, machine, names));
    return machine;
}

/// What rules ask of one activity, worked out at most once and only when asked.
class Look {
  public:
    Look(const activity::Activity& activity, const activity::Store& store, const Machine& machine,
         const TermLists& terms)
        : activity_(activity), store_(store), machine_(machine), terms_(terms) {}

    void at(std::size_t row) {
        row_ = row;
        text_ = store_.view(activity_.text[row]);
        folded_ = searched_ = false;
        question_.reset();
        languages_.reset();
        sentiment_.reset();
    }

    [[nodiscard]] std::size_t row() const { return row_; }
    [[nodiscard]] activity::Kind kind() const { return activity_.kind[row_]; }
    [[nodiscard]] activity::Channel channel() const { return activity_.channel[row_]; }
    [[nodiscard]] std::string_view text() const { return text_; }

    bool has(int list) {
        if (list < 0) return false;
        if (!searched_) terms_.find(folded(), found_);
        searched_ = true;
        return std::binary_search(found_.begin(), found_.end(), list);
    }

    /// The exported language, else the guess.
    bool in_one_of(std::uint8_t languages) {
        if (!languages_) languages_ = exported_language();
        if (*languages_ == 0)
            languages_ = static_cast<std::uint8_t>(1U << static_cast<unsigned>(guess_language(folded())));
        return (languages & *languages_) != 0;
    }

    bool asks() {
        if (!question_) question_ = kind() == activity::Kind::question || is_question(text_);
        return *question_;
    }

    bool agrees() {
        if (!has(machine_.agreement) && !is_wordless()) return false;
        return machine_.agrees.matches(folded());
    }

    /// The exported sentiment, else the lexicon's; sentiment_none without either.
    float sentiment() {
        constexpr float none = activity::Activity::sentiment_none;
        if (!sentiment_) {
            sentiment_ = activity_.sentiment.empty() ? none : activity_.sentiment[row_];
            if (*sentiment_ == none && machine_.lexicon) sentiment_ = machine_.lexicon(text_);
        }
        return *sentiment_;
    }

    /// Tags stand in one cell, between commas, semicolons or bars, or behind #.
    [[nodiscard]] bool has_tag(const std::vector<std::string>& tags) const {
        std::string_view cell = activity_.tags.empty() ? std::string_view{} : store_.view(activity_.tags[row_]);
        while (!cell.empty()) {
            const std::size_t end = std::min(cell.find_first_of(",;|\n#", 1), cell.size());
            if (std::find(tags.begin(), tags.end(), tag_form(trimmed_bounds(cell.substr(0, end)))) != tags.end())
                return true;
            cell.remove_prefix(end);
        }
        return false;
    }

  private:
    const std::string& folded() {
        if (!folded_) base::fold(text_, folded_text_);
        folded_ = true;
        return folded_text_;
    }

    static std::string_view trimmed_bounds(std::string_view tag) {
        tag.remove_prefix(std::min(tag.find_first_not_of(",;|\n \t[]\"'"), tag.size()));
        while (!tag.empty() && std::string_view(" \t[]\"'").find(tag.back()) != std::string_view::npos)
            tag.remove_suffix(1);
        return tag;
    }

    [[nodiscard]] std::uint8_t exported_language() const {
        return activity_.language.empty() ? std::uint8_t{0} : named_language(store_.view(activity_.language[row_]));
    }

    /// Perhaps no word in it: no letter or digit before the first name is over.
    [[nodiscard]] bool is_wordless() const {
        std::string_view rest = base::trimmed(text_);
        while (rest.starts_with('@'))
            rest = base::trimmed(rest.substr(std::min(rest.find_first_of(" \t\r\n"), rest.size())));
        if (rest.empty()) return !text_.empty();
        const char c = rest.front();
        return (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9');
    }

    const activity::Activity& activity_;
    const activity::Store& store_;
    const Machine& machine_;
    const TermLists& terms_;
    std::size_t row_ = 0;
    std::string_view text_;
    bool folded_ = false, searched_ = false;
    std::string folded_text_;
    std::vector<int> found_;
    std::optional<bool> question_;
    std::optional<std::uint8_t> languages_;  ///< one bit; 0: not exported
    std::optional<float> sentiment_;
};

/// Cheap tests first: what needs no text, then words, then all else.
bool holds(const CompiledRule& compiled, Look& look) {
    const Rule& rule = *compiled.rule;
    if ((rule.kinds >> static_cast<unsigned>(look.kind()) & 1U) == 0) return false;
    if ((rule.channels >> activity::at(look.channel()) & 1U) == 0) return false;
    if (!compiled.tags.empty() && !look.has_tag(compiled.tags)) return false;
    if (compiled.any_of >= 0 && !look.has(compiled.any_of)) return false;
    if (compiled.mentions >= 0 && !look.has(compiled.mentions)) return false;
    if (look.has(compiled.none_of)) return false;
    for (const int list : compiled.all_of)
        if (!look.has(list)) return false;
    if (rule.sentiment_from > -2 || rule.sentiment_below < 2) {
        const float value = look.sentiment();
        if (value > 1 || value < rule.sentiment_from || value >= rule.sentiment_below) return false;
    }
    constexpr std::uint8_t any_language = 0xff;
    if (rule.languages != any_language && !look.in_one_of(rule.languages)) return false;
    if (rule.is_question && look.asks() != *rule.is_question) return false;
    return !compiled.pattern || compiled.pattern->matches(look.text());
}

/// Short, no question, not negative.
bool closes(Look& look) {
    constexpr std::size_t longest = 60;
    constexpr float negative = -0.05F;
    return base::characters(base::trimmed(look.text())) <= longest && !look.asks() && look.sentiment() > negative;
}

bool is_about_a_topic(const Machine& machine, Look& look) {
    return std::any_of(machine.topics.begin(), machine.topics.end(),
                       [&](const CompiledTopic& topic) { return look.has(topic.any_of) && !look.has(topic.none_of); });
}

std::uint8_t member_marks(const Machine& machine, Look& look) {
    unsigned marks = 0;
    for (const auto& [list, mark] : machine.marks)
        if (look.has(list)) marks |= static_cast<unsigned>(mark);
    constexpr auto thanks = static_cast<unsigned>(Mark::thanks);
    if ((marks & thanks) != 0 && !closes(look)) marks &= ~thanks;
    if (look.asks()) marks |= static_cast<unsigned>(Mark::question);
    if (look.agrees()) marks |= static_cast<unsigned>(Mark::agreement);
    if (is_about_a_topic(machine, look)) marks |= static_cast<unsigned>(Mark::topic);
    return static_cast<std::uint8_t>(marks);
}

void give_category(const Machine& machine, Look& look, Triage& out) {
    out.category[look.row()] = other;
    out.priority[look.row()] = 0;
    for (const CompiledRule& rule : machine.rules) {
        if (!holds(rule, look)) continue;
        out.category[look.row()] = rule.category;
        out.priority[look.row()] = rule.priority;
        return;
    }
}

void triage_rows(const activity::Activity& activity, const Machine& machine, Look& look, std::size_t from,
                 std::size_t to, Triage& out) {
    for (std::size_t row = from; row < to; ++row) {
        const activity::KindRow& kind = activity::row_of(activity.kind[row]);
        const bool brand = activity::is_brand(activity, row);
        if (!kind.reply && (brand || !kind.covered)) continue;
        look.at(row);
        if (brand) {
            if (look.has(machine.holding)) out.marks[row] = static_cast<std::uint8_t>(Mark::holding);
            continue;
        }
        out.marks[row] = member_marks(machine, look);
        if (kind.covered) give_category(machine, look, out);
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
        Look look(activity, store, machine, *terms.lists);
        triage_rows(activity, machine, look, unit * unit_rows, std::min((unit + 1) * unit_rows, activity.rows()), out);
    });
    return out;
}

void mark_canned(const activity::Assembled& data, const activity::Store& store, const base::Workers& workers,
                 Triage& triage) {
    for (const activity::Row row : canned_replies(data, store, workers))
        triage.marks[activity::at(row)] |= static_cast<std::uint8_t>(Mark::canned);
}

}  // namespace stamtafel::language
