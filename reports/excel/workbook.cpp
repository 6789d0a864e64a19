// Every call into libxlsxwriter, with its return code looked at.
#include "reports/excel/workbook.hpp"

#include <algorithm>
#include <cmath>

#include <xlsxwriter.h>

#include "engine/base/text.hpp"

namespace stamtafel::excel {
namespace {

constexpr std::size_t most_units = 32'767, most_name = 31, most_links = 65'530;

bool keeps(unsigned char letter) { return letter >= 0x20 || letter == '\n' || letter == '\t'; }

std::size_t length_of(unsigned char lead) { return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4; }

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter | 0x20) : letter;
    });
    return text;
}

std::string cut(const std::string& text, std::size_t letters) {
    std::string out;
    for (std::size_t at = 0, n = 0; at < text.size() && n < letters; ++n) {
        const std::size_t length = length_of(static_cast<unsigned char>(text[at]));
        out += text.substr(at, length);
        at += length;
    }
    return out;
}

/// A legal sheet name: no []:*?/\ and no apostrophe at an end. What is left out leaves one blank.
std::string sheet_name(const std::string& wanted) {
    std::string name;
    for (const char letter : cleaned(wanted)) {
        const bool blank = std::string_view(" []:*?/\\\n\t").find(letter) != std::string_view::npos;
        if (!blank || (!name.empty() && name.back() != ' ')) name += blank ? ' ' : letter;
    }
    name = cut(name, most_name);
    while (!name.empty() && (name.front() == '\'' || name.front() == ' ')) name.erase(0, 1);
    while (!name.empty() && (name.back() == '\'' || name.back() == ' ')) name.pop_back();
    return name.empty() || lower(name) == "history" ? name + "_" : name;
}

template <class Taken>
std::string unique(const std::string& wanted, std::size_t most, const Taken& taken) {
    std::string name = cut(wanted, most);
    for (int n = 2; taken(name); ++n) {
        const std::string tail = "_" + std::to_string(n);
        name = cut(wanted, most - tail.size()) + tail;
    }
    return name;
}

/// Excel wants the heads of a table filled in and different from each other.
std::vector<std::string> table_heads(const std::vector<Head>& wanted) {
    std::vector<std::string> heads, seen;
    for (const Head& head : wanted) {
        const std::string clean = cleaned(head.text);
        heads.push_back(unique(clean.empty() ? "–" : clean, 200, [&](const std::string& other) {
            return std::find(seen.begin(), seen.end(), lower(other)) != seen.end();
        }));
        seen.push_back(lower(heads.back()));
    }
    return heads;
}

struct ToneColours {
    lxw_color_t text, fill;
};
constexpr ToneColours tone_colours[] = {
    {0, 0}, {0x00654A, 0xE2F4EE}, {0x7A4A00, 0xFDF1D8}, {0xA32C00, 0xFDE8DF}, {0x1B2229, 0xECEFF2}};

void paint(lxw_format* format, Paint paint) {
    switch (paint) {
        case Paint::body: break;
        case Paint::head: format_set_bold(format); break;
        case Paint::total:
            format_set_bold(format);
            format_set_top(format, LXW_BORDER_THIN);
            break;
        case Paint::muted: format_set_font_color(format, 0x55606B); break;
        case Paint::title:
            format_set_bold(format);
            format_set_font_size(format, 18);
            break;
        case Paint::subtitle: format_set_font_color(format, 0x55606B); break;
        case Paint::heading:
            format_set_bold(format);
            format_set_font_size(format, 13);
            break;
        case Paint::lead: format_set_font_size(format, 12); break;
        case Paint::table_head:
            format_set_bold(format);
            format_set_bg_color(format, 0xE9EDF1);
            format_set_bottom(format, LXW_BORDER_THIN);
            break;
        case Paint::link:
            format_set_font_color(format, 0x0B4F6C);
            format_set_underline(format, LXW_UNDERLINE_SINGLE);
            break;
    }
}

/// As a reference has it: 'Klant''s data'!
std::string quoted(const std::string& sheet) {
    std::string name = "'";
    for (const char letter : sheet) name += letter == '\'' ? std::string("''") : std::string(1, letter);
    return name + "'!";
}

std::string address(Place place, const char* mark) {
    std::string letters;
    for (unsigned column = place.column + 1U; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return mark + letters + mark + std::to_string(place.row + 1);
}

}  // namespace

/// Small letters, digits and underscores, with a prefix so that it can't read as the address of a cell.
std::string table_name(const std::string& wanted) {
    std::string name = "t_";
    for (const char letter : lower(wanted)) {
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        name += plain ? letter : '_';
    }
    return name;
}

std::string cleaned(const std::string& text) {
    const std::string valid = base::repaired_utf8(text);
    std::string out;
    std::size_t units = 0;
    for (std::size_t at = 0; at < valid.size();) {
        const auto lead = static_cast<unsigned char>(valid[at]);
        const std::string_view letter = std::string_view(valid).substr(at, length_of(lead));
        at += letter.size();
        if (!keeps(lead) || base::begins_with_noncharacter(letter)) continue;
        units += letter.size() == 4 ? 2U : 1U;
        if (units > most_units) break;
        out += letter;
    }
    return out;
}

Workbook::Workbook(std::string path, const Properties& properties) : path_(std::move(path)) {
    book_ = workbook_new(path_.c_str());
    if (!book_) {
        problem_ = "no memory for a workbook";
        return;
    }
    // the widths of columns are counted in digits of the book's first format; Calibri is not on every machine, Arial
    // or its double is
    lxw_format* usual = STAILQ_FIRST(book_->formats);
    format_set_font_name(usual, "Arial");
    format_set_font_size(usual, 10);
    std::string title = cleaned(properties.title), subject = cleaned(properties.subject);
    std::string company = cleaned(properties.company), comments = cleaned(properties.comments);
    lxw_doc_properties written{};
    written.title = title.data();
    written.subject = subject.data();
    written.company = company.data();
    written.comments = comments.data();
    written.created = static_cast<time_t>(properties.created.ms / 1000);
    check(workbook_set_properties(book_, &written), "properties");
}

Workbook::~Workbook() {
    if (book_) lxw_workbook_free(book_);
}

void Workbook::check(int error, const char* doing) {
    if (error != LXW_NO_ERROR && problem_.empty())
        problem_ = std::string(doing) + ": " + lxw_strerror(static_cast<lxw_error>(error));
}

Sheet Workbook::add_sheet(const std::string& wanted, std::uint32_t repeated, const std::string& footer) {
    const std::string name = unique(sheet_name(wanted), most_name, [&](const std::string& other) {
        return std::any_of(names_.begin(), names_.end(),
                           [&](const auto& taken) { return lower(taken) == lower(other); });
    });
    lxw_worksheet* sheet = book_ ? workbook_add_worksheet(book_, name.c_str()) : nullptr;
    if (!sheet) check(LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED, name.c_str());
    sheets_.push_back(sheet);
    names_.push_back(name);
    links_.push_back(0);
    if (!sheet) return sheets_.size() - 1;
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    worksheet_set_default_row(sheet, usual_row_height, LXW_FALSE);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);  // A4
    worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.7);
    worksheet_fit_to_pages(sheet, 1, 0);
    check(worksheet_repeat_rows(sheet, 0, repeated), "repeated rows");
    check(worksheet_set_footer(sheet, cut(cleaned(footer), 200).c_str()), "footer");
    return sheets_.size() - 1;
}

void Workbook::print_rows(Sheet sheet, std::uint32_t last_row, std::uint16_t last_column) {
    if (sheets_[sheet]) check(worksheet_print_area(sheets_[sheet], 0, 0, last_row, last_column), "print area");
}

lxw_format* Workbook::format(const Look& look) {
    if (const auto known = formats_.find(look); known != formats_.end()) return known->second;
    lxw_format* made = workbook_add_format(book_);
    format_set_font_name(made, "Arial");
    format_set_font_size(made, 10);
    format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    if (!look.number_format.empty()) format_set_num_format(made, look.number_format.c_str());
    paint(made, look.paint);
    if (look.tone != model::Tone::none) {
        const ToneColours& colours = tone_colours[static_cast<std::size_t>(look.tone)];
        format_set_font_color(made, colours.text);
        format_set_bg_color(made, colours.fill);
    }
    if (look.wrap) format_set_text_wrap(made);
    if (look.framed) {
        format_set_border(made, LXW_BORDER_THIN);
        format_set_border_color(made, 0x55606B);
    }
    if (look.indent) format_set_indent(made, 1);
    if (look.side == Side::right) format_set_align(made, LXW_ALIGN_RIGHT);
    if (look.side == Side::left) format_set_align(made, LXW_ALIGN_LEFT);
    return formats_[look] = made;
}

void Workbook::text(Sheet sheet, Place place, const std::string& text, const Look& look) {
    if (!sheets_[sheet]) return;
    const std::string clean = cleaned(text);
    if (clean.empty()) return blank(sheet, place, look);
    check(worksheet_write_string(sheets_[sheet], place.row, place.column, clean.c_str(), format(look)), "text");
}

void Workbook::number(Sheet sheet, Place place, double value, const Look& look) {
    if (!std::isfinite(value)) return blank(sheet, place, look);
    if (sheets_[sheet])
        check(worksheet_write_number(sheets_[sheet], place.row, place.column, value, format(look)), "number");
}

void Workbook::formula(Sheet sheet, Place place, const std::string& words, double value, const Look& look) {
    if (!std::isfinite(value)) return blank(sheet, place, look);
    if (sheets_[sheet])
        check(worksheet_write_formula_num(sheets_[sheet], place.row, place.column, words.c_str(), format(look), value),
              "formula");
}

void Workbook::name_cell(const std::string& wanted, const Target& cell) {
    constexpr std::size_t longest = 250;
    if (!book_ || !sheets_[cell.sheet]) return;
    const std::string name =
        unique(wanted, longest, [&](const std::string& other) { return cell_names_.count(lower(other)) > 0; });
    cell_names_.insert(lower(name));
    const std::string place = "=" + quoted(names_[cell.sheet]) + address(cell.place, "$");
    check(workbook_define_name(book_, name.c_str(), place.c_str()), "name");
}

void Workbook::comment(Sheet sheet, Place place, const std::string& words) {
    if (sheets_[sheet])
        check(worksheet_write_comment(sheets_[sheet], place.row, place.column, cleaned(words).c_str()), "comment");
}

void Workbook::blank(Sheet sheet, Place place, const Look& look) {
    if (sheets_[sheet]) check(worksheet_write_blank(sheets_[sheet], place.row, place.column, format(look)), "blank");
}

void Workbook::link(Sheet sheet, Place place, Target target, const std::string& words, Lines lines) {
    if (!sheets_[sheet] || ++links_[sheet] > most_links) return text(sheet, place, words, {});
    const std::string to = "internal:" + quoted(names_[target.sheet]) + address(target.place, "");
    check(worksheet_write_url_opt(sheets_[sheet], place.row, place.column, to.c_str(),
                                  format({"", Paint::link, {}, lines == Lines::many, {}, {}, {}}),
                                  cleaned(words).c_str(), nullptr),
          "link");
}

void Workbook::outer_link(Sheet sheet, Place place, const model::Link& link, const std::string& words) {
    const std::string clean = (link.to == model::Link::To::file ? "external:" : "") + cleaned(link.target);
    const bool fits = clean.size() < 2000 && clean.find_first_of("\n\t") == std::string::npos;
    if (!sheets_[sheet] || !fits || ++links_[sheet] > most_links) return text(sheet, place, words, {});
    check(worksheet_write_url_opt(sheets_[sheet], place.row, place.column, clean.c_str(),
                                  format({"", Paint::link, {}, true, {}, {}, {}}), cleaned(words).c_str(), nullptr),
          "outer link");
}

void Workbook::wide_text(Sheet sheet, const Range& row, const std::string& words, const Look& look, double points) {
    if (!sheets_[sheet]) return;
    Look wrapped = look;
    wrapped.wrap = true;
    const std::string clean = cleaned(words);
    if (row.last_column > row.first_column)
        check(worksheet_merge_range(sheets_[sheet], row.first_row, row.first_column, row.last_row, row.last_column,
                                    clean.c_str(), format(wrapped)),
              "wide text");
    else
        text(sheet, {row.first_row, row.first_column}, clean, wrapped);
    height(sheet, row.first_row, points);
}

void Workbook::merge(Sheet sheet, const Range& row, const Look& look) {
    if (!sheets_[sheet] || row.last_column == row.first_column) return;
    check(worksheet_merge_range(sheets_[sheet], row.first_row, row.first_column, row.last_row, row.last_column, "",
                                format(look)),
          "merged cells");
}

void Workbook::table(Sheet sheet, const Range& range, const std::string& name, const std::vector<Head>& heads) {
    if (!sheets_[sheet]) return;
    std::vector<std::string> texts = table_heads(heads);
    std::vector<lxw_table_column> columns(texts.size());
    std::vector<lxw_table_column*> pointers;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        columns[i].header = texts[i].data();
        columns[i].header_format =
            format({"", Paint::table_head, {}, true, i > 0 && heads[i].side == Side::usual, heads[i].side, {}});
        pointers.push_back(&columns[i]);
    }
    pointers.push_back(nullptr);
    std::string given = unique(table_name(name), 200, [&](const auto& other) { return table_names_.count(other) > 0; });
    table_names_.insert(given);
    lxw_table_options options{};
    options.name = given.data();
    options.columns = pointers.data();
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 1;
    options.no_banded_rows = LXW_TRUE;
    check(worksheet_add_table(sheets_[sheet], range.first_row, range.first_column, range.last_row, range.last_column,
                              &options),
          "table");
}

void Workbook::data_bars(Sheet sheet, const Range& range) {
    if (!sheets_[sheet]) return;
    lxw_conditional_format bars{};
    bars.type = LXW_CONDITIONAL_DATA_BAR;
    bars.data_bar_2010 = LXW_TRUE;
    bars.bar_solid = LXW_TRUE;
    bars.bar_color = 0xB7D4EA;
    bars.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    bars.min_value = 0;
    check(worksheet_conditional_format_range(sheets_[sheet], range.first_row, range.first_column, range.last_row,
                                             range.last_column, &bars),
          "data bars");
}

void Workbook::colour_scale(Sheet sheet, const Range& range) {
    if (!sheets_[sheet]) return;
    lxw_conditional_format scale{};
    scale.type = LXW_CONDITIONAL_2_COLOR_SCALE;
    scale.min_color = 0xFFFFFF;
    scale.max_color = 0x4A90C4;
    check(worksheet_conditional_format_range(sheets_[sheet], range.first_row, range.first_column, range.last_row,
                                             range.last_column, &scale),
          "colour scale");
}

void Workbook::picture(Sheet sheet, Place place, const model::Picture& picture, const Hanging& hanging) {
    if (!sheets_[sheet]) return;
    std::string description = cleaned(hanging.description);
    lxw_image_options options{};
    options.x_scale = options.y_scale = hanging.scale;
    options.x_offset = static_cast<std::int32_t>(hanging.from_left);
    options.y_offset = 2;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.description = description.data();
    const lxw_error error = worksheet_insert_image_buffer_opt(
        sheets_[sheet], place.row, place.column, reinterpret_cast<const unsigned char*>(picture.bytes.data()),
        picture.bytes.size(), &options);
    // the library finds no size in some pictures whose size we know; it takes nothing in then, and the book is whole
    if (error != LXW_ERROR_IMAGE_DIMENSIONS) check(error, "picture");
}

void Workbook::width(Sheet sheet, std::uint16_t column, double characters) {
    if (sheets_[sheet]) check(worksheet_set_column(sheets_[sheet], column, column, characters, nullptr), "width");
}

void Workbook::height(Sheet sheet, std::uint32_t row, double points) {
    if (sheets_[sheet]) check(worksheet_set_row(sheets_[sheet], row, points, nullptr), "height");
}

void Workbook::outline(Sheet sheet, std::uint32_t row, std::uint8_t level, double points) {
    lxw_row_col_options options{0, level, 0};
    if (sheets_[sheet]) check(worksheet_set_row_opt(sheets_[sheet], row, points, nullptr, &options), "outline");
}

void Workbook::freeze_above(Sheet sheet, std::uint32_t row) {
    if (sheets_[sheet]) worksheet_freeze_panes(sheets_[sheet], row, 0);
}

void Workbook::tab_colour(Sheet sheet, std::uint32_t colour) {
    if (sheets_[sheet]) worksheet_set_tab_color(sheets_[sheet], colour);
}

void Workbook::print_at(Sheet sheet, int percent, std::vector<std::uint32_t> breaks) {
    constexpr std::size_t most_breaks = 1'000;
    if (!sheets_[sheet]) return;
    worksheet_set_print_scale(sheets_[sheet], static_cast<std::uint16_t>(percent));
    breaks.resize(std::min(breaks.size(), most_breaks));
    breaks.push_back(0);  // the end of the list
    check(worksheet_set_h_pagebreaks(sheets_[sheet], breaks.data()), "page breaks");
}

base::Result<void> Workbook::close() {
    if (book_) check(workbook_close(book_), "writing");
    book_ = nullptr;
    if (problem_.empty()) return {};
    return base::fail(base::Code::output_unwritable, path_, problem_);
}

}  // namespace stamtafel::excel
