// THE list of formats. Those without a reader are known to `check`, and `report` says that it cannot read them yet.
#include <algorithm>
#include <array>

#include "engine/importers/importer.hpp"
#include "engine/importers/readers.hpp"

namespace stamtafel::importers {
namespace {

constexpr std::span<const std::string_view> fields = name_words;

// Sniffed from top to bottom: what anything could be comes last.
constexpr std::array<Format, 29> table{{
    {"twcs",
     "Customer Support on Twitter (twcs.csv)",
     "Customer Support on Twitter (twcs.csv)",
     {},
     open_twcs,
     sniff_twcs},
    {"xlsx", "Excel sheet with `columns:`", "Excel-werkblad met `columns:`", fields, open_csv, nullptr},
    {"xml", "XML with `records:` and `columns:`", "XML met `records:` en `columns:`", fields, open_xml, sniff_xml},
    {"event_log", "One row a step of a case (tickets)", "Eén rij per stap van een zaak (tickets)", fields,
     open_event_log, sniff_event_log},
    {"discourse_posts",
     "Discourse posts: JSON files, JSON lines or CSV",
     "Discourse-berichten: JSON-bestanden, JSON-regels of CSV",
     {},
     open_discourse_posts,
     sniff_discourse_posts},
    {"discourse_users", "Discourse user list CSV", "Discourse-ledenlijst (CSV)", {}, nullptr, nullptr},
    {"discord_csv", "DiscordChatExporter CSV", "DiscordChatExporter (CSV)", {}, open_discord_csv, sniff_discord_csv},
    {"discord_json",
     "DiscordChatExporter JSON",
     "DiscordChatExporter (JSON)",
     {},
     open_discord_json,
     sniff_discord_json},
    {"slack", "Slack export (folder or zip)", "Slack-export (map of zip)", {}, open_slack, sniff_slack},
    {"telegram", "Telegram Desktop result.json", "Telegram Desktop result.json", {}, nullptr, nullptr},
    {"zendesk", "Zendesk CSV or JSON export", "Zendesk-export (CSV of JSON)", {}, nullptr, nullptr},
    {"meta_posts", "Meta Business Suite post CSV", "Meta Business Suite-berichten (CSV)", {}, nullptr, nullptr},
    {"linkedin_page", "LinkedIn page export", "LinkedIn-pagina-export", {}, nullptr, nullptr},
    {"youtube", "YouTube comments", "YouTube-reacties", {}, nullptr, nullptr},
    {"reddit", "Reddit dumps (JSON lines, zst)", "Reddit-dumps (JSON-regels, zst)", {}, nullptr, nullptr},
    {"stack_exchange",
     "Stack Exchange XML dump",
     "Stack Exchange-dump (XML)",
     {},
     open_stack_exchange,
     sniff_stack_exchange},
    {"mastodon", "Mastodon archive", "Mastodon-archief", {}, nullptr, nullptr},
    {"mbox", "Mail box", "Mailbox", {}, nullptr, nullptr},
    {"mattermost", "Mattermost export", "Mattermost-export", {}, nullptr, nullptr},
    {"rocketchat", "Rocket.Chat export", "Rocket.Chat-export", {}, nullptr, nullptr},
    {"whatsapp", "WhatsApp _chat.txt", "WhatsApp _chat.txt", {}, nullptr, nullptr},
    {"irc", "IRC log", "IRC-log", {}, nullptr, nullptr},
    {"zulip", "Zulip archive", "Zulip-archief", {}, nullptr, nullptr},
    {"chatwoot", "Chatwoot CSV reports", "Chatwoot-rapporten (CSV)", {}, nullptr, nullptr},
    {"github_discussions",
     "GitHub Discussions (GraphQL JSON)",
     "GitHub Discussions (GraphQL-JSON)",
     {},
     nullptr,
     nullptr},
    {"jsonl", "JSON lines with `columns:`", "JSON-regels met `columns:`", fields, open_plain_json, sniff_jsonl},
    {"json", "JSON with `records:` and `columns:`", "JSON met `records:` en `columns:`", fields, open_plain_json,
     sniff_json},
    {"csv", "Delimited text with `columns:` (comma, semicolon, tab or |)",
     "Tekst met scheidingstekens en `columns:` (komma, puntkomma, tab of |)", fields, open_csv, sniff_csv},
    {"tsv", "Tab-separated text with `columns:`", "Door tabs gescheiden tekst met `columns:`", fields, open_tsv,
     nullptr},
}};

}  // namespace

std::span<const Format> formats() { return table; }

const Format* format_named(std::string_view id) {
    const auto* row = std::find_if(table.begin(), table.end(), [&](const Format& f) { return f.id == id; });
    return row == table.end() ? nullptr : row;
}

const Format* sniffed_format(std::string_view head) {
    const auto* row =
        std::find_if(table.begin(), table.end(), [&](const Format& f) { return f.sniff != nullptr && f.sniff(head); });
    return row == table.end() ? nullptr : row;
}

}  // namespace stamtafel::importers
