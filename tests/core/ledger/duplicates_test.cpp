#include "holdfast/ledger/duplicates.h"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "../../support/ledger_text.h"
#include "holdfast/ledger/ledger.h"

namespace holdfast {
namespace {

using testing::LedgerText;

constexpr Day kDay = 19'700;

Row RowOf(std::string_view customer, std::uint32_t identity, Units mrr, Day start = kDay) {
  Row row;
  row.customer = customer;
  row.start = start;
  row.last_date = start;
  row.mrr = mrr;
  row.identity = identity;
  return row;
}

TEST(Duplicates, AreRowsThatSayTheSameWithTheSameId) {
  Ledger ledger;
  ledger.AddFile("a");
  EXPECT_TRUE(ledger.Add(RowOf("acme", 7, 100), 2));
  EXPECT_FALSE(ledger.Add(RowOf("acme", 7, 100), 3));
  EXPECT_TRUE(ledger.Add(RowOf("acme", 8, 100), 4));
  EXPECT_TRUE(ledger.Add(RowOf("acme", 7, 101), 5));
  EXPECT_TRUE(ledger.Add(RowOf("acme", 7, 100, kDay + 1), 6));
  EXPECT_TRUE(ledger.Add(RowOf("bolt", 7, 100), 7));
  Row ended = RowOf("acme", 7, 100);
  ended.end = kDay + 30;
  EXPECT_TRUE(ledger.Add(ended, 8));
  Row euros = RowOf("acme", 7, 100);
  euros.currency = *Currency::Parse("EUR");
  EXPECT_TRUE(ledger.Add(euros, 9));
  EXPECT_EQ(ledger.spans(0).size(), 7U);
}

TEST(Duplicates, NeedAnId) {
  Ledger ledger;
  ledger.AddFile("a");
  EXPECT_TRUE(ledger.Add(RowOf("acme", 0, 100), 2));
  EXPECT_TRUE(ledger.Add(RowOf("acme", 0, 100), 3));
}

TEST(Duplicates, AreFoundAcrossFilesOfOneTable) {
  Ledger ledger;
  ledger.AddFile("a");
  ledger.Add(RowOf("acme", 7, 100), 2);
  ledger.AddFile("empty");
  ledger.AddFile("b");
  EXPECT_FALSE(ledger.Add(RowOf("acme", 7, 100), 2));
  EXPECT_FALSE(ledger.Add(RowOf("acme", 7, 100), 3));
  // The one in another file is remembered as stated there too; a second one there is not.
  ASSERT_EQ(ledger.repeated().size(), 1U);
  EXPECT_EQ(ledger.repeated()[0].file, 2U);
  EXPECT_EQ(ledger.repeated()[0].span.line, 2U);
  ledger.AddFile("c");
  EXPECT_FALSE(ledger.Add(RowOf("acme", 7, 100), 4));
  EXPECT_EQ(ledger.repeated().size(), 2U);
  ledger.AddFile("d", Table::kInvoices);
  EXPECT_TRUE(ledger.Add(RowOf("acme", 7, 100), 2));
}

TEST(Duplicates, OfAFileThatKeepsThemAllCount) {
  Ledger ledger;
  ledger.AddFile("a", Table::kSubscriptions, true);
  EXPECT_TRUE(ledger.Add(RowOf("acme", 7, 100), 2));
  EXPECT_TRUE(ledger.Add(RowOf("acme", 7, 100), 3));
  ledger.AddFile("b");
  EXPECT_FALSE(ledger.Add(RowOf("acme", 7, 100), 2));
  ledger.AddFile("c", Table::kSubscriptions, true);
  EXPECT_TRUE(ledger.Add(RowOf("acme", 7, 100), 2));
  EXPECT_TRUE(ledger.Add(RowOf("acme", 7, 100), 3));
}

TEST(Duplicates, CountNeitherAsRoundedNorTwiceInTheRangeOfDates) {
  Ledger ledger;
  ledger.AddFile("a");
  Row row = RowOf("acme", 7, 100);
  row.rounded = true;
  ledger.Add(row, 2);
  row.last_date = kDay + 5;
  EXPECT_FALSE(ledger.Add(row, 3));
  EXPECT_EQ(ledger.rounded({}), 1U);
  EXPECT_EQ(*ledger.last_day(), kDay + 5);
}

struct Drawn {
  std::string customer;
  std::uint32_t identity;
  Day start;
  Units mrr;
  bool rounded;
};

std::vector<Drawn> DrawRows(std::mt19937* random, std::size_t count) {
  std::vector<Drawn> rows;
  for (std::size_t i = 0; i < count; ++i) {
    rows.push_back({"c" + std::to_string((*random)() % 3),
                    static_cast<std::uint32_t>((*random)() % 3),
                    static_cast<Day>(kDay + static_cast<Day>((*random)() % 2)),
                    static_cast<Units>((*random)() % 2), (*random)() % 2 == 0});
  }
  return rows;
}

std::uint64_t AddAll(const std::vector<Drawn>& rows, std::size_t from, std::size_t to,
                     Ledger* ledger) {
  std::uint64_t duplicates = 0;
  for (std::size_t i = from; i < to; ++i) {
    Row row = RowOf(rows[i].customer, rows[i].identity, rows[i].mrr, rows[i].start);
    row.rounded = rows[i].rounded;
    duplicates += ledger->Add(row, i + 2) ? 0 : 1;
  }
  return duplicates;
}

Row LineOf(std::uint32_t identity, Units mrr) {
  Row row = RowOf("acme", identity, mrr);
  row.line = true;
  return row;
}

TEST(Duplicates, AreNoEqualLinesOfOneFile) {
  Ledger ledger;
  ledger.AddFile("a", Table::kInvoices);
  EXPECT_TRUE(ledger.Add(LineOf(7, 100), 2));
  EXPECT_TRUE(ledger.Add(LineOf(7, 100), 3));
  EXPECT_TRUE(ledger.Add(LineOf(7, 50), 4));
  EXPECT_EQ(ledger.equal_lines(), 1U);
  ledger.AddFile("b", Table::kInvoices);
  EXPECT_FALSE(ledger.Add(LineOf(7, 100), 2)) << "the first of the other file";
  EXPECT_FALSE(ledger.Add(LineOf(7, 100), 3)) << "its second";
  EXPECT_TRUE(ledger.Add(LineOf(7, 100), 4)) << "a third, which it does not have";
  EXPECT_FALSE(ledger.Add(LineOf(7, 50), 5));
}

TEST(Duplicates, OfLinesAreTheSameInPartsThatMerge) {
  std::mt19937 random(20260102);
  for (int round = 0; round < 200; ++round) {
    std::vector<Row> rows;
    for (int i = 0; i < 30; ++i)
      rows.push_back(
          LineOf(static_cast<std::uint32_t>(random() % 3), static_cast<Units>(random() % 2)));
    Ledger whole;
    Ledger first;
    Ledger second;
    whole.AddFile("a", Table::kInvoices);
    first.AddFile("a", Table::kInvoices);
    for (std::size_t i = 0; i < 15; ++i) EXPECT_EQ(whole.Add(rows[i], i), first.Add(rows[i], i));
    whole.AddFile("b", Table::kInvoices);
    second.AddFile("b", Table::kInvoices);
    for (std::size_t i = 15; i < rows.size(); ++i) {
      whole.Add(rows[i], i);
      second.Add(rows[i], i);
    }
    first.Merge(second);
    ASSERT_EQ(LedgerText(first), LedgerText(whole)) << "round " << round;
  }
}

TEST(Duplicates, AreTheSameInPartsThatMerge) {
  std::mt19937 random(20240607);
  for (int round = 0; round < 200; ++round) {
    const std::vector<Drawn> rows = DrawRows(&random, 40);
    const bool keep = random() % 3 == 0;
    const Table table = random() % 3 == 0 ? Table::kInvoices : Table::kSubscriptions;
    const std::size_t cut = random() % rows.size();
    Ledger whole;
    whole.AddFile("a");
    std::uint64_t duplicates = AddAll(rows, 0, cut, &whole);
    whole.AddFile("b", table, keep);
    duplicates += AddAll(rows, cut, rows.size(), &whole);
    Ledger first;
    first.AddFile("a");
    std::uint64_t apart = AddAll(rows, 0, cut, &first);
    Ledger second;
    second.AddFile("b", table, keep);
    apart += AddAll(rows, cut, rows.size(), &second);
    const std::uint64_t between = first.Merge(second);
    ASSERT_EQ(LedgerText(first), LedgerText(whole)) << "round " << round;
    ASSERT_EQ(apart + between, duplicates) << "round " << round;
  }
}

TEST(Duplicates, AreFoundAmongManyAsInASet) {
  std::mt19937 random(5);
  Ledger ledger;
  ledger.AddFile("a");
  std::set<std::tuple<std::string, std::uint32_t, Day>> seen;
  for (int i = 0; i < 60'000; ++i) {
    const std::string customer = "c" + std::to_string(random() % 3000);
    const auto identity = static_cast<std::uint32_t>(1 + random() % 5);
    const Day start = static_cast<Day>(kDay + static_cast<Day>(random() % 5));
    ASSERT_EQ(ledger.Add(RowOf(customer, identity, 5, start), 2),
              seen.insert({customer, identity, start}).second);
  }
}

TEST(DuplicateIndex, AsksOnlyWhereTheHashesAgree) {
  DuplicateIndex index;
  const auto never = [](std::uint32_t) { return false; };
  const auto always = [](std::uint32_t) { return true; };
  EXPECT_EQ(index.FindOrAdd(0, 1, 10, never), nullptr);
  EXPECT_EQ(index.FindOrAdd(0, 1, 11, never), nullptr);
  EXPECT_EQ(index.FindOrAdd(0, 2, 12, always), nullptr);
  std::uint32_t* const first = index.FindOrAdd(0, 1, 13, always);
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(*first, 10U);
  *first = 13;
  EXPECT_EQ(*index.FindOrAdd(0, 1, 14, always), 13U);
  const auto is_11 = [](std::uint32_t place) { return place == 11; };
  EXPECT_EQ(*index.FindOrAdd(0, 1, 14, is_11), 11U);
  EXPECT_EQ(*index.FindOrAdd(0, 2, 14, always), 12U);
}

TEST(DuplicateIndex, FindsAllAgainAfterGrowing) {
  DuplicateIndex index;
  constexpr std::uint32_t kMany = 5000;
  // Accounts of three rows each, in turns; hashes that differ or do not, also between accounts.
  const auto account_of = [](std::uint32_t i) { return i % (kMany / 3); };
  const auto hash_of = [](std::uint32_t i) { return i / 7; };
  const auto is = [](std::uint32_t wanted) {
    return [wanted](std::uint32_t place) { return place == wanted; };
  };
  for (std::uint32_t i = 0; i < kMany; ++i) {
    index.Expect(account_of(i));
    ASSERT_EQ(index.FindOrAdd(account_of(i), hash_of(i), i, is(i)), nullptr);
  }
  for (std::uint32_t i = 0; i < kMany; ++i) {
    const std::uint32_t* const found = index.FindOrAdd(account_of(i), hash_of(i), kMany, is(i));
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(*found, i);
  }
}

}  // namespace
}  // namespace holdfast
