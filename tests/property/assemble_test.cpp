// Assembly against a plain second version that follows the sentences of the definitions with maps and loops: duplicates,
// parents, conversations, order, accounts, sides, derived ids, cut-offs, sessions. Random files in random units, on
// several threads; once so many rows that the joins work in parts.
#include "engine/activity/assemble.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "engine/importers/key.hpp"
#include "tests/property/plain_assembly.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/random.hpp"

using namespace stamtafel;
using activity::Flag;
using test::Random;
using namespace stamtafel::test::assembly;

namespace {

// ---- the same through assemble()

activity::Key key_of(const Line& line, const FileOf& file) {
    if (file.ids && !line.id.empty()) return importers::key_of(line.id);
    const std::string numbers = fmt::format("{}/{}/{}", line.ms, static_cast<int>(line.kind), line.channel);
    return importers::key_of_tuple(
        std::array<std::string_view, 4>{numbers, file.rooms ? line.room : std::string_view{}, line.author, line.text});
}

void append(const Line& line, const FileOf& file, const activity::Store& store, activity::Batch& batch) {
    batch.at.push_back({line.ms});
    batch.key.push_back(key_of(line, file));
    batch.derived.push_back(file.ids && !line.id.empty() ? 0 : 1);
    batch.text.push_back(store.place(line.text));
    batch.origin.push_back(store.place(line.text));
    batch.kind.push_back(line.kind);
    batch.channel.push_back(static_cast<activity::Channel>(line.channel));
    batch.flags.push_back(static_cast<activity::Flags>(line.flags));
    if (file.ids) batch.id.push_back(store.place(line.id));
    if (file.parents) batch.parent.push_back(importers::key_of(line.parent));
    if (file.conversations) batch.conversation.push_back(importers::key_of(line.conversation));
    if (file.rooms) batch.room.push_back(store.place(line.room));
    if (file.answers) {
        batch.answers.emplace_back();
        for (const std::string_view answer : line.answers) batch.answers.back().push_back(importers::key_of(answer));
    }
    std::uint32_t& author = batch.author.emplace_back(activity::Batch::nobody);
    if (line.author.empty()) return;
    for (author = 0; author < batch.authors.size(); ++author)
        if (store.view(batch.authors[author].handle) == line.author) break;
    if (author == batch.authors.size())
        batch.authors.push_back({importers::key_of(line.author), store.place(line.author), {}});
    if (batch.authors[author].name.size == 0) batch.authors[author].name = store.place(line.name);
}

/// The files in units of a random length, as importers hand them over.
std::vector<activity::Batch> batches_of(const World& world, const activity::Store& store, Random& random,
                                        std::int64_t longest) {
    std::vector<activity::Batch> batches;
    std::int64_t left = 0;
    for (std::size_t i = 0; i < world.lines.size(); ++i) {
        const Line& line = world.lines[i];
        if (left-- == 0 || batches.back().file != line.file) {
            left = random.between(0, longest);
            if (random.one_in(10)) batches.emplace_back().file = static_cast<std::uint32_t>(line.file);  // nothing
            batches.emplace_back().file = static_cast<std::uint32_t>(line.file);
            batches.back().group = world.files[line.file].group;
        }
        append(line, world.files[line.file], store, batches.back());
    }
    return batches;
}

struct Given {
    activity::Assembled data;
    activity::Quality quality;
};

Given assembled(const World& world, const activity::Store& store, Random& random, std::int64_t longest,
                unsigned threads) {
    Given out;
    for (const FileOf& file : world.files) out.quality.files.emplace_back().name = file.name;
    out.data = activity::assemble(batches_of(world, store, random, longest), store, world.options, out.quality,
                                  {threads, nullptr});
    return out;
}

Outcome outcome_of(const Given& given, const activity::Store& store) {
    const activity::Activity& all = given.data.activity;
    const activity::Quality& quality = given.quality;
    Outcome out;
    for (std::size_t i = 0; i < all.rows(); ++i) {
        Row row{all.at[i].ms, at(all.channel[i]), static_cast<std::size_t>(all.kind[i]), all.flags[i]};
        row.author = all.author[i] == activity::Account::none ? 0 : at(all.author[i]) + 1;
        row.conversation = at(all.conversation[i]) + 1;
        row.parent = all.parent[i] == activity::Row::none ? 0 : at(all.parent[i]) + 1;
        row.session = all.session.empty() ? 0 : all.session[i];
        row.text = store.view(all.text[i]);
        if (!all.id.empty()) row.id = store.view(all.id[i]);
        if (!all.room.empty()) row.room = store.view(all.room[i]);
        out.rows.push_back(row);
    }
    for (const activity::AccountInfo& one : given.data.accounts)
        out.accounts.push_back(
            described(store.view(one.handle), store.view(one.name), one.source, one.brand, one.automation));
    for (const activity::FileQuality& file : quality.files) out.files.push_back(described(file));
    for (const auto& end : given.data.cutoff) out.cutoff.push_back(end ? std::optional(end->ms) : std::nullopt);
    out.flat = given.data.flat;
    out.coarse = given.data.coarse;
    out.counts = {{"duplicates", quality.duplicates},
                  {"orphans", quality.orphans},
                  {"answers missing", quality.answers_missing},
                  {"activities", quality.activities},
                  {"authors", quality.authors},
                  {"conversations", quality.conversations},
                  {"all conversations", given.data.conversations},
                  {"sessions", given.data.sessions},
                  {"isolated", quality.isolated}};
    return out;
}

/// Where they part, in words; empty: nowhere.
std::string difference(Outcome expected, const Outcome& given) {
    for (const auto& [name, n] : given.counts)
        if (expected.counts[name] != n) return fmt::format("{} {}, not {}", n, name, expected.counts[name]);
    for (std::size_t i = 0; i < std::min(expected.rows.size(), given.rows.size()); ++i) {
        const Row& is = given.rows[i];
        const Row& should = expected.rows[i];
        if (is == should) continue;
        const auto shown = [](const Row& row) {
            return fmt::format("{} {} id={} ch={} kind={} flags={} author={} in={} to={} session={}", row.ms, row.text,
                               row.id, row.channel, row.kind, row.flags, row.author, row.conversation, row.parent,
                               row.session);
        };
        return fmt::format("row {}: {}\n not {}", i, shown(is), shown(should));
    }
    if (given.accounts != expected.accounts) return "accounts";
    if (given.files != expected.files) return "files";
    if (given.cutoff != expected.cutoff) return "cut-offs";
    if (given.flat != expected.flat || given.coarse != expected.coarse) return "flat or coarse";
    return given.rows.size() == expected.rows.size() ? "" : "number of rows";
}

// ---- random worlds

class Maker {
  public:
    Maker(Random& random, activity::Arena& arena, std::int64_t ids) : random_(random), arena_(arena), ids_(ids) {}

    World world(std::int64_t most_files, std::int64_t most_rows) {
        World out;
        for (std::int64_t n = random_.between(1, most_files); n > 0; --n) out.files.push_back(file());
        set_options(out.options);
        for (std::size_t f = 0; f < out.files.size(); ++f)
            for (std::int64_t n = random_.between(0, most_rows); n > 0; --n) out.lines.push_back(line(f, out.files[f]));
        return out;
    }

  private:
    template <std::size_t n>
    std::string_view one_of(const std::array<std::string_view, n>& all) {
        return all[static_cast<std::size_t>(random_.between(0, n - 1))];
    }
    bool often() { return !random_.one_in(4); }

    FileOf file() {
        constexpr std::array<std::string_view, 8> names{"export.csv", "deel/1.csv", "deel/2.csv", "deel/laatste.csv",
                                                        "3.csv",      "4.csv",      "x/1.csv.gz", "oud/2026.csv"};
        FileOf out{std::string(one_of(names)), random_.one_in(3) ? group_of[2] : group_of[0]};
        out.ids = often(), out.parents = often(), out.conversations = random_.one_in(3);
        out.rooms = random_.one_in(2), out.answers = random_.one_in(2);
        if (random_.one_in(4)) out.parents = out.conversations = false;
        return out;
    }

    void set_options(activity::AssembleOptions& options) {
        options.channels = channels;
        options.flat.resize(channels);
        options.covers.resize(channels);
        options.accounts_per_channel = {random_.one_in(3), false, random_.one_in(3)};
        for (std::size_t channel = 0; channel < channels; ++channel) {
            if (random_.one_in(8)) options.flat[channel] = random_.one_in(2);
            const base::Day last = calendar::day_of(calendar::Local{moment()});
            if (random_.one_in(6)) options.covers[channel] = activity::Covered{last + -9, last, random_.one_in(2)};
            options.session_gap_ms.push_back(random_.between(1, 4) * base::hour_ms / 2);
            for (const std::string_view name : team)
                options.team.push_back(
                    {static_cast<activity::Channel>(channel), std::string(name), 0, name == "@Robo"});
        }
        if (random_.one_in(3)) options.as_of = base::Instant{moment()};
    }

    std::int64_t moment() {
        if (random_.one_in(150)) return random_.between(0, 6) * 370 * base::day_ms;
        now_ +=
            random_.one_in(5) ? -random_.between(0, 90) * base::minute_ms : random_.between(0, 40) * base::minute_ms;
        return 1'790'000'000'000 / base::minute_ms * base::minute_ms + now_ + (random_.one_in(400) ? 1 : 0);
    }

    std::string_view id() {
        const std::int64_t number = random_.between(1, ids_);
        return kept(number % 5 == 0 ? fmt::format("een-nummer-van-meer-dan-vijftien-tekens-{}", number)
                                    : std::to_string(number));
    }

    std::string_view kept(std::string_view text) { return arena_.keep(text); }

    Line line(std::size_t file, const FileOf& of) {
        constexpr std::array<std::string_view, 9> authors{"mila",  "jan",  "Jan", "eva", "anna",
                                                          "@anna", "robo", "",    "eva"};
        constexpr std::array<std::string_view, 3> texts{"ok", "ok", "hoe dan?"};
        constexpr std::array<std::string_view, 3> rooms{"", "algemeen", "werkplaats"};
        constexpr std::array<activity::Kind, 6> kinds{activity::Kind::post,     activity::Kind::comment,
                                                      activity::Kind::comment,  activity::Kind::join,
                                                      activity::Kind::question, activity::Kind::reaction};
        Line out;
        out.file = file;
        out.ms = random_.one_in(6) ? last_ : moment();  // the same tuple, now and then
        last_ = out.ms;
        out.channel = of.group == group_of[2] ? 2 : static_cast<std::size_t>(random_.between(0, 1));
        out.kind = kinds[static_cast<std::size_t>(random_.between(0, 5))];
        if (random_.one_in(12)) out.flags = static_cast<int>(random_.one_in(2) ? Flag::brand : Flag::inbound);
        out.author = kept(one_of(authors)), out.text = kept(one_of(texts)), out.room = kept(one_of(rooms));
        if (random_.one_in(3)) out.name = kept(random_.one_in(2) ? "Mila de Vries" : "M.");
        if (often()) out.id = id();
        if (random_.one_in(2)) out.parent = id();
        if (random_.one_in(3)) out.conversation = id();
        for (std::int64_t n = random_.between(0, 2); n > 0; --n) out.answers.push_back(id());
        return out;
    }

    Random& random_;
    activity::Arena& arena_;
    std::int64_t ids_, now_ = 0, last_ = 0;
};

void check(const World& world, const activity::Store& store, Random& random, std::int64_t longest) {
    const Given one = assembled(world, store, random, longest, 1);
    const std::string found = difference(assemble_plainly(world), outcome_of(one, store));
    REQUIRE(found == "");
    for (const unsigned threads : {2U, 5U}) {
        if (world.lines.size() < 1000 && !random.one_in(10)) continue;
        const Given other = assembled(world, store, random, longest, threads);
        REQUIRE(other.data.activity == one.data.activity);
        REQUIRE(other.data.accounts == one.data.accounts);
        REQUIRE(other.quality == one.quality);
    }
}

}  // namespace

TEST_CASE("assembly is what the plain version makes of the same rows: 4,000 small worlds") {
    Random random(20'261'108);
    activity::Store store;
    activity::Arena arena(store);
    for (int i = 0; i < 4'000; ++i) {
        INFO("world " << i);
        Maker maker(random, arena, random.between(2, 25));
        check(maker.world(5, 12), store, random, 6);
    }
}

TEST_CASE("assembly is what the plain version makes of the same rows: so many that the joins work in parts") {
    Random random(20'261'109);
    activity::Store store;
    activity::Arena arena(store);
    Maker maker(random, arena, 30'000);
    World world = maker.world(1, 1);
    do world = maker.world(12, 12'000);
    while (world.lines.size() < 45'000);
    check(world, store, random, 3'000);
}
