// The stages in their order; each reads what those before it have filled.
#include "engine/measure/measure.hpp"

#include <utility>

#include "engine/measure/context.hpp"
#include "engine/measure/escalations.hpp"
#include "engine/measure/member_tables.hpp"
#include "engine/measure/peers.hpp"
#include "engine/measure/protocols.hpp"
#include "engine/measure/resolutions.hpp"
#include "engine/measure/webcare.hpp"

namespace stamtafel::measure {

Tables measure(const Input& input, const base::Workers& workers) {
    Tables tables;
    Handles handles;
    {
        Context context = make_context(input, workers);
        walk_conversations(context, workers, tables);
        find_peers(context, workers, tables);
        add_resolutions(context, workers, tables);
        find_escalations(context, workers, tables);  // refers to turns by their place among all
        find_webcare(context, workers, tables);
        handles = std::move(context.handles);
    }  // its memory is given back before members ask for theirs
    find_members(input, handles, workers, tables);
    return tables;
}

}  // namespace stamtafel::measure
