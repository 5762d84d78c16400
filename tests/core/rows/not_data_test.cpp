#include <gtest/gtest.h>

#include "row_text.h"

namespace holdfast {
namespace {

Mapping Subscriptions() {
  return MappingOf(Table::kSubscriptions,
                   "-=Purchase ID|customer=Customer|plan=Plan|start=Start|mrr=MRR|test_mode=Mode");
}

TEST(NotData, IsKnownWhateverTheNumberOfCells) {
  ExpectOutcomes(Subscriptions(), R"(
    1|acme|pro|2024-01-05|7|live => acme 2024-01-05..open 7.00
    ||||| => ignored row.blank
    | |	||　| => ignored row.blank
    |||||||| => ignored row.blank
    || => ignored row.blank
    Purchase ID|Customer|Plan|Start|MRR|Mode => ignored row.repeated_header
    Totals||||7| => ignored row.total
    Grand Totals (5700 records)||||7| => ignored row.total
    Grand Total||||7| => ignored row.total
    total:||||7| => ignored row.total
    |||小计|7| => ignored row.total
    總計||||7| => ignored row.total
    Jumlah Besar||||7| => ignored row.total
    Total for January||||7| => ignored row.total
    Total|7 => ignored row.total
    Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.||||| => ignored row.footer
    © Acme => ignored row.footer
    免责声明：仅供参考 => ignored row.footer
    Report generated on 2024-03-05 by the finance team||||| => ignored row.footer
    This list leaves out customers who have not paid yet||||| => ignored row.footer
    2|acme|pro|2024-01-05|7|Test => ignored row.test_mode
    3|acme|pro => rejected csv.cell_count
    short||||| => rejected row.no_customer)");
}

TEST(NotData, IsNoRowOfACustomerOrAPlanThatSoundsLikeIt) {
  ExpectOutcomes(Subscriptions(), R"(
    1|Total Gym Ltd|pro|2024-01-05|7| => Total Gym Ltd 2024-01-05..open 7.00
    1|TotalEnergies|pro|2024-01-05|7| => TotalEnergies 2024-01-05..open 7.00
    1|acme|Total|2024-01-05|7| => acme 2024-01-05..open 7.00
    1|Sumitomo|pro|2024-01-05|7| => Sumitomo 2024-01-05..open 7.00
    1|Copyright Agency|pro|2024-01-05|7| => Copyright Agency 2024-01-05..open 7.00
    1|Customer|pro|2024-01-05|7| => Customer 2024-01-05..open 7.00)");
}

TEST(NotData, IsReadWhereTheMappingKeepsIt) {
  Mapping mapping = Subscriptions();
  mapping.keep = {"row.total", "row.test_mode", "row.blank", "row.footer", "row.repeated_header"};
  ExpectOutcomes(mapping, R"(
    1|Total|pro|2024-01-05|7|Test => Total 2024-01-05..open 7.00
    Totals||||7| => rejected row.no_customer
    ||||| => rejected row.no_customer
    © Acme => rejected csv.cell_count)");
}

TEST(NotData, IsPartOfTheAccount) {
  EXPECT_EQ(Account(Subscriptions(),
                    {"1|acme|pro|2024-01-05|7|", "Totals||||7|", "|||||",
                     "2|acme|pro|2024-01-05|9|Test", "3|acme|pro|2024-01-05|x|", "4|acme|7"}),
            "row.test_mode 9.00, row.total 7.00, used 7.00");
}

TEST(NotData, IsSaidOnceWithItsLines) {
  RowParser parser(Subscriptions(), {});
  for (const std::uint64_t line : {2U, 5U}) {
    const auto cells = CellsOf("Totals||||7|");
    parser.Parse({cells, line, false});
  }
  ASSERT_EQ(parser.issues().issues().size(), 1U);
  const Issue& issue = parser.issues().issues()[0];
  EXPECT_EQ(issue.code, "row.total");
  EXPECT_EQ(issue.severity, Severity::kIgnored);
  EXPECT_EQ(issue.message, "The row is a sum of others. The row is left out.");
  EXPECT_EQ(issue.lines, (std::vector<std::uint64_t>{2, 5}));
}

}  // namespace
}  // namespace holdfast
