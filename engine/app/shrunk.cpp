// The handler may only do what is safe in a signal: one system call and one flag.
#include "engine/app/shrunk.hpp"

#include <atomic>
#include <csignal>
#include <cstdint>

#include <sys/mman.h>
#include <unistd.h>

namespace stamtafel::app {
namespace {

std::atomic<bool> page_missed{false};
const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
struct sigaction before_guard = {};

void put_zeros(int, siginfo_t* info, void*) {
    const std::uintptr_t address = reinterpret_cast<std::uintptr_t>(info->si_addr) & ~(page - 1);
    const bool of_a_file = info->si_code == BUS_ADRERR && address != 0;
    if (!of_a_file || ::mmap(reinterpret_cast<void*>(address), page, PROT_READ | PROT_WRITE,
                             MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == MAP_FAILED) {
        std::signal(SIGBUS, SIG_DFL);  // not a matter of a file: let it end the program
        std::raise(SIGBUS);
        return;
    }
    page_missed = true;
}

}  // namespace

ShrinkGuard::ShrinkGuard() {
    struct sigaction action = {};
    action.sa_sigaction = put_zeros;
    action.sa_flags = SA_SIGINFO;
    ::sigaction(SIGBUS, &action, &before_guard);
}

ShrinkGuard::~ShrinkGuard() { ::sigaction(SIGBUS, &before_guard, nullptr); }

bool ShrinkGuard::missed() { return page_missed; }

}  // namespace stamtafel::app
