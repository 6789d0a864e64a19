// One pass over the words: each scored word weighs by what stood just before it; a sentence is closed by its border.
// The constants below were chosen on the tuning halves of docs/accuracy.md.
#include "engine/language/sentiment.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/language/guess.hpp"

namespace stamtafel::language {
namespace {

constexpr int negation_reach = 4, degree_reach = 2;   // words
constexpr float stronger = 1.5F, weaker = 0.6F;       // a word of degree before a feeling
constexpr float negated_good = -1.0F;                 // "not good" is bad
constexpr float negated_bad = 0.2F;                   // "no bad idea" is a turn of phrase of its own; else it stays bad
constexpr float before_but = 0.4F, after_but = 1.3F;  // what comes after "but" is what is meant
constexpr float exclaimed = 1.25F;                    // a sentence that ends in "!"
constexpr float asked_good = 0;                       // "could you please help? thanks" praises nobody
constexpr float bare_negation = -0.7F;                // "no", "never" with nothing to turn
constexpr float opening = 1.5F;                       // the first sentence says most
constexpr float scale = 15;                           // how many words it takes to come near ±1

struct Sum {
    float value = 0;
    int known = 0;  ///< words of feeling
};

/// One sentence at a time; longer ones than fit are closed in between.
class Reckoning {
  public:
    void take(const Lexicon::Meaning& meaning) {
        ++position_;
        if (meaning.scored) feel(meaning);
        if (meaning.role == Role::negation) negation_ = position_, open_negation_ = true;
        if (meaning.role == Role::stronger) degree_ = stronger, degree_at_ = position_, degree_scored_ = meaning.scored;
        if (meaning.role == Role::weaker) degree_ = weaker, degree_at_ = position_, degree_scored_ = meaning.scored;
        if (meaning.role == Role::turn) turn();
    }

    void border(char sign) {
        end_clause();
        if (sign != ',' && sign != ';' && sign != ':') end_sentence(sign);
    }

    Sum close() {
        end_clause();
        end_sentence(' ');
        return sum_;
    }

  private:
    struct Hit {
        float score = 0;
        int position = 0;
    };

    void feel(const Lexicon::Meaning& meaning) {
        float score = meaning.score;
        if (score == 0) return;
        if (count_ == hits_.size()) end_sentence(' ');
        if (degree_at_ > 0 && position_ - degree_at_ <= degree_reach) {
            score *= degree_;
            if (degree_scored_ && position_ - degree_at_ == 1 && count_ > 0) --count_, --sum_.known;
        }
        degree_at_ = 0;
        if (negation_ > 0 && position_ - negation_ <= negation_reach) {
            score *= score > 0 ? negated_good : negated_bad;
            open_negation_ = false;
        }
        hits_[count_++] = {score * weight_, position_};
        ++sum_.known;
    }

    void turn() {
        end_clause();
        for (std::size_t i = 0; i < count_; ++i) hits_[i].score *= before_but;
        if (count_ > 0) weight_ = after_but;
    }

    /// A negation that found nothing after it turns the feeling just before it: "mooi is het niet".
    void end_clause() {
        if (open_negation_) {
            const int last = count_ > 0 ? hits_[count_ - 1].position : 0;
            const bool near = last > clause_ && last < negation_ && negation_ - last < negation_reach;
            if (near)
                hits_[count_ - 1].score *= hits_[count_ - 1].score > 0 ? negated_good : negated_bad;
            else
                sum_.value += bare_negation;
        }
        open_negation_ = false;
        negation_ = degree_at_ = 0;
        clause_ = position_;
    }

    void end_sentence(char sign) {
        const float whole = (sign == '!' ? exclaimed : 1.0F) * (first_ ? opening : 1.0F);
        const float good = sign == '?' ? asked_good : 1.0F;
        for (std::size_t i = 0; i < count_; ++i)
            sum_.value += hits_[i].score * whole * (hits_[i].score > 0 ? good : 1.0F);
        first_ = first_ && count_ == 0;
        count_ = 0;
        weight_ = 1;
    }

    std::array<Hit, 32> hits_{};
    std::size_t count_ = 0;
    Sum sum_;
    int position_ = 0, negation_ = 0, degree_at_ = 0, clause_ = 0;  ///< positions; 0: none
    float degree_ = 1, weight_ = 1;
    bool open_negation_ = false, degree_scored_ = false, first_ = true;
};

bool page_address(std::string_view rest) {
    return rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.");
}

/// Past a handle or the address of a page, which say nothing; else `at`.
std::size_t past_names(std::string_view text, std::size_t at) {
    if (text[at] == '@') return end_of_word(text, at + 1);
    if (text[at] != 'h' && text[at] != 'w') return at;
    return page_address(text.substr(at)) ? std::min(text.find(' ', at), text.size()) : at;
}

bool is_border(char c) { return c == '.' || c == ',' || c == '!' || c == '?' || c == ';' || c == ':' || c == '('; }

Sum reckon(const Lexicon& lexicon, std::string_view text) {
    Reckoning reckoning;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t past = past_names(text, at); past > at) {
            at = past;
            continue;
        }
        const bool word = in_word(text[at]);
        if (!word && text[at] == ' ') {
            ++at;
            continue;
        }
        const Lexicon::Match match = word ? lexicon.word(text, at) : lexicon.sign(text, at);
        if (word || match.meaning.known())
            reckoning.take(match.meaning);
        else if (is_border(text[at]))
            reckoning.border(text[at]);
        at = match.end;
    }
    return reckoning.close();
}

std::optional<float> normal(const Sum& sum) {
    if (sum.known == 0) return std::nullopt;
    return sum.value / std::sqrt(sum.value * sum.value + scale);
}

}  // namespace

std::optional<float> sentiment_of(const Lexicon& lexicon, std::string_view folded) {
    return normal(reckon(lexicon, folded));
}

std::optional<float> sentiment_of(const Lexicons& lexicons, std::string_view folded) {
    switch (guess_language(folded)) {
        case Guess::nl: return sentiment_of(lexicons.nl, folded);
        case Guess::en: return sentiment_of(lexicons.en, folded);
        case Guess::de:
        case Guess::fr: return std::nullopt;
        case Guess::other: break;
    }
    const Sum nl = reckon(lexicons.nl, folded), en = reckon(lexicons.en, folded);
    return normal(en.known > nl.known ? en : nl);
}

}  // namespace stamtafel::language
