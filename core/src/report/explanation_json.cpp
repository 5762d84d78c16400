#include "explanation_names.h"
#include "holdfast/report/explain.h"
#include "json_parts.h"

namespace holdfast {
namespace {

Json TakesOf(FigureTakes takes) {
  switch (takes) {
    case FigureTakes::kNothing:
      return Json::array();
    case FigureTakes::kCohort:
      return Json::array({"cohort"});
    case FigureTakes::kMonth:
    case FigureTakes::kPeriod:
      return Json::array({"month"});
    case FigureTakes::kCohortAge:
      return Json::array({"cohort", "age"});
    case FigureTakes::kAge:
      return Json::array({"age"});
    case FigureTakes::kReason:
      return Json::array({"input", "reason"});
    case FigureTakes::kSegment:
      return Json::array({"by", "segment"});
    case FigureTakes::kTop:
    case FigureTakes::kValue:
      return Json::array({"segment"});
    case FigureTakes::kValueAge:
      return Json::array({"segment", "age"});
    case FigureTakes::kValueMonth:
      return Json::array({"segment", "month"});
    case FigureTakes::kSurvey:
      return Json::array({"survey"});
    case FigureTakes::kSurveyQuarter:
      return Json::array({"survey", "month"});
    case FigureTakes::kSurveySegment:
      return Json::array({"survey", "segment"});
    case FigureTakes::kSurveyBy:
      return Json::array({"survey", "by", "segment"});
  }
  return {};
}

Json MonthJson(const std::optional<Month>& month) {
  return month ? Json(MonthToString(*month)) : Json(nullptr);
}

/// Null where it tells nothing.
Json TextJson(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json LinesJson(const ExplainedLines& lines) {
  Json list = Json::array();
  for (const Source& source : lines.shown) list.push_back(SourceJson(source));
  return {{"total", lines.total}, {"shown", std::move(list)}};
}

Json RowJson(const ExplainedRow& row) {
  Json attributes = Json::object();
  for (const auto& [name, value] : row.attributes) attributes[name] = value;
  Json json = {{"customer", row.customer},
               {"name", row.name},
               {"attributes", std::move(attributes)},
               {"amount", row.amount},
               {"before", row.before},
               {"before_month", MonthJson(row.before_month)},
               {"after", row.after},
               {"after_month", MonthJson(row.after_month)},
               {"rule", row.rule},
               {"why", row.why},
               {"since", MonthJson(row.since)},
               {"last", MonthJson(row.last)},
               {"before_lines", LinesJson(row.before_lines)},
               {"after_lines", LinesJson(row.after_lines)}};
  if (row.before_day) json["before_day"] = DayToString(*row.before_day);
  if (row.after_day) json["after_day"] = DayToString(*row.after_day);
  if (row.score) json["score"] = *row.score;
  if (!row.signals.empty()) json["signals"] = row.signals;
  for (const ExplainedReading& reading : row.readings)
    json["readings"].push_back({{"code", reading.code}, {"value", reading.value}});
  return json;
}

Json PartJson(const ExplainedPart& part) {
  Json rows = Json::array();
  for (const ExplainedRow& row : part.rows) rows.push_back(RowJson(row));
  return {{"role", part.role},
          {"metric", part.metric},
          {"unit", NameOf(part.unit)},
          {"month", MonthJson(part.month)},
          {"age", OrNull(part.age)},
          {"sign", part.sign},
          {"total", part.total},
          {"customers", part.customers},
          {"rows", std::move(rows)},
          {"rest", {{"customers", part.rest_customers}, {"amount", part.rest}}}};
}

std::string Dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string_view NameOf(FigureUnit unit) {
  switch (unit) {
    case FigureUnit::kMoney:
      return "money";
    case FigureUnit::kCustomers:
      return "customers";
    case FigureUnit::kContracts:
      return "contracts";
    case FigureUnit::kAnswers:
      return "answers";
    case FigureUnit::kRows:
      return "rows";
    case FigureUnit::kRate:
      return "rate";
  }
  return {};
}

std::string ToJson(const Explanation& explanation) {
  const FigureAddress& address = explanation.address;
  Json parts = Json::array();
  for (const ExplainedPart& part : explanation.parts) parts.push_back(PartJson(part));
  Json value = OrNull(explanation.whole);
  if (explanation.rate) value = *explanation.rate;
  return Dump({{"schema", "holdfast/explanation/1"},
               {"metric", address.metric},
               {"month", MonthJson(address.month)},
               {"cohort", MonthJson(address.cohort)},
               {"age", OrNull(address.age)},
               {"input", OrNull(address.input)},
               {"reason", address.input ? Json(address.reason) : Json(nullptr)},
               {"survey", TextJson(address.survey)},
               {"by", TextJson(address.by)},
               {"segment", OrNull(address.segment)},
               {"currency", explanation.currency.ToString()},
               {"minor_digits", explanation.currency.minor_digits()},
               {"unit", NameOf(explanation.figure.unit)},
               {"meaning", explanation.figure.meaning},
               {"value", std::move(value)},
               {"parts", std::move(parts)}});
}

std::string ToJson(std::span<const FigureInfo> figures) {
  Json list = Json::array();
  for (const FigureInfo& figure : figures) {
    list.push_back({{"metric", figure.metric},
                    {"unit", NameOf(figure.unit)},
                    {"takes", TakesOf(figure.takes)},
                    {"meaning", figure.meaning}});
  }
  return Dump(list);
}

}  // namespace holdfast
