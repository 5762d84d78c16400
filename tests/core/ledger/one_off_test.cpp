#include "holdfast/ledger/one_off.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

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
  store.AddFile("invoices.csv");
  store.Add(Line("2024-02-10", 100, 1), 2);
  store.Add(Line("2024-01-31", 50, 2), 3);
  store.Add(Line("2024-02-01", 7, 3), 4);
  EXPECT_EQ(Sums(store), "2024-01 50; 2024-02 107; ");
}

/// A file with these lines.
OneOffStore FileOf(std::string_view name, const std::vector<std::pair<OneOffRow, int>>& rows) {
  OneOffStore store;
  store.AddFile(name);
  for (const auto& [row, line] : rows) store.Add(row, static_cast<std::uint64_t>(line));
  return store;
}

TEST(OneOff, ALineThatTwoFilesHaveCountsOnceInWhateverOrderTheyMerge) {
  const auto one = [] { return FileOf("one.csv", {{Line("2024-01-01", 100, 1), 2}}); };
  const auto other = [] {
    return FileOf("other.csv", {{Line("2024-01-01", 100, 1), 2}, {Line("2024-01-01", 30, 2), 3}});
  };
  OneOffStore first = one();
  first.Merge(other());
  OneOffStore second = other();
  second.Merge(one());
  EXPECT_EQ(Sums(first), "2024-01 130; ");
  EXPECT_EQ(Sums(second), Sums(first));
}

TEST(OneOff, EqualLinesOfAFileAreLinesUnlessAnIdSaysOtherwise) {
  OneOffStore store;
  store.AddFile("invoices.csv");
  store.Add(Line("2024-01-01", 100, 1), 8);
  store.Add(Line("2024-01-01", 100, 1), 9);
  store.Add(Line("2024-01-01", 10, 2, true), 10);
  store.Add(Line("2024-01-01", 10, 2, true), 11);
  store.Add(Line("2024-01-01", 1, 0), 12);
  store.Add(Line("2024-01-01", 1, 0), 13);
  EXPECT_EQ(Sums(store), "2024-01 122; ");
}

/// "customer file:line; " of each line that counts.
std::string Lines(const OneOffStore& store) {
  std::string text;
  store.ForEach([&](const OneOffLine& line) {
    text += std::string(line.customer) + " " + std::string(store.file_name(line.file)) + ":" +
            std::to_string(line.line) + "; ";
  });
  return text;
}

TEST(OneOff, ALineIsThatOfTheFileThatHasItMostOftenElseOfTheFirst) {
  OneOffRow row = Line("2024-01-01", 10, 2, true);
  row.customer = "acme";
  OneOffStore merged = FileOf("few.csv", {{row, 9}});
  merged.Merge(FileOf("many.csv", {{row, 4}, {row, 3}}));
  EXPECT_EQ(Lines(merged), "acme many.csv:3; acme many.csv:4; ");
  OneOffStore again = FileOf("few.csv", {{row, 9}});
  again.Merge(FileOf("same.csv", {{row, 5}}));
  EXPECT_EQ(Lines(again), "acme few.csv:9; ");
}

TEST(OneOff, SaysWhereASumDoesNotFit) {
  OneOffStore store;
  store.AddFile("invoices.csv");
  store.Add(Line("2024-01-01", INT64_MAX, 1), 14);
  store.Add(Line("2024-01-01", 1, 2), 15);
  std::vector<OneOffSum> sums;
  EXPECT_FALSE(store.AddUp(&sums));
}

}  // namespace
}  // namespace holdfast
