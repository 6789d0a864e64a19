// "Customer Support on Twitter": fixed columns, ids written as floats, the brand's side from `inbound`.
#include <array>

#include "engine/importers/readers.hpp"
#include "engine/importers/tabular.hpp"

namespace stamtafel::importers {
namespace {

constexpr std::array<KnownColumn, 7> columns{{{Name::id, "tweet_id", true},
                                              {Name::author, "author_id", true},
                                              {Name::inbound, "inbound", true},
                                              {Name::at, "created_at", true},
                                              {Name::text, "text", true},
                                              {Name::answers, "response_tweet_id", true},
                                              {Name::parent, "in_response_to_tweet_id", true}}};

}  // namespace

Opened open_twcs(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics) {
    Table table;
    table.columns = columns;
    table.delimiter = ',';
    table.ids_are_floats = true;
    return open_table(file, quality, diagnostics, table);
}

bool sniff_twcs(std::string_view head) {
    constexpr std::array<std::string_view, 4> headers{"tweet_id", "inbound", "response_tweet_id",
                                                      "in_response_to_tweet_id"};
    return has_headers(head, headers);
}

}  // namespace stamtafel::importers
