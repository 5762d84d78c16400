#include "holdfast/statistics/proportion.h"

#include <gtest/gtest.h>

namespace holdfast {
namespace {

struct Case {
  std::uint64_t part;
  std::uint64_t whole;
  double low;
  double high;
};

TEST(Wilson, MatchesPublishedIntervals) {
  // Newcombe 1998 (Stat Med 17:857), table I, method 3, to six digits; then founders' counts.
  for (const auto& [part, whole, low, high] :
       {Case{81, 263, 0.255289, 0.366210}, Case{15, 148, 0.062386, 0.160487},
        Case{0, 20, 0, 0.161125}, Case{1, 29, 0.006113, 0.171755}, Case{29, 29, 0.883030, 1},
        Case{3, 40, 0.025836, 0.198642}, Case{1, 12, 0.014865, 0.353880},
        Case{2, 50, 0.011039, 0.134601}, Case{0, 5, 0, 0.434482}}) {
    EXPECT_NEAR(WilsonInterval(part, whole)->low, low, 5e-7) << part << " of " << whole;
    EXPECT_NEAR(WilsonInterval(part, whole)->high, high, 5e-7) << part << " of " << whole;
  }
  for (const auto& [part, whole, low, high] :
       {Case{0, 10, 0, 0.2775}, Case{5, 10, 0.2366, 0.7634}, Case{10, 10, 0.7225, 1},
        Case{18, 100, 0.1170, 0.2667}}) {
    EXPECT_NEAR(WilsonInterval(part, whole)->low, low, 5e-5) << part << " of " << whole;
    EXPECT_NEAR(WilsonInterval(part, whole)->high, high, 5e-5) << part << " of " << whole;
  }
}

TEST(Wilson, HasNoneWithoutCustomers) { EXPECT_FALSE(WilsonInterval(0, 0)); }

TEST(Wilson, ReachesExactlyNoneAndAllAndHoldsTheShare) {
  for (std::uint64_t whole = 1; whole <= 60; ++whole) {
    EXPECT_EQ(WilsonInterval(0, whole)->low, 0);
    EXPECT_EQ(WilsonInterval(whole, whole)->high, 1);
    for (std::uint64_t part = 0; part <= whole; ++part) {
      const ConfidenceInterval i = *WilsonInterval(part, whole);
      const double share = static_cast<double>(part) / static_cast<double>(whole);
      EXPECT_TRUE(0 <= i.low && i.low <= share && share <= i.high && i.high <= 1)
          << part << " of " << whole;
    }
  }
}

TEST(Newcombe, MatchesPublishedDifferences) {
  // Newcombe 1998 (Stat Med 17:873), table II, method 10.
  struct Pair {
    Share first;
    Share second;
    double low;
    double high;
  };
  for (const auto& [first, second, low, high] :
       {Pair{{56, 70}, {48, 80}, 0.0524, 0.3339}, Pair{{9, 10}, {3, 10}, 0.1705, 0.8090},
        Pair{{6, 7}, {2, 7}, 0.0582, 0.8062}, Pair{{5, 56}, {0, 29}, -0.0381, 0.1926},
        Pair{{0, 10}, {0, 20}, -0.1611, 0.2775}, Pair{{0, 10}, {0, 10}, -0.2775, 0.2775},
        Pair{{10, 10}, {0, 20}, 0.6791, 1.0000}, Pair{{10, 10}, {0, 10}, 0.6075, 1.0000}}) {
    const ConfidenceInterval found = *NewcombeDifference(first, second);
    EXPECT_NEAR(found.low, low, 5e-5) << first.part << "/" << first.whole;
    EXPECT_NEAR(found.high, high, 5e-5) << first.part << "/" << first.whole;
    // The other way round it is the same difference with the other sign.
    const ConfidenceInterval back = *NewcombeDifference(second, first);
    EXPECT_DOUBLE_EQ(back.low, -found.high);
    EXPECT_DOUBLE_EQ(back.high, -found.low);
  }
}

TEST(Newcombe, HasNoneWithoutCustomersOnEitherSide) {
  EXPECT_FALSE(NewcombeDifference({0, 0}, {1, 2}));
  EXPECT_FALSE(NewcombeDifference({1, 2}, {0, 0}));
}

}  // namespace
}  // namespace holdfast
