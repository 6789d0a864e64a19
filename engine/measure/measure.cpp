// The stages in their order; each reads what those before it have filled.
#include "engine/measure/measure.hpp"

#include "engine/measure/context.hpp"
#include "engine/measure/protocols.hpp"

namespace stamtafel::measure {

Tables measure(const Input& input, const base::Workers& workers) {
    const Context context = make_context(input);
    Tables tables;
    walk_conversations(context, workers, tables);
    return tables;
}

}  // namespace stamtafel::measure
