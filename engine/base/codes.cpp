// The rows of the table of diagnostic codes: only words. Filling in and printing is in diagnostic.cpp.
// A row: code, id, severity, English text and remedy, Dutch text and remedy; above it what its arguments are.
#include "engine/base/codes.hpp"

#include <cstddef>
#include <iterator>

namespace stamtafel::base {
namespace {

// A row reads best as one line a text.
// clang-format off
constexpr CodeRow rows[] = {
    // {0} what was written
    {Code::bad_date, "bad-date", Severity::error,
     "cannot read '{0}' as a date",
     "write a day as 2026-10-31 or 31-10-2026, a moment as 2026-10-31T09:30:00+01:00",
     "'{0}' is niet te lezen als datum",
     "schrijf een dag als 2026-10-31 of 31-10-2026, een tijdstip als 2026-10-31T09:30:00+01:00"},

    // {0} what was written
    {Code::bad_duration, "bad-duration", Severity::error,
     "cannot read '{0}' as a duration",
     "write a number up to 100,000 and its unit: 45m, 4h, 2wd (working days), 2cd (calendar days), 3w",
     "'{0}' is niet te lezen als duur",
     "schrijf een getal tot 100.000 met zijn eenheid: 45m, 4h, 2wd (werkdagen), 2cd (kalenderdagen), 3w"},

    // {0} what was written, {1} the same with units, separated by commas
    {Code::bare_number, "bare-number", Severity::error,
     "'{0}' has no unit",
     "say what it counts, for example: {1}",
     "bij '{0}' staat geen eenheid",
     "zet erbij wat het telt, bijvoorbeeld: {1}"},

    // {0} what was written
    {Code::bad_money, "bad-money", Severity::error,
     "cannot read '{0}' as an amount of money",
     "write an amount with its currency: 250 EUR, 7.50 EUR or € 1.250,50",
     "'{0}' is niet te lezen als geldbedrag",
     "schrijf een bedrag met zijn munt: 250 EUR, 7,50 EUR of € 1.250,50"},

    // {0} what was written
    {Code::bad_share, "bad-share", Severity::error,
     "'{0}' is not a share from 0% to 100%",
     "write a percentage: 90% or 12.5%",
     "'{0}' is geen aandeel van 0% tot 100%",
     "schrijf een percentage: 90% of 12,5%"},

    // {0} what was written
    {Code::bad_time_of_day, "bad-time-of-day", Severity::error,
     "cannot read '{0}' as a time of day",
     "write hours and minutes from 00:00 to 24:00, as in 09:30",
     "'{0}' is niet te lezen als tijd van de dag",
     "schrijf uren en minuten van 00:00 tot 24:00, zoals 09:30"},

    // {0} what was written
    {Code::bad_number, "bad-number", Severity::error,
     "cannot read '{0}' as a number",
     "write digits with at most one decimal sign: 1250, 0.2 or 0,2",
     "'{0}' is niet te lezen als getal",
     "schrijf cijfers met hooguit één decimaalteken: 1250, 0.2 of 0,2"},

    // {0} what was written, {1} the nearest name there is
    {Code::unknown_zone, "unknown-zone", Severity::error,
     "unknown time zone '{0}'",
     "use a name from the IANA list, for example {1}",
     "onbekende tijdzone '{0}'",
     "gebruik een naam uit de IANA-lijst, bijvoorbeeld {1}"},

    {Code::no_zone_files, "no-zone-files", Severity::error,
     "the time zone files of this computer cannot be read",
     "install the package tzdata",
     "de tijdzonebestanden van deze computer zijn niet te lezen",
     "installeer het pakket tzdata"},

    // {0} what was written
    {Code::bad_period, "bad-period", Severity::error,
     "cannot read '{0}' as a period",
     "write a month 2026-10, a week 2026-W43, a quarter 2026-Q4, a year 2026, or days 2026-10-01..2026-10-31",
     "'{0}' is niet te lezen als periode",
     "schrijf een maand 2026-10, een week 2026-W43, een kwartaal 2026-Q4, een jaar 2026 of dagen "
     "2026-10-01..2026-10-31"},

    // {0} path or pattern as written
    {Code::file_not_found, "file-not-found", Severity::error,
     "no file '{0}'",
     "check the name; paths are read from the folder of the playbook",
     "er is geen bestand '{0}'",
     "controleer de naam; paden gelden vanaf de map van het playbook"},

    // {0} path, {1} what the system says
    {Code::file_unreadable, "file-unreadable", Severity::error,
     "cannot read file '{0}': {1}",
     "check that it is a file, that it is whole, and that you may read it",
     "bestand '{0}' is niet te lezen: {1}",
     "controleer of het een bestand is, of het heel is en of u het mag lezen"},

    // {0} path as written
    {Code::file_outside_root, "file-outside-root", Severity::error,
     "'{0}' lies outside the folder of the playbook",
     "move the file into that folder, or name a wider folder with --root",
     "'{0}' ligt buiten de map van het playbook",
     "verplaats het bestand naar die map, of wijs met --root een ruimere map aan"},

    // {0} path, {1} the limit, e.g. 8 MiB
    {Code::file_too_large, "file-too-large", Severity::error,
     "file '{0}' is larger than {1}",
     "split it, or leave out what is not needed",
     "bestand '{0}' is groter dan {1}",
     "splits het, of laat weg wat niet nodig is"},

    // {0} the column asked for, {1} the columns of the file, separated by commas
    {Code::column_missing, "column-missing", Severity::error,
     "there is no column '{0}'",
     "the file has: {1}",
     "er is geen kolom '{0}'",
     "het bestand heeft: {1}"},

    // {0} what is wrong with the row
    {Code::row_rejected, "row-rejected", Severity::warning,
     "this row is left out: {0}",
     "correct the export, or the columns and values of its source in the playbook",
     "deze rij telt niet mee: {0}",
     "verbeter de export, of de kolommen en waarden van de bron in het playbook"},

    // {0} format
    {Code::format_not_readable_yet, "format-not-readable-yet", Severity::warning,
     "format '{0}' cannot be read by this version yet; the source is left out",
     "export the data as csv, or map it with format: csv or json",
     "formaat '{0}' kan deze versie nog niet lezen; de bron telt niet mee",
     "exporteer de gegevens als csv, of lees ze met format: csv of json"},

    // {0} file or pattern
    {Code::source_empty, "source-empty", Severity::warning,
     "'{0}' holds no rows",
     "check that the export covers the period and that the right file is named",
     "'{0}' bevat geen rijen",
     "controleer of de export de periode bevat en of het juiste bestand genoemd is"},

    // {0} rejected rows, {1} all rows, {2} the limit, e.g. 1%
    {Code::too_many_rejected, "too-many-rejected", Severity::error,
     "{0} of {1} rows were rejected, more than {2}",
     "look into the rejects; correct the export or raise max_rejected in the playbook",
     "{0} van de {1} rijen zijn afgekeurd, meer dan {2}",
     "bekijk de afgekeurde rijen; verbeter de export of verhoog max_rejected in het playbook"},

    // {0} path, {1} what the system says
    {Code::output_unwritable, "output-unwritable", Severity::error,
     "cannot write '{0}': {1}",
     "check that the folder exists, that there is room, and that you may write there",
     "'{0}' is niet te schrijven: {1}",
     "controleer of de map bestaat, of er ruimte is en of u er mag schrijven"},
};
// clang-format on

constexpr bool in_enum_order() {
    for (std::size_t i = 0; i < std::size(rows); ++i)
        if (static_cast<std::size_t>(rows[i].code) != i) return false;
    return true;
}
static_assert(std::size(rows) == static_cast<std::size_t>(Code::the_end), "every code has one row");
static_assert(in_enum_order(), "the rows stand in the order of the enum");

}  // namespace

std::span<const CodeRow> code_table() { return rows; }

const CodeRow& row_of(Code code) { return rows[static_cast<std::size_t>(code)]; }

}  // namespace stamtafel::base
