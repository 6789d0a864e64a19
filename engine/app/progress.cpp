// Drawn at most ten times a second, on standard error.
#include "engine/app/progress.hpp"

#include <cstdio>
#include <string>

#include <unistd.h>

#include <fmt/format.h>

namespace stamtafel::app {
namespace {

constexpr std::string_view clear_line = "\r\x1b[K";

std::string time_left(double seconds) {
    if (seconds < 60) return fmt::format("{:.0f} s left", seconds);
    return fmt::format("{:.0f} min left", seconds / 60);
}

}  // namespace

Progress::Progress(bool wanted) : shown_(wanted && ::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
    if (shown_) fmt::print(stderr, "{}", clear_line);
}

void Progress::stage(std::string_view name, std::uint64_t total) {
    const std::scoped_lock lock(mutex_);
    name_ = name;
    total_ = total;
    work_ = rows_ = 0;
    started_ = Clock::now();
    draw();
}

void Progress::add(std::uint64_t work, std::uint64_t rows) {
    const std::scoped_lock lock(mutex_);
    work_ += work;
    rows_ += rows;
    if (Clock::now() - drawn_ >= std::chrono::milliseconds(100)) draw();
}

void Progress::draw() {
    if (!shown_) return;
    drawn_ = Clock::now();
    const double seconds = std::chrono::duration<double>(drawn_ - started_).count();
    std::string line = fmt::format("{}{} …", clear_line, name_);
    if (rows_ > 0) line += fmt::format(" {} rows", rows_);
    if (rows_ > 0 && seconds > 0.2) line += fmt::format(", {:.0f} rows/s", static_cast<double>(rows_) / seconds);
    if (work_ > 0 && total_ > work_ && seconds > 0.5)
        line += ", " + time_left(seconds * static_cast<double>(total_ - work_) / static_cast<double>(work_));
    fmt::print(stderr, "{}", line);
    std::fflush(stderr);
}

}  // namespace stamtafel::app
