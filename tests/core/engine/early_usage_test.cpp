// Rows of usage of months before their customer signed up or had MRR, in the account of their file.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "../../support/analysis.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::ReportOf;

constexpr std::string_view kMrr = "customer,month,mrr\na,2024-03,10\na,2024-04,10\nb,2024-04,20\n";

const json* EarlyOf(const json& report, std::size_t input) {
  for (const json& issue : report["inputs"][input]["issues"]) {
    if (issue["code"] == "report.early_usage") return &issue;
  }
  return nullptr;
}

json ReportWith(const std::string& usage, const std::string& mrr = std::string(kMrr)) {
  return ReportOf({{mrr, R"({"name":"mrr.csv"})"}, {usage, R"({"name":"usage.csv"})"}});
}

// b begins in April: line 2 is of March, line 5 of February. A day of the first month itself is
// no earlier than its MRR.
TEST(EarlyUsage, IsAnIssueWithTheLinesOfItsFile) {
  const json report = ReportWith(
      "customer,date,logins\nb,2024-03-31,5\na,2024-03-01,5\nb,2024-04-01,5\nb,2024-02-29,1\n");
  const json* early = EarlyOf(report, 1);
  ASSERT_NE(early, nullptr);
  EXPECT_EQ((*early)["count"], 2);
  EXPECT_EQ((*early)["lines"], json({2, 5}));
  EXPECT_EQ((*early)["severity"], "notice");
  const std::string message = (*early)["message"];
  EXPECT_NE(message.find("\"b\": 2024-03-31, first MRR on 2024-04-01"), std::string::npos)
      << message;
  EXPECT_EQ(EarlyOf(report, 0), nullptr);
  EXPECT_EQ(report["inputs"][1]["rows"]["used"], 4);
}

TEST(EarlyUsage, IsNoneOfWhoNeverPays) {
  EXPECT_EQ(EarlyOf(ReportWith("customer,date,logins\nz,2020-01-31,5\na,2024-03-31,5\n"), 1),
            nullptr);
}

TEST(EarlyUsage, IsBeforeTheFirstMrrOfAnyCurrency) {
  const std::string mrr =
      "customer,month,mrr,currency\na,2024-03,10,USD\na,2024-01,10,EUR\na,2024-02,10,EUR\n";
  EXPECT_EQ(EarlyOf(ReportWith("customer,date,logins\na,2024-01-31,5\n", mrr), 1), nullptr);
  EXPECT_NE(EarlyOf(ReportWith("customer,date,logins\na,2023-12-31,5\n", mrr), 1), nullptr);
}

// a tries the product from 10 January and pays from 10 March on.
constexpr std::string_view kTrial =
    "customer,start_date,trial_end,mrr,status\na,2024-01-10,2024-03-10,100,active\n"
    "late,2024-04-30,,5,active\n";
// The rows of the trial's months are of no other customer; line 2 is of the month before.
constexpr std::string_view kUsageOfTrial =
    "customer,date,logins\na,2023-12-31,5\na,2024-01-02,5\na,2024-02-20,5\na,2024-03-31,5\n";

TEST(EarlyUsage, IsNoneWithinATrial) {
  const json report = ReportWith(std::string(kUsageOfTrial), std::string(kTrial));
  const json* early = EarlyOf(report, 1);
  ASSERT_NE(early, nullptr);
  EXPECT_EQ((*early)["lines"], json({2}));
  const std::string message = (*early)["message"];
  EXPECT_NE(message.find("\"a\": 2023-12-31, signed up on 2024-01-10"), std::string::npos)
      << message;
  // Without MRR there is no health to tell: three of the rows are not in any score.
  EXPECT_EQ(report["health"]["early_usage"]["rows"], 3);
}

TEST(EarlyUsage, IsNoneAfterTheDayThatATableOfCustomersNames) {
  const json report = ReportOf({{std::string(kMrr), R"({"name":"mrr.csv"})"},
                                {"customer_id,customer_name,created_at\na,Acme,2024-05-01\n"
                                 "b,Bolt,2024-02-20\n",
                                 R"({"name":"customers.csv","table":"customers"})"},
                                {"customer,date,logins\nb,2024-01-31,5\nb,2024-02-01,5\n"
                                 "a,2024-02-29,5\na,2024-03-31,5\n",
                                 R"({"name":"usage.csv"})"}});
  // What a's MRR says stands against a later day of the table.
  const json* early = EarlyOf(report, 2);
  ASSERT_NE(early, nullptr);
  EXPECT_EQ((*early)["lines"], json({2, 4}));
}

TEST(EarlyUsage, IsSaidOfAtMostTenLines) {
  std::string usage = "customer,date,logins\n";
  for (int day = 10; day < 22; ++day) usage += "a,2024-01-" + std::to_string(day) + ",1\n";
  const json report = ReportWith(usage);
  const json* early = EarlyOf(report, 1);
  ASSERT_NE(early, nullptr);
  EXPECT_EQ((*early)["count"], 12);
  EXPECT_EQ((*early)["lines"].size(), 10U);
}

}  // namespace
}  // namespace holdfast
