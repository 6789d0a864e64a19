// SUMIFS takes one value a column. Two columns with several values become lists across and down, which SUMIFS crosses;
// the values of any more are spelled out, a sum for each combination.
#include "reports/excel/formula.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace stamtafel::excel {
namespace {

constexpr std::size_t longest = 8'000, most_sums = 64;  // Excel takes 8,192 characters, and 255 arguments

using Condition = std::pair<std::string, std::vector<std::string>>;

/// Letters first: what begins with a digit could be read as a number or a date. The bits 0 and 1 are numbers.
bool is_plain(const std::string& value) {
    if (value == "0" || value == "1") return true;
    const auto small = [](char letter) { return letter >= 'a' && letter <= 'z'; };
    const auto fits = [&](char letter) {
        return small(letter) || (letter >= '0' && letter <= '9') || letter == '_' || letter == '-';
    };
    return !value.empty() && small(value.front()) && std::all_of(value.begin(), value.end(), fits) && value != "true" &&
           value != "false";
}

bool can_be_said(const model::Conditions& conditions) {
    return std::all_of(conditions.begin(), conditions.end(), [](const auto& condition) {
        return !condition.second.empty() && std::all_of(condition.second.begin(), condition.second.end(), is_plain);
    });
}

std::string list_of(const std::vector<std::string>& values, char between) {
    std::string list;
    for (const std::string& value : values) {
        if (!list.empty()) list += between;
        list += '"';
        list += value;
        list += '"';
    }
    return values.size() > 1 ? "{" + list + "}" : list;
}

struct Sums {
    const std::string& table;
    const std::string& summed;

    [[nodiscard]] std::string column(const std::string& name) const { return table + "[" + name + "]"; }

    /// One SUMIFS; across and down for the first two columns with several values.
    [[nodiscard]] std::string one(const model::Conditions& conditions) const {
        if (conditions.empty()) return column(summed);
        std::string text = "SUMIFS(" + column(summed);
        char between = ',';
        for (const Condition& condition : conditions) {
            text += "," + column(condition.first) + "," + list_of(condition.second, between);
            if (condition.second.size() > 1) between = ';';
        }
        return text + ")";
    }

    [[nodiscard]] std::string all(const std::vector<model::Conditions>& each) const {
        std::string text;
        for (const model::Conditions& conditions : each) text += (text.empty() ? "" : ",") + one(conditions);
        return "SUM(" + text + ")";
    }
};

/// Conditions of which at most two have several values; together they say what `whole` says. Empty: too many.
std::vector<model::Conditions> combinations(model::Conditions whole) {
    std::stable_sort(whole.begin(), whole.end(),
                     [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
    std::vector<model::Conditions> all{{}};
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const bool spelled_out = i >= 2 && whole[i].second.size() > 1;
        std::vector<model::Conditions> next;
        for (const model::Conditions& before : all)
            for (std::size_t v = 0; v < (spelled_out ? whole[i].second.size() : 1); ++v) {
                next.push_back(before);
                next.back().push_back(spelled_out ? Condition{whole[i].first, {whole[i].second[v]}} : whole[i]);
            }
        all = std::move(next);
        if (all.size() > most_sums) return {};
    }
    return all;
}

}  // namespace

std::optional<std::string> spelled(const model::Formula& formula, const std::string& table, const std::string& summed) {
    const Sums sums{table, summed};
    std::string text = "=";
    for (const model::Conditions* part : {&formula.counted, formula.among ? &*formula.among : nullptr}) {
        if (part == nullptr) continue;
        const auto each = can_be_said(*part) ? combinations(*part) : std::vector<model::Conditions>{};
        if (each.empty()) return std::nullopt;
        text += (text.size() > 1 ? "/" : "") + sums.all(each);
    }
    if (text.size() > longest) return std::nullopt;
    return text;
}

std::string defined_name(std::string_view fact) {
    std::string name = "f_";
    for (const char letter : fact) {
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '.';
        if (letter == '}') continue;
        name += letter == '{' || letter == '=' || letter == ',' ? '.' : plain ? letter : '_';
    }
    return name;
}

}  // namespace stamtafel::excel
