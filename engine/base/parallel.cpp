// Threads take the next unit from one counter. Units start in order, so when several fail the lowest of them
// has always been run: which exception comes out does not depend on the machine.
#include "engine/base/parallel.hpp"

#include <algorithm>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace stamtafel::base {
namespace {

class Loop {
  public:
    Loop(const Workers& workers, std::size_t units, const std::function<void(std::size_t)>& work)
        : stop_(workers.stop), units_(units), work_(work) {}

    void take_units() {
        while (!ended_) {
            const std::size_t unit = next_++;
            if (unit >= units_) return;
            if (stop_ != nullptr && *stop_) {
                interrupted_ = ended_ = true;
                return;
            }
            run(unit);
        }
    }

    void rethrow() const {
        if (failure_) std::rethrow_exception(failure_);
        if (interrupted_) throw Interrupted{};
    }

  private:
    void run(std::size_t unit) {
        try {
            work_(unit);
        } catch (...) {
            const std::lock_guard lock(mutex_);
            if (!failure_ || unit < failed_unit_) {
                failure_ = std::current_exception();
                failed_unit_ = unit;
            }
            ended_ = true;
        }
    }

    const std::atomic<bool>* stop_;
    std::size_t units_;
    const std::function<void(std::size_t)>& work_;
    std::atomic<std::size_t> next_{0};
    std::atomic<bool> ended_{false}, interrupted_{false};
    std::mutex mutex_;
    std::exception_ptr failure_;
    std::size_t failed_unit_ = 0;
};

/// As many helpers as the system grants; this thread works along.
void run_on_threads(Loop& loop, std::size_t threads) {
    std::vector<std::jthread> helpers;
    helpers.reserve(threads - 1);
    try {
        while (helpers.size() + 1 < threads) helpers.emplace_back([&loop] { loop.take_units(); });
    } catch (const std::system_error&) {  // no more threads to be had: go on with those there are
    }
    loop.take_units();
}

}  // namespace

void for_each_unit(const Workers& workers, std::size_t units, const std::function<void(std::size_t)>& work) {
    Loop loop(workers, units, work);
    run_on_threads(loop, std::max<std::size_t>(1, std::min<std::size_t>(workers.threads, units)));
    loop.rethrow();
}

}  // namespace stamtafel::base
