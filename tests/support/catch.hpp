// Catch2 under one name: version 2 (one header) and version 3 (many) both build the tests, which keep to
// what the two have in common. Matchers and generators are spelled through the names below.
#pragma once

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
using Catch::Approx;
#endif
