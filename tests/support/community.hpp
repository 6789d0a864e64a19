// A small community, from rows in lines (rows.hpp) to turns: one owned forum, one borrowed page, an office that is
// open on weekdays from nine to five, and the protocols that a test adds.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/measure/lists.hpp"
#include "engine/measure/measure.hpp"
#include "tests/support/rows.hpp"

namespace stamtafel::test {

inline base::Duration within(std::string_view text) { return base::parse_duration(text).value(); }

inline playbook::Promise promise(std::string_view time, std::optional<double> target = std::nullopt) {
    playbook::Promise out;
    out.within.value = within(time);
    out.target.value = target;
    return out;
}

/// A protocol for everything, at any hour: answer within four hours.
inline playbook::Protocol protocol(std::string_view id = "all") {
    playbook::Protocol out;
    out.id.value = id;
    out.first_response = promise("4h");
    return out;
}

inline playbook::Playbook playbook() {
    playbook::Playbook out;
    out.community.brand_terms = {{"velowerk", {}}, {"@velowerk", {}}};
    for (const std::string_view id : {"forum", "page"}) {
        out.channels.emplace_back().id.value = id;
        out.channels.back().media.value = id == "forum" ? "owned" : "earned";
    }
    playbook::Hours& office = out.hours.emplace_back();
    office.id.value = "office";
    for (std::size_t day = 0; day < 5; ++day) office.days[day] = {{9 * 60, 17 * 60}};
    for (const std::string_view name : {"anna", "bram", "robo"}) {
        playbook::Person& person = out.team.emplace_back();
        person.id.value = name;
        person.accounts = {{{"forum", {}}, {{std::string(name), {}}}}};
    }
    out.guidelines.thanks = {{"dank*", {}}, {"bedankt", {}}};
    out.guidelines.holding = {{"we zoeken het uit", {}}};
    return out;
}

/// Adds the triage rule: texts with this word are of this category.
inline void add_rule(playbook::Playbook& playbook, std::string_view category, std::string_view word) {
    playbook::TriageRule& rule = playbook.triage.emplace_back();
    rule.category.value = category;
    rule.any_of = {{std::string(word), {}}};
}

/// `for: {category: [name]}`, and the like.
inline void take(playbook::Protocol& protocol, std::string_view key_name, std::string_view value) {
    protocol.applies.push_back({{std::string(key_name), {}}, {{std::string(value), {}}}});
}

/// Everything measured, each part alive.
struct Community {
    playbook::Playbook playbook;
    Rows rows;
    activity::Assembled data;
    language::Triage triage;
    measure::Tables tables;

    Community() = default;
    Community(const Community&) = delete;  // what is measured from refers to the parts
    Community& operator=(const Community&) = delete;
    ~Community() = default;

    [[nodiscard]] const measure::Input& input() const { return from_; }
    [[nodiscard]] const measure::Turn& turn(std::size_t i) const { return tables.turns.at(i); }
    [[nodiscard]] std::string id(activity::Row row) const {
        return row == activity::Row::none ? "-" : std::string(rows.store.view(data.activity.id[activity::at(row)]));
    }
    /// "q→r met first; q2→- open next": every turn with the ids of its item and its reply, in order.
    [[nodiscard]] std::string told() const {
        constexpr const char* names[] = {"met", "late", "missed", "open", "unripe", "unknown", "removed"};
        std::string out;
        for (const measure::Turn& t : tables.turns) {
            out += (out.empty() ? "" : "; ") + id(t.opened) + "→" + id(t.closed) + " ";
            out += names[static_cast<std::size_t>(t.outcome)];
            if (playbook.protocols.size() > 1) {
                out += ' ';
                out += playbook.protocols[static_cast<std::size_t>(t.protocol)].id.value;
            }
            constexpr const char* steps[] = {"", " next", " resolution"};
            out += steps[static_cast<std::size_t>(t.step)];
        }
        return out;
    }

    /// On a list of people of all channels; before measuring.
    void list(std::string_view account, std::string_view joined = {}, std::string_view last_seen = {}) {
        activity::PersonRow& row = people_.emplace_back();
        row.account = rows.store.place(rows.store.adopt(account));
        if (!joined.empty()) row.joined = local(joined);
        if (!last_seen.empty()) row.last_seen = local(last_seen);
        from_.people = people_;
    }

    /// The same, with a year of birth.
    void list_born(std::string_view account, std::int64_t year) {
        list(account);
        people_.back().birth_year = year;
        from_.people = people_;
    }
    /// The same, with a no.
    void list_refusing(std::string_view account) {
        list(account);
        people_.back().consent = false;
        from_.people = people_;
    }
    /// Accounts that want no part in it, ascending, and rewards that the ledger has; before measuring.
    void opt_out(std::vector<std::string> accounts) {
        opted_out_ = std::move(accounts);
        from_.opted_out = opted_out_;
    }
    void reward(measure::GivenReward line) {
        rewards_.push_back(std::move(line));
        from_.rewards = rewards_;
    }

  private:
    std::vector<activity::PersonRow> people_;
    std::vector<std::string> opted_out_;
    std::vector<measure::GivenReward> rewards_;
    measure::Input from_{playbook, data, rows.store, triage, amsterdam()};
};

inline void measure_all(Community& community, std::optional<base::Instant> until = std::nullopt) {
    community.data = community.rows.assemble();
    if (until) community.data.cutoff.assign(community.data.cutoff.size(), *until);
    community.triage =
        language::triage(community.data.activity, community.rows.store, measure::lists_of(community.playbook), {});
    language::mark_canned(community.data, community.rows.store, {}, community.triage);
    community.tables = measure::measure(community.input(), {});
}

/// The turns of these lines; the cut-off is `until`, long after unless said.
inline std::unique_ptr<Community> measured(std::string_view lines, playbook::Playbook playbook,
                                           base::Instant until = local("2026-12-01"), const FileOf& file = {}) {
    auto community = std::make_unique<Community>();
    community->playbook = std::move(playbook);
    community->rows.add(lines, file);
    measure_all(*community, until);
    return community;
}

/// The same with one protocol.
inline std::unique_ptr<Community> measured(std::string_view lines, playbook::Protocol one = protocol(),
                                           base::Instant until = local("2026-12-01"), const FileOf& file = {}) {
    playbook::Playbook book = playbook();
    book.protocols = {std::move(one)};
    return measured(lines, std::move(book), until, file);
}

}  // namespace stamtafel::test
