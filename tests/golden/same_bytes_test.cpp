// The same playbook, data and options give the same bytes of every output, workbooks too: whatever the number of
// threads, the clock's zone, the language of the machine, the folder it runs in and the way the playbook is named.
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/process.hpp"
#include "tests/support/scratch.hpp"

namespace {

using namespace stamtafel;
namespace fs = std::filesystem;

/// A copy of the sample, and the outputs of a run that nothing special was said to.
struct Sample {
    test::Scratch scratch;
    test::Tree first;
    Sample() {
        test::copy_source("samples/velowerk", scratch / "velowerk");
        first = outputs(command({}));
        REQUIRE(first.size() > 10);
    }

    [[nodiscard]] test::Command command(std::vector<std::string> more) const {
        std::vector<std::string> words{"report", "playbook.yaml",           "--period", "2026-10",
                                       "-o",     (scratch / "out").string()};
        words.insert(words.end(), more.begin(), more.end());
        return test::stamtafel(std::move(words), scratch / "velowerk");
    }

    [[nodiscard]] test::Tree outputs(const test::Command& run) const {
        fs::remove_all(scratch / "out");
        const test::Outcome outcome = test::run(run);
        INFO(outcome.err);
        REQUIRE(outcome.status == 0);
        return test::tree_of(scratch / "out");
    }

    void check_same(const test::Command& run) const { CHECK(test::difference(first, outputs(run)) == ""); }
};

}  // namespace

TEST_CASE("twice in a row, and over an older set") {
    const Sample sample;
    sample.check_same(sample.command({}));
    REQUIRE(test::run(sample.command({})).status == 0);
    CHECK(test::difference(sample.first, test::tree_of(sample.scratch / "out")) == "");
}

TEST_CASE("on one thread, two or seven") {
    const Sample sample;
    for (const std::string threads : {"1", "2", "7"}) sample.check_same(sample.command({"--threads", threads}));
}

TEST_CASE("in Tokyo and Honolulu, in Dutch, Turkish, C or without any locale") {
    const Sample sample;
    using Environment = std::vector<std::pair<std::string, std::string>>;
    for (const Environment& environment :
         {Environment{{"TZ", "Asia/Tokyo"}}, Environment{{"TZ", "Pacific/Honolulu"}, {"LC_ALL", "C"}},
          Environment{{"LC_ALL", "nl_NL.UTF-8"}}, Environment{{"LC_ALL", "tr_TR.UTF-8"}, {"LANG", "tr_TR.UTF-8"}},
          Environment{{"LC_NUMERIC", "de_DE.UTF-8"}, {"COLUMNS", "20"}, {"HOME", "/nowhere"}}}) {
        test::Command run = sample.command({});
        run.environment = environment;
        sample.check_same(run);
    }
}

TEST_CASE("from another folder, with a relative or an absolute path, in a copy elsewhere") {
    const Sample sample;
    const std::string out = (sample.scratch / "out").string();
    const std::string absolute = (sample.scratch / "velowerk/playbook.yaml").string();
    sample.check_same(test::stamtafel({"report", absolute, "--period", "2026-10", "-o", out}, "/"));
    fs::create_directories(sample.scratch / "a/b");
    sample.check_same(
        test::stamtafel({"report", "../../velowerk/./playbook.yaml", "--period", "2026-10", "-o", "../../out"},
                        sample.scratch / "a/b"));
    fs::rename(sample.scratch / "velowerk", sample.scratch / "another name");
    sample.check_same(test::stamtafel({"report", "another name/playbook.yaml", "--period", "2026-10", "-o", "out"},
                                      sample.scratch.folder()));
}

TEST_CASE("a plan from another folder, by an absolute path, in Tokyo") {
    const test::Scratch scratch;
    test::copy_source("samples/velowerk", scratch / "velowerk");
    const auto papers = [&](test::Command run) {
        fs::remove_all(scratch / "out");
        REQUIRE(test::run(run).status == 0);
        return test::tree_of(scratch / "out");
    };
    const std::string out = (scratch / "out").string();
    const test::Tree first = papers(test::stamtafel({"plan", "playbook.yaml", "-o", out}, scratch / "velowerk"));
    CHECK(first.size() == 4);
    const std::string absolute = (scratch / "velowerk/playbook.yaml").string();
    CHECK(test::difference(first, papers(test::stamtafel({"plan", absolute, "-o", out}, "/"))) == "");
    test::Command abroad = test::stamtafel({"plan", "velowerk/playbook.yaml", "-o", out}, scratch.folder());
    abroad.environment = {{"TZ", "Asia/Tokyo"}, {"LC_ALL", "tr_TR.UTF-8"}};
    CHECK(test::difference(first, papers(abroad)) == "");
}
