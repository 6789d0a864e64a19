// `fmt`: a playbook in its canonical layout, written back only when something moves; --check only says so.
#include <fmt/format.h>

#include "engine/app/catalogues.hpp"
#include "engine/app/commands.hpp"
#include "engine/app/load.hpp"
#include "engine/base/text.hpp"
#include "engine/playbook/layout.hpp"
#include "engine/playbook/tree.hpp"

namespace stamtafel::app {
namespace {

using words::operator""_w;

/// The language asked for, else that of the file itself; a part of a playbook has none.
base::Language language_of(const Options& options, const base::Sources& sources, std::uint32_t source) {
    if (options.language) return *options.language;
    base::Diagnostics ignored;
    const auto tree = playbook::read_tree(sources, source, ignored);
    const playbook::Node* community = tree ? playbook::find(*tree, "community") : nullptr;
    const playbook::Node* language = community != nullptr ? playbook::find(*community, "language") : nullptr;
    const auto named = language != nullptr ? base::language_named(language->text) : std::nullopt;
    return named.value_or(base::Language::en);
}

Exit tell(const Options& options, base::Language language, words::Key key, Exit exit) {
    if (!options.quiet)
        fmt::print("{}\n",
                   words::say(load_catalogue(language), key, {{"file", base::harmless(options.names.front())}}));
    return exit;
}

}  // namespace

Exit run_fmt(const Options& options) {
    const Path path = options.names.front();
    auto read = read_file(path, playbook_limit);
    if (!read) {
        print_problem(read.error(), options.language.value_or(base::Language::en));
        return Exit::bad_input;
    }
    base::Sources sources;
    base::Diagnostics diagnostics;
    const std::uint32_t source =
        base::add_source(sources, path.string(), std::string(base::without_byte_order_mark(*read)));
    const base::Language language = language_of(options, sources, source);
    const auto laid_out = playbook::lay_out_safely(sources, source, diagnostics);
    if (!laid_out) {
        print_diagnostics(diagnostics, sources, language);
        return Exit::bad_input;
    }
    if (*laid_out == *read) return tell(options, language, "layout.unchanged"_w, Exit::done);
    if (options.check) return tell(options, language, "layout.would_change"_w, Exit::not_met);
    if (const auto written = write_over(path, *laid_out); !written) {
        print_problem(written.error(), language);
        return Exit::bad_output;
    }
    return tell(options, language, "layout.changed"_w, Exit::done);
}

}  // namespace stamtafel::app
