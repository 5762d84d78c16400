#include "explanation_names.h"
#include "holdfast/report/compare.h"
#include "json_parts.h"

namespace holdfast {
namespace {

Json ValueJson(const FigureValue& value) {
  if (value.whole) return *value.whole;
  return value.rate ? Json(*value.rate) : Json(nullptr);
}

Json MonthJson(const std::optional<Month>& month) {
  return month ? Json(MonthToString(*month)) : Json(nullptr);
}

Json SideJson(const ReportSide& side) {
  Json settings = Json::object();
  for (const auto& [key, value] : side.report->settings) settings[key] = value;
  return {{"profile", side.settings->profile}, {"settings", std::move(settings)}};
}

Json SettingsJson(const Compared& compared) {
  Json list = Json::array();
  for (const CompareStep& step : compared.steps) {
    list.push_back({{"key", step.setting},
                    {"a", ValueOf(*compared.a.settings, step.setting)},
                    {"b", ValueOf(*compared.b.settings, step.setting)}});
  }
  return list;
}

Json FigureJson(const FigureDifference& figure) {
  const FigureTakes takes = figure.figure.takes;
  const bool cohort = takes == FigureTakes::kCohortAge || takes == FigureTakes::kCohort;
  Json contributions = Json::array();
  for (const FigureValue& value : figure.contributions) contributions.push_back(ValueJson(value));
  return {{"metric", figure.figure.metric},
          {"meaning", figure.figure.meaning},
          {"unit", NameOf(figure.figure.unit)},
          {"currency", figure.currency.ToString()},
          {"minor_digits", figure.currency.minor_digits()},
          {"month", takes == FigureTakes::kMonth ? MonthJson(figure.address.month) : Json(nullptr)},
          {"cohort", cohort ? MonthJson(figure.address.cohort) : Json(nullptr)},
          {"age", OrNull(figure.address.age)},
          {"a", ValueJson(figure.a)},
          {"b", ValueJson(figure.b)},
          {"difference", ValueJson(figure.difference)},
          {"contributions", std::move(contributions)},
          {"interaction", ValueJson(figure.interaction)}};
}

Json ReasonsJson(const std::vector<ReasonDifference>& reasons) {
  Json list = Json::array();
  for (const ReasonDifference& row : reasons) {
    list.push_back({{"class", NameOfClass(row.of)},
                    {"unit", NameOf(row.unit)},
                    {"currency", row.currency.ToString()},
                    {"minor_digits", row.currency.minor_digits()},
                    {"a", row.a},
                    {"b", row.b},
                    {"difference", row.b - row.a},
                    {"contributions", row.contributions},
                    {"interaction", row.interaction}});
  }
  return list;
}

Json CustomerJson(const CustomerDifference& row) {
  return {{"customer", row.customer},
          {"name", row.name},
          {"a", row.a},
          {"b", row.b},
          {"difference", row.b - row.a},
          {"contributions", row.contributions},
          {"interaction", row.interaction},
          {"rule_a", row.rule_a},
          {"rule_b", row.rule_b},
          {"why_a", row.why_a},
          {"why_b", row.why_b}};
}

Json PartJson(const PartDifference& part) {
  Json rows = Json::array();
  for (const CustomerDifference& row : part.rows) rows.push_back(CustomerJson(row));
  return {{"role", part.role},
          {"metric", part.metric},
          {"unit", NameOf(part.unit)},
          {"month", MonthJson(part.month)},
          {"age", OrNull(part.age)},
          {"sign", part.sign},
          {"a", part.a},
          {"b", part.b},
          {"difference", part.b - part.a},
          {"contributions", part.contributions},
          {"interaction", part.interaction},
          {"customers", part.customers},
          {"rows", std::move(rows)},
          {"rest", {{"customers", part.rest_customers}, {"amount", part.rest}}}};
}

Json CustomersJson(const FigureCustomers& customers) {
  Json parts = Json::array();
  for (const PartDifference& part : customers.parts) parts.push_back(PartJson(part));
  Json json = FigureJson(customers.figure);
  json["parts"] = std::move(parts);
  return json;
}

}  // namespace

std::string ToJson(const Compared& compared, const std::vector<FigureDifference>& figures,
                   const std::optional<FigureCustomers>& customers) {
  Json list = Json::array();
  for (const FigureDifference& figure : figures) list.push_back(FigureJson(figure));
  const std::optional<Day> as_of = compared.a.report->as_of;
  const Json json = {{"schema", "holdfast/comparison/1"},
                     {"as_of", as_of ? Json(DayToString(*as_of)) : Json(nullptr)},
                     {"a", SideJson(compared.a)},
                     {"b", SideJson(compared.b)},
                     {"settings", SettingsJson(compared)},
                     {"figures", std::move(list)},
                     {"churn_reasons", ReasonsJson(CompareReasons(compared))},
                     {"figure", customers ? CustomersJson(*customers) : Json(nullptr)}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace holdfast
