// Facts and names as cells and words.
#include "reports/compose/cells.hpp"
#include "reports/compose/subjects.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "engine/playbook/left_open.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {

using words::operator""_w;
using words::say;

model::Cell cell(model::Content content, model::Style style) {
    model::Cell made;
    made.content = std::move(content);
    made.style = style;
    return made;
}

model::Cell count_cell(std::uint64_t value) { return cell(model::Count{static_cast<std::int64_t>(value)}); }

model::Column column(std::string title, std::string_view definition) {
    return {std::move(title), std::string(definition), false, false, {}};
}

model::Block block(decltype(model::Block::content) content, model::Editions editions) {
    return {std::move(content), editions, false};
}

model::Block paragraph(std::string text, model::Text::Voice voice) {
    return block(model::Text{voice, {std::move(text)}});
}

model::Moment moment_of(const Material& material, base::Instant instant) {
    const std::int64_t local = calendar::local_of(material.input.zone, instant).ms;
    const base::Day day = calendar::local_day(material.input.zone, instant);
    return {day, static_cast<std::int32_t>((local - std::int64_t{day.value} * base::day_ms) / base::second_ms)};
}

model::Content content_of(const Material& material, const base::Figure& figure) {
    if (figure.why != base::Why::none) return model::Missing{figure.why};
    if (const auto* text = std::get_if<std::string>(&figure.value)) return *text;
    if (figure.unit == base::Unit::instant_ms) return moment_of(material, {std::get<std::int64_t>(figure.value)});
    if (const auto* whole = std::get_if<std::int64_t>(&figure.value); whole && figure.unit == base::Unit::day)
        return base::Day{static_cast<std::int32_t>(*whole)};
    const auto number = number_of(figure);
    return number ? content_of(*number, figure.unit) : model::Missing{base::Why::not_measured_yet};
}

std::optional<double> number_of(const base::Figure& figure) {
    if (figure.why != base::Why::none) return std::nullopt;
    if (const auto* whole = std::get_if<std::int64_t>(&figure.value)) return static_cast<double>(*whole);
    if (const auto* real = std::get_if<double>(&figure.value)) return *real;
    return std::nullopt;
}

model::Cell fact_cell(const Material& material, std::string_view id) {
    const kpis::Fact* fact = kpis::find_fact(material.evaluation, id);
    if (fact == nullptr) return cell(model::Missing{base::Why::not_measured_yet});
    return fact_cell(material, *fact);
}

model::Cell fact_cell(const Material& material, const kpis::Fact& fact) {
    model::Cell made = cell(content_of(material, fact.figure));
    made.definition = fact.definition;
    made.fact = model::fact_name(fact.id, fact.where);
    return made;
}

model::Tile tile_of(const Material& material, std::string label, std::string_view fact) {
    model::Tile made;
    made.label = std::move(label);
    made.value = fact_cell(material, fact);
    return made;
}

model::Content kpi_content(const kpis::KpiView& view, double value) {
    double largest = std::abs(value);
    for (const std::optional<double>& one : {number_of(view.value), view.target, view.baseline})
        largest = std::max(largest, std::abs(one.value_or(0)));
    return content_of(value, view.value.unit, largest);
}

model::Content kpi_content(const Material& material, const kpis::KpiView& view, const base::Figure& figure) {
    const auto number = number_of(figure);
    return number ? kpi_content(view, *number) : content_of(material, figure);
}

model::Cell kpi_cell(const Material& material, const kpis::KpiView& view) {
    const playbook::Kpi& kpi = kpi_of(material, view);
    model::Cell made = cell(kpi_content(material, view, view.value));
    made.definition = kpi.metric.value;
    made.fact = "kpi." + kpi.id.value + ".value";
    return made;
}

std::string fact_words(const Material& material, std::string_view id) {
    return words::written(material.catalogue, fact_cell(material, id).content);
}

std::optional<double> fact_number(const Material& material, std::string_view id) {
    const kpis::Fact* fact = kpis::find_fact(material.evaluation, id);
    return fact == nullptr ? std::nullopt : number_of(fact->figure);
}

std::int64_t fact_count(const Material& material, std::string_view id) {
    return static_cast<std::int64_t>(fact_number(material, id).value_or(0));
}

namespace {

std::string name_or_id(const playbook::Text& name, const playbook::Text& id) {
    if (!name.value.empty()) return name.value;
    std::string words = plain_words(id.value);
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

using NameRow = std::pair<std::string_view, words::Key>;

constexpr std::array objectives = std::to_array<NameRow>({
    {"customer_loyalty", "objective.customer_loyalty"_w},
    {"conversions", "objective.conversions"_w},
    {"brand_awareness", "objective.brand_awareness"_w},
    {"product_feedback", "objective.product_feedback"_w},
    {"cost_saving", "objective.cost_saving"_w},
    {"support_cost", "objective.support_cost"_w},
    {"co_creation", "objective.co_creation"_w},
    {"member_connection", "objective.member_connection"_w},
});

constexpr std::array categories = std::to_array<NameRow>({
    {"crisis", "category.crisis"_w},
    {"complaint", "category.complaint"_w},
    {"partnership", "category.partnership"_w},
    {"question", "category.question"_w},
    {"feature_request", "category.feature_request"_w},
    {"product_feedback", "category.product_feedback"_w},
    {"praise", "category.praise"_w},
    {"access", "category.access"_w},
    {"other", "category.rest"_w},
});

template <class Rows>
std::string named(const words::Catalogue& catalogue, const Rows& rows, const std::string& id) {
    for (const auto& [name, key] : rows)
        if (name == id) return say(catalogue, key);
    return name_or_id({}, {id, {}});
}

}  // namespace

std::string name_of(const playbook::Protocol& protocol) { return name_or_id(protocol.name, protocol.id); }
std::string name_of(const playbook::Channel& channel) { return name_or_id(channel.name, channel.id); }
std::string name_of(const playbook::Kpi& kpi) { return name_or_id(kpi.name, kpi.id); }

std::string channel_name(const Material& material, activity::Channel channel) {
    const auto& channels = material.input.playbook.channels;
    return activity::at(channel) < channels.size() ? name_of(channels[activity::at(channel)]) : "";
}

std::string goal_name(const Material& material, const playbook::Goal& goal) {
    if (!goal.name.value.empty()) return goal.name.value;
    if (goal.objective.value.empty()) return name_or_id(goal.name, goal.id);
    return named(material.catalogue, objectives, goal.objective.value);
}

std::string owner_name(const Material& material, const std::string& person_or_role) {
    std::vector<std::string> holders;
    for (const playbook::Person& member : material.input.playbook.team) {
        const bool open = playbook::is_left_open(member.name);
        if (member.id.value == person_or_role)
            return open ? role_words(material.catalogue, member.role.value) : name_or_id(member.name, member.id);
        if (member.role.value == person_or_role && !open && !member.automation.value)
            holders.push_back(name_or_id(member.name, member.id));
    }
    return holders.empty() ? role_words(material.catalogue, person_or_role)
                           : words::listed(material.catalogue, holders);
}

std::string role_words(const words::Catalogue& catalogue, std::string_view role) {
    if (role == "pr_lead") return say(catalogue, "role.pr_lead"_w);
    return plain_words(role);
}

std::string plain_words(std::string_view id) {
    std::string words(id);
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

std::string category_name(const Material& material, measure::Category category) {
    const auto index = static_cast<std::size_t>(category);
    if (index >= material.evaluation.categories.size()) return "";
    return named(material.catalogue, categories, material.evaluation.categories[index]);
}

std::string definition_name(const words::Catalogue& catalogue, const kpis::Definition& definition) {
    return words::said_by_name(catalogue, "definition." + std::string(definition.id) + ".name")
        .value_or(std::string(name_of(definition, catalogue.language)));
}

std::string definition_text(const words::Catalogue& catalogue, const kpis::Definition& definition) {
    return words::said_by_name(catalogue, "definition." + std::string(definition.id) + ".text")
        .value_or(std::string(text_of(definition, catalogue.language)));
}

std::string outcome_name(const words::Catalogue& catalogue, measure::Outcome outcome) {
    switch (outcome) {
        case measure::Outcome::met: return say(catalogue, "outcome.met"_w);
        case measure::Outcome::late: return say(catalogue, "outcome.late"_w);
        case measure::Outcome::missed: return say(catalogue, "outcome.missed"_w);
        case measure::Outcome::open: return say(catalogue, "outcome.open"_w);
        case measure::Outcome::unripe: return say(catalogue, "outcome.unripe"_w);
        case measure::Outcome::unknown: return say(catalogue, "outcome.unknown"_w);
        case measure::Outcome::removed: return say(catalogue, "outcome.removed"_w);
    }
    return "";
}

std::string reason_name(const words::Catalogue& catalogue, activity::RejectReason reason) {
    using Reason = activity::RejectReason;
    switch (reason) {
        case Reason::no_time: return say(catalogue, "rejected.no_time"_w);
        case Reason::bad_time: return say(catalogue, "rejected.bad_time"_w);
        case Reason::wrong_columns: return say(catalogue, "rejected.wrong_columns"_w);
        case Reason::unknown_channel: return say(catalogue, "rejected.unknown_channel"_w);
        case Reason::bad_value: return say(catalogue, "rejected.bad_value"_w);
        case Reason::no_id: return say(catalogue, "rejected.no_id"_w);
        case Reason::spoilt_id: return say(catalogue, "rejected.spoilt_id"_w);
        case Reason::bad_record: return say(catalogue, "rejected.bad_record"_w);
    }
    return "";
}

std::string period_words(const words::Catalogue& catalogue, const calendar::Period& period) {
    const std::string code = calendar::written(period);
    const std::string year = code.substr(0, 4);
    switch (period.unit) {
        case calendar::PeriodUnit::month: return words::month(catalogue, period.first);
        case calendar::PeriodUnit::week:
            return say(catalogue, "period.week"_w, {{"week", code.substr(6)}, {"year", year}});
        case calendar::PeriodUnit::quarter:
            return say(catalogue, "period.quarter"_w, {{"quarter", code.substr(6)}, {"year", year}});
        case calendar::PeriodUnit::year: return year;
        case calendar::PeriodUnit::range:
            return say(
                catalogue, "period.range"_w,
                {{"from", words::date(catalogue, period.first)}, {"to", words::date(catalogue, period.end + -1)}});
    }
    return code;
}

std::string period_in_sentence(const words::Catalogue& catalogue, const calendar::Period& period) {
    if (period.unit != calendar::PeriodUnit::quarter) return period_words(catalogue, period);
    const std::string code = calendar::written(period);
    return say(catalogue, "period.the_quarter"_w, {{"quarter", code.substr(6)}, {"year", code.substr(0, 4)}});
}

std::string period_short(const words::Catalogue& catalogue, const calendar::Period& period) {
    const std::string code = calendar::written(period);
    switch (period.unit) {
        case calendar::PeriodUnit::month: return words::short_month(catalogue, period.first);
        case calendar::PeriodUnit::week:
        case calendar::PeriodUnit::quarter: return code.substr(5) + " " + code.substr(2, 2);
        case calendar::PeriodUnit::year: return code;
        case calendar::PeriodUnit::range: return words::days(catalogue, period.first, period.end + -1);
    }
    return code;
}

std::string status_words(const words::Catalogue& catalogue, kpis::Status status) {
    switch (status) {
        case kpis::Status::none: return "";
        case kpis::Status::on_track: return say(catalogue, "status.on_track"_w);
        case kpis::Status::at_risk: return say(catalogue, "status.at_risk"_w);
        case kpis::Status::off_track: return say(catalogue, "status.off_track"_w);
        case kpis::Status::too_early: return say(catalogue, "status.too_early"_w);
        case kpis::Status::too_few: return say(catalogue, "status.too_few"_w);
        case kpis::Status::not_measurable: return say(catalogue, "status.not_measurable"_w);
    }
    return "";
}

model::Tone tone_of(kpis::Status status) {
    switch (status) {
        case kpis::Status::none: return model::Tone::none;
        case kpis::Status::on_track: return model::Tone::good;
        case kpis::Status::at_risk: return model::Tone::watch;
        case kpis::Status::off_track: return model::Tone::bad;
        default: return model::Tone::unknown;
    }
}

std::string verdict_words(const words::Catalogue& catalogue, const kpis::ProtocolView& view) {
    switch (view.verdict) {
        case kpis::Verdict::met: return say(catalogue, "verdict.met"_w);
        case kpis::Verdict::not_met: return say(catalogue, "verdict.not_met"_w);
        case kpis::Verdict::too_few: return say(catalogue, "verdict.too_few"_w, {{"n", view.ripe}});
        case kpis::Verdict::no_target: return say(catalogue, "verdict.no_target"_w);
        case kpis::Verdict::nothing_ripe: return say(catalogue, "verdict.nothing_ripe"_w);
        case kpis::Verdict::too_small: return say(catalogue, "verdict.too_small"_w);
    }
    return "";
}

model::Tone tone_of(kpis::Verdict verdict) {
    return verdict == kpis::Verdict::met       ? model::Tone::good
           : verdict == kpis::Verdict::not_met ? model::Tone::bad
                                               : model::Tone::unknown;
}

std::string span_words(const words::Catalogue& catalogue, const base::Duration& span) {
    constexpr std::array units{"difference.seconds"_w, "difference.minutes"_w,       "difference.hours"_w,
                               "difference.days"_w,    "difference.calendar_days"_w, "difference.working_days"_w,
                               "difference.weeks"_w,   "difference.months"_w,        "difference.years"_w};
    const words::Key unit = units[static_cast<std::size_t>(span.unit)];
    if (span.thousandths % 1000 == 0) return say(catalogue, unit, {{"n", span.thousandths / 1000}});
    return say(catalogue, unit, {{"n", words::amount(catalogue, static_cast<double>(span.thousandths) / 1000)}});
}

std::string quantity_words(const words::Catalogue& catalogue, const playbook::Quantity& quantity) {
    using Kind = playbook::Quantity::Kind;
    switch (quantity.kind) {
        case Kind::share:
            return words::amount(catalogue, std::round(quantity.number * 1e5) / 1e3) + catalogue.forms.percent;
        case Kind::duration: return span_words(catalogue, quantity.duration);
        case Kind::money: return words::money(catalogue, quantity.money);
        case Kind::number: break;
    }
    return words::amount(catalogue, quantity.number);
}

std::string promise_words(const words::Catalogue& catalogue, const std::optional<playbook::Promise>& promise) {
    if (!promise) return "";
    const std::string within = words::promised(catalogue, promise->within.value);
    if (!promise->target.value) return say(catalogue, "protocols.within"_w, {{"time", within}});
    return say(catalogue, "protocols.promise"_w,
               {{"share", words::share(catalogue, *promise->target.value)}, {"time", within}});
}

std::string target_words(const Material& material, const kpis::KpiView& view) {
    const playbook::Kpi& kpi = kpi_of(material, view);
    if (!kpi.target || !view.target) return "";
    const std::string value = words::written(material.catalogue, kpi_content(view, *view.target));
    const std::string bound = kpi.target->at_least ? say(material.catalogue, "kpis.at_least"_w, {{"value", value}})
                                                   : say(material.catalogue, "kpis.at_most"_w, {{"value", value}});
    if (!kpi.target->by.value) return bound;
    return say(material.catalogue, "kpis.by"_w,
               {{"target", bound}, {"day", words::date(material.catalogue, *kpi.target->by.value)}});
}

}  // namespace stamtafel::compose
