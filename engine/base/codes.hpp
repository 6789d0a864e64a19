// THE table of diagnostic codes: one row a code, in the order of the enum (checked at compile time).
// A row gives severity, text and remedy in English and Dutch; docs/diagnostics.md and tests/errors follow it.
// Adding a code: an enumerator here, its row at the same place in codes.cpp, a folder in tests/errors.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace stamtafel::base {

enum class Severity : std::uint8_t { note, warning, error };

enum class Code : std::uint16_t {
    // written forms
    bad_date,
    bad_duration,
    bare_number,
    bad_money,
    bad_share,
    bad_time_of_day,
    bad_number,
    // calendar
    unknown_zone,
    no_zone_files,
    bad_period,
    // playbook: the YAML text
    bad_utf8,
    control_character,
    yaml_tab,
    yaml_bracket,
    yaml_bracket_alone,
    yaml_quote,
    yaml_escape,
    yaml_alias,
    yaml_character,
    yaml_colon,
    yaml_blank,
    yaml_structure,
    yaml_tag,
    yaml_key,
    duplicate_key,
    second_document,
    merge_key,
    alias_cycle,
    too_deep,
    too_many_values,
    scalar_too_long,
    empty_file,
    not_a_map,
    // playbook: extends and include
    extends_cycle,
    extends_too_deep,
    unknown_template,
    // playbook: keys and values
    unknown_key,
    comma_splits,
    missing_key,
    empty_value,
    expected_value,
    expected_list,
    expected_map,
    bad_choice,
    bad_yes_no,
    bad_id,
    not_whole,
    day_in_protocol,
    wrong_unit,
    zero_duration,
    bad_bound,
    bad_colour,
    unknown_version,
    bad_days,
    bad_interval,
    // playbook: one part against another
    duplicate_id,
    unknown_person,
    unknown_owner,
    unknown_role,
    unknown_channel,
    unknown_schedule,
    unknown_kpi,
    unknown_protocol,
    unknown_pillar,
    unknown_step,
    unknown_category,
    unknown_metric,
    unknown_format,
    unknown_section,
    unknown_holidays,
    unknown_statistic,
    unknown_condition,
    unknown_column,
    goal_without_kpi,
    target_without_bound,
    target_unit,
    target_direction,
    target_crossed,
    target_before_baseline,
    target_easier_than_baseline,
    impossible_target,
    dates_reversed,
    source_without_channel,
    series_without_metric,
    channel_without_source,
    channel_without_protocol,
    too_many_things,
    empty_schedule,
    overlapping_hours,
    nobody_works,
    protocol_promises_nothing,
    promise_order,
    protocol_unreachable,
    no_crisis_path,
    escalation_order,
    escalation_end,
    no_deputy,
    escalation_cycle,
    deputy_cycle,
    roadmap_cycle,
    reward_over_budget,
    // data
    file_not_found,
    file_unreadable,
    file_outside_root,
    file_too_large,
    what_if_key,
    what_if_empty,
    column_missing,
    column_not_recognised,
    format_not_readable_yet,
    format_not_recognised,
    files_left_out,
    not_an_export,
    document_broken,
    sheet_missing,
    file_changed,
    source_empty,
    too_many_rejected,
    no_rows,
    no_complete_month,
    period_outside,
    team_not_seen,
    dates_in_doubt,
    isolated_rows,
    channel_silent,
    later_than_covered,
    zone_horizon,
    mostly_orphans,
    output_unwritable,
    would_overwrite,
    bad_pattern,
    archive_broken,
    archive_too_large,
    archive_name,
    archive_locked,
    corrections_columns,
    correction_category,
    correction_unmatched,
    labels_columns,
    label_category,
    label_unmatched,
    labels_missing,
    labels_there,
    figures_restated,
    history_unreadable,
    notes_unreadable,
    note_anchor,
    note_empty,
    note_names_member,
    actions_columns,
    action_value,

    the_end,  ///< no code: counts them, stays last
};

struct CodeRow {
    Code code;
    std::string_view id;  ///< stable name, e.g. "unknown-key"; names the folder in tests/errors
    Severity severity;
    std::string_view text_en, remedy_en;  ///< {0} {1} …: the arguments, named at the row; |only with its argument|
    std::string_view text_nl, remedy_nl;
};

[[nodiscard]] std::span<const CodeRow> code_table();
[[nodiscard]] const CodeRow& row_of(Code code);

}  // namespace stamtafel::base
