#include "holdfast/report/renewal_plan.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "../../support/ledger_text.h"
#include "holdfast/report/build.h"
#include "holdfast/report/renewals.h"

namespace holdfast {
namespace {

using testing::RenewalsFromText;
using testing::Squeeze;

/// The plan of the one currency that the contracts are in, as of a day; `signs` have a sign.
RenewalPlan PlanOf(Books books, std::string_view as_of,
                   const std::vector<std::string>& signs = {}) {
  Report report;
  report.as_of = *DayFromString(as_of);
  report.renewals = *ShownRenewals(books, books.renewals, *report.as_of);
  Block block;
  block.signals.emplace();
  for (const std::string& customer : signs) {
    SignalCustomer shown;
    shown.customer = customer;
    shown.signals.push_back({"tickets", 6, {}});
    block.signals->customers.push_back(shown);
  }
  if (!signs.empty()) report.blocks.push_back(block);
  EXPECT_TRUE(ShowRenewalPlans(books, books.renewals, {}, nullptr, &report).ok());
  return report.renewals->at(0).plan;
}

RenewalPlan PlanOf(std::string_view text, std::string_view as_of,
                   const std::vector<std::string>& signs = {}) {
  Books books;
  books.renewals = RenewalsFromText(text);
  return PlanOf(std::move(books), as_of, signs);
}

std::string RatesText(const RenewalPlan& plan) {
  std::string text;
  for (const RenewalRate& rate : plan.rates) {
    text += std::string(rate.code) + " " + std::to_string(rate.numerator) + "/" +
            std::to_string(rate.denominator) + "\n";
  }
  return text;
}

TEST(RenewalPlan, StatesTheRateByEveryDenominator) {
  // "twice" renews one contract and loses the other; "early" renews before a day to come.
  const RenewalPlan plan = PlanOf(R"(
      grows  2024-01-31  100  renewed  150
      leaves 2024-01-31  100  lost
      waits  2024-02-29  200  open
      twice  2024-01-31   40  renewed   30
      twice  2024-02-01   60  lost
      early  2024-06-30  500  renewed  500)",
                                  "2024-03-31");
  EXPECT_EQ(RatesText(plan), Squeeze(R"(
      customers_of_decided 2/3
      customers_of_due 2/4
      customers_of_all 3/5
      amount_of_decided 180/300
      amount_of_due 180/500
      amount_without_add_ons 130/300
      )"));
  // Wilson's interval of 2 of 4.
  EXPECT_NEAR(plan.rates[1].sure->low, 0.150039, 1e-6);
  EXPECT_NEAR(plan.rates[1].sure->high, 0.849961, 1e-6);
}

TEST(RenewalPlan, SplitsWhatAYearRenewedByWhereItComesFrom) {
  const RenewalPlan plan = PlanOf(R"(
      old    2022-05-01  100  renewed  100
      old    2023-05-01  100  renewed  130
      new    2023-06-01   50  renewed   40
      gone   2023-07-01   70  lost
      old    2024-05-01  130  renewed  200)",
                                  "2024-05-31");
  ASSERT_EQ(plan.years.size(), 3U);
  EXPECT_EQ(plan.years[1].renewed, 170);
  EXPECT_EQ(plan.years[1].base, 100);
  EXPECT_EQ(plan.years[1].first_time, 40);
  EXPECT_EQ(plan.years[1].add_ons, 30);
  EXPECT_DOUBLE_EQ(*plan.years[1].growth, 0.7);
  EXPECT_FALSE(plan.years[2].complete);
  EXPECT_EQ(plan.years[2].growth, std::nullopt);
}

TEST(RenewalPlan, MeasuresTermsFromADueDayToTheNext) {
  // 365 and 366 + 365 days; the last contract has no next one, and what is lost has no term.
  const RenewalPlan plan = PlanOf(R"(
      a  2022-03-01  10  renewed  10
      a  2023-03-01  10  renewed  10
      b  2023-03-01  10  renewed  10
      b  2025-03-01  10  open
      c  2023-03-01  10  lost
      c  2024-03-01  10  open)",
                                  "2023-12-31");
  EXPECT_EQ(plan.term.known, 2U);
  EXPECT_DOUBLE_EQ(*plan.term.years, (365 + 731) / 2.0 / 365.25);
}

std::string SumsText(const DueSums& sums) {
  return ": " + std::to_string(sums.contracts) + "/" + std::to_string(sums.amount) + " risk " +
         std::to_string(sums.at_risk) + "/" + std::to_string(sums.at_risk_amount) + "\n";
}

std::string WindowsText(const std::vector<DueWindow>& windows) {
  std::string text;
  for (const DueWindow& window : windows)
    text += std::to_string(window.days) + SumsText(window.sums);
  return text;
}

/// The weeks in which something is due.
std::string WeeksText(const std::vector<DueWeek>& weeks) {
  std::string text;
  for (const DueWeek& week : weeks) {
    if (week.sums.contracts > 0) text += DayToString(week.from) + SumsText(week.sums);
  }
  return text;
}

TEST(RenewalPlan, ListsWhatIsDueAndNotDecidedWithItsRisk) {
  const RenewalPlan plan = PlanOf(R"(
      today   2024-01-01   1  open
      week    2024-01-08   2  open
      month   2024-01-31   4  open
      done    2024-01-31   8  renewed  8
      quarter 2024-03-31  16  open
      half    2024-06-29  32  open
      beyond  2024-06-30  64  open)",
                                  "2024-01-01", {"month", "half", "beyond"});
  EXPECT_EQ(WindowsText(plan.calendar.windows), Squeeze(R"(
      7: 1/2 risk 0/0
      30: 2/6 risk 1/4
      90: 3/22 risk 1/4
      180: 4/54 risk 2/36
      )"));
  // By weeks from the day after on: 2 to 8 January, ..., 25 to 29 June.
  EXPECT_EQ(plan.calendar.weeks.size(), 26U);
  EXPECT_EQ(WeeksText(plan.calendar.weeks), Squeeze(R"(
      2024-01-02: 1/2 risk 0/0
      2024-01-30: 1/4 risk 1/4
      2024-03-26: 1/16 risk 0/0
      2024-06-25: 1/32 risk 1/32
      )"));
  EXPECT_TRUE(plan.calendar.risk_known);
  EXPECT_EQ(plan.calendar.contracts_total, 4U);
  EXPECT_EQ(plan.calendar.contracts[1].customer, "month");
  EXPECT_EQ(plan.calendar.contracts[1].signals, std::vector<std::string_view>{"tickets"});
}

TEST(RenewalPlan, GroupsWhatIsDueByTheContractsOwnerAndTheCustomersSegment) {
  Books books;
  books.renewals = RenewalsFromText(R"(
      a  2024-01-08  10  open
      b  2024-01-08  20  open
      c  2024-01-08  40  open)");
  const std::vector<std::string> names = {"owner", "segment"};
  for (const auto& [customer, owner, segment] :
       std::vector<std::array<const char*, 3>>{{"a", "Ana", "KA"}, {"b", "Ana", "SMB"}}) {
    const std::vector<std::string_view> values = {owner, segment};
    books.customers.Add({customer, "", values}, names);
  }
  const RenewalPlan plan = PlanOf(std::move(books), "2024-01-01");
  std::string text;
  for (const auto* groups : {&plan.calendar.owners, &plan.calendar.segments}) {
    for (const DueGroup& group : *groups)
      text += group.name + "=" + std::to_string(group.windows[0].sums.amount) + " ";
  }
  EXPECT_EQ(text, "owner of c=40 owner of b=20 owner of a=10 =40 SMB=20 KA=10 ");
  EXPECT_FALSE(plan.calendar.risk_known);
}

}  // namespace
}  // namespace holdfast
