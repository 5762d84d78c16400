#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "../../support/ledger_text.h"
#include "holdfast/report/build.h"

namespace holdfast {
namespace {

Books BooksOf(std::string_view ledger) {
  Books books;
  books.ledger = testing::LedgerFromText(ledger);
  const std::vector<std::string> names = {"region"};
  const std::vector<std::string_view> region = {"APAC"};
  books.customers.Add({"acme", "Acme Pte Ltd", region}, names);
  books.customers.Add({"bolt", "", {}}, names);
  return books;
}

TEST(Customers, GiveNamesAndAttributesToWhoLeftOrGrew) {
  const Result<Report> report =
      BuildReport(BooksOf("from 2024-01\nacme 5 7 .\nbolt 5 9 9\ncore 5 9 ."), {}, Settings{});
  ASSERT_TRUE(report.ok());
  const Block& block = report->blocks[0];
  ASSERT_EQ(block.lost.shown.size(), 2U);
  EXPECT_EQ(block.lost.shown[0].customer, "core");
  EXPECT_TRUE(block.lost.shown[0].attributes.empty());
  EXPECT_EQ(block.lost.shown[1].name, "Acme Pte Ltd");
  ASSERT_EQ(block.lost.shown[1].attributes.size(), 1U);
  EXPECT_EQ(block.lost.shown[1].attributes[0].second, "APAC");
  ASSERT_EQ(block.grew.shown.size(), 3U);
  EXPECT_EQ(block.grew.shown[0].name, "");
}

TEST(Customers, AreSummedUp) {
  const Result<Report> report = BuildReport(BooksOf("from 2024-01\nacme 5"), {}, Settings{});
  ASSERT_TRUE(report->customers);
  EXPECT_EQ(report->customers->known, 2U);
  ASSERT_EQ(report->customers->attributes.size(), 1U);
  EXPECT_EQ(report->customers->attributes[0].name, "region");
  EXPECT_EQ(report->customers->attributes[0].customers, 1U);
  EXPECT_FALSE(BuildReport(Books{}, {}, Settings{})->customers);
}

TEST(Customers, NameBeforeTheOtherFilesDo) {
  Books books = BooksOf("");
  books.ledger.AddFile("subscriptions");
  const auto add = [&](std::string_view customer, std::string_view name) {
    Row row;
    row.customer = customer;
    row.customer_name = name;
    row.end = 40;
    row.mrr = 7;
    books.ledger.Add(row, 2);
  };
  add("acme", "AAA");
  add("bolt", "Bolt GmbH");
  Settings settings;
  settings.as_of = 80;
  const Result<Report> report = BuildReport(books, {}, settings);
  const MoverList& lost = report->blocks[0].lost;
  ASSERT_EQ(lost.shown.size(), 2U);
  EXPECT_EQ(lost.shown[0].name, "Acme Pte Ltd");
  EXPECT_EQ(lost.shown[1].name, "Bolt GmbH");
}

}  // namespace
}  // namespace holdfast
