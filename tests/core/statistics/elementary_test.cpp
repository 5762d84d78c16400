#include "../../../core/src/statistics/elementary.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace holdfast {
namespace {

TEST(Elementary, ExpIsThatOfTheLibraryButForTheLastBits) {
  for (double x = -700; x < 700; x += 0.0371) ASSERT_NEAR(Exp(x) / std::exp(x), 1, 5e-16) << x;
  EXPECT_EQ(Exp(0), 1);
  EXPECT_EQ(Exp(-800), 0);
  EXPECT_EQ(Exp(800), std::numeric_limits<double>::infinity());
  // Numbers so small that they have fewer bits.
  EXPECT_NEAR(Exp(-720) / std::exp(-720), 1, 1e-8);
}

TEST(Elementary, LogIsThatOfTheLibraryButForTheLastBits) {
  for (double x = 1e-300; x < 1e300; x *= 1.0317)
    ASSERT_NEAR(Log(x), std::log(x), 4e-16 * std::fabs(std::log(x))) << x;
  for (double x = 0.4; x < 2.5; x += 0.00013)
    ASSERT_NEAR(Log(x), std::log(x), 4e-16 * std::fabs(std::log(x)) + 1e-300) << x;
  EXPECT_EQ(Log(1), 0);
  EXPECT_NEAR(Log(5e-324), std::log(5e-324), 1e-12);
}

}  // namespace
}  // namespace holdfast
