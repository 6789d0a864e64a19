// One name, one type. Two structs of one name in one namespace, each in a file of its own, compile and link; the
// linker then keeps one constructor for both, and the program dies where nobody looks.
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/checks/sources.hpp"
#include "tests/support/catch.hpp"

namespace {

using namespace stamtafel::test;

/// "Judged" of "struct Judged : Base {" at the start of a line; nothing where no body begins.
std::string type_begun_by(std::string_view line) {
    const auto words = split_words(line);
    if (words.size() < 3 || line.front() == ' ' || line.find('{') == std::string_view::npos) return {};
    const bool is_enum = words[0] == "enum" && words[1] == "class";
    return words[0] == "struct" || words[0] == "class" ? words[1] : is_enum ? words[2] : std::string();
}

/// Every type that is seen outside its file, with its namespace: "stamtafel::kpis::Metric".
std::vector<std::string> shared_types(const Source& source) {
    std::vector<std::string> types;
    std::string space;
    bool hidden = false;
    for (const std::string& line : source.lines) {
        if (line == "namespace {") hidden = true;
        if (line == "}  // namespace") hidden = false;
        if (line.starts_with("namespace ") && line != "namespace {") space = split_words(line).at(1);
        if (const std::string type = type_begun_by(line); !type.empty() && !hidden)
            types.push_back(space + "::" + type);
    }
    return types;
}

std::vector<std::string> named_twice(const std::vector<Source>& sources) {
    std::map<std::string, std::string, std::less<>> first;
    std::vector<std::string> twice;
    for (const Source& source : sources)
        for (const std::string& type : shared_types(source))
            if (const auto [at, is_new] = first.emplace(type, source.path); !is_new)
                twice.push_back(type + " in " + at->second + " and " + source.path);
    return twice;
}

}  // namespace

TEST_CASE("no two types have one name") {
    const auto sources = read_sources({"engine", "reports"});
    std::size_t types = 0;
    for (const Source& source : sources) types += shared_types(source).size();
    CHECK(types > 500);  // the rule still sees them
    CHECK(named_twice(sources) == std::vector<std::string>{});
}

TEST_CASE("the rule sees a name that is taken, and lets hidden and foretold ones be") {
    const Source one{"a.hpp", {"namespace n {", "struct Judged {", "};", "}  // namespace n"}};
    const auto with = [&](std::vector<std::string> lines) { return named_twice({one, {"b.cpp", std::move(lines)}}); };
    CHECK(with({"namespace n {", "struct Judged : Base {"}) ==
          std::vector<std::string>{"n::Judged in a.hpp and b.cpp"});
    CHECK(with({"namespace n {", "class Judged final {"}).size() == 1);
    CHECK(with({"namespace m {", "struct Judged {"}).empty());
    CHECK(with({"namespace n {", "namespace {", "struct Judged {", "}  // namespace"}).empty());
    CHECK(with({"namespace n {", "struct Judged;"}).empty());
    CHECK(with({"namespace n {", "struct Other {", "    struct Judged {"}).empty());
    CHECK(with({"namespace n {", "enum class Judged : int { yes, no };"}).size() == 1);
    CHECK(with({"namespace n {", "struct Judged::Inner {"}).empty());
}
