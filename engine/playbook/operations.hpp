// The parts of a playbook that say how the work is done: team, hours, channels, sources, triage, protocols, guidelines.
#pragma once

#include <array>

#include "engine/calendar/hours.hpp"
#include "engine/playbook/values.hpp"

namespace stamtafel::playbook {

struct Community {
    base::Place place;
    Text id, name, brand, purpose, time_zone{"Europe/Amsterdam", {}};
    Text language{"en", {}};
    Texts brand_terms;
    std::vector<std::pair<Text, Texts>> competitors;  ///< name → terms
    At<std::optional<base::Day>> since;               ///< its first day, which comes round every year
    bool operator==(const Community&) const = default;
};

struct Person {
    base::Place place;
    Text id, name, role, deputy, works, phone;
    std::vector<std::pair<Text, Texts>> accounts;  ///< channel → accounts
    At<bool> accountable, automation;
    bool operator==(const Person&) const = default;
};

struct Hours {
    base::Place place;
    Text id;
    At<bool> always;
    std::array<std::vector<calendar::OpenInterval>, 7> days;
    Text holidays;  ///< id of a holiday calendar, or empty
    std::vector<At<base::Day>> closed;
    bool operator==(const Hours&) const = default;
};

struct Channel {
    base::Place place;
    Text id, name, platform, media{"owned", {}}, hours, url;
    Texts motives;
    At<base::Duration> session_gap{{60'000, base::DurationUnit::minute}, {}};
    At<bool> flat;
    bool operator==(const Channel&) const = default;
};

struct Source {
    base::Place place;
    Texts files;  ///< globs, relative to the playbook's folder
    Text format, channel, room, time_zone, shape{"activity", {}}, metric, sheet, records, people;
    Text encoding, delimiter, decimal, dates;
    Text reactions{"listed", {}}, gaps{"found", {}}, accounts{"per_source", {}};
    TextMap columns;                                            ///< our field → their header
    std::vector<std::pair<Text, ValueMap>> values;              ///< our field → raw value → meaning
    At<std::optional<std::pair<base::Day, base::Day>>> covers;  ///< [first, last] as written
    At<bool> listening, header{true, {}};
    At<std::optional<bool>> flat;
    bool operator==(const Source&) const = default;
};

/// One triage rule; all its tests must hold.
struct TriageRule {
    base::Place place;
    Text category, priority;
    Texts any_of, all_of, none_of, kinds, channels, languages, tags, mentions;
    Text matches, sentiment;
    At<std::optional<bool>> is_question;
    bool operator==(const TriageRule&) const = default;
};

/// A promise: within this time, for this share of the turns.
struct Promise {
    base::Place place;
    At<base::Duration> within;
    At<std::optional<double>> target;  ///< share 0…1; nothing: reported, never failed
    bool operator==(const Promise&) const = default;
};

struct EscalationStep {
    base::Place place;
    At<std::optional<base::Duration>> after;  ///< nothing: at_once
    Text to;                                  ///< role
    bool operator==(const EscalationStep&) const = default;
};

struct Reply {
    Texts tone;
    At<bool> use_name;
    Text sign_off, guidance;
    bool operator==(const Reply&) const = default;
};

struct Protocol {
    base::Place place;
    Text id, name, owner, priority;
    Text hours;     ///< empty: the hours of the channel, and always where that has none
    Where applies;  ///< `for:`; empty: everything that no earlier protocol took
    Text match{"conversation", {}}, addressed_to{"brand", {}}, closes_for{"asker", {}};
    At<base::Duration> grace{{30'000, base::DurationUnit::minute}, {}};
    std::optional<Promise> first_response, next_response, resolution;
    std::vector<EscalationStep> escalation;
    Reply reply;
    bool operator==(const Protocol&) const = default;
};

struct Rule {
    base::Place place;
    Text id, text;
    bool operator==(const Rule&) const = default;
};

/// What nobody answers in words of their own.
struct SensitiveSubject {
    base::Place place;
    Text id, name, say, approved_by;
    At<std::optional<base::Day>> agreed_on;
    bool operator==(const SensitiveSubject&) const = default;
};

struct Guidelines {
    Text address, signature, rules_posted_at;
    Texts avoid, prefer, thanks, holding, agreement;
    std::vector<Rule> rules;
    std::vector<SensitiveSubject> sensitive;
    bool operator==(const Guidelines&) const = default;
};

}  // namespace stamtafel::playbook
