// File → out of its wrapping → UTF-8 → format.
#include "engine/app/inputs.hpp"

#include <algorithm>
#include <atomic>
#include <functional>
#include <memory>
#include <span>

#include <fmt/format.h>

#include "engine/app/interrupt.hpp"
#include "engine/app/shrunk.hpp"
#include "engine/base/text.hpp"
#include "engine/importers/containers.hpp"
#include "engine/importers/encoding.hpp"
#include "engine/importers/key.hpp"
#include "engine/importers/xlsx.hpp"

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
                if (!importers::is_utf8(piece)) survey.utf8 = false;
            });
    }
    base::for_each_unit(workers, work.size(), [&](std::size_t i) { work[i](); });
    return surveys;
}

/// Plain UTF-8 stays where it is; everything else is converted once.
void decode_input(Input& input, bool utf8, activity::Store& store) {
    const bool as_said = input.encoding.empty() || input.encoding == "utf-8";
    if (utf8 && as_said && !importers::looks_like_utf16(input.bytes)) {
        const bool marked = input.bytes.starts_with(base::byte_order_mark);
        if (marked) input.bytes.remove_prefix(base::byte_order_mark.size());
        input.quality.encoding = marked ? "utf-8-bom" : "utf-8";
        return;
    }
    const importers::Decoded decoded = importers::decode(std::string(input.bytes), input.encoding);
    input.quality.encoding = decoded.encoding;
    input.bytes = store.adopt(decoded.bytes);
}

/// The format that the playbook names, else the one that the bytes look like; nullptr: neither.
const importers::Format* format_of(const Input& input) {
    const std::string_view head = input.bytes.substr(0, head_size);
    const importers::Format* format =
        input.spec.format.empty() ? importers::sniffed_format(head) : importers::format_named(input.spec.format);
    const bool other = input.beside && format != nullptr && format->sniff != nullptr && !format->sniff(head);
    return other ? nullptr : format;
}

/// A folder or an archive is one export: its format is the one that most of its files have. A tool's own format goes
/// before what anything could be: beside a day of messages lie lists of members and channels.
const importers::Format* commonest(const std::vector<const importers::Format*>& formats) {
    const auto times = [&](const importers::Format* one) { return std::count(formats.begin(), formats.end(), one); };
    const importers::Format* most = nullptr;
    const auto own = [](const importers::Format* one) { return one->columns.empty() ? 1 : 0; };
    const auto rank = [&](const importers::Format* one) { return std::pair(own(one), times(one)); };
    for (const importers::Format* one : formats)
        if (one != nullptr && (most == nullptr || rank(one) > rank(most))) most = one;
    return most;
}

/// Formats of the inputs [begin, end), which one source names; returns what is left out of them.
std::vector<std::string> settle_formats(std::span<Input> inputs, base::Diagnostics& diagnostics) {
    std::vector<const importers::Format*> formats;
    std::vector<std::string> left_out;
    for (const Input& input : inputs) formats.push_back(format_of(input));
    const importers::Format* most = commonest(formats);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        Input& input = inputs[i];
        const importers::Format* format = formats[i];
        if (input.beside && most != nullptr && format != most) {
            input.left_out = true;
            left_out.push_back(input.name);
        } else if (format == nullptr) {
            diagnostics.add({base::Code::format_not_recognised, {input.name}}, input.spec.place);
        } else if (format->open == nullptr) {
            diagnostics.add({base::Code::format_not_readable_yet, {std::string(format->id)}}, input.format_place);
        }
        if (format != nullptr) input.spec.format = format->id;
        input.quality.format = input.spec.format;
    }
    return left_out;
}

void say_left_out(const std::vector<std::string>& names, const base::Place& place, base::Diagnostics& diagnostics) {
    constexpr std::size_t shown = 3;
    if (names.empty()) return;
    std::string some;
    for (std::size_t i = 0; i < std::min(shown, names.size()); ++i) some += (i == 0 ? "" : ", ") + names[i];
    diagnostics.add({base::Code::files_left_out, {fmt::format("{}", names.size()), some}}, place);
}

/// Inputs as they come out of their files.
class Unwrapping {
  public:
    Unwrapping(activity::Store& store, base::Diagnostics& diagnostics) : store_(store), diagnostics_(diagnostics) {}

    void take(const SourceFile& source) {
        const auto file = store_file(source.path, data_limit, store_);
        if (!file) {
            diagnostics_.add(file.error(), source.spec.place);
            return;
        }
        limits_ = {};
        unwrap({source.path,
                *file,
                source.name,
                file->bytes,
                source.spec,
                source.format_place,
                source.encoding,
                {},
                false,
                false,
                source.in_folder},
               source.source);
    }
    [[nodiscard]] std::vector<Input> inputs() { return std::move(inputs_); }

  private:
    void unwrap(Input input, std::uint16_t source) {
        input.quality.source = source;
        if (input.spec.channel) input.quality.channel = *input.spec.channel;
        switch (importers::wrapping_of(input.bytes)) {
            case importers::Wrapping::none: keep(std::move(input)); break;
            case importers::Wrapping::gzip: keep_unpacked(input, importers::unpack_gzip(input.bytes, limits_)); break;
            case importers::Wrapping::zstd: keep_unpacked(input, importers::unpack_zstd(input.bytes, limits_)); break;
            case importers::Wrapping::zip:  // one in another is kept as it is, and recognised as nothing
                input.inside ? keep(std::move(input))
                             : keep_members(input, importers::unpack_zip(input.bytes, limits_));
                break;
            case importers::Wrapping::xlsx: keep_sheet(input, importers::read_workbook(input.bytes, limits_)); break;
            case importers::Wrapping::ole: refuse({base::Code::archive_locked, {"", ""}}, input); break;
        }
    }

    /// What members unpack comes off what the whole file may still give.
    void spend(const Input& input) {
        if (input.inside) limits_.bytes -= std::min<std::uint64_t>(limits_.bytes, input.bytes.size());
    }

    void keep(Input input) {
        spend(input);
        input.quality.name = input.name;
        input.quality.bytes = input.bytes.size();
        inputs_.push_back(std::move(input));
    }

    void refuse(base::Problem problem, const Input& input) {
        problem.args.front() = input.name;
        diagnostics_.add(std::move(problem), input.spec.place);
    }

    void keep_unpacked(Input& input, const base::Result<std::string>& unpacked) {
        if (!unpacked) return refuse(unpacked.error(), input);
        input.bytes = store_.adopt(*unpacked);
        keep(input);
    }

    void keep_members(const Input& input, const base::Result<std::vector<importers::NamedBytes>>& members) {
        if (!members) return refuse(members.error(), input);
        limits_.bytes = importers::most_unpacked(input.bytes.size(), limits_);
        for (const importers::NamedBytes& member : *members) {
            Input one = input;
            one.name = input.name + "/" + member.name;
            one.bytes = store_.adopt(member.bytes);
            one.inside = one.beside = true;
            unwrap(std::move(one), input.quality.source);
        }
    }

    /// The sheet that the playbook names, else the first that can be seen and holds something.
    void keep_sheet(Input& input, const base::Result<std::vector<importers::Sheet>>& sheets) {
        if (!sheets) return refuse(sheets.error(), input);
        const auto wanted = [&](const importers::Sheet& sheet) {
            return input.spec.sheet.empty() ? !sheet.hidden && !sheet.csv.empty() : sheet.name == input.spec.sheet;
        };
        const auto found = std::find_if(sheets->begin(), sheets->end(), wanted);
        if (found == sheets->end()) {
            std::string all;
            for (const importers::Sheet& sheet : *sheets) all += (all.empty() ? "" : ", ") + sheet.name;
            return refuse({base::Code::sheet_missing, {"", input.spec.sheet, all}}, input);
        }
        input.name += "/" + found->name;
        input.bytes = store_.adopt(found->csv);
        input.encoding = "utf-8";
        input.spec.delimiter = ',';
        input.sheet = true;
        keep(input);
    }

    activity::Store& store_;
    base::Diagnostics& diagnostics_;
    std::vector<Input> inputs_;
    importers::Limits limits_;
};

}  // namespace

Inputs take_in(std::span<const SourceFile> files, std::size_t sources, activity::Store& store,
               const base::Workers& workers, base::Diagnostics& diagnostics) {
    Unwrapping unwrapping(store, diagnostics);
    for (const SourceFile& source : files) {
        stop_if_requested();
        unwrapping.take(source);
    }
    Inputs inputs{unwrapping.inputs(), {}, {}};
    const auto surveys = survey(inputs.list, workers);
    for (std::size_t i = 0; i < inputs.list.size(); ++i) {
        Input& input = inputs.list[i];
        input.quality.xxh3_128 = surveys[i]->fingerprint;
        decode_input(input, surveys[i]->utf8, store);
        if (input.sheet && input.spec.format == "xlsx") input.spec.format = "csv";
    }
    for (auto begin = inputs.list.begin(); begin != inputs.list.end();) {
        const std::uint16_t source = begin->quality.source;
        const auto end =
            std::find_if(begin, inputs.list.end(), [&](const Input& input) { return input.quality.source != source; });
        say_left_out(settle_formats({begin, end}, diagnostics), begin->spec.place, diagnostics);
        begin = end;
    }
    std::erase_if(inputs.list, [](const Input& input) { return input.left_out; });
    inputs.companions.resize(sources);
    for (std::size_t i = 0; i < inputs.companions.size(); ++i)
        inputs.shared.push_back(std::make_unique<importers::Shared>());
    for (std::size_t i = 0; i < inputs.list.size(); ++i) {
        inputs.list[i].spec.file = static_cast<std::uint32_t>(i);
        inputs.companions[inputs.list[i].quality.source].push_back(
            {inputs.list[i].name, inputs.list[i].bytes, inputs.list[i].spec.delimiter});
    }
    return inputs;
}

Inputs take_in(const LoadedPlaybook& loaded, const calendar::Zone& zone, activity::Store& store,
               const base::Workers& workers, base::Diagnostics& diagnostics) {
    return take_in(find_source_files(loaded, zone, diagnostics), loaded.playbook.sources.size(), store, workers,
                   diagnostics);
}

void find_changed(const Inputs& inputs, base::Diagnostics& diagnostics) {
    for (const Input& input : inputs.list)
        if (!unchanged(input.path, input.file))
            diagnostics.add({base::Code::file_changed, {input.name}}, input.spec.place);
}

}  // namespace stamtafel::app
