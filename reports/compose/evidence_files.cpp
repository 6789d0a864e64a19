// The files in the order in which they are written. A further one is a row here and a file beside evidence_turns.cpp.
#include "reports/compose/evidence_files.hpp"

#include <algorithm>
#include <array>

#include "reports/compose/evidence_columns.hpp"

namespace stamtafel::compose {
namespace {

constexpr std::array files{&turns_file, &escalations_file, &activities_file, &members_file,
                           &ties_file,  &superfans_file,   &rewards_file};

}  // namespace

std::span<const EvidenceFile* const> evidence_files() { return files; }

model::EvidenceFilter evidence_filter(const measure::Input& input, const base::Evidence& evidence) {
    model::EvidenceFilter out;
    for (const EvidenceFile* file : files) {
        if (std::find(file->tables.begin(), file->tables.end(), evidence.table) == file->tables.end()) continue;
        out.file = file->name;
        Conditions conditions(input, evidence, out);
        file->add_conditions(conditions);
    }
    return out;
}

}  // namespace stamtafel::compose
