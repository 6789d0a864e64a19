// THE exit statuses; a script can rely on them.
#pragma once

namespace stamtafel::app {

enum class Exit : int {
    done = 0,
    not_met =
        1,  ///< a protocol is not met (`protocols`), warnings under `check --strict`, a layout under `fmt --check`
    bad_input = 2,      ///< the command line or the playbook is wrong
    bad_data = 3,       ///< the data can't be read, or too much of it was rejected
    bad_output = 4,     ///< an output can't be written
    bug = 70,           ///< a bug of ours
    interrupted = 130,  ///< Ctrl-C
};

}  // namespace stamtafel::app
