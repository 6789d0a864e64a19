// Which rows are one conversation: what the export says, else what hangs together by parents, and in flat channels the
// stream of a room.
#include <string_view>

#include "engine/activity/key_join.hpp"
#include "engine/activity/stages.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::activity {
namespace {

/// Given names and ids of activities must not meet: given ones are told apart by a flipped bit.
Key given_key(const Key& key) { return {key.high ^ 1ULL << 63, key.low}; }

/// The stream of a room of a flat channel (FNV-1a, 64 bits, behind a mark that no id has).
Key stream_key(Channel channel, std::string_view room) {
    std::uint64_t hash = 14'695'981'039'346'656'037ULL;
    for (const char c : room) hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211ULL;
    return {0xfeULL << 56 | at(channel), hash};
}

/// The key of each row's conversation.
class ConversationKeys {
  public:
    ConversationKeys(const Staged& staged, const std::vector<bool>& flat, const Store& store)
        : staged_(staged), flat_(flat), store_(store), keys_(staged.rows()), state_(staged.rows(), unknown) {}

    void find(const base::Workers& workers) {
        base::for_each_unit(workers, staged_.batches.size(), [&](std::size_t b) {
            for (std::size_t row = 0; row < staged_.batches[b].rows(); ++row) own_key(b, row);
        });
        for (StagedRow row = 0; row < keys_.size(); ++row)
            if (state_[row] == unknown) walk(row);
    }
    [[nodiscard]] const Column<Key>& keys() const { return keys_; }

  private:
    enum : std::uint8_t { unknown, on_path, known };

    /// A row whose conversation does not depend on another row.
    void own_key(std::size_t b, std::size_t row) {
        const Batch& batch = staged_.batches[b];
        const std::size_t place = staged_.begins[b] + row;
        if (flat_[at(batch.channel[row])])
            keys_[place] = stream_key(batch.channel[row], batch.room.empty() ? "" : store_.view(batch.room[row]));
        else if (!batch.conversation.empty() && !batch.conversation[row].empty())
            keys_[place] = given_key(batch.conversation[row]);
        else if (staged_.parent[place] != no_row)
            return;
        else
            keys_[place] = !batch.parent.empty() && !batch.parent[row].empty() ? batch.parent[row] : batch.key[row];
        state_[place] = known;
    }

    /// Up over the parents to a row that is known, or around a circle.
    void walk(StagedRow row) {
        path_.clear();
        while (state_[row] == unknown) {
            state_[row] = on_path;
            path_.push_back(row);
            row = staged_.parent[row];
        }
        const Key key = state_[row] == on_path ? smallest_of_circle(row) : keys_[row];
        for (const StagedRow passed : path_) {
            keys_[passed] = key;
            state_[passed] = known;
        }
    }

    [[nodiscard]] std::string_view id_of(StagedRow row) const {
        const Staged::Spot spot = staged_.spot(row);
        return spot.batch.id.empty() ? std::string_view{} : store_.view(spot.batch.id[spot.row]);
    }

    [[nodiscard]] Key smallest_of_circle(StagedRow start) const {
        StagedRow smallest = start;
        for (StagedRow row = staged_.parent[start]; row != start; row = staged_.parent[row])
            if (base::natural_less(id_of(row), id_of(smallest))) smallest = row;
        const Staged::Spot spot = staged_.spot(smallest);
        return spot.batch.key[spot.row];
    }

    const Staged& staged_;
    const std::vector<bool>& flat_;
    const Store& store_;
    Column<Key> keys_;
    std::vector<std::uint8_t> state_;
    std::vector<StagedRow> path_;
};

}  // namespace

Column<StagedRow> join_conversations(Staged& staged, const std::vector<bool>& flat, const Store& store,
                                     const base::Workers& workers) {
    ConversationKeys conversations(staged, flat, store);
    conversations.find(workers);
    const Column<Key>& keys = conversations.keys();
    const std::size_t parts = parts_for(staged.rows(), staged.batches.size());
    const DealtRows rows(
        staged.batches.size(), parts,
        [&](std::size_t b, auto take) {
            for (StagedRow row = staged.begins[b]; row < staged.begins[b + 1]; ++row)
                if (staged.dropped[row] == Dropped::no) take(KeyedRow{keys[row], row, staged.batches[b].group});
        },
        workers);
    Column<StagedRow> stands_for(staged.rows(), no_row);
    base::for_each_unit(workers, parts, [&](std::size_t part) {
        const auto keyed = rows.part(part);
        PartTable table(keyed);
        for (std::uint32_t i = 0; i < keyed.size(); ++i) {
            const std::uint32_t first = table.find(keyed[i]);
            if (first == PartTable::none) table.put(i);
            stands_for[keyed[i].row] = keyed[first == PartTable::none ? i : first].row;
        }
    });
    return stands_for;
}

std::size_t number_conversations(const std::vector<StagedRow>& order, const Column<StagedRow>& stands_for,
                                 Column<Conversation>& out) {
    Column<std::uint32_t> numbers(stands_for.size(), no_row);
    std::uint32_t next = 0;
    out.resize(order.size());
    for (std::size_t row = 0; row < order.size(); ++row) {
        std::uint32_t& number = numbers[stands_for[order[row]]];
        if (number == no_row) number = next++;
        out[row] = static_cast<Conversation>(number);
    }
    return next;
}

}  // namespace stamtafel::activity
