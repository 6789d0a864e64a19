// Nothing here stops a report: a logo that can't be used is left out, a colour that can't be read is darkened.
#include "engine/app/house_style.hpp"

#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "reports/html/colour.hpp"

namespace stamtafel::app {
namespace {

constexpr std::uintmax_t logo_limit = 1 << 20;

}  // namespace

std::optional<model::Picture> read_logo(const LoadedPlaybook& loaded, base::Diagnostics& diagnostics) {
    const playbook::Text& logo = loaded.playbook.report.style.logo;
    if (logo.value.empty()) return std::nullopt;
    const auto without = [&](base::Code code) {
        diagnostics.add({code, {logo.value}}, logo.place);
        return std::optional<model::Picture>();
    };
    auto bytes = read_beside(loaded, logo.value, logo_limit);
    if (!bytes && bytes.error().code == base::Code::file_too_large) return without(base::Code::logo_too_large);
    if (!bytes || !*bytes) return without(base::Code::logo_unreadable);
    auto picture = model::picture_of(std::move(**bytes));
    if (!picture) return without(base::Code::logo_no_picture);
    if (picture->width > model::most_pixels || picture->height > model::most_pixels)
        return without(base::Code::logo_too_large);
    return picture;
}

void find_dim_colour(const playbook::Playbook& playbook, base::Diagnostics& diagnostics) {
    if (playbook.report.style.colours.empty()) return;
    const playbook::Text& written = playbook.report.style.colours.front();
    const auto colour = html::parse_colour(written.value);
    constexpr html::Colour white{255, 255, 255};
    if (!colour || html::readable_on(*colour, white) == *colour) return;
    // cut off, not rounded: 4.46 is not 4.5
    const double contrast = std::floor(html::contrast(*colour, white) * 10) / 10;
    diagnostics.add({base::Code::dim_colour,
                     {written.value, fmt::format("{:.1f}", contrast), html::hex(html::readable_on(*colour, white))}},
                    written.place);
}

}  // namespace stamtafel::app
