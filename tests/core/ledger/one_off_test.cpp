#include "holdfast/ledger/one_off.h"

#include <gtest/gtest.h>

#include <string>

namespace holdfast {
namespace {

OneOffRow Line(std::string_view day, Minor amount, std::uint32_t identity, bool line = false) {
  OneOffRow row;
  row.day = *DayFromString(day);
  row.amount = amount;
  row.identity = identity;
  row.line = line;
  row.kind = OneOffKind::kImplementation;
  return row;
}

std::string Sums(const OneOffStore& store) {
  std::vector<OneOffSum> sums;
  EXPECT_TRUE(store.AddUp(&sums));
  std::string text;
  for (const OneOffSum& sum : sums)
    text += MonthToString(sum.month) + " " + std::to_string(sum.amount) + "; ";
  return text;
}

TEST(OneOff, AddsUpByMonth) {
  OneOffStore store;
  store.AddFile();
  store.Add(Line("2024-02-10", 100, 1));
  store.Add(Line("2024-01-31", 50, 2));
  store.Add(Line("2024-02-01", 7, 3));
  EXPECT_EQ(Sums(store), "2024-01 50; 2024-02 107; ");
}

TEST(OneOff, ALineThatTwoFilesHaveCountsOnceInWhateverOrderTheyMerge) {
  OneOffStore one;
  one.AddFile();
  one.Add(Line("2024-01-01", 100, 1));
  OneOffStore other;
  other.AddFile();
  other.Add(Line("2024-01-01", 100, 1));
  other.Add(Line("2024-01-01", 30, 2));
  OneOffStore first = one;
  first.Merge(other);
  OneOffStore second = other;
  second.Merge(one);
  EXPECT_EQ(Sums(first), "2024-01 130; ");
  EXPECT_EQ(Sums(second), Sums(first));
}

TEST(OneOff, EqualLinesOfAFileAreLinesUnlessAnIdSaysOtherwise) {
  OneOffStore store;
  store.AddFile();
  store.Add(Line("2024-01-01", 100, 1));
  store.Add(Line("2024-01-01", 100, 1));
  store.Add(Line("2024-01-01", 10, 2, true));
  store.Add(Line("2024-01-01", 10, 2, true));
  store.Add(Line("2024-01-01", 1, 0));
  store.Add(Line("2024-01-01", 1, 0));
  EXPECT_EQ(Sums(store), "2024-01 122; ");
}

TEST(OneOff, SaysWhereASumDoesNotFit) {
  OneOffStore store;
  store.AddFile();
  store.Add(Line("2024-01-01", INT64_MAX, 1));
  store.Add(Line("2024-01-01", 1, 2));
  std::vector<OneOffSum> sums;
  EXPECT_FALSE(store.AddUp(&sums));
}

}  // namespace
}  // namespace holdfast
