#pragma once

#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace holdfast {

/// The bytes at which the cutting of records can change its mind.
struct StructuralBytes {
  char delimiter;
  char quote;   ///< The delimiter once more where quotes have no meaning.
  char escape;  ///< The quote once more unless it is another byte.
};

inline constexpr std::size_t kBlockBytes = 64;

/// Bit i is set where byte i of the block is a delimiter, quote, escape, CR or LF. Reads
/// kBlockBytes bytes.
inline std::uint64_t StructuralMask(const char* block, const StructuralBytes& bytes) {
#if defined(__SSE2__)
  const __m128i delimiter = _mm_set1_epi8(bytes.delimiter);
  const __m128i quote = _mm_set1_epi8(bytes.quote);
  const __m128i escape = _mm_set1_epi8(bytes.escape);
  const __m128i cr = _mm_set1_epi8('\r');
  const __m128i lf = _mm_set1_epi8('\n');
  std::uint64_t mask = 0;
  for (unsigned part = 0; part < 4; ++part) {
    const __m128i text = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block + 16 * part));
    const __m128i cuts = _mm_or_si128(_mm_cmpeq_epi8(text, delimiter), _mm_cmpeq_epi8(text, quote));
    const __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(text, cr), _mm_cmpeq_epi8(text, lf));
    const __m128i hits = _mm_or_si128(_mm_or_si128(cuts, ends), _mm_cmpeq_epi8(text, escape));
    mask |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(hits)))
            << (16 * part);
  }
  return mask;
#else
  std::uint64_t mask = 0;
  for (std::size_t i = 0; i < kBlockBytes; ++i) {
    const char c = block[i];
    const bool hit =
        c == bytes.delimiter || c == bytes.quote || c == bytes.escape || c == '\r' || c == '\n';
    mask |= static_cast<std::uint64_t>(hit) << i;
  }
  return mask;
#endif
}

}  // namespace holdfast
