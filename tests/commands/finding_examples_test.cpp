// The examples that `explain` prints: on top of the sound strategy each brings its finding about, and mended it does
// not.
#include <algorithm>

#include "engine/app/load.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scratch.hpp"
#include "tests/unit/strategy/sound.hpp"

namespace {

using namespace stamtafel;

struct Found {
    bool it = false;      ///< what was looked for
    bool errors = false;  ///< the example is no playbook
};

/// Read by the program's own words for metrics and categories.
Found look(std::string_view example, base::Code code) {
    const test::Scratch scratch;
    test::write_file(scratch / "sound.yaml", test::sound);
    test::write_file(scratch / "playbook.yaml", "stamtafel: 1\nextends: sound.yaml\n" + std::string(example));
    app::LoadedPlaybook loaded = app::load_playbook((scratch / "playbook.yaml").string(), "");
    if (loaded.usable) strategy::find_in_strategy(loaded.playbook, loaded.diagnostics);
    for (const base::Diagnostic& one : base::sorted(loaded.diagnostics))
        UNSCOPED_INFO(base::message(one.problem, base::Language::en));
    const auto& list = loaded.diagnostics.list;
    return {std::any_of(list.begin(), list.end(), [&](const auto& one) { return one.problem.code == code; }),
            !loaded.usable};
}

}  // namespace

TEST_CASE("each example has its finding, and mended it has not") {
    for (const strategy::FindingRow& row : strategy::finding_table()) {
        INFO(base::row_of(row.code).id);
        const Found wrong = look(row.wrong, row.code), right = look(row.right, row.code);
        CHECK(wrong.it);
        CHECK_FALSE(wrong.errors);
        CHECK_FALSE(right.it);
        CHECK_FALSE(right.errors);
    }
}

TEST_CASE("each row says in both languages what it is and why it matters") {
    for (const strategy::FindingRow& row : strategy::finding_table()) {
        INFO(base::row_of(row.code).id);
        for (const std::string_view words : {row.name_en, row.name_nl, row.why_en, row.why_nl}) {
            CHECK_FALSE(words.empty());
            CHECK(words.find('{') == words.npos);
        }
        CHECK(row.why_en.ends_with('.'));
        CHECK(row.why_nl.ends_with('.'));
    }
}

TEST_CASE("each argument of a text has a slot that says what it is, in either language") {
    for (const strategy::FindingRow& row : strategy::finding_table()) {
        const base::CodeRow& code = base::row_of(row.code);
        INFO(code.id);
        for (std::size_t i = 0; i < row.slots.size(); ++i) {
            const std::string hole = "{" + std::to_string(i) + "}";
            const bool used = code.text_en.find(hole) != code.text_en.npos;
            CHECK(used == (code.text_nl.find(hole) != code.text_nl.npos));
            if (used) CHECK_FALSE(row.slots[i].name.empty());
        }
    }
}
