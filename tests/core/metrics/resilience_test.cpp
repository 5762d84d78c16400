#include "holdfast/metrics/resilience.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace holdfast {
namespace {

/// "peak-trough" of each downturn by place, "+" behind one that is over.
std::string Downturns(const std::vector<std::int64_t>& values) {
  std::vector<IndexPoint> points;
  for (const std::int64_t value : values)
    points.push_back({static_cast<Month>(points.size()), {value, 10}});
  std::string text;
  for (const Downturn& downturn : DownturnsOf(points)) {
    text += (text.empty() ? "" : " ") + std::to_string(downturn.peak) + "-" +
            std::to_string(downturn.trough) + (downturn.over ? "+" : "");
  }
  return text;
}

TEST(Downturns, ReachFromAPeakToTheLowestPointBeforeTheIndexIsBack) {
  struct Case {
    std::vector<std::int64_t> values;
    const char* downturns;
  };
  const std::vector<Case> cases = {
      {{}, ""},
      {{100}, ""},
      {{100, 100, 110}, ""},
      {{100, 90, 100}, "0-1+"},
      {{100, 90, 95, 85, 99, 120}, "0-3+"},
      {{100, 90, 99}, "0-1"},
      {{90, 100, 100, 95, 95, 100}, "2-3+"},
      {{100, 90, 110, 80, 70}, "0-1+ 2-4"},
      {{100, 90, 100, 90, 100}, "0-1+ 2-3+"},
      {{100, 99, 98, 97}, "0-3"},
  };
  for (const Case& one : cases) EXPECT_EQ(Downturns(one.values), one.downturns);
}

TEST(Downturns, CompareValuesExactly) {
  // One part in 10^18 is a fall; 200 / 20 is 100 / 10.
  const std::vector<IndexPoint> points = {{0, {1'000'000'000'000'000'001, 1'000'000'000'000}},
                                          {1, {1'000'000'000'000'000'000, 1'000'000'000'000}},
                                          {2, {1'000'000, 1}}};
  const std::vector<Downturn> downturns = DownturnsOf(points);
  ASSERT_EQ(downturns.size(), 1U);
  EXPECT_EQ(downturns[0].trough, 1U);
  EXPECT_TRUE(DownturnsOf(std::vector<IndexPoint>{{0, {100, 10}}, {1, {200, 20}}}).empty());
}

}  // namespace
}  // namespace holdfast
