// Real JSON exports beside the sources, when they are there: what an independent script counted, asked of our rows.
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "engine/activity/assemble.hpp"
#include "engine/base/text.hpp"
#include "engine/importers/importer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/import.hpp"

using namespace stamtafel;
using activity::Flag;
using activity::Kind;

namespace {

namespace fs = std::filesystem;

bool absent(const std::string& folder) {
    if (fs::exists(folder)) return false;
    WARN("skipped: no " + folder);
    return true;
}

/// A folder's JSON files as one source of a run.
struct Source {
    activity::Store store;
    activity::Quality quality;
    activity::Assembled data;
    std::size_t rows = 0, skipped = 0, rejected = 0, findings = 0;

    Source(const std::string& format, const std::string& folder, const std::vector<std::string>& files,
           std::size_t unit = 1 << 20) {
        importers::Spec spec = test::spec_of(format);
        spec.zone = calendar::utc();
        std::vector<std::pair<std::string, std::string>> beside;
        for (const std::string& file : files)
            if (file.find('/') == file.npos && file.ends_with(".json"))
                beside.emplace_back(file, test::read_bytes(folder + "/" + file));
        std::vector<activity::Batch> batches;
        for (const std::string& file : files) {
            spec.file = static_cast<std::uint32_t>(quality.files.size());
            test::Import in(spec, test::read_bytes(folder + "/" + file), file, unit, beside, &store);
            rows += in.file.rows, skipped += in.file.skipped, rejected += in.rejects.size();
            findings += in.diagnostics.list.size();
            quality.files.push_back(in.file);
            for (activity::Batch& batch : in.batches)
                if (batch.rows() > 0) batches.push_back(std::move(batch));
        }
        activity::AssembleOptions options;
        options.channels = 1;
        data = activity::assemble(std::move(batches), store, options, quality);
    }

    [[nodiscard]] bool said(std::size_t row) const {
        return data.activity.kind[row] == Kind::post || data.activity.kind[row] == Kind::comment;
    }
    [[nodiscard]] std::vector<std::size_t> rows_that_say_something() const {
        std::vector<std::size_t> all;
        for (std::size_t row = 0; row < data.activity.rows(); ++row)
            if (said(row)) all.push_back(row);
        return all;
    }
    [[nodiscard]] std::string author(std::size_t row) const {
        return std::string(store.view(data.accounts[activity::at(data.activity.author[row])].handle));
    }
};

std::vector<std::string> json_files(const std::string& folder) {
    std::vector<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string name = fs::path(entry.path()).lexically_relative(folder).string();
        if (entry.path().extension() == ".json" && name != "reference.json") files.push_back(name);
    }
    std::sort(files.begin(), files.end(), base::natural_less);
    return files;
}

template <class Of>
std::size_t different(const std::vector<std::size_t>& rows, Of of) {
    std::set<decltype(of(0))> all;
    for (const std::size_t row : rows) all.insert(of(row));
    return all.size();
}

template <class Test>
std::size_t count_of(const std::vector<std::size_t>& rows, Test test) {
    return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), test));
}

/// What every figure of the forum rests on, for one reading of it.
void check_forum(const Source& forum) {
    const activity::Activity& posts = forum.data.activity;
    const std::vector<std::size_t> all = forum.rows_that_say_something();
    CHECK(forum.findings == 0);
    CHECK(forum.rejected == 0);
    CHECK(posts.rows() == 1'954);
    CHECK(all.size() == 1'954);  // every post_type is 1
    CHECK(forum.data.accounts.size() == 200);
    CHECK(base::iso(*forum.quality.first) == "2022-08-24T07:05:43.041Z");
    CHECK(base::iso(*forum.quality.last) == "2024-12-31T20:04:34.026Z");
    CHECK(forum.data.conversations == 256);
    CHECK(count_of(all, [&](std::size_t row) { return posts.kind[row] == Kind::post; }) == 250);
    CHECK(forum.quality.orphans == 3);
    CHECK(count_of(all, [&](std::size_t row) { return posts.parent[row] != activity::Row::none; }) == 1'004);
    std::int64_t likes = 0;
    for (const activity::Count count : posts.likes) likes += count;
    CHECK(likes == 885);
    std::set<std::string> staff;
    for (const std::size_t row : all)
        if (activity::is_brand(posts, row)) staff.insert(forum.author(row));
    CHECK(staff == std::set<std::string>{"RubenSomsen", "admin", "ajtowns", "amiti", "system"});
    const auto own = count_of(all, [&](std::size_t row) {
        const activity::Row parent = posts.parent[row];
        return parent != activity::Row::none && posts.author[activity::at(parent)] == posts.author[row];
    });
    CHECK(own == 62);
}

}  // namespace

TEST_CASE("a Discourse forum, as lines and one file a post: as an independent script counts it") {
    const std::string folder = test::source_path("../shared/data/discourse-delving");
    if (absent(folder)) return;
    for (const std::size_t unit : {std::size_t{1} << 24, std::size_t{100'000}, std::size_t{1}}) {
        INFO(unit);
        const Source lines("discourse_posts", folder, {"posts_2022_2024.jsonl"}, unit);
        CHECK(lines.rows == 1'954);
        CHECK(lines.quality.duplicates == 0);
        check_forum(lines);
    }

    // The folder holds April 2024 once more, two posts of it twice: 106 files, 104 posts, all of them known.
    std::vector<std::string> both = json_files(folder);
    CHECK(both.size() == 106);
    both.insert(both.begin(), "posts_2022_2024.jsonl");
    const Source twice("discourse_posts", folder, both);
    CHECK(twice.rows == 2'060);
    CHECK(twice.quality.duplicates == 106);
    check_forum(twice);
}

TEST_CASE("a Slack workspace: as an independent script counts it") {
    const std::string folder = test::source_path("../shared/data/slack-10academy");
    if (absent(folder)) return;
    const Source slack("slack", folder, json_files(folder));
    const activity::Activity& rows = slack.data.activity;
    const std::vector<std::size_t> messages = slack.rows_that_say_something();
    CHECK(slack.findings == 0);
    CHECK(slack.rejected == 0);
    CHECK(slack.rows == 3'860);
    CHECK(slack.skipped == 5);  // four tombstones, a line about posting permissions
    CHECK(slack.quality.duplicates == 1);
    // The script counts 3,433 messages, the one that occurs twice as two, and leaves joins out.
    CHECK(messages.size() == 3'432);
    CHECK(rows.rows() == 3'432 + 422 + 1'078);  // with joins and reactions
    CHECK(different(messages, [&](std::size_t row) { return slack.author(row); }) == 58);
    CHECK(different(messages, [&](std::size_t row) { return std::string(slack.store.view(rows.room[row])); }) == 10);
    CHECK(base::iso(rows.at[messages.front()]) == "2022-08-20T16:52:46.353Z");  // .353579, cut to a millisecond
    CHECK(base::iso(rows.at[messages.back()]) == "2023-01-20T11:35:18.866Z");

    // Replies are the messages with a parent, in the export or not; the missing roots are tombstones.
    const auto is_reply = [&](std::size_t row) { return rows.kind[row] == Kind::comment; };
    CHECK(count_of(messages, is_reply) == 2'253);
    // 1,179 root messages, without the one that occurs twice, the root of a thread
    CHECK(messages.size() - count_of(messages, is_reply) == 1'179);
    CHECK(slack.quality.orphans == 11);
    std::vector<std::size_t> replies;
    std::copy_if(messages.begin(), messages.end(), std::back_inserter(replies), is_reply);
    CHECK(different(replies, [&](std::size_t row) { return rows.conversation[row]; }) == 437);
    CHECK(count_of(replies, [&](std::size_t row) { return rows.parent[row] == activity::Row::none; }) == 11);

    std::set<std::string> team;
    for (const std::size_t row : messages)
        if (activity::is_brand(rows, row) && !activity::has(rows.flags[row], Flag::automation))
            team.insert(slack.author(row));
    CHECK(team == std::set<std::string>{"U03T89ACUUW", "U03TEPYRM2P", "U03U93GNNVB", "U03UUN8M4RX"});

    std::size_t reactions = 0;
    std::size_t received = 0;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        if (rows.kind[row] != Kind::reaction) continue;
        ++reactions;
        REQUIRE(rows.parent[row] != activity::Row::none);
        const std::size_t message = activity::at(rows.parent[row]);
        CHECK(rows.at[row] == rows.at[message]);
        received += slack.author(message) == "U03TEPYRM2P" ? 1U : 0U;
    }
    CHECK(reactions == 1'078);
    CHECK(received == 137);
}
