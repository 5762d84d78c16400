#include "holdfast/metrics/economics.h"

#include <gtest/gtest.h>

namespace holdfast {
namespace {

Movement MonthOf(std::uint64_t opening_customers, std::uint64_t fresh, Minor new_mrr,
                 Minor closing) {
  Movement month;
  month.customers.opening = opening_customers;
  month.customers.fresh = fresh;
  month.fresh = new_mrr * kUnitsPerMinor;
  month.closing = closing * kUnitsPerMinor;
  return month;
}

MonthCosts CostsOf(Minor sales, Minor retention = 0, Minor revenue = 0) {
  MonthCosts costs;
  costs.known = true;
  costs.of[static_cast<std::size_t>(CostKind::kSalesMarketing)] = sales;
  costs.of[static_cast<std::size_t>(CostKind::kRetention)] = retention;
  costs.of[static_cast<std::size_t>(CostKind::kCostOfRevenue)] = revenue;
  return costs;
}

TEST(Economics, DivideCostsByWhatTheyBought) {
  const std::vector<Movement> months = {MonthOf(10, 4, 40'000, 150'000),
                                        MonthOf(14, 2, 20'000, 170'000)};
  const std::vector<MonthCosts> costs = {CostsOf(90'000, 12'000, 30'000),
                                         CostsOf(60'000, 12'000, 34'000)};
  const Economics sum = EconomicsOf(months, costs);
  EXPECT_EQ(sum.months, 2U);
  EXPECT_DOUBLE_EQ(*sum.Cac(), 25'000);       // 150,000 / 6
  EXPECT_DOUBLE_EQ(*sum.Crc(), 1'000);        // 24,000 / (10 + 14)
  EXPECT_DOUBLE_EQ(*sum.GrossMargin(), 0.8);  // (320,000 - 64,000) / 320,000
  EXPECT_DOUBLE_EQ(*sum.MarginAfterRetention(), 0.725);
  EXPECT_DOUBLE_EQ(*sum.PaybackMonths(), 3.125);     // 25,000 / (10,000 x 0.8)
  EXPECT_DOUBLE_EQ(*LtvToCac(100'000.0, sum), 3.2);  // 100,000 x 0.8 / 25,000
}

TEST(Economics, SayNothingWhereCostsOrCustomersAreMissing) {
  const std::vector<Movement> months = {MonthOf(10, 0, 0, 150'000)};
  const Economics nobody = EconomicsOf(months, std::vector{CostsOf(90'000)});
  EXPECT_EQ(nobody.Cac(), std::nullopt);
  EXPECT_EQ(nobody.PaybackMonths(), std::nullopt);
  EXPECT_EQ(nobody.GrossMargin(), std::nullopt);
  EXPECT_EQ(nobody.Crc(), std::nullopt);
  EXPECT_EQ(nobody.MarginAfterRetention(), std::nullopt);
  EXPECT_EQ(LtvToCac(100.0, nobody), std::nullopt);
  const Economics unknown = EconomicsOf(months, std::vector{MonthCosts{}});
  EXPECT_EQ(unknown.months, 0U);
}

TEST(MagicNumber, ComparesAQuarterWithTheSpendingBefore) {
  std::vector<Movement> months;
  std::vector<MonthCosts> costs;
  for (const Minor closing : {100, 100, 100, 110, 120, 130}) {
    months.push_back(MonthOf(1, 0, 0, closing));
    costs.push_back(CostsOf(120));
  }
  EXPECT_DOUBLE_EQ(*MagicNumber(months, costs), 1);  // 12 x 30 / 360
  costs[1].known = false;
  EXPECT_EQ(MagicNumber(months, costs), std::nullopt);
  EXPECT_EQ(MagicNumber(std::span(months).first(5), std::span(costs).first(5)), std::nullopt);
}

}  // namespace
}  // namespace holdfast
