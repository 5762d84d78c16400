#include <gtest/gtest.h>

#include "row_text.h"

namespace holdfast {
namespace {

TEST(UsageRows, GiveWhatIsMeasured) {
  ExpectOutcomes(
      MappingOf(Table::kUsage, "customer|date|#logins|#milestones|#nps|last_login|onboarded_on"),
      R"(
    a|2024-03-01|12|0.85|9|2024-03-30|2024-01-20 => a 2024-03-01 logins=12.000000 milestones=0.850000 nps=9.000000 seen 2024-03-30 onboarded 2024-01-20
    a|2024-03-01|1,204|85%||| => a 2024-03-01 logins=1204.000000 milestones=0.850000
    a|2024-03-01|0||n/a|| => a 2024-03-01 logins=0.000000
    a|2024-03-01|-|yes||| => a 2024-03-01 milestones=1.000000
    a|2024-03-01||||| => ignored row.no_measure
    a|2024-03-01|-3|||| => rejected row.bad_measure
    a|2024-03-01|many|||| => rejected row.bad_measure
    a|2024-03-01||1.2||| => rejected row.bad_measure
    a|2024-03-01|||11|| => rejected row.bad_measure
    a||1|||| => rejected row.no_date
    a|soon|1|||| => rejected row.bad_date
    a|2024-03-01|1|||soon| => rejected row.bad_date
    |2024-03-01|1|||| => rejected row.no_customer
    |||||| => ignored row.blank)");
}

TEST(UsageRows, TakeAShareInPercentWhereTheColumnIsInPercent) {
  ExpectOutcomes(MappingOf(Table::kUsage, "customer|month|#milestones%"), R"(
    a|2024-03|85 => a 2024-03-01 milestones=0.850000
    a|2024-03|1 => a 2024-03-01 milestones=0.010000
    a|2024-03|101 => rejected row.bad_measure)");
}

TEST(CostRows, GiveOneKindToARow) {
  ExpectOutcomes(MappingOf(Table::kCosts, "month|cost_kind|amount|currency|@segment"), R"(
    2024-03|S&M|1200.50|usd|SMB => 2024-03 sales_marketing 1200.50 USD of SMB
    2024-03|Customer Success|80|usd| => 2024-03 retention 80.00 USD
    2024-03-15|研发|80|usd| => 2024-03 research 80.00 USD
    2024-03|Pengehosan|80|usd| => 2024-03 cost_of_revenue 80.00 USD
    2024-03|G&A|0|usd| => 2024-03 administration 0.00 USD
    2024-03|Parties|80|usd| => rejected row.bad_cost_kind
    2024-03|S&M|-80|usd| => rejected row.negative_cost
    2024-03|S&M||usd| => rejected row.no_amount
    |S&M|80|usd| => rejected row.no_date)");
}

TEST(CostRows, GiveAKindToAColumn) {
  ExpectOutcomes(MappingOf(Table::kCosts, "month|$sales_marketing|$research"), R"(
    2024-03|1200|300 => 2024-03 sales_marketing 1200.00; 2024-03 research 300.00
    2024-04||300 => 2024-04 research 300.00
    2024-04|1|-300 => rejected row.negative_cost)");
  EXPECT_EQ(Account(MappingOf(Table::kCosts, "month|$sales_marketing|$research"),
                    {"2024-03|10|2", "|10|5", "2024-04|1|"}),
            "row.no_date 15.00, used 13.00");
}

TEST(SurveyRows, GiveAnswers) {
  ExpectOutcomes(MappingOf(Table::kSurveys, "date|score|customer|survey|@segment"), R"(
    2024-03-01|9|a|NPS|SMB => 2024-03-01 nps 9 by a of SMB
    2024-03-01|0||员工| => 2024-03-01 enps 0
    2024-03-01|10||| => 2024-03-01 nps 10
    2024-03-01|11||| => rejected row.bad_score
    2024-03-01|7.5||| => rejected row.bad_score
    2024-03-01|-1||| => rejected row.bad_score
    2024-03-01|||| => rejected row.bad_score
    2024-03-01|9||CSAT| => rejected row.bad_survey
    |9||| => rejected row.no_date)");
}

TEST(SurveyRows, TakeTheSurveyFromTheColumnsName) {
  ExpectOutcomes(MappingOf(Table::kSurveys, "date|score=eNPS score"), R"(
    2024-03-01|9 => 2024-03-01 enps 9)");
}

TEST(IndustryRows, GiveValuesOfAnIndex) {
  ExpectOutcomes(MappingOf(Table::kIndustry, "month|index|series"), R"(
    2024-03|101.5|SaaS => 2024-03 index 1015/10 of SaaS
    2024-03-31|$1,250,000,000,000| => 2024-03 index 1250000000000/1
    2024-03|0.000001| => 2024-03 index 1/1000000
    2024-03|0| => rejected row.bad_index
    2024-03|-4| => rejected row.bad_index
    2024-03|n/a| => rejected row.bad_index
    2024-03|| => rejected row.bad_index
    2024-13|100| => rejected row.bad_date
    soon|100| => rejected row.bad_date
    |100| => rejected row.no_date
    || => ignored row.blank)");
}

}  // namespace
}  // namespace holdfast
