// The parts of a workbook beside its sheets: which sheets there are, where they are kept, shared texts, formats.
// Each is a handler that xlsx.cpp runs over the XML of its part; unknown elements are passed over.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/importers/sax.hpp"
#include "engine/importers/xlsx_values.hpp"

namespace stamtafel::importers {

/// xl/workbook.xml
class WorkbookHandler : public XmlHandler {
  public:
    struct Tab {
        std::string name, relation;
        bool hidden = false;
    };
    void start(std::string_view name, const Attributes& attributes) override;
    void end(std::string_view /*name*/) override {}
    void text(std::string_view /*piece*/) override {}

    std::vector<Tab> tabs;
    Epoch epoch = Epoch::y1900;
};

/// xl/_rels/workbook.xml.rels: id → what kind of part, and where in the archive
class RelationsHandler : public XmlHandler {
  public:
    struct Relation {
        std::string kind;  ///< the last word of its type: worksheet, sharedStrings, styles …
        std::string part;  ///< the member's name
    };
    void start(std::string_view name, const Attributes& attributes) override;
    void end(std::string_view /*name*/) override {}
    void text(std::string_view /*piece*/) override {}

    std::map<std::string, Relation, std::less<>> by_id;
    /// The part of that kind; empty: there is none.
    [[nodiscard]] std::string_view part_of_kind(std::string_view kind) const;
};

/// The texts that cells share, in one piece of memory.
class SharedTexts {
  public:
    void append(std::string_view piece) { bytes_ += piece; }
    void finish_one() { ends_.push_back(bytes_.size()); }
    [[nodiscard]] std::size_t size() const { return ends_.size(); }
    [[nodiscard]] std::string_view at(std::size_t index) const;  ///< index < size()

  private:
    std::string bytes_;
    std::vector<std::size_t> ends_;
};

/// xl/sharedStrings.xml: the runs of a text joined, how it is pronounced left out
class SharedTextsHandler : public XmlHandler {
  public:
    void start(std::string_view name, const Attributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view piece) override;

    SharedTexts texts;

  private:
    bool in_text_ = false, in_phonetic_ = false;
};

/// xl/styles.xml: what each style of a cell makes of a number
class StylesHandler : public XmlHandler {
  public:
    void start(std::string_view name, const Attributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view /*piece*/) override {}

    std::vector<CellFormat> by_style;

  private:
    bool in_formats_ = false, in_styles_ = false;
    std::map<std::uint32_t, CellFormat> written_;
};

}  // namespace stamtafel::importers
