// The one place that knows RE2: all lists are one RE2::Set, so the cost of a text does not grow with the lists.
#include "engine/language/terms.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <fmt/format.h>
#include <re2/re2.h>
#include <re2/set.h>

#include "engine/base/text.hpp"

namespace stamtafel::language {
namespace {

// Over base::with_signs_apart a word is a run of these bytes: one small class instead of all of Unicode's letters,
// without which the patterns of a playbook take seconds to compile.
constexpr std::string_view word = R"([0-9a-z_\x80-\xff])";
constexpr std::string_view no_word_before = R"((?:^|[^0-9a-z_\x80-\xff]))";
constexpr std::string_view no_word_after = R"((?:[^0-9a-z_\x80-\xff]|$))";

bool in_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

/// What stands for a term, without its boundaries.
std::string inside(std::string_view term) {
    std::string out;
    for (const char c : term) {
        if (c == '*')
            out += std::string(word) + "*";
        else if (c == ' ')
            out += R"(\s+)";
        else if (c == '\x01')
            out += R"(\x01)";
        else
            out += in_word(c) ? std::string(1, c) : std::string("\\") + c;
    }
    return out;
}

/// All terms of a list as one pattern. Terms are sorted by where they need a boundary, so that it is written once.
/// A term that begins or ends with a sign, such as an emoji or "@", may touch a word there.
std::string alternatives(const std::vector<std::string>& terms) {
    std::array<std::string, 4> by_boundary;
    for (const std::string& term : terms) {
        const std::string form = base::with_signs_apart(base::fold(base::trimmed(term)));
        if (form.empty()) continue;
        std::string& group = by_boundary[(in_word(form.front()) ? 1U : 0U) + (in_word(form.back()) ? 2U : 0U)];
        group += (group.empty() ? "" : "|") + inside(form);
    }
    std::string out;
    for (std::size_t i = 0; i < by_boundary.size(); ++i) {
        if (by_boundary[i].empty()) continue;
        const std::string_view before = (i & 1U) != 0 ? no_word_before : std::string_view{};
        const std::string_view after = (i & 2U) != 0 ? no_word_after : std::string_view{};
        out += fmt::format("{}{}(?:{}){}", out.empty() ? "" : "|", before, by_boundary[i], after);
    }
    return out;
}

RE2::Options options() {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(256LL << 20);
    return options;
}

/// The term lists work on bytes.
RE2::Options byte_options() {
    RE2::Options bytes = options();
    bytes.set_encoding(RE2::Options::EncodingLatin1);
    return bytes;
}

}  // namespace

struct TermLists::Machine {
    RE2::Set set{byte_options(), RE2::UNANCHORED};
    std::vector<int> list_of;  // pattern → list
};

TermLists::TermLists(std::span<const std::vector<std::string>> lists) : machine_(std::make_unique<Machine>()) {
    for (std::size_t list = 0; list < lists.size(); ++list) {
        const std::string pattern = alternatives(lists[list]);
        if (pattern.empty()) continue;
        std::string error;
        if (machine_->set.Add(pattern, &error) < 0) throw std::logic_error("term list: " + error);
        machine_->list_of.push_back(static_cast<int>(list));
    }
    if (!machine_->list_of.empty() && !machine_->set.Compile())
        throw std::runtime_error("term lists too large for RE2");
}

TermLists::~TermLists() = default;
TermLists::TermLists(TermLists&&) noexcept = default;
TermLists& TermLists::operator=(TermLists&&) noexcept = default;

void TermLists::find(std::string_view folded, std::vector<int>& matches) const {
    matches.clear();
    if (machine_->list_of.empty()) return;
    RE2::Set::ErrorInfo info{};
    std::string apart;
    const std::string_view text = base::is_ascii(folded) ? folded : apart = base::with_signs_apart(folded);
    if (!machine_->set.Match({text.data(), text.size()}, &matches, &info) && info.kind != RE2::Set::kNoError)
        throw std::runtime_error("RE2 ran out of memory for the term lists");
    for (int& match : matches) match = machine_->list_of[static_cast<std::size_t>(match)];
    std::sort(matches.begin(), matches.end());
}

namespace {

/// The words of a folded text or term, a blank before each; names that begin with @ are left out.
std::string words_alone(std::string_view folded, std::string_view besides_words) {
    const std::string text = base::with_signs_apart(folded);
    const auto belongs = [&](char c) { return in_word(c) || besides_words.find(c) != std::string_view::npos; };
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\x01') {  // a sign beyond ASCII, up to the next \x01
            at = std::min(text.find('\x01', at + 1), text.size() - 1) + 1;
            continue;
        }
        const bool name = at > 0 && text[at - 1] == '@';
        const auto inside_name = [&](std::size_t i) {
            return (text[i] == '.' || text[i] == '-') && i + 1 < text.size() && in_word(text[i + 1]);
        };
        std::size_t end = at;
        while (end < text.size() && (belongs(text[end]) || (name && inside_name(end)))) ++end;
        if (end > at && !name) out.append(1, ' ').append(text, at, end - at);
        at = std::max(end, at + 1);
    }
    return out;
}

}  // namespace

struct OnlyTerms::Machine {
    RE2 re2;
};

OnlyTerms::OnlyTerms(const std::vector<std::string>& terms) {
    std::string any;
    for (const std::string& term : terms) {
        const std::string form = words_alone(base::fold(base::trimmed(term)), "*");
        if (form.find_first_not_of(" *") != form.npos) any += (any.empty() ? "" : "|") + inside(form);
    }
    machine_.reset(new Machine{RE2(any.empty() ? std::string{} : fmt::format("(?:{})*", any), byte_options())});
    if (!machine_->re2.ok()) throw std::runtime_error("list of terms too large for RE2");
}

OnlyTerms::~OnlyTerms() = default;
OnlyTerms::OnlyTerms(OnlyTerms&&) noexcept = default;
OnlyTerms& OnlyTerms::operator=(OnlyTerms&&) noexcept = default;

bool OnlyTerms::matches(std::string_view folded) const {
    const std::string words = words_alone(folded, {});
    return RE2::FullMatch(re2::StringPiece(words.data(), words.size()), machine_->re2);
}

struct Pattern::Machine {
    RE2 re2;
};

Pattern::Pattern(std::string_view re2_syntax)
    : machine_(new Machine{RE2(re2::StringPiece(re2_syntax.data(), re2_syntax.size()), options())}) {}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

bool Pattern::valid() const { return machine_->re2.ok(); }
std::string Pattern::error() const { return machine_->re2.error(); }
bool Pattern::matches(std::string_view text) const {
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), machine_->re2);
}

}  // namespace stamtafel::language
