// The names that members have in files for the team and the analyst.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/activity/activity.hpp"
#include "engine/measure/measure.hpp"

namespace stamtafel::compose {

/// The keyed digest of a text; the key is the caller's. None: members have numbers.
using Digest = std::function<std::vector<unsigned char>(std::string_view)>;

/// "Lid-7F3K2MQ9", the same in every month: the first eight letters of the digest of an account's channel and handle.
/// Among 100,000 members two share eight with a chance of one in 200: then the one met later has more. Without a digest
/// "Lid-0001": the members in the order of their accounts. Empty for nobody and for the brand.
class Pseudonyms {
  public:
    Pseudonyms(const measure::Input& input, Digest digest);
    [[nodiscard]] const std::string& of(activity::Account account);

  private:
    std::string made_for(std::size_t account);
    const measure::Input& input_;
    Digest digest_;
    std::vector<std::string> known_;  ///< by account; made when asked for
    std::set<std::string, std::less<>> taken_;
    std::uint32_t next_ = 0;
};

}  // namespace stamtafel::compose
