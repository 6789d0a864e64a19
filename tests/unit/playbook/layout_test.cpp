// Layout by hand: what moves and what stays.
#include "engine/playbook/layout.hpp"
#include "tests/support/catch.hpp"

using stamtafel::playbook::lay_out;

namespace {

std::string of(std::string_view text) { return lay_out(text).text; }

}  // namespace

TEST_CASE("levels are two blanks apart, lists stand below their key") {
    CHECK(of("a:\n    b:\n          c: 1\n    d: 2\n") == "a:\n  b:\n    c: 1\n  d: 2\n");
    CHECK(of("a:\n- b\n- c: 1\n  d: 2\n") == "a:\n  - b\n  - c: 1\n    d: 2\n");
    CHECK(of("a:\n   -   b: 1\n       c:\n        - - 1\n          - 2\n") ==
          "a:\n  - b: 1\n    c:\n      - - 1\n        - 2\n");
}

TEST_CASE("flow has a blank where it needs one, and none elsewhere") {
    CHECK(of("a: { b : 1,c:  [ x,y ,z ] , d: {} }\n") == "a: {b: 1, c: [x, y, z], d: {}}\n");
    CHECK(of("a: [ \"x, y\",'p  q' ]\n") == "a: [\"x, y\", 'p  q']\n");
    CHECK(of("a: {url: http://x.y:80/#z, t: 09:00}\n") == "a: {url: http://x.y:80/#z, t: 09:00}\n");
    CHECK(of("a: [x,\n     y]\n") == "a: [x,\n     y]\n");
}

TEST_CASE("empty lines come one at a time, and none at either end") {
    CHECK(of("\n\na: 1\n\n\n\nb: 2\n\n\n") == "a: 1\n\nb: 2\n");
    CHECK(of("a: 1") == "a: 1\n");
    CHECK(of("") == "");
}

TEST_CASE("comments stay behind their value, before their line, or at the level they were written at") {
    CHECK(of("a: 1    # one\n") == "a: 1    # one\n");
    CHECK(of("a:\n# b is next\n   b: 1\n") == "a:\n  # b is next\n  b: 1\n");
    CHECK(of("a:\n    b: 1\n    # still a\nc: 2\n") == "a:\n  b: 1\n  # still a\nc: 2\n");
    CHECK(of("a: x#y\n") == "a: x#y\n");
    CHECK(lay_out("a: '# no' # yes\n# too\n").comments == std::vector<std::string>{"# yes", "# too"});
}

TEST_CASE("block texts, quoted lines and plain lines are left as they are, but move with their level") {
    CHECK(of("a:\n    b: |\n        text  \n          deeper\n\n        # text\n    c: 1\n") ==
          "a:\n  b: |\n      text  \n        deeper\n\n      # text\n  c: 1\n");
    CHECK(of("a: \"one\n\n    two # text\"   # c\nb: 1\n") == "a: \"one\n\n    two # text\"   # c\nb: 1\n");
    CHECK(of("a: one\n\n\n   two\nb: 1\n") == "a: one\n\n\n   two\nb: 1\n");
    CHECK(of("a: |+\n  x\n\n\nb: 1\n") == "a: |+\n  x\n\n\nb: 1\n");
    CHECK(of("a: |\n    x") == "a: |\n    x");  // an end of line would be part of the text
    CHECK(of("a: &x {b:   1}\nc: *x\n") == "a: &x {b: 1}\nc: *x\n");
}
