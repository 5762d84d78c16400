#include <gtest/gtest.h>

#include "row_text.h"

namespace holdfast {
namespace {

TEST(MovementRows, AreOpenSpansOfTheChange) {
  ExpectOutcomes(MappingOf(Table::kMovements, "customer|date|mrr_change|currency"), R"(
    acme|2024-01-15|100|usd => acme 2024-01-15..open 100.00 USD
    acme|2024-02-15|-30|usd => acme 2024-02-15..open -30.00 USD
    acme|2024-02-15|0|usd => acme 2024-02-15..open 0.00 USD
    acme||5|usd => rejected row.no_date
    |2024-02-15|5|usd => rejected row.no_customer
    acme|2024-02-15||usd => rejected row.no_amount
    acme|2024-02-15|five|usd => rejected row.bad_amount
    acme|2024-02-15|900000000000000|jpy => rejected row.overflow)");
}

TEST(MovementRows, TakeTheDirectionFromTheKind) {
  ExpectOutcomes(MappingOf(Table::kMovements, "customer|date|mrr_change|kind"), R"(
    a|2024-01-15|100|new_biz => a 2024-01-15..open 100.00
    a|2024-01-15|10|Expansion => a 2024-01-15..open 10.00
    a|2024-01-15|10|upgrade => a 2024-01-15..open 10.00
    a|2024-01-15|10|reactivated => a 2024-01-15..open 10.00
    a|2024-01-15|20|contraction => a 2024-01-15..open -20.00
    a|2024-01-15|-20|downgrade => a 2024-01-15..open -20.00
    a|2024-01-15|90|churn_delinquent => a 2024-01-15..open -90.00
    a|2024-01-15|90|流失 => a 2024-01-15..open -90.00
    a|2024-01-15|-10|expansion => rejected row.kind_contradicts
    a|2024-01-15|3|fx => ignored row.fx
    a|2024-01-15|-3|mystery => a 2024-01-15..open -3.00 +row.unknown_kind
    a|2024-01-15|-3| => a 2024-01-15..open -3.00)");
}

TEST(MovementRows, GiveTheSameWhateverCameBefore) {
  const Mapping mapping = MappingOf(Table::kMovements, "customer|date|mrr_change|kind");
  ExpectOutcomes(mapping, R"(
    a|2024-01-15|-3| => a 2024-01-15..open -3.00
    a|2024-01-15|20|churn => a 2024-01-15..open -20.00)");
}

TEST(MovementRows, AreTheDifferenceOfTheMrrBeforeAndAfter) {
  ExpectOutcomes(MappingOf(Table::kMovements, "customer|date|mrr|mrr_before"), R"(
    a|2024-01-15|100|0 => a 2024-01-15..open 100.00
    a|2024-01-15|100| => a 2024-01-15..open 100.00
    a|2024-02-15|70|100 => a 2024-02-15..open -30.00
    a|2024-03-15||70 => a 2024-03-15..open -70.00
    a|2024-03-15|| => rejected row.no_amount
    a|2024-03-15|1|x => rejected row.bad_amount)");
}

TEST(MovementRows, ReadMinorUnits) {
  Mapping mapping = MappingOf(Table::kMovements, "customer|date|mrr_change|currency");
  mapping.columns[2].amount.minor_units = true;
  ExpectOutcomes(mapping, R"(
    a|2024-01-15|5000|usd => a 2024-01-15..open 50.00 USD
    a|2024-01-15|5000|jpy => a 2024-01-15..open 5000 JPY)");
}

TEST(MovementRows, AccountForTheChangeAsTheFileGivesIt) {
  EXPECT_EQ(Account(MappingOf(Table::kMovements, "customer|date|mrr_change|kind"),
                    {"a|2024-01-15|20|churn", "a|2024-01-15|5|fx", "a|2024-01-15|-1|new"}),
            "row.fx 5.00, row.kind_contradicts -1.00, used 20.00");
}

}  // namespace
}  // namespace holdfast
