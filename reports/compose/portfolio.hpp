// One page over several communities: a row each, with what its own management edition says first. For who looks after
// many clients and wants to know where to look today.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "reports/compose/compose.hpp"

namespace stamtafel::compose {

/// What one community's report comes down to, as its management may see it.
struct Client {
    std::string name, period, period_id;
    base::Instant until;            ///< end of the period
    std::string report;             ///< its page, as a path from the portfolio; empty: none was written
    model::Tone tone{};             ///< the worst of its promises and KPIs
    std::vector<std::string> here;  ///< protocols and KPIs that do not stand where they should, the worst first
    std::size_t met = 0, judged = 0;
    std::size_t on_track = 0, at_risk = 0, off_track = 0;
    model::Cell attainment;
    std::string finding;  ///< the gravest
    bool made = true;     ///< false: there is no report; why, its diagnostics say
};

/// `report`: where its page will stand. The words are those of `material`'s catalogue.
[[nodiscard]] Client client_of(const Material& material, std::string report);
/// A community whose report could not be made.
[[nodiscard]] Client client_without_report(std::string name);

/// The clients where most is amiss first, else in the order given.
[[nodiscard]] model::Report compose_portfolio(const words::Catalogue& catalogue, std::vector<Client> clients,
                                              std::string_view version);

}  // namespace stamtafel::compose
