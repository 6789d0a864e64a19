// The digest is Poco's; which account it is taken of, compose knows.
#include "engine/app/pseudonym_key.hpp"

#include <Poco/HMACEngine.h>
#include <Poco/SHA2Engine.h>

#include "engine/app/io.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::app {
namespace {

constexpr std::uintmax_t largest = 1024;
constexpr std::size_t digits = 64;

class Sha256 : public Poco::SHA2Engine {
  public:
    enum { BLOCK_SIZE = 64, DIGEST_SIZE = 32 };  // as HMACEngine asks of its engine
    Sha256() : SHA2Engine(SHA_256) {}
};

bool is_key(std::string_view text) {
    return text.size() == digits && text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

std::vector<unsigned char> digest_of(const std::string& key, std::string_view text) {
    Poco::HMACEngine<Sha256> engine(key);
    engine.update(text.data(), text.size());
    return engine.digest();
}

}  // namespace

compose::Digest read_pseudonym_key(const LoadedPlaybook& loaded, base::Diagnostics& findings) {
    const auto bytes = read_beside(loaded, key_file, largest);
    if (bytes && !*bytes) return {};
    const std::string key(bytes ? base::trimmed(**bytes) : std::string_view());
    if (!is_key(key)) {
        findings.add({base::Code::pseudonym_key_broken, {(loaded.folder / key_file).string()}});
        return {};
    }
    const Poco::DigestEngine::Digest raw = Poco::DigestEngine::digestFromHex(key);
    return [raw = std::string(raw.begin(), raw.end())](std::string_view text) { return digest_of(raw, text); };
}

}  // namespace stamtafel::app
