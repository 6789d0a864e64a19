// How long triage takes on 700,000 texts with 200 patterns, on two threads, beside RE2::Set alone with the same
// patterns on the same texts, already folded: triage_speed [DATA]. DATA is the folder of real exports; without its
// tweets the texts are made up. They take turns in one run, and the least of seven is printed, and of CPU time:
// the machine may be shared.
#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <fmt/format.h>
#include <re2/re2.h>
#include <re2/set.h>

#include "engine/app/load.hpp"
#include "engine/base/text.hpp"
#include "engine/language/triage.hpp"
#include "engine/measure/lists.hpp"
#include "tests/bench/labelled.hpp"
#include "tests/bench/sentences.hpp"

namespace {

using namespace stamtafel;

constexpr std::size_t many = 700'000, patterns = 200, turns = 7;

std::vector<std::string> made_up_tweets() {
    bench::Dice dice(42);
    std::vector<std::string> out(many);
    for (std::string& text : out) {
        if (dice.below(3) == 0) text = fmt::format("@merk{} ", dice.below(900));
        bench::append_text(text, dice);
        if (text.size() > 280) text.resize(text.find_last_of(' ', 280));
    }
    return out;
}

/// The tweets of people, over and over until there are enough; none without the file.
std::vector<std::string> real_tweets(const std::string& data) {
    constexpr std::size_t inbound = 3, text = 5;
    const auto rows = bench::read_csv(data + "/twitter-twcs/twcs.csv");
    std::vector<std::string> out;
    if (!rows) return out;
    for (const bench::Row& row : *rows)
        if (row.cells.size() > text && row.cells[inbound] == "True") out.push_back(row.cells[text]);
    for (std::size_t i = 0; !out.empty() && out.size() < many; ++i) out.push_back(std::string(out[i]));
    out.resize(std::min(out.size(), many));
    return out;
}

/// The shipped rules, none with more than its share of the patterns.
language::Lists two_hundred_patterns(const language::Lists& shipped) {
    std::vector<std::vector<std::string>> terms(shipped.rules.size());
    std::size_t taken = 0;
    for (std::size_t round = 0; taken < patterns; ++round)
        for (std::size_t rule = 0; rule < terms.size() && taken < patterns; ++rule)
            if (round < shipped.rules[rule].any_of.size())
                terms[rule].push_back(shipped.rules[rule].any_of[round]), ++taken;
    language::Lists out;
    for (std::size_t rule = 0; rule < terms.size(); ++rule)
        if (!terms[rule].empty())
            out.rules.emplace_back().category = shipped.rules[rule].category, out.rules.back().any_of = terms[rule];
    return out;
}

activity::Activity posts(const std::vector<std::string>& texts, activity::Store& store) {
    activity::Activity out;
    out.at.resize(texts.size());
    out.author.resize(texts.size());
    out.conversation.resize(texts.size());
    out.parent.assign(texts.size(), activity::Row::none);
    activity::Arena arena(store);
    for (const std::string& text : texts) out.text.push_back(store.place(arena.keep(std::string_view(text))));
    out.origin.resize(texts.size());
    out.kind.assign(texts.size(), activity::Kind::post);
    out.channel.resize(texts.size());
    out.flags.resize(texts.size());
    return out;
}

/// As triage looks for a term: whole words, `*` for more letters, a blank for any white space.
std::string pattern_of(std::string_view term) {
    std::string out = "(?:^|[^0-9a-z_])";
    for (const char c : base::fold(term)) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        out += c == '*' ? "[0-9a-z_]*" : c == ' ' ? "\\s+" : letter ? std::string(1, c) : std::string("\\") + c;
    }
    return out + "(?:[^0-9a-z_]|$)";
}

/// A set of the same patterns for each thread, as triage has.
class Sets {
  public:
    Sets(const language::Lists& lists, std::size_t threads) {
        RE2::Options options;
        options.set_encoding(RE2::Options::EncodingLatin1);
        options.set_max_mem(256LL << 20);
        for (std::size_t i = 0; i < threads; ++i) {
            auto& set = sets_.emplace_back(std::make_unique<RE2::Set>(options, RE2::UNANCHORED));
            for (const language::Rule& rule : lists.rules)
                for (const std::string& term : rule.any_of) set->Add(pattern_of(term), nullptr);
            set->Compile();
        }
    }

    void run(const std::vector<std::string>& folded) const {
        std::vector<std::thread> threads;
        for (std::size_t t = 0; t < sets_.size(); ++t)
            threads.emplace_back([&, t] {
                std::vector<int> found;
                for (std::size_t i = folded.size() * t / sets_.size(); i < folded.size() * (t + 1) / sets_.size(); ++i)
                    sets_[t]->Match(folded[i], &found);
            });
        for (std::thread& thread : threads) thread.join();
    }

  private:
    std::vector<std::unique_ptr<RE2::Set>> sets_;
};

struct Contestant {
    std::string_view name;
    std::function<void()> run;
    double wall = std::numeric_limits<double>::max(), cpu = wall;  ///< seconds, the least of all turns
};

void take_turn(Contestant& each) {
    const auto begun = std::chrono::steady_clock::now();
    const std::clock_t worked = std::clock();
    each.run();
    each.cpu = std::min(each.cpu, static_cast<double>(std::clock() - worked) / CLOCKS_PER_SEC);
    each.wall = std::min(each.wall, std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
}

void compare(std::string_view name, const std::vector<std::string>& texts, const language::Lists& shipped) {
    activity::Store store;
    const activity::Activity activity = posts(texts, store);
    const language::Lists lists = two_hundred_patterns(shipped);
    std::vector<std::string> folded;
    std::size_t bytes = 0;
    for (const std::string& text : texts) folded.push_back(base::fold(text)), bytes += text.size();
    const Sets one(lists, 1), two(lists, 2);
    const auto triage = [&](const language::Lists& with, unsigned threads) {
        return [&, threads] { (void)language::triage(activity, store, with, {threads, nullptr}); };
    };
    std::array<Contestant, 5> all{{{"triage, two threads", triage(lists, 2)},
                                   {"triage, one thread", triage(lists, 1)},
                                   {"RE2::Set alone, two threads", [&] { two.run(folded); }},
                                   {"RE2::Set alone, one thread", [&] { one.run(folded); }},
                                   {"triage by all shipped lists, two threads", triage(shipped, 2)}}};
    for (std::size_t turn = 0; turn < turns; ++turn)
        for (Contestant& each : all) take_turn(each);
    fmt::print("{}: {} texts of {} bytes, {} patterns, least of {}\n", name, texts.size(), bytes / texts.size(),
               patterns, turns);
    for (const Contestant& each : all)
        fmt::print(
            "  {:<42} {:.3f} s, {:.3f} s of CPU, {:5.2f} million texts/s, {:4.0f} MB/s, CPU {:.2f} of RE2::Set\n",
            each.name, each.wall, each.cpu, static_cast<double>(texts.size()) / each.wall / 1e6,
            static_cast<double>(bytes) / each.wall / 1e6, each.cpu / all[3].cpu);
}

}  // namespace

int main(int count, char** words) {
    const std::string data = count > 1 ? words[1] : STAMTAFEL_SOURCE_DIR "/../shared/data";
    const auto loaded = app::load_playbook(STAMTAFEL_SOURCE_DIR "/playbooks/words.yaml", "");
    const language::Lists shipped = measure::lists_of(loaded.playbook);
    compare("made-up tweets", made_up_tweets(), shipped);
    if (const auto real = real_tweets(data); !real.empty())
        compare("real tweets", real, shipped);
    else
        fmt::print("skipped: real tweets (no ../shared/data)\n");
    return 0;
}
