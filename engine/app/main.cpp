// The program's edge: arguments in, exit status out. The one catch-all stands here.
#include <cstdio>
#include <exception>

#include "engine/app/commands.hpp"

int main(int argc, char** argv) {
    try {
        return static_cast<int>(stamtafel::app::run(argc, argv));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "stamtafel: internal error: %s\nThis is a bug of ours; older reports are untouched.\n",
                     error.what());
        return static_cast<int>(stamtafel::app::Exit::bug);
    }
}
