#include "holdfast/base/sort.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace holdfast {
namespace {

using Pairs = std::vector<std::pair<int, std::string>>;

bool ByNumber(const Pairs::value_type& a, const Pairs::value_type& b) { return a.first < b.first; }

TEST(StableSort, KeepsEqualItemsAsTheyCame) {
  Pairs items = {{2, "a"}, {1, "b"}, {2, "c"}, {1, "d"}, {0, "e"}};
  StableSort(&items, ByNumber);
  EXPECT_EQ(items, (Pairs{{0, "e"}, {1, "b"}, {1, "d"}, {2, "a"}, {2, "c"}}));
}

TEST(StableSort, TakesNoneAndOne) {
  std::vector<std::string> none;
  StableSort(&none);
  EXPECT_TRUE(none.empty());
  std::vector<std::string> one = {"a"};
  StableSort(&one);
  EXPECT_EQ(one, std::vector<std::string>{"a"});
}

TEST(StableSort, MovesTheLastToTheFrontAndTheFirstToTheEnd) {
  std::vector<int> last = {1, 2, 3, 4, 0};
  StableSort(&last);
  EXPECT_EQ(last, (std::vector<int>{0, 1, 2, 3, 4}));
  std::vector<int> first = {4, 0, 1, 2, 3};
  StableSort(&first);
  EXPECT_EQ(first, (std::vector<int>{0, 1, 2, 3, 4}));
}

TEST(StableSort, SortsEveryShortListAsTheStandardLibraryDoes) {
  constexpr int kItems = 6;
  constexpr int kNumbers = 3;
  for (int list = 0; list < 729; ++list) {
    Pairs items;
    for (int i = 0, rest = list; i < kItems; ++i, rest /= kNumbers)
      items.emplace_back(rest % kNumbers, std::to_string(i));
    Pairs expected = items;
    std::stable_sort(expected.begin(), expected.end(), ByNumber);
    StableSort(&items, ByNumber);
    EXPECT_EQ(items, expected) << list;
  }
}

}  // namespace
}  // namespace holdfast
