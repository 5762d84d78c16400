#include "holdfast/statistics/distributions.h"

#include <gtest/gtest.h>

#include "holdfast/statistics/confidence.h"

namespace holdfast {
namespace {

TEST(Normal, HasTheQuantilesOfTheTables) {
  EXPECT_NEAR(NormalQuantile(0.975), kZ95, 1e-15);
  EXPECT_NEAR(NormalQuantile(0.025), -kZ95, 1e-15);
  EXPECT_NEAR(NormalQuantile(0.5), 0, 1e-15);
  EXPECT_NEAR(NormalQuantile(0.999), 3.090232306167813, 1e-13);
  EXPECT_NEAR(NormalQuantile(1e-10), -6.361340902404056, 1e-12);
  EXPECT_DOUBLE_EQ(NormalCdf(kZ95), 0.975);
  EXPECT_DOUBLE_EQ(NormalCdf(0), 0.5);
}

TEST(Normal, QuantileUndoesTheDistribution) {
  for (double z = -6; z <= 6; z += 0.1) {
    // Above 0 a probability near 1 keeps only so much of z.
    EXPECT_NEAR(NormalQuantile(NormalCdf(z)), z, z < 2 ? 1e-13 : 1e-7) << z;
  }
}

TEST(ChiSquare, HasTheTailsOfTheTables) {
  EXPECT_NEAR(ChiSquareTail(3.841458820694124, 1), 0.05, 1e-14);
  EXPECT_NEAR(ChiSquareTail(5.991464547107979, 2), 0.05, 1e-14);
  EXPECT_NEAR(ChiSquareTail(7.814727903251179, 3), 0.05, 1e-14);
  EXPECT_NEAR(ChiSquareTail(18.307038053275146, 10), 0.05, 1e-14);
  EXPECT_NEAR(ChiSquareTail(24.99579013972863, 15), 0.05, 1e-14);
  EXPECT_EQ(ChiSquareTail(0, 3), 1);
  EXPECT_EQ(ChiSquareTail(1e5, 3), 0);
}

}  // namespace
}  // namespace holdfast
