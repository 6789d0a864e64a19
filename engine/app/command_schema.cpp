// `schema`: the playbook's JSON Schema on standard output.
#include <fmt/format.h>

#include "engine/app/commands.hpp"
#include "engine/app/load.hpp"
#include "engine/playbook/schema.hpp"

namespace stamtafel::app {

Exit run_schema(const Options&) {
    fmt::print("{}", playbook::write_json_schema(vocabulary()));
    return Exit::done;
}

}  // namespace stamtafel::app
