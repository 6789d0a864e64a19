// Text to Playbook: the joined tree, read along the schema.
#include "engine/playbook/parse.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "engine/base/text.hpp"
#include "engine/playbook/extends.hpp"
#include "engine/playbook/left_open.hpp"
#include "engine/playbook/schema.hpp"

namespace stamtafel::playbook {
namespace {

/// Whether a line that begins so is part of what stands above it: indented, be it with a tab or a no-break space,
/// empty or a comment.
bool goes_on(std::string_view line) {
    constexpr std::string_view beginnings[] = {" ", "\t", "\u00a0", "#", "\r", "\n"};
    return line.empty() || std::any_of(std::begin(beginnings), std::end(beginnings),
                                       [&](std::string_view beginning) { return line.starts_with(beginning); });
}

/// What `language:` under `community:` says in a text that could not be read as YAML; English when nothing does.
std::string language_in(std::string_view text) {
    const std::size_t community = text.starts_with("community:") ? 0 : text.find("\ncommunity:");
    if (community == std::string_view::npos) return "en";
    text.remove_prefix(community + 1);
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', end + 1))
        if (!goes_on(text.substr(end + 1))) {
            text = text.substr(0, end);  // the next key of the top
            break;
        }
    const std::size_t key = text.find("language:");
    if (key == std::string_view::npos) return "en";
    text.remove_prefix(key + std::string_view("language:").size());
    const std::size_t word = text.find_first_not_of(" \"'");
    return word != std::string_view::npos && text.substr(word).starts_with("nl") ? "nl" : "en";
}

/// The schedule that needs no words: open all day, every day.
void add_always(Playbook& playbook) {
    const auto is = [](const Hours& hours) { return hours.id.value == "always"; };
    if (std::any_of(playbook.hours.begin(), playbook.hours.end(), is)) return;
    Hours& always = playbook.hours.emplace_back();
    always.id.value = "always";
    always.always.value = true;
}

}  // namespace

Parsed parse_playbook(std::string name, std::string text, const Loader& load, base::Sources& sources,
                      base::Diagnostics& diagnostics) {
    const std::uint32_t source =
        base::add_source(sources, std::move(name), std::string(base::without_byte_order_mark(text)));
    std::optional<Joined> joined = read_extended(source, load, sources, diagnostics);
    if (joined) return parse_tree(std::move(joined->tree), diagnostics, joined->whole);
    Parsed parsed;  // what is wrong is still said in the client's language
    parsed.playbook.community.language.value = language_in(sources.files[source].text);
    return parsed;
}

Parsed parse_tree(Node root, base::Diagnostics& diagnostics, bool whole) {
    Parsed parsed;
    parsed.playbook.place = root.place;
    read_record(playbook_record(), root, &parsed.playbook, diagnostics);
    if (!whole)  // what is missing may well stand in the file that is
        std::erase_if(diagnostics.list,
                      [](const base::Diagnostic& found) { return found.problem.code == base::Code::missing_key; });
    const At<double>& version = parsed.playbook.version;
    if (version.value != 1)
        diagnostics.add({base::Code::unknown_version, {fmt::format("{}", version.value)}}, version.place);
    add_always(parsed.playbook);
    clear_what_is_open(parsed.playbook);
    parsed.tree = std::move(root);
    parsed.complete = whole;
    return parsed;
}

}  // namespace stamtafel::playbook
