// Digits by hand: a number formatted by a library costs more than a whole row may.
#include "tests/bench/writing.hpp"

#include <array>
#include <cstdlib>

#include "engine/base/date.hpp"

namespace stamtafel::bench {
namespace {

void append_number(std::string& out, std::uint64_t number, std::size_t width = 1) {
    std::array<char, 20> digits{};
    std::size_t at = digits.size();
    for (std::size_t n = 0; n < width || number > 0; ++n, number /= 10)
        digits[--at] = static_cast<char>('0' + number % 10);
    out.append(digits.data() + at, digits.size() - at);
}

void append_id(std::string& out, char letter, std::uint64_t number) {
    out += letter;
    append_number(out, number, 8);
}

void append_time(std::string& out, std::int64_t second_of_day) {
    append_number(out, static_cast<std::uint64_t>(second_of_day / 3600), 2);
    out += ':';
    append_number(out, static_cast<std::uint64_t>(second_of_day / 60 % 60), 2);
    out += ':';
    append_number(out, static_cast<std::uint64_t>(second_of_day % 60), 2);
}

void append_stamp(std::string& out, std::int64_t second, Dialect dialect) {
    constexpr std::int64_t day = 86'400;
    const base::Civil date = base::civil_of(base::Day{static_cast<std::int32_t>(second / day)});
    const auto year = static_cast<std::uint64_t>(date.year), month = static_cast<std::uint64_t>(date.month),
               day_of_month = static_cast<std::uint64_t>(date.day);
    const bool dutch = dialect == Dialect::dutch;
    append_number(out, dutch ? day_of_month : year, 2);
    out += '-';
    append_number(out, month, 2);
    out += '-';
    append_number(out, dutch ? year : day_of_month, 2);
    out += dutch ? ' ' : 'T';
    append_time(out, second % day);
    if (!dutch) out += 'Z';
}

void append_sentiment(std::string& out, std::int32_t hundredths, char point) {
    if (hundredths < 0) out += '-';
    const auto size = static_cast<std::uint64_t>(std::abs(hundredths));
    append_number(out, size / 100);
    out += point;
    append_number(out, size % 100, 2);
}

void append_quoted(std::string& out, std::string_view text, char delimiter) {
    const std::array<char, 4> special{delimiter, '"', '\n', '\r'};
    if (text.find_first_of({special.data(), special.size()}) == text.npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

void append_escaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
}

void append_csv(std::string& out, const Event& event, Dialect dialect) {
    const char delimiter = dialect == Dialect::dutch ? ';' : ',';
    append_id(out, 'e', event.id);
    out += delimiter;
    if (event.bad)
        out += "someday";
    else
        append_stamp(out, event.second, dialect);
    for (const std::string_view cell : {event.channel, event.kind}) out += delimiter, out += cell;
    out += delimiter;
    append_id(out, event.team ? 't' : 'u', event.author);
    out += delimiter;
    out += event.team ? "team" : "member";
    out += delimiter;
    append_id(out, 'c', event.conversation);
    out += delimiter;
    if (event.parent != Event::no_parent) append_id(out, 'e', event.parent);
    out += delimiter;
    append_quoted(out, event.text, delimiter);
    out += delimiter;
    if (!event.text.empty()) append_sentiment(out, event.hundredths, dialect == Dialect::dutch ? ',' : '.');
    out += delimiter;
    append_number(out, event.clicks);
    out += dialect == Dialect::dutch ? "\r\n" : "\n";
}

void append_json(std::string& out, const Event& event) {
    out += R"({"event_id":")";
    append_id(out, 'e', event.id);
    out += R"(","timestamp":")";
    if (event.bad)
        out += "someday";
    else
        append_stamp(out, event.second, Dialect::plain);
    out += R"(","channel":")";
    out += event.channel;
    out += R"(","type":")";
    out += event.kind;
    out += R"(","author_id":")";
    append_id(out, event.team ? 't' : 'u', event.author);
    out += event.team ? R"(","author_role":"team","thread_id":")" : R"(","author_role":"member","thread_id":")";
    append_id(out, 'c', event.conversation);
    out += R"(","parent_id":)";
    if (event.parent == Event::no_parent) {
        out += "null";
    } else {
        out += '"';
        append_id(out, 'e', event.parent);
        out += '"';
    }
    out += R"(,"text":")";
    append_escaped(out, event.text);
    out += R"(","sentiment":)";
    if (event.text.empty())
        out += "null";
    else
        append_sentiment(out, event.hundredths, '.');
    out += R"(,"clicks":)";
    append_number(out, event.clicks);
    out += "}\n";
}

}  // namespace

std::string_view head_of(const Setting& setting) {
    if (setting.form == Form::jsonl) return {};
    if (setting.dialect == Dialect::dutch)
        return "\xEF\xBB\xBFnummer;tijdstip;kanaal;soort;auteur;rol;gesprek;antwoord op;tekst;sentiment;klikken\r\n";
    return "event_id,timestamp,channel,type,author_id,author_role,thread_id,parent_id,text,sentiment,clicks\n";
}

void append_event(std::string& out, const Event& event, const Setting& setting) {
    if (setting.form == Form::jsonl)
        append_json(out, event);
    else
        append_csv(out, event, setting.dialect);
}

}  // namespace stamtafel::bench
