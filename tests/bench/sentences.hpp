// What made-up members and teams write, in Dutch and English.
#pragma once

#include <string>

#include "tests/bench/dice.hpp"

namespace stamtafel::bench {

/// One to five phrases of one language, now and then with a quotation, a line break, an emoji, an order or a link.
void append_text(std::string& out, Dice& dice);

}  // namespace stamtafel::bench
