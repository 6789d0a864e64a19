// A mapped file that another program makes shorter: reading behind its new end is a signal (SIGBUS), which would end
// the program. While a guard lives, such a page reads as zeros instead, and the run is told.
#pragma once

namespace stamtafel::app {

class ShrinkGuard {
  public:
    ShrinkGuard();
    ~ShrinkGuard();
    ShrinkGuard(const ShrinkGuard&) = delete;
    ShrinkGuard& operator=(const ShrinkGuard&) = delete;
    /// Whether a page has been missed since the first guard.
    [[nodiscard]] static bool missed();
};

}  // namespace stamtafel::app
