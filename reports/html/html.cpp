// The page around the blocks: head with its policy, masthead, contents, sections, definitions, footer.
#include "reports/html/html.hpp"

#include <algorithm>

#include "reports/html/assets.hpp"
#include "reports/html/base64.hpp"
#include "reports/html/blocks.hpp"
#include "reports/html/sha256.hpp"

namespace stamtafel::html {
namespace {

using words::operator""_w;
using words::say;

std::string edition_name(const words::Catalogue& catalogue, model::Edition edition) {
    switch (edition) {
        case model::Edition::management: return say(catalogue, "edition.management"_w);
        case model::Edition::team: return say(catalogue, "edition.team"_w);
        case model::Edition::analyst: return say(catalogue, "edition.analyst"_w);
    }
    return "";
}

/// The hashes let in this style and this script and nothing else; images only from the file itself.
std::string policy(const Code& style, const Code& code) {
    return "default-src 'none'; style-src 'sha256-" + sha256_base64(style.text) + "'; script-src 'sha256-" +
           sha256_base64(code.text) + "'; img-src data:; base-uri 'none'; form-action 'none'";
}

constexpr char page_start[] = "<!DOCTYPE html>\n<html lang=\"";
constexpr char page_mark[] = "<meta name=\"generator\" content=\"Stamtafel ";

void add_head(const model::Document& document, const words::Catalogue& catalogue, std::string_view readers,
              Markup& out) {
    const Code style = style_of(document.style), code = script();
    out.tag(page_start).text(base::code_of(document.language)).tag("\">\n<head>\n");
    out.tag("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"");
    out.text(policy(style, code)).tag("\">\n");
    out.tag(
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" "
        "content=\"no-referrer\">\n");
    out.tag(page_mark).text(document.version).tag("\">\n<title>");
    for (const std::string& part : {document.title, document.community, document.period})
        if (!part.empty()) out.text(part + " – ");
    out.text(readers);
    out.tag("</title>\n<style>").code(style).tag("</style>\n</head>\n<body data-filter=\"");
    out.text(say(catalogue, "html.filter"_w)).tag("\" data-sort=\"").text(say(catalogue, "html.sort"_w)).tag("\">\n");
    out.tag("<span id=\"slides\"></span><a class=\"skip\" href=\"#content\">")
        .text(say(catalogue, "html.skip"_w))
        .tag("</a>\n");
}

bool has_summary(const model::Report& report) {
    return std::any_of(report.sections.begin(), report.sections.end(),
                       [](const model::Section& section) { return section.id == "summary"; });
}

/// The sender's logo, or the name where there is none.
void add_brand(const model::HouseStyle& style, Markup& out) {
    out.tag("<div class=\"brand\">");
    if (style.logo) {
        out.tag("<span class=\"logo\"><img alt=\"").text(style.sender).tag("\" width=\"");
        out.text(std::to_string(style.logo->width)).tag("\" height=\"").text(std::to_string(style.logo->height));
        out.tag("\" src=\"data:")
            .text(style.logo->mime)
            .tag(";base64,")
            .text(base64(style.logo->bytes))
            .tag("\"></span>");
    } else {
        out.tag("<span>").text(style.sender).tag("</span>");
    }
    if (!style.confidentiality.empty())
        out.tag("<span class=\"confidential\">").text(style.confidentiality).tag("</span>");
    out.tag("</div>");
}

void add_masthead(const model::Report& report, const words::Catalogue& catalogue, std::string_view readers,
                  Markup& out) {
    const model::Document& document = report.document;
    out.tag("<header class=\"masthead\"><div class=\"sheet\">");
    add_brand(document.style, out);
    out.tag("<p class=\"kicker\">").text(document.community).tag("</p><h1>");
    out.text(document.period.empty() ? document.title : document.title + " " + document.period);
    out.tag("</h1><p class=\"sub\"><span>").text(readers).tag("</span>");
    if (!document.cut_off.empty())
        out.tag("<span>").text(say(catalogue, "html.cut_off"_w, {{"moment", document.cut_off}})).tag("</span>");
    if (has_summary(report))
        out.tag("<a class=\"views\" href=\"#slides\">").text(say(catalogue, "html.slides"_w)).tag("</a>");
    out.tag("</p></div></header>\n");
}

/// What only the view of the summary as a slide shows.
void add_slide_bar(const words::Catalogue& catalogue, Markup& out) {
    out.tag("<p class=\"slide-bar\"><a href=\"#summary\">").text(say(catalogue, "html.whole_report"_w));
    out.tag("</a><span>").text(say(catalogue, "html.slides_hint"_w)).tag("</span></p>\n");
}

/// The headings inside a section, under which it is split in the contents.
void add_headings(const model::Section& section, Markup& out) {
    const std::vector<std::string> headings = headings_of(section);
    if (headings.size() < 2) return;
    out.tag("<ol>");
    for (std::size_t i = 0; i < headings.size(); ++i) {
        out.tag("<li><a href=\"#").text(heading_id(section, i)).tag("\">");
        out.text(headings[i]).tag("</a></li>\n");
    }
    out.tag("</ol>");
}

void add_contents(const model::Report& report, const words::Catalogue& catalogue, Markup& out) {
    out.tag("<nav aria-labelledby=\"contents\"><h2 id=\"contents\">")
        .text(say(catalogue, "html.contents"_w))
        .tag("</h2><ol>\n");
    for (const model::Section& section : report.sections) {
        out.tag("<li><a href=\"#").text(section.id).tag("\">").text(section.title).tag("</a>");
        add_headings(section, out);
        out.tag("</li>\n");
    }
    if (!report.definitions.empty())
        out.tag("<li><a href=\"#definitions\">").text(say(catalogue, "html.definitions"_w)).tag("</a></li>\n");
    out.tag("</ol></nav>\n");
}

void add_way_up(const words::Catalogue& catalogue, Markup& out) {
    out.tag("<p class=\"up\"><a href=\"#contents\">").text(say(catalogue, "html.to_contents"_w)).tag("</a></p>\n");
}

void add_paper_class(model::Section::Paper paper, Markup& out) {
    switch (paper) {
        case model::Section::Paper::new_page: return;
        case model::Section::Paper::flowing: out.tag(" class=\"flowing\""); return;
        case model::Section::Paper::lying: out.tag(" class=\"lying\""); return;
        case model::Section::Paper::card: out.tag(" class=\"card\""); return;
    }
}

void add_section(const model::Section& section, const words::Catalogue& catalogue, Markup& out) {
    out.tag("<section id=\"").text(section.id).tag("\"");
    add_paper_class(section.paper, out);
    out.tag(" aria-labelledby=\"").text(section.id).tag("-title\"><h2 id=\"");
    out.text(section.id).tag("-title\">").text(section.title).tag("</h2>\n");
    render_blocks(section, catalogue, out);
    add_way_up(catalogue, out);
    out.tag("</section>\n");
}

void add_definitions(const model::Report& report, const words::Catalogue& catalogue, Markup& out) {
    if (report.definitions.empty()) return;
    out.tag("<section id=\"definitions\"");
    const bool flows = !report.sections.empty() && report.sections.back().paper == model::Section::Paper::flowing;
    if (flows) add_paper_class(model::Section::Paper::flowing, out);
    out.tag(" aria-labelledby=\"definitions-title\"><h2 id=\"definitions-title\">");
    out.text(say(catalogue, "html.definitions"_w)).tag("</h2>\n<dl class=\"terms\">\n");
    for (const model::Definition& definition : report.definitions) {
        out.tag("<dt id=\"def-").text(definition.id).tag("\">").text(definition.term);
        out.tag("</dt><dd>").text(definition.text).tag("</dd>\n");
    }
    out.tag("</dl>\n");
    add_way_up(catalogue, out);
    out.tag("</section>\n");
}

void add_footer(const model::Document& document, const words::Catalogue& catalogue, std::string_view readers,
                Markup& out) {
    out.tag("<footer><div class=\"sheet\"><p>");
    out.text(say(catalogue, "html.made"_w, {{"version", document.version}, {"edition", readers}}));
    out.tag("</p><p>").text(document.style.sender);
    if (!document.style.sender.empty() && !document.style.confidentiality.empty()) out.tag(" · ");
    out.text(document.style.confidentiality)
        .tag("</p></div></footer>\n<script>")
        .code(script())
        .tag("</script>\n</body>\n</html>\n");
}

}  // namespace

bool is_own_page(std::string_view head) { return head.starts_with(page_start) && head.find(page_mark) != head.npos; }

std::string render_html(const model::Report& report, const words::Catalogue& catalogue, std::string_view readers) {
    Markup out;
    const std::string edition = edition_name(catalogue, report.document.edition);
    if (readers.empty()) readers = edition;
    add_head(report.document, catalogue, readers, out);
    if (has_summary(report)) add_slide_bar(catalogue, out);
    add_masthead(report, catalogue, readers, out);
    out.tag("<div class=\"sheet columns\">\n");
    add_contents(report, catalogue, out);
    out.tag("<main id=\"content\">\n");
    for (const model::Section& section : report.sections) add_section(section, catalogue, out);
    add_definitions(report, catalogue, out);
    out.tag("</main></div>\n");
    add_footer(report.document, catalogue, readers, out);
    return out.take();
}

}  // namespace stamtafel::html
