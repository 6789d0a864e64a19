// What an XML document holds, told from its beginning: where its records are and which columns they show.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.hpp"
#include "engine/importers/sax.hpp"

namespace stamtafel::importers {

/// A path as the playbook writes it, "posts.row", in its steps; prefixes of namespaces are left out.
[[nodiscard]] std::vector<std::string_view> steps_of(std::string_view path);

struct XmlSurvey {
    std::vector<std::string> path;      ///< names from the root down to a record; empty: nothing is one
    std::string opening;                ///< the tags around the records, "<feed><list>"
    std::size_t body = 0;               ///< where the first record begins; the size when there is none
    std::vector<std::string> columns;   ///< paths inside the records of the first MiB, as columns are named
    std::vector<std::string> elements;  ///< paths of the elements there, for a message
    bool whole = false;                 ///< nothing lies behind what was looked at
    XmlProblem problem = XmlProblem::none;
    std::size_t place = 0;  ///< of the problem, in bytes
};

/// Reads the first MiB, and on to the first record where `records` names one that comes later. Empty: the elements
/// that come most often inside the first container are the records.
[[nodiscard]] XmlSurvey survey_xml(std::string_view bytes, std::string_view records);

/// The first two elements of a document.
struct XmlStart {
    std::string root, child;
    bool id = false;  ///< the child has an attribute Id
};
/// Nothing when these bytes begin no XML document.
[[nodiscard]] std::optional<XmlStart> start_of_xml(std::string_view head);

/// As the last argument of Code::document_broken.
[[nodiscard]] std::string words_of(XmlProblem problem);

}  // namespace stamtafel::importers
