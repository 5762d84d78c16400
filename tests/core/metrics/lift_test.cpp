#include "holdfast/metrics/lift.h"

#include <gtest/gtest.h>

namespace holdfast {
namespace {

Lift Of(int with_lost, int with_kept, int without_lost, int without_kept) {
  Lift lift;
  const auto add = [&lift](int times, bool sign, bool lost) {
    for (int i = 0; i < times; ++i) lift.Add(sign, lost);
  };
  add(with_lost, true, true);
  add(with_kept, true, false);
  add(without_lost, false, true);
  add(without_kept, false, false);
  return lift;
}

// 56 of 70 and 48 of 80: Newcombe 1998, table II, method 10.
TEST(Lift, ComparesChurnWithAndWithoutTheSign) {
  const Lift lift = Of(56, 14, 48, 32);
  EXPECT_DOUBLE_EQ(*lift.ratio(), 0.8 / 0.6);
  EXPECT_NEAR(*lift.difference(), 0.2, 1e-15);
  EXPECT_NEAR(lift.interval()->low, 0.0524, 0.00005);
  EXPECT_NEAR(lift.interval()->high, 0.3339, 0.00005);
}

TEST(Lift, IsNoNumberWhereNobodyLeftWithoutTheSign) {
  const Lift lift = Of(2, 1, 0, 4);
  EXPECT_EQ(lift.ratio(), std::nullopt);
  EXPECT_DOUBLE_EQ(*lift.difference(), 2.0 / 3);
}

TEST(Lift, IsUnknownWhereNobodyHadTheSign) {
  const Lift lift = Of(0, 0, 1, 4);
  EXPECT_EQ(lift.ratio(), std::nullopt);
  EXPECT_EQ(lift.difference(), std::nullopt);
  EXPECT_EQ(lift.interval(), std::nullopt);
}

}  // namespace
}  // namespace holdfast
