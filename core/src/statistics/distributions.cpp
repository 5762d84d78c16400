#include "holdfast/statistics/distributions.h"

#include <cmath>

#include "elementary.h"

namespace holdfast {
namespace {

constexpr double kSqrtPi = 1.7724538509055160273;
constexpr double kSqrt2 = 1.4142135623730950488;

/// 2/sqrt(pi) * integral from x on of e^(-t^2).
double Erfc(double x) {
  if (x < 0) return 2 - Erfc(-x);
  if (x < 2) {
    // erf x = 2/sqrt(pi) e^(-x^2) sum of 2^n x^(2n+1) / (1 * 3 * ... * (2n+1)): no term is
    // negative.
    double term = x;
    double sum = x;
    for (int n = 1; n < 60; ++n) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 1 - 2 / kSqrtPi * Exp(-x * x) * sum;
  }
  // The continued fraction x + (1/2)/(x + 1/(x + (3/2)/(x + ...))), from its inside out.
  double fraction = x;
  for (int n = 80; n > 0; --n) fraction = x + n / 2.0 / fraction;
  return Exp(-x * x) / (kSqrtPi * fraction);
}

}  // namespace

double NormalCdf(double z) { return Erfc(-z / kSqrt2) / 2; }

double NormalQuantile(double p) {
  if (p > 0.5) return -NormalQuantile(1 - p);
  // Halving [-40, 0] 64 times is below the last bit, and a report asks a handful of times.
  double low = -40;
  double high = 0;
  for (int i = 0; i < 64; ++i) {
    const double middle = (low + high) / 2;
    (NormalCdf(middle) < p ? low : high) = middle;
  }
  return (low + high) / 2;
}

double ChiSquareTail(double x, unsigned degrees) {
  if (x <= 0) return 1;
  const double half = x / 2;
  // For whole degrees the incomplete gamma function is a finite sum without a negative term.
  const bool odd = degrees % 2 == 1;
  double sum = odd ? Erfc(std::sqrt(half)) : 0;
  double term = odd ? Exp(-half) * std::sqrt(half) * 2 / kSqrtPi : Exp(-half);
  for (unsigned i = 1; i <= degrees / 2; ++i) {
    sum += term;
    term *= half / (odd ? i + 0.5 : i);
  }
  return sum;
}

}  // namespace holdfast
