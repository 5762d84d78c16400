#include <gtest/gtest.h>

#include "row_text.h"

namespace holdfast {
namespace {

TEST(SubscriptionRows, LeaveTrialsTestsAndOldVersionsOut) {
  const Mapping mapping =
      MappingOf(Table::kSubscriptions, "customer|start|mrr|trial|latest|test_mode");
  ExpectOutcomes(mapping, R"(
    a|2024-01-05|7||| => a 2024-01-05..open 7.00
    a|2024-01-05|7|FALSE|TRUE|Live => a 2024-01-05..open 7.00
    a|2024-01-05|7|Y|| => ignored row.trial
    a|2024-01-05|7|N|false| => ignored row.superseded
    a|2024-01-05|7|N|Yes|true => ignored row.test_mode
    a|2024-01-05|7|perhaps|perhaps|perhaps => a 2024-01-05..open 7.00)");
}

TEST(SubscriptionRows, StayWhereTheMappingKeepsThem) {
  Mapping mapping =
      MappingOf(Table::kSubscriptions, "customer|start|end|trial_end|status|mrr|trial|test_mode");
  mapping.keep = {"row.trial",      "row.paused",    "row.not_begun",
                  "row.superseded", "row.test_mode", "row.total"};
  ExpectOutcomes(mapping, R"(
    a|2024-01-05|||trialing|7|| => a 2024-01-05..open 7.00
    a|2024-01-05|||paused|7|| => a 2024-01-05..open 7.00
    a|2024-01-05|||future|7|| => a 2024-01-05..open 7.00
    a|2024-01-05|||wc-switched|7|Y|test => a 2024-01-05..open 7.00
    a|2024-01-05|2024-01-10|2024-02-05||7|| => a 2024-01-05..2024-01-10 7.00
    Total|2024-01-05||||7|| => Total 2024-01-05..open 7.00
    Total|||||7|| => rejected row.no_start)");
}

TEST(SubscriptionRows, TakePriceIntervalAndCurrencyFromThePlan) {
  const Currency usd = *Currency::Parse("USD");
  Plans plans;
  plans.Add({"pro", "Pro", 2000, usd, Interval{IntervalUnit::kMonth, 3}});
  plans.Add({"named", "Only a name", {}, {}, {}});
  plans.Add({"any", "Any currency", 900, {}, {}});
  Mapping mapping = MappingOf(Table::kSubscriptions, "customer|start|plan|quantity|currency");
  mapping.priced_by_plan = true;
  ExpectOutcomes(mapping, R"(
    a|2024-01-05|pro|2| => a 2024-01-05..open 13.33 USD
    a|2024-01-05| pro |2|usd => a 2024-01-05..open 13.33 USD
    a|2024-01-05|pro|2|eur => rejected row.plan_currency
    a|2024-01-05|any|1|eur => a 2024-01-05..open 9.00 EUR
    a|2024-01-05|named|1| => rejected row.unknown_plan
    a|2024-01-05|gone|1| => rejected row.unknown_plan
    a|2024-01-05||1| => rejected row.unknown_plan)",
                 {}, &plans);
  ExpectOutcomes(mapping, "a|2024-01-05|pro|2| => rejected row.unknown_plan");
}

TEST(SubscriptionRows, TakeTheIntervalFromThePlanWhereNoColumnHasIt) {
  Plans plans;
  plans.Add({"p1", "Pro", {}, {}, Interval{IntervalUnit::kYear, 1}});
  ExpectOutcomes(MappingOf(Table::kSubscriptions, "customer|start|plan|amount"), R"(
    a|2024-01-05|p1|120 => a 2024-01-05..open 10.00
    a|2024-01-05|pro_monthly|120 => a 2024-01-05..open 120.00 +row.interval_by_name
    a|2024-01-05|other|120 => a 2024-01-05..open 120.00)",
                 {}, &plans);
}

TEST(SubscriptionRows, SayThatADateHasTheOtherOrder) {
  Mapping mapping = MappingOf(Table::kSubscriptions, "customer|start|mrr");
  mapping.columns[1].date.order = DateOrder::kMonthFirst;
  ExpectOutcomes(mapping, R"(
    a|12/25/25 20:18|7 => a 2025-12-25..open 7.00
    a|7/6/2019|7 => a 2019-07-06..open 7.00
    a|29/3/2019|7 => rejected row.bad_date +row.date_order_contradicted
    a|29/13/2019|7 => rejected row.bad_date)");
  mapping.columns[1].date.order = DateOrder::kDayFirst;
  ExpectOutcomes(mapping, R"(
    a|29/3/2019|7 => a 2019-03-29..open 7.00
    a|12/25/2025|7 => rejected row.bad_date +row.date_order_contradicted)");
}

TEST(SubscriptionRows, AreTheSubscriptionTheyNameAndNobodyElses) {
  const auto identity = [](std::string_view line) {
    RowParser parser(MappingOf(Table::kSubscriptions, "customer|start|mrr|subscription"), {});
    const auto cells = CellsOf(line);
    return parser.Parse({cells, 2, false})[0].identity;
  };
  EXPECT_EQ(identity("a|2024-01-05|7|"), identity("b|2024-01-05|7| "));
  EXPECT_NE(identity("a|2024-01-05|7|"), identity("a|2024-01-06|7|"));
  EXPECT_NE(identity("a|2024-01-05|7|"), identity("a|2024-01-05|8|"));
  EXPECT_NE(identity("a|2024-01-05|7|sub_1"), 0U);
  EXPECT_EQ(identity("a|2024-01-05|7|sub_1"), identity("b|2024-01-06|8| sub_1"));
  EXPECT_NE(identity("a|2024-01-05|7|sub_1"), identity("a|2024-01-05|7|sub_2"));
}

TEST(SubscriptionRows, KeepTheSpellingOfACustomerButNotTheGuardOfASpreadsheet) {
  ExpectOutcomes(MappingOf(Table::kSubscriptions, "customer|start|mrr"), R"(
    '+60 12-345|2024-01-05|7 => +60 12-345 2024-01-05..open 7.00
    '=cmd|2024-01-05|7 => =cmd 2024-01-05..open 7.00
    '@home|2024-01-05|'-7 => @home 2024-01-05..open -7.00
    '-5|2024-01-05|7 => -5 2024-01-05..open 7.00
    +60 12|2024-01-05|-7 => +60 12 2024-01-05..open -7.00
    'tis|2024-01-05|7 => 'tis 2024-01-05..open 7.00
    A@X.org|2024-01-05|7 => A@X.org 2024-01-05..open 7.00
    a@x.org|2024-01-05|7 => a@x.org 2024-01-05..open 7.00)");
}

TEST(SubscriptionRows, ReadDiscountsOfAnyPercentSign) {
  ExpectOutcomes(MappingOf(Table::kSubscriptions, "customer|start|mrr|discount_percent"), R"(
    a|2024-01-05|80|5% => a 2024-01-05..open 76.00
    a|2024-01-05|80|5 % => a 2024-01-05..open 76.00
    a|2024-01-05|80|５％ => a 2024-01-05..open 76.00
    a|2024-01-05|80|12.5 => a 2024-01-05..open 70.00
    a|2024-01-05|80|% => a 2024-01-05..open 80.00)");
}

TEST(SubscriptionRows, RejectAnIntervalCountThatIsAbsurd) {
  ExpectOutcomes(MappingOf(Table::kSubscriptions, "customer|start|amount|interval|interval_count"),
                 R"(
    a|2024-01-05|80|month|9223372036854775807 => rejected row.bad_interval
    a|2024-01-05|80|month|3651 => rejected row.bad_interval
    a|2024-01-05|80|28 day|1 => a 2024-01-05..open 86.90)");
}

TEST(SubscriptionRows, GiveTheSameForTheSameLines) {
  const Mapping mapping = MappingOf(Table::kSubscriptions, "customer|start|mrr|status");
  constexpr std::string_view kLines = R"(
    a|2024-01-05|7|active
    |2024-01-05|7|active
    Total||7|
    a|soon|x|gloomy)";
  EXPECT_EQ(Outcomes(mapping, kLines), Outcomes(mapping, kLines));
}

}  // namespace
}  // namespace holdfast
