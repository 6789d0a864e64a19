// Any bytes as a playbook: parsing, checking and rendering end, and every problem has a text.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "engine/playbook/checks.hpp"
#include "engine/playbook/parse.hpp"
#include "tests/unit/playbook/vocabulary.hpp"

using namespace stamtafel;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(bytes), size);
    const auto load = [&](std::string_view reference, std::string_view) -> base::Result<playbook::Loaded> {
        if (reference.size() % 2 == 0) return base::fail(base::Code::file_not_found, reference);
        return playbook::Loaded{std::string(reference), text};  // a file that is much like this one
    };
    base::Sources sources;
    base::Diagnostics diagnostics;
    const auto parsed = playbook::parse_playbook("playbook.yaml", text, load, sources, diagnostics);
    if (!parsed.complete && base::count(diagnostics, base::Severity::error) == 0) std::abort();
    if (parsed.complete) playbook::check_playbook(parsed.playbook, test::vocabulary, diagnostics);
    for (const base::Diagnostic& diagnostic : base::sorted(diagnostics))
        if (base::render_text(diagnostic, sources, base::Language::nl).empty()) std::abort();
    return 0;
}
