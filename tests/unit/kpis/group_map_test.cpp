// The map of groups: three triangles and a pair, with what management may see of it.
#include "engine/kpis/group_map.hpp"
#include "tests/support/catch.hpp"

namespace {

using namespace stamtafel;
using kpis::group_map;

/// Groups of six, six, three and two members, everybody tied to all of the own group; first and second share six ties.
community::NetworkView view() {
    community::NetworkView made;
    std::vector<network::Edge> ties;
    std::uint32_t first = 0;
    for (const std::uint32_t size : {6U, 6U, 3U, 2U}) {
        for (std::uint32_t a = 0; a < size; ++a)
            for (std::uint32_t b = a + 1; b < size; ++b) ties.push_back({first + a, first + b, 1000});
        made.groups.size.push_back(size);
        made.groups.of.insert(made.groups.of.end(), size, static_cast<std::uint32_t>(made.groups.size.size() - 1));
        first += size;
    }
    for (std::uint32_t i = 0; i < 6; ++i) ties.push_back({i, 6 + i, 1000});
    ties.push_back({12, 0, 1000});  // one tie of the third with the first
    made.members.graph = network::build_graph(first, ties);
    return made;
}

}  // namespace

TEST_CASE("all groups with their ties, pairs counted once") {
    const kpis::GroupMap map = group_map(view(), 2, 10);
    REQUIRE(map.groups.size() == 4);
    CHECK(map.groups[0] == kpis::MapGroup{6, 15, 7, 2, 2});
    CHECK(map.groups[2] == kpis::MapGroup{3, 3, 1, 1, 1});
    CHECK(map.groups[3] == kpis::MapGroup{2, 1, 0, 0, 0});
    CHECK(map.ties == std::vector<kpis::MapTie>{{0, 1, 6}, {0, 2, 1}});
    CHECK(map.elsewhere == 0U);
}

TEST_CASE("the largest few, the rest elsewhere") {
    const kpis::GroupMap map = group_map(view(), 2, 2);
    CHECK(map.groups.size() == 2);
    CHECK(map.elsewhere == 5U);
}

TEST_CASE("for management no group and no tie of few, and no few elsewhere") {
    const kpis::GroupMap map = group_map(view(), 5, 10);
    REQUIRE(map.groups.size() == 2);
    CHECK(map.groups[0] == kpis::MapGroup{6, 15, 6, 2, 1});  // the one tie with the third is not among them
    CHECK(map.ties == std::vector<kpis::MapTie>{{0, 1, 6}});
    CHECK(map.elsewhere == 5U);
    const kpis::GroupMap fewer = group_map(view(), 6, 10);
    CHECK(fewer.groups.size() == 1);  // five elsewhere would be too few
    CHECK(fewer.elsewhere == 11U);
}
