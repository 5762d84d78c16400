#include "holdfast/base/foremost.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>
#include <vector>

namespace holdfast {
namespace {

TEST(Foremost, KeepsTheFirstInAnyOrderOfAddingAndCountsAll) {
  std::vector<int> all(1000);
  for (int i = 0; i < 1000; ++i) all[static_cast<std::size_t>(i)] = i;
  std::mt19937 random(5);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(all.begin(), all.end(), random);
    Foremost<int, std::greater<>> largest(3);
    for (const int each : all) largest.Add(each);
    EXPECT_EQ(largest.InOrder(), (std::vector<int>{999, 998, 997}));
    EXPECT_EQ(largest.total(), 1000U);
  }
}

TEST(Foremost, KeepsAllWhereThereAreFewer) {
  Foremost<int, std::less<>> first(5);
  for (const int each : {3, 1, 3}) first.Add(each);
  EXPECT_EQ(first.InOrder(), (std::vector<int>{1, 3, 3}));
}

TEST(Foremost, MayKeepNoneOrAll) {
  Foremost<int, std::less<>> none(0);
  Foremost<int, std::less<>> all(SIZE_MAX);
  for (int i = 0; i < 100; ++i) {
    none.Add(i);
    all.Add(i);
  }
  EXPECT_TRUE(none.InOrder().empty());
  EXPECT_EQ(none.total(), 100U);
  EXPECT_EQ(all.InOrder().size(), 100U);
}

}  // namespace
}  // namespace holdfast
