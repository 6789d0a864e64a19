// Names: each id once, and everything that is named there. Which field names what, the schema's rows say.
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "engine/base/text.hpp"
#include "engine/calendar/holidays.hpp"
#include "engine/calendar/zone.hpp"
#include "engine/playbook/check_list.hpp"
#include "engine/playbook/read.hpp"
#include "engine/playbook/schema.hpp"

namespace stamtafel::playbook {
namespace {

using base::Code;
using Names = std::vector<std::string_view>;

template <class Things>
void report_repeated(const Checking& c, const Things& things) {
    std::unordered_map<std::string_view, std::uint32_t> first_line;
    for (const auto& thing : things) {
        if (thing.id.value.empty()) continue;
        const auto [first, fresh] = first_line.try_emplace(thing.id.value, thing.id.place.line);
        if (!fresh) c.report(Code::duplicate_id, thing.id.place, {thing.id.value, fmt::format("{}", first->second)});
    }
}

Names roles(const Playbook& playbook) {
    Names names;
    for (const Person& person : playbook.team)
        if (std::find(names.begin(), names.end(), person.role.value) == names.end())
            names.emplace_back(person.role.value);
    return names;
}

Names owners(const Playbook& playbook) {
    Names names = ids_of(playbook.team);
    for (const std::string_view role : roles(playbook))
        if (std::find(names.begin(), names.end(), role) == names.end()) names.push_back(role);
    return names;
}

Names categories(const Playbook& playbook, const Vocabulary& vocabulary) {
    Names names(vocabulary.categories.begin(), vocabulary.categories.end());
    for (const TriageRule& rule : playbook.triage)
        if (std::find(names.begin(), names.end(), rule.category.value) == names.end())
            names.emplace_back(rule.category.value);
    return names;
}

template <class Rows>
Names ids_in(const Rows& rows) {
    Names names;
    for (const auto& row : rows) names.emplace_back(row.id);
    return names;
}

/// A kind of name: the code for one that is not there, and what there is.
struct Known {
    Code code = Code::unknown_person;
    Names names;
    bool complete = true;  ///< false: the program did not say what there is, nothing is reported
};

bool names_people(Reference reference) {
    return reference == Reference::person || reference == Reference::role || reference == Reference::owner;
}

Known known(Reference reference, const Checking& c) {
    const Playbook& p = c.playbook;
    const Vocabulary& v = c.vocabulary;
    switch (reference) {
        case Reference::person: return {Code::unknown_person, ids_of(p.team)};
        case Reference::role: return {Code::unknown_role, roles(p)};
        case Reference::owner: return {Code::unknown_owner, owners(p)};
        case Reference::channel: return {Code::unknown_channel, ids_of(p.channels)};
        case Reference::schedule: return {Code::unknown_schedule, ids_of(p.hours)};
        case Reference::kpi: return {Code::unknown_kpi, ids_of(p.kpis)};
        case Reference::protocol: return {Code::unknown_protocol, ids_of(p.protocols)};
        case Reference::category: return {Code::unknown_category, categories(p, v), !v.categories.empty()};
        case Reference::pillar: return {Code::unknown_pillar, ids_of(p.content.pillars)};
        case Reference::step: return {Code::unknown_step, ids_of(p.roadmap)};
        case Reference::metric: return {Code::unknown_metric, ids_in(v.metrics), !v.metrics.empty()};
        case Reference::format: return {Code::unknown_format, ids_in(v.formats), !v.formats.empty()};
        case Reference::section:
            return {Code::unknown_section, {v.sections.begin(), v.sections.end()}, !v.sections.empty()};
        case Reference::language:
            return {Code::bad_choice, {v.languages.begin(), v.languages.end()}, !v.languages.empty()};
        case Reference::holidays: return {Code::unknown_holidays, ids_in(calendar::holiday_calendars())};
        case Reference::zone:
        case Reference::none: break;
    }
    return {Code::unknown_person, {}, false};
}

/// Looks names up; what there is of a kind is collected once.
class Lookup {
  public:
    explicit Lookup(const Checking& c) : c_(c) {
        visit_record(playbook_record(), &c.playbook, [&](const Text& text, Reference reference) {
            if (names_people(reference)) called_[text.value].insert(text.place.source);
        });
    }

    void check(const Text& text, Reference reference) {
        if (reference == Reference::none) return;
        if (reference == Reference::zone) return check_zone(text);
        auto [place, fresh] = kinds_.try_emplace(reference);
        Kind& kind = place->second;
        if (fresh) {
            kind.known = known(reference, c_);
            kind.names.insert(kind.known.names.begin(), kind.known.names.end());
        }
        const bool complete = kind.known.complete && kind.names.count("") == 0;  // else one is missing: reported
        if (!complete || kind.names.count(text.value) > 0) return;
        if (!names_people(reference)) return report_unknown(c_.diagnostics, kind.known.code, text, kind.known.names);
        report_unknown_person(text, kind.known);
    }

    /// One word instead of each name, when there is nobody who could have it.
    void check_team() {
        if (!c_.playbook.team.empty() || called_.empty()) return;
        Names names;
        for (const auto& [name, files] : called_) names.push_back(name);
        c_.report(Code::team_empty, c_.playbook.place, {base::join(names, ", ")});
    }

  private:
    /// When a file that is extended calls the name, one that extends it gives somebody almost that role, and nothing
    /// calls that role, then the mistake is with the person: said there, once. Files are numbered as they were met.
    const Person* misspelt(const Text& text) {
        const auto near = base::closest(text.value, roles(c_.playbook));
        if (!near || called_.count(*near) > 0) return nullptr;
        for (const Person& person : c_.playbook.team)
            if (person.role.value == *near)
                return *called_[text.value].rbegin() > person.role.place.source ? &person : nullptr;
        return nullptr;
    }

    void report_unknown_person(const Text& text, const Known& known) {
        if (c_.playbook.team.empty()) return;
        if (const Person* person = misspelt(text))
            c_.report(Code::role_misspelt, person->role.place, {person->role.value, text.value});
        else
            report_unknown(c_.diagnostics, known.code, text, known.names);
    }

    struct Kind {
        Known known;
        std::unordered_set<std::string_view> names;
    };

    void check_zone(const Text& text) {
        if (auto zone = calendar::read_zone(text.value); !zone) c_.diagnostics.add(zone.error(), text.place);
    }

    const Checking& c_;
    std::map<Reference, Kind> kinds_;
    std::map<std::string_view, std::set<std::uint32_t>> called_;  ///< people and roles, and the files that name them
};

void check_kind(const Checking& c, const Text& kind) {
    const auto& kinds = c.vocabulary.kinds;
    if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), kind.value) == kinds.end())
        report_unknown(c.diagnostics, Code::bad_choice, kind, kinds);
}

void check_where(const Checking& c, Lookup& lookup, const Where& where) {
    for (const auto& [key, values] : where)
        for (const Text& value : values) {
            if (key.value == "channel") lookup.check(value, Reference::channel);
            if (key.value == "category") lookup.check(value, Reference::category);
            if (key.value == "protocol") lookup.check(value, Reference::protocol);
            if (key.value == "kind") check_kind(c, value);
        }
}

}  // namespace

const Texts* find_key(const Where& where, std::string_view key) {
    for (const auto& [name, values] : where)
        if (name.value == key) return &values;
    return nullptr;
}

bool holds(const Texts& texts, std::string_view word) {
    return std::any_of(texts.begin(), texts.end(), [&](const Text& text) { return text.value == word; });
}

void check_ids_are_unique(const Checking& c) {
    const Playbook& p = c.playbook;
    report_repeated(c, p.team);
    report_repeated(c, p.channels);
    report_repeated(c, p.goals);
    report_repeated(c, p.kpis);
    report_repeated(c, p.protocols);
    report_repeated(c, p.guidelines.rules);
    report_repeated(c, p.content.pillars);
    report_repeated(c, p.superfans.tiers);
    report_repeated(c, p.co_creation);
    report_repeated(c, p.events);
    report_repeated(c, p.roadmap);
    report_repeated(c, p.topics);
    report_repeated(c, p.audience);
    report_repeated(c, p.channel_choice.options);
}

/// Channels, protocols and categories are kept as bits of 64; some of them stand for something else. A matrix of
/// channels that is larger than that decides nothing.
void check_sizes(const Checking& c) {
    constexpr std::size_t most = 48;
    const auto check = [&](std::size_t count, std::string_view what, const base::Place& place) {
        if (count > most)
            c.report(Code::too_many_things, place,
                     {fmt::format("{}", count), std::string(what), fmt::format("{}", most)});
    };
    const Playbook& p = c.playbook;
    std::unordered_set<std::string_view> categories;
    std::unordered_set<std::string_view> priorities;
    for (const TriageRule& rule : p.triage)
        categories.insert(rule.category.value), priorities.insert(rule.priority.value);
    if (!p.channels.empty()) check(p.channels.size(), "channels", p.channels.back().place);
    if (!p.protocols.empty()) check(p.protocols.size(), "protocols", p.protocols.back().place);
    for (const Protocol& protocol : p.protocols)
        if (!protocol.escalation.empty())
            check(protocol.escalation.size(), "escalation", protocol.escalation.back().place);
    const ChannelChoice& choice = p.channel_choice;
    if (!choice.options.empty()) check(choice.options.size(), "channel_choice.options", choice.options.back().place);
    if (!choice.weights.empty())
        check(choice.weights.size(), "channel_choice.weights", choice.weights.back().first.place);
    if (!p.triage.empty()) check(categories.size(), "triage.category", p.triage.back().place);
    if (!p.triage.empty()) check(priorities.size(), "triage.priority", p.triage.back().place);
}

void check_references(const Checking& c) {
    Lookup lookup(c);
    visit_record(playbook_record(), &c.playbook,
                 [&](const Text& text, Reference reference) { lookup.check(text, reference); });
    lookup.check_team();
}

void check_conditions(const Checking& c) {
    Lookup lookup(c);
    for (const Kpi& kpi : c.playbook.kpis) check_where(c, lookup, kpi.where);
    for (const Protocol& protocol : c.playbook.protocols) check_where(c, lookup, protocol.applies);
    for (const TriageRule& rule : c.playbook.triage)
        for (const Text& kind : rule.kinds) check_kind(c, kind);
}

}  // namespace stamtafel::playbook
