#include "holdfast/metrics/spread.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "../../support/ledger_text.h"

namespace holdfast {
namespace {

TEST(StretchMax, IsTheLargestOfEveryPeriod) {
  std::mt19937 random(5);
  for (const std::size_t periods : {1U, 2U, 7U, 8U, 61U}) {
    StretchMax stretches(periods);
    std::vector<Units> expected(periods);
    for (int i = 0; i < 40; ++i) {
      const std::size_t from = random() % periods;
      const std::size_t to = from + 1 + random() % (periods - from);
      const auto amount = static_cast<Units>(random() % 1000);
      stretches.Add(from, to, amount);
      for (std::size_t at = from; at < to; ++at) expected[at] = std::max(expected[at], amount);
    }
    EXPECT_EQ(stretches.Largest(), expected);
  }
  EXPECT_TRUE(StretchMax(0).Largest().empty());
}

/// All that is made of closed cohorts, and the MRR of each customer by month for a slow look.
struct Table {
  Table(std::size_t count, std::size_t window)
      : spread(count, window),
        retention(count, window),
        pairs(count, window, 100),
        periods(count) {}
  void Add(const Timeline& timeline) {
    spread.Add(timeline);
    retention.Add(timeline);
    pairs.Add(timeline);
    std::vector<Units>& months = mrr.emplace_back(periods);
    for (const Run& run : timeline.runs) {
      for (std::size_t month = run.from; month < run.to; ++month) months[month] = run.mrr;
    }
  }
  void Finish() { retention.Finish(); }

  SpreadTable spread;
  RetentionTable retention;
  WindowPairs pairs;
  std::size_t periods;
  std::vector<std::vector<Units>> mrr;
};

TEST(Spread, LeavesWhoPaysNothingOutOfTheRatiosAndInTheMean) {
  const std::vector<holdfast::Run> pays = {{0, 3, 7}};
  const std::vector<holdfast::Run> free = {{0, 1, 5}, {1, 3, 0}};
  Table table(3, 1);
  WindowPairs month(3, 0, 100);
  for (const std::vector<holdfast::Run>& runs : {pays, free}) {
    table.Add({0, runs});
    month.Add({0, runs});
  }
  table.Finish();
  const RatioSums nrr = table.spread.Of(table.retention).nrr[2];
  EXPECT_EQ(table.retention.periods()[2].customers, 2U);
  EXPECT_EQ(nrr.customers, 1U);
  EXPECT_EQ(nrr.base, 7);
  EXPECT_EQ(table.pairs.pairs(), (std::vector<RatioPair>{{7, 7}}));
  // What each customer pays, on average, is of all of them.
  EXPECT_EQ(month.pairs(), (std::vector<RatioPair>{{7, 7}, {0, 0}}));
  EXPECT_EQ(month.paying(), 1U);
}

std::string RandomLedger(std::mt19937* random, std::size_t periods) {
  std::string text = "from 2024-01\n";
  for (int customer = 0; customer < 30; ++customer) {
    text += "c" + std::to_string(customer);
    std::uint32_t mrr = static_cast<std::uint32_t>((*random)() % 3 * 10);
    for (std::size_t month = 0; month < periods; ++month) {
      if ((*random)() % 3 == 0) mrr = static_cast<std::uint32_t>((*random)() % 5 * 25);
      text += mrr == 0 ? " ." : " " + std::to_string(mrr);
    }
    text += "\n";
  }
  return text + "all" + [&] {
    std::string months;
    for (std::size_t month = 0; month < periods; ++month) months += " 7";
    return months;
  }() + "\n";
}

void ExpectSums(const RatioSums& found, const RatioSums& expected) {
  EXPECT_EQ(found.customers, expected.customers);
  EXPECT_EQ(found.base, expected.base);
  EXPECT_EQ(found.part, expected.part);
  EXPECT_TRUE(found.base_base == expected.base_base);
  EXPECT_TRUE(found.part_part == expected.part_part);
  EXPECT_TRUE(found.base_part == expected.base_part);
}

TEST(Spread, HasTheSumsOfEachWindowsCustomers) {
  std::mt19937 random(1);
  constexpr std::size_t kPeriods = 15;
  for (const std::size_t window : {1U, 4U, 12U}) {
    const Table table = testing::AddUp(testing::LedgerFromText(RandomLedger(&random, kPeriods)),
                                       Table(kPeriods, window));
    const SpreadTable::Sums sums = table.spread.Of(table.retention);
    std::vector<RatioPair> last;
    for (std::size_t end = window; end < kPeriods; ++end) {
      RatioSums nrr;
      RatioSums grr;
      Units largest = 0;
      last.clear();
      for (const std::vector<Units>& months : table.mrr) {
        const RatioPair pair = {months[end - window], months[end]};
        if (pair.base == 0) continue;
        last.push_back(pair);
        nrr.Add(pair);
        grr.Add({pair.base, std::min(pair.base, pair.part)});
        largest = std::max(largest, pair.base);
      }
      ExpectSums(sums.nrr[end], nrr);
      ExpectSums(sums.grr[end], grr);
      EXPECT_EQ(sums.largest[end], largest);
    }
    EXPECT_EQ(table.pairs.pairs(), last);
  }
}

TEST(WindowPairs, KeepsNobodyBeyondTheMostButTheSums) {
  const std::vector<holdfast::Run> ten = {{0, 3, 10}};
  const std::vector<holdfast::Run> twenty = {{1, 2, 20}};
  WindowPairs pairs(2, 0, 2);
  pairs.Add({0, ten});
  pairs.Add({1, twenty});
  EXPECT_EQ(pairs.pairs(), (std::vector<RatioPair>{{10, 10}, {20, 20}}));
  pairs.Add({2, ten});
  EXPECT_TRUE(pairs.pairs().empty());
  pairs.Add({3, ten});
  EXPECT_TRUE(pairs.pairs().empty());
  EXPECT_EQ(pairs.largest(), 20);
  EXPECT_TRUE(pairs.squares() == 700);
}

TEST(WindowPairs, AddsUpTheLargestInWhateverOrderTheyCome) {
  WindowPairs pairs(1, 0, 2);
  for (const Units mrr : {3, 12, 1, 7, 11, 2, 9, 4, 10, 6, 8, 5}) {
    const std::vector<holdfast::Run> runs = {{0, 1, mrr}};
    pairs.Add({0, runs});
  }
  EXPECT_EQ(pairs.LargestTogether(1), 12);
  EXPECT_EQ(pairs.LargestTogether(5), 12 + 11 + 10 + 9 + 8);
  EXPECT_EQ(pairs.LargestTogether(10), 78 - 1 - 2);
}

TEST(WindowPairs, HasNobodyInAWindowThatBeginsBeforeTheData) {
  const std::vector<holdfast::Run> ten = {{0, 3, 10}};
  for (const std::size_t complete : {0U, 1U, 2U}) {
    WindowPairs pairs(complete, 2, 10);
    pairs.Add({0, ten});
    EXPECT_TRUE(pairs.pairs().empty());
  }
}

}  // namespace
}  // namespace holdfast
