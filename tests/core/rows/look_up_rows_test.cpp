#include <gtest/gtest.h>

#include "row_text.h"

namespace holdfast {
namespace {

TEST(CustomerRows, GiveNameAndAttributes) {
  ExpectOutcomes(
      MappingOf(Table::kCustomers, "customer|customer_name|@industry|-|@region|test_mode"),
      R"(
    cus_1| Acme Corp |Steel|x|Johor| => customer cus_1 (Acme Corp) @Steel @Johor
    a@x.org|||x|| => customer a@x.org @ @
    '+60123|'=Acme|'-5|x|| => customer +60123 (=Acme) @-5 @
    |Acme|Steel|x|| => rejected row.no_customer
    cus_2|Acme|Steel|x||test => ignored row.test_mode
    cus_3|Total Energies|Oil|x|| => customer cus_3 (Total Energies) @Oil @
    ||||| => ignored row.blank
    cus_1|Acme => rejected csv.cell_count)");
}

TEST(CustomerRows, KeepALongNameThatStandsAlone) {
  ExpectOutcomes(MappingOf(Table::kCustomers, "customer|@region"), R"(
    The Incredible Machine Company of Ipoh| => customer The Incredible Machine Company of Ipoh @)");
}

TEST(RenewalRows, SayWhatBecameOfWhatWasDue) {
  ExpectOutcomes(MappingOf(Table::kRenewals,
                           "customer|due_date|base_amount|renewed_amount|lost_amount|outcome|"
                           "renewed_on|reason|owner"),
                 R"(
    a|2024-05-01|100|110||Closed Won|2024-04-01||Ana => a due 2024-05-01 renewed 110.00 of 100.00 on 2024-04-01 by Ana
    a|2024-05-01|100|||renewed||| => a due 2024-05-01 renewed 100.00 of 100.00
    a|2024-05-01|100||-30|续约||| => a due 2024-05-01 renewed 70.00 of 100.00
    a|2024-05-01|100|||Closed Lost||price| => a due 2024-05-01 lost 0.00 of 100.00 because price
    a|2024-05-01|100|||流失||| => a due 2024-05-01 lost 0.00 of 100.00
    a|2024-05-01|100|90||Negotiation||| => a due 2024-05-01 renewed 90.00 of 100.00
    a|2024-05-01|100||-40|||| => a due 2024-05-01 renewed 60.00 of 100.00
    a|2024-05-01|100||100|||| => a due 2024-05-01 lost 0.00 of 100.00
    a|2024-05-01|100||(1,500.00)|||| => a due 2024-05-01 lost 0.00 of 100.00
    a|2024-05-01|100|||Proposal||| => a due 2024-05-01 open 0.00 of 100.00
    a|2024-05-01|100|0|0|||| => a due 2024-05-01 open 0.00 of 100.00
    a|||||||| => rejected row.no_amount
    a||100|||||| => rejected row.no_due_date
    a|2024-05-01|100|x||||| => rejected row.bad_amount
    a|2024-05-01|-1|||||| => rejected row.bad_amount
    a|2024-05-01|100||||soon|| => rejected row.bad_date
    |2024-05-01|100|||||| => rejected row.no_customer)");
}

TEST(RenewalRows, TakeTheDealsAmountForWhatIsMissing) {
  ExpectOutcomes(MappingOf(Table::kRenewals, "customer|due_date|amount|outcome|currency"), R"(
    a|2024-05-01|100|closedwon|usd => a due 2024-05-01 renewed 100.00 of 100.00 USD
    a|2024-05-01|100|closedlost|usd => a due 2024-05-01 lost 0.00 of 100.00 USD
    a|2024-05-01|100|qualified|usd => a due 2024-05-01 open 0.00 of 100.00 USD
    a|2024-05-01||closedwon|usd => rejected row.no_amount)");
  ExpectOutcomes(MappingOf(Table::kRenewals, "customer|due_date|base_amount|amount|outcome"), R"(
    a|2024-05-01|100|120|won => a due 2024-05-01 renewed 120.00 of 100.00
    a|2024-05-01||120|won => a due 2024-05-01 renewed 120.00 of 120.00)");
}

TEST(RenewalRows, LeaveFootersOut) {
  ExpectOutcomes(MappingOf(Table::kRenewals, "customer|due_date|amount|-"), R"(
    a|2024-05-01|100|x => a due 2024-05-01 open 0.00 of 100.00
    ||| => ignored row.blank
    Grand Totals (5700 records)||100| => ignored row.total
    Confidential Information - Do Not Distribute => ignored row.footer
    Copyright (c) 2000-2026 salesforce.com| inc. All rights reserved. => ignored row.footer)");
}

TEST(RateRows, AreExact) {
  ExpectOutcomes(MappingOf(Table::kRates, "date|from_currency|to_currency|rate"), R"(
    2024-01-31|usd|eur|0.9100 => 2024-01-31 USD = 91/100 EUR
    2024-01-31|USD|IDR|16025.123456789012 => 2024-01-31 USD = 16025123456789012/1000000000000 IDR
    2024-01-31|USD|EUR|0 => rejected row.bad_rate
    2024-01-31|USD|EUR|-1 => rejected row.bad_rate
    2024-01-31|USD|EUR| => rejected row.bad_rate
    2024-01-31|USD|EUR|0.0000000000001 => rejected row.bad_rate
    2024-01-31|USD|EURO|1 => rejected row.bad_currency
    2024-01-31|USD||1 => rejected row.bad_currency
    2024-01-31|USD|USD|1 => rejected row.bad_currency
    |USD|EUR|1 => rejected row.no_date
    soon|USD|EUR|1 => rejected row.bad_date)");
}

TEST(RateRows, TakeTheHeadersCurrencyForTheSideWithoutAColumn) {
  Mapping mapping = MappingOf(Table::kRates, "date|from_currency|rate");
  mapping.currency = *Currency::Parse("MYR");
  mapping.columns[2].amount.decimal = ',';
  ExpectOutcomes(mapping, "2024-01-31|USD|4,70 => 2024-01-31 USD = 47/10 MYR");
}

TEST(PlanRows, GivePriceAndInterval) {
  ExpectOutcomes(
      MappingOf(Table::kPlans, "plan|plan_name|unit_amount|currency|interval|interval_count"), R"(
    pro|Pro|20|usd|month| => plan pro (Pro) 20.00 USD per 1 month
    q|Quarterly|50|usd|month|3 => plan q (Quarterly) 50.00 USD per 3 month
    names|Only a name||| | => plan names (Only a name)
    |Pro|20|usd|month| => rejected row.no_plan
    x||lots|usd|month| => rejected row.bad_amount
    x||20|usd|moonly| => rejected row.bad_interval
    x||20|usd|month|0 => rejected row.bad_interval)");
}

PlanRow PlanOf(std::string_view key, std::string_view name, Minor amount) {
  return {key, name, amount, *Currency::Parse("USD"), Interval{}};
}

TEST(Plans, AreTheSameInAnyOrder) {
  const PlanRow rows[] = {PlanOf("a", "Dear", 200),
                          PlanOf("a", "Cheap", 100),
                          PlanOf("a", "Cheap", 100),
                          {"a", "No price", {}, {}, {}},
                          PlanOf("b", "B", 1)};
  for (std::size_t first = 0; first < std::size(rows); ++first) {
    Plans plans;
    Plans more;
    for (std::size_t i = 0; i < std::size(rows); ++i) {
      (i % 2 == 0 ? plans : more).Add(rows[(first + i) % std::size(rows)]);
    }
    plans.Merge(more);
    ASSERT_NE(plans.Find("a"), nullptr);
    EXPECT_EQ(plans.Find("a")->name, "Cheap");
    EXPECT_EQ(plans.Find("a")->amount, 100);
    EXPECT_EQ(plans.Find("b")->amount, 1);
    EXPECT_EQ(plans.Find("A"), nullptr);
    EXPECT_EQ(plans.size(), 2U);
    EXPECT_EQ(plans.conflicts(), 1U);
  }
}

}  // namespace
}  // namespace holdfast
