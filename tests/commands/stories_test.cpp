// The sample stories beside Velowerk: each playbook is without a finding and each October reports without a problem.
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/process.hpp"
#include "tests/support/scratch.hpp"

using namespace stamtafel;
using test::Outcome;
using test::run_stamtafel;

namespace {

struct Told {
    std::string story, verdict;
};

const std::vector<Told> stories{{"velowerk", ""},  // has its own golden files
                                {"waagplein", "Oordeel: community"},
                                {"inkwell", "Verdict: community"},
                                {"northline", "Verdict: service channel"}};

std::string playbook_of(const std::string& story) {
    return test::source_path("samples/" + story + "/playbook.yaml").string();
}

}  // namespace

TEST_CASE("the playbooks of the stories pass check without a finding") {
    for (const Told& told : stories) {
        INFO(told.story);
        const Outcome checked = run_stamtafel({"check", "--strict", playbook_of(told.story)});
        CHECK(checked.err == "");
        CHECK(checked.status == 0);
    }
}

TEST_CASE("the stories report without a warning and turn out to be what their pages say") {
    for (const Told& told : stories) {
        if (told.verdict.empty()) continue;
        INFO(told.story);
        const test::Scratch scratch;
        const Outcome report =
            run_stamtafel({"report", playbook_of(told.story), "--period", "2026-10", "-o", "out"}, scratch.folder());
        CHECK(report.err == "");
        CHECK(report.status == 0);
        CHECK(test::read_bytes(scratch / "out/summary-2026-10.txt").find("- " + told.verdict + "\n") !=
              std::string::npos);
    }
}
