// How many rows of the other shapes there are, for the data quality.
#include "engine/activity/records.hpp"

#include <map>
#include <string_view>
#include <tuple>

#include "engine/activity/store.hpp"

namespace stamtafel::activity {

std::vector<RecordCount> count_records(const Records& records, const Store& store) {
    using What = RecordCount::What;
    std::map<std::tuple<What, std::optional<Channel>, std::string_view>, std::uint64_t> counts;
    for (const SeriesPoint& point : records.series) ++counts[{What::points, point.channel, store.view(point.metric)}];
    for (const PostRow& post : records.posts) ++counts[{What::posts, post.channel, {}}];
    for (const PersonRow& person : records.people) ++counts[{What::people, person.channel, {}}];
    std::vector<RecordCount> list;
    for (const auto& [like, rows] : counts)
        list.push_back({std::get<0>(like), std::get<1>(like), std::string(std::get<2>(like)), rows});
    return list;
}

}  // namespace stamtafel::activity
