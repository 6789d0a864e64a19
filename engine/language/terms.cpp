// The one place that knows RE2: all lists are one RE2::Set, so the cost of a text does not grow with the lists.
#include "engine/language/terms.hpp"

#include <algorithm>
#include <stdexcept>

#include <re2/re2.h>
#include <re2/set.h>

#include "engine/base/text.hpp"

namespace stamtafel::language {
namespace {

constexpr std::string_view word = R"([\pL\pN_])";
constexpr std::string_view no_word_before = R"((?:^|[^\pL\pN_]))";
constexpr std::string_view no_word_after = R"((?:[^\pL\pN_]|$))";

bool is_word_byte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

std::string pattern_of(std::string_view term) {
    const std::string folded = base::fold(base::trimmed(term));
    std::string out;
    if (folded.empty()) return out;
    if (is_word_byte(folded.front())) out += no_word_before;
    for (const char c : folded) {
        if (c == '*')
            out += std::string(word) + "*";
        else if (c == ' ')
            out += R"(\s+)";
        else if (is_word_byte(c))
            out += c;
        else
            out += std::string("\\") + c;
    }
    if (is_word_byte(folded.back())) out += no_word_after;
    return out;
}

std::string alternatives(const std::vector<std::string>& terms) {
    std::string out;
    for (const std::string& term : terms) {
        const std::string pattern = pattern_of(term);
        if (pattern.empty()) continue;
        out += out.empty() ? "" : "|";
        out += pattern;
    }
    return out;
}

RE2::Options options() {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(256LL << 20);
    return options;
}

}  // namespace

struct TermLists::Machine {
    RE2::Set set{options(), RE2::UNANCHORED};
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
    if (!machine_->set.Match({folded.data(), folded.size()}, &matches, &info) && info.kind != RE2::Set::kNoError)
        throw std::runtime_error("RE2 ran out of memory for the term lists");
    for (int& match : matches) match = machine_->list_of[static_cast<std::size_t>(match)];
    std::sort(matches.begin(), matches.end());
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
