// The parallel loop: every unit once, one failure that does not depend on the threads, and stopping.
#include "engine/base/parallel.hpp"

#include <atomic>
#include <chrono>
#include <numeric>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/catch.hpp"

using namespace stamtafel::base;

TEST_CASE("every unit is done once on any number of threads") {
    for (const unsigned threads : {0u, 1u, 2u, 7u}) {
        std::vector<int> done(1000, 0);
        for_each_unit({threads, nullptr}, done.size(), [&done](std::size_t unit) { ++done[unit]; });
        CHECK(std::accumulate(done.begin(), done.end(), 0) == 1000);
        CHECK(std::count(done.begin(), done.end(), 1) == 1000);
    }
    for_each_unit({4, nullptr}, 0, [](std::size_t) { FAIL("there is no unit"); });
}

TEST_CASE("the first failing unit is the one that is heard of") {
    for (int repeat = 0; repeat < 50; ++repeat) {
        std::atomic<int> done{0};
        std::string heard;
        const auto work = [&done](std::size_t unit) {
            if (unit == 5) std::this_thread::sleep_for(std::chrono::milliseconds(1));
            if (unit == 5 || unit == 6) throw std::runtime_error(std::to_string(unit));
            ++done;
        };
        try {
            for_each_unit({4, nullptr}, 100'000, work);
        } catch (const std::runtime_error& error) {
            heard = error.what();
        }
        REQUIRE(heard == "5");
        REQUIRE(done >= 5);
        REQUIRE(done < 100'000);
    }
}

TEST_CASE("a run that is asked to stop ends between units") {
    std::atomic<bool> stop{false};
    std::atomic<int> done{0};
    const auto work = [&](std::size_t unit) {
        ++done;
        if (unit == 10) stop = true;
    };
    CHECK_THROWS_AS(for_each_unit({2, &stop}, 100'000, work), Interrupted);
    CHECK(done >= 11);
    CHECK(done < 100'000);
    CHECK_THROWS_AS(for_each_unit({1, &stop}, 1, work), Interrupted);
}
