// Each step asks all rows anew, as the sentences of the definitions do.
#include "tests/property/plain_assembly.hpp"

#include <algorithm>
#include <regex>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "engine/base/text.hpp"

namespace stamtafel::test::assembly {

using activity::Flag;

std::string described(std::string_view handle, std::string_view name, std::uint16_t group, bool brand, bool bot) {
    return fmt::format("{} ({}) of {}{}{}", handle, name, group, brand ? " brand" : "", bot ? " bot" : "");
}

std::string described(const activity::FileQuality& file) {
    return fmt::format("{}: {} duplicates, {} later, {} to {}", file.name, file.duplicates, file.later,
                       file.first ? file.first->ms : -1, file.last ? file.last->ms : -1);
}

namespace {

class Plain {
  public:
    explicit Plain(const World& world) : world_(world), lines_(world.lines), parent_(lines_.size()) {
        for (const FileOf& file : world.files) files_.emplace_back().name = file.name;
    }

    Outcome assemble() {
        name_all();
        keep_the_last();
        link();
        find_flat();
        put_in_order();
        find_accounts();
        find_sessions();
        find_cutoffs();
        for (const activity::FileQuality& file : files_) out_.files.push_back(described(file));
        return std::move(out_);
    }

  private:
    const FileOf& file_of(std::size_t line) const { return world_.files[lines_[line].file]; }
    std::uint64_t& count(const std::string& name) { return out_.counts[name]; }

    /// The id, else the tuple and its ordinal in the download.
    void name_all() {
        const std::regex part(R"((.*/)?[0-9]+\.[^/]*)");
        std::map<std::string, int> seen;
        for (const Line& line : lines_) {
            const FileOf& file = world_.files[line.file];
            if (file.ids && !line.id.empty()) {
                names_.push_back(fmt::format("{} id {}", file.group, line.id));
                continue;
            }
            const std::size_t slash = file.name.rfind('/');
            const std::string folder = slash == file.name.npos ? "" : file.name.substr(0, slash);
            const std::string download =
                std::regex_match(file.name, part) ? folder + "/*" : fmt::format("{}", line.file);
            const std::string tuple =
                fmt::format("{} tuple {} {} {} {} {} {}", file.group, line.channel, file.rooms ? line.room : "",
                            line.author, line.ms, static_cast<int>(line.kind), line.text);
            names_.push_back(tuple + "#" + std::to_string(++seen[download + "|" + tuple]));
        }
    }

    void keep_the_last() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            activity::FileQuality& file = files_[lines_[i].file];
            if (world_.options.as_of && lines_[i].ms > world_.options.as_of->ms) {
                ++file.later;
                continue;
            }
            const auto [before, fresh] = kept_.try_emplace(names_[i], i);
            if (!fresh) ++files_[lines_[before->second].file].duplicates, ++count("duplicates");
            before->second = i;
        }
        for (const auto& [name, line] : kept_) {
            activity::FileQuality& file = files_[lines_[line].file];
            const base::Instant at{lines_[line].ms};
            file.first = std::min(file.first.value_or(at), at);
            file.last = std::max(file.last.value_or(at), at);
        }
    }

    std::optional<std::size_t> named(std::size_t from, std::string_view id) const {
        const auto found = kept_.find(fmt::format("{} id {}", file_of(from).group, id));
        return found == kept_.end() ? std::nullopt : std::optional(found->second);
    }

    /// A row that is in the export, after the moment asked for.
    bool comes_later(std::size_t from, std::string_view id) const {
        const std::string name = fmt::format("{} id {}", file_of(from).group, id);
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (names_[i] == name && world_.options.as_of && lines_[i].ms > world_.options.as_of->ms) return true;
        return false;
    }

    void link() {
        for (const auto& [name, i] : kept_) {
            Line& line = lines_[i];
            if (file_of(i).parents && !line.parent.empty()) {
                parent_[i] = named(i, line.parent);
                if (!parent_[i]) line.flags |= static_cast<int>(Flag::parent_missing), ++count("orphans");
            }
            bool missing = false;
            for (const std::string_view answer : line.answers)
                missing = missing || (file_of(i).answers && !named(i, answer) && !comes_later(i, answer));
            if (missing) line.flags |= static_cast<int>(Flag::answer_missing), ++count("answers missing");
        }
    }

    void find_flat() {
        out_.flat.assign(channels, true);
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (file_of(i).parents || file_of(i).conversations) out_.flat[lines_[i].channel] = false;
        for (std::size_t channel = 0; channel < channels; ++channel)
            if (world_.options.flat[channel]) out_.flat[channel] = *world_.options.flat[channel];
    }

    /// Given, else the root over the parents; in a circle its smallest id; in flat channels the room's stream.
    std::string conversation(std::size_t start) const {
        std::set<std::string> passed;
        for (std::size_t i = start;;) {
            const Line& line = lines_[i];
            const FileOf& file = file_of(i);
            if (out_.flat[line.channel]) return fmt::format("stream {} {}", line.channel, file.rooms ? line.room : "");
            if (file.conversations && !line.conversation.empty())
                return fmt::format("given {} {}", file.group, line.conversation);
            if (!passed.insert(names_[i]).second) return smallest_of_circle(i);
            if (parent_[i])
                i = *parent_[i];
            else
                return file.parents && !line.parent.empty() ? fmt::format("{} id {}", file.group, line.parent)
                                                            : names_[i];
        }
    }
    std::string smallest_of_circle(std::size_t start) const {
        std::size_t smallest = start;
        for (std::size_t i = *parent_[start]; i != start; i = *parent_[i])
            if (base::natural_less(lines_[i].id, lines_[smallest].id)) smallest = i;
        return names_[smallest];
    }

    void put_in_order() {
        for (const auto& [name, line] : kept_) order_.push_back(line);
        std::sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
            return std::pair(lines_[a].ms, a) < std::pair(lines_[b].ms, b);
        });
        std::map<std::size_t, std::size_t> place;
        for (std::size_t i = 0; i < order_.size(); ++i) place[order_[i]] = i + 1;
        std::map<std::string, std::size_t> numbers;
        std::set<std::size_t> talks;
        for (const std::size_t i : order_) {
            const Line& line = lines_[i];
            Row row{line.ms, line.channel, static_cast<std::size_t>(line.kind), line.flags};
            row.conversation = numbers.try_emplace(conversation(i), numbers.size() + 1).first->second;
            row.parent = parent_[i] ? place[*parent_[i]] : 0;
            row.text = line.text;
            if (file_of(i).ids) row.id = line.id;
            if (file_of(i).rooms) row.room = line.room;
            if (row_of(line.kind).talk) talks.insert(row.conversation);
            out_.rows.push_back(row);
        }
        count("activities") = out_.rows.size();
        count("conversations") = talks.size();
        count("all conversations") = numbers.size();
    }

    static bool in_team(std::string_view author) {
        const auto plain = [](std::string_view name) { return base::fold(name.substr(name[0] == '@' ? 1 : 0)); };
        return std::any_of(team.begin(), team.end(), [&](auto name) { return plain(name) == plain(author); });
    }

    void find_accounts() {
        using Who = std::pair<std::uint16_t, std::string>;
        std::map<Who, std::string> names;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (std::string& name = names[{file_of(i).group, std::string(lines_[i].author)}]; name.empty())
                name = lines_[i].name;
        std::map<Who, std::size_t> numbers;
        std::set<Who> brands;
        for (std::size_t i = 0; i < order_.size(); ++i) {
            const Line& line = lines_[order_[i]];
            if (line.author.empty()) continue;
            const std::uint16_t group = file_of(order_[i]).group;
            const bool split = world_.options.accounts_per_channel[group];
            const Who who{split ? static_cast<std::uint16_t>(line.channel) : group, line.author};
            int& flags = out_.rows[i].flags;
            if (in_team(line.author)) flags |= static_cast<int>(Flag::brand);
            if (in_team(line.author) && base::fold(line.author).ends_with("robo"))
                flags |= static_cast<int>(Flag::automation);
            if ((flags & static_cast<int>(Flag::brand)) != 0) brands.insert(who);
            out_.rows[i].author = numbers.try_emplace(who, numbers.size() + 1).first->second;
        }
        out_.accounts.resize(numbers.size());
        for (const auto& [who, number] : numbers)
            out_.accounts[number - 1] =
                described(who.second, names[{group_of[who.first], who.second}], who.first, brands.count(who) > 0,
                          in_team(who.second) && base::fold(who.second).ends_with("robo"));
        count("authors") = numbers.size();
    }

    void find_sessions() {
        std::map<std::size_t, std::pair<std::int64_t, std::size_t>> running;  // by conversation: last line, session
        for (Row& row : out_.rows) {
            if (!out_.flat[row.channel]) continue;
            auto& [last, session] = running[row.conversation];
            if (activity::kind_table()[row.kind].talk) {
                if (session == 0 || row.ms - last >= world_.options.session_gap_ms[row.channel])
                    session = ++count("sessions");
                last = row.ms;
            }
            row.session = session;
        }
    }

    void find_cutoffs() {
        constexpr std::int64_t year = 365 * base::day_ms;
        out_.coarse.assign(channels, true);
        for (std::size_t channel = 0; channel < channels; ++channel) {
            std::vector<std::int64_t> all;
            for (const Row& row : out_.rows)
                if (row.channel == channel) all.push_back(row.ms);
            for (const std::int64_t ms : all)
                if (ms % base::minute_ms != 0) out_.coarse[channel] = false;
            while (all.size() > 1 && all.back() - all[all.size() - 2] > year) all.pop_back(), ++count("isolated");
            auto& end = out_.cutoff.emplace_back();
            if (!all.empty()) end = all.back();
            if (const auto& said = world_.options.covers[channel]) {
                const std::int64_t stated = (said->last.value + 1) * base::day_ms;
                end = said->by_all ? stated : std::max(stated, end.value_or(stated));
            }
            if (end && world_.options.as_of) end = std::min(*end, world_.options.as_of->ms);
        }
    }

    const World& world_;
    std::vector<Line> lines_;
    std::vector<std::string> names_;           ///< by line: what it is called, unique among those that stay
    std::map<std::string, std::size_t> kept_;  ///< by name
    std::vector<std::optional<std::size_t>> parent_;
    std::vector<std::size_t> order_;
    std::vector<activity::FileQuality> files_;
    Outcome out_;
};

}  // namespace

Outcome assemble_plainly(const World& world) { return Plain(world).assemble(); }

}  // namespace stamtafel::test::assembly
