#include <gtest/gtest.h>

#include <string>

#include "row_text.h"

namespace holdfast {
namespace {

/// "industry=Law region=EU": what a line says of its customer.
std::string Said(const Mapping& mapping, std::string_view line) {
  RowParser parser(mapping, Settings{});
  const std::vector<std::string_view> cells = CellsOf(line);
  Record record;
  record.cells = cells;
  parser.Parse(record);
  if (parser.fate() != Fate::kUsed) return "not used";
  std::string text;
  const std::span<const std::string_view> values = parser.attributes();
  EXPECT_EQ(values.size(), parser.attribute_names().size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    text += text.empty() ? "" : " ";
    text += parser.attribute_names()[i] + "=" + std::string(values[i]);
  }
  return text;
}

TEST(RowAttributes, AreThoseOfEveryTableOfMoney) {
  EXPECT_EQ(Said(MappingOf(Table::kSubscriptions, "customer|start|amount|@industry|@region"),
                 "acme|2024-01-05|10| Law |"),
            "industry=Law region=");
  EXPECT_EQ(Said(MappingOf(Table::kMrr, "customer|month|mrr|@region"), "acme|2024-01|10|'=EU"),
            "region==EU");
  EXPECT_EQ(
      Said(MappingOf(Table::kInvoices, "customer|date|amount|@region"), "acme|2024-01-05|10|EU"),
      "region=EU");
  EXPECT_EQ(Said(MappingOf(Table::kMovements, "customer|date|mrr_change|@region"),
                 "acme|2024-01-05|10|EU"),
            "region=EU");
  EXPECT_EQ(Said(MappingOf(Table::kRenewals, "customer|due_date|base_amount|@region"),
                 "acme|2024-01-05|10|EU"),
            "region=EU");
}

TEST(RowAttributes, CostNothingWhereThereAreNone) {
  const RowParser mrr(MappingOf(Table::kMrr, "customer|month|mrr"), Settings{});
  EXPECT_TRUE(mrr.attribute_names().empty());
  const RowParser customers(MappingOf(Table::kCustomers, "customer|@region"), Settings{});
  EXPECT_TRUE(customers.attribute_names().empty()) << "a table of customers has its own";
}

TEST(PersonNames, AreMadeOfTwoColumns) {
  ExpectOutcomes(MappingOf(Table::kCustomers, "customer|customer_name|family_name"), R"(
    c1|Ada|Lovelace => customer c1 (Ada Lovelace)
    c2|Ada| => customer c2 (Ada)
    c3||Lovelace => customer c3 (Lovelace)
    c4|小明|王 => customer c4 (王小明)
    c5|| => customer c5)");
}

}  // namespace
}  // namespace holdfast
