// After ECMA-376 part 1 (18.2 workbook, 18.4 shared strings, 18.8 styles) and part 2 (9.3 relationships).
#include "engine/importers/xlsx_parts.hpp"

namespace stamtafel::importers {
namespace {

constexpr std::uint32_t any_number = 0xfffffffe;

/// A target counts from the folder of the workbook, xl/, unless it begins at the root.
std::string part_name(std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    if (target.starts_with("./")) target.remove_prefix(2);
    if (target.starts_with("../")) return std::string(target.substr(3));
    return "xl/" + std::string(target);
}

}  // namespace

void WorkbookHandler::start(std::string_view name, const Attributes& attributes) {
    if (name == "sheet") {
        const std::string_view state = attributes["state"];
        tabs.push_back({std::string(attributes["name"]), std::string(attributes["id"]),
                        state == "hidden" || state == "veryHidden"});
    } else if (name == "workbookPr") {
        const std::string_view from_1904 = attributes["date1904"];
        if (from_1904 == "1" || from_1904 == "true") epoch = Epoch::y1904;
    }
}

void RelationsHandler::start(std::string_view name, const Attributes& attributes) {
    if (name != "Relationship" || attributes["TargetMode"] == "External") return;
    const std::string_view type = attributes["Type"];
    by_id[std::string(attributes["Id"])] = {std::string(type.substr(type.rfind('/') + 1)),
                                            part_name(attributes["Target"])};
}

std::string_view RelationsHandler::part_of_kind(std::string_view kind) const {
    for (const auto& [id, relation] : by_id)
        if (relation.kind == kind) return relation.part;
    return {};
}

std::string_view SharedTexts::at(std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(bytes_).substr(begin, ends_[index] - begin);
}

void SharedTextsHandler::start(std::string_view name, const Attributes& /*attributes*/) {
    if (name == "t") in_text_ = true;
    if (name == "rPh") in_phonetic_ = true;
}

void SharedTextsHandler::end(std::string_view name) {
    if (name == "t") in_text_ = false;
    if (name == "rPh") in_phonetic_ = false;
    if (name == "si") texts.finish_one();
}

void SharedTextsHandler::text(std::string_view piece) {
    if (in_text_ && !in_phonetic_) texts.append(piece);
}

void StylesHandler::start(std::string_view name, const Attributes& attributes) {
    if (name == "numFmts") in_formats_ = true;
    if (name == "cellXfs") in_styles_ = true;
    const auto id = count_of(attributes["numFmtId"], any_number);
    if (name == "numFmt" && in_formats_ && id) written_[*id] = format_of(attributes["formatCode"]);
    if (name != "xf" || !in_styles_) return;
    const auto written = written_.find(id.value_or(0));
    by_style.push_back(written != written_.end() ? written->second : built_in_format(id.value_or(0)));
}

void StylesHandler::end(std::string_view name) {
    if (name == "numFmts") in_formats_ = false;
    if (name == "cellXfs") in_styles_ = false;
}

}  // namespace stamtafel::importers
