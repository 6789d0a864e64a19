// Ctrl-C and termination: a flag that long work looks at, so that nothing half-written stays behind.
#pragma once

#include <atomic>

namespace stamtafel::app {

/// While one lives, the first SIGINT or SIGTERM sets the flag; a second one ends the program at once.
class Interrupt {
  public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
};

[[nodiscard]] const std::atomic<bool>& stop_requested();

/// Throws base::Interrupted when asked to stop.
void stop_if_requested();

}  // namespace stamtafel::app
