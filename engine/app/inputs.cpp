// File → out of its wrapping → UTF-8 → format.
#include "engine/app/inputs.hpp"

#include <algorithm>
#include <atomic>
#include <memory>

#include "engine/app/interrupt.hpp"
#include "engine/app/shrunk.hpp"
#include "engine/importers/encoding.hpp"
#include "engine/importers/key.hpp"

namespace stamtafel::app {
namespace {

constexpr std::uintmax_t data_limit = 64ULL << 30;
constexpr std::size_t head_size = 64 << 10;

/// What a look at all bytes of an input tells.
struct Survey {
    std::atomic<bool> utf8{true};
    std::string fingerprint;
};

/// Pieces that begin where a character does.
std::vector<std::string_view> pieces_of(std::string_view bytes) {
    constexpr std::size_t size = 32 << 20;
    std::vector<std::string_view> pieces;
    while (!bytes.empty()) {
        std::size_t end = std::min(size, bytes.size());
        while (end < bytes.size() && (static_cast<unsigned char>(bytes[end]) & 0xc0U) == 0x80U) ++end;
        pieces.push_back(bytes.substr(0, end));
        bytes.remove_prefix(end);
    }
    return pieces;
}

/// Fingerprints and whether the bytes are UTF-8, of all inputs at once.
std::vector<std::unique_ptr<Survey>> survey(const std::vector<Input>& inputs, const base::Workers& workers) {
    std::vector<std::unique_ptr<Survey>> surveys;
    std::vector<std::function<void()>> work;
    for (const Input& input : inputs) {
        Survey& survey = *surveys.emplace_back(std::make_unique<Survey>());
        work.emplace_back([&] { survey.fingerprint = importers::fingerprint(input.bytes); });
        for (const std::string_view piece : pieces_of(input.bytes))
            work.emplace_back([&survey, piece] {
                if (!importers::valid_utf8(piece)) survey.utf8 = false;
            });
    }
    base::for_each_unit(workers, work.size(), [&](std::size_t i) { work[i](); });
    return surveys;
}

/// Plain UTF-8 stays where it is; everything else is converted once.
void decode_input(Input& input, const std::string& said, bool utf8, activity::Store& store) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    const bool as_said = said.empty() || said == "utf-8";
    if (utf8 && as_said && !importers::looks_like_utf16(input.bytes)) {
        const bool marked = input.bytes.starts_with(mark);
        if (marked) input.bytes.remove_prefix(mark.size());
        input.quality.encoding = marked ? "utf-8-bom" : "utf-8";
        return;
    }
    const importers::Decoded decoded = importers::decode(std::string(input.bytes), said);
    input.quality.encoding = decoded.encoding;
    input.bytes = store.adopt(decoded.bytes);
}

/// The format that the playbook names, else the one that the bytes look like.
void settle_format(Input& input, base::Diagnostics& diagnostics) {
    const importers::Format* format = input.spec.format.empty()
                                          ? importers::sniffed_format(input.bytes.substr(0, head_size))
                                          : importers::format_named(input.spec.format);
    if (format == nullptr)
        diagnostics.add({base::Code::format_not_recognised, {input.name}}, input.spec.place);
    else if (format->open == nullptr)
        diagnostics.add({base::Code::format_not_readable_yet, {std::string(format->id)}}, input.format_place);
    if (format != nullptr) input.spec.format = format->id;
    input.quality.format = input.spec.format;
}

}  // namespace

Inputs take_in(const LoadedPlaybook& loaded, const calendar::Zone& zone, activity::Store& store,
               const base::Workers& workers, base::Diagnostics& diagnostics) {
    Inputs inputs;
    std::vector<std::string> said;
    for (const SourceFile& source : find_source_files(loaded, zone, diagnostics)) {
        stop_if_requested();
        auto file = store_file(source.path, data_limit, store);
        if (!file) {
            diagnostics.add(file.error(), source.spec.place);
            continue;
        }
        Input input{source.path, *file, source.name, file->bytes, source.spec, source.format_place, {}};
        input.quality.name = source.name;
        input.quality.source = source.source;
        input.quality.bytes = file->bytes.size();
        if (source.spec.channel) input.quality.channel = *source.spec.channel;
        said.push_back(source.encoding);
        inputs.list.push_back(std::move(input));
    }
    const auto surveys = survey(inputs.list, workers);
    inputs.companions.resize(loaded.playbook.sources.size());
    for (std::size_t i = 0; i < inputs.list.size(); ++i) {
        Input& input = inputs.list[i];
        input.spec.file = static_cast<std::uint32_t>(i);
        input.quality.xxh3_128 = surveys[i]->fingerprint;
        decode_input(input, said[i], surveys[i]->utf8, store);
        settle_format(input, diagnostics);
        inputs.companions[input.quality.source].push_back({input.name, input.bytes});
    }
    return inputs;
}

void find_changed(const Inputs& inputs, base::Diagnostics& diagnostics) {
    for (const Input& input : inputs.list)
        if (!unchanged(input.path, input.file))
            diagnostics.add({base::Code::file_changed, {input.name}}, input.spec.place);
}

}  // namespace stamtafel::app
