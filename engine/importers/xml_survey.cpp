// The elements of the first MiB as a tree of names: one node for all elements with the same path.
#include "engine/importers/xml_survey.hpp"

#include <algorithm>
#include <map>

#include "engine/base/text.hpp"

namespace stamtafel::importers {
namespace {

constexpr std::size_t sample = std::size_t{1} << 20;
constexpr std::size_t most_nodes = 1000;   // of different paths
constexpr std::size_t longest_name = 200;  // of an element or attribute that is worth remembering

struct Node {
    std::string name;
    std::string_view tag;  ///< the name with its prefix
    std::size_t parent = 0, depth = 0, count = 0, first = 0;
    bool attribute = false;
    std::map<std::string, std::size_t, std::less<>> children;
};

class Tree : public XmlHandler {
  public:
    Tree(std::string_view bytes, std::string_view records)
        : bytes_(bytes), wanted_(steps_of(records)), reader_(*this, XmlEncoding::utf8) {
        nodes_.emplace_back();
        out_.body = bytes.size();
    }

    XmlSurvey survey() {
        constexpr std::size_t piece = 64 << 10;
        std::string_view rest = bytes_;
        while (!rest.empty() && reader_.feed(rest.substr(0, piece))) rest.remove_prefix(std::min(piece, rest.size()));
        if (rest.empty()) (void)reader_.finish();
        out_.problem = reader_.problem();
        out_.place = reader_.at();
        out_.whole = rest.empty();
        if (wanted_.empty()) choose_records();
        if (record_ != 0) list_columns(record_, "");
        list_elements();
        return std::move(out_);
    }

    void start(std::string_view name, const Attributes& attributes) override {
        const std::string_view tag = bytes_.substr(reader_.at() + 1);
        const std::size_t node = enter(name, false);
        open_.push_back(node), names_.emplace_back(name);
        tags_.push_back(tag.substr(0, tag.find_first_of(" \t\r\n/>")));
        if (node != 0) {
            if (++nodes_[node].count == 1) nodes_[node].tag = tags_.back(), nodes_[node].first = reader_.at();
            attributes.for_each([&](std::string_view attribute, std::string_view) { enter(attribute, true); });
        }
        if (out_.path.empty() && is_wanted()) take_records(node);
        stop_when_enough();
    }
    void end(std::string_view) override { open_.pop_back(), names_.pop_back(), tags_.pop_back(); }
    void text(std::string_view) override { stop_when_enough(); }

  private:
    void stop_when_enough() {
        if (reader_.at() >= sample && (wanted_.empty() || !out_.path.empty())) reader_.stop();
    }

    /// The node of an element or attribute where we are; 0: there are too many already.
    std::size_t enter(std::string_view name, bool attribute) {
        const std::size_t parent = open_.empty() ? 0 : open_.back();
        if ((parent == 0 && !open_.empty()) || name.size() > longest_name) return 0;
        const auto known = nodes_[parent].children.find(name);
        if (known != nodes_[parent].children.end()) return known->second;
        if (nodes_.size() >= most_nodes) return 0;
        const std::size_t node = nodes_.size();
        nodes_[parent].children.emplace(name, node);
        nodes_.push_back({std::string(name), {}, parent, nodes_[parent].depth + 1, 0, 0, attribute, {}});
        return node;
    }

    [[nodiscard]] bool is_wanted() const {
        return !wanted_.empty() && names_.size() >= wanted_.size() &&
               std::equal(wanted_.rbegin(), wanted_.rend(), names_.rbegin());
    }

    /// The element that has just begun is the first record.
    void take_records(std::size_t node) {
        record_ = node;
        out_.path = names_;
        out_.body = reader_.at();
        for (std::size_t i = 0; i + 1 < tags_.size(); ++i) out_.opening.append("<").append(tags_[i]).append(">");
    }

    /// The elements that come most often in a container that comes once.
    void choose_records() {
        for (std::size_t node = 1; node < nodes_.size(); ++node) {
            const Node& it = nodes_[node];
            if (it.attribute || it.depth < 2 || nodes_[it.parent].count != 1) continue;
            if (record_ == 0 || it.count > nodes_[record_].count) record_ = node;
        }
        if (record_ == 0) return;
        out_.body = nodes_[record_].first;
        for (const std::size_t node : way_to(record_)) {
            out_.path.push_back(nodes_[node].name);
            if (node != record_) out_.opening.append("<").append(nodes_[node].tag).append(">");
        }
    }

    [[nodiscard]] std::vector<std::size_t> way_to(std::size_t node) const {
        std::vector<std::size_t> way;
        for (; node != 0; node = nodes_[node].parent) way.push_back(node);
        std::reverse(way.begin(), way.end());
        return way;
    }

    /// What lies inside a record; no deeper than elements may lie.
    void list_columns(std::size_t node, const std::string& before) {
        for (const auto& [name, child] : nodes_[node].children) {
            out_.columns.push_back(before + name);
            list_columns(child, before + name + ".");
        }
    }

    void list_elements() {
        constexpr std::size_t most = 40;
        for (std::size_t node = 1; node < nodes_.size() && out_.elements.size() < most; ++node) {
            if (nodes_[node].attribute) continue;
            std::string& path = out_.elements.emplace_back();
            for (const std::size_t step : way_to(node)) path += (path.empty() ? "" : ".") + nodes_[step].name;
        }
    }

    std::string_view bytes_;
    std::vector<std::string_view> wanted_;
    XmlReader reader_;
    XmlSurvey out_;
    std::vector<Node> nodes_;  ///< the first stands above the root
    std::size_t record_ = 0;   ///< node of the records; 0: none, or there were too many nodes
    // of the open elements, from the root down
    std::vector<std::size_t> open_;
    std::vector<std::string> names_;
    std::vector<std::string_view> tags_;
};

class Start : public XmlHandler {
  public:
    std::optional<XmlStart> read(std::string_view head) {
        (void)reader_.feed(head);
        if (seen_ == 0) return std::nullopt;
        return out_;
    }
    void start(std::string_view name, const Attributes& attributes) override {
        (seen_ == 0 ? out_.root : out_.child) = name;
        if (++seen_ < 2) return;
        out_.id = !attributes["Id"].empty();
        reader_.stop();
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}

  private:
    XmlStart out_;
    int seen_ = 0;
    XmlReader reader_{*this, XmlEncoding::utf8};
};

}  // namespace

std::vector<std::string_view> steps_of(std::string_view path) {
    std::vector<std::string_view> steps;
    while (!path.empty()) {
        const std::size_t dot = std::min(path.find('.'), path.size());
        std::string_view step = path.substr(0, dot);
        const std::size_t colon = step.rfind(':');
        const bool attribute = step.starts_with('@');
        if (colon != step.npos && !attribute) step.remove_prefix(colon + 1);
        if (!step.empty()) steps.push_back(step);
        path.remove_prefix(std::min(dot + 1, path.size()));
    }
    return steps;
}

XmlSurvey survey_xml(std::string_view bytes, std::string_view records) { return Tree(bytes, records).survey(); }

std::optional<XmlStart> start_of_xml(std::string_view head) {
    if (!base::trimmed(head.substr(0, 256)).starts_with('<')) return std::nullopt;
    return Start().read(head);
}

std::string words_of(XmlProblem problem) {
    switch (problem) {
        case XmlProblem::none: return {};
        case XmlProblem::cut_short:
            return base::in_both("it ends before the document does", "het houdt op voordat het document klaar is");
        case XmlProblem::wrong_end:
            return base::in_both("an end tag does not belong to what is open",
                                 "een eindtag hoort niet bij wat er open staat");
        case XmlProblem::malformed: return base::in_both("this is not XML", "dit is geen XML");
        case XmlProblem::doctype:
            return base::in_both("a document type (DOCTYPE) is not accepted",
                                 "een documenttype (DOCTYPE) wordt niet aanvaard");
        case XmlProblem::too_deep:
            return base::in_both("elements lie more than 256 deep", "elementen liggen meer dan 256 niveaus diep");
        case XmlProblem::too_long:
            return base::in_both("a tag or text has no end within 8 MiB",
                                 "een tag of tekst heeft binnen 8 MiB geen einde");
    }
    return {};
}

}  // namespace stamtafel::importers
