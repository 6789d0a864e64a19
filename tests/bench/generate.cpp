// generate_events ROWS OUT [--csv|--jsonl] [--dialect plain|dutch] [--seed N] [--clean]: made-up activity in a file.
#include <charconv>
#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/bench/generator.hpp"

namespace {

using namespace stamtafel::bench;

struct Order {
    Setting setting;
    std::string out;
};

std::optional<std::uint64_t> number_of(std::string_view text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<Order> read_order(const std::vector<std::string_view>& words) {
    if (words.size() < 2 || !number_of(words[0])) return std::nullopt;
    Order order;
    order.setting.rows = *number_of(words[0]);
    order.out = words[1];
    for (std::size_t i = 2; i < words.size(); ++i) {
        const std::string_view word = words[i], value = i + 1 < words.size() ? words[i + 1] : std::string_view{};
        if (word == "--jsonl") {
            order.setting.form = Form::jsonl;
        } else if (word == "--clean") {
            order.setting.care = Care::clean;
        } else if (word == "--dialect" && (value == "plain" || value == "dutch")) {
            order.setting.dialect = value == "dutch" ? Dialect::dutch : Dialect::plain;
            ++i;
        } else if (word == "--seed" && number_of(value)) {
            order.setting.seed = *number_of(value);
            ++i;
        } else if (word != "--csv") {
            return std::nullopt;
        }
    }
    return order;
}

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

int write_file(const Order& order) {
    const std::unique_ptr<std::FILE, Close> file(std::fopen(order.out.c_str(), "wb"));
    if (!file) {
        fmt::print(stderr, "generate_events: cannot write {}\n", order.out);
        return 4;
    }
    bool whole = true;
    const auto begin = std::chrono::steady_clock::now();
    const Made made = generate(order.setting, [&](std::string_view piece) {
        whole = whole && std::fwrite(piece.data(), 1, piece.size(), file.get()) == piece.size();
    });
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    fmt::print("{}: {} rows ({} late, {} repeated, {} bad), {} conversations, {} bytes in {:.2f} s\n", order.out,
               made.rows, made.late, made.repeated, made.bad, made.conversations, made.bytes, took.count());
    return whole ? 0 : 4;
}

}  // namespace

int main(int argc, char** argv) {
    const auto order = read_order(std::vector<std::string_view>(argv + 1, argv + argc));
    if (order) return write_file(*order);
    fmt::print(stderr, "generate_events ROWS OUT [--csv|--jsonl] [--dialect plain|dutch] [--seed N] [--clean]\n");
    return 2;
}
