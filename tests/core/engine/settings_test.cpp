// What a setting changes in a report, and that it changes nothing else.
#include <gtest/gtest.h>

#include <cctype>
#include <initializer_list>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "../../support/analysis.h"
#include "../../support/changed_figures.h"
#include "holdfast/engine/engine.h"
#include "holdfast/settings/settings.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::Changed;
using testing::Different;
using testing::kMonths;
using testing::Paths;
using testing::ReportWith;

TEST(SettingNetChurn, DecidesWhetherReactivationLowersNetChurn) {
  EXPECT_EQ(Changed(kMonths, "net_churn", "without_reactivation"),
            Paths{"churn.monthly.net_mrr_churn"});
  const json month =
      ReportWith(kMonths, "net_churn", "without_reactivation")["churn"]["monthly"][3];
  EXPECT_DOUBLE_EQ(month["net_mrr_churn"], 30.0 / 200);
  EXPECT_EQ(month["net_mrr_churn"], month["net_mrr_churn_without_reactivation"]);
  EXPECT_DOUBLE_EQ(testing::ReportOf(kMonths)["churn"]["monthly"][3]["net_mrr_churn"], -10.0 / 200);
}

TEST(SettingCustomerChurn, DecidesWhatThoseLostAreAShareOf) {
  EXPECT_EQ(Changed(kMonths, "customer_churn", "opening_and_new"),
            (Paths{"churn.monthly.customers_at_risk", "churn.monthly.customer_churn",
                   "churn.monthly.customer_churn_low", "churn.monthly.customer_churn_high",
                   "summary.ltv"}));
  // January, of which nobody could be lost at its start, has a rate too: 0 of 4, then 1 of 4, 0
  // of 4.
  EXPECT_EQ(ReportWith(kMonths, "customer_churn", "opening_and_new")["summary"]["ltv"], 5250 * 12);
  const json month =
      ReportWith(kMonths, "customer_churn", "opening_and_new")["churn"]["monthly"][3];
  // a, c, d and e at the start; b comes back.
  EXPECT_EQ(month["customers_at_risk"], 5);
  EXPECT_DOUBLE_EQ(month["customer_churn"], 1.0 / 5);
}

TEST(SettingLtv, DecidesWhatMrrPerCustomerIsDividedBy) {
  EXPECT_EQ(Changed(kMonths, "ltv", "month"), Paths{"summary.ltv"});
  EXPECT_EQ(Changed(kMonths, "ltv", "net_mrr"), Paths{"summary.ltv"});
  // 210.00 of four customers; one of four was lost in February, none of three in March.
  EXPECT_EQ(testing::ReportOf(kMonths)["summary"]["ltv"], 5250 * 8);
  // One of four is lost in April.
  EXPECT_EQ(ReportWith(kMonths, "ltv", "month")["summary"]["ltv"], 5250 * 4);
  // 50 of 200 in February, -30 of 150 in March: 2.5 % on average.
  EXPECT_EQ(ReportWith(kMonths, "ltv", "net_mrr")["summary"]["ltv"], 5250 * 40);
}

TEST(SettingReturningCustomers, DecidesWhetherCohortsCountThemAgain) {
  EXPECT_EQ(Changed(kMonths, "returning_customers", "until_first_churn"),
            (Paths{"cohorts.customers", "cohorts.net_mrr", "cohorts.gross_mrr"}));
  const json cohort = ReportWith(kMonths, "returning_customers", "until_first_churn")["cohorts"][0];
  EXPECT_EQ(cohort["customers"], (json{4, 3, 3, 3}));
  EXPECT_EQ(cohort["net_mrr"], (json{20000, 15000, 18000, 17000}));
  EXPECT_EQ(cohort["gross_mrr"], (json{20000, 15000, 15000, 14000}));
}

// b is lost at the end of February and has MRR again at the end of April: 61 days.
TEST(SettingReactivationWindow, DecidesWhoIsNewAgain) {
  EXPECT_EQ(Changed(kMonths, "reactivation_window", "61"), Paths{});
  EXPECT_EQ(
      Changed(kMonths, "reactivation_window", "60"),
      (Paths{"movements.new", "movements.reactivation", "movements.customers.new",
             "movements.customers.returned", "churn.monthly.net_mrr_churn", "expansion.monthly.new",
             "expansion.monthly.reactivation", "expansion.monthly.quick_ratio",
             "revenue.months.new_arr", "revenue.window.new_arr"}));
  const json report = ReportWith(kMonths, "reactivation_window", "0");
  const json& april = report["movements"][3];
  EXPECT_EQ(april["new"], 4000);
  EXPECT_EQ(april["reactivation"], 0);
  EXPECT_EQ(april["customers"]["new"], 1);
  EXPECT_EQ(april["customers"]["returned"], 0);
  // 40 of new MRR against 20 that left and 10 less.
  EXPECT_DOUBLE_EQ(report["expansion"]["monthly"][3]["quick_ratio"], 40.0 / 30);
}

TEST(SettingReactivationWindow, CountsTheRunningMonthWhole) {
  // Lost at the end of January, back on 1 March: 60 days to the end of March, on every day of it.
  const std::string file =
      "customer,start_date,end_date,mrr\na,2023-12-01,2024-01-10,10\na,2024-03-01,,10\n"
      "stays,2023-12-01,,5\n";
  for (const char* as_of : {"2024-03-02", "2024-03-31"}) {
    for (const auto& [window, field] : {std::pair("59", "new"), std::pair("60", "reactivation")}) {
      const json config = {{"set", {{"reactivation_window", window}, {"as_of", as_of}}}};
      EXPECT_EQ(testing::ReportOf(file, config.dump())["movements"][3][field], 1000) << as_of;
    }
  }
}

// Lost in January and in May, back in April and in June; at the ends of quarters there is MRR in
// December and in June. The quarter opens on 31 March, in the months without MRR before April.
TEST(SettingReactivationWindow, JudgesQuartersByTheMonthsAroundTheirOpening) {
  const std::string file = "customer,month,mrr\na,2023-12,10\na,2024-04,10\na,2024-06,10\n";
  const auto net = [&file](const char* window) {
    const json config = {{"set", {{"reactivation_window", window}, {"period", "quarter"}}}};
    return testing::ReportOf(file, config.dump())["periods"]["rows"][2]["net"];
  };
  // 31 January to 30 April.
  EXPECT_EQ(net("90")["reactivation"], 1000);
  EXPECT_EQ(net("89")["new"], 1000);
  EXPECT_EQ(net("89")["customers"]["new"], 1);
}

TEST(SettingReactivationWindow, HoldsForWhoComesBackWithinASegment) {
  const std::string file =
      "customer,plan,price,start_date,end_date\n"
      "a,Basic,10,2024-01-01,2024-02-01\na,Pro,20,2024-04-01,\nlate,Pro,1,2024-04-30,\n";
  const auto april = [&file](const char* window) {
    const json config = {{"set", {{"reactivation_window", window}}},
                         {"filter", {{"by", "plan"}, {"value", "Pro"}}}};
    return testing::ReportOf(file, config.dump())["movements"][3];
  };
  // 29 February to 30 April.
  EXPECT_EQ(april("61")["reactivation"], 2000);
  EXPECT_EQ(april("60")["reactivation"], 0);
  EXPECT_EQ(april("60")["new"], 2100);
}

constexpr std::string_view kContracts =
    "customer,due_date,base_amount,renewed_amount,outcome\n"
    "a,2024-01-31,100,100,renewed\nb,2024-01-31,100,,lost\nc,2024-01-31,100,,\n"
    "c,2024-01-10,100,100,renewed\n";

TEST(SettingRenewalRate, DecidesWhatTheRateOfCustomersIsAShareOf) {
  Paths rates;
  for (const std::string of : {"months", "total"}) {
    for (const std::string end : {"", "_low", "_high"})
      rates.insert("renewals.currencies." + of + ".customer_rate" + end);
  }
  EXPECT_EQ(Changed(kContracts, "renewal_rate", "due"), rates);
  const auto rate = [](const char* value) {
    const json report = ReportWith(kContracts, "renewal_rate", value);
    return report["renewals"]["currencies"][0]["total"]["customer_rate"];
  };
  EXPECT_DOUBLE_EQ(rate("decided"), 2.0 / 3);
  EXPECT_DOUBLE_EQ(rate("due"), 2.0 / 4);
  EXPECT_DOUBLE_EQ(rate("all_customers"), 2.0 / 3);
}

/// A line per month from January 2023 on; "." for none.
std::string Year(std::initializer_list<std::pair<const char*, std::vector<int>>> customers) {
  std::string csv = "customer,month,mrr\n";
  for (const auto& [customer, months] : customers) {
    for (std::size_t i = 0; i < months.size(); ++i) {
      const std::size_t month = i % 12 + 1;
      csv += std::string(customer) + "," + std::to_string(2023 + i / 12) +
             (month < 10 ? "-0" : "-") + std::to_string(month) + "," + std::to_string(months[i]) +
             "\n";
    }
  }
  return csv;
}

// a pays less for June and is as before in July, and pays less in February 2024; b leaves in April,
// c comes in February and leaves in May, d leaves in February.
const std::string kYearOfLosses =
    Year({{"a", {100, 100, 100, 100, 100, 40, 100, 100, 100, 100, 100, 100, 100, 90}},
          {"b", {50, 50, 50}},
          {"c", {0, 20, 20, 20}},
          {"d", {10}}});

TEST(SettingCurrency, IsOfCellsThatNameNone) {
  const std::string csv = "customer,month,mrr\na,2024-01,USD 12.99\nb,2024-01,1299\n";
  const json report = ReportWith(csv, "currency", "JPY");
  EXPECT_EQ(report["inputs"][0]["rows"]["used"], 2);
  ASSERT_EQ(report["currencies"].size(), 2U);
  EXPECT_EQ(report["currencies"][0]["summary"]["mrr"], 1299);
  EXPECT_EQ(report["currencies"][1]["summary"]["mrr"], 1299);
}

TEST(SettingGrr, DecidesHowWhatIsKeptOfAYearIsTold) {
  const auto grr = [](const char* value, const char* list, std::size_t at) {
    return ReportWith(kYearOfLosses, "grr", value)["retention"][list][at]["grr"];
  };
  EXPECT_DOUBLE_EQ(grr("accounts", "trailing", 0), 100.0 / 160);
  // 10 in February, 50 in April, 20 in May, 60 in June.
  EXPECT_DOUBLE_EQ(grr("movements", "trailing", 0), 20.0 / 160);
  EXPECT_DOUBLE_EQ(grr("logo", "trailing", 0), 1.0 / 3);
  // Of 170 in February: what left then is before the year, the 10 a year later are in it.
  EXPECT_DOUBLE_EQ(grr("accounts", "trailing", 1), 90.0 / 170);
  EXPECT_DOUBLE_EQ(grr("movements", "trailing", 1), 30.0 / 170);
  // June: of one month, movements are what accounts lost; one of one customer stays.
  EXPECT_DOUBLE_EQ(grr("accounts", "monthly", 4), 40.0 / 100);
  EXPECT_DOUBLE_EQ(grr("movements", "monthly", 4), 40.0 / 100);
  EXPECT_DOUBLE_EQ(grr("logo", "monthly", 4), 1);
}

TEST(SettingGrr, ChangesGrrAloneAndItsInterval) {
  // By accounts too, the interval begins at 0: two of three customers left.
  const Paths movements = Changed(kYearOfLosses, "grr", "movements");
  EXPECT_EQ(movements, (Paths{"retention.trailing.grr", "retention.trailing.grr_high",
                              "retention.trailing.grr_interval_method",
                              "retention.monthly.grr_interval_method",
                              "uncertainty.jackknife.grr_high", "uncertainty.jackknife.grr_low"}));
  Paths logo = movements;
  logo.insert({"retention.monthly.grr", "retention.monthly.grr_low", "retention.monthly.grr_high",
               "retention.trailing.grr_low"});
  EXPECT_EQ(Changed(kYearOfLosses, "grr", "logo"), logo);
}

TEST(SettingGrr, HasTheIntervalOfWhatItIs) {
  const json first = ReportWith(kYearOfLosses, "grr", "movements")["retention"]["trailing"][0];
  // (100, 40), (50, 0), (0, -20), (10, 0): the squares of what they are off 20 / 160 add up to
  // 1196.875, times 4 / 3, of which the root, over 160.
  EXPECT_EQ(first["grr_interval_method"], "delta");
  EXPECT_EQ(first["grr_low"], 0);
  EXPECT_NEAR(first["grr_high"].get<double>(), 0.125 + 1.959963984540054 * 0.2496742670, 1e-9);
  // (100, 30), (50, 0), (20, 0), drawn anew: by a program of its own.
  const json last = ReportWith(kYearOfLosses, "grr", "movements")["retention"]["trailing"][1];
  EXPECT_EQ(last["grr_interval_method"], "bca");
  EXPECT_NEAR(last["grr_low"].get<double>(), 0, 1e-9);
  EXPECT_NEAR(last["grr_high"].get<double>(), 0.3, 1e-9);
  const json logo = ReportWith(kYearOfLosses, "grr", "logo")["retention"]["trailing"][0];
  EXPECT_EQ(logo["grr_interval_method"], "wilson");
  EXPECT_EQ(logo["grr_low"], logo["logo_low"]);
  EXPECT_EQ(logo["grr_high"], logo["logo_high"]);
}

TEST(SettingGrr, HasAnIntervalWhereOnlyItsOwnMovementsDiffer) {
  // Both pay at the end what they paid at the start; one paid less for a month.
  const std::string file = Year({{"a", {10, 10, 4, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10}},
                                 {"b", {20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20}}});
  const auto last_warning = [&](const char* rule) {
    return ReportWith(file, "grr", rule)["uncertainty"]["warnings"].back()["code"];
  };
  EXPECT_EQ(last_warning("accounts"), "no_spread");
  EXPECT_EQ(last_warning("movements"), "no_spread_of_nrr");
  EXPECT_EQ(last_warning("logo"), "no_spread_of_nrr");
  const json row = ReportWith(file, "grr", "movements")["retention"]["trailing"][0];
  EXPECT_TRUE(row["interval_method"].is_null());
  EXPECT_EQ(row["grr_interval_method"], "bca");
  EXPECT_LT(row["grr_low"], row["grr_high"]);
}

TEST(SettingGrr, IsNothingWhereMoreWasLostThanThereWas) {
  const std::string file = Year({{"a", {10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10}},
                                 {"b", {0, 30, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}}});
  const json report = ReportWith(file, "grr", "movements");
  EXPECT_EQ(report["retention"]["trailing"][0]["grr"], 0);
  EXPECT_EQ(report["invariants"].back()["holds"], true);
}

TEST(SettingGrr, HoldsForQuarters) {
  const json config = {{"set", {{"grr", "movements"}, {"period", "quarter"}}}};
  const json report = testing::ReportOf(kYearOfLosses, config.dump());
  // Opening of the second quarter: 170; 50 and 20 are lost in it, and 60 less in June.
  const json& rates = report["periods"]["rows"][1]["rates"];
  EXPECT_DOUBLE_EQ(rates["grr"], 40.0 / 170);
  EXPECT_EQ(rates["grr_interval_method"], "delta");
  EXPECT_EQ(rates["grr_low"], 0);
  EXPECT_NEAR(rates["grr_high"].get<double>(), 0.528723210144853, 1e-9);
}

TEST(SettingChurnWords, DecideTheClassOfReasonsAndWhatIsManageable) {
  const std::string file =
      "customer,start,end,amount,interval,cancellation_reason\nd,2024-03-31,,10,month,\n"
      "a,2024-01-01,2024-03-01,100,month,\"Moved to Rival, sadly\"\n"
      "b,2024-01-01,2024-03-01,60,month,Missing features\n"
      "c,2024-01-01,2024-02-01,40,month,Missing funds\n";
  const char* words = "moved to rival:competitor,missing funds:external";
  EXPECT_EQ(Changed(file, "churn_words", words),
            (Paths{"churn_reasons.classes.customers", "churn_reasons.classes.mrr",
                   "churn_reasons.manageable", "churn_reasons.manageable_customers",
                   "churn_reasons.reasons.class", "churn_reasons.tenure.classes.customers",
                   "churn_reasons.tenure.classes.mrr"}));
  const json reasons = ReportWith(file, "churn_words", words)["churn_reasons"];
  EXPECT_EQ(reasons["classes"][2]["mrr"], 10000);
  EXPECT_DOUBLE_EQ(reasons["manageable"], 160.0 / 200);
}

// In February up pays 50.00 more and then 30.00 less, guest comes and goes, and pauses is away for
// ten days.
constexpr std::string_view kDays =
    "customer,plan,price,start_date,end_date\n"
    "up,Basic,100,2024-01-01,2024-02-10\nup,Pro,150,2024-02-10,2024-02-20\n"
    "up,Pro,120,2024-02-20,\nguest,Pro,40,2024-02-05,2024-02-15\n"
    "pauses,Basic,60,2024-01-01,2024-02-08\npauses,Basic,60,2024-02-18,2024-04-01\n"
    "stays,Basic,1,2024-01-01,2024-04-30\n";

TEST(SettingSameMonth, DecidesWhetherEachDaysChangeIsAMovement) {
  const json net = testing::ReportOf(kDays)["movements"][1];
  EXPECT_EQ(net["expansion"], 2000);
  EXPECT_EQ(net["new"], 0);
  const json report = ReportWith(kDays, "same_month", "events");
  const json& february = report["movements"][1];
  EXPECT_EQ(february["opening"], 16100);
  EXPECT_EQ(february["new"], 4000);
  EXPECT_EQ(february["reactivation"], 6000);
  EXPECT_EQ(february["expansion"], 5000);
  EXPECT_EQ(february["contraction"], 3000);
  EXPECT_EQ(february["churn"], 10000);
  EXPECT_EQ(february["closing"], 18100);
  const json& customers = february["customers"];
  EXPECT_EQ(customers["opening"], 3);
  EXPECT_EQ(customers["new"], 1);
  EXPECT_EQ(customers["returned"], 1);
  EXPECT_EQ(customers["expanded"], 1);
  EXPECT_EQ(customers["contracted"], 1);
  EXPECT_EQ(customers["lost"], 2);
  EXPECT_EQ(customers["closing"], 3);
  const json& churn = report["churn"]["monthly"][1];
  EXPECT_DOUBLE_EQ(churn["customer_churn"], 2.0 / 3);
  EXPECT_DOUBLE_EQ(churn["gross_mrr_churn"], 130.0 / 161);
  EXPECT_DOUBLE_EQ(churn["net_mrr_churn"], 20.0 / 161);
  // Those lost need not have been there at the start: no share, and no interval.
  EXPECT_EQ(churn["customer_churn_low"], nullptr);
  EXPECT_DOUBLE_EQ(report["expansion"]["monthly"][1]["quick_ratio"], 90.0 / 130);
}

// One state per month has no days.
TEST(SettingSameMonth, ChangesNothingOfATableOfMonths) {
  Paths changed = Changed(kMonths, "same_month", "events");
  // Sources are of the month, not of its end; an interval is left out.
  for (const char* path : {"churn.lost.sources", "expansion.grew.sources",
                           "churn.monthly.customer_churn_low", "churn.monthly.customer_churn_high"})
    changed.erase(path);
  EXPECT_EQ(changed, Paths{});
}

TEST(SettingSameMonth, NamesEachTimeSomebodyLeft) {
  const json lost = ReportWith(kDays, "same_month", "events")["churn"]["lost"];
  ASSERT_EQ(lost.size(), 4U);
  EXPECT_EQ(lost[0]["customer"], "pauses");
  EXPECT_EQ(lost[0]["month"], "2024-04");
  EXPECT_EQ(lost[1]["customer"], "stays");
  EXPECT_EQ(lost[2]["customer"], "pauses");
  EXPECT_EQ(lost[2]["month"], "2024-02");
  EXPECT_EQ(lost[3]["customer"], "guest");
  EXPECT_EQ(lost[3]["since"], "2024-02");
  EXPECT_EQ(lost[3]["sources"][0]["line"], 5);
}

TEST(SettingSameMonth, HoldsInTheMonthThatTheDataBeginWith) {
  const json report = ReportWith(
      "customer,start_date,end_date,mrr\nguest,2024-01-05,2024-01-15,40\nstays,2024-01-01,,10\n"
      "late,2024-02-29,,5\n",
      "same_month", "events");
  EXPECT_EQ(report["movements"][0]["new"], 5000);
  EXPECT_EQ(report["movements"][0]["churn"], 4000);
  EXPECT_EQ(report["churn"]["lost"][0]["customer"], "guest");
  EXPECT_EQ(report["churn"]["monthly"][0]["customer_churn"], nullptr);
  EXPECT_EQ(report["summary"]["zero_mrr_customers"], 1);
}

TEST(SettingSameMonth, AddsUpQuartersFromTheirMonths) {
  const json config = {{"set", {{"same_month", "events"}, {"period", "quarter"}}}};
  const json row = testing::ReportOf(kDays, config.dump())["periods"]["rows"][0];
  EXPECT_EQ(row["months"]["churn"], 10000);
  EXPECT_EQ(row["months"]["customers"]["lost"], 2);
  EXPECT_EQ(row["net"], nullptr);
  const std::string earlier = std::string(kDays) + "old,Basic,200,2023-12-01,2024-06-30\n";
  const json later = testing::ReportOf(earlier, config.dump())["periods"]["rows"][1];
  // Of 200.00 in December, and one customer.
  EXPECT_DOUBLE_EQ(later["rates"]["gross_mrr_churn"], 130.0 / 200);
  EXPECT_EQ(later["rates"]["customers_lost"], 2);
  EXPECT_DOUBLE_EQ(later["rates"]["grr"], 1);
}

TEST(SettingSameMonth, TellsGrrByMovementsFromThem) {
  const json config = {{"set", {{"same_month", "events"}, {"grr", "movements"}}}};
  const json report = testing::ReportOf(kDays, config.dump());
  const json& february = report["retention"]["monthly"][0];
  EXPECT_DOUBLE_EQ(february["grr"], 31.0 / 161);
  // up keeps 70 of 100, pauses nothing of 60 and guest, who came within, lost 40: -0.73 to 1.12
  // by a program of its own, cut off.
  EXPECT_EQ(february["grr_interval_method"], "delta");
  EXPECT_EQ(february["grr_low"], 0);
  EXPECT_EQ(february["grr_high"], 1);
}

// Changes stand in the plan of the month's opening: up goes from Basic to Pro on 10 February.
TEST(SettingSameMonth, HoldsInSegmentsThatCustomersMoveBetween) {
  const auto february = [](const char* plan) {
    const json config = {{"set", {{"same_month", "events"}}},
                         {"filter", {{"by", "plan"}, {"value", plan}}}};
    return testing::ReportOf(kDays, config.dump())["movements"][1];
  };
  const json basic = february("Basic");
  EXPECT_EQ(basic["opening"], 16100);
  EXPECT_EQ(basic["expansion"], 5000);
  EXPECT_EQ(basic["contraction"], 3000);
  EXPECT_EQ(basic["leaving"], 12000);
  EXPECT_EQ(basic["churn"], 6000);
  EXPECT_EQ(basic["reactivation"], 6000);
  EXPECT_EQ(basic["closing"], 6100);
  EXPECT_EQ(basic["customers"]["left"], 1);
  const json pro = february("Pro");
  EXPECT_EQ(pro["entering"], 12000);
  EXPECT_EQ(pro["new"], 4000);
  EXPECT_EQ(pro["churn"], 4000);
  EXPECT_EQ(pro["expansion"], 0);
  EXPECT_EQ(pro["closing"], 12000);
}

// An explanation that does not add up to its figure is an error.
TEST(SettingSameMonth, ExplainsTheMovementsOfSegments) {
  for (const char* plan : {"Basic", "Pro"}) {
    const json config = {{"set", {{"same_month", "events"}}},
                         {"filter", {{"by", "plan"}, {"value", plan}}}};
    for (const char* metric : {"new", "reactivation", "expansion", "contraction", "churn",
                               "entering", "leaving", "opening", "closing", "customers.lost",
                               "customers.new", "customers.returned", "customers.expanded"}) {
      for (const char* month : {"2024-01", "2024-02", "2024-03", "2024-04"}) {
        const json question = {{"metric", "movements." + std::string(metric)}, {"month", month}};
        const json answer = json::parse(
            testing::ExplainEnvelope({{std::string(kDays)}}, question.dump(), config.dump()));
        EXPECT_TRUE(answer["ok"]) << plan << " " << question << answer.value("error", json());
      }
    }
  }
  const json config = {{"set", {{"same_month", "events"}}},
                       {"filter", {{"by", "plan"}, {"value", "Pro"}}}};
  const json lost = json::parse(testing::ExplainEnvelope(
      {{std::string(kDays)}}, R"({"metric":"movements.churn","month":"2024-02"})", config.dump()));
  const json& rows = lost["value"]["parts"][0]["rows"];
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0]["customer"], "guest");
  EXPECT_EQ(rows[0]["amount"], 4000);
  EXPECT_EQ(rows[0]["rule"], "movement.by_day");
}

TEST(SettingSameMonth, CountsEachLossForItsReason) {
  const std::vector<testing::TestFile> files = {
      {std::string(kDays)},
      {"customer,churn_reason\npauses,too expensive\nguest,too expensive\n",
       R"({"name":"customers.csv","table":"customers"})"}};
  const json reasons = testing::ReportOf(
      files, R"({"set":{"same_month":"events","as_of":"2024-02-29"}})")["churn_reasons"];
  EXPECT_EQ(reasons["customers"], 2);
  EXPECT_EQ(reasons["reasons"][0]["customers"], 2);
  EXPECT_EQ(reasons["reasons"][0]["mrr"], 10000);
}

TEST(SettingQuickRatio, DecidesWhetherReactivationIsGrowth) {
  EXPECT_EQ(Changed(kMonths, "quick_ratio", "new_expansion_reactivation"),
            Paths{"expansion.monthly.quick_ratio"});
}

// What decides how rows are read is the same as a file that says so itself.

constexpr std::string_view kHead = "customer,start_date,end_date,canceled_at,mrr,status\n";

TEST(SettingChurnDate, TakesTheDayOfCancellationForTheEnd) {
  const std::string stays = "stays,2024-01-01,,,10,active\nlate,2024-06-20,,,5,active\n";
  const std::string head(kHead);
  const std::string file = head +
                           "leaves,2024-01-01,2024-05-01,2024-02-10,30,canceled\n"
                           "soon,2024-01-01,2024-04-01,2024-06-01,20,canceled\n" +
                           stays;
  const std::string said = head +
                           "leaves,2024-01-01,2024-02-10,2024-02-10,30,canceled\n"
                           "soon,2024-01-01,2024-04-01,2024-06-01,20,canceled\n" +
                           stays;
  EXPECT_EQ(Different(ReportWith(file, "churn_date", "cancellation"), testing::ReportOf(said)),
            Paths{});
  EXPECT_EQ(testing::ReportOf(file)["movements"][4]["churn"], 3000);
  EXPECT_EQ(ReportWith(file, "churn_date", "cancellation")["movements"][1]["churn"], 3000);
}

TEST(SettingPaused, DecidesWhetherPausedSubscriptionsKeepTheirMrr) {
  const std::string head(kHead);
  const std::string rest = "a,2024-01-01,,,10,active\nc,2024-03-05,,,5,active\n";
  const json counted = ReportWith(head + "b,2024-02-01,,,30,paused\n" + rest, "paused", "count");
  EXPECT_EQ(Different(counted, testing::ReportOf(head + "b,2024-02-01,,,30,active\n" + rest)),
            Paths{});
  EXPECT_EQ(counted["summary"]["customers"], 2);
  EXPECT_EQ(testing::ReportOf(head + "b,2024-02-01,,,30,paused\n" + rest)["summary"]["customers"],
            1);
}

TEST(SettingPastDue, DecidesUntilWhenSubscriptionsCountThatAreNotPaid) {
  const std::string head(kHead);
  const std::string active = "a,2024-01-01,,,10,active\n";
  const std::string due = "b,2024-01-01,,,20,past_due\n";
  const std::string unpaid = "c,2024-01-01,,,40,unpaid\n";
  const std::string file = head + active + due + unpaid;
  EXPECT_EQ(testing::ReportOf(file)["summary"]["mrr"], 7000);
  const auto without = [&](const char* value, const std::string& rows) {
    const json report = ReportWith(file, "past_due", value);
    EXPECT_EQ(Different(report, testing::ReportOf(head + rows)), Paths{}) << value;
    EXPECT_EQ(report["inputs"][0]["issues"][0]["code"], "row.past_due");
  };
  without("until_unpaid", active + due);
  without("leave_out", active);
}

TEST(SettingUsage, DecidesWhetherWhatWasUsedCounts) {
  const std::string head =
      "invoice_number,customer,date,period_start,period_end,amount,line_type\n";
  const std::string plan = "1,a,2024-01-01,2024-01-01,2024-02-01,10,subscription\n";
  const std::string file = head + plan + "2,a,2024-01-01,2024-01-01,2024-02-01,4,usage\n";
  const std::string said = head + plan + "2,a,2024-01-01,2024-01-01,2024-02-01,4,subscription\n";
  EXPECT_EQ(Different(ReportWith(file, "usage", "count"), testing::ReportOf(said)), Paths{});
  EXPECT_EQ(testing::ReportOf(file)["summary"]["mrr"], 1000);
  EXPECT_EQ(testing::ReportOf(file)["inputs"][0]["issues"][0]["code"], "row.usage");
}

TEST(SettingOneOff, DecidesWhetherWhatIsBoughtOnceCountsOverItsPeriod) {
  const std::string head =
      "invoice_number,customer,date,period_start,period_end,amount,line_type\n";
  const std::string plan = "1,a,2024-01-01,2024-01-01,2024-02-01,10,subscription\n";
  const std::string file = head + plan + "2,a,2024-01-01,2024-01-01,2024-03-01,8,setup\n";
  const std::string said = head + plan + "2,a,2024-01-01,2024-01-01,2024-03-01,8,subscription\n";
  EXPECT_EQ(Different(ReportWith(file, "one_off", "with_period"), testing::ReportOf(said)),
            Paths{});
  EXPECT_EQ(ReportWith(file, "one_off", "with_period")["summary"]["mrr"], 1400);
  EXPECT_EQ(testing::ReportOf(file)["summary"]["mrr"], 1000);
  EXPECT_EQ(testing::ReportOf(file)["inputs"][0]["issues"][0]["code"], "row.one_off");
}

TEST(Definitions, StateEverySettingAndWhatEachProfileSetsItTo) {
  const json envelope = json::parse(Definitions());
  ASSERT_TRUE(envelope["ok"]);
  const json& value = envelope["value"];
  ASSERT_EQ(value["settings"].size(), AllSettings().size());
  Paths of_profiles;
  for (const json& setting : value["settings"]) {
    EXPECT_FALSE(setting["meaning"].get<std::string>().empty());
    if (setting["of_profiles"]) of_profiles.insert(setting["key"]);
    for (const json& word : setting["values"])
      EXPECT_TRUE(
          WithSetting({}, setting["key"].get<std::string>(), word["value"].get<std::string>())
              .ok());
  }
  ASSERT_EQ(value["profiles"].size(), 12U);
  EXPECT_EQ(value["profiles"][0]["name"], "holdfast");
  for (const json& profile : value["profiles"]) {
    Paths keys;
    for (const auto& [key, text] : profile["settings"].items()) keys.insert(key);
    EXPECT_EQ(keys, of_profiles) << profile["name"];
    EXPECT_FALSE(profile["sources"].empty()) << profile["name"];
  }
}

TEST(Report, NamesTheSettingsThatAreNotTheProfiles) {
  const json report = testing::ReportOf(
      kMonths, R"({"profile":"stripe","set":{"ltv":"six_months","as_of":"2024-03-31"}})");
  EXPECT_EQ(report["settings"]["profile"], "stripe");
  EXPECT_EQ(report["settings"]["customer_churn"], "opening_and_new");
  EXPECT_EQ(report["changed_settings"], (json{"as_of", "ltv"}));
  EXPECT_EQ(testing::ReportOf(kMonths)["changed_settings"], json::array());
}

TEST(Report, ChangesProfileOnTheLedgerThatIsKept) {
  Analysis analysis("");
  analysis.Open(R"({"name":"months.csv"})");
  const std::span<char> room = analysis.Buffer(kMonths.size());
  std::copy(kMonths.begin(), kMonths.end(), room.begin());
  analysis.Commit(kMonths.size());
  // The profile comes first, wherever it stands: "ltv" is not the profile's.
  const json value = json::parse(analysis.Report(R"({"ltv":"month","profile":"baremetrics"})"));
  ASSERT_TRUE(value["ok"]) << value;
  EXPECT_EQ(value["value"]["settings"]["ltv"], "month");
  EXPECT_EQ(value["value"]["settings"]["net_churn"], "without_reactivation");
  EXPECT_EQ(value["value"]["changed_settings"], json{"ltv"});
  const json refused = json::parse(analysis.Report(R"({"profile":"maxio"})"));
  EXPECT_EQ(refused["error"]["code"], "engine.needs_reading");
}

}  // namespace
}  // namespace holdfast
