// A line a thing, put together from clauses: "Quick answers: target from 60 to 45 minutes; owner now Mo, no longer Ann."
#include "reports/compose/difference.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/text.hpp"
#include "reports/compose/difference_words.hpp"
#include "reports/words/format.hpp"
#include "reports/words/text_table.hpp"

namespace stamtafel::compose {
namespace {

using playbook::Change;
using playbook::Detail;
using playbook::Field;
using playbook::PathStep;
using playbook::Said;
using words::operator""_w;
using Steps = std::span<const PathStep>;

/// A path cut where its line begins: the part, the thing that the line is about, and what of it.
struct Cut {
    const Field* part = nullptr;  ///< nullptr: a single value at the top of the playbook
    Steps thing;                  ///< one step, or none
    Steps rest;
    const Field* above = nullptr;  ///< the row above the rest
};

Cut cut(Steps path) {
    const Field* top = path.front().field;
    if (top->record == nullptr) return {nullptr, {}, path, nullptr};
    const auto is_thing = [](const PathStep& step) {
        return step.key.field != nullptr && step.field->record != nullptr;
    };
    if (is_thing(path.front())) return {top, path.first(1), path.subspan(1), top};
    if (path.size() > 1 && is_thing(path[1])) return {top, path.subspan(1, 1), path.subspan(2), path[1].field};
    return {top, {}, path.subspan(1), top};
}

class Minutes {
  public:
    explicit Minutes(const Versions& versions)
        : catalogue_(versions.catalogue),
          before_{versions.before, catalogue_, versions.after},
          after_{versions.after, catalogue_, versions.before} {}

    std::string of(std::span<const Change> changes) {
        for (const bool general : {false, true})  // single values of the top stand together at the end
            for (const Change& change : changes)
                if ((change.path.front().field->record == nullptr) == general &&
                    !is_told_with_its_time(change, changes))
                    add(change);
        end_line();
        return std::move(text_);
    }

  private:
    static bool is_of_budget(const Change& change, std::string_view name) {
        const auto& path = change.path;
        return path.size() > 1 && path[path.size() - 2].field->name == "budget" && path.back().field->name == name;
    }

    /// 250 a month and 2,500 a year: the amounts alone would read as a rise.
    static bool is_told_with_its_time(const Change& change, std::span<const Change> changes) {
        return is_of_budget(change, "amount") && !change.before.empty() && !change.after.empty() &&
               std::any_of(changes.begin(), changes.end(), [](const Change& c) { return is_of_budget(c, "per"); });
    }

    void add(const Change& change) {
        const Cut at = cut(change.path);
        if (text_.empty() && clauses_.empty()) head(at.part);
        if (at.part != part_) {
            end_line();
            text_ += "\n";
            head(at.part);
        }
        const std::string subject = at.thing.empty() ? "" : subject_of(at);
        const bool about_a_title = change.kind == Change::Kind::renamed && has_title(change);
        const bool whole_line = at.rest.empty() && change.kind != Change::Kind::value && !about_a_title;
        if (whole_line || subject.empty() || subject != subject_) end_line();
        if (whole_line) return line(begun(line_for(change, subject), at));
        subject_ = subject;
        at_ = at;
        clauses_ += (clauses_.empty() ? "" : "; ") + clause(change, at);
        if (subject.empty()) end_line();
    }

    void head(const Field* part) {
        part_ = part;
        const std::string name =
            part == nullptr
                ? say(catalogue_, "difference.general"_w)
                : words::said_by_name(catalogue_, "part." + std::string(part->name)).value_or(std::string(part->name));
        text_ += name + "\n";
    }

    /// A thing right below its part goes by its name alone: the heading says what it is.
    std::string subject_of(const Cut& at) const {
        const PathStep& thing = at.thing.front();
        return thing.field == at.part ? thing_words(after_, thing) : label_words(after_, at.thing, at.part);
    }

    /// A line begins with a capital, but for a name of the client's own.
    static std::string begun(std::string words, const Cut& at) {
        const bool own = !at.thing.empty() && at.thing.front().field == at.part && !at.thing.front().title.empty();
        if (!own && !words.empty() && words.front() >= 'a' && words.front() <= 'z')
            words.front() = static_cast<char>(words.front() - 'a' + 'A');
        return words;
    }

    void end_line() {
        if (!clauses_.empty()) line(begun((subject_.empty() ? "" : subject_ + ": ") + clauses_ + ".", at_));
        clauses_.clear();
        subject_.clear();
    }

    void line(std::string words) {
        constexpr std::size_t width = 98;
        bool first = true;
        for (const std::string& part : words::wrapped(words, width)) {
            text_ += (first ? "- " : "  ") + part + "\n";
            first = false;
        }
    }

    /// The whole thing came, went or moved.
    std::string line_for(const Change& change, const std::string& subject) const {
        switch (change.kind) {
            case Change::Kind::added: return added(change, subject);
            case Change::Kind::removed: return say(catalogue_, "difference.removed"_w, {{"name", subject}});
            case Change::Kind::renamed: return renamed(change) + ".";
            default: break;
        }
        if (change.next.field == nullptr) return say(catalogue_, "difference.moved_last"_w, {{"name", subject}});
        const bool inner = change.path.size() > 1;
        const std::string next = inner ? label_words(after_, Steps(&change.next, 1), change.path.front().field)
                                       : thing_words(after_, change.next);
        return say(catalogue_, "difference.moved_before"_w, {{"name", subject}, {"next", next}});
    }

    /// Readers know a thing by its title; where it has none, by its id.
    static bool has_title(const Change& change) {
        const std::string& title = change.path.back().title;
        return !title.empty() && title != change.after.front().text;
    }

    std::string renamed(const Change& change) const {
        return say(catalogue_, has_title(change) ? "difference.new_id"_w : "difference.renamed"_w,
                   {{"before", quoted(after_, change.before.front().text)},
                    {"after", quoted(after_, change.after.front().text)}});
    }

    std::string added(const Change& change, const std::string& subject) const {
        const std::string details = details_of(change, "; ");
        if (details.empty()) return say(catalogue_, "difference.added"_w, {{"name", subject}});
        return say(catalogue_, "difference.added_with"_w, {{"name", subject}, {"details", details}});
    }

    std::string details_of(const Change& change, std::string_view between) const {
        std::string all;
        bool covered = false;
        for (const Detail& detail : change.details) {
            const bool covers = is_about_cover(detail);
            if (covers && std::exchange(covered, true)) continue;
            const std::string label = label_words(after_, detail.path, change.path.back().field);
            all += all.empty() ? "" : between;
            all += covers ? covers_words(change.details) : detail_words(detail, label);
        }
        return all;
    }

    static bool is_about_cover(const Detail& detail) {
        return detail.path.back().field->name == "for" && !detail.values.empty();
    }

    /// Conditions hold together: "covers Complaint · Forum".
    std::string covers_words(std::span<const Detail> details) const {
        std::string come;
        for (const Detail& detail : details)
            if (is_about_cover(detail))
                come += (come.empty() ? "" : " · ") + list_words(after_, detail.path.back(), detail.values);
        return say(catalogue_, "difference.covers"_w, {{"come", come}});
    }

    std::string detail_words(const Detail& detail, const std::string& label) const {
        if (detail.values.empty()) return label;
        const PathStep& at = detail.path.back();
        const bool one = detail.values.size() == 1 && at.field->shape == playbook::Shape::one;
        const std::string plain = list_words(after_, at, detail.values);
        const std::string value = one ? valued_words(after_, detail.values.front()) : plain;
        if (label.empty()) return value;
        if (one && value != plain)
            return say(catalogue_, "difference.detail_valued"_w, {{"label", label}, {"value", value}});
        return say(catalogue_, "difference.detail"_w, {{"label", label}, {"value", value}});
    }

    std::string clause(const Change& change, const Cut& at) const {
        const std::string label = label_words(after_, at.rest, at.above);
        switch (change.kind) {
            case Change::Kind::value:
                return is_of_budget(change, "per") ? budget_clause(change, label) : value_clause(change, label);
            case Change::Kind::members:
                return change.path.back().field->name == "for" ? covers_clause(change) : members_clause(change, label);
            case Change::Kind::order:
                return say(catalogue_, "difference.order"_w,
                           {{"label", label}, {"values", list_words(after_, change.path.back(), change.after)}});
            case Change::Kind::added: return inner_added(change, label);
            case Change::Kind::removed: return say(catalogue_, "difference.inner_removed"_w, {{"name", label}});
            case Change::Kind::renamed: return renamed(change);
            case Change::Kind::moved: break;
        }
        return label;
    }

    std::string inner_added(const Change& change, const std::string& label) const {
        const std::string details = details_of(change, ", ");
        if (details.empty()) return say(catalogue_, "difference.inner_added"_w, {{"name", label}});
        return say(catalogue_, "difference.inner_added_with"_w, {{"name", label}, {"details", details}});
    }

    std::string value_clause(const Change& change, const std::string& label) const {
        if (change.after.empty())
            return say(catalogue_, "difference.dropped"_w,
                       {{"label", label}, {"before", valued_words(before_, change.before.front())}});
        const Said& is = change.after.front();
        if (is.field->type == playbook::Type::yes_no)
            return say(catalogue_, "difference.begun"_w, {{"label", label}, {"come", value_words(after_, is)}});
        if (change.before.empty())
            return say(catalogue_, "difference.set"_w, {{"label", label}, {"after", valued_words(after_, is)}});
        const Said& was = change.before.front();
        const auto [from, to] = from_to_words(before_, was, after_, is);
        const auto both = {words::Argument("label", label), words::Argument("before", from),
                           words::Argument("after", to)};
        if (is_measure(*is.field)) return say(catalogue_, "difference.from_to"_w, both);
        if (is_free_text(*is.field)) return say(catalogue_, "difference.rewritten"_w, both);
        return say(catalogue_, "difference.instead"_w, both);
    }

    std::string budget_words(const Naming& naming) const {
        constexpr std::pair<std::string_view, words::Key> spans[] = {
            {"month", "difference.a_month"_w}, {"quarter", "difference.a_quarter"_w}, {"year", "difference.a_year"_w}};
        const playbook::Budget& budget = naming.playbook.superfans.budget;
        for (const auto& [span, key] : spans)
            if (budget.amount.value && budget.per.value == span)
                return say(catalogue_, key, {{"amount", words::money(catalogue_, *budget.amount.value)}});
        return "";
    }

    std::string budget_clause(const Change& change, const std::string& label) const {
        const std::string was = budget_words(before_), is = budget_words(after_);
        if (was.empty() || is.empty()) return value_clause(change, label);
        return say(catalogue_, "difference.budget"_w, {{"before", was}, {"after", is}});
    }

    std::string members_clause(const Change& change, const std::string& label) const {
        const std::string come = list_words(after_, change.path.back(), change.after),
                          gone = list_words(before_, change.path.back(), change.before);
        if (change.before.empty())
            return change.whole ? say(catalogue_, "difference.begun"_w, {{"label", label}, {"come", come}})
                                : say(catalogue_, "difference.gained"_w, {{"label", label}, {"come", come}});
        if (change.after.empty())
            return change.whole ? say(catalogue_, "difference.ended"_w, {{"label", label}, {"gone", gone}})
                                : say(catalogue_, "difference.lost"_w, {{"label", label}, {"gone", gone}});
        return say(catalogue_, "difference.gained_lost"_w, {{"label", label}, {"come", come}, {"gone", gone}});
    }

    /// A condition that was not there narrows what a protocol covers; one more value under it widens it.
    std::string covers_clause(const Change& change) const {
        const std::string come = list_words(after_, change.path.back(), change.after),
                          gone = list_words(before_, change.path.back(), change.before);
        if (change.before.empty())
            return change.whole ? say(catalogue_, "difference.covers_begun"_w, {{"come", come}})
                                : say(catalogue_, "difference.covers_gained"_w, {{"come", come}});
        if (change.after.empty())
            return change.whole ? say(catalogue_, "difference.covers_ended"_w, {{"gone", gone}})
                                : say(catalogue_, "difference.covers_lost"_w, {{"gone", gone}});
        return say(catalogue_, "difference.covers_gained_lost"_w, {{"come", come}, {"gone", gone}});
    }

    const words::Catalogue& catalogue_;
    Naming before_, after_;
    std::string text_, subject_, clauses_;
    const Field* part_ = nullptr;
    Cut at_;  ///< of the line that is being written
};

std::string paragraph(const std::string& words) {
    constexpr std::size_t width = 100;
    std::string text;
    for (const std::string& line : words::wrapped(words, width)) text += line + "\n";
    return text;
}

}  // namespace

std::string difference_text(const Versions& versions, std::span<const Change> changes) {
    const words::Catalogue& catalogue = versions.catalogue;
    if (changes.empty())
        return paragraph(versions.same_text ? say(catalogue, "difference.same"_w)
                                            : say(catalogue, "difference.same_meaning"_w));
    const std::string& name = versions.after.community.name.value;
    return paragraph(say(catalogue, "difference.title"_w, {{"name", base::harmless(name)}})) + "\n" +
           Minutes(versions).of(changes);
}

}  // namespace stamtafel::compose
