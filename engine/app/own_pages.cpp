// Only the head of a file is looked at.
#include "engine/app/own_pages.hpp"

#include <cstdio>
#include <memory>

#include "reports/html/html.hpp"

namespace stamtafel::app {
bool is_own_page(const Path& path) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) return false;
    const OpenFile file(std::fopen(path.c_str(), "rb"));
    if (!file) return false;
    std::string head(html::own_page_head, '\0');
    head.resize(std::fread(head.data(), 1, head.size(), file.get()));
    return html::is_own_page(head);
}

}  // namespace stamtafel::app
