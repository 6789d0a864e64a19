// Texts with places between @ signs, and parts by template and platform below lines of "@@ name".
#include "engine/app/new_files.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "engine/app/catalogues.hpp"
#include "engine/app/io.hpp"
#include "engine/app/resources.hpp"
#include "engine/app/yaml_words.hpp"
#include "engine/base/text.hpp"
#include "engine/kpis/catalogue.hpp"
#include "reports/excel/workbook.hpp"

namespace stamtafel::app {
namespace {

using words::operator""_w;

std::string_view resource(const std::string& name) {
    for (const Resource& r : resources())
        if (r.name == name) return r.text;
    throw std::logic_error("no embedded text " + name);
}

std::string_view text_for(const Answers& said, std::string_view what, std::string_view ending) {
    return resource(fmt::format("playbooks/new/{}-{}.{}", what, said[answer::language], ending));
}

/// The lines below "@@ id"; nothing without that part.
std::string_view part(const Answers& said, std::string_view id) {
    constexpr std::string_view mark = "@@ ";
    const std::string_view text = text_for(said, "parts", "txt");
    const std::string head = fmt::format("{}{}\n", mark, id);
    const std::size_t at = text.starts_with(head) ? 0 : text.find("\n" + head);
    if (at == text.npos) return {};
    const std::string_view rest = text.substr(text.find('\n', at == 0 ? 0 : at + 1) + 1);
    const std::size_t next = rest.find(fmt::format("\n{}", mark));
    return next == rest.npos ? rest : rest.substr(0, next + 1);
}

/// Each @name@ that is known replaced, once: what is filled in is not looked at again.
std::string filled(std::string_view text, const std::map<std::string, std::string, std::less<>>& values) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = std::min(text.find('@', at), text.size());
        out += text.substr(at, open - at);
        if (open == text.size()) break;
        const std::size_t close = text.find('@', open + 1);
        const auto value = close == text.npos ? values.end() : values.find(text.substr(open + 1, close - open - 1));
        out += value == values.end() ? "@" : value->second;
        at = value == values.end() ? open + 1 : close + 1;
    }
    return out;
}

/// A folder's name as an id: lower-case letters, digits and hyphens.
std::string slug(std::string_view name) {
    std::string out;
    for (const char c : base::fold(name)) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept)
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (out.ends_with('-')) out.pop_back();
    return out.empty() || (out.front() >= '0' && out.front() <= '9') ? "community-" + out : out;
}

std::string_view zone_of(std::string_view country) {
    constexpr std::pair<std::string_view, std::string_view> zones[] = {{"nl", "Europe/Amsterdam"},
                                                                       {"be", "Europe/Brussels"},
                                                                       {"de", "Europe/Berlin"},
                                                                       {"uk", "Europe/London"},
                                                                       {"us", "America/New_York"}};
    for (const auto& [id, zone] : zones)
        if (id == country) return zone;
    throw std::logic_error("no time zone for " + std::string(country));
}

/// The last day of the month that lies so many months ahead.
base::Day month_end(base::Day today, std::uint32_t ahead) {
    const base::Civil now = base::civil_of(today);
    const std::uint32_t months = now.month + ahead;  // of the month after, counted from 0
    return base::day_of({now.year + static_cast<std::int32_t>(months / 12), months % 12 + 1, 1}) + -1;
}

base::Day monday_after(base::Day today) { return today + (7 - static_cast<std::int32_t>(base::weekday(today))); }

std::string_view without_end(std::string_view line) { return line.substr(0, line.find('\n')); }

std::string by_platform(const Answers& said, std::string_view what) {
    std::string all;
    for (const std::string& id : listed(said[answer::platforms])) all += part(said, fmt::format("{}.{}", id, what));
    return all;
}

/// Placeholders for the accounts under which the team writes.
std::string accounts(const Answers& said) {
    std::string all;
    for (const std::string& id : listed(said[answer::platforms]))
        all += fmt::format("{}{}: [team]", all.empty() ? "" : ", ", id);
    return all;
}

/// The lines with which the playbook stands on its template; a file of somebody's own brings words of its own.
std::string extends(const Answers& said) {
    const std::string& from = said[answer::from_template];
    if (is_own_template(from)) return fmt::format("extends: {}\n", yaml_scalar(from));
    return filled(part(said, "built_in.extends"), {{"template", from}});
}

/// A template that lies outside the client's folder is only read below a wider root: " --root ../..".
std::string root_option(const Answers& said) {
    const std::string up = folders_up(said);
    return up.empty() ? "" : " --root " + up;
}

/// The platforms weighed against each other; of one alone an example to go on from.
std::string channel_choice(const Answers& said) {
    const std::string options = by_platform(said, "option");
    if (listed(said[answer::platforms]).size() > 1) return std::string(part(said, "choice.of_several")) + options;
    return fmt::format("{}# {}", part(said, "choice.of_one"), options);
}

/// When there is somebody, and who: the template's part, else what most have.
std::string own_or_usual(const Answers& said, std::string_view what) {
    const std::string_view own = part(said, fmt::format("{}.{}", said[answer::from_template], what));
    return filled(own.empty() ? part(said, fmt::format("usual.{}", what)) : own,
                  {{"holidays", said[answer::country]},
                   {"accounts", accounts(said)},
                   {"manager", yaml_scalar(base::harmless(said[answer::manager]))}});
}

std::map<std::string, std::string, std::less<>> values_of(const Answers& said, const std::string& folder,
                                                          base::Day today) {
    constexpr std::uint32_t half_a_year = 6;
    const std::string& from = said[answer::from_template];
    const std::string by = base::iso(month_end(today, half_a_year));
    return {{"template", from},
            {"extends", extends(said)},
            {"root", root_option(said)},
            {"choice", channel_choice(said)},
            {"id", slug(folder)},
            {"name", yaml_scalar(base::harmless(said[answer::name]))},
            {"brand", yaml_scalar(base::harmless(said[answer::brand]))},
            {"purpose", yaml_scalar(base::harmless(said[answer::purpose]))},
            {"zone", std::string(zone_of(said[answer::country]))},
            {"hours", own_or_usual(said, "hours")},
            {"team", own_or_usual(said, "team")},
            {"ids", joined(listed(said[answer::platforms]), ", ")},
            {"channels", by_platform(said, "channel")},
            {"sources", by_platform(said, "source")},
            {"start", base::iso(monday_after(today))},
            {"targets", filled(part(said, from + ".targets"), {{"by", by}})}};
}

std::string readme(const Answers& said) {
    std::string exports = by_platform(said, "export");
    if (!exports.empty()) exports.pop_back();
    return filled(text_for(said, "readme", "md"), {{"name", base::harmless(said[answer::name])},
                                                   {"template", said[answer::from_template]},
                                                   {"root", root_option(said)},
                                                   {"input", input_sheet_name(said)},
                                                   {"exports", exports}});
}

/// KPIs whose figures people write down.
std::vector<std::string> given_kpis_of(const playbook::Playbook& playbook) {
    std::vector<std::string> ids;
    for (const playbook::Kpi& kpi : playbook.kpis)
        if (kpis::is_by_hand(kpi)) ids.push_back(kpi.id.value);
    return ids;
}

}  // namespace

std::string folders_up(const Answers& said) {
    if (!is_own_template(said[answer::from_template])) return "";
    Path up;
    for (const Path& part : Path(said[answer::from_template]))
        if (part == "..") up /= part;
    return up.generic_string();
}

std::string purpose_of(const Answers& said) {
    const std::string_view own = part(said, said[answer::from_template] + ".purpose");
    return filled(without_end(own.empty() ? part(said, "house.purpose") : own), {{"brand", said[answer::brand]}});
}

std::string platforms_of(const Answers& said) {
    const std::string_view own = part(said, said[answer::from_template] + ".platforms");
    return std::string(without_end(own.empty() ? part(said, "usual.platforms") : own));
}

std::string input_sheet_name(const Answers& said) {
    return say(load_catalogue(language_of(said)), "new.file"_w) + ".xlsx";
}

std::vector<NewFile> new_files(const Answers& said, const std::string& folder, base::Day today) {
    return {{"playbook.yaml", filled(text_for(said, "playbook", "yaml"), values_of(said, folder, today))},
            {"README.md", readme(said)},
            {"actions.csv", std::string(part(said, "actions"))},
            {"rewards.csv", std::string(part(said, "rewards"))}};
}

base::Result<void> write_input_sheet(const Answers& said, const playbook::Playbook& playbook, const std::string& path,
                                     base::Day today) {
    constexpr double widths[] = {28, 14, 14, 10, 44};
    const words::Catalogue words = load_catalogue(language_of(said));
    excel::Workbook book(path, {say(words, "new.sheet"_w), "", "", "", {today.value * base::day_ms}});
    const excel::Sheet sheet = book.add_sheet(say(words, "new.sheet"_w), 0, "");
    std::uint16_t column = 0;
    std::string_view heads = without_end(part(said, "input"));
    while (!heads.empty()) {
        const std::size_t end = std::min(heads.find(','), heads.size());
        book.width(sheet, column, widths[column]);
        book.text(sheet, {0, column++}, std::string(heads.substr(0, end)), {{}, excel::Paint::table_head});
        heads.remove_prefix(std::min(end + 1, heads.size()));
    }
    std::uint32_t row = 1;
    for (const std::string& id : given_kpis_of(playbook)) {
        book.text(sheet, {row, 0}, id, {});
        book.text(sheet, {row++, 1}, base::iso(month_end(today, 0)), {});
    }
    book.freeze_above(sheet, 1);
    return book.close();
}

}  // namespace stamtafel::app
