// `diff`: pairs of playbooks in tests/diff and the full text about each; what cannot be read is named.
#include <filesystem>

#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/scratch.hpp"

using namespace stamtafel;
using test::Outcome;
using test::run_stamtafel;

namespace {

std::vector<std::string> pairs() {
    std::vector<std::string> folders;
    for (const std::string& file : test::files_below("tests/diff")) {
        const std::filesystem::path path(file);
        if (path.filename() == "new.yaml") folders.push_back(path.parent_path().string());
    }
    return folders;
}

const std::string good = "stamtafel: 1\ncommunity: {id: a, name: A}\n";

}  // namespace

TEST_CASE("each pair of playbooks reads as its expected minutes, and either way round it can be told") {
    CHECK(pairs().size() >= 10);
    for (const std::string& folder : pairs()) {
        for (const std::string language : {"en", "nl"}) {
            INFO(folder << " " << language);
            const std::vector<std::string> words{"diff", "old.yaml", "new.yaml", "--lang", language};
            const Outcome outcome = run_stamtafel(words, test::source_path(folder));
            CHECK(outcome.status == 0);
            CHECK(outcome.err.empty());
            CHECK(outcome.out == test::read_bytes(test::source_path(folder + "/expected." + language + ".txt")));
        }
        const Outcome back = run_stamtafel({"diff", "new.yaml", "old.yaml"}, test::source_path(folder));
        CHECK(back.status == 0);
        CHECK(back.out.find("⟦") == std::string::npos);
    }
}

TEST_CASE("a playbook does not differ from itself, nor a template from itself") {
    const std::string sample = test::source_path("samples/velowerk/playbook.yaml").string();
    const Outcome outcome = run_stamtafel({"diff", sample, sample, "--lang", "en"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out == "Nothing changed: the two versions are the same.\n");
}

TEST_CASE("a default that is written out changes nothing, another value does") {
    const test::Scratch scratch;
    test::write_file(scratch / "old.yaml", good);
    test::write_file(scratch / "default.yaml", good + "privacy: {min_group: 5}\nmax_rejected: 1%\n");
    test::write_file(scratch / "other.yaml", good + "privacy: {min_group: 8}\n");
    const auto said = [&](const std::string& file) {
        return run_stamtafel({"diff", "old.yaml", file}, scratch.folder()).out;
    };
    CHECK(said("default.yaml").starts_with("Nothing changed in what was agreed"));
    CHECK(said("other.yaml").find("Smallest group shown from 5 to 8.") != std::string::npos);
}

TEST_CASE("a version that cannot be read is named with its problems, both when both are broken") {
    const test::Scratch scratch;
    test::write_file(scratch / "good.yaml", good);
    test::write_file(scratch / "one.yaml", good + "colour: red\n");
    test::write_file(scratch / "two.yaml", good + "kpis: [{id: k}]\n");
    const Outcome second = run_stamtafel({"diff", "good.yaml", "two.yaml"}, scratch.folder());
    CHECK(second.status == 2);
    CHECK(second.out.empty());
    CHECK(second.err.find("two.yaml:3:") != std::string::npos);
    CHECK(second.err.find("good.yaml") == std::string::npos);
    const Outcome both = run_stamtafel({"diff", "one.yaml", "two.yaml"}, scratch.folder());
    CHECK(both.status == 2);
    CHECK(both.err.find("one.yaml:3:1: error: unknown key 'colour'") != std::string::npos);
    CHECK(both.err.find("two.yaml:3:") != std::string::npos);
    const Outcome missing = run_stamtafel({"diff", "good.yaml", "nowhere.yaml"}, scratch.folder());
    CHECK(missing.status == 2);
    CHECK(missing.err.find("nowhere.yaml") != std::string::npos);
    CHECK(missing.err.find("[file-not-found]") != std::string::npos);
    CHECK(run_stamtafel({"diff", "good.yaml"}, scratch.folder()).status == 2);
}

TEST_CASE("what a client calls things cannot harm the terminal") {
    const test::Scratch scratch;
    test::write_file(scratch / "old.yaml", "stamtafel: 1\ncommunity: {id: a, name: A}\n");
    test::write_file(scratch / "new.yaml", "stamtafel: 1\ncommunity: {id: a, name: \"A\\e[31m\\nB\"}\n");
    const Outcome outcome = run_stamtafel({"diff", "old.yaml", "new.yaml"}, scratch.folder());
    CHECK(outcome.status == 0);
    CHECK(outcome.out.find('\x1b') == std::string::npos);
    CHECK(outcome.out.find("␛[31m B") != std::string::npos);
}
