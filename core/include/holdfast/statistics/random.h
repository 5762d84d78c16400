#pragma once

#include <cstdint>

namespace holdfast {

/// PCG32 (O'Neill 2014, XSH RR 64/32, its default increment): the same numbers from the same seed
/// on every machine, which the generators' distributions of the standard library do not promise.
class Pcg32 {
 public:
  explicit constexpr Pcg32(std::uint64_t seed) {
    Next();
    state_ += seed;
    Next();
  }

  constexpr std::uint32_t Next() {
    const std::uint64_t old = state_;
    state_ = old * 6364136223846793005U + kIncrement;
    const auto shifted = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
    const auto turn = static_cast<std::uint32_t>(old >> 59U);
    return (shifted >> turn) | (shifted << ((32U - turn) & 31U));
  }

  /// One of 0 to bound - 1, all alike: the first few values that would make some of them more
  /// likely are drawn again (Lemire 2019). bound > 0.
  constexpr std::uint32_t Below(std::uint32_t bound) {
    std::uint64_t product = std::uint64_t{Next()} * bound;
    if (static_cast<std::uint32_t>(product) < bound) {
      const std::uint32_t least = (0U - bound) % bound;
      while (static_cast<std::uint32_t>(product) < least) product = std::uint64_t{Next()} * bound;
    }
    return static_cast<std::uint32_t>(product >> 32U);
  }

 private:
  static constexpr std::uint64_t kIncrement = 1442695040888963407U;
  std::uint64_t state_ = 0;
};

}  // namespace holdfast
