#include "holdfast/report/uncertainty.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "../../support/analysis.h"
#include "../../support/ledger_text.h"

namespace holdfast {
namespace {

using nlohmann::json;

/// A report on monthly MRR: each customer's first year at `before`, and its thirteenth month.
struct Customer {
  int before;
  int after;
};

json ReportOn(const std::vector<Customer>& customers, std::string_view config = "") {
  std::string csv = "customer,month,mrr\n";
  for (std::size_t i = 0; i < customers.size(); ++i) {
    const std::string name = "c" + std::to_string(i);
    for (int month = 1; month <= 12; ++month) {
      csv += name + ",2023-" + (month < 10 ? "0" : "") + std::to_string(month) + "," +
             std::to_string(customers[i].before) + "\n";
    }
    if (customers[i].after > 0)
      csv += name + ",2024-01," + std::to_string(customers[i].after) + "\n";
  }
  return testing::ReportOf(csv, config);
}

std::vector<std::string> CodesOf(const json& report) {
  std::vector<std::string> codes;
  for (const json& warning : report["uncertainty"]["warnings"])
    codes.push_back(warning["code"].get<std::string>() + " " + warning["of"].get<std::string>());
  return codes;
}

// 100 become 50, 200 become 200, 300 become 450. Without each: 650/500, 500/400, 250/300; of GRR
// 500/500, 350/400, 250/300. Standard errors: the root of 2/3 of the squares off their mean.
TEST(Uncertainty, HasTheJackknifeBesideWhatIsDrawn) {
  const std::vector<Customer> customers = {{100, 50}, {200, 200}, {300, 450}};
  const json jackknife = ReportOn(customers)["uncertainty"]["jackknife"];
  EXPECT_NEAR(jackknife["nrr_low"].get<double>(), 0.586799, 5e-7);
  EXPECT_NEAR(jackknife["nrr_high"].get<double>(), 1.746534, 5e-7);
  EXPECT_NEAR(jackknife["grr_low"].get<double>(), 0.720368, 5e-7);
  EXPECT_EQ(jackknife["grr_high"], 1);
  const json by_logo = ReportOn(customers, R"({"set":{"grr":"logo"}})");
  EXPECT_TRUE(by_logo["uncertainty"]["jackknife"]["grr_low"].is_null());
  EXPECT_EQ(by_logo["uncertainty"]["jackknife"]["nrr_low"], jackknife["nrr_low"]);
}

TEST(Uncertainty, HasNoJackknifeWhereNothingIsDrawn) {
  EXPECT_FALSE(ReportOn({{10, 12}})["uncertainty"].contains("jackknife"));
  const std::vector<Customer> many(1001, {10, 12});
  EXPECT_FALSE(ReportOn(many)["uncertainty"].contains("jackknife"));
}

TEST(Uncertainty, SaysThatNoneOfFiveMayBeFortyPercent) {
  const json report = ReportOn({{10, 10}, {11, 11}, {12, 12}, {13, 13}, {14, 14}});
  const json& churn = report["churn"]["monthly"].back();
  EXPECT_EQ(churn["customer_churn"], 0);
  EXPECT_EQ(churn["customer_churn_low"], 0);
  EXPECT_NEAR(churn["customer_churn_high"].get<double>(), 0.434482, 5e-7);
  const json& year = report["retention"]["trailing"].back();
  EXPECT_NEAR(year["logo_low"].get<double>(), 1 - 0.434482, 5e-7);
  EXPECT_EQ(year["logo_high"], 1);
  // Nobody changed: that is no proof that nobody will, so NRR and GRR have no interval.
  EXPECT_EQ(year["nrr"], 1);
  EXPECT_TRUE(year["nrr_low"].is_null());
  EXPECT_TRUE(year["grr_high"].is_null());
  EXPECT_TRUE(year["interval_method"].is_null());
  EXPECT_EQ(CodesOf(report),
            (std::vector<std::string>{"few_customers mrr", "few_customers retention",
                                      "no_spread retention"}));
}

TEST(Uncertainty, HasNoRateWithoutCustomersAndNoInterval) {
  const json report = ReportOn({{10, 10}});
  EXPECT_TRUE(report["churn"]["monthly"][0]["customer_churn_low"].is_null());
  EXPECT_TRUE(report["retention"]["trailing"].back()["nrr_low"].is_null());
  EXPECT_TRUE(report["uncertainty"]["arpa_low"].is_null());
}

TEST(Uncertainty, SaysWhenOneCustomerHoldsMuch) {
  std::vector<Customer> customers(11, {100, 90});
  customers.push_back({600, 660});
  const json report = ReportOn(customers);
  EXPECT_EQ(CodesOf(report),
            (std::vector<std::string>{"one_customer mrr", "one_customer retention"}));
  EXPECT_NEAR(report["retention"]["trailing"][0]["largest_share"].get<double>(), 600.0 / 1700,
              1e-12);
  EXPECT_EQ(
      report["uncertainty"]["warnings"][1]["message"],
      "One customer holds 35 % of the MRR that the 12 months to 2024-01 began with: its rates "
      "and averages follow that customer.");
}

TEST(Uncertainty, DrawsTheLastWindowAnewAndHoldsTheRates) {
  std::vector<Customer> customers;
  for (int i = 0; i < 40; ++i)
    customers.push_back({50 + i * 7 % 31, (50 + i * 7 % 31) * (i % 7) / 5});
  const json report = ReportOn(customers);
  const json& year = report["retention"]["trailing"].back();
  EXPECT_EQ(year["interval_method"], "bca");
  EXPECT_LT(year["nrr_low"], year["nrr"]);
  EXPECT_LT(year["nrr"], year["nrr_high"]);
  EXPECT_LT(year["grr_low"], year["grr"]);
  EXPECT_LT(year["grr"], year["grr_high"]);
  EXPECT_LE(year["grr_high"], 1);
  EXPECT_EQ(report["uncertainty"]["arpa_method"], "bca");
  EXPECT_LT(report["uncertainty"]["arpa_low"], report["summary"]["arpa"]);
  EXPECT_LT(report["summary"]["arpa"], report["uncertainty"]["arpa_high"]);
  EXPECT_TRUE(CodesOf(report).empty());
}

TEST(Uncertainty, OfManyCustomersIsTheDeltaMethods) {
  std::vector<Customer> customers;
  for (int i = 0; i < 1301; ++i) customers.push_back({50 + i % 31, (50 + i % 31) * (i % 7) / 5});
  const json report = ReportOn(customers);
  EXPECT_EQ(report["retention"]["trailing"].back()["interval_method"], "delta");
  EXPECT_EQ(report["uncertainty"]["arpa_method"], "delta");
  EXPECT_LT(report["uncertainty"]["arpa_low"], report["summary"]["arpa"]);
  EXPECT_LT(report["summary"]["arpa"], report["uncertainty"]["arpa_high"]);
}

/// From March to June 60 become 70, 30 become 20 and 10 leaves; the other comes within.
constexpr const char* kQuarter =
    "customer,plan,month,mrr,currency\n"
    "grows,Pro,2024-03,60,USD\ngrows,Pro,2024-06,70,USD\n"
    "shrinks,Pro,2024-03,30,USD\nshrinks,Pro,2024-06,20,USD\n"
    "leaves,Pro,2024-03,10,USD\nleaves,Pro,2024-05,10,USD\n"
    "stays,Pro,2024-04,25,USD\nstays,Pro,2024-05,25,USD\nstays,Pro,2024-06,25,USD\n";

// The ends are those of a program of its own (core/README.md works the quarter out).
TEST(Uncertainty, OfMonthsAndQuartersIsTheDeltaMethods) {
  const json report = testing::ReportOf(kQuarter, R"({"set":{"period":"quarter"}})");
  // leaves has 10 of the 35 that June begins with, and stays the rest.
  const json& june = report["retention"]["monthly"][2];
  EXPECT_EQ(june["interval_method"], "delta");
  EXPECT_EQ(june["nrr_low"], 0);
  EXPECT_NEAR(june["nrr_high"].get<double>(), 1.514271014097981, 1e-12);
  EXPECT_EQ(june["grr_high"], 1);
  EXPECT_NEAR(june["largest_share"].get<double>(), 25.0 / 35, 1e-12);
  // stays is alone in what May begins with.
  EXPECT_TRUE(report["retention"]["monthly"][1]["nrr_low"].is_null());
  EXPECT_TRUE(report["retention"]["monthly"][1]["interval_method"].is_null());
  const json& rates = report["periods"]["rows"][1]["rates"];
  EXPECT_EQ(rates["interval_method"], "delta");
  EXPECT_NEAR(rates["nrr_low"].get<double>(), 0.428385257102590, 1e-12);
  EXPECT_NEAR(rates["nrr_high"].get<double>(), 1.371614742897410, 1e-12);
  EXPECT_NEAR(rates["grr_low"].get<double>(), 0.440732667258318, 1e-12);
  EXPECT_EQ(rates["grr_high"], 1);
  EXPECT_NEAR(rates["logo_low"].get<double>(), 0.207659600802048, 1e-12);
  EXPECT_NEAR(rates["customer_churn_high"].get<double>(), 0.792340399197952, 1e-12);
}

TEST(Uncertainty, OfMonthsIsTheSameInAReportingCurrency) {
  const std::string rates = "date,from,to,rate\n2024-01-31,EUR,USD,2\n";
  const json own = testing::ReportOf(kQuarter, R"({"set":{"period":"quarter"}})");
  const json exchanged =
      testing::ReportOf({{kQuarter}, {rates, R"({"name":"rates.csv","table":"rates"})"}},
                        R"({"set":{"period":"quarter","reporting_currency":"USD"}})");
  EXPECT_EQ(exchanged["retention"], own["retention"]);
  EXPECT_EQ(exchanged["periods"]["rows"][1]["rates"], own["periods"]["rows"][1]["rates"]);
}

TEST(Uncertainty, OfMonthsFollowsWhoMovesToAnotherSegment) {
  const json report = testing::ReportOf(
      "customer,plan,month,mrr\nacme,Basic,2024-01,100\nacme,Pro,2024-02,120\n"
      "bolt,Basic,2024-01,50\nbolt,Basic,2024-02,30\ncore,Pro,2024-01,10\ncore,Pro,2024-02,10\n",
      R"({"filter":{"by":"plan","value":"Basic"}})");
  const json& february = report["retention"]["monthly"][0];
  EXPECT_NEAR(february["nrr_low"].get<double>(), 0.477342937455986, 1e-12);
  EXPECT_NEAR(february["nrr_high"].get<double>(), 1.522657062544015, 1e-12);
}

TEST(Survival, OfAReportCountsFirstChurnByAge) {
  const json survival = testing::ReportOf(R"(customer,month,mrr
stays,2024-01,10
stays,2024-02,10
stays,2024-03,10
stays,2024-04,10
leaves,2024-01,10
back,2024-01,10
back,2024-02,10
back,2024-04,10
late,2024-03,10
late,2024-04,10
)")["survival"];
  EXPECT_EQ(survival["customers"], 4);
  EXPECT_EQ(survival["censored"], 2);
  EXPECT_EQ(survival["times"], json({1, 2}));
  EXPECT_EQ(survival["at_risk"], json({4, 2}));
  EXPECT_EQ(survival["churned"], json({1, 1}));
  EXPECT_EQ(survival["survival"], json({0.75, 0.375}));
  EXPECT_EQ(survival["median"], 2);
  EXPECT_EQ(survival["last_time"], 3);
  EXPECT_EQ(survival["open_end"], true);
  EXPECT_EQ(survival["restricted_mean"], 1 + 0.75 + 0.375);
}

Block BlockWith(double low, double high) {
  Block block;
  ChurnRow row;
  row.customer_churn = 0.5;
  row.customer_churn_sure = ConfidenceInterval{low, high};
  block.churn = {row};
  return block;
}

TEST(CheckUncertainty, SeesAnIntervalBesideItsFigureAndACurveThatRises) {
  const Ledger ledger = testing::LedgerFromText("from 2024-01\nacme 1");
  const Figures figures(ledger.accounts(), 0, 0);
  const auto broken = [&](const Block& block) {
    std::string names;
    for (const Invariant& invariant : CheckUncertainty(figures, block)) {
      if (!invariant.holds) names += invariant.name;
    }
    return names;
  };
  EXPECT_EQ(broken(BlockWith(0.4, 0.6)), "");
  EXPECT_EQ(broken(BlockWith(0.51, 0.6)), "intervals_hold_rates");
  EXPECT_EQ(broken(BlockWith(0.4, 0.49)), "intervals_hold_rates");
  Block block;
  block.survival.points = {{1, 2, 0, 0.5, {}, {}, {}}, {2, 1, 0, 0.6, {}, {}, {}}};
  EXPECT_EQ(broken(block), "survival_never_rises");
  block.survival.points[1].survival = 0.5;
  EXPECT_EQ(broken(block), "");
  block.survival.customers = 1;
  EXPECT_EQ(broken(block), "survival_never_rises");
}

}  // namespace
}  // namespace holdfast
