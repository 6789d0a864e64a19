// A signal handler can reach nothing but a global; this is the only one.
#include "engine/app/interrupt.hpp"

#include <csignal>

#include "engine/base/parallel.hpp"

namespace stamtafel::app {
namespace {

std::atomic<bool> stop{false};
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void on_signal(int) { stop.store(true, std::memory_order_relaxed); }

void handle(int signal, void (*handler)(int)) {
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(signal, &action, nullptr);
}

}  // namespace

Interrupt::Interrupt() {
    handle(SIGINT, on_signal);
    handle(SIGTERM, on_signal);
}

Interrupt::~Interrupt() {
    handle(SIGINT, SIG_DFL);
    handle(SIGTERM, SIG_DFL);
}

const std::atomic<bool>& stop_requested() { return stop; }

void stop_if_requested() {
    if (stop.load(std::memory_order_relaxed)) throw base::Interrupted{};
}

}  // namespace stamtafel::app
