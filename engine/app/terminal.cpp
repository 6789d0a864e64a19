// Asked once a run; nothing is kept.
#include "engine/app/terminal.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace stamtafel::app {

std::size_t output_columns(std::size_t most, std::size_t otherwise) {
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return otherwise;
    return std::min<std::size_t>(size.ws_col, most);
}

bool output_has_colour() {
    const char* terminal = std::getenv("TERM");
    const char* unwanted = std::getenv("NO_COLOR");
    return ::isatty(STDOUT_FILENO) == 1 && (unwanted == nullptr || *unwanted == '\0') && terminal != nullptr &&
           std::string_view(terminal) != "dumb";
}

bool has_input_within(int milliseconds) {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return ::poll(&input, 1, milliseconds) > 0;
}

bool somebody_answers() { return ::isatty(STDIN_FILENO) == 1 && ::isatty(STDOUT_FILENO) == 1; }

}  // namespace stamtafel::app
