// THE list of formats. Those without a reader are known to `check`, and `report` says that it cannot read them yet.
#include <algorithm>
#include <array>

#include "engine/importers/importer.hpp"
#include "engine/importers/readers.hpp"

namespace stamtafel::importers {
namespace {

constexpr std::array<std::string_view, names> fields{
    "id",    "at",    "author",  "author_name", "text",    "parent",   "conversation", "answers",
    "side",  "staff", "inbound", "kind",        "channel", "room",     "sentiment",    "url",
    "likes", "score", "tags",    "language",    "status",  "assignee", "value"};

constexpr std::array<Format, 29> table{{
    {"csv", "Delimited text with `columns:` (comma, semicolon, tab or |)",
     "Tekst met scheidingstekens en `columns:` (komma, puntkomma, tab of |)", fields, import_csv},
    {"tsv", "Tab-separated text with `columns:`", "Door tabs gescheiden tekst met `columns:`", fields, import_csv},
    {"twcs", "Customer Support on Twitter (twcs.csv)", "Customer Support on Twitter (twcs.csv)", {}, import_twcs},
    {"jsonl", "JSON lines with `columns:`", "JSON-regels met `columns:`", fields, nullptr},
    {"json", "JSON with `records:` and `columns:`", "JSON met `records:` en `columns:`", fields, nullptr},
    {"xlsx", "Excel sheet with `columns:`", "Excel-werkblad met `columns:`", fields, nullptr},
    {"xml", "XML with `records:` and `columns:`", "XML met `records:` en `columns:`", fields, nullptr},
    {"event_log", "One row a step of a case (tickets)", "Eén rij per stap van een zaak (tickets)", fields, nullptr},
    {"discourse_posts",
     "Discourse posts: JSON files, JSON lines or CSV",
     "Discourse-berichten: JSON-bestanden, JSON-regels of CSV",
     {},
     nullptr},
    {"discourse_users", "Discourse user list CSV", "Discourse-ledenlijst (CSV)", {}, nullptr},
    {"discord_csv", "DiscordChatExporter CSV", "DiscordChatExporter (CSV)", {}, nullptr},
    {"discord_json", "DiscordChatExporter JSON", "DiscordChatExporter (JSON)", {}, nullptr},
    {"slack", "Slack export (folder or zip)", "Slack-export (map of zip)", {}, nullptr},
    {"telegram", "Telegram Desktop result.json", "Telegram Desktop result.json", {}, nullptr},
    {"zendesk", "Zendesk CSV or JSON export", "Zendesk-export (CSV of JSON)", {}, nullptr},
    {"meta_posts", "Meta Business Suite post CSV", "Meta Business Suite-berichten (CSV)", {}, nullptr},
    {"linkedin_page", "LinkedIn page export", "LinkedIn-pagina-export", {}, nullptr},
    {"youtube", "YouTube comments", "YouTube-reacties", {}, nullptr},
    {"reddit", "Reddit dumps (JSON lines, zst)", "Reddit-dumps (JSON-regels, zst)", {}, nullptr},
    {"stack_exchange", "Stack Exchange XML dump", "Stack Exchange-dump (XML)", {}, nullptr},
    {"mastodon", "Mastodon archive", "Mastodon-archief", {}, nullptr},
    {"mbox", "Mail box", "Mailbox", {}, nullptr},
    {"mattermost", "Mattermost export", "Mattermost-export", {}, nullptr},
    {"rocketchat", "Rocket.Chat export", "Rocket.Chat-export", {}, nullptr},
    {"whatsapp", "WhatsApp _chat.txt", "WhatsApp _chat.txt", {}, nullptr},
    {"irc", "IRC log", "IRC-log", {}, nullptr},
    {"zulip", "Zulip archive", "Zulip-archief", {}, nullptr},
    {"chatwoot", "Chatwoot CSV reports", "Chatwoot-rapporten (CSV)", {}, nullptr},
    {"github_discussions", "GitHub Discussions (GraphQL JSON)", "GitHub Discussions (GraphQL-JSON)", {}, nullptr},
}};

}  // namespace

std::span<const Format> formats() { return table; }

const Format* format_named(std::string_view id) {
    const auto* row = std::find_if(table.begin(), table.end(), [&](const Format& f) { return f.id == id; });
    return row == table.end() ? nullptr : row;
}

std::span<const std::string_view> mappable_fields() { return fields; }

std::optional<Name> name_of_field(std::string_view field) {
    const auto* found = std::find(fields.begin(), fields.end(), field);
    if (found == fields.end()) return std::nullopt;
    return static_cast<Name>(found - fields.begin());
}

}  // namespace stamtafel::importers
