// Progress on a terminal: one line that is overwritten; silent in a pipe and with --quiet.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string_view>

namespace stamtafel::app {

class Progress {
  public:
    explicit Progress(bool wanted);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// A new stage; `total` units of work (bytes), 0 when unknown.
    void stage(std::string_view name, std::uint64_t total = 0);
    /// More work done in this stage, and the rows it gave. May be called from several threads.
    void add(std::uint64_t work, std::uint64_t rows);

  private:
    using Clock = std::chrono::steady_clock;
    void draw();
    bool shown_;
    std::string_view name_;
    std::mutex mutex_;
    std::uint64_t total_ = 0, work_ = 0, rows_ = 0;
    Clock::time_point started_{}, drawn_{};
};

}  // namespace stamtafel::app
