#include <array>

#include "json_parts.h"

namespace holdfast {
namespace {

Json AgesJson(const std::vector<ProjectedAge>& ages) {
  Json list = Json::array();
  for (const ProjectedAge& age : ages) {
    list.push_back({{"age", age.age},
                    {"projected", OrNull(age.projected)},
                    {"seen", OrNull(age.seen)},
                    {"pooled", OrNull(age.pooled)},
                    {"pooled_customers", age.pooled_customers}});
  }
  return list;
}

Json HoldOutJson(const std::optional<ProjectionHoldOut>& hold_out) {
  if (!hold_out) return nullptr;
  return {{"from", MonthToString(hold_out->from)},
          {"month", MonthToString(hold_out->month)},
          {"customers", hold_out->customers},
          {"foretold", hold_out->foretold},
          {"seen", hold_out->seen}};
}

void AddForetold(const char* name, const ForetoldMrr& foretold, Json* json) {
  (*json)[name] = OrNull(foretold.mrr);
  (*json)[std::string(name) + "_low"] = OrNull(foretold.low);
  (*json)[std::string(name) + "_high"] = OrNull(foretold.high);
}

Json MonthsJson(const std::vector<ForecastRow>& rows) {
  Json list = Json::array();
  for (const ForecastRow& row : rows) {
    Json json = {{"month", MonthToString(row.month)}};
    AddForetold("kept", row.kept, &json);
    AddForetold("base", row.base, &json);
    json["new"] = OrNull(row.fresh);
    AddForetold("total", row.total, &json);
    json["total_errors"] = row.errors;
    AddForetold("survivors", row.survivors, &json);
    list.push_back(std::move(json));
  }
  return list;
}

Json BackTestJson(const BackTest& test) {
  Json rows = Json::array();
  for (const BackTestRow& row : test.rows) {
    rows.push_back({{"from", MonthToString(row.from)},
                    {"month", MonthToString(row.month)},
                    {"forecast", row.forecast},
                    {"actual", row.actual},
                    {"error", OrNull(row.error)},
                    {"covered", OrNull(row.covered)}});
  }
  return {{"line", test.line},
          {"months", test.months},
          {"measured", test.measured},
          {"mean_absolute_error", OrNull(test.mean_absolute_error)},
          {"mean_error", OrNull(test.mean_error)},
          {"within_mark", test.within_mark},
          {"limited", test.limited},
          {"covered", test.covered},
          {"rows", std::move(rows)}};
}

}  // namespace

Json ProjectionJson(const SurvivalProjection& projection) {
  return {{"outcome", projection.outcome},
          {"customers", projection.customers},
          {"lost", projection.lost},
          {"alpha", OrNull(projection.alpha)},
          {"beta", OrNull(projection.beta)},
          {"first_churn", OrNull(projection.first_churn)},
          {"mean_months", OrNull(projection.mean_months)},
          {"months", kForecastMonths},
          {"months_paid", OrNull(projection.months_paid)},
          {"value", OrNull(projection.value)},
          {"hold_out", HoldOutJson(projection.hold_out)},
          {"ages", AgesJson(projection.ages)}};
}

Json ForecastJson(const Forecast& forecast) {
  Json tests = Json::array();
  Json of_customers = nullptr;
  for (const BackTest& test : forecast.back_tests) {
    // Apart, so that no reader takes customers for money.
    if (test.line == "customers") {
      of_customers = BackTestJson(test);
    } else {
      tests.push_back(BackTestJson(test));
    }
  }
  return {{"outcome", forecast.outcome},
          {"from", MonthToString(forecast.from)},
          {"mrr", forecast.mrr},
          {"customers", forecast.customers},
          {"opening", OrNull(forecast.opening)},
          {"retained", OrNull(forecast.retained)},
          {"kept", OrNull(forecast.kept)},
          {"nrr", OrNull(forecast.nrr)},
          {"grr", OrNull(forecast.grr)},
          {"new_mrr", OrNull(forecast.new_mrr)},
          {"months", MonthsJson(forecast.months)},
          {"mark", forecast.mark},
          {"back_tests", std::move(tests)},
          {"customer_test", std::move(of_customers)}};
}

}  // namespace holdfast
