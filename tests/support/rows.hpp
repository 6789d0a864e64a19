// Activity from lines that read like a conversation, for tests of everything that works on rows:
//
//     +0   mila post id=q       : Hoe laat gaan jullie open?
//     +20  anna comment to=q    : Om negen uur.
//
// A line: minutes after Monday 5 October 2026, 10:00 in Amsterdam ("+1.5"), or a moment there ("2026-10-02T16:30");
// author ("-" is nobody); kind; any of id= to= in= answer= ch= feel= likes= tags= lang= status= assignee=, inbound, brand, bot,
// deleted, removed, accepted, derived; then the text.
// A line without id= gets a derived id. anna and bram are the brand's team, robo its automation.
#pragma once

#include <charconv>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/activity/assemble.hpp"
#include "engine/base/text.hpp"
#include "engine/calendar/zone.hpp"

namespace stamtafel::test {

inline const calendar::Zone& amsterdam() {
    static const calendar::Zone zone = calendar::read_zone("Europe/Amsterdam").value();
    return zone;
}

/// "2026-10-02T16:30" or "2026-10-02", as the clocks in Amsterdam read.
inline base::Instant local(std::string_view text) {
    const bool day_alone = text.find('T') == text.npos;
    const base::Instant read = base::parse_instant(std::string(text) + (day_alone ? "" : "Z")).value();
    return calendar::instant_of(amsterdam(), {read.ms}).instant;
}

/// Monday 5 October 2026, 10:00 in Amsterdam, and `minutes` later.
inline base::Instant monday(double minutes = 0) {
    return {local("2026-10-05T10:00").ms + static_cast<std::int64_t>(minutes * 60'000)};
}

/// An exact key; ids of at most 15 bytes.
inline activity::Key key(std::string_view id) {
    activity::Key out;
    for (std::size_t i = 0; i < id.size(); ++i) {
        std::uint64_t& half = i < 8 ? out.low : out.high;
        half |= std::uint64_t{static_cast<unsigned char>(id[i])} << 8 * (i % 8);
    }
    if (!id.empty()) out.high |= std::uint64_t{id.size()} << 56;
    return out;
}

/// How a file is fed.
struct FileOf {
    std::uint16_t group = 0;
    bool flat = false;  ///< the source knows neither parents nor conversations
    std::string name = "berichten.csv";
};

class Rows {
  public:
    activity::Store store;
    activity::AssembleOptions options;
    activity::Quality quality;

    Rows() {
        options.channels = 2;
        for (const std::uint8_t channel : {std::uint8_t{0}, std::uint8_t{1}})
            for (const std::string_view name : {"anna", "bram", "robo"})
                options.team.push_back({static_cast<activity::Channel>(channel), std::string(name),
                                        static_cast<std::int16_t>(name == "anna"   ? 0
                                                                  : name == "bram" ? 1
                                                                                   : 2),
                                        name == "robo"});
    }

    void add(std::string_view lines, const FileOf& file = {}) {
        const std::string_view kept = store.adopt(lines);
        activity::Batch batch;
        batch.file = static_cast<std::uint32_t>(quality.files.size());
        batch.group = file.group;
        for (std::string_view rest = kept; !rest.empty();) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            const std::string_view line = base::trimmed(rest.substr(0, end));
            if (!line.empty()) add_line(store, line, file, batch);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        for (activity::Column<activity::Text>* column : {&batch.tags, &batch.language})
            if (!column->empty()) column->resize(batch.rows());
        if (!batch.likes.empty()) batch.likes.resize(batch.rows(), activity::count_none);
        quality.files.emplace_back();
        quality.files.back().name = file.name;
        quality.files.back().rows = batch.rows();
        batches_.push_back(std::move(batch));
    }

    /// Once: takes the files added.
    activity::Assembled assemble() { return activity::assemble(std::move(batches_), store, options, quality); }

  private:
    static base::Instant moment(std::string_view text) {
        return text.starts_with('+') || text.starts_with('-') ? monday(std::strtod(std::string(text).c_str(), nullptr))
                                                              : local(text);
    }

    static std::string_view next_word(std::string_view& line) {
        line = base::trimmed(line);
        const std::size_t end = std::min(line.find(' '), line.size());
        const std::string_view word = line.substr(0, end);
        line.remove_prefix(end);
        return word;
    }

    /// A column that is there once a line says it.
    template <class T>
    static void set_last(activity::Column<T>& column, T value, const activity::Batch& batch, T none = {}) {
        column.resize(batch.rows(), none);
        column.back() = value;
    }

    /// One cell of a line: `word` is not the text. False when it says nothing known.
    static bool read_word(const activity::Store& store, std::string_view word, activity::Batch& batch) {
        const std::size_t equals = word.find('=');
        const std::string_view name = word.substr(0, equals);
        const std::string_view value = equals == word.npos ? std::string_view{} : word.substr(equals + 1);
        const auto set = [&](activity::Flag flag) {
            batch.flags.back() = static_cast<activity::Flags>(batch.flags.back() | static_cast<unsigned>(flag));
        };
        if (name == "id")
            batch.key.back() = key(value), batch.id.back() = store.place(value), batch.derived.back() = 0;
        else if (name == "to" && !batch.parent.empty())
            batch.parent.back() = key(value);
        else if (name == "in" && !batch.conversation.empty())
            batch.conversation.back() = key(value);
        else if (name == "answer")
            batch.answers.back().push_back(key(value));
        else if (name == "ch")
            batch.channel.back() = static_cast<activity::Channel>(value[0] - '0');
        else if (name == "feel")
            batch.sentiment.back() = std::strtof(std::string(value).c_str(), nullptr);
        else if (name == "tags")
            set_last(batch.tags, store.place(value), batch);
        else if (name == "lang")
            set_last(batch.language, store.place(value), batch);
        else if (name == "likes")
            set_last(batch.likes, activity::Count{std::atoi(std::string(value).c_str())}, batch, activity::count_none);
        else if (name == "status")
            batch.status.back() = store.place(value);
        else if (name == "assignee")
            batch.assignee.back() = store.place(value);
        else if (name == "inbound")
            set(activity::Flag::inbound);
        else if (name == "brand")
            set(activity::Flag::brand);
        else if (name == "bot")
            set(activity::Flag::brand), set(activity::Flag::automation);
        else if (name == "deleted")
            set(activity::Flag::deleted);
        else if (name == "removed")
            set(activity::Flag::removed);
        else if (name == "accepted")
            set(activity::Flag::accepted);
        else if (name == "derived")
            set(activity::Flag::derived);
        else
            return false;
        return true;
    }

    /// The author's number in the batch.
    static std::uint32_t author_of(const activity::Store& store, std::string_view author, activity::Batch& batch) {
        if (author == "-") return activity::Batch::nobody;
        for (std::uint32_t i = 0; i < batch.authors.size(); ++i)
            if (store.view(batch.authors[i].handle) == author) return i;
        batch.authors.push_back({key(author), store.place(author), {}});
        return static_cast<std::uint32_t>(batch.authors.size() - 1);
    }

    static void add_line(const activity::Store& store, std::string_view line, const FileOf& file,
                         activity::Batch& batch) {
        const std::string_view whole = line;
        const std::string_view when = next_word(line);
        const std::string_view author = next_word(line);
        const auto kind = activity::kind_named(next_word(line));
        if (!kind) throw std::invalid_argument("no such kind: " + std::string(whole));
        batch.at.push_back(moment(when));
        batch.author.push_back(author_of(store, author, batch));
        batch.kind.push_back(*kind);
        batch.channel.push_back(activity::Channel{});
        batch.flags.push_back(0);
        batch.origin.push_back(store.place(whole));
        batch.text.emplace_back();
        batch.id.emplace_back();
        batch.answers.emplace_back();
        batch.sentiment.push_back(activity::Activity::sentiment_none);
        batch.status.emplace_back(), batch.assignee.emplace_back();
        batch.key.emplace_back();
        batch.derived.push_back(1);
        if (!file.flat) batch.parent.emplace_back(), batch.conversation.emplace_back();
        for (std::string_view word = next_word(line); !word.empty(); word = next_word(line)) {
            if (word == ":") {
                batch.text.back() = store.place(base::trimmed(line));
                break;
            }
            if (!read_word(store, word, batch)) throw std::invalid_argument("cannot read: " + std::string(whole));
        }
        if (batch.derived.back() == 1) batch.key.back() = tuple_key(when, author, batch);
    }

    /// What an importer's tuple of channel, room, author, time, kind and text comes down to here.
    static activity::Key tuple_key(std::string_view when, std::string_view author, const activity::Batch& batch) {
        std::uint64_t hash = 14'695'981'039'346'656'037U;
        const auto mix = [&](std::string_view part) {
            for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211U;
            hash = (hash ^ 0xff) * 1'099'511'628'211U;
        };
        mix(when), mix(author);
        return {0xffULL << 56 | static_cast<std::uint64_t>(batch.kind.back()), hash ^ batch.text.back().size};
    }

    std::vector<activity::Batch> batches_;
};

}  // namespace stamtafel::test
