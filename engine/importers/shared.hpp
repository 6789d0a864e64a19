// What the files of one source look up together (the people of a Slack export): made once, by whichever asks first.
#pragma once

#include <any>
#include <map>
#include <memory>
#include <mutex>
#include <typeindex>

namespace stamtafel::importers {

/// One for each source. From any thread; the others wait for the one that makes.
class Shared {
  public:
    template <class T, class Make>
    std::shared_ptr<const T> of(const Make& make) {
        const std::lock_guard lock(mutex_);
        std::any& kept = kept_[typeid(T)];
        if (!kept.has_value()) kept = std::make_shared<const T>(make());
        return std::any_cast<std::shared_ptr<const T>>(kept);
    }

  private:
    std::mutex mutex_;
    std::map<std::type_index, std::any> kept_;
};

}  // namespace stamtafel::importers
