#include "holdfast/values/cost_words.h"

#include <gtest/gtest.h>

namespace holdfast {
namespace {

TEST(ParseCostKind, KnowsTheWordsOfLedgersInFourLanguages) {
  using enum CostKind;
  EXPECT_EQ(ParseCostKind("Sales & Marketing"), kSalesMarketing);
  EXPECT_EQ(ParseCostKind("sales_marketing"), kSalesMarketing);
  EXPECT_EQ(ParseCostKind("S&M"), kSalesMarketing);
  EXPECT_EQ(ParseCostKind("营销"), kSalesMarketing);
  EXPECT_EQ(ParseCostKind("Customer Success"), kRetention);
  EXPECT_EQ(ParseCostKind("客服"), kRetention);
  EXPECT_EQ(ParseCostKind("COGS"), kCostOfRevenue);
  EXPECT_EQ(ParseCostKind("R & D"), kResearch);
  EXPECT_EQ(ParseCostKind("研發"), kResearch);
  EXPECT_EQ(ParseCostKind("G&A"), kAdministration);
  EXPECT_EQ(ParseCostKind("Pentadbiran"), kAdministration);
  EXPECT_EQ(ParseCostKind("Parties"), std::nullopt);
}

TEST(ParseCostKind, KnowsItsOwnNames) {
  for (std::size_t at = 0; at < kCostKindCount; ++at) {
    const auto kind = static_cast<CostKind>(at);
    EXPECT_EQ(CostKindFromString(ToString(kind)), kind);
    EXPECT_EQ(ParseCostKind(ToString(kind)), kind) << ToString(kind);
  }
}

TEST(ParseSurveyKind, TellsCustomersFromEmployees) {
  EXPECT_EQ(ParseSurveyKind("NPS"), SurveyKind::kNps);
  EXPECT_EQ(ParseSurveyKind("eNPS"), SurveyKind::kEnps);
  EXPECT_EQ(ParseSurveyKind("Pekerja"), SurveyKind::kEnps);
  EXPECT_EQ(ParseSurveyKind("CSAT"), std::nullopt);
}

}  // namespace
}  // namespace holdfast
