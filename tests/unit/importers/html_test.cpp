// Mark-up out, characters in.
#include <string>

#include "engine/importers/html.hpp"
#include "tests/support/catch.hpp"

using namespace stamtafel;

namespace {

std::string plain(std::string_view html) {
    activity::Store store;
    activity::Arena arena(store);
    return std::string(importers::plain_text(html, arena));
}

}  // namespace

TEST_CASE("HTML as text") {
    CHECK(plain("") == "");
    CHECK(plain("<p>Hi <b>you</b></p><p>there</p>") == "Hi you\nthere\n");
    CHECK(plain("a<br/>b<BR>c<ul><li>d</li></ul>") == "a\nb\nc\nd\n");
    CHECK(plain("<a href=\"x?y&amp;z\">link</a> &lt;b&gt; &amp;amp; &#39;q&#x27; &euro;&#8364;&nbsp;.") ==
          "link <b> &amp; 'q' €€ .");
    CHECK(plain("<pre>x</pre><param>y") == "x\ny");
}

TEST_CASE("what is no mark-up stays") {
    CHECK(plain("3 < 4 & 5 > 4; &zzz; &#0; &#xd800; &#1114112; &") ==
          "3 < 4 & 5 > 4; &zzz; &#0; &#xd800; &#1114112; &");
    CHECK(plain("open <b and no end") == "open <b and no end");
    CHECK(plain("<3 <!-- c --> x") == "<3  x");
    CHECK(plain(std::string(100'000, '<') + "b").size() == 100'001);
}
