#include <gtest/gtest.h>

#include "row_text.h"

namespace holdfast {
namespace {

TEST(MrrRows, LeaveTotalsOut) {
  ExpectOutcomes(MappingOf(Table::kMrr, "customer|month|mrr"), R"(
    acme|2024-01|100 => acme 2024-01-01..2024-02-01 100.00
    Total|2024-01|100 => ignored row.total
    合计|2024-01|100 => ignored row.total
    合作社|2024-01|100 => 合作社 2024-01-01..2024-02-01 100.00
    |2024-01|100 => rejected row.no_customer)");
  ExpectOutcomes(MappingOf(Table::kMrr, "customer|customer_name|2024-01|2024-02"), R"(
    c1|Acme|10|20 => c1 2024-01-01..2024-02-01 10.00; c1 2024-02-01..2024-03-01 20.00
    c2|Total Gym|10| => c2 2024-01-01..2024-02-01 10.00
    c3|| | => c3 2024-01-01..2024-01-01 0.00
    Total MRR||20|20 => ignored row.total
    |Jumlah Keseluruhan:|20|20 => ignored row.total
    customer|customer_name|2024-01|2024-02 => ignored row.repeated_header)");
}

TEST(MrrRows, TakeADayOfAMonthInItsColumnsOrder) {
  Mapping mapping = MappingOf(Table::kMrr, "customer|month|mrr");
  mapping.columns[1].date.order = DateOrder::kMonthFirst;
  ExpectOutcomes(mapping, R"(
    a|3/15/2024|1 => a 2024-03-01..2024-04-01 1.00
    a|15/3/2024|1 => rejected row.bad_month +row.date_order_contradicted)");
}

TEST(MrrRows, AccountForAllMonthsOfARowThatIsLeftOut) {
  EXPECT_EQ(Account(MappingOf(Table::kMrr, "customer|2024-01|2024-02"),
                    {"a|1|2", "Total|1|2", "b|x|4", "|8|16", "c|1"}),
            "row.bad_amount 4.00, row.no_customer 24.00, row.total 3.00, used 3.00");
}

}  // namespace
}  // namespace holdfast
