// THE table of activity kinds (domain.md §1; ActivityStreams 2.0 words where it has one) and what each counts as.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace stamtafel::activity {

enum class Kind : std::uint8_t {
    post,
    comment,
    message,
    mention,
    reaction,
    share,
    review,
    question,
    answer,
    idea,
    vote,
    click,
    follow,
    join,
    leave,
    attend,
    flag,
    moderation,
    escalation,
    assignment,
    status,
    note,
    survey,
};

struct KindRow {
    Kind kind;
    std::string_view id;
    bool covered;  ///< may need an answer (readings.md, Triage)
    bool reply;    ///< closes a turn when the brand's side writes it
    bool talk;     ///< makes a conversation count (data.conversations)
    bool open;     ///< public: it makes its author active (readings.md, Members)
};

[[nodiscard]] std::span<const KindRow> kind_table();
[[nodiscard]] const KindRow& row_of(Kind kind);
[[nodiscard]] std::optional<Kind> kind_named(std::string_view id);

}  // namespace stamtafel::activity
