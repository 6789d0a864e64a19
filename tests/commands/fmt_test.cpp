// `fmt`: the file as it is left, what is said, and what is refused.
#include <filesystem>

#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/scratch.hpp"

using namespace stamtafel;
using test::Outcome;
using test::run_stamtafel;
namespace fs = std::filesystem;

namespace {

const std::string untidy =
    "\xef\xbb\xbfstamtafel:   1\r\n"
    "\r\n\r\n"
    "community:   # who it is\r\n"
    "      id: a   \r\n"
    "      name: 'A'\r\n"
    "   # the team\r\n"
    "team:\r\n"
    "- { id: ann,name: \"Ann\" , role: community_manager }\r\n"
    "-   id: bo\r\n"
    "    role: duty_manager\r\n"
    "# end";
const std::string tidy =
    "stamtafel: 1\n"
    "\n"
    "community:   # who it is\n"
    "  id: a\n"
    "  name: 'A'\n"
    "# the team\n"
    "team:\n"
    "  - {id: ann, name: \"Ann\", role: community_manager}\n"
    "  - id: bo\n"
    "    role: duty_manager\n"
    "# end\n";

}  // namespace

TEST_CASE("fmt lays a playbook out, keeps its comments and is done the second time") {
    const test::Scratch scratch;
    test::write_file(scratch / "p.yaml", untidy);
    const Outcome check = run_stamtafel({"fmt", "p.yaml", "--check"}, scratch.folder());
    CHECK(check.status == 1);
    CHECK(check.out == "p.yaml: the layout would change\n");
    CHECK(test::read_bytes(scratch / "p.yaml") == untidy);
    CHECK(run_stamtafel({"fmt", "p.yaml"}, scratch.folder()).status == 0);
    CHECK(test::read_bytes(scratch / "p.yaml") == tidy);
    CHECK(run_stamtafel({"fmt", "p.yaml", "--check"}, scratch.folder()).status == 0);
    CHECK(test::tree_of(scratch.folder()).size() == 1);
}

TEST_CASE("fmt writes nothing when nothing moves, and through a link what it leads to") {
    const test::Scratch scratch;
    test::write_file(scratch / "real.yaml", tidy);
    const auto before = fs::last_write_time(scratch / "real.yaml");
    CHECK(run_stamtafel({"fmt", "real.yaml"}, scratch.folder()).out == "real.yaml: laid out as it should be\n");
    CHECK(fs::last_write_time(scratch / "real.yaml") == before);
    test::write_file(scratch / "real.yaml", untidy);
    fs::permissions(scratch / "real.yaml", fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink("real.yaml", scratch / "link.yaml");
    CHECK(run_stamtafel({"fmt", "link.yaml", "--quiet"}, scratch.folder()).out.empty());
    CHECK(fs::is_symlink(scratch / "link.yaml"));
    CHECK(test::read_bytes(scratch / "real.yaml") == tidy);
    CHECK(fs::status(scratch / "real.yaml").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a playbook with two names is written under both, and nothing is left beside it") {
    const test::Scratch scratch;
    test::write_file(scratch / "p.yaml", untidy);
    fs::permissions(scratch / "p.yaml", fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
    const fs::perms rights = fs::status(scratch / "p.yaml").permissions();
    fs::create_hard_link(scratch / "p.yaml", scratch / "same.yaml");
    CHECK(run_stamtafel({"fmt", "p.yaml"}, scratch.folder()).status == 0);
    CHECK(test::read_bytes(scratch / "p.yaml") == tidy);
    CHECK(test::read_bytes(scratch / "same.yaml") == tidy);
    CHECK(fs::hard_link_count(scratch / "p.yaml") == 2);
    CHECK(fs::status(scratch / "p.yaml").permissions() == rights);
    CHECK(test::tree_of(scratch.folder()).size() == 2);
}

TEST_CASE("fmt refuses what cannot be read, and leaves it") {
    const test::Scratch scratch;
    const std::string broken = "stamtafel: 1\ncommunity: {id: a\nteam: [\n";
    test::write_file(scratch / "p.yaml", broken);
    const Outcome outcome = run_stamtafel({"fmt", "p.yaml"}, scratch.folder());
    CHECK(outcome.status == 2);
    CHECK(outcome.err.find("p.yaml:") != std::string::npos);
    CHECK(test::read_bytes(scratch / "p.yaml") == broken);
    CHECK(run_stamtafel({"fmt", "nowhere.yaml"}, scratch.folder()).err.find("[file-not-found]") != std::string::npos);
}

TEST_CASE("a full disk while fmt writes leaves the playbook as it was") {
    const test::Scratch scratch;
    const std::string large = untidy + "\n" + std::string(5000, '#') + "\n";
    test::write_file(scratch / "p.yaml", large);
    test::Command command = test::stamtafel({"fmt", "p.yaml"}, scratch.folder());
    command.largest_file = 1000;
    const Outcome outcome = test::run(command);
    CHECK(outcome.status == 4);
    CHECK(test::read_bytes(scratch / "p.yaml") == large);
    CHECK(test::tree_of(scratch.folder()).size() == 1);
}
