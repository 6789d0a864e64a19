// Any lines as word lists, any text to look in: numbers of lists come once, in order, and an own pattern either is
// refused with words or can be used. The input: terms, one a line, "--" between lists; an empty line; the text.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/text.hpp"
#include "engine/language/terms.hpp"

using namespace stamtafel;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(bytes), size);
    std::vector<std::vector<std::string>> lists(1);
    std::string last;
    for (int terms = 0; !rest.empty() && terms < 50; ++terms) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.empty()) break;
        if (line == "--")
            lists.emplace_back();
        else
            lists.back().push_back(last = line.substr(0, 100));
    }
    const language::TermLists machine(lists);
    std::vector<int> matches;
    machine.find(base::fold(rest), matches);
    if (!std::is_sorted(matches.begin(), matches.end())) std::abort();
    if (std::adjacent_find(matches.begin(), matches.end()) != matches.end()) std::abort();
    for (const int match : matches)
        if (match < 0 || lists.at(static_cast<std::size_t>(match)).empty()) std::abort();
    const language::Pattern pattern(last);
    if (pattern.valid() ? !pattern.error().empty() : pattern.error().empty()) std::abort();
    if (pattern.valid()) (void)pattern.matches(rest);
    return 0;
}
