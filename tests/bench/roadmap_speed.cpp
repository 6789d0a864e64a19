// How long a roadmap takes to plan: roadmap_speed [STEPS]. Five thousand without an argument: in one chain, side by
// side, and tangled (each step needs up to five of the two hundred before it), for twelve owners. Prints seconds and the
// days planned.
#include <chrono>
#include <cstdlib>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "engine/strategy/roadmap.hpp"
#include "tests/bench/dice.hpp"

namespace {

using namespace stamtafel;

constexpr int owners = 12;

/// needs(i) gives the indexes of steps before i.
template <class Needs>
playbook::Playbook made_up(int steps, const Needs& needs) {
    playbook::Playbook book;
    for (int i = 0; i < owners; ++i) {
        playbook::Person person;
        person.id.value = "p" + std::to_string(i);
        book.team.push_back(person);
    }
    for (int i = 0; i < steps; ++i) {
        playbook::Step step;
        step.id.value = "s" + std::to_string(i);
        step.owner.value = "p" + std::to_string(i % owners);
        step.effort.value = base::parse_duration(std::to_string(i % 3 + 1) + "wd").value();
        for (const int before : needs(i)) step.needs.push_back({"s" + std::to_string(before), {}});
        book.roadmap.push_back(std::move(step));
    }
    return book;
}

void measure(std::string_view name, const playbook::Playbook& book) {
    const auto start = std::chrono::steady_clock::now();
    const strategy::Roadmap roadmap = strategy::plan_roadmap(book, base::day_of({2026, 1, 5}));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    fmt::print("{:<14} {:7.3f} s   {} to {}, {} on the critical path, {} weeks of work\n", name, took.count(),
               base::iso(roadmap.begin), base::iso(roadmap.last), roadmap.critical_path.size(), roadmap.loads.size());
}

}  // namespace

int main(int argc, char** argv) {
    const int steps = argc > 1 ? std::atoi(argv[1]) : 5000;
    using Steps = std::vector<int>;
    measure("one chain", made_up(steps, [](int i) { return i == 0 ? Steps{} : Steps{i - 1}; }));
    measure("side by side", made_up(steps, [](int) { return Steps{}; }));
    bench::Dice dice(7);
    measure("tangled", made_up(steps, [&](int i) {
                Steps needs;
                for (int n = i == 0 ? 0 : static_cast<int>(dice.below(6)); n > 0; --n)
                    needs.push_back(i - 1 - static_cast<int>(dice.below(static_cast<std::uint32_t>(std::min(i, 200)))));
                return needs;
            }));
}
