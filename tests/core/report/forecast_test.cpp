#include "holdfast/report/forecast.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "../../support/analysis.h"

namespace holdfast {
namespace {

using nlohmann::json;

/// Subscriptions by the month; each line of `Add` is so many customers alike.
class Company {
 public:
  Company& Add(int customers, const std::string& start, const std::string& end, int mrr) {
    for (int i = 0; i < customers; ++i) {
      csv_ += "c" + std::to_string(next_++) + "," + start + "," + end + "," + std::to_string(mrr) +
              "\n";
    }
    return *this;
  }
  /// So many customers who change their MRR.
  Company& Change(int customers, const std::string& start, int mrr, const std::string& when,
                  int then) {
    for (int i = 0; i < customers; ++i) {
      const std::string name = "c" + std::to_string(next_++) + ",";
      csv_ += name + start + "," + when + "," + std::to_string(mrr) + "\n";
      csv_ += name + when + ",," + std::to_string(then) + "\n";
    }
    return *this;
  }
  /// One part of what is behind a figure; null where it cannot be told.
  json Behind(const std::string& metric, const std::string& as_of, std::size_t part = 0) const {
    const json config = {{"set", {{"as_of", as_of}, {"nrr_months", "1"}}}};
    const json envelope = json::parse(
        testing::ExplainEnvelope({{csv_}}, json({{"metric", metric}}).dump(), config.dump()));
    return envelope["ok"] ? envelope["value"]["parts"][part] : json();
  }
  json Report(const std::string& as_of) const {
    return testing::ReportOf(csv_, json({{"set", {{"as_of", as_of}}}}).dump());
  }

 private:
  std::string csv_ = "customer,start_date,end_date,mrr\n";
  int next_ = 0;
};

/// MRR 20 x 100 a year ago; then two left, one grew by 50, and one new customer pays 60.
Company Renewing() {
  return Company()
      .Add(17, "2023-01-01", "", 100)
      .Add(2, "2023-01-01", "2023-07-01", 100)
      .Change(1, "2023-01-01", 100, "2023-09-01", 150)
      .Add(1, "2023-10-01", "", 60);
}

TEST(ShownForecast, IsTheBaseTimesTheRatesOfTheLastTwelveMonths) {
  const json forecast = Renewing().Report("2024-01-31")["forecast"];
  EXPECT_EQ(forecast["outcome"], "ok");
  EXPECT_EQ(forecast["from"], "2024-01");
  EXPECT_EQ(forecast["mrr"], 191000);
  EXPECT_EQ(forecast["nrr"], 0.925);
  EXPECT_EQ(forecast["grr"], 0.9);
  EXPECT_EQ(forecast["new_mrr"], 6000);
  ASSERT_EQ(forecast["months"].size(), 36U);
  const json& year = forecast["months"][11];
  EXPECT_EQ(year["month"], "2025-01");
  EXPECT_EQ(year["kept"], 171900);  // 1,910 x 0.9
  EXPECT_EQ(year["base"], 176675);  // 1,910 x 0.925, to the half cent
  EXPECT_EQ(year["new"], 6000);
  EXPECT_EQ(year["total"], 182675);
  const json& two = forecast["months"][23];
  EXPECT_EQ(two["kept"], 154710);  // 1,910 x 0.81
  EXPECT_EQ(two["base"], 163424);  // 1,910 x 0.855625 = 1,634.24375
  EXPECT_EQ(two["new"], 11550);    // 60 x 0.925 + 60
  EXPECT_EQ(two["total"], 174974);
}

TEST(ShownForecast, OpensToTheCustomersThatItStartsFrom) {
  // Its rates are those of twelve months, whatever the trailing windows span.
  const std::string as_of = "2024-01-31";
  const Company company = Renewing();
  EXPECT_EQ(company.Behind("forecast.mrr", as_of)["total"], 191000);
  EXPECT_EQ(company.Behind("forecast.mrr", as_of)["customers"], 19);
  EXPECT_EQ(company.Behind("forecast.customers", as_of)["customers"], 20);
  const json retained = company.Behind("forecast.nrr", as_of, 0);
  EXPECT_EQ(retained["metric"], "forecast.retained");
  EXPECT_EQ(retained["total"], 185000);
  EXPECT_EQ(retained["rows"][0]["customer"], "c19");
  EXPECT_EQ(retained["rows"][0]["amount"], 15000);
  EXPECT_EQ(retained["rows"][0]["rule"], "customer.grew");
  EXPECT_EQ(retained["rows"][0]["before_month"], "2023-01");
  const json opening = company.Behind("forecast.nrr", as_of, 1);
  EXPECT_EQ(opening["total"], 200000);
  EXPECT_EQ(opening["rows"][0]["rule"], "customer.left");
  EXPECT_EQ(company.Behind("forecast.grr", as_of, 0)["total"], 180000);
  const json fresh = company.Behind("forecast.new_mrr", as_of);
  EXPECT_EQ(fresh["total"], 6000);
  ASSERT_EQ(fresh["rows"].size(), 1U);
  EXPECT_EQ(fresh["rows"][0]["customer"], "c20");
  EXPECT_EQ(fresh["rows"][0]["rule"], "customer.came");
  EXPECT_EQ(fresh["rows"][0]["why"],
            "MRR at the end of 2024-01, and no customer at the end of 2023-01.");
  EXPECT_EQ(fresh["rows"][0]["after_lines"]["shown"][0]["line"], 23);
  // What is foretold is nobody's yet.
  EXPECT_TRUE(company.Behind("forecast.months.base", as_of).is_null());
}

TEST(ShownForecast, OpensToNothingWhereThereIsNone) {
  EXPECT_TRUE(Renewing().Behind("forecast.nrr", "2023-12-31").is_null());
  EXPECT_EQ(Renewing().Behind("forecast.mrr", "2023-12-31")["total"], 191000);
  const Company few = Company().Add(9, "2023-01-01", "", 100);
  EXPECT_TRUE(few.Behind("forecast.new_mrr", "2024-01-31").is_null());
  EXPECT_EQ(few.Behind("forecast.opening", "2024-01-31")["total"], 90000);
}

TEST(ShownForecast, HasNoLimitsOfTheTotalWithoutPastErrors) {
  const json year = Renewing().Report("2024-01-31")["forecast"]["months"][11];
  EXPECT_EQ(year["total_errors"], 0);
  EXPECT_TRUE(year["total_low"].is_null());
  EXPECT_FALSE(year["base_low"].is_null());
  EXPECT_LT(year["base_low"], year["base"]);
  EXPECT_GT(year["base_high"], year["base"]);
}

TEST(ShownForecast, SaysWhyThereIsNone) {
  const json early = Renewing().Report("2023-12-31")["forecast"];
  EXPECT_EQ(early["outcome"], "few_months");
  EXPECT_TRUE(early["months"].empty());
  const json few = Company().Add(9, "2023-01-01", "", 100).Report("2024-01-31")["forecast"];
  EXPECT_EQ(few["outcome"], "few_customers");
  EXPECT_TRUE(few["nrr"].is_null());
  const json gone = Company()
                        .Add(20, "2023-01-01", "2023-07-01", 100)
                        .Add(20, "2023-07-01", "", 100)
                        .Report("2024-01-31")["forecast"];
  EXPECT_EQ(gone["outcome"], "nothing_retained");
}

/// 40 x 100 at the end of 2021; 10 left in 2022, 6 of the 30 in 2023.
Company Shrinking() {
  return Company()
      .Add(24, "2021-12-01", "", 100)
      .Add(10, "2021-12-01", "2022-06-01", 100)
      .Add(6, "2021-12-01", "2023-06-01", 100);
}

const json* LineOf(const json& forecast, const std::string& line, int months) {
  for (const json& test : forecast["back_tests"]) {
    if (test["line"] == line && test["months"] == months) return &test;
  }
  return nullptr;
}

TEST(BackTest, ForetellsFromAPastQuarterByWhatWasKnownThen) {
  const json forecast = Shrinking().Report("2023-12-31")["forecast"];
  const json* base = LineOf(forecast, "base", 12);
  ASSERT_NE(base, nullptr);
  ASSERT_EQ((*base)["rows"].size(), 1U);
  const json& row = (*base)["rows"][0];
  EXPECT_EQ(row["from"], "2022-12");
  EXPECT_EQ(row["month"], "2023-12");
  EXPECT_EQ(row["forecast"], 225000);  // 3,000 x 0.75
  EXPECT_EQ(row["actual"], 240000);
  EXPECT_NEAR(row["error"].get<double>(), 1.0 / 15, 1e-12);
  EXPECT_EQ((*base)["within_mark"], 0);
  EXPECT_EQ((*base)["limited"], 1);
  EXPECT_EQ((*base)["covered"], 1);
}

TEST(BackTest, CountsTheForecastsWithinTheMark) {
  const json forecast = Shrinking().Report("2023-12-31")["forecast"];
  const json* total = LineOf(forecast, "total", 3);
  ASSERT_NE(total, nullptr);
  // A quarter on from 2022-12: 3,000 x 0.75 ^ 0.25 = 2,791.81 of 3,000; from 2023-03 the same of
  // 3,000 less 600; from 2023-06 2,400 x 0.8 ^ 0.25 = 2,269.78 of 2,400; from 2023-09 likewise.
  ASSERT_EQ((*total)["rows"].size(), 4U);
  EXPECT_EQ((*total)["rows"][0]["forecast"], 279181);
  EXPECT_EQ((*total)["rows"][0]["actual"], 300000);
  EXPECT_EQ((*total)["rows"][1]["actual"], 240000);
  EXPECT_EQ((*total)["rows"][2]["forecast"], 226978);
  EXPECT_EQ((*total)["rows"][3]["actual"], 240000);
  EXPECT_EQ((*total)["measured"], 4);
  EXPECT_EQ((*total)["within_mark"], 0);
  // The limits of the next quarter are those past errors: 2,400 x 0.8 ^ 0.25 as far off.
  const json& next = forecast["months"][2];
  EXPECT_EQ(next["total_errors"], 4);
  EXPECT_EQ(next["total"], 226978);
  EXPECT_EQ(next["total_low"], 195123);   // x 2,400 / 2,791.81
  EXPECT_EQ(next["total_high"], 243904);  // x 3,000 / 2,791.81
}

/// The High End segment of Fader and Hardie (2007), in months.
Company HighEnd() {
  Company company;
  company.Add(1, "2020-01-01", "", 10);
  const int left[] = {1000, 869, 743, 653, 593, 551, 517, 491};
  for (int age = 1; age <= 7; ++age) {
    company.Add(left[age - 1] - left[age], "2020-02-01", "2020-0" + std::to_string(2 + age) + "-01",
                10);
  }
  return company.Add(left[7], "2020-02-01", "", 10);
}

TEST(Projection, FitsThePublishedParametersWithoutTheFirstMonthOfTheData) {
  const json projection = HighEnd().Report("2020-09-30")["projection"];
  EXPECT_EQ(projection["outcome"], "fitted");
  EXPECT_EQ(projection["customers"], 1000);
  EXPECT_EQ(projection["lost"], 509);
  EXPECT_NEAR(projection["alpha"].get<double>(), 0.668088, 5e-7);
  EXPECT_NEAR(projection["beta"].get<double>(), 3.806095, 5e-7);
  EXPECT_NEAR(projection["ages"][12]["projected"].get<double>(), 0.3780, 5e-5);
  EXPECT_NEAR(projection["ages"][7]["seen"].get<double>(), 0.491, 1e-12);
  EXPECT_TRUE(projection["ages"][8]["seen"].is_null());
}

TEST(Projection, GivesNoMeanThatIsInfiniteButAValueWithinAHorizon) {
  const json projection = HighEnd().Report("2020-09-30")["projection"];
  EXPECT_TRUE(projection["mean_months"].is_null());
  EXPECT_EQ(projection["months"], 36);
  // The sum of S(0) to S(35), by another program.
  EXPECT_NEAR(projection["months_paid"].get<double>(), 13.685592, 1e-5);
  EXPECT_EQ(projection["value"], 13686);
}

TEST(Projection, HoldsOutTheLastMonths) {
  const json held = HighEnd().Report("2020-09-30")["projection"]["hold_out"];
  EXPECT_EQ(held["from"], "2020-06");
  EXPECT_EQ(held["month"], "2020-09");
  EXPECT_EQ(held["customers"], 593);
  // Fitted on ages 0 to 4 by another program.
  EXPECT_NEAR(held["foretold"].get<double>(), 0.7502026, 5e-7);
  EXPECT_NEAR(held["seen"].get<double>(), 491.0 / 593, 1e-12);
}

TEST(Projection, HasThePooledAverageOfTheCohortsThatAreAsOld) {
  const json ages = Company()
                        .Add(1, "2024-01-01", "", 10)
                        .Add(8, "2024-02-01", "", 10)
                        .Add(8, "2024-02-01", "2024-03-01", 10)
                        .Add(4, "2024-04-01", "2024-05-01", 10)
                        .Report("2024-05-31")["projection"]["ages"];
  EXPECT_NEAR(ages[1]["pooled"].get<double>(), 8.0 / 20, 1e-12);
  EXPECT_EQ(ages[1]["pooled_customers"], 20);
  EXPECT_NEAR(ages[2]["pooled"].get<double>(), 0.5, 1e-12);
  EXPECT_EQ(ages[2]["pooled_customers"], 16);
}

TEST(Projection, SaysWhyThereIsNone) {
  // Who is there in the first month may be older than the data.
  EXPECT_EQ(Company().Add(90, "2020-02-01", "", 1).Report("2020-09-30")["projection"]["outcome"],
            "few_customers");
  EXPECT_EQ(Company()
                .Add(1, "2020-01-01", "", 1)
                .Add(90, "2020-02-01", "2020-04-01", 1)
                .Report("2020-03-31")["projection"]["outcome"],
            "nobody_lost");
  const json few = Company()
                       .Add(1, "2020-01-01", "", 1)
                       .Add(9, "2020-02-01", "", 1)
                       .Report("2020-09-30")["projection"];
  EXPECT_EQ(few["outcome"], "few_customers");
  EXPECT_TRUE(few["value"].is_null());
  EXPECT_EQ(Company()
                .Add(1, "2020-01-01", "", 1)
                .Add(30, "2020-02-01", "", 1)
                .Report("2020-09-30")["projection"]["outcome"],
            "nobody_lost");
}

}  // namespace
}  // namespace holdfast
