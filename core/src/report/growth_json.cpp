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

Json DownturnJson(const ResilienceRow& row) {
  return {{"peak", MonthToString(row.peak)},
          {"trough", MonthToString(row.trough)},
          {"over", row.over},
          {"index_change", OrNull(row.index_change)},
          {"arr_before", OrNull(row.arr_before)},
          {"arr_after", OrNull(row.arr_after)},
          {"arr_change", OrNull(row.arr_change)},
          {"resilience", OrNull(row.resilience)},
          {"held", OrNull(row.held)}};
}

Json ResilienceJson(const Resilience& shown) {
  Json downturns = Json::array();
  for (const ResilienceRow& row : shown.downturns) downturns.push_back(DownturnJson(row));
  return {{"series", shown.series},           {"points", shown.points},
          {"from", MonthOrNull(shown.from)},  {"to", MonthOrNull(shown.to)},
          {"measured", shown.measured},       {"held", shown.held},
          {"downturns", std::move(downturns)}};
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
  Json json = {{"months", std::move(months)},
               {"year", StepJson(growth.year)},
               {"concentration", ConcentrationJson(growth.concentration)}};
  for (const Resilience& shown : growth.resilience)
    json["resilience"].push_back(ResilienceJson(shown));
  return json;
}

}  // namespace holdfast
