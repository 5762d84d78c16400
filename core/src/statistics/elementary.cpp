#include "elementary.h"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

namespace holdfast {
namespace {

// ln 2 in two parts; the upper one has 32 zero bits at its end, so that its product with an
// exponent is exact.
constexpr double kLn2High = 0x1.62e42feep-1;
constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
constexpr double kSqrt2 = 0x1.6a09e667f3bcdp0;
constexpr int kBias = 1023;
constexpr int kMantissaBits = 52;

/// The bits of a number as another of the same size: Emscripten 3.1.6 has no std::bit_cast.
template <typename To, typename From>
To BitsAs(From from) {
  static_assert(sizeof(To) == sizeof(From));
  To to;
  std::memcpy(&to, &from, sizeof(to));
  return to;
}

/// 2^exponent, exponent in [-1022, 1023].
double PowerOfTwo(int exponent) {
  return BitsAs<double>(static_cast<std::uint64_t>(exponent + kBias) << kMantissaBits);
}

}  // namespace

double Exp(double x) {
  if (x > 709.5) return std::numeric_limits<double>::infinity();
  if (x < -745.0) return 0;
  const double k = std::floor(x / (kLn2High + kLn2Low) + 0.5);
  const double rest = (x - k * kLn2High) - k * kLn2Low;
  // Taylor: |rest| < 0.35, and 0.35^15 / 15! is below the last bit of 1.
  double sum = 1;
  for (int i = 14; i > 0; --i) sum = 1 + sum * rest / i;
  const int exponent = static_cast<int>(k);
  const int half = exponent / 2;
  return sum * PowerOfTwo(half) * PowerOfTwo(exponent - half);
}

double Log(double x) {
  int exponent = 0;
  if (x < std::numeric_limits<double>::min()) {
    x *= PowerOfTwo(54);
    exponent = -54;
  }
  const auto bits = BitsAs<std::uint64_t>(x);
  exponent += static_cast<int>(bits >> kMantissaBits) - kBias;
  constexpr std::uint64_t kMantissa = (std::uint64_t{1} << kMantissaBits) - 1;
  double m = BitsAs<double>((bits & kMantissa) | std::uint64_t{kBias} << kMantissaBits);
  if (m > kSqrt2) {
    m /= 2;
    ++exponent;
  }
  // ln m = 2 artanh s; |s| < 0.172, and s^24 / 25 is below the last bit of 1.
  const double s = (m - 1) / (m + 1);
  double tail = 0;
  for (int i = 23; i > 1; i -= 2) tail = s * s * (1.0 / i + tail);
  return exponent * kLn2High + (2 * s + (2 * s * tail + exponent * kLn2Low));
}

}  // namespace holdfast
