// The page for a first meeting, made of exports alone: what is in the files, is it a community, who carries it, what
// cannot be measured and which export would help.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reports/compose/compose.hpp"

namespace stamtafel::compose {

/// Files that one source of a playbook can name together; words in the report's language.
struct ScannedSource {
    std::string files;    ///< "exports/forum-*.json, 12 files"
    std::string form;     ///< what they are
    std::string channel;  ///< as proposed; several are listed
    std::string period;   ///< empty: no moment was read
    std::uint64_t rows = 0, rejected = 0;
    std::uint64_t accounts = 0, brand_rows = 0;
    std::vector<std::string> remarks;  ///< what a reader should know
};

/// A file that gave nothing.
struct UnreadFile {
    std::string name, why, remedy;
};

struct Scanned {
    std::string name;  ///< of what was looked at
    std::vector<ScannedSource> sources;
    std::vector<UnreadFile> unread;
    std::string block;  ///< `sources:` for a playbook, as YAML; empty: nothing can be read
};

/// `material`: the exports evaluated under a first playbook; nullptr when they hold nobody's activity. Names people in
/// personal blocks only.
[[nodiscard]] model::Report compose_scan(const words::Catalogue& catalogue, const Scanned& scanned,
                                         const Material* material, std::string_view version);

}  // namespace stamtafel::compose
