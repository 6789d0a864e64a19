// The data-sized parallel loop: units of work are cut by the data, never by the number of threads,
// and results are merged in unit order, so that the outcome does not depend on the machine.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>

namespace stamtafel::base {

/// How a run may work: the number of threads, and a flag that asks it to stop (Ctrl-C).
struct Workers {
    unsigned threads = 1;
    const std::atomic<bool>* stop = nullptr;
};

/// Thrown between units when `stop` was set; app catches it and leaves with 130.
struct Interrupted {};

/// Calls work(0) … work(units - 1), each once, on up to `workers.threads` threads (this one among them); returns
/// when all are done. After an exception no further unit starts; the first one (by unit) is rethrown when the
/// others have ended, and is the same on any number of threads.
void for_each_unit(const Workers& workers, std::size_t units, const std::function<void(std::size_t)>& work);

}  // namespace stamtafel::base
