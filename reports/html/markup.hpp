// A page being written. Tags are literals of the source; text of any other origin enters through text() and is
// escaped there. Nothing else adds to a page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "reports/charts/charts.hpp"
#include "reports/charts/escape.hpp"

namespace stamtafel::html {

/// A part of the page's own style or script: fixed texts of the program and colours.
struct Code {
    std::string text;
};

class Markup {
  public:
    template <std::size_t size>
    Markup& tag(const char (&literal)[size]) {
        out_.append(literal, size - 1);
        return *this;
    }
    /// Between tags, or inside a double-quoted attribute.
    Markup& text(std::string_view text) {
        charts::append_escaped(out_, text);
        return *this;
    }
    Markup& svg(const charts::Svg& svg) {
        out_ += svg.markup;
        return *this;
    }
    Markup& code(const Code& code) {
        out_ += code.text;
        return *this;
    }
    [[nodiscard]] std::string take() { return std::move(out_); }

  private:
    std::string out_;
};

}  // namespace stamtafel::html
