// Runs a program as a person would: arguments, environment, folder; gives back what it printed and how it ended.
// Its standard input is closed. Nothing of the test's own environment gets in but PATH and HOME.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace stamtafel::test {

struct Command {
    std::vector<std::string> words;                                  ///< the program and its arguments
    std::filesystem::path folder;                                    ///< where it runs; empty: where the test does
    std::vector<std::pair<std::string, std::string>> environment{};  ///< besides PATH and HOME
    std::optional<std::uint64_t> largest_file{};        ///< bytes; a write beyond fails as a full disk does
    std::string output{};                               ///< a file for standard output, e.g. /dev/full
    std::function<bool(int process)> interrupt_when{};  ///< asked every millisecond; Ctrl-C is sent once, when true
    double limit_seconds = 120;                         ///< then it is killed
};

struct Outcome {
    int status = -1;  ///< exit status; 128 + the signal when one ended it
    std::string out, err;
    double seconds = 0;
    std::uint64_t peak_bytes = 0;  ///< most memory at once
    bool interrupted = false;      ///< Ctrl-C was sent
    bool too_slow = false;         ///< killed at limit_seconds
};

/// Throws std::runtime_error when the program can't be started at all.
[[nodiscard]] Outcome run(const Command& command);

/// stamtafel with these arguments, in `folder`.
[[nodiscard]] Command stamtafel(std::vector<std::string> arguments, const std::filesystem::path& folder = {});
[[nodiscard]] Outcome run_stamtafel(std::vector<std::string> arguments, const std::filesystem::path& folder = {});

/// On a terminal where these keys are typed as soon as the first question stands there; "\x03" is Ctrl-C, "\x04" the end.
/// `out` is all that the terminal showed, with both outputs in it.
[[nodiscard]] Outcome typed_on_terminal(std::vector<std::string> arguments, const std::string& keys,
                                        const std::filesystem::path& folder);

/// The process has its own way to deal with Ctrl-C by now.
[[nodiscard]] bool catches_interrupt(int process);

}  // namespace stamtafel::test
