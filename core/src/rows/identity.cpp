#include "identity.h"

#include "trimmed.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace holdfast {
namespace {

std::uint32_t Hash(std::string_view text, std::uint32_t seed) {
  return XXH32(text.data(), text.size(), seed);
}

std::uint32_t Fit(std::uint32_t hash) { return hash == 0 ? 1 : hash; }

}  // namespace

std::uint32_t IdentityOf(std::string_view id) {
  const std::string_view trimmed = Trimmed(id);
  return trimmed.empty() ? 0 : Fit(Hash(trimmed, 0));
}

std::uint32_t IdentityOf(std::span<const std::string_view> cells) {
  if (cells.empty() || Trimmed(cells.front()).empty()) return 0;
  // The hash so far is the seed of the next: "ab" and "c" are not "a" and "bc".
  std::uint32_t hash = 0;
  for (const std::string_view cell : cells) hash = Hash(Trimmed(cell), hash + 1);
  return Fit(hash);
}

}  // namespace holdfast
