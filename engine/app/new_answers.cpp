// THE table of questions. What a choice means is told by the embedded texts in playbooks/new.
#include "engine/app/new_answers.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/app/catalogues.hpp"
#include "engine/app/new_files.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::app {
namespace {

using words::operator""_w;

constexpr std::string_view template_ids[] = {"loyalty",     "conversions", "awareness", "feedback",
                                             "personality", "responsive",  "inclusive", "house"};
constexpr std::string_view platform_ids[] = {"forum",    "discourse", "discord",  "slack",    "instagram", "facebook",
                                             "linkedin", "youtube",   "whatsapp", "telegram", "tickets"};
constexpr std::string_view country_ids[] = {"nl", "be", "de", "uk", "us"};

struct Question {
    words::Key words;
    std::span<const std::string_view> choices;
    std::string (*usual)(const Answers& said, const std::string& folder);  ///< from the answers before it
};

std::string usual_language(const Answers& /*said*/, const std::string& /*folder*/) { return "en"; }
std::string usual_template(const Answers& /*said*/, const std::string& /*folder*/) { return "loyalty"; }
std::string usual_name(const Answers& /*said*/, const std::string& folder) { return folder; }
std::string usual_brand(const Answers& said, const std::string& /*folder*/) { return said[answer::name]; }
std::string usual_purpose(const Answers& said, const std::string& /*folder*/) { return purpose_of(said); }
std::string usual_platforms(const Answers& said, const std::string& /*folder*/) { return platforms_of(said); }
std::string usual_country(const Answers& said, const std::string& /*folder*/) {
    return said[answer::language] == "nl" ? "nl" : "uk";
}
std::string usual_manager(const Answers& /*said*/, const std::string& /*folder*/) { return "?"; }  // to be filled in

std::span<const Question> questions() {
    static const Question all[answer::count] = {
        {"new.ask_language"_w, written_languages(), usual_language},
        {"new.ask_template"_w, template_ids, usual_template},
        {"new.ask_name"_w, {}, usual_name},
        {"new.ask_brand"_w, {}, usual_brand},
        {"new.ask_purpose"_w, {}, usual_purpose},
        {"new.ask_platforms"_w, platform_ids, usual_platforms},
        {"new.ask_country"_w, country_ids, usual_country},
        {"new.ask_manager"_w, {}, usual_manager},
    };
    return all;
}

bool is_allowed(const Question& question, const std::string& typed) {
    if (question.choices.empty()) return true;
    const std::vector<std::string> chosen = listed(typed);
    const bool one = question.choices.data() != platform_ids;
    return (one ? chosen.size() == 1 : !chosen.empty()) &&
           std::all_of(chosen.begin(), chosen.end(), [&](const std::string& id) {
               return std::find(question.choices.begin(), question.choices.end(), id) != question.choices.end();
           });
}

/// An empty line is the usual answer. Who breaks off, or is wrong three times, gets nothing that they did not choose.
base::Result<std::string> asked(const Question& question, const std::string& usual, const words::Catalogue& words,
                                const AskLine& ask) {
    constexpr int tries = 3;
    std::string text = say(words, question.words);
    if (!question.choices.empty()) text += fmt::format(" ({})", base::join(question.choices, ", "));
    text += fmt::format(" [{}]: ", base::harmless(usual));
    std::string before, typed;
    for (int i = 0; i < tries; ++i) {
        const std::optional<std::string> line = ask(before + text);
        if (!line) return base::fail(base::Code::answers_broken_off, say(words, question.words));
        typed = base::trimmed(*line);
        if (typed.empty()) return usual;
        if (question.choices.empty()) return typed;
        if (question.choices.data() == template_ids && is_own_template(typed)) return typed;
        if (is_allowed(question, base::fold(typed))) return joined(listed(base::fold(typed)), ",");
        before = say(words, "new.choose"_w, {{"choices", base::join(question.choices, ", ")}}) + "\n";
    }
    return base::fail(base::Code::answer_unknown, typed, say(words, question.words),
                      base::join(question.choices, ", "));
}

}  // namespace

std::span<const std::string_view> choices_for(answer::Index question) { return questions()[question].choices; }

bool is_own_template(std::string_view answer) {
    return answer.find_first_of("/\\") != answer.npos || answer.ends_with(".yaml") || answer.ends_with(".yml");
}

std::vector<std::string> listed(std::string_view platforms) {
    std::vector<std::string> all;
    while (!platforms.empty()) {
        const std::size_t end = std::min(platforms.find_first_of(", ;"), platforms.size());
        const std::string one(platforms.substr(0, end));
        if (!one.empty() && std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
        platforms.remove_prefix(std::min(end + 1, platforms.size()));
    }
    return all;
}

std::string joined(const std::vector<std::string>& ids, std::string_view between) {
    return base::join(std::vector<std::string_view>(ids.begin(), ids.end()), between);
}

base::Result<void> complete(Answers& said, const std::string& folder, const AskLine& ask) {
    for (std::size_t i = 0; i < answer::count; ++i) {
        if (!said[i].empty()) continue;
        const Question& question = questions()[i];
        const std::string usual = question.usual(said, folder);
        const words::Catalogue words = load_catalogue(language_of(said));
        auto answer = ask ? asked(question, usual, words, ask) : usual;
        if (!answer) return tl::unexpected(answer.error());
        said[i] = std::move(*answer);
    }
    return {};
}

base::Language language_of(const Answers& said) {
    return base::language_named(said[answer::language]).value_or(base::Language::en);
}

}  // namespace stamtafel::app
