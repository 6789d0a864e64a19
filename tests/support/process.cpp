// fork and exec, because limits must be set in between; both outputs are read while the program runs.
#include "tests/support/process.hpp"

#include <array>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <stdexcept>

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace stamtafel::test {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

std::string from_here(const char* name) {
    const char* value = std::getenv(name);
    return std::string(name) + "=" + (value == nullptr ? "" : value);
}

std::vector<char*> pointers(std::vector<std::string>& strings) {
    std::vector<char*> out;
    for (std::string& text : strings) out.push_back(text.data());
    out.push_back(nullptr);
    return out;
}

/// Between fork and exec only calls that a signal handler may make.
[[noreturn]] void become(const Command& command, char* const* words, char* const* environment, int out, int err) {
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(err, STDERR_FILENO);
    if (command.largest_file) {
        const rlimit limit{*command.largest_file, *command.largest_file};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    if (!command.folder.empty() && ::chdir(command.folder.c_str()) != 0) ::_exit(127);
    ::execvpe(words[0], words, environment);
    ::_exit(127);
}

struct Pipe {
    int read = -1, write = -1;
    Pipe() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
        read = ends[0], write = ends[1];
    }
};

/// Takes what is there; closes the pipe at its end.
void drain(pollfd& from, std::string& into) {
    if ((from.revents & (POLLIN | POLLHUP)) == 0) return;
    std::array<char, 65536> buffer;
    const ssize_t got = ::read(from.fd, buffer.data(), buffer.size());
    if (got > 0) {
        into.append(buffer.data(), static_cast<std::size_t>(got));
        return;
    }
    ::close(from.fd);
    from.fd = -1;
}

/// Until both outputs are closed: the program has ended then.
void watch(const Command& command, pid_t process, int out, int err, Outcome& outcome) {
    const auto start = Clock::now();
    std::array<pollfd, 2> pipes{{{out, POLLIN, 0}, {err, POLLIN, 0}}};
    while (pipes[0].fd >= 0 || pipes[1].fd >= 0) {
        ::poll(pipes.data(), pipes.size(), command.interrupt_when && !outcome.interrupted ? 1 : 100);
        drain(pipes[0], outcome.out);
        drain(pipes[1], outcome.err);
        if (command.interrupt_when && !outcome.interrupted && command.interrupt_when(process)) {
            ::kill(process, SIGINT);
            outcome.interrupted = true;
        }
        if (!outcome.too_slow && seconds_since(start) > command.limit_seconds) {
            ::kill(process, SIGKILL);
            outcome.too_slow = true;
        }
    }
}

void collect(pid_t process, Outcome& outcome) {
    int status = 0;
    rusage used{};
    ::wait4(process, &status, 0, &used);
    outcome.status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    outcome.peak_bytes = static_cast<std::uint64_t>(used.ru_maxrss) * 1024;
}

}  // namespace

Outcome run(const Command& command) {
    std::vector<std::string> words = command.words;
    std::vector<std::string> environment{from_here("PATH"), from_here("HOME")};
    for (const auto& [name, value] : command.environment) {
        std::erase_if(environment, [&name = name](const std::string& has) { return has.starts_with(name + "="); });
        environment.push_back(name + "=" + value);
    }
    const std::vector<char*> word_pointers = pointers(words), environment_pointers = pointers(environment);
    Pipe out, err;
    const auto start = Clock::now();
    const int given = command.output.empty() ? -1 : ::open(command.output.c_str(), O_WRONLY | O_CLOEXEC);
    const pid_t process = ::fork();
    if (process == 0)
        become(command, word_pointers.data(), environment_pointers.data(), given < 0 ? out.write : given, err.write);
    ::close(out.write), ::close(err.write);
    if (given >= 0) ::close(given);
    if (process < 0) throw std::runtime_error("no process");
    Outcome outcome;
    watch(command, process, out.read, err.read, outcome);
    collect(process, outcome);
    outcome.seconds = seconds_since(start);
    if (outcome.status == 127 && outcome.err.empty()) throw std::runtime_error("cannot start " + words.front());
    return outcome;
}

Command stamtafel(std::vector<std::string> arguments, const std::filesystem::path& folder) {
    arguments.insert(arguments.begin(), STAMTAFEL_PROGRAM);
    return {std::move(arguments), folder};
}

Outcome run_stamtafel(std::vector<std::string> arguments, const std::filesystem::path& folder) {
    return run(stamtafel(std::move(arguments), folder));
}

Outcome typed_on_terminal(std::vector<std::string> arguments, const std::string& keys,
                          const std::filesystem::path& folder) {
    Command command = stamtafel(std::move(arguments), folder);
    const std::vector<char*> words = pointers(command.words);
    int terminal = -1;
    const pid_t process = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (process < 0) throw std::runtime_error("no terminal");
    if (process == 0) {
        if (::chdir(folder.c_str()) == 0) ::execv(words[0], words.data());
        ::_exit(127);
    }
    Outcome outcome;
    bool typed = false;
    pollfd shown{terminal, POLLIN, 0};
    constexpr int patience = 60'000;  // milliseconds
    while (shown.fd >= 0) {
        if (::poll(&shown, 1, patience) == 0) ::kill(process, SIGKILL), outcome.too_slow = true;
        drain(shown, outcome.out);
        if (typed || outcome.out.find("]: ") == std::string::npos) continue;
        typed = ::write(terminal, keys.data(), keys.size()) == static_cast<ssize_t>(keys.size());
    }
    collect(process, outcome);
    return outcome;
}

bool catches_interrupt(int process) {
    const std::string about = "/proc/" + std::to_string(process);
    std::error_code gone;
    if (std::filesystem::read_symlink(about + "/exe", gone) == std::filesystem::read_symlink("/proc/self/exe"))
        return false;  // still a copy of the test, with the test's own handlers
    std::ifstream status(about + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("SigCgt:")) return (std::stoull(line.substr(7), nullptr, 16) >> (SIGINT - 1) & 1) != 0;
    return false;
}

}  // namespace stamtafel::test
