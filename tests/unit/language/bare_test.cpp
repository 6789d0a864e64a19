// What somebody wrote himself, counted by hand.
#include "engine/language/bare.hpp"

#include <string>

#include "tests/support/catch.hpp"

using stamtafel::language::bare_characters;

TEST_CASE("characters are code points, white space between them counts once") {
    CHECK(bare_characters("") == 0);
    CHECK(bare_characters("dag") == 3);
    CHECK(bare_characters("  één \n\t twee  ") == 8);
    CHECK(bare_characters("dag 👍") == 5);
    CHECK(bare_characters("1 < 2 en 3 > 2") == 14);
}

TEST_CASE("it counts no further than asked") {
    CHECK(bare_characters("probeer de blauwe knop", 20) == 20);
    CHECK(bare_characters("probeer", 20) == 7);
    CHECK(bare_characters("een twee", 4) == 4);
}

TEST_CASE("links and mentions are out") {
    CHECK(bare_characters("https://example.org/een/heel/lang/adres?met=vraag") == 0);
    CHECK(bare_characters("zie www.example.org hier") == 8);
    CHECK(bare_characters("zie (https://example.org) hier") == 11);
    CHECK(bare_characters("@mila @jan.jansen dank") == 4);
    CHECK(bare_characters("<@U012ABC> <https://example.org|hier> kijk") == 4);
    CHECK(bare_characters("mail mila@example") == 17);
    CHECK(bare_characters("ahttps://x") == 10);
}

TEST_CASE("tags are out, what they mark stays") {
    CHECK(bare_characters("<p>dag <b>mila</b></p>") == 8);
    CHECK(bare_characters("<p>een</p><p>twee</p>") == 8);
    CHECK(bare_characters("[b]dag[/b] [url=https://example.org/x]mila[/url]") == 8);
    CHECK(bare_characters("**dag** _mila_ `nu`") == 11);
    CHECK(bare_characters("[mila](https://example.org/a/b)") == 4);
    CHECK(bare_characters("een &amp; twee :smile:") == 12);
    CHECK(bare_characters("om 10:30:45 uur") == 15);
    CHECK(bare_characters("ik <3 dit") == 9);
}

TEST_CASE("quotations and code are out with all they hold") {
    CHECK(bare_characters("[quote=\"mila, post:1\"]hoe laat gaan jullie open[/quote]\nom negen") == 8);
    CHECK(bare_characters("[quote]een [quote]twee[/quote] drie[/quote]vier") == 4);
    CHECK(bare_characters("<blockquote><p>hoe laat</p></blockquote><p>negen</p>") == 5);
    CHECK(bare_characters("<aside class=\"quote\"><div>hoe</div></aside>negen") == 5);
    CHECK(bare_characters("<pre><code>rm -rf</code></pre>zo") == 2);
    CHECK(bare_characters("> hoe laat\n> gaan jullie open\nnegen") == 5);
    CHECK(bare_characters("&gt; hoe laat\nnegen") == 5);
    CHECK(bare_characters("zo:\n```sh\nmake install\n```\nklaar") == 9);
    CHECK(bare_characters("zo ```make install``` klaar") == 8);
    CHECK(bare_characters("[quote]zonder einde") == 0);
}

TEST_CASE("hostile mark-up takes no longer than its length") {
    const std::size_t many = 200'000;
    for (const char* piece : {"<a", "[quote", "](", "&a", ":a", "@", "```", "> \n", "<", "["}) {
        std::string text;
        while (text.size() < many) text += piece;
        CHECK(bare_characters(text) <= many);
    }
}
