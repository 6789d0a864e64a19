// The stages in their order; each reads what those before it have filled.
#include "engine/measure/measure.hpp"

#include "engine/measure/context.hpp"
#include "engine/measure/escalations.hpp"
#include "engine/measure/peers.hpp"
#include "engine/measure/protocols.hpp"
#include "engine/measure/resolutions.hpp"
#include "engine/measure/webcare.hpp"

namespace stamtafel::measure {

Tables measure(const Input& input, const base::Workers& workers) {
    const Context context = make_context(input, workers);
    Tables tables;
    walk_conversations(context, workers, tables);
    find_peers(context, workers, tables);
    add_resolutions(context, workers, tables);
    find_escalations(context, workers, tables);  // refers to turns by their place among all
    find_webcare(context, workers, tables);
    return tables;
}

}  // namespace stamtafel::measure
