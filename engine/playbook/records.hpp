// The structs of the playbook that have a record in the schema: one declaration a struct.
#pragma once

#include "engine/playbook/fields.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::playbook {

// clang-format off
template <> const Record& record_of<Community>();
template <> const Record& record_of<Person>();
template <> const Record& record_of<Hours>();
template <> const Record& record_of<Channel>();
template <> const Record& record_of<Source>();
template <> const Record& record_of<TriageRule>();
template <> const Record& record_of<Promise>();
template <> const Record& record_of<EscalationStep>();
template <> const Record& record_of<Reply>();
template <> const Record& record_of<Protocol>();
template <> const Record& record_of<Rule>();
template <> const Record& record_of<SensitiveSubject>();
template <> const Record& record_of<Guidelines>();
template <> const Record& record_of<Goal>();
template <> const Record& record_of<Baseline>();
template <> const Record& record_of<Target>();
template <> const Record& record_of<Kpi>();
template <> const Record& record_of<Pillar>();
template <> const Record& record_of<CalendarItem>();
template <> const Record& record_of<Content>();
template <> const Record& record_of<Reward>();
template <> const Record& record_of<Tier>();
template <> const Record& record_of<Budget>();
template <> const Record& record_of<Superfans>();
template <> const Record& record_of<Programme>();
template <> const Record& record_of<Event>();
template <> const Record& record_of<Milestone>();
template <> const Record& record_of<Step>();
template <> const Record& record_of<ValueLine>();
template <> const Record& record_of<Privacy>();
template <> const Record& record_of<Style>();
template <> const Record& record_of<ReportSettings>();
template <> const Record& record_of<Campaign>();
template <> const Record& record_of<Break>();
template <> const Record& record_of<Members>();
template <> const Record& record_of<Ties>();
template <> const Record& record_of<Topic>();
template <> const Record& record_of<Space>();
template <> const Record& record_of<Segment>();
template <> const Record& record_of<Voice>();
template <> const Record& record_of<ChannelOption>();
template <> const Record& record_of<ChannelChoice>();
// clang-format on

}  // namespace stamtafel::playbook
