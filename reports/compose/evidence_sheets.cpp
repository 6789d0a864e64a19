// Files of evidence about members as sheets of the analyst's workbook: the columns of the CSV, figures as numbers.
#include <algorithm>
#include <array>
#include <tuple>

#include "reports/compose/cells.hpp"
#include "reports/compose/evidence.hpp"
#include "reports/compose/evidence_columns.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

constexpr std::size_t most_rows = 10'000, most_pairs = 5'000;  // the CSV has all

model::EvidenceTable sheet(const Material& material, std::string_view file, words::Key caption,
                           std::vector<model::Column> columns) {
    model::EvidenceTable made;
    made.id = std::string(file.substr(0, file.rfind('.')));
    made.table.id = made.id;
    made.table.caption = say(material.catalogue, caption);
    made.table.columns = std::move(columns);
    made.table.note = say(material.catalogue, "evidence.as_in"_w, {{"file", file}});
    return made;
}

model::EvidenceTable rows_of(const Material& material, const EvidenceFile& file, words::Key caption) {
    model::EvidenceTable made = sheet(material, file.name, caption, file.columns());
    file.each_row(material, *material.pseudonyms, [&](const std::vector<model::Cell>& row) {
        if (made.table.rows.size() == std::min(most_rows, material.evidence_rows)) {
            ++made.left_out;
            return;
        }
        made.table.rows.push_back(row);
    });
    return made;
}

/// All that one member did towards another in the period.
struct Pair {
    measure::Person from{}, to{};
    std::int64_t times = 0, milliweight = 0;
    std::uint32_t days = 0;
    base::Day last;
};

std::vector<Pair> pairs_of(std::span<const measure::Tie> ties) {
    std::vector<measure::Tie> sorted(ties.begin(), ties.end());
    const auto place = [](const measure::Tie& tie) { return std::tuple(tie.from, tie.to, tie.day); };
    std::sort(sorted.begin(), sorted.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
    std::vector<Pair> pairs;
    for (const measure::Tie& tie : sorted) {
        if (pairs.empty() || pairs.back().from != tie.from || pairs.back().to != tie.to)
            pairs.push_back({tie.from, tie.to, 0, 0, 0, {}});
        Pair& pair = pairs.back();
        if (pair.days == 0 || pair.last != tie.day) ++pair.days;
        pair.times += tie.n, pair.milliweight += tie.milliweight, pair.last = tie.day;
    }
    std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
        return a.milliweight != b.milliweight ? a.milliweight > b.milliweight
                                              : std::tuple(a.from, a.to) < std::tuple(b.from, b.to);
    });
    return pairs;
}

/// The heaviest pairs; the file has every day.
model::EvidenceTable pairs_sheet(const Material& material) {
    model::EvidenceTable made =
        sheet(material, ties_file.name, "evidence.pairs"_w, columns_named({"from", "to", "times", "weight", "days"}));
    const std::vector<Pair> pairs = pairs_of(material.evaluation.ties);
    const std::size_t shown = std::min({pairs.size(), most_pairs, material.evidence_rows});
    for (std::size_t i = 0; i < shown; ++i) {
        const Pair& pair = pairs[i];
        made.table.rows.push_back({code_cell(tied_name(material, *material.pseudonyms, pair.from)),
                                   code_cell(tied_name(material, *material.pseudonyms, pair.to)),
                                   cell(model::Count{pair.times}),
                                   cell(model::Number{static_cast<double>(pair.milliweight) / 1000, 1}),
                                   cell(model::Count{std::int64_t{pair.days}})});
    }
    made.left_out = pairs.size() - shown;
    return made;
}

}  // namespace

std::vector<model::EvidenceTable> evidence_of(const Material& material) {
    std::vector<model::EvidenceTable> all;
    all.push_back(turn_evidence(material));
    if (material.pseudonyms == nullptr || material.evidence_rows == 0) return all;
    all.push_back(rows_of(material, members_file, "evidence.members"_w));
    all.push_back(pairs_sheet(material));
    if (!material.evaluation.superfans) return all;
    all.push_back(rows_of(material, superfans_file, "evidence.superfans"_w));
    all.push_back(rows_of(material, rewards_file, "evidence.rewards"_w));
    return all;
}

}  // namespace stamtafel::compose
