// Figures by readable names, for who turns the flat table of them around.
#pragma once

#include "reports/compose/compose.hpp"
#include "reports/model/fact.hpp"

namespace stamtafel::compose {

/// Fills in `subject` ("Klachten, vervolg"), `term` ("binnen de norm") and `place` ("Instagram") by the fact's id.
void put_in_words(const Material& material, model::Fact& fact);

}  // namespace stamtafel::compose
