// notes-PERIOD.md: the consultant's words, cut at their headings and led to their anchors. Knows the smallest Markdown
// that people write without thinking: headings, paragraphs, lists with dots or numbers, bold, italics and links, of
// which the words stay, and tables; images are left out and said; all else is text as it stands.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.hpp"
#include "reports/compose/compose.hpp"
#include "reports/compose/consultant.hpp"

namespace stamtafel::compose {

/// Under a heading of the second level; what stands before the first of them is the summary's.
struct NoteBlock {
    std::string heading;   ///< as written
    std::size_t line = 0;  ///< of the heading, from 0
    std::vector<model::Text> texts;
    std::vector<NoteTable> tables;
    bool operator==(const NoteBlock&) const = default;
};

struct NoteFile {
    std::string author;  ///< "author: …" or "auteur: …" above everything, between --- or not
    std::vector<NoteBlock> blocks;
    bool cut = false;                 ///< it has more blocks or tables than a report takes; the rest is passed over
    std::vector<std::size_t> images;  ///< lines that have one, from 0; at most most_images_told
    bool operator==(const NoteFile&) const = default;
};

inline constexpr std::size_t most_note_blocks = 1000, most_tables = 50, most_table_rows = 1000, most_images_told = 20;

/// In one pass over valid UTF-8; control characters and marks that turn the direction of text become visible.
[[nodiscard]] NoteFile parse_notes(std::string_view text);

/// A block that leads nowhere, and where it stands.
struct NoteProblem {
    base::Problem problem;  ///< note_anchor, note_empty, note_image
    std::size_t line = 0;
    bool operator==(const NoteProblem&) const = default;
};

/// The blocks as comments and decisions; `material` is the whole evaluation. An anchor is a section by id or title, a
/// KPI or protocol by id or name with or without "kpi." or "protocol." before it, or "finding." (also "bevinding.") and the id
/// of a finding of this period; upper and lower case are one. Places lack their source.
void add_notes(const NoteFile& file, const Material& material, Consultant& consultant,
               std::vector<NoteProblem>& problems);

/// Puts the comments on a section, its KPIs or its protocols at their places; the summary places its own.
void place_comments(const Material& material, std::string_view section, std::vector<model::Block>& blocks);

/// The comments on one anchor, as blocks.
[[nodiscard]] std::vector<model::Block> comments_on(const Material& material, std::string_view anchor);

}  // namespace stamtafel::compose
