// A row at a time; forms of dates and money are those of figures that people fill in.
#include "engine/app/reward_ledger.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "engine/app/given_values.hpp"
#include "engine/app/hand_list.hpp"
#include "engine/base/amount.hpp"
#include "engine/base/handle.hpp"
#include "engine/base/text.hpp"
#include "engine/importers/encoding.hpp"
#include "engine/importers/key.hpp"

namespace stamtafel::app {
namespace {

constexpr std::uintmax_t largest = 16U << 20;

enum Column : std::size_t { date, account, channel, tier, reward, cost };
const std::vector<HandColumn>& columns() {
    static const std::vector<HandColumn> all{
        {{"date", "datum"}, true},
        {{"account", "member", "lid", "handle", "username", "gebruikersnaam", "name", "naam", "id", "user_id"}, true},
        {{"channel", "kanaal"}, false},
        {{"tier", "niveau"}, true},
        {{"reward", "kind", "beloning", "soort"}, false},
        {{"cost", "kosten"}, true},
    };
    return all;
}

class Reader {
  public:
    Reader(LoadedPlaybook& loaded, base::Diagnostics& diagnostics) : loaded_(loaded), diagnostics_(diagnostics) {}

    void take(const HandRow& row, RewardLedger& ledger) {
        const auto& cells = row.cells;
        if (std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); })) return;
        const auto on = read_given_date(cells[date]);
        if (!on) return diagnostics_.add({base::Code::ledger_date, {cells[date]}}, row.place);
        const auto cents = cents_in(cells[cost]);
        if (!cents) return diagnostics_.add({base::Code::ledger_cost, {cells[cost], currency()}}, row.place);
        check_tier(row);
        check_channel(row);
        if (cells[cost].empty()) without_cost.push_back(row.place.line);
        ledger.numbers.push_back(row.place.line);
        ledger.lines.push_back({*on, base::handle_key(cells[account]), channel_id(cells[channel]), tier_id(cells[tier]),
                                cells[reward], *cents});
    }

    std::vector<std::size_t> without_cost;  ///< numbers of rows

  private:
    [[nodiscard]] std::string currency() const {
        const auto& budget = loaded_.playbook.superfans.budget.amount.value;
        return budget ? std::string(budget->currency.begin(), budget->currency.end()) : "EUR";
    }

    /// A plain number is in the currency of the budget; nothing in a cell is nothing spent.
    [[nodiscard]] std::optional<std::int64_t> cents_in(const std::string& text) const {
        if (text.empty()) return 0;
        const auto money = base::parse_money(text);
        if (money && std::string(money->currency.begin(), money->currency.end()) != currency()) return std::nullopt;
        const auto cents = read_given_value(text, base::Unit::cents);
        if (!cents || *cents < 0 || *cents > 1e12) return std::nullopt;
        return static_cast<std::int64_t>(*cents);
    }

    [[nodiscard]] std::string channel_id(const std::string& name) const {
        for (const playbook::Channel& one : loaded_.playbook.channels)
            if (base::fold(one.id.value) == base::fold(name) || base::fold(one.name.value) == base::fold(name))
                return one.id.value;
        return {};
    }

    [[nodiscard]] std::string tier_id(const std::string& name) const {
        for (const playbook::Tier& one : loaded_.playbook.superfans.tiers)
            if (base::fold(one.id.value) == base::fold(name) || base::fold(one.name.value) == base::fold(name))
                return one.id.value;
        return name;
    }

    void check_tier(const HandRow& row) {
        std::vector<std::string_view> ids;
        for (const playbook::Tier& one : loaded_.playbook.superfans.tiers) ids.emplace_back(one.id.value);
        const std::string id = tier_id(row.cells[tier]);
        if (std::find(ids.begin(), ids.end(), id) != ids.end()) return;
        diagnostics_.add(
            {base::Code::ledger_tier, {id, std::string(base::closest(id, ids).value_or("")), base::join(ids, ", ")}},
            row.place);
    }

    void check_channel(const HandRow& row) {
        const std::string& name = row.cells[channel];
        if (name.empty() || !channel_id(name).empty()) return;
        std::vector<std::string_view> ids;
        for (const playbook::Channel& one : loaded_.playbook.channels) ids.emplace_back(one.id.value);
        diagnostics_.add({base::Code::ledger_channel,
                          {name, std::string(base::closest(name, ids).value_or("")), base::join(ids, ", ")}},
                         row.place);
    }

    LoadedPlaybook& loaded_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

RewardLedger read_ledger(LoadedPlaybook& loaded, base::Diagnostics& diagnostics) {
    RewardLedger ledger;
    const playbook::Text& name = loaded.playbook.superfans.ledger;
    if (name.value.empty()) return ledger;
    auto bytes = read_beside(loaded, name.value, largest);
    if (!bytes) {
        diagnostics.add(bytes.error(), name.place);
        return ledger;
    }
    if (!*bytes || base::trimmed(**bytes).empty()) {
        diagnostics.add({base::Code::ledger_missing, {name.value}}, name.place);
        return ledger;
    }
    if (is_no_list(name.value, **bytes, diagnostics)) return ledger;
    ledger.file.emplace();
    ledger.file->name = name.value;  // no more of it: whoever guesses a few names would find its fingerprint
    const std::uint32_t source =
        base::add_source(loaded.sources, name.value, importers::decode(std::move(**bytes), "").bytes);
    const HandList list = read_hand_list(loaded.sources, source, columns());
    if (!list.found && !list.heads.empty()) {
        const std::vector<std::string_view> heads(list.heads.begin(), list.heads.end());
        diagnostics.add({base::Code::ledger_columns, {name.value, base::join(heads, ", ")}},
                        base::place_at(loaded.sources, source, 0, 0, 1));
    }
    if (list.unclosed) diagnostics.add({base::Code::list_quote, {name.value}}, *list.unclosed);
    Reader reader(loaded, diagnostics);
    for (const HandRow& row : list.rows) reader.take(row, ledger);
    if (!reader.without_cost.empty())
        diagnostics.add({base::Code::ledger_no_cost, {name.value, lines_in_words(reader.without_cost)}}, name.place);
    return ledger;
}

void find_rewarded(const LoadedPlaybook& loaded, const KnownMembers& members, RewardLedger& ledger,
                   base::Diagnostics& diagnostics) {
    Bearers bearers;
    for (const measure::GivenReward& line : ledger.lines)
        if (!line.account.empty()) bearers.ask(line.account);
    add_members(members, bearers);
    std::vector<std::size_t> unknown, shared;
    for (std::size_t i = 0; i < ledger.lines.size(); ++i) {
        std::string& account = ledger.lines[i].account;
        const std::span<const Bearer> all = bearers.of(account);
        if (account.empty() || std::any_of(all.begin(), all.end(), [](const Bearer& one) { return one.by_handle; }))
            continue;
        std::set<std::string> handles;
        for (const Bearer& one : all) handles.insert(base::handle_key(one.handle));
        if (handles.empty()) unknown.push_back(ledger.numbers[i]);
        if (handles.size() > 1) shared.push_back(ledger.numbers[i]);
        if (handles.size() == 1) account = *handles.begin();
        if (handles.size() > 1) account.clear();
    }
    const playbook::Text& file = loaded.playbook.superfans.ledger;
    const auto warn = [&](base::Code code, const std::vector<std::size_t>& numbers) {
        if (!numbers.empty()) diagnostics.add({code, {file.value, lines_in_words(numbers)}}, file.place);
    };
    warn(base::Code::ledger_unknown, unknown);
    warn(base::Code::ledger_shared, shared);
}

}  // namespace stamtafel::app
