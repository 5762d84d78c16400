#include "json_parts.h"

namespace holdfast {
namespace {

Json StepJson(const std::optional<GrowthStep>& step) {
  if (!step) return nullptr;
  return {{"from", MonthToString(step->from)},
          {"month", MonthToString(step->month)},
          {"change", step->change},
          {"customers", OrNull(step->customers)},
          {"arpa", OrNull(step->arpa)}};
}

Json ConcentrationJson(const Concentration& concentration) {
  Json top = Json::array();
  for (const TopShare& share : concentration.top) {
    top.push_back(
        {{"customers", share.customers}, {"mrr", share.mrr}, {"share", OrNull(share.share)}});
  }
  return {{"top", std::move(top)},
          {"herfindahl", OrNull(concentration.herfindahl)},
          {"effective_customers", OrNull(concentration.effective_customers)}};
}

}  // namespace

Json GrowthJson(const GrowthBlock& growth) {
  Json months = Json::array();
  for (const GrowthRow& row : growth.months) {
    months.push_back({{"month", MonthToString(row.month)},
                      {"mrr", row.mrr},
                      {"arr", row.arr},
                      {"customers", row.customers},
                      {"month_growth", OrNull(row.month_growth)},
                      {"year_growth", OrNull(row.year_growth)},
                      {"growth_ratio", OrNull(row.growth_ratio)},
                      {"step", StepJson(row.step)}});
  }
  return {{"months", std::move(months)},
          {"year", StepJson(growth.year)},
          {"concentration", ConcentrationJson(growth.concentration)}};
}

}  // namespace holdfast
