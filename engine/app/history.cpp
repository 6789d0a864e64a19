// The file is a facts file (reports/facts); what cannot be read in it is passed over.
#include "engine/app/history.hpp"

#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "reports/compose/cells.hpp"
#include "reports/model/fact.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::app {
namespace {

using Json = nlohmann::ordered_json;  // `where` in its own order
using compose::Cause;

constexpr std::uintmax_t largest = 256U << 20;
constexpr double largest_value = 1e15;  // beyond it no figure of ours

std::string text_of(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// "responding.turns (channel=forum)"
template <class Where>
std::string name_of(std::string id, const Where& where) {
    std::string parts;
    for (const auto& [key, value] : where) parts += (parts.empty() ? "" : ", ") + key + "=" + value;
    return parts.empty() ? id : std::move(id) + " (" + parts + ")";
}

std::string name_of(const Json& fact) {
    std::vector<std::pair<std::string, std::string>> where;
    if (const auto found = fact.find("where"); found != fact.end() && found->is_object())
        for (const auto& [key, value] : found->items())
            if (value.is_string()) where.emplace_back(key, value.get<std::string>());
    return name_of(text_of(fact, "id"), where);
}

/// The figure as it was, in the unit that it has now; nothing when it is of another kind.
std::optional<base::Figure> figure_of(const Json& fact, base::Unit unit) {
    base::Figure figure;
    figure.unit = unit;
    const auto value = fact.find("value");
    if (value == fact.end()) return std::nullopt;
    if (value->is_number() && std::abs(value->get<double>()) > largest_value) return std::nullopt;
    const bool real = unit == base::Unit::share || unit == base::Unit::seconds || unit == base::Unit::real;
    if (value->is_number() && real) {
        figure.value = value->get<double>();
    } else if (value->is_number_integer()) {
        figure.value = value->get<std::int64_t>();
    } else if (value->is_string()) {
        figure.value = value->get<std::string>();
    } else if (!value->is_null()) {
        return std::nullopt;
    } else {
        const std::string why = text_of(fact, "why");
        for (int code = 0; code <= static_cast<int>(base::Why::not_given); ++code)
            if (model::code_of(static_cast<base::Why>(code)) == why) figure.why = static_cast<base::Why>(code);
    }
    return figure;
}

bool is_published(const kpis::Fact& fact) {
    const base::Unit unit = fact.figure.unit;
    return !fact.id.starts_with("data.") && fact.id != "triage.fingerprint" && fact.id != "triage.corrected" &&
           unit != base::Unit::instant_ms && unit != base::Unit::day;
}

std::set<std::pair<std::string, std::string>> inputs_of(const Json& history) {
    std::set<std::pair<std::string, std::string>> inputs;
    if (const auto list = history.find("inputs"); list != history.end() && list->is_array())
        for (const Json& input : *list)
            if (input.is_object()) inputs.emplace(text_of(input, "file"), text_of(input, "xxh3_128"));
    return inputs;
}

class Comparison {
  public:
    Comparison(const Json& history, const compose::Material& material) : history_(history), material_(material) {
        for (const Json& fact : history.at("facts"))
            if (fact.is_object()) facts_.emplace(name_of(fact), &fact);
    }

    compose::Restatement restatement() {
        compose::Restatement out;
        for (const kpis::Fact& fact : material_.evaluation.facts)
            if (is_published(fact)) compare(fact, out.figures);
        out.causes = causes();
        return out;
    }

  private:
    void compare(const kpis::Fact& fact, std::vector<compose::Restated>& figures) const {
        const std::string name = name_of(fact.id, fact.where);
        const auto found = facts_.find(name);
        if (found == facts_.end()) return;
        const auto then = figure_of(*found->second, fact.figure.unit);
        // what either of them hides, the other must not tell
        if (!then || then->why == base::Why::too_small || fact.figure.why == base::Why::too_small) return;
        model::Content published = compose::content_of(material_, *then);
        model::Content now = compose::content_of(material_, fact.figure);
        if (written(material_.catalogue, published) == written(material_.catalogue, now)) return;
        figures.push_back({fact.id, fact.where, fact.definition, std::move(published), std::move(now)});
    }

    [[nodiscard]] bool differs(const char* id) const {
        const auto then = facts_.find(std::string(id));
        const kpis::Fact* now = kpis::find_fact(material_.evaluation, id);
        if (then == facts_.end() || now == nullptr) return false;
        const auto figure = figure_of(*then->second, now->figure.unit);
        return figure && figure->value != now->figure.value;
    }

    [[nodiscard]] std::uint8_t causes() const {
        std::set<std::pair<std::string, std::string>> inputs;
        const activity::Quality& quality = material_.evaluation.quality;
        for (const auto* files : {&quality.files, &quality.given})
            for (const activity::FileQuality& file : *files) inputs.emplace(file.name, file.xxh3_128);
        unsigned bits = 0;
        const auto add = [&](Cause cause, bool holds) { bits |= holds ? static_cast<unsigned>(cause) : 0U; };
        add(Cause::rules, differs("triage.fingerprint"));
        add(Cause::corrections, differs("triage.corrected"));
        add(Cause::data, inputs != inputs_of(history_));
        add(Cause::version, text_of(history_, "version") != material_.version);
        return static_cast<std::uint8_t>(bits);
    }

    const Json& history_;
    const compose::Material& material_;
    std::map<std::string, const Json*> facts_;
};

}  // namespace

std::string history_name(std::string_view period) { return fmt::format("history/{}.json", period); }

History read_history(const Path& folder, const compose::Material& material) {
    const std::string period = calendar::written(material.evaluation.period), name = history_name(period);
    History history;
    auto bytes = read_file(folder / name, largest);
    if (!bytes && bytes.error().code == base::Code::file_not_found) return history;
    history.there = true;
    const Json json = bytes ? Json::parse(*bytes, nullptr, false) : Json();
    if (bytes) history.bytes = std::move(*bytes);
    if (!json.is_object() || !json.contains("facts") || !json.at("facts").is_array()) {
        history.findings.add({base::Code::history_unreadable, {(folder / name).string()}});
        history.bytes.clear();  // it may be anything: it is not written again
        return history;
    }
    history.restatement = Comparison(json, material).restatement();
    if (const std::size_t n = history.restatement.figures.size(); n > 0)
        history.findings.add({base::Code::figures_restated, {std::to_string(n), period, (folder / name).string()}});
    return history;
}

}  // namespace stamtafel::app
