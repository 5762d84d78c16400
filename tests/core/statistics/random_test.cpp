#include "holdfast/statistics/random.h"

#include <gtest/gtest.h>

#include <vector>

namespace holdfast {
namespace {

TEST(Pcg32, GivesTheSameNumbersFromTheSameSeed) {
  Pcg32 one(42);
  Pcg32 same(42);
  Pcg32 other(43);
  bool differs = false;
  for (int i = 0; i < 100; ++i) {
    const std::uint32_t number = one.Next();
    EXPECT_EQ(number, same.Next());
    differs = differs || number != other.Next();
  }
  EXPECT_TRUE(differs);
}

TEST(Pcg32, IsTheGeneratorThatIsPublished) {
  // state * 6364136223846793005 + increment from state 0, then the seed, then again; by hand in
  // whole numbers of any size.
  Pcg32 random(20240229);
  EXPECT_EQ(random.Next(), 37048069U);
  EXPECT_EQ(random.Next(), 3330551395U);
  EXPECT_EQ(random.Next(), 267980585U);
}

TEST(Pcg32, DrawsEveryNumberBelowTheBoundEquallyOften) {
  constexpr std::uint32_t kBound = 7;
  constexpr int kDraws = 70'000;
  Pcg32 random(1);
  std::vector<int> counts(kBound);
  for (int i = 0; i < kDraws; ++i) ++counts[random.Below(kBound)];
  double chi_square = 0;
  for (const int count : counts) {
    const double off = count - kDraws / static_cast<double>(kBound);
    chi_square += off * off / (kDraws / static_cast<double>(kBound));
  }
  EXPECT_LT(chi_square, 22.5);  // 0.1 % of fair generators are above.
}

TEST(Pcg32, DrawsWithoutBiasNearTheEndOfItsRange) {
  // 3 * 2^30: without drawing again every third number would come twice as often.
  constexpr std::uint32_t kBound = 3U << 30U;
  Pcg32 random(5);
  int counts[3] = {};
  for (int i = 0; i < 60'000; ++i) ++counts[random.Below(kBound) % 3];
  for (const int count : counts) EXPECT_NEAR(count, 20'000, 500);
}

}  // namespace
}  // namespace holdfast
