// What cohort_age and cohort_key change in a report, and that they change nothing else.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "../../support/analysis.h"
#include "../../support/changed_figures.h"
#include "holdfast/engine/engine.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::Changed;
using testing::kMonths;
using testing::Paths;
using testing::ReportWith;

constexpr std::string_view kDays =
    "customer,start_date,end_date,mrr,plan\n"
    "acme,2024-01-31,,100,Team\n"
    "bolt,2024-01-14,2024-02-10,50,Solo\n"
    "core,2024-01-14,2024-03-01,30,Solo\ncore,2024-03-20,,40,Team\n"
    "guest,2024-01-05,2024-01-20,20,Solo\n"
    "dune,2024-03-20,,70,Team\n"
    "late,2024-05-31,,5,Solo\n";

std::string ConfigOf(const std::map<std::string, std::string>& set) {
  return json({{"set", set}}).dump();
}

/// Whether paths are of cohorts, and there are some.
bool AreOfCohorts(const Paths& paths) {
  return !paths.empty() && std::all_of(paths.begin(), paths.end(), [](const std::string& path) {
    return path == "cohorts" || path.starts_with("cohorts.");
  });
}

const std::map<std::string, std::string> kOwn = {{"cohort_age", "anniversary"}};

TEST(SettingCohortAge, ChangesTheCohortsAndNothingElse) {
  EXPECT_TRUE(AreOfCohorts(Changed(kDays, "cohort_age", "anniversary")));
  const json segments = testing::SegmentsOf({{std::string(kDays)}}, {{"by", "plan"}});
  const json own = testing::SegmentsOf({{std::string(kDays)}}, {{"by", "plan"}}, ConfigOf(kOwn));
  for (std::size_t i = 0; i < segments["segments"].size(); ++i) {
    EXPECT_TRUE(AreOfCohorts(testing::Different(segments["segments"][i], own["segments"][i])));
  }
}

TEST(SettingCohortAge, LeavesTablesOfMonthsAsTheyAre) {
  EXPECT_EQ(Changed(kMonths, "cohort_age", "anniversary"), Paths{});
}

TEST(SettingCohortAge, GivesTheSizeApartFromTheCustomersAtAgeZero) {
  const json cohorts = ReportWith(kDays, "cohort_age", "anniversary")["cohorts"];
  ASSERT_EQ(cohorts.size(), 3U);
  EXPECT_EQ(cohorts[0]["month"], "2024-01");
  EXPECT_EQ(cohorts[0]["size"], 4);
  EXPECT_EQ(cohorts[0]["mrr"], 20000);
  // acme on 28 February, 30 March, 29 April, 30 May; core on 13 February, and back on 13 April.
  EXPECT_EQ(cohorts[0]["customers"], (json{2, 1, 2, 2}));
  EXPECT_EQ(cohorts[0]["net_mrr"], (json{13000, 10000, 14000, 14000}));
  EXPECT_EQ(cohorts[0]["gross_mrr"], (json{13000, 10000, 13000, 13000}));
  EXPECT_FALSE(cohorts[0].contains("base_mrr"));
  EXPECT_EQ(cohorts[1]["month"], "2024-03");
  EXPECT_EQ(cohorts[1]["customers"], (json{1, 1}));
  // late joined on the last day.
  EXPECT_EQ(cohorts[2]["size"], 1);
  EXPECT_EQ(cohorts[2]["mrr"], 500);
  EXPECT_EQ(cohorts[2]["customers"], json::array());
}

TEST(SettingCohortAge, PutsTheMonthsOfAQuarterTogether) {
  const json config = {
      {"set", {{"cohort_age", "anniversary"}, {"cohort_by", "quarter"}, {"as_of", "2024-05-31"}}}};
  const json cohorts = testing::ReportOf(kDays, config.dump())["cohorts"];
  ASSERT_EQ(cohorts.size(), 2U);
  EXPECT_EQ(cohorts[0]["period"], "2024-Q1");
  EXPECT_EQ(cohorts[0]["size"], 5);
  EXPECT_EQ(cohorts[0]["mrr"], 27000);
  // dune, of March, has reached two ages: on 19 April and 19 May.
  EXPECT_EQ(cohorts[0]["customers"], (json{3, 2}));
}

TEST(SettingCohortAge, LeavesOutWhoHasLeftOnceWhereToldTo) {
  const json config = {
      {"set", {{"cohort_age", "anniversary"}, {"returning_customers", "until_first_churn"}}}};
  const json cohorts = testing::ReportOf(kDays, config.dump())["cohorts"];
  EXPECT_EQ(cohorts[0]["customers"], (json{2, 1, 1, 1}));
}

TEST(SettingCohortAge, DoesNotHangOnWhichDayIsTheMonths) {
  const json last = ReportWith(kDays, "cohort_age", "anniversary");
  const json config = {{"set", {{"cohort_age", "anniversary"}, {"month_state", "first_day"}}}};
  EXPECT_EQ(testing::ReportOf(kDays, config.dump())["cohorts"], last["cohorts"]);
  const json days = {{"set", {{"cohort_age", "anniversary"}, {"same_month", "events"}}}};
  EXPECT_EQ(testing::ReportOf(kDays, days.dump())["cohorts"], last["cohorts"]);
}

TEST(SettingCohortAge, ComparesBothDaysAtTheRatesOfTheAgesMonth) {
  const std::string rows =
      "customer,start_date,end_date,mrr,currency\n"
      "acme,2024-01-10,2024-02-20,10,EUR\nacme,2024-02-20,,15,EUR\nacme,2024-01-20,,4,USD\n"
      "stays,2024-01-01,,1,USD\n";
  const std::string rates =
      "date,from,to,rate\n2024-01-31,EUR,USD,1.00\n2024-02-29,EUR,USD,1.10\n"
      "2024-03-31,EUR,USD,1.20\n";
  const json config = {
      {"set",
       {{"cohort_age", "anniversary"}, {"reporting_currency", "USD"}, {"as_of", "2024-03-31"}}}};
  const json cohorts = testing::ReportOf(
      {{rows}, {rates, R"({"name":"rates.csv","table":"rates"})"}}, config.dump())["cohorts"];
  ASSERT_EQ(cohorts.size(), 1U);
  // On 10 January acme pays 10.00 EUR; on 9 February also 4.00 USD, on 9 March 15.00 EUR. stays is
  // looked at on 31 January, 29 February and 31 March.
  EXPECT_EQ(cohorts[0]["size"], 2);
  EXPECT_EQ(cohorts[0]["mrr"], 1100);
  EXPECT_EQ(cohorts[0]["customers"], (json{2, 2}));
  EXPECT_EQ(cohorts[0]["net_mrr"], (json{1100 + 400 + 100, 1800 + 400 + 100}));
  EXPECT_EQ(cohorts[0]["base_mrr"], (json{1100 + 100, 1200 + 100}));
  EXPECT_EQ(cohorts[0]["gross_mrr"], (json{1100 + 100, 1200 + 100}));
}

json PartOf(std::string_view csv, const json& question, const std::string& config) {
  const json envelope =
      json::parse(testing::ExplainEnvelope({{std::string(csv)}}, question.dump(), config));
  EXPECT_TRUE(envelope["ok"].get<bool>()) << envelope;
  return envelope["ok"].get<bool>() ? envelope["value"]["parts"][0] : json();
}

TEST(SettingCohortAge, OpensToTheDaysAndTheirRows) {
  const json part = PartOf(
      kDays, {{"metric", "cohorts.net_mrr"}, {"cohort", "2024-01"}, {"age", 2}}, ConfigOf(kOwn));
  EXPECT_EQ(part["total"], 14000);
  ASSERT_EQ(part["rows"].size(), 2U);
  const json& core = part["rows"][1];
  EXPECT_EQ(core["customer"], "core");
  EXPECT_EQ(core["before"], 3000);
  EXPECT_EQ(core["before_day"], "2024-01-14");
  EXPECT_EQ(core["before_month"], "2024-01");
  EXPECT_EQ(core["after"], 4000);
  EXPECT_EQ(core["after_day"], "2024-04-13");
  EXPECT_EQ(core["since"], "2024-01");
  EXPECT_EQ(core["rule"], "days.grew");
  EXPECT_EQ(core["why"], "More MRR on 2024-04-13 than on 2024-01-14, the first day with any.");
  EXPECT_EQ(core["before_lines"]["shown"][0]["line"], 4);
  EXPECT_EQ(core["after_lines"]["shown"][0]["line"], 5);
  EXPECT_FALSE(PartOf(kDays, {{"metric", "cohorts.net_mrr"}, {"cohort", "2024-01"}, {"age", 2}},
                      "")["rows"][0]
                   .contains("before_day"));
}

TEST(SettingCohortAge, ShowsTheRowAtNothingOfWhoGoesOnForNothing) {
  const std::string csv =
      "customer,start_date,end_date,mrr\n"
      "acme,2024-01-14,2024-02-20,100\nacme,2024-02-20,,0\nbolt,2024-01-14,,10\n";
  const json question = {{"metric", "cohorts.customers"}, {"cohort", "2024-01"}, {"age", 1}};
  const std::string config = ConfigOf(
      {{"cohort_age", "anniversary"}, {"free_customers", "stay"}, {"as_of", "2024-03-31"}});
  const json part = PartOf(csv, question, config);
  EXPECT_EQ(part["total"], 2);
  ASSERT_EQ(part["rows"].size(), 2U);
  EXPECT_EQ(part["rows"][0]["customer"], "acme");
  EXPECT_EQ(part["rows"][0]["rule"], "free.runs");
  EXPECT_EQ(part["rows"][0]["after_day"], "2024-03-13");
  ASSERT_EQ(part["rows"][0]["after_lines"]["shown"].size(), 1U);
  EXPECT_EQ(part["rows"][0]["after_lines"]["shown"][0]["line"], 3);
  // By default acme is lost on 20 February.
  EXPECT_EQ(PartOf(csv, question,
                   ConfigOf({{"cohort_age", "anniversary"}, {"as_of", "2024-03-31"}}))["total"],
            1);
}

TEST(SettingCohortAge, SaysThatACohortHasNoAgesYet) {
  const json envelope = json::parse(testing::ExplainEnvelope(
      {{std::string(kDays)}}, R"({"metric":"cohorts.customers","cohort":"2024-05","age":0})",
      ConfigOf(kOwn)));
  ASSERT_FALSE(envelope["ok"].get<bool>());
  EXPECT_EQ(envelope["error"]["code"], "explain.no_such_age");
  EXPECT_EQ(envelope["error"]["message"],
            "Not all customers of the cohort of 2024-05 have been there for a whole month yet: it "
            "has no ages.");
}

TEST(SettingCohortAge, AddsUpOverSegmentsThatCustomersMoveBetween) {
  const json segments =
      testing::SegmentsOf({{std::string(kDays)}}, {{"by", "plan"}}, ConfigOf(kOwn));
  std::map<std::string, int> sizes;
  for (const json& segment : segments["segments"]) {
    for (const json& cohort : segment["cohorts"]) {
      if (cohort["month"] == "2024-01") sizes[segment["value"]] = cohort["size"];
    }
  }
  // core, who moves on to Team, began with Solo, and guest shows at the end of no month.
  EXPECT_EQ(sizes, (std::map<std::string, int>{{"Solo", 3}, {"Team", 1}}));
}

// acme and bolt sign up in January, acme pays from February on; core has not paid. echo was paused.
constexpr std::string_view kTrials =
    "customer,subscription_id,start_date,trial_end,end_date,mrr,status\n"
    "acme,s1,2024-01-10,2024-02-10,,100,active\n"
    "bolt,s2,2024-01-05,,2024-03-01,50,canceled\n"
    "core,s3,2024-01-20,,,40,trialing\n"
    "dune,s4,2024-03-02,,,30,active\n"
    "echo,s5,2024-02-01,,2024-02-20,60,paused\necho,s6,2024-03-05,,,60,active\n"
    "free,s7,2024-01-31,,2024-03-10,0,canceled\nfree,s8,2024-03-10,,,20,active\n";

json CohortsOf(std::string_view csv, std::map<std::string, std::string> set) {
  set.try_emplace("cohort_key", "signup");
  return testing::ReportOf(csv, ConfigOf(set))["cohorts"];
}

TEST(SettingCohortKey, ChangesTheCohortsAndNothingElse) {
  EXPECT_TRUE(AreOfCohorts(Changed(kTrials, "cohort_key", "signup")));
  EXPECT_EQ(Changed(kMonths, "cohort_key", "signup"), Paths{});
}

TEST(SettingCohortKey, BeginsWithTrialsPausesAndWhatIsFree) {
  const json cohorts = CohortsOf(kTrials, {});
  ASSERT_EQ(cohorts.size(), 3U);
  EXPECT_EQ(cohorts[0]["month"], "2024-01");
  // acme, bolt and free: core never paid.
  EXPECT_EQ(cohorts[0]["size"], 3);
  EXPECT_EQ(cohorts[0]["mrr"], 17000);
  EXPECT_EQ(cohorts[0]["customers"], (json{1, 2, 2}));
  EXPECT_EQ(cohorts[0]["net_mrr"], (json{5000, 15000, 12000}));
  EXPECT_EQ(cohorts[0]["gross_mrr"], (json{5000, 15000, 12000}));
  EXPECT_EQ(cohorts[1]["month"], "2024-02");
  EXPECT_EQ(cohorts[1]["size"], 1);
  EXPECT_EQ(cohorts[1]["customers"], (json{0, 1}));
  EXPECT_EQ(cohorts[2]["size"], 1);
}

TEST(SettingCohortKey, AddsUpToWhoHasPaidByTheDayOfTheReport) {
  int size = 0;
  for (const json& cohort : CohortsOf(kTrials, {{"as_of", "2024-02-29"}}))
    size += cohort["size"].get<int>();
  EXPECT_EQ(size, 2);
}

TEST(SettingCohortKey, TakesTheDayThatATableOfCustomersSays) {
  const std::string rows =
      "customer_id,start_date,mrr\nc1,2024-03-05,10\nc2,2024-03-05,20\nc3,2024-03-05,40\n"
      "c4,2024-01-02,1\n";
  const std::string customers =
      "customer_id,name,region,signup_date\nc1,Ada,EU,2024-02-10\nc2,Bo,EU,2024-04-01\n"
      "c3,Cy,US,soon\n";
  const json report = testing::ReportOf({{rows}, {customers, R"({"name":"customers.csv"})"}},
                                        ConfigOf({{"cohort_key", "signup"}}));
  ASSERT_EQ(report["inputs"][1]["table"], "customers");
  EXPECT_EQ(report["inputs"][1]["rows"]["used"], 3);
  std::map<std::string, int> mrr;
  for (const json& cohort : report["cohorts"]) mrr[cohort["month"]] = cohort["mrr"];
  EXPECT_EQ(mrr,
            (std::map<std::string, int>{{"2024-01", 100}, {"2024-02", 1000}, {"2024-03", 6000}}));
}

TEST(SettingCohortKey, TakesTheDayOfTheCustomerWithThatEmail) {
  // Rows name customers by their e-mail addresses, the table of customers by an id.
  const std::string rows =
      "customer_email,start_date,mrr\nada@a.example,2024-03-05,10\nbo@b.example,2024-03-05,20\n"
      "cy@c.example,2024-01-02,1\n";
  const std::string customers =
      "customer_id,name,email,signup_date\nc1,Ada,ada@a.example,2024-02-10\n"
      "c2,Bo,bo@elsewhere.example,2024-02-10\n";
  const std::string options = R"({"name":"customers.csv","mapping":{"attributes":["email"]}})";
  const json report =
      testing::ReportOf({{rows}, {customers, options}}, ConfigOf({{"cohort_key", "signup"}}));
  ASSERT_EQ(report["inputs"][1]["table"], "customers");
  std::map<std::string, int> mrr;
  for (const json& cohort : report["cohorts"]) mrr[cohort["month"]] = cohort["mrr"];
  EXPECT_EQ(mrr,
            (std::map<std::string, int>{{"2024-01", 100}, {"2024-02", 1000}, {"2024-03", 2000}}));
}

TEST(SettingCohortKey, TakesTheStartOfLinesOfInvoicesInTrial) {
  // acme by a mark, bolt by the kind, with no period; core's trial has no day, dune has not paid.
  const std::string invoices =
      "invoice_number,customer,date,period_start,period_end,amount,line_type,is_trial\n"
      "1,acme,2024-01-20,2024-01-15,2024-02-15,0.00,subscription,true\n"
      "2,acme,2024-02-15,2024-02-15,2024-03-15,100.00,subscription,false\n"
      "3,bolt,2024-01-31,,,0.00,trial,false\n"
      "4,bolt,2024-03-01,2024-03-01,2024-04-01,50.00,subscription,false\n"
      "5,core,,,,0.00,trial,false\n"
      "6,core,2024-03-02,2024-03-02,2024-04-02,30.00,subscription,false\n"
      "7,dune,2024-01-05,2024-01-05,2024-02-05,0.00,trial,false\n"
      "8,echo,2024-01-02,2024-01-02,2024-02-02,10.00,subscription,false\n";
  const json report = testing::ReportOf(invoices, ConfigOf({{"cohort_key", "signup"}}));
  ASSERT_EQ(report["inputs"][0]["table"], "invoices");
  EXPECT_EQ(report["inputs"][0]["rows"]["used"], 4);
  std::map<std::string, int> mrr;
  for (const json& cohort : report["cohorts"]) mrr[cohort["month"]] = cohort["mrr"];
  EXPECT_EQ(mrr, (std::map<std::string, int>{{"2024-01", 16000}, {"2024-03", 3000}}));
}

TEST(SettingCohortKey, CanBeChangedWhenTheFilesAreRead) {
  Analysis analysis("");
  analysis.Open(R"({"name":"trials.csv"})");
  const std::span<char> room = analysis.Buffer(kTrials.size());
  std::copy(kTrials.begin(), kTrials.end(), room.begin());
  analysis.Commit(kTrials.size());
  analysis.Finish();
  EXPECT_EQ(json::parse(analysis.Report(R"({"cohort_key":"signup"})"))["value"]["cohorts"],
            CohortsOf(kTrials, {}));
}

TEST(SettingCohortKey, LooksAtEachSubscriptionWhereTheReportDoes) {
  const json cohorts = CohortsOf(kTrials, {{"grain", "subscription"}});
  // s5 of echo has not paid, and neither has s7 of free.
  ASSERT_EQ(cohorts.size(), 2U);
  EXPECT_EQ(cohorts[0]["month"], "2024-01");
  EXPECT_EQ(cohorts[0]["size"], 2);
  EXPECT_EQ(cohorts[1]["month"], "2024-03");
  EXPECT_EQ(cohorts[1]["size"], 3);
}

TEST(SettingCohortKey, CountsOwnMonthsFromTheSignUp) {
  const json cohorts = CohortsOf(kTrials, {{"cohort_age", "anniversary"}, {"as_of", "2024-04-05"}});
  EXPECT_EQ(cohorts[0]["size"], 3);
  EXPECT_EQ(cohorts[0]["mrr"], 17000);
  // acme on 9 February not yet, on 9 March; bolt on 4 February; free, since 31 January, on 28
  // February not yet, and on 30 March.
  EXPECT_EQ(cohorts[0]["customers"], (json{1, 2}));
  EXPECT_EQ(cohorts[0]["net_mrr"], (json{5000, 12000}));
}

TEST(SettingCohortKey, OpensToWhoHasNotPaidYet) {
  const std::string rates = "date,from,to,rate\n2024-01-31,EUR,USD,1.00\n";
  const json envelope = json::parse(testing::ExplainEnvelope(
      {{std::string(kTrials)}, {rates, R"({"name":"rates.csv","table":"rates"})"}},
      R"({"metric":"cohorts.base_mrr","cohort":"2024-01","age":0})",
      ConfigOf({{"cohort_key", "signup"}, {"currency", "EUR"}, {"reporting_currency", "USD"}})));
  ASSERT_TRUE(envelope["ok"].get<bool>()) << envelope;
  const json& rows = envelope["value"]["parts"][0]["rows"];
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0]["customer"], "acme");
  EXPECT_EQ(rows[0]["amount"], 10000);
  EXPECT_EQ(rows[0]["after"], 0);
  EXPECT_EQ(rows[0]["rule"], "customer.not_yet");
  EXPECT_EQ(rows[0]["why"],
            "No MRR yet at the end of 2024-01: the first is that at the end of 2024-02.");
  EXPECT_EQ(rows[1]["rule"], "customer.first_month");
}

TEST(SettingCohortKey, TellsTheSameFromEveryOrderOfFilesAndRows) {
  const std::string customers =
      "customer_id,name,region,signup_date\nacme,Ada,EU,2024-02-01\nacme,Ada,EU,2024-01-02\n"
      "dune,Dee,EU,2024-02-01\n";
  const std::vector<testing::TestFile> files = {{std::string(kTrials)},
                                                {customers, R"({"name":"c.csv"})"}};
  const std::string config = ConfigOf({{"cohort_key", "signup"}});
  const json there = testing::ReportOf(files, config)["cohorts"];
  const json back = testing::ReportOf({files[1], files[0]}, config)["cohorts"];
  EXPECT_EQ(there, back);
  EXPECT_EQ(there[1]["size"], 2);
}

}  // namespace
}  // namespace holdfast
