// A run that fails says why, and leaves the reports of the run before as they were.
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <chrono>

#include <fmt/format.h>

#include "engine/app/inputs.hpp"
#include "engine/app/io.hpp"
#include "engine/app/shrunk.hpp"
#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"

using namespace stamtafel;
using test::Outcome;

namespace {

namespace fs = std::filesystem;

/// A client with a report of an earlier run in `reports`.
struct Reported : test::Velowerk {
    test::Tree before;
    Reported() {
        // fewer sections: what a new run writes differs
        REQUIRE(test::run(report("reports", {"--only", "data"})).status == 0);
        before = test::tree_of(folder / "reports");
    }

    /// The run fails with this status and words on standard error, and the older set stands.
    void fails(const test::Command& command, int status, const std::string& words) const {
        const Outcome outcome = test::run(command);
        INFO(words << "\n" << outcome.err);
        CHECK(outcome.status == status);
        CHECK(outcome.err.find(words) != std::string::npos);
        CHECK(test::difference(before, test::tree_of(folder / "reports")) == "");
    }

    void change(const std::string& file, const std::string& from, const std::string& to) const {
        std::string text = test::read_bytes(folder / file);
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        test::write_file(folder / file, text.replace(at, from.size(), to));
    }
};

/// A few lines of the small community, repeated to `rows` rows with ids of their own.
std::string many_rows(std::size_t rows) {
    std::string out = "id,topic,at,author,text\n";
    for (std::size_t i = 0; i < rows; ++i)
        out += fmt::format("{},t{},2026-10-{:02}T{:02}:{:02}:00+02:00,lid{},{}\n", i, i / 2, 1 + i % 24, i / 60 % 24,
                           i % 60, i % 5000,
                           i % 3 == 0 ? "Hoe krijg ik mijn ketting schoon?" : "Met een beetje olie lukt het wel.");
    return out;
}

struct Large {
    test::Scratch scratch;
    test::Tree before;
    Large() {
        test::write_file(scratch / "playbook.yaml", test::small_playbook);
        test::write_file(scratch / "exports/forum.csv", many_rows(2'000));
        REQUIRE(test::run(report()).status == 0);
        before = test::tree_of(scratch / "out");
        test::write_file(scratch / "exports/forum.csv", many_rows(200'000));
    }

    [[nodiscard]] test::Command report() const {
        return test::stamtafel({"report", "playbook.yaml", "--period", "2026-10", "-o", "out"}, scratch.folder());
    }
};

/// A hidden folder of a run stands in `folder`.
bool writes_in(const fs::path& folder) {
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (entry.path().filename().string().starts_with(".stamtafel-")) return true;
    return false;
}

}  // namespace

TEST_CASE("a disk that fills up half-way, at every file of the set") {
    const Reported client;
    test::Command command = client.report("reports");
    std::vector<std::uint64_t> sizes;
    test::Command elsewhere = client.report("elsewhere");
    REQUIRE(test::run(elsewhere).status == 0);
    for (const auto& [name, bytes] : test::tree_of(client.folder / "elsewhere")) sizes.push_back(bytes.size());
    std::sort(sizes.begin(), sizes.end());
    for (const std::uint64_t size : {std::uint64_t{0}, sizes.front() - 1, sizes[sizes.size() / 2], sizes.back() - 1}) {
        command.largest_file = size;
        client.fails(command, 4, "[output-unwritable]");
    }
    command.largest_file = sizes.back() * 2;
    CHECK(test::run(command).status == 0);
}

TEST_CASE("outputs that cannot be put where they belong") {
    const Reported client;
    test::write_file(client.folder / "taken", "a file\n");
    client.fails(client.report("taken"), 4, "'taken'");
    client.fails(client.report("taken/below"), 4, "[output-unwritable]");
    client.fails(client.report("/proc/reports"), 4, "[output-unwritable]");
    CHECK(test::read_bytes(client.folder / "taken") == "a file\n");
}

TEST_CASE("a folder where a file should come stops the set before anything moves") {
    Reported client;
    fs::remove(client.folder / "reports/facts-2026-10.json");
    test::write_file(client.folder / "reports/facts-2026-10.json/mine.txt", "mine\n");
    client.before = test::tree_of(client.folder / "reports");
    client.fails(client.report("reports"), 4, "'reports/facts-2026-10.json'");
}

TEST_CASE("nothing is published over a file that the run read") {
    const Reported client;
    fs::rename(client.folder / "exports/volgers.csv", client.folder / "facts-2026-10.json");
    client.change("playbook.yaml", "exports/volgers.csv", "facts-2026-10.json");
    const std::string followers = test::read_bytes(client.folder / "facts-2026-10.json");
    client.fails(client.report("."), 4, "facts-2026-10.json");
    CHECK(test::read_bytes(client.folder / "facts-2026-10.json") == followers);
}

TEST_CASE("too many rejected rows: the rejects are written, the report stays") {
    Reported client;
    std::string forum = test::read_bytes(client.folder / "exports/forum-2026-10.csv");
    for (int i = 0; i < 100; ++i) forum += fmt::format("{},not enough columns\n", i);
    test::write_file(client.folder / "exports/forum-2026-10.csv", forum);
    const Outcome outcome = test::run(client.report("reports"));
    CHECK(outcome.status == 3);
    CHECK(outcome.err.find("[too-many-rejected]") != std::string::npos);
    CHECK(outcome.out == "reports/confidential/rejects-2026-10.csv\n");
    const std::string rejects = test::read_bytes(client.folder / "reports/confidential/rejects-2026-10.csv");
    CHECK(std::count(rejects.begin(), rejects.end(), '\n') == 1 + 100);
    client.before["confidential/rejects-2026-10.csv"] = rejects;
    CHECK(test::difference(client.before, test::tree_of(client.folder / "reports")) == "");
}

TEST_CASE("a missing column, a missing export, a broken playbook") {
    const Reported client;
    client.change("playbook.yaml", "at: created_at", "at: gemaakt_op");
    client.fails(client.report("reports"), 3, "'gemaakt_op'");
    client.change("playbook.yaml", "at: gemaakt_op", "at: created_at");
    client.change("playbook.yaml", "exports/forum-*.csv", "exports/forums-*.csv");
    client.fails(client.report("reports"), 3, "'exports/forums-*.csv'");
    client.change("playbook.yaml", "exports/forums-*.csv", "exports/forum-*.csv");
    client.change("playbook.yaml", "owner: mo", "owner: nobody");
    client.fails(client.report("reports"), 2, "'nobody'");
    client.change("playbook.yaml", "owner: nobody", "owner: mo");
    CHECK(test::run(client.report("reports")).status == 0);
}

TEST_CASE("Ctrl-C while it reads and counts") {
    const Large client;
    test::Command command = client.report();
    command.interrupt_when = test::catches_interrupt;
    const Outcome outcome = test::run(command);
    CHECK(outcome.interrupted);
    CHECK(outcome.status == 130);
    CHECK(outcome.err == "stamtafel: interrupted; older reports are untouched\n");
    CHECK(test::difference(client.before, test::tree_of(client.scratch / "out")) == "");
}

TEST_CASE("Ctrl-C while it writes") {
    const Large client;
    test::Command command = client.report();
    command.interrupt_when = [&](int) { return writes_in(client.scratch / "out"); };
    const Outcome outcome = test::run(command);
    CHECK(outcome.interrupted);
    CHECK(outcome.status == 130);
    CHECK(test::difference(client.before, test::tree_of(client.scratch / "out")) == "");
}

TEST_CASE("what a killed run left behind is swept by the next, what a running one holds is not") {
    const test::Velowerk client;
    const std::string dead = "reports/.stamtafel-4711-aB3dE6", held = "reports/.stamtafel-4712-aB3dE6";
    const std::string theirs = "reports/.stamtafel-notes", numbered = "reports/.stamtafel-999999";
    for (const std::string& folder : {dead, held, theirs, numbered})
        test::write_file(client.folder / folder / "half.html", "<");
    const int lock = ::open((client.folder / held).c_str(), O_RDONLY | O_DIRECTORY);
    REQUIRE(::flock(lock, LOCK_EX) == 0);
    REQUIRE(test::run(client.report("reports", {"--formats", "facts"})).status == 0);
    CHECK_FALSE(fs::exists(client.folder / dead));
    for (const std::string& folder : {held, theirs, numbered}) CHECK(fs::exists(client.folder / folder / "half.html"));
    ::close(lock);
    REQUIRE(test::run(client.report("reports", {"--formats", "facts"})).status == 0);
    CHECK_FALSE(fs::exists(client.folder / held));
}

TEST_CASE("a set that replaces nothing leaves a file that came meanwhile") {
    const test::Scratch scratch;
    auto outputs = app::OutputSet::open(scratch.folder());
    REQUIRE(outputs);
    outputs->replace_nothing();
    REQUIRE(outputs->write("playbook.yaml", "new"));
    test::write_file(scratch / "playbook.yaml", "somebody's");
    const auto published = outputs->publish();
    REQUIRE_FALSE(published);
    CHECK(published.error().code == base::Code::output_unwritable);
    CHECK(test::read_bytes(scratch / "playbook.yaml") == "somebody's");
}

TEST_CASE("a mapped file that is cut short reads as zeros behind its new end, and the run is told") {
    const test::Scratch scratch;
    const fs::path path = scratch / "export.csv";
    test::write_file(path, std::string(3 << 20, 'a'));
    activity::Store store;
    const auto file = app::store_file(path, 1ULL << 30, store);
    REQUIRE(file.has_value());
    REQUIRE(file->bytes.size() == 3 << 20);
    CHECK(app::unchanged(path, *file));
    const app::ShrinkGuard guard;
    CHECK(file->bytes[(2 << 20) + 1] == 'a');
    fs::resize_file(path, 1 << 20);
    const auto kept = static_cast<std::size_t>(std::count(file->bytes.begin(), file->bytes.end(), 'a'));
    const auto zeros = static_cast<std::size_t>(std::count(file->bytes.begin(), file->bytes.end(), '\0'));
    CHECK(kept == 1 << 20);
    CHECK(kept + zeros == file->bytes.size());
    CHECK(app::ShrinkGuard::missed());
    CHECK_FALSE(app::unchanged(path, *file));
}

TEST_CASE("what changed while it was read is found: touched, longer or gone") {
    const test::Scratch scratch;
    app::Inputs inputs;
    activity::Store store;
    for (const std::string name : {"same.csv", "touched.csv", "longer.csv", "gone.csv"}) {
        const fs::path path = scratch / name;
        test::write_file(path, "at,author,text\n");
        app::Input& input = inputs.list.emplace_back();
        input.path = path;
        input.name = name;
        input.file = app::store_file(path, 1 << 20, store).value();
    }
    fs::last_write_time(scratch / "touched.csv", fs::file_time_type::clock::now() + std::chrono::seconds(2));
    test::write_file(scratch / "longer.csv", "at,author,text\n2026-10-01,mila,ok\n");
    fs::remove(scratch / "gone.csv");
    base::Diagnostics diagnostics;
    app::find_changed(inputs, diagnostics);
    std::vector<std::string> changed;
    for (const base::Diagnostic& found : diagnostics.list) {
        CHECK(found.problem.code == base::Code::file_changed);
        changed.push_back(found.problem.args[0]);
    }
    CHECK(changed == std::vector<std::string>{"touched.csv", "longer.csv", "gone.csv"});
}

TEST_CASE("an export that is written to while it is read stops the run, and older reports stay") {
    const Large client;
    const fs::path file = client.scratch / "exports/forum.csv";
    test::Command command = client.report();
    auto stamp = fs::last_write_time(file);
    command.interrupt_when = [&](int process) {  // every millisecond another change
        if (test::catches_interrupt(process)) fs::last_write_time(file, stamp += std::chrono::milliseconds(1));
        return false;
    };
    const Outcome outcome = test::run(command);
    CHECK(outcome.status == 3);
    CHECK(outcome.err.find("[file-changed]") != std::string::npos);
    CHECK(test::difference(client.before, test::tree_of(client.scratch / "out")) == "");
}

TEST_CASE("an export that gets shorter while it is read stops the run") {
    const Large client;
    const fs::path file = client.scratch / "exports/forum.csv";
    std::uintmax_t size = fs::file_size(file);
    test::Command command = client.report();
    command.interrupt_when = [&](int process) {
        if (test::catches_interrupt(process) && size > 4096) fs::resize_file(file, size -= 4096);
        return false;
    };
    const Outcome outcome = test::run(command);
    INFO(outcome.err);
    CHECK(outcome.status == 3);
    CHECK(outcome.err.find("[file-changed]") != std::string::npos);
    test::Tree after = test::tree_of(client.scratch / "out");
    after.erase("confidential/rejects-2026-10.csv");  // what stood behind the new end, perhaps
    CHECK(test::difference(client.before, after) == "");
}
