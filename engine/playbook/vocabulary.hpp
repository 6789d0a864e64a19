// Names that live above the playbook (metrics, formats, sections, templates, languages), as spans that app collects from their tables.
#pragma once

#include <limits>
#include <span>
#include <string_view>

namespace stamtafel::playbook {

struct MetricName {
    std::string_view id;
    std::string_view unit;                                  ///< count, share, duration, money, real
    std::span<const std::string_view> where;                ///< allowed where: keys
    std::span<const std::string_view> statistics;           ///< allowed statistics; empty: none to choose
    std::string_view better;                                ///< higher, lower
    double low = -std::numeric_limits<double>::infinity();  ///< no figure of it is below; a share is 0…1
    double high = std::numeric_limits<double>::infinity();  ///< no figure of it is above
};

struct FormatName {
    std::string_view id;
    std::span<const std::string_view> columns;  ///< fields that columns: may map; empty: the format knows its own
    bool readable = false;                      ///< a reader exists
};

struct Vocabulary {
    std::span<const MetricName> metrics;
    std::span<const FormatName> formats;
    std::span<const std::string_view> sections;
    std::span<const std::string_view> templates;
    std::span<const std::string_view> categories;  ///< built-in triage categories
    std::span<const std::string_view> kinds;       ///< activity kinds
    std::span<const std::string_view> languages;   ///< in which reports can be written: "nl"
};

}  // namespace stamtafel::playbook
