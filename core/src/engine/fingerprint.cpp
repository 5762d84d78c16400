#include "fingerprint.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace holdfast {

struct BytesFingerprint::State {
  XXH3_state_t xxh3;
};

BytesFingerprint::BytesFingerprint() : state_(std::make_unique<State>()) {
  XXH3_128bits_reset(&state_->xxh3);
}
BytesFingerprint::~BytesFingerprint() = default;
BytesFingerprint::BytesFingerprint(BytesFingerprint&&) noexcept = default;
BytesFingerprint& BytesFingerprint::operator=(BytesFingerprint&&) noexcept = default;

void BytesFingerprint::Add(std::string_view bytes) {
  XXH3_128bits_update(&state_->xxh3, bytes.data(), bytes.size());
}

std::string BytesFingerprint::ToString() const {
  constexpr std::string_view kDigits = "0123456789abcdef";
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(&state_->xxh3));
  std::string text = "xxh3-128:";
  for (const unsigned char byte : canonical.digest) {
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

}  // namespace holdfast
