// Many lists of words looked for in one pass over a text. A term matches whole words of the folded text
// (readings.md, Triage): `*` stands for any further word characters, a blank for any white space, and a match may
// not touch a word character where the term itself begins or ends with one.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stamtafel::language {

/// Lists are numbered in the order of `lists`; a list matches when any of its terms does. An empty list never does.
class TermLists {
  public:
    explicit TermLists(std::span<const std::vector<std::string>> lists);
    ~TermLists();
    TermLists(TermLists&&) noexcept;
    TermLists& operator=(TermLists&&) noexcept;

    /// Numbers of the lists that match, ascending. `folded` comes from base::fold. Safe to call from several
    /// threads, but one object a thread is faster.
    void find(std::string_view folded, std::vector<int>& matches) const;

  private:
    struct Machine;
    std::unique_ptr<Machine> machine_;
};

/// Texts that say no more than the terms of one list: once or several times over, between signs, emoji and names
/// that begin with @. A text without any word says no more than they do.
class OnlyTerms {
  public:
    explicit OnlyTerms(const std::vector<std::string>& terms);
    ~OnlyTerms();
    OnlyTerms(OnlyTerms&&) noexcept;
    OnlyTerms& operator=(OnlyTerms&&) noexcept;

    /// `folded` comes from base::fold.
    [[nodiscard]] bool matches(std::string_view folded) const;

  private:
    struct Machine;
    std::unique_ptr<Machine> machine_;
};

/// A user's own RE2 pattern; sees the text unfolded.
class Pattern {
  public:
    explicit Pattern(std::string_view re2_syntax);
    ~Pattern();
    Pattern(Pattern&&) noexcept;
    Pattern& operator=(Pattern&&) noexcept;
    [[nodiscard]] bool valid() const;
    [[nodiscard]] std::string error() const;
    [[nodiscard]] bool matches(std::string_view text) const;

  private:
    struct Machine;
    std::unique_ptr<Machine> machine_;
};

}  // namespace stamtafel::language
