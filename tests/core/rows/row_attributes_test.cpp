#include <gtest/gtest.h>

#include <string>

#include "row_text.h"

namespace holdfast {
namespace {

/// "industry=Law plan=Pro": what a line says of its customer.
std::string Said(const Mapping& mapping, std::string_view line, const Plans* plans = nullptr) {
  RowParser parser(mapping, Settings{}, plans);
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

TEST(RowAttributes, AreTheColumnsThePlanAndTheInterval) {
  const Mapping mapping = MappingOf(Table::kSubscriptions,
                                    "customer|start|amount|plan|interval|interval_count|@industry");
  EXPECT_EQ(Said(mapping, "acme|2024-01-05|10| Pro |Annual|| Law "),
            "industry=Law plan=Pro interval=year");
  EXPECT_EQ(Said(mapping, "acme|2024-01-05|10||month|3|'=Law"),
            "industry==Law plan= interval=3 months");
  EXPECT_EQ(Said(mapping, "acme|2024-01-05|10||month|12|"), "industry= plan= interval=year");
  EXPECT_EQ(Said(mapping, "acme|2024-01-05|10||7 days||"), "industry= plan= interval=7 days");
  EXPECT_EQ(Said(mapping, "acme|2024-01-05|10||||"), "industry= plan= interval=");
}

TEST(RowAttributes, CallAPlanByItsNameInTheTableOfPlans) {
  Plans plans;
  PlanRow plan;
  plan.key = "2";
  plan.name = "Team";
  plan.interval = Interval{IntervalUnit::kYear, 1};
  plans.Add(plan);
  const Mapping mapping = MappingOf(Table::kSubscriptions, "customer|start|amount|plan");
  EXPECT_EQ(Said(mapping, "acme|2024-01-05|10|2", &plans), "plan=Team interval=year");
  EXPECT_EQ(Said(mapping, "acme|2024-01-05|10|3", &plans), "plan=3 interval=");
}

TEST(RowAttributes, OfInvoicesHaveTheIntervalOfTheirWholeMonths) {
  const Mapping mapping =
      MappingOf(Table::kInvoices, "customer|date|amount|period_start|period_end|plan");
  EXPECT_EQ(Said(mapping, "acme|2024-01-01|10|2024-01-01|2024-03-31|Pro"),
            "plan=Pro interval=3 months");
  EXPECT_EQ(Said(mapping, "acme|2024-01-01|10|2024-01-01|2024-01-20|Pro"), "plan=Pro interval=");
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
