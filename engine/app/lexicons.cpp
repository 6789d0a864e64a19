// Each language's list with the signs, which speak all languages.
#include "engine/app/lexicons.hpp"

#include <string>
#include <utility>
#include <vector>

#include "engine/activity/activity.hpp"
#include "engine/app/resources.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::app {
namespace {

void append_list(std::vector<language::LexiconEntry>& entries, std::string_view name) {
    for (const Resource& resource : resources())
        if (resource.name == name)
            for (language::LexiconEntry& entry : language::read_lexicon(resource.text))
                entries.push_back(std::move(entry));
}

language::Lexicon lexicon(std::string_view name) {
    std::vector<language::LexiconEntry> entries;
    append_list(entries, name);
    append_list(entries, "playbooks/sentiment-signs.txt");
    return language::Lexicon(entries);
}

}  // namespace

const language::Lexicons& lexicons() {
    static const language::Lexicons both{lexicon("playbooks/sentiment-nl.txt"), lexicon("playbooks/sentiment-en.txt")};
    return both;
}

float lexicon_sentiment(std::string_view text) {
    return language::sentiment_of(lexicons(), base::fold(text)).value_or(activity::Activity::sentiment_none);
}

}  // namespace stamtafel::app
