// Three looks over all rows make what a row is judged by; then each row is judged by itself, in parts side by side.
#include "engine/measure/acts.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "engine/activity/kind.hpp"
#include "engine/base/text.hpp"
#include "engine/language/bare.hpp"
#include "engine/measure/by_day.hpp"

namespace stamtafel::measure {
namespace {

using activity::Account;
using activity::Activity;
using activity::Flag;
using activity::Kind;
using language::Mark;

constexpr std::size_t enough_characters = 20;  ///< of an answer, as of a peer's (readings.md, Turns)
constexpr std::size_t telling_bytes = 40;      ///< shorter texts are anybody's
constexpr float positive = 0.05F;

auto place_of(const Act& act) { return std::tuple(act.day, act.what, act.who, act.to, act.channel); }
bool before(const Act& a, const Act& b) { return place_of(a) < place_of(b); }
bool at_one_place(const Act& a, const Act& b) { return place_of(a) == place_of(b); }
void join_act(Act& kept, const Act& other) { kept.n += other.n; }

/// FNV-1a; what it takes for equal is only a sign that is counted, never a decision by itself.
std::uint64_t digest_of(std::string_view text) {
    std::uint64_t digest = 0xcbf2'9ce4'8422'2325U;
    for (const char byte : text) digest = (digest ^ static_cast<unsigned char>(byte)) * 0x100'0000'01b3U;
    return digest;
}

std::uint64_t session_key(std::uint32_t session, Account account) {
    return std::uint64_t{session} << 32U | static_cast<std::uint32_t>(account);
}

bool is_gone(activity::Flags flags) {
    return activity::has(flags, Flag::deleted) || activity::has(flags, Flag::removed);
}

/// "- {first_name}" for each member of the team.
void add_signatures(const playbook::Text& form, const std::vector<std::string>& names, std::vector<std::string>& out) {
    constexpr std::string_view gap = "{first_name}";
    const std::size_t at = form.value.find(gap);
    if (at == std::string::npos) return;
    for (const std::string& name : names) out.push_back(std::string(form.value).replace(at, gap.size(), name));
}

}  // namespace

ActFinder::ActFinder(const Input& input, const Handles& handles) : input_(input), handles_(handles) {
    const std::vector<bool>& flat = input.data.flat;
    any_flat_ = std::find(flat.begin(), flat.end(), true) != flat.end();
    look_at_conversations();
    if (any_flat_) look_at_sessions();
    look_at_team();
}

/// As opener_of of a context, for all conversations at once.
void ActFinder::look_at_conversations() {
    const Activity& rows = input_.data.activity;
    opener_.assign(input_.data.conversations, activity::Row::none);
    alone_.assign(input_.data.conversations, Account::none);
    std::vector<bool> talked(input_.data.conversations), several(input_.data.conversations);
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        const Kind kind = rows.kind[row];
        if (!activity::row_of(kind).talk) continue;
        const std::size_t c = activity::at(rows.conversation[row]);
        const bool opens = kind != Kind::comment && kind != Kind::answer && rows.parent[row] == activity::Row::none &&
                           !activity::has(rows.flags[row], Flag::parent_missing);
        if (opens && opener_[c] == activity::Row::none) opener_[c] = static_cast<activity::Row>(row);
        if (!talked[c]) alone_[c] = rows.author[row], talked[c] = true;
        if (rows.author[row] != alone_[c]) several[c] = true;
    }
    for (std::size_t c = 0; c < several.size(); ++c)
        if (several[c]) alone_[c] = Account::none;
}

void ActFinder::look_at_sessions() {
    const Activity& rows = input_.data.activity;
    line_before_.assign(rows.session.size(), activity::Row::none);
    std::vector<activity::Row> last(input_.data.sessions + 1, activity::Row::none);
    for (std::size_t row = 0; row < line_before_.size(); ++row) {
        if (rows.session[row] == 0 || !activity::row_of(rows.kind[row]).talk) continue;
        line_before_[row] = std::exchange(last[rows.session[row]], static_cast<activity::Row>(row));
        if (is_question(row)) asked_.push_back(session_key(rows.session[row], rows.author[row]));
    }
    std::sort(asked_.begin(), asked_.end());
    asked_.erase(std::unique(asked_.begin(), asked_.end()), asked_.end());
}

void ActFinder::look_at_team() {
    std::vector<std::string> names;
    for (const playbook::Person& person : input_.playbook.team) {
        if (person.automation.value || person.name.value.empty()) continue;
        names.push_back(person.name.value.substr(0, person.name.value.find(' ')));
        first_names_.push_back(base::fold(names.back()));
    }
    add_signatures(input_.playbook.guidelines.signature, names, signatures_);
    for (const playbook::Protocol& protocol : input_.playbook.protocols)
        add_signatures(protocol.reply.sign_off, names, signatures_);
    std::sort(signatures_.begin(), signatures_.end());
    signatures_.erase(std::unique(signatures_.begin(), signatures_.end()), signatures_.end());
    const Activity& rows = input_.data.activity;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        if (!activity::is_brand(rows, row) || rows.text[row].size < telling_bytes) continue;
        if (activity::row_of(rows.kind[row]).reply)
            team_texts_.push_back(digest_of(base::trimmed(input_.store.view(rows.text[row]))));
    }
    std::sort(team_texts_.begin(), team_texts_.end());
    team_texts_.erase(std::unique(team_texts_.begin(), team_texts_.end()), team_texts_.end());
}

void ActFinder::add(std::size_t first, std::size_t end, std::vector<Act>& acts) const {
    const Activity& rows = input_.data.activity;
    const std::size_t from = acts.size();
    calendar::ZoneHint hint;
    for (std::size_t row = first; row < end; ++row) {
        const activity::KindRow& kind = activity::row_of(rows.kind[row]);
        if (!kind.open || !kind.talk || rows.author[row] == Account::none) continue;
        if (activity::is_brand(rows, row) || activity::has(rows.flags[row], Flag::automation)) continue;
        if (is_gone(rows.flags[row]) || activity::has(rows.flags[row], Flag::nonpublic)) continue;
        const std::size_t before_row = acts.size();
        add_row(row, {}, acts);
        if (acts.size() == before_row) continue;
        const base::Day day = calendar::day_of(calendar::local_of(input_.zone, rows.at[row], hint));
        for (std::size_t i = before_row; i < acts.size(); ++i) acts[i].day = day;
    }
    std::sort(acts.begin() + static_cast<std::ptrdiff_t>(from), acts.end(), before);
    join_equal(acts, from, at_one_place, join_act);
}

void ActFinder::add_row(std::size_t row, base::Day day, std::vector<Act>& acts) const {
    const Activity& rows = input_.data.activity;
    Act act{person_of(rows.author[row]), Person::none, day, 1, Acted::advocated, rows.channel[row]};
    if (is_praise(row)) acts.push_back(act);
    if (!activity::row_of(rows.kind[row]).reply) return;
    if (talks_to_itself(row)) {
        act.what = Acted::self_reply;
        acts.push_back(act);
    } else {
        add_help(row, act, acts);
    }
}

void ActFinder::add_help(std::size_t row, const Act& like, std::vector<Act>& acts) const {
    const Account helped = helped_by(row);
    if (helped == Account::none || helped == input_.data.activity.author[row]) return;
    const activity::AccountInfo& asker = input_.data.accounts[activity::at(helped)];
    if (asker.brand || asker.automation || !is_answer(row)) return;
    Act act = like;
    act.to = person_of(helped), act.what = Acted::helped;
    acts.push_back(act);
    if (activity::has(input_.data.activity.flags[row], Flag::accepted)) act.what = Acted::accepted, acts.push_back(act);
    act.to = Person::none;
    if (signs_as_team(row)) act.what = Acted::signed_off, acts.push_back(act);
    if (has_team_words(row)) act.what = Acted::team_words, acts.push_back(act);
}

bool ActFinder::is_question(std::size_t row) const {
    const Activity& rows = input_.data.activity;
    return rows.author[row] != Account::none && !activity::is_brand(rows, row) &&
           (rows.kind[row] == Kind::question || language::has(input_.triage.marks[row], Mark::question));
}

/// Content, as of a peer answer; a question of one's own helps nobody.
bool ActFinder::is_answer(std::size_t row) const {
    const Activity& rows = input_.data.activity;
    if (activity::has(rows.flags[row], Flag::accepted)) return true;
    const std::uint8_t marks = input_.triage.marks[row];
    if (rows.kind[row] != Kind::answer && language::has(marks, Mark::question)) return false;
    return !language::has(marks, Mark::agreement) && !language::has(marks, Mark::thanks) &&
           language::bare_characters(input_.store.view(rows.text[row]), enough_characters) == enough_characters;
}

bool ActFinder::is_praise(std::size_t row) const {
    const std::uint8_t marks = input_.triage.marks[row];
    if (!language::has(marks, Mark::brand_term)) return false;  // who names a colleague of the brand praises nobody yet
    if (language::has(marks, Mark::thanks) || language::has(marks, Mark::question)) return false;
    const std::uint8_t category = input_.triage.category[row];
    if (category < input_.triage.categories.size() &&
        (input_.triage.categories[category] == "complaint" || input_.triage.categories[category] == "crisis"))
        return false;
    const float feeling = language::sentiment_of(input_.data.activity, input_.triage, row);
    return feeling != Activity::sentiment_none && feeling >= positive;
}

bool ActFinder::talks_to_itself(std::size_t row) const {
    const Activity& rows = input_.data.activity;
    if (input_.data.flat[activity::at(rows.channel[row])]) return false;
    const std::size_t c = activity::at(rows.conversation[row]);
    return alone_[c] == rows.author[row] && opener_[c] != activity::Row::none && activity::at(opener_[c]) != row;
}

/// Whose question the row answers: its parent's; without a parent, or behind another word of the asker, that of whoever
/// opened the conversation.
Account ActFinder::helped_by(std::size_t row) const {
    const Activity& rows = input_.data.activity;
    if (input_.data.flat[activity::at(rows.channel[row])]) return helped_in_room(row);
    const activity::Row opener = opener_[activity::at(rows.conversation[row])], parent = rows.parent[row];
    if (parent != activity::Row::none && is_question(activity::at(parent))) return rows.author[activity::at(parent)];
    if (opener == activity::Row::none || activity::at(opener) >= row || !is_question(activity::at(opener)))
        return Account::none;
    const Account asker = rows.author[activity::at(opener)];
    const bool to_asker = parent == activity::Row::none || rows.author[activity::at(parent)] == asker;
    return to_asker ? asker : Account::none;
}

/// Whom the line calls by name, when they ask something in this session; else who asked in the very line before.
Account ActFinder::helped_in_room(std::size_t row) const {
    const Activity& rows = input_.data.activity;
    if (rows.session.empty() || rows.session[row] == 0) return Account::none;
    const std::size_t source = input_.data.accounts[activity::at(rows.author[row])].source;
    const std::string_view text = input_.store.view(rows.text[row]);
    if (source < handles_.size()) {
        Account called = called_first(handles_[source], text);
        if (const auto named = named_first(handles_[source], text); called == Account::none && !named.empty())
            called = named.front();
        if (called != Account::none)
            return std::binary_search(asked_.begin(), asked_.end(), session_key(rows.session[row], called))
                       ? called
                       : Account::none;
    }
    const activity::Row line = line_before_[row];
    if (line == activity::Row::none || !is_question(activity::at(line))) return Account::none;
    return rows.author[activity::at(line)];
}

bool ActFinder::signs_as_team(std::size_t row) const {
    const std::string_view text = base::trimmed(input_.store.view(input_.data.activity.text[row]));
    const auto signs = [&](const std::string& one) { return text.size() > one.size() && text.ends_with(one); };
    if (std::none_of(signatures_.begin(), signatures_.end(), signs)) return false;
    const activity::AccountInfo& own = input_.data.accounts[activity::at(input_.data.activity.author[row])];
    const std::string name = base::fold(input_.store.view(own.handle)) + " " + base::fold(input_.store.view(own.name));
    return std::none_of(first_names_.begin(), first_names_.end(),  // whoever is called so signs as themselves
                        [&](const std::string& first) { return name.find(first) != std::string::npos; });
}

bool ActFinder::has_team_words(std::size_t row) const {
    const activity::Text text = input_.data.activity.text[row];
    return text.size >= telling_bytes && std::binary_search(team_texts_.begin(), team_texts_.end(),
                                                            digest_of(base::trimmed(input_.store.view(text))));
}

std::vector<Act> join_acts(std::vector<std::vector<Act>> parts) {
    std::vector<Act> all = join_by_day(std::move(parts), before);
    join_equal(all, 0, at_one_place, join_act);
    return all;
}

}  // namespace stamtafel::measure
