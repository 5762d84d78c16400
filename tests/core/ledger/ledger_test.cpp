#include "holdfast/ledger/ledger.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "../../support/ledger_text.h"
#include "../../support/row_of.h"

namespace holdfast {
namespace {

using testing::LedgerFromText;
using testing::LedgerText;
using testing::MovementsText;

struct NamedRow {
  std::string customer;
  std::string name;
  Currency currency;
  Day start;
  Day end;
  Units mrr;
};

std::vector<NamedRow> RandomRows(std::mt19937* random, std::size_t count) {
  std::vector<NamedRow> rows;
  const std::vector<Currency> currencies = {*Currency::Parse("USD"), *Currency::Parse("EUR")};
  for (std::size_t i = 0; i < count; ++i) {
    const Day start = static_cast<Day>(19000 + (*random)() % 800);
    const bool open = (*random)() % 4 == 0;
    rows.push_back({"customer " + std::to_string((*random)() % (count / 3 + 1)),
                    "name " + std::to_string((*random)() % 5), currencies[(*random)() % 2], start,
                    open ? kOpenEnd : start + static_cast<Day>((*random)() % 400),
                    static_cast<Units>((*random)() % 100'000)});
  }
  return rows;
}

Row Parsed(const NamedRow& row) {
  return testing::RowOf(row.customer, row.name, row.currency, row.start, row.end,
                        row.end == kOpenEnd ? row.start : row.end, row.mrr);
}

Ledger LedgerOf(const std::vector<NamedRow>& rows, std::size_t from, std::size_t to,
                const std::string& file) {
  Ledger ledger;
  ledger.AddFile(file);
  for (std::size_t i = from; i < to; ++i) ledger.Add(Parsed(rows[i]), i + 2);
  return ledger;
}

TEST(Ledger, IsTheSameForExpectedCustomers) {
  std::mt19937 random(20241129);
  const std::vector<NamedRow> rows = RandomRows(&random, 3000);
  const Ledger plain = LedgerOf(rows, 0, rows.size(), "a");
  Ledger ledger;
  ledger.AddFile("a");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string_view expected[] = {rows[i].customer, "nobody", ""};
    ledger.Expect(expected);
    ledger.Add(Parsed(rows[i]), i + 2);
  }
  EXPECT_EQ(LedgerText(ledger), LedgerText(plain));
}

TEST(Ledger, MergeOfPartsEqualsTheWhole) {
  std::mt19937 random(20240601);
  for (int round = 0; round < 50; ++round) {
    const std::vector<NamedRow> rows = RandomRows(&random, 60);
    const std::size_t cut = random() % rows.size();
    Ledger whole = LedgerOf(rows, 0, cut, "a.csv");
    whole.AddFile("b.csv");
    for (std::size_t i = cut; i < rows.size(); ++i) whole.Add(Parsed(rows[i]), i + 2);
    Ledger merged = LedgerOf(rows, 0, cut, "a.csv");
    merged.Merge(LedgerOf(rows, cut, rows.size(), "b.csv"));
    ASSERT_EQ(LedgerText(merged), LedgerText(whole)) << "round " << round;
    Ledger other_way = LedgerOf(rows, cut, rows.size(), "b.csv");
    other_way.Merge(LedgerOf(rows, 0, cut, "a.csv"));
    ASSERT_EQ(LedgerText(other_way), LedgerText(whole)) << "round " << round;
  }
}

TEST(Ledger, DoesNotDependOnTheOrderOfRows) {
  std::mt19937 random(7);
  std::vector<NamedRow> rows = RandomRows(&random, 200);
  const std::string movements = MovementsText(LedgerOf(rows, 0, rows.size(), "a.csv"));
  for (int round = 0; round < 10; ++round) {
    std::shuffle(rows.begin(), rows.end(), random);
    EXPECT_EQ(MovementsText(LedgerOf(rows, 0, rows.size(), "a.csv")), movements);
  }
}

TEST(Ledger, KeepsTheFileAndLineBehindEachNumber) {
  Ledger ledger = LedgerFromText(R"(from 2024-01
      acme 100 .
      bolt   .  5)");
  ledger.Merge(LedgerFromText(R"(from 2024-01

      acme 7)"));
  const SpansByAccount spans(ledger);
  ASSERT_EQ(spans.count(0), 2U);
  EXPECT_EQ(ledger.accounts().customer(0), "acme");
  EXPECT_EQ(spans.span(0, 0).mrr, 100 * testing::kMajor);
  EXPECT_EQ(spans.source(0, 0).line, 2U);
  EXPECT_EQ(spans.span(0, 1).mrr, 7 * testing::kMajor);
  EXPECT_EQ(spans.source(0, 1).line, 3U);
  ASSERT_EQ(spans.count(1), 1U);
  EXPECT_EQ(spans.source(1, 0).line, 3U);
}

TEST(Ledger, TakesTheLastDateFromStartsEndsAndMonths) {
  Ledger ledger;
  ledger.AddFile("a");
  EXPECT_FALSE(ledger.first_day());
  EXPECT_FALSE(ledger.last_day());
  ledger.Add(testing::RowOf("a", "", {}, *DayFromString("2024-02-10"), kOpenEnd,
                            *DayFromString("2024-02-10"), 1),
             2);
  EXPECT_EQ(DayToString(*ledger.last_day()), "2024-02-10");
  ledger.Add(testing::RowOf("a", "", {}, *DayFromString("2023-02-10"), *DayFromString("2024-03-01"),
                            *DayFromString("2024-03-01"), 1),
             3);
  EXPECT_EQ(DayToString(*ledger.first_day()), "2023-02-10");
  EXPECT_EQ(DayToString(*ledger.last_day()), "2024-03-01");
  EXPECT_EQ(DayToString(*LedgerFromText("from 2024-02\nacme 1").last_day()), "2024-02-29");
}

TEST(Accounts, TellCustomersAndCurrenciesApart) {
  Accounts accounts;
  const Currency usd = *Currency::Parse("USD");
  const AccountId a = accounts.Intern("acme", "", usd);
  EXPECT_EQ(accounts.Intern("acme", "", usd), a);
  EXPECT_NE(accounts.Intern("Acme", "", usd), a);
  EXPECT_NE(accounts.Intern("acme", "", *Currency::Parse("EUR")), a);
  EXPECT_NE(accounts.Intern("acm", "", usd), a);
  EXPECT_NE(accounts.Intern("", "", usd), a);
  EXPECT_EQ(accounts.size(), 5U);
}

TEST(Accounts, KeepTheSmallestNameWhateverTheOrder) {
  Accounts accounts;
  const AccountId a = accounts.Intern("c1", "", {});
  EXPECT_EQ(accounts.name(a), "");
  accounts.Intern("c1", "Zeta", {});
  EXPECT_EQ(accounts.name(a), "Zeta");
  accounts.Intern("c1", "Alpha", {});
  accounts.Intern("c1", "Beta", {});
  accounts.Intern("c1", "", {});
  EXPECT_EQ(accounts.name(a), "Alpha");
}

TEST(Accounts, HoldManyAndLongOnes) {
  Accounts accounts;
  const std::string long_id(300'000, 'x');
  for (int i = 0; i < 50'000; ++i) {
    ASSERT_EQ(accounts.Intern("customer " + std::to_string(i), "name " + std::to_string(i), {}),
              static_cast<AccountId>(i));
    if (i == 100) {
      // The text before and behind a long one stays what it was.
      ASSERT_EQ(accounts.Intern("customer 7", long_id, {}), 7U);
    }
  }
  for (int i = 0; i < 50'000; ++i) {
    ASSERT_EQ(accounts.customer(static_cast<AccountId>(i)), "customer " + std::to_string(i));
    ASSERT_EQ(accounts.Intern("customer " + std::to_string(i), "", {}), static_cast<AccountId>(i));
  }
  EXPECT_EQ(accounts.size(), 50'000U);
}

}  // namespace
}  // namespace holdfast
