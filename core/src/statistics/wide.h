#pragma once

#include <array>
#include <cstdint>

#include "holdfast/base/money.h"

namespace holdfast {

/// A whole number of 256 bits, two's complement: what the square of a sum of money times a sum of
/// squares needs. Nothing here can overflow on products of numbers below 2^127.
class Wide {
 public:
  /// a * b; neither negative.
  static Wide Product(Int128 a, Int128 b);

  Wide operator+(const Wide& other) const;
  Wide operator-(const Wide& other) const;

  /// The nearest double but for an error of a few last bits; the number must not be negative.
  double ToDouble() const;

 private:
  std::array<std::uint64_t, 4> words_{};  // Lowest first.
};

}  // namespace holdfast
