// Small closed sets of accounts, by hand: who is named, and what nobody can hide them behind.
#include <string>

#include <fmt/format.h>

#include "engine/superfans/limits.hpp"
#include "engine/superfans/suspicions.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using namespace stamtafel::superfans;

namespace {

/// `times` posts of one, each answered by the other.
void tie(std::string& lines, const std::string& one, const std::string& other, int times) {
    for (int i = 0; i < times; ++i) {
        const std::string id = fmt::format("{}{:x}", one.substr(0, 2), lines.size());
        lines += fmt::format("+{} {} post id={} : Mooie rit gemaakt vandaag.\n", i, one, id);
        lines += fmt::format("+{} {} comment to={} : Dat ziet er goed uit.\n", i, other, id);
    }
}

std::string called(const char* what, int i) { return fmt::format("{}{:02}", what, i); }

/// Each with each.
std::string puppets(int n, int times) {
    std::string lines;
    for (int i = 0; i < n; ++i)
        for (int j = i + 1; j < n; ++j) tie(lines, called("pop", i), called("pop", j), times);
    return lines;
}

/// A hundred readers who know the next two: large enough for a ring to be a small part of it.
std::string others() {
    std::string lines;
    for (int i = 0; i < 100; ++i)
        for (int next = 1; next <= 2; ++next) tie(lines, called("lezer", i), called("lezer", (i + next) % 100), 6);
    return lines;
}

/// "pop00 pop01 120/123; …": the accounts, their ties inside, all their ties.
std::string rings(const std::string& lines) {
    const auto told = test::measured(others() + lines);
    std::string out;
    for (const Suspicion& ring :
         find_rings(told->tables, {base::parse_date("2026-10-01").value(), base::parse_date("2026-11-01").value()})) {
        out += out.empty() ? "" : "; ";
        for (const measure::Person who : ring.who)
            out += std::string(told->rows.store.view(told->data.accounts[static_cast<std::size_t>(who)].handle)) + " ";
        out += fmt::format("{}/{}", ring.ties, ring.of);
    }
    return out;
}

const std::string five = "pop00 pop01 pop02 pop03 pop04 ";

}  // namespace

TEST_CASE("a ring: few accounts whose ties stay among themselves") {
    CHECK(rings("").empty());
    CHECK(rings(puppets(5, 6)) == five + "60/60");  // ten pairs, six each: 24 ties each
    CHECK(rings(puppets(5, 4)).empty());            // sixteen ties each: too few to tell
}

TEST_CASE("one member with ties outside hides no ring") {
    // 24 of its 27 ties are inside; without it the others would have 18 of 24
    std::string lines = puppets(5, 6);
    tie(lines, "pop00", "lezer00", 3);
    CHECK(rings(lines) == five + "60/63");
    // half of its ties outside: it is no member, and the other seven have six in seven of theirs among themselves
    lines = puppets(8, 6);
    for (int i = 0; i < 50; ++i) tie(lines, "pop00", called("lezer", i), 1);
    CHECK(rings(lines) == "pop01 pop02 pop03 pop04 pop05 pop06 pop07 126/168");
}

TEST_CASE("decoys chained to a member, or around it as a star, hide no ring") {
    std::string chain = puppets(5, 6);
    tie(chain, "pop00", "lok00", 6);
    for (int i = 0; i < 30; ++i) tie(chain, called("lok", i), called("lok", i + 1), 20);
    CHECK(rings(chain).find(five) != std::string::npos);
    std::string star = puppets(8, 6);
    for (int i = 0; i < 20; ++i) tie(star, "pop00", called("lok", i), 20);
    CHECK(rings(star).find("pop01 pop02 pop03 pop04 pop05 pop06 pop07 ") != std::string::npos);
}

TEST_CASE("rings of up to twelve are told, larger ones meet the floors and the cap of a pair") {
    for (const int n : {6, 9, 12}) CHECK(rings(puppets(n, 6)).ends_with(fmt::format(" {0}/{0}", n * (n - 1) / 2 * 6)));
    CHECK(rings(puppets(18, 6)).empty());  // twelve of them have eleven in seventeen of their ties among themselves
}

TEST_CASE("friends who talk to others as well are no ring, nor is a small community as a whole") {
    std::string lines = puppets(4, 10);  // thirty ties inside each, ten outside: three quarters
    for (int i = 0; i < 4; ++i)
        for (int other = 0; other < 10; ++other) tie(lines, called("pop", i), called("lezer", 10 * i + other), 1);
    CHECK(rings(lines).empty());
    const auto alone = test::measured(puppets(12, 6));
    CHECK(find_rings(alone->tables, {base::parse_date("2026-10-01").value(), base::parse_date("2026-11-01").value()})
              .empty());
}
