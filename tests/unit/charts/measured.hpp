// Drawings measured: which labels touch, what leaves the picture.
#pragma once

#include <string>
#include <vector>

#include "reports/charts/charts.hpp"

namespace stamtafel::test {

inline std::vector<charts::Label> labels_of(const charts::Scene& scene) {
    std::vector<charts::Label> labels;
    for (const auto& item : scene.items)
        if (const auto* label = std::get_if<charts::Label>(&item); label && !label->text.empty())
            labels.push_back(*label);
    return labels;
}

/// The first two labels that touch; empty when none do.
inline std::string overlaps(const charts::Scene& scene) {
    const auto labels = labels_of(scene);
    for (std::size_t i = 0; i < labels.size(); ++i)
        for (std::size_t k = i + 1; k < labels.size(); ++k)
            if (charts::overlap(charts::box_of(labels[i]), charts::box_of(labels[k])))
                return labels[i].text + " / " + labels[k].text;
    return "";
}

inline bool inside(const charts::Box& box, const charts::Scene& scene) {
    return box.x >= -0.5 && box.y >= -0.5 && box.width >= 0 && box.height >= 0 &&
           box.x + box.width <= scene.width + 0.5 && box.y + box.height <= scene.height + 0.5;
}

/// The first label or rectangle that is not in the picture; empty when all are.
inline std::string outside(const charts::Scene& scene) {
    for (const auto& item : scene.items) {
        if (const auto* label = std::get_if<charts::Label>(&item))
            if (!label->text.empty() && !inside(charts::box_of(*label), scene)) return label->text;
        if (const auto* rect = std::get_if<charts::Rect>(&item))
            if (!inside(rect->box, scene)) return "rectangle " + std::string(rect->look) + " " + rect->tooltip;
    }
    return "";
}

}  // namespace stamtafel::test
