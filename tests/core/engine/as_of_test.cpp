// The day that a report is as of, by default: the last one that the data state as past.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "../../support/analysis.h"

#ifndef HOLDFAST_SHARED_DIR
#define HOLDFAST_SHARED_DIR ""
#endif

namespace holdfast {
namespace {

using nlohmann::json;
using testing::ReportOf;

/// The files of a data set, as the command reads them: plans first.
std::vector<testing::TestFile> FilesOf(const std::string& set,
                                       const std::vector<std::string>& names) {
  std::vector<testing::TestFile> files;
  for (const std::string& name : names) {
    std::ifstream file(HOLDFAST_SHARED_DIR "/data/sets/" + set + "/" + name, std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(file)), {});
    if (!bytes.empty()) files.push_back({std::move(bytes), json({{"name", name}}).dump()});
  }
  return files;
}

const json* IssueOf(const json& report, std::size_t input, std::string_view code) {
  for (const json& issue : report["inputs"][input]["issues"]) {
    if (issue["code"] == code) return &issue;
  }
  return nullptr;
}

TEST(AsOf, EndsUpToTwoYearsBehindTheLastStartInventNoMonths) {
  const auto files = FilesOf("flowstack", {"plans.csv", "subscriptions.csv", "customers.csv"});
  if (files.size() < 3) GTEST_SKIP() << "the data set is not here";
  const json report = ReportOf(files);
  EXPECT_EQ(report["as_of"], "2025-12-30");
  EXPECT_EQ(report["months"].front(), "2023-01");
  EXPECT_EQ(report["months"].back(), "2025-12");
  const json* ahead = IssueOf(report, 1, "report.ends_ahead");
  ASSERT_NE(ahead, nullptr);
  // Counted in the file: cut -d, -f6 subscriptions.csv | awk '$0 > "2025-12-30" && /^2/' | wc -l
  EXPECT_EQ((*ahead)["count"], 302);
  EXPECT_EQ((*ahead)["lines"].size(), 10U);
}

TEST(AsOf, ADaySetBySettingSaysNothingOfEnds) {
  const json report = ReportOf("customer,mrr,start_date,end_date\na,10,2024-01-15,2025-01-15\n",
                               R"({"set":{"as_of":"2025-01-31"}})");
  EXPECT_EQ(IssueOf(report, 0, "report.ends_ahead"), nullptr);
  EXPECT_EQ(report["movements"][12]["churn"], 1000);
}

TEST(AsOf, ThePeriodsThatInvoicesPayForReachNoFurtherThanTheirDates) {
  const json report = ReportOf(
      "invoice_number,customer,date,amount,period_start,period_end\n"
      "1,acme,2024-01-10,1200.00,2024-02-01,2025-02-01\n"
      "2,bolt,2024-01-20,10.00,2024-01-20,2024-02-20\n");
  EXPECT_EQ(report["as_of"], "2024-01-20");
}

TEST(AsOf, TheNewerExportIsThatWithTheLaterEnd) {
  const std::string older =
      "subscription_id,customer,mrr,start_date,end_date\ns1,a,10,2024-01-05,\n";
  const std::string newer =
      "subscription_id,customer,mrr,start_date,end_date\ns1,a,10,2024-01-05,2024-03-02\n";
  const json report = ReportOf({{newer, R"({"name":"1.csv"})"}, {older, R"({"name":"2.csv"})"}});
  EXPECT_EQ(report["as_of"], "2024-03-02");
  EXPECT_EQ(report["movements"].back()["churn"], 1000);
}

}  // namespace
}  // namespace holdfast
