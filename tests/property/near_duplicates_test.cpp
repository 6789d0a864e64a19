// Canned replies beside a plain comparison of every reply with all earlier ones, on texts that are alike in all degrees.
#include "engine/language/near_duplicates.hpp"

#include <set>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/random.hpp"
#include "tests/support/rows.hpp"

using namespace stamtafel;

namespace {

std::set<std::string> runs_of(std::string_view text) {
    const std::vector<std::string> words = language::telling_words(text, {});
    std::set<std::string> out;
    for (std::size_t i = 0; i + 5 <= words.size(); ++i)
        out.insert(words[i] + " " + words[i + 1] + " " + words[i + 2] + " " + words[i + 3] + " " + words[i + 4]);
    return out;
}

bool near(const std::set<std::string>& a, const std::set<std::string>& b) {
    std::size_t shared = 0;
    for (const std::string& run : a) shared += b.count(run);
    return 10 * shared >= 9 * (a.size() + b.size() - shared);
}

std::vector<activity::Row> plainly(const activity::Assembled& data, const activity::Store& store) {
    std::vector<std::set<std::string>> sets;
    std::vector<activity::Row> out;
    constexpr std::int64_t window = 90LL * 86'400'000;
    for (std::size_t row = 0; row < data.activity.rows(); ++row) {
        sets.push_back(runs_of(store.view(data.activity.text[row])));
        int like = 0;
        for (std::size_t other = 0; other < row && !sets[row].empty(); ++other)
            if (!sets[other].empty() && data.activity.at[row].ms - data.activity.at[other].ms <= window)
                like += near(sets[row], sets[other]) ? 1 : 0;
        if (like >= 5) out.push_back(static_cast<activity::Row>(row));
    }
    return out;
}

/// Words "waa" … of no digits.
std::string word(std::size_t i) {
    std::string out = "w";
    for (; i > 0 || out.size() == 1; i /= 26) out += static_cast<char>('a' + i % 26);
    return out;
}

}  // namespace

TEST_CASE("canned replies are those that a plain comparison finds") {
    test::Random random(20'161'101);
    const auto below = [&](std::size_t n) {
        return static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(n) - 1));
    };
    std::size_t found = 0;
    for (int round = 0; round < 40; ++round) {
        std::vector<std::vector<std::string>> stems(4);
        for (auto& stem : stems)
            for (std::size_t i = 0, n = 4 + below(60); i < n; ++i) stem.push_back(word(below(30)));
        test::Rows rows;
        std::string lines;
        for (int i = 0; i < 150; ++i) {
            std::vector<std::string> words = stems[below(stems.size())];
            for (std::size_t changes = below(4); changes > 0; --changes) {
                const auto at = below(words.size());
                switch (below(3)) {
                    case 0: words[at] = word(100 + below(5)); break;
                    case 1: words.insert(words.begin() + static_cast<std::ptrdiff_t>(at), word(100 + below(5))); break;
                    default:
                        if (words.size() > 1) words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
                }
            }
            lines += fmt::format("+{} anna comment :", i * random.between(0, 2000));
            for (const std::string& w : words) lines += " " + w;
            lines += '\n';
        }
        rows.add(lines);
        const activity::Assembled data = rows.assemble();
        const std::vector<activity::Row> fast = language::canned_replies(data, rows.store, {2, nullptr});
        CHECK(fast == plainly(data, rows.store));
        found += fast.size();
    }
    CHECK(found > 500);  // the texts are alike enough to say something
}
