// Names are changed along the rows of the schema, which say what each of them means.
#include "engine/playbook/renames.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "engine/playbook/records.hpp"
#include "engine/playbook/schema.hpp"

namespace stamtafel::playbook {
namespace {

/// What its list is called, and how what names it is.
constexpr std::array<std::pair<std::string_view, Reference>, 7> named{{{"team", Reference::person},
                                                                       {"channels", Reference::channel},
                                                                       {"hours", Reference::schedule},
                                                                       {"kpis", Reference::kpi},
                                                                       {"protocols", Reference::protocol},
                                                                       {"pillars", Reference::pillar},
                                                                       {"roadmap", Reference::step}}};

class Naming {
  public:
    explicit Naming(const NewIds& ids) : ids_(ids) {}

    void record(const Record& record, Node& node) const {
        for (Entry& entry : node.entries) {
            const auto row = std::find_if(record.fields.begin(), record.fields.end(),
                                          [&](const Field& field) { return field.name == entry.key; });
            if (row != record.fields.end())
                field(*row, entry.value);
            else if (record.any_key != nullptr)
                field(*record.any_key, entry.value);
        }
    }

  private:
    void field(const Field& field, Node& node) const {
        if (field.record == nullptr) return values(field, field.refers, node);
        if (field.shape == Shape::one) return record(field.record(), node);
        for (Node& item : node.items) record(field.record(), item);
        if (field.shape == Shape::list) return;
        for (Entry& entry : node.entries) record(field.record(), entry.value);
    }

    /// A value, a list or a map of them: keys may be names too, and say of what their values are.
    void values(const Field& field, Reference refers, Node& node) const {
        if (node.kind == Node::Kind::scalar) node.text = now(refers, node.text);
        for (Node& item : node.items) values(field, refers, item);
        for (Entry& entry : node.entries) {
            values(field, refers == Reference::none ? of_key(entry.key) : refers, entry.value);
            entry.key = now(field.keys_refer, entry.key);
        }
    }

    /// `for: {channel: [forum]}`
    static Reference of_key(std::string_view key) {
        return key == "channel" ? Reference::channel : key == "protocol" ? Reference::protocol : Reference::none;
    }

    [[nodiscard]] std::string now(Reference refers, const std::string& id) const {
        const auto found = ids_.find({refers == Reference::owner ? Reference::person : refers, id});
        return found == ids_.end() ? id : found->second;
    }

    const NewIds& ids_;
};

}  // namespace

Reference named_in(std::string_view list) {
    const auto* row = std::find_if(named.begin(), named.end(), [&](const auto& one) { return one.first == list; });
    return row == named.end() ? Reference::none : row->second;
}

NewIds new_ids(std::span<const Change> changes) {
    NewIds ids;
    for (const Change& change : changes) {
        if (change.kind != Change::Kind::renamed) continue;
        if (const Reference refers = named_in(change.path.back().field->name); refers != Reference::none)
            ids[{refers, change.before.front().text}] = change.after.front().text;
    }
    return ids;
}

void name_anew(Node& tree, const NewIds& ids) { Naming(ids).record(playbook_record(), tree); }

}  // namespace stamtafel::playbook
