// NPS by what other tables say of the customers who answered.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "../../support/analysis.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::ReportOf;

constexpr std::string_view kMrr = "customer,month,mrr\na,2024-02,10\nb,2024-02,20\n";

json SurveyOf(const std::string& survey, const std::string& customers) {
  return ReportOf({{std::string(kMrr), R"({"name":"mrr.csv"})"},
                   {survey, R"({"name":"survey.csv"})"},
                   {customers, R"({"name":"customers.csv"})"}})["surveys"][0];
}

/// "region: EU 2 0; US 1 100; industry: ...": answers and score by segment.
std::string ByText(const json& survey) {
  std::string text;
  for (const json& by : survey["by"]) {
    text += by["attribute"].get<std::string>() + ":";
    for (const json& one : by["segments"]) {
      text += " " + one["segment"].get<std::string>() + " " + one["answers"].dump() + " " +
              std::to_string(one["score"].get<int>()) + ";";
    }
    text += " ";
  }
  return text;
}

TEST(SurveySegments, AreThoseOfTheCustomerWhoAnswered) {
  const json survey = SurveyOf(
      "date,score,customer\n2024-01-10,10,a\n2024-01-11,3,a\n2024-01-12,9,b\n2024-01-13,0,z\n"
      "2024-01-14,9,\n",
      "customer_id,customer_name,region,tier\na,Acme,EU,KA\nb,Bolt,US,\n");
  EXPECT_EQ(ByText(survey), "region:  2 0; EU 2 0; US 1 100; segment:  3 33; KA 2 0; ");
  EXPECT_TRUE(survey["segments"].empty());
}

TEST(SurveySegments, AreTheSurveysOwnWhereItStatesThem) {
  const json survey =
      SurveyOf("date,score,customer,region\n2024-01-10,10,a,Asia\n2024-01-11,9,b,EU\n",
               "customer_id,customer_name,region,industry\na,Acme,EU,Retail\nb,Bolt,US,Retail\n");
  ASSERT_EQ(survey["segments"].size(), 2U);
  EXPECT_EQ(survey["segments"][0]["segment"], "Asia");
  EXPECT_EQ(ByText(survey), "industry: Retail 2 100; ");
}

TEST(SurveySegments, AreNoneByWhatTellsCustomersApart) {
  EXPECT_EQ(ByText(SurveyOf("date,score,customer\n2024-01-10,10,a\n2024-01-11,9,b\n",
                            "customer_id,customer_name,email\na,Acme,a@x.io\nb,Bolt,b@x.io\n")),
            "");
  const auto by_values = [](int values) {
    std::string survey = "date,score,customer\n";
    std::string customers = "customer_id,customer_name,region\na,Acme,r0\n";
    for (int i = 1; i <= values; ++i) {
      const std::string number = std::to_string(i);
      survey += "2024-01-10,9,c" + number + "\n";
      customers += "c" + number + ",C,r" + number + "\n";
    }
    return SurveyOf(survey, customers)["by"].size();
  };
  EXPECT_EQ(by_values(50), 1U);
  EXPECT_EQ(by_values(51), 0U);
}

TEST(SurveySegments, AreNoneWhereNobodyWhoAnsweredHasOne) {
  EXPECT_EQ(ByText(SurveyOf("date,score\n2024-01-10,10\n2024-01-11,9\n",
                            "customer_id,customer_name,region\na,Acme,EU\n")),
            "");
}

}  // namespace
}  // namespace holdfast
