#include "holdfast/metrics/loss_spread.h"

#include <gtest/gtest.h>

#include <random>

namespace holdfast {
namespace {

constexpr std::size_t kPeriods = 15;
using Months = std::vector<Units>;

Months RandomMonths(std::mt19937* random) {
  Months months(kPeriods);
  Units mrr = 0;
  for (Units& month : months) {
    if ((*random)() % 3 == 0) mrr = static_cast<Units>((*random)() % 4 * 25);
    month = mrr;
  }
  return months;
}

std::vector<Run> RunsOf(const Months& months) {
  std::vector<holdfast::Run> runs;
  for (std::uint32_t i = 0; i < months.size(); ++i) {
    if (months[i] == 0) continue;
    if (!runs.empty() && runs.back().to == i && runs.back().mrr == months[i]) {
      runs.back().to = i + 1;
    } else {
      runs.push_back({i, i + 1, months[i]});
    }
  }
  return runs;
}

Units LossOf(const Months& months, std::size_t period) {
  if (period == 0 || months[period] >= months[period - 1]) return 0;
  return months[period - 1] - months[period];
}

void ExpectSums(const RatioSums& found, const RatioSums& expected) {
  EXPECT_EQ(found.customers, expected.customers);
  EXPECT_EQ(found.base, expected.base);
  EXPECT_EQ(found.part, expected.part);
  EXPECT_TRUE(found.base_base == expected.base_base);
  EXPECT_TRUE(found.part_part == expected.part_part);
  EXPECT_TRUE(found.base_part == expected.base_part);
}

TEST(LossSpread, HasTheSumsOfEachWindowsCustomers) {
  std::mt19937 random(3);
  std::vector<Months> customers;
  for (int i = 0; i < 40; ++i) customers.push_back(RandomMonths(&random));
  for (const std::size_t window : {1U, 4U, 12U}) {
    // The last month is not over.
    constexpr std::size_t kComplete = kPeriods - 1;
    LossSpread spread(kComplete, window, 100);
    for (const Months& months : customers) {
      for (std::size_t period = 0; period < kPeriods; ++period) {
        if (LossOf(months, period) > 0) spread.Lose(period, LossOf(months, period));
      }
      spread.Add(RunsOf(months));
    }
    ASSERT_EQ(spread.windows().size(), kComplete);
    std::vector<RatioPair> last;
    for (std::size_t end = window; end < kComplete; ++end) {
      RatioSums expected;
      std::uint64_t paying = 0;
      last.clear();
      for (const Months& months : customers) {
        Units lost = 0;
        for (std::size_t i = end - window + 1; i <= end; ++i) lost += LossOf(months, i);
        const Units opening = months[end - window];
        if (opening == 0 && lost == 0) continue;
        last.push_back({opening, opening - lost});
        expected.Add(last.back());
        paying += opening > 0 ? 1 : 0;
      }
      ExpectSums(spread.windows()[end].sums, expected);
      EXPECT_EQ(spread.windows()[end].paying, paying);
    }
    EXPECT_EQ(std::vector<RatioPair>(spread.last().begin(), spread.last().end()), last);
  }
}

TEST(LossSpread, KeepsNobodyBeyondTheMostButTheSums) {
  LossSpread spread(3, 1, 2);
  const std::vector<holdfast::Run> run = {{0, 3, 10}};
  spread.Add(run);
  spread.Add(run);
  EXPECT_EQ(spread.last().size(), 2U);
  spread.Add(run);
  EXPECT_TRUE(spread.last().empty());
  EXPECT_EQ(spread.windows()[2].sums.customers, 3U);
}

TEST(LossSpread, TellsNothingWhereLossesAddUpToMoreThanCanBeHeld) {
  LossSpread spread(3, 1, 10);
  const std::vector<holdfast::Run> run = {{0, 1, INT64_MAX / 2}};
  spread.Lose(1, INT64_MAX / 2);
  spread.Add(run);
  EXPECT_FALSE(spread.windows().empty());
  spread.Lose(2, 10);
  spread.Add({});
  EXPECT_TRUE(spread.windows().empty());
  EXPECT_TRUE(spread.last().empty());
}

}  // namespace
}  // namespace holdfast
