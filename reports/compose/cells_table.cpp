// Each turn becomes one number that holds its kind; sorted, equal ones are a row.
#include "reports/compose/cells_table.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <type_traits>
#include <vector>

#include "engine/measure/sort_numbers.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/evidence_columns.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

enum class Gathered : std::uint8_t { by_day, by_month, in_all };

/// The fields of a kind from the last to the first, with their bits; the day, what remains, comes on top.
enum Field : std::size_t { traits, by, outcome, step, category, channel, protocol, day, fields };
using Kind = std::array<std::uint32_t, fields>;
constexpr std::array<unsigned, day> bits{4, 2, 3, 2, 8, 8, 8};

constexpr std::size_t values_of(Field field) { return std::size_t{1} << bits[field]; }
/// One more than the last of an enum.
template <class Enum>
constexpr std::size_t up_to(Enum last) {
    return static_cast<std::size_t>(last) + 1;
}
static_assert(bits[traits] == trait_columns.size());
static_assert(up_to(measure::AnsweredBy::peer) == answerer_codes.size() && answerer_codes.size() <= values_of(by));
static_assert(up_to(measure::Outcome::removed) == outcome_codes.size() && outcome_codes.size() <= values_of(outcome));
static_assert(up_to(measure::Step::resolution) == step_codes.size() && step_codes.size() <= values_of(step));
static_assert(up_to(std::numeric_limits<std::underlying_type_t<measure::Category>>::max()) <= values_of(category));
static_assert(up_to(std::numeric_limits<std::underlying_type_t<activity::Channel>>::max()) <= values_of(channel));
static_assert(up_to(std::numeric_limits<std::underlying_type_t<measure::Protocol>>::max()) <= values_of(protocol));

std::uint64_t packed(const Kind& kind) {
    std::uint64_t number = kind[day];
    for (std::size_t field = day; field-- > 0;) number = number << bits[field] | kind[field];
    return number;
}

Kind unpacked(std::uint64_t number) {
    Kind kind{};
    for (std::size_t field = 0; field < day; ++field) {
        kind[field] = static_cast<std::uint32_t>(number & ((1ULL << bits[field]) - 1));
        number >>= bits[field];
    }
    kind[day] = static_cast<std::uint32_t>(number);
    return kind;
}

Kind kind_of(const measure::Turn& turn) {
    Kind kind{};
    kind[traits] = turn.traits;
    kind[by] = static_cast<std::uint32_t>(turn.by);
    kind[outcome] = static_cast<std::uint32_t>(turn.outcome);
    kind[step] = static_cast<std::uint32_t>(turn.step);
    kind[category] = static_cast<std::uint32_t>(turn.category);
    kind[channel] = static_cast<std::uint32_t>(turn.channel);
    kind[protocol] = static_cast<std::uint32_t>(turn.protocol);
    return kind;
}

base::Day gathered(base::Day on, base::Day first, Gathered how) {
    if (how == Gathered::by_day) return on;
    if (how == Gathered::in_all) return first;
    base::Civil civil = base::civil_of(on);
    civil.day = 1;
    return std::max(base::day_of(civil), first);
}

/// A number a turn, ascending; its day counts from the period's first.
std::vector<std::uint64_t> kinds_of(const Material& material, Gathered how) {
    std::vector<std::uint64_t> numbers;
    numbers.reserve(material.evaluation.turns.size());
    const base::Day first = material.evaluation.period.first;
    calendar::ZoneHint hint;
    for (const measure::Turn& turn : material.evaluation.turns) {
        const base::Instant at = material.input.data.activity.at[activity::at(turn.opened)];
        const base::Day opened = calendar::day_of(calendar::local_of(material.input.zone, at, hint));
        Kind kind = kind_of(turn);
        kind[day] = static_cast<std::uint32_t>(gathered(opened, first, how).value - first.value);
        numbers.push_back(packed(kind));
    }
    measure::sort_numbers(numbers);
    return numbers;
}

std::size_t different(const std::vector<std::uint64_t>& sorted) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) count += i == 0 || sorted[i] != sorted[i - 1] ? 1U : 0U;
    return count;
}

struct CellColumn {
    std::string_view id;
    words::Key title;
};
constexpr std::array cell_columns = std::to_array<CellColumn>({
    {"day", "excel.day"_w},
    {"protocol", "turns.protocol"_w},
    {"channel", "turns.channel"_w},
    {"category", "turns.category"_w},
    {"step", "turns.step"_w},
    {"outcome", "turns.outcome"_w},
    {"answered_by", "turns.answered_by"_w},
    {"answered", "protocols.answered"_w},
    {"attributed", "cells.attributed"_w},
    {"holding", "cells.holding"_w},
    {"outside_hours", "protocols.outside"_w},
    {"turns", "protocols.turns"_w},
});
static_assert(cell_columns.size() == fields + trait_columns.size());

std::vector<model::Column> columns(const words::Catalogue& catalogue) {
    std::vector<model::Column> made;
    for (const CellColumn& column : cell_columns)
        made.push_back({say(catalogue, column.title), {}, false, false, std::string(column.id)});
    return made;
}

/// "met = op tijd, late = te laat, …": the values are codes, in formulas as in turns.csv.
std::string codes_of(const words::Catalogue& catalogue) {
    std::string codes;
    for (std::size_t i = 0; i < outcome_codes.size(); ++i)
        codes += (i == 0 ? "" : ", ") + std::string(outcome_codes[i]) + " = " +
                 outcome_name(catalogue, static_cast<measure::Outcome>(i));
    return codes;
}

std::vector<model::Cell> row_of(const Material& material, const Kind& kind, std::uint64_t turns) {
    const playbook::Playbook& playbook = material.input.playbook;
    const auto& categories = material.input.triage.categories;
    const auto code = [](std::string_view text) { return cell(std::string(text)); };
    std::vector<model::Cell> row{cell(material.evaluation.period.first + static_cast<std::int32_t>(kind[day])),
                                 code(playbook.protocols[kind[protocol]].id.value),
                                 code(playbook.channels[kind[channel]].id.value),
                                 code(kind[category] < categories.size() ? categories[kind[category]] : ""),
                                 code(step_codes[kind[step]]),
                                 code(outcome_codes[kind[outcome]]),
                                 code(answerer_codes[kind[by]])};
    for (std::size_t i = 0; i < trait_columns.size(); ++i) row.push_back(count_cell(kind[traits] >> i & 1U));
    row.push_back(count_cell(turns));
    return row;
}

/// What makes a share's turns out of those it is among: one value in one column.
struct ShareRow {
    std::string_view definition, column, value;
};
constexpr std::array shares = std::to_array<ShareRow>({
    {"attainment", "outcome", "met"},
    {"resolution_attainment", "outcome", "met"},
    {"answered_share", "answered", "1"},
    {"outside_hours_share", "outside_hours", "1"},
    {"holding_share", "holding", "1"},
    {"peer_answer_rate", "answered_by", "peer"},
});

model::Conditions narrowed(model::Conditions conditions, const ShareRow& share) {
    const auto same = std::find_if(conditions.begin(), conditions.end(),
                                   [&](const auto& condition) { return condition.first == share.column; });
    if (same != conditions.end()) conditions.erase(same);
    conditions.push_back({std::string(share.column), {std::string(share.value)}});
    return conditions;
}

}  // namespace

model::Table cells_table(const Material& material) {
    model::Table table;
    table.id = "cells";
    table.caption = say(material.catalogue, "cells.title"_w);
    table.columns = columns(material.catalogue);
    table.note = say(material.catalogue, "cells.note"_w, {{"codes", codes_of(material.catalogue)}});
    std::vector<std::uint64_t> kinds = kinds_of(material, Gathered::by_day);
    if (different(kinds) > most_counts) {
        table.note += " " + say(material.catalogue, "cells.gathered"_w);
        kinds = kinds_of(material, Gathered::by_month);
        if (different(kinds) > most_counts) kinds = kinds_of(material, Gathered::in_all);
    }
    for (auto from = kinds.begin(); from != kinds.end();) {
        const auto to = std::find_if(from, kinds.end(), [&](std::uint64_t kind) { return kind != *from; });
        table.rows.push_back(row_of(material, unpacked(*from), static_cast<std::uint64_t>(to - from)));
        from = to;
    }
    return table;
}

std::optional<model::Formula> formula_of(const model::Fact& fact) {
    const base::Figure& figure = fact.figure;
    if (figure.why != base::Why::none || figure.evidence.table != base::TableId::turns) return std::nullopt;
    if (figure.unit == base::Unit::count) return model::Formula{fact.evidence.where, std::nullopt};
    const auto* share = std::find_if(shares.begin(), shares.end(),
                                     [&](const ShareRow& row) { return row.definition == fact.definition; });
    if (figure.unit != base::Unit::share || share == shares.end()) return std::nullopt;
    return model::Formula{narrowed(fact.evidence.where, *share), fact.evidence.where};
}

}  // namespace stamtafel::compose
