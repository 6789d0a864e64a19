// One anonymous mapping without access rights; `reserve` opens a run of its pages.
#include "engine/activity/store.hpp"

#include <algorithm>
#include <cstring>
#include <new>

#include <sys/mman.h>
#include <unistd.h>

namespace stamtafel::activity {
namespace {

constexpr std::size_t largest_range = 1ULL << 40;   // what Text::at can say
constexpr std::size_t smallest_range = 1ULL << 30;  // a machine that grants less cannot do the work

std::size_t page_size() {
    static const auto size = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    return size;
}

}  // namespace

Store::Store() : next_(page_size()) {  // address 0 is the empty text's
    for (size_ = largest_range; size_ >= smallest_range; size_ /= 2) {
        void* range = ::mmap(nullptr, size_, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (range == MAP_FAILED) continue;
        base_ = static_cast<char*>(range);
        return;
    }
    throw std::bad_alloc();
}

Store::~Store() { ::munmap(base_, size_); }

char* Store::reserve(std::size_t bytes) {
    if (bytes > size_) throw std::bad_alloc();
    const std::size_t pages = (bytes + padding + page_size() - 1) / page_size() * page_size();
    const std::size_t at = next_.fetch_add(pages);
    if (at + pages > size_ || ::mprotect(base_ + at, pages, PROT_READ | PROT_WRITE) != 0) throw std::bad_alloc();
    return base_ + at;
}

std::string_view Store::adopt(std::string_view bytes) {
    char* kept = reserve(bytes.size());
    if (!bytes.empty()) std::memcpy(kept, bytes.data(), bytes.size());
    return {kept, bytes.size()};
}

char* Arena::room(std::size_t bytes) {
    constexpr std::size_t block = 256 << 10;
    if (bytes > left_) {
        left_ = std::max(bytes, block);
        next_ = store_->reserve(left_);
    }
    return next_;
}

std::string_view Arena::keep(std::size_t used) {
    const std::string_view kept(next_, used);
    next_ += used;
    left_ -= used;
    return kept;
}

std::string_view Arena::keep(std::string_view text) {
    if (text.empty()) return {};
    std::memcpy(room(text.size()), text.data(), text.size());
    return keep(text.size());
}

}  // namespace stamtafel::activity
