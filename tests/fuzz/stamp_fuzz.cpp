// Any text as a time stamp: what is read can be written again, and looking changes nothing.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/base/date.hpp"
#include "engine/importers/stamp.hpp"

using namespace stamtafel;
using importers::DateOrder;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const DateOrder shown = importers::order_shown_by(text);
    if (shown != DateOrder::unknown && importers::reads_both_ways(text)) std::abort();
    for (const DateOrder order : {DateOrder::unknown, DateOrder::day_first, DateOrder::month_first}) {
        const auto stamp = importers::parse_stamp(text, order);
        constexpr std::int64_t year_10000_ms = 253'402'300'800'000;  // the leap second before it, cannot be written
        if (!stamp || stamp->ms >= year_10000_ms) continue;
        const auto written = base::parse_instant(base::iso(base::Instant{stamp->ms}));
        if (!written || written->ms / 1000 != stamp->ms / 1000) std::abort();
        if (!(importers::parse_stamp(text, order) == stamp)) std::abort();
    }
    return 0;
}
