// Our distributions against those of Boost.Math, natively: in WebAssembly its results would rest on
// another C library's exp and log, and differ in their last bits.
#ifndef __EMSCRIPTEN__

#include <gtest/gtest.h>

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>

#include "holdfast/statistics/distributions.h"

namespace holdfast {
namespace {

namespace math = boost::math;

TEST(Boost, HasTheSameNormalDistribution) {
  const math::normal normal;
  for (double z = -30; z <= 10; z += 0.01)
    ASSERT_NEAR(NormalCdf(z) / math::cdf(normal, z), 1, z < -4 ? 1e-12 : 1e-13) << z;
}

TEST(Boost, HasTheSameNormalQuantiles) {
  const math::normal normal;
  for (double p = 1e-12; p < 1e-3; p *= 1.1)
    ASSERT_NEAR(NormalQuantile(p) / math::quantile(normal, p), 1, 1e-13) << p;
  for (double p = 0.0005; p < 1; p += 0.0005)
    ASSERT_NEAR(NormalQuantile(p), math::quantile(normal, p), 3e-13) << p;
}

TEST(Boost, HasTheSameChiSquareTails) {
  for (unsigned degrees = 1; degrees <= 60; ++degrees) {
    const math::chi_squared chi_squared(degrees);
    for (double x = 0.01; x < 300; x *= 1.07) {
      const double expected = math::cdf(math::complement(chi_squared, x));
      ASSERT_NEAR(ChiSquareTail(x, degrees) / expected, 1, 1e-12) << x << " of " << degrees;
    }
  }
}

}  // namespace
}  // namespace holdfast

#endif
