// What the settings of months, spans, cohorts and signs change in a report, and that they change
// nothing else.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "../../support/analysis.h"
#include "../../support/changed_figures.h"
#include "holdfast/settings/settings.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::Changed;
using testing::kMonths;
using testing::Paths;
using testing::ReportWith;

constexpr std::string_view kDays =
    "customer,start_date,end_date,mrr\n"
    "acme,2024-01-01,,100\nbolt,2024-01-15,2024-03-10,50\n"
    "core,2024-02-01,2024-04-01,30\ndune,2024-03-20,,70\n";

json ReportOfDays(std::map<std::string, std::string> set) {
  set.try_emplace("as_of", "2024-04-15");
  return testing::ReportOf(kDays, json({{"set", set}}).dump());
}

std::vector<int> Closings(const json& report) {
  std::vector<int> closings;
  for (const json& month : report["movements"]) closings.push_back(month["closing"]);
  return closings;
}

TEST(SettingMonthState, TakesTheStateOfTheFirstDay) {
  EXPECT_EQ(Closings(ReportOfDays({})), (std::vector{15000, 18000, 20000, 17000}));
  const json report = ReportOfDays({{"month_state", "first_day"}});
  // bolt begins after 1 January and ends after 1 March; core is there on 1 February, and on 1 April
  // no more.
  EXPECT_EQ(Closings(report), (std::vector{10000, 18000, 18000, 17000}));
  EXPECT_EQ(report["movements"][3]["new"], 7000);
  EXPECT_EQ(report["movements"][3]["churn"], 8000);
  // The first day of April is in the data: the month is there as a whole.
  EXPECT_EQ(report["partial_month"], nullptr);
  EXPECT_EQ(report["summary"]["month"], "2024-04");
}

// In February up pays 50.00 more and then 30.00 less, and guest comes and goes: after the state of
// February and before that of March.
TEST(SettingMonthState, PutsEachDaysChangeBeforeTheNextState) {
  const std::string file =
      "customer,start_date,end_date,mrr\nup,2024-01-01,2024-02-10,100\n"
      "up,2024-02-10,2024-02-20,150\nup,2024-02-20,,120\nguest,2024-02-05,2024-02-15,40\n";
  const json config = {
      {"set", {{"month_state", "first_day"}, {"same_month", "events"}, {"as_of", "2024-03-15"}}}};
  const json months = testing::ReportOf(file, config.dump())["movements"];
  ASSERT_EQ(months.size(), 3U);
  EXPECT_EQ(months[1]["closing"], 10000);
  EXPECT_EQ(months[1]["expansion"], 0);
  EXPECT_EQ(months[2]["opening"], 10000);
  EXPECT_EQ(months[2]["new"], 4000);
  EXPECT_EQ(months[2]["churn"], 4000);
  EXPECT_EQ(months[2]["expansion"], 5000);
  EXPECT_EQ(months[2]["contraction"], 3000);
  EXPECT_EQ(months[2]["closing"], 12000);
}

TEST(SettingMonthState, LeavesTablesOfMonthsAsTheyAre) {
  EXPECT_EQ(Changed(kMonths, "month_state", "first_day"), Paths{});
}

TEST(SettingMonthState, MakesQuartersOfTheirMonths) {
  const json rows =
      ReportOfDays({{"month_state", "first_day"}, {"period", "quarter"}})["periods"]["rows"];
  EXPECT_EQ(rows[0]["complete"], true);
  EXPECT_EQ(rows[0]["net"]["closing"], 18000);
  EXPECT_EQ(rows[0]["months"]["closing"], 18000);
  EXPECT_EQ(rows[1]["complete"], false);
  EXPECT_EQ(rows[1]["net"]["opening"], 18000);
}

TEST(SettingMonthState, CountsTheDaysOfAReactivationFromFirstToFirst) {
  const std::string file =
      "customer,start_date,end_date,mrr\na,2023-12-01,2024-01-20,10\na,2024-03-10,,10\n"
      "stays,2023-12-01,,5\n";
  // Not there on 1 February, and there on 1 April: 60 days.
  for (const auto& [window, field] : {std::pair("59", "new"), std::pair("60", "reactivation")}) {
    const json config = {
        {"set",
         {{"month_state", "first_day"}, {"as_of", "2024-04-20"}, {"reactivation_window", window}}}};
    EXPECT_EQ(testing::ReportOf(file, config.dump())["movements"][4][field], 1000) << window;
  }
}

TEST(SettingMonthState, BridgesGapsThatEndAfterTheLastState) {
  const std::string file =
      "customer,start_date,end_date,mrr\na,2024-01-01,2024-03-20,10\na,2024-04-05,,10\n";
  for (const auto& [days, churn] : {std::pair("16", 0), std::pair("15", 1000)}) {
    const json config = {
        {"set", {{"month_state", "first_day"}, {"as_of", "2024-04-15"}, {"gap_days", days}}}};
    EXPECT_EQ(testing::ReportOf(file, config.dump())["movements"][3]["churn"], churn) << days;
  }
}

TEST(SettingMonthState, IsSaidWhereAFigureIsExplained) {
  const json envelope = json::parse(testing::ExplainEnvelope(
      {{std::string(kDays)}}, R"({"metric":"movements.churn","month":"2024-04"})",
      R"({"set":{"month_state":"first_day","as_of":"2024-04-15"}})"));
  EXPECT_EQ(envelope["value"]["parts"][0]["rows"][0]["why"],
            "MRR on the first day of 2024-03, and none on the first day of 2024-04.");
}

// The MRR of January: it is there where a start is on 31 January.
int January(const std::string& rows, const std::string& zone,
            const std::string& head = "customer,start_date,mrr") {
  const std::string file = head + "\n" + rows + "late,2024-02-28,1\nstays,2024-01-01,5\n";
  return ReportWith(file, "time_zone", zone)["movements"][0]["closing"].get<int>() - 500;
}

TEST(SettingTimeZone, PutsInstantsOnTheDayOfTheZone) {
  EXPECT_EQ(January("a,2024-01-31T18:00:00Z,10\n", "UTC"), 1000);
  EXPECT_EQ(January("a,2024-01-31T18:00:00Z,10\n", "+05:59"), 1000);
  EXPECT_EQ(January("a,2024-01-31T18:00:00Z,10\n", "+06:00"), 0);
  EXPECT_EQ(January("a,2024-02-01T03:00:00+08:00,10\n", "UTC"), 1000);
  EXPECT_EQ(January("a,2024-02-01T03:00:00+08:00,10\n", "+08:00"), 0);
  EXPECT_EQ(January("a,2024-02-01T04:00:00Z,10\n", "-05:00"), 1000);
  // 2024-01-31T18:00:00Z.
  EXPECT_EQ(January("a,1706724000,10\n", "+08:00"), 0);
}

TEST(SettingTimeZone, LeavesDaysAndTimesOfNoKnownZoneAsTheyAre) {
  EXPECT_EQ(January("a,2024-01-31,10\nb,2024-01-31 18:00,20\n", "+08:00"), 3000);
  // But for a column that says so, whose day without a time is a day all the same.
  EXPECT_EQ(January("a,2024-01-31,10\nb,2024-01-31 18:00,20\n", "+08:00",
                    "customer,Start Date (UTC),mrr"),
            1000);
  EXPECT_EQ(January("a,2024-01-31 18:00,10\n", "UTC", "customer,Start Date (UTC),mrr"), 1000);
}

TEST(SettingTimeZone, CanTakeTheDayThatIsWritten) {
  EXPECT_EQ(January("a,2024-01-31 22:00:00 -0500,10\n", "UTC"), 0);
  EXPECT_EQ(January("a,2024-01-31 22:00:00 -0500,10\n", "as_written"), 1000);
}

TEST(SettingTimeZone, RefusesNamesAndSaysWhatItTakes) {
  const Result<Settings> settings = WithSetting({}, "time_zone", "Asia/Singapore");
  ASSERT_FALSE(settings.ok());
  EXPECT_NE(settings.error().message.find("+08:00"), std::string::npos);
}

TEST(SettingNrrMonths, DecidesTheSpanOfTrailingRetention) {
  EXPECT_EQ(Changed(kMonths, "nrr_months", "2"),
            (Paths{"retention.trailing", "uncertainty.jackknife.grr_high",
                   "uncertainty.jackknife.grr_low", "uncertainty.jackknife.nrr_high",
                   "uncertainty.jackknife.nrr_low", "uncertainty.warnings"}));
  const json rows = ReportWith(kMonths, "nrr_months", "2")["retention"]["trailing"];
  ASSERT_EQ(rows.size(), 2U);
  // 200 in January, of which a, c and e pay 180 in March, and 150 without c's growth.
  EXPECT_EQ(rows[0]["month"], "2024-03");
  EXPECT_DOUBLE_EQ(rows[0]["nrr"], 180.0 / 200);
  EXPECT_DOUBLE_EQ(rows[0]["grr"], 150.0 / 200);
  EXPECT_DOUBLE_EQ(rows[0]["logo"], 3.0 / 4);
  // Of 150 in February; b, who is back in April, was not there then.
  EXPECT_DOUBLE_EQ(rows[1]["nrr"], 170.0 / 150);
  EXPECT_DOUBLE_EQ(rows[1]["grr"], 140.0 / 150);
}

TEST(SettingNrrMonths, OfOneIsTheMonthly) {
  const json retention = ReportWith(kMonths, "nrr_months", "1")["retention"];
  ASSERT_EQ(retention["trailing"].size(), retention["monthly"].size());
  for (std::size_t i = 0; i < retention["monthly"].size(); ++i) {
    for (const auto& [key, value] : retention["monthly"][i].items())
      EXPECT_EQ(retention["trailing"][i][key], value) << key;
  }
}

TEST(SettingNrrMonths, NamesItsSpanInWarnings) {
  const json config = {{"set", {{"nrr_months", "3"}}}};
  const json warnings = testing::ReportOf(kMonths, config.dump())["uncertainty"]["warnings"];
  const auto is_of_retention = [](const json& warning) { return warning["of"] == "retention"; };
  const auto found = std::find_if(warnings.begin(), warnings.end(), is_of_retention);
  ASSERT_NE(found, warnings.end());
  EXPECT_NE((*found)["message"].get<std::string>().find("the 3 months to 2024-04"),
            std::string::npos);
}

/// Twelve customers over 40 months: each grows, shrinks or leaves in its own month.
std::string FortyMonths() {
  std::string file = "customer,month,mrr\n";
  for (int customer = 0; customer < 12; ++customer) {
    for (int month = 0; month < 40; ++month) {
      if (customer % 4 == 0 && month > 20 + customer) continue;
      const int mrr = 100 + (customer % 3 == 1 && month > 3 * customer ? 50 : 0) -
                      (customer % 5 == 2 && month > 30 ? 40 : 0);
      const std::string number = std::to_string(101 + month % 12).substr(1);
      file += "c" + std::to_string(customer) + "," + std::to_string(2021 + month / 12) + "-" +
              number + "," + std::to_string(mrr) + "\n";
    }
  }
  return file;
}

TEST(SettingNrrMonths, LeavesTheForecastToTwelveMonths) {
  const std::string file = FortyMonths();
  ASSERT_EQ(testing::ReportOf(file)["forecast"]["outcome"], "ok");
  EXPECT_EQ(Changed(file, "nrr_months", "6"),
            (Paths{"retention.trailing", "uncertainty.jackknife.grr_high",
                   "uncertainty.jackknife.grr_low", "uncertainty.jackknife.nrr_high",
                   "uncertainty.jackknife.nrr_low", "uncertainty.warnings"}));
  const json config = {{"set", {{"nrr_months", "6"}}}};
  const json segments = testing::SegmentsOf({{file}}, {{"by", "size"}}, config.dump());
  EXPECT_EQ(segments["mix"], testing::SegmentsOf({{file}}, {{"by", "size"}})["mix"]);
  EXPECT_EQ(segments["mix"]["window"], 12);
}

TEST(SettingNrrMonths, ClosesInAReportingCurrencyToo) {
  const std::string rows =
      "customer,month,mrr,currency\na,2024-01,10,EUR\na,2024-02,10,EUR\n"
      "a,2024-03,12,EUR\nb,2024-01,20,USD\nb,2024-02,10,USD\n";
  const std::string rates =
      "date,from,to,rate\n2024-01-31,EUR,USD,1.00\n2024-02-29,EUR,USD,1.10\n"
      "2024-03-31,EUR,USD,1.20\n";
  for (const char* months : {"1", "2"}) {
    const json config = {{"set", {{"nrr_months", months}, {"reporting_currency", "USD"}}}};
    const json report = testing::ReportOf(
        {{rows}, {rates, R"({"name":"rates.csv","table":"rates"})"}}, config.dump());
    const json last = report["retention"]["trailing"].back();
    // a at the rate of March, 10.00 EUR then: 12.00 USD, and 20.00 or 10.00 of b.
    EXPECT_EQ(last["opening"], months == std::string("1") ? 2200 : 3200);
    EXPECT_EQ(last["retained"], 1440);
  }
}

TEST(SettingCohortBy, PutsTheMonthsOfAQuarterTogether) {
  EXPECT_EQ(Changed(kMonths, "cohort_by", "quarter"), Paths{"cohorts"});
  const json cohorts = ReportWith(kMonths, "cohort_by", "quarter")["cohorts"];
  ASSERT_EQ(cohorts.size(), 1U);
  EXPECT_EQ(cohorts[0]["month"], "2024-01");
  EXPECT_EQ(cohorts[0]["period"], "2024-Q1");
  // Four of January and d of March, who has reached the age of one month.
  EXPECT_EQ(cohorts[0]["customers"], (json{5, 3}));
  EXPECT_EQ(cohorts[0]["net_mrr"], (json{22000, 15000}));
  EXPECT_EQ(cohorts[0]["gross_mrr"], (json{22000, 15000}));
}

TEST(SettingCohortBy, NamesYearsByWhereTheyBegin) {
  const json config = {{"set", {{"cohort_by", "year"}, {"fiscal_year_start", "3"}}}};
  const json cohorts = testing::ReportOf(kMonths, config.dump())["cohorts"];
  ASSERT_EQ(cohorts.size(), 2U);
  EXPECT_EQ(cohorts[0]["period"], "FY2024");
  EXPECT_EQ(cohorts[0]["customers"], (json{4, 3, 3, 4}));
  EXPECT_EQ(cohorts[1]["month"], "2024-03");
  EXPECT_EQ(cohorts[1]["period"], "FY2025");
}

TEST(SettingCohortBy, OpensToTheCustomersOfTheWholeCohort) {
  const json envelope = json::parse(testing::ExplainEnvelope(
      {{std::string(kMonths)}}, R"({"metric":"cohorts.net_mrr","cohort":"2024-01","age":0})",
      R"({"set":{"cohort_by":"quarter"}})"));
  ASSERT_TRUE(envelope["ok"]) << envelope;
  const json& part = envelope["value"]["parts"][0];
  EXPECT_EQ(part["total"], 22000);
  std::set<std::string> customers;
  for (const json& row : part["rows"]) customers.insert(row["customer"]);
  EXPECT_EQ(customers, (std::set<std::string>{"a", "b", "c", "d", "e"}));
}

TEST(SettingCohortBy, HoldsForSegments) {
  const json config = {{"set", {{"cohort_by", "quarter"}, {"size_tiers", "40"}}}};
  const json segments =
      testing::SegmentsOf({{std::string(kMonths)}}, {{"by", "size"}}, config.dump());
  int net = 0;
  for (const json& segment : segments["segments"]) {
    for (const json& cohort : segment["cohorts"]) net += cohort["net_mrr"][0].get<int>();
  }
  EXPECT_EQ(net, 22000);
}

TEST(SettingChurnSign, TurnsNetChurnAround) {
  EXPECT_EQ(
      Changed(kMonths, "churn_sign", "growth"),
      (Paths{"churn.monthly.net_mrr_churn", "churn.monthly.net_mrr_churn_without_reactivation"}));
  const json month = ReportWith(kMonths, "churn_sign", "growth")["churn"]["monthly"][3];
  // 40 come back; 20 leave and 10 less is paid, of 200.
  EXPECT_DOUBLE_EQ(month["net_mrr_churn"], 10.0 / 200);
  EXPECT_DOUBLE_EQ(month["net_mrr_churn_without_reactivation"], -30.0 / 200);
  EXPECT_DOUBLE_EQ(month["gross_mrr_churn"], 30.0 / 200);
}

TEST(SettingChurnSign, TurnsTheRatesOfQuartersAroundAndNoLtv) {
  const auto with = [](const char* sign) {
    const json config = {{"set",
                          {{"churn_sign", sign},
                           {"period", "quarter"},
                           {"fiscal_year_start", "2"},
                           {"ltv", "net_mrr"}}}};
    return testing::ReportOf(kMonths, config.dump());
  };
  const json loss = with("loss");
  const json growth = with("growth");
  // February to April: b is back with 10 less, c grows by 30, e shrinks by 10, of 200.
  EXPECT_DOUBLE_EQ(loss["periods"]["rows"][1]["rates"]["net_mrr_churn"], -10.0 / 200);
  EXPECT_DOUBLE_EQ(growth["periods"]["rows"][1]["rates"]["net_mrr_churn"], 10.0 / 200);
  EXPECT_EQ(loss["summary"]["ltv"], growth["summary"]["ltv"]);
}

/// What the parts of a month's net churn come to.
int NetGrowthOf(const char* month) {
  const json question = {{"metric", "churn.monthly.net_mrr_churn"}, {"month", month}};
  const json envelope = json::parse(testing::ExplainEnvelope(
      {{std::string(kMonths)}}, question.dump(), R"({"set":{"churn_sign":"growth"}})"));
  int numerator = 0;
  for (const json& part : envelope["value"]["parts"]) {
    if (part["role"] == "numerator")
      numerator += part["sign"].get<int>() * part["total"].get<int>();
  }
  return numerator;
}

TEST(SettingChurnSign, TurnsThePartsOfTheRateAround) {
  // c grows in March; in April b comes back, d leaves and e shrinks.
  EXPECT_EQ(NetGrowthOf("2024-03"), 3000);
  EXPECT_EQ(NetGrowthOf("2024-04"), 1000);
}

}  // namespace
}  // namespace holdfast
