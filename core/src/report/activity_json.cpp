#include "json_parts.h"

namespace holdfast {
namespace {

Json CostsJson(const std::array<Minor, kCostKindCount>& costs) {
  Json json = Json::object();
  for (std::size_t kind = 0; kind < kCostKindCount; ++kind)
    json[std::string(ToString(static_cast<CostKind>(kind)))] = costs[kind];
  return json;
}

Json RowJson(const EconomicsRow& row) {
  return {{"month", MonthToString(row.month)},
          {"months", row.months},
          {"costs", CostsJson(row.costs)},
          {"new_customers", row.new_customers},
          {"customer_months", row.customer_months},
          {"new_mrr", row.new_mrr},
          {"mrr", row.mrr},
          {"cac", OrNull(row.cac)},
          {"crc", OrNull(row.crc)},
          {"gross_margin", OrNull(row.gross_margin)},
          {"margin_after_retention", OrNull(row.margin_after_retention)},
          {"payback_months", OrNull(row.payback_months)}};
}

void AddScore(const ScoreSums& sums, Json* json) {
  (*json)["answers"] = sums.promoters.answers();
  (*json)["promoters"] = sums.promoters.promoters;
  (*json)["passives"] = sums.promoters.passives;
  (*json)["detractors"] = sums.promoters.detractors;
  (*json)["score"] = OrNull(sums.score);
  AddInterval("score", sums.score_sure, json);
}

Json SegmentScoresJson(const std::vector<SegmentScore>& segments) {
  Json list = Json::array();
  for (const SegmentScore& segment : segments) {
    Json row = {{"segment", segment.segment}};
    AddScore(segment.sums, &row);
    list.push_back(std::move(row));
  }
  return list;
}

}  // namespace

Json EconomicsJson(const EconomicsBlock& economics) {
  Json months = Json::array();
  for (const EconomicsRow& row : economics.months) months.push_back(RowJson(row));
  Json json = {{"months", std::move(months)},
               {"window", RowJson(economics.window)},
               {"ltv_to_cac", OrNull(economics.ltv_to_cac)},
               {"magic_number", OrNull(economics.magic_number)}};
  if (economics.unassigned) json["unassigned"] = CostsJson(*economics.unassigned);
  return json;
}

Json ShareJson(const MeasuredShare& share) {
  Json json = {
      {"customers", share.customers}, {"lost", share.lost}, {"churn", OrNull(share.churn)}};
  AddInterval("churn", share.churn_sure, &json);
  return json;
}

Json LiftJson(const MeasuredLift& measured) {
  Json json = {{"with", ShareJson(measured.with)},
               {"without", ShareJson(measured.without)},
               {"lift", OrNull(measured.lift)},
               {"difference", OrNull(measured.difference)}};
  AddInterval("difference", measured.difference_sure, &json);
  return json;
}

Json SignalsJson(const SignalsBlock& signals) {
  Json rules = Json::array();
  for (const SignalRuleSums& rule : signals.rules) {
    rules.push_back({{"code", rule.code},
                     {"threshold", rule.threshold},
                     {"quoted", rule.quoted},
                     {"claim", rule.claim},
                     {"customers", rule.customers},
                     {"mrr", rule.mrr},
                     {"measured", rule.measured ? LiftJson(*rule.measured) : Json(nullptr)}});
  }
  Json customers = Json::array();
  for (const SignalCustomer& customer : signals.customers) {
    if (customers.size() == kSignalsShown) break;
    Json tripped = Json::array();
    for (const TrippedSignal& signal : customer.signals) {
      tripped.push_back({{"code", signal.code},
                         {"value", signal.value},
                         {"source", signal.source ? SourceJson(*signal.source) : Json(nullptr)}});
    }
    const std::optional<Day>& due = customer.next_due;
    customers.push_back({{"customer", customer.customer},
                         {"name", customer.name},
                         {"mrr", customer.mrr},
                         {"next_due", due ? Json(DayToString(*due)) : Json(nullptr)},
                         {"signals", std::move(tripped)}});
  }
  const auto day = [](const std::optional<Day>& of) {
    return of ? Json(DayToString(*of)) : Json(nullptr);
  };
  return {{"as_of", DayToString(signals.as_of)},
          {"observed", signals.observed},
          {"tripped", signals.tripped},
          {"rules", std::move(rules)},
          {"customers", std::move(customers)},
          {"measured_from", day(signals.measured_from)},
          {"measured_to", day(signals.measured_to)},
          {"measured_months", kOutcomeMonths}};
}

Json SurveysJson(const std::vector<SurveyBlock>& surveys) {
  Json list = Json::array();
  for (const SurveyBlock& survey : surveys) {
    Json total = Json::object();
    AddScore(survey.total, &total);
    Json quarters = Json::array();
    for (const QuarterScore& quarter : survey.quarters) {
      Json row = {{"quarter", MonthToString(quarter.quarter)}};
      AddScore(quarter.sums, &row);
      quarters.push_back(std::move(row));
    }
    Json by = Json::array();
    for (const AttributeScores& attribute : survey.by)
      by.push_back({{"attribute", attribute.attribute},
                    {"segments", SegmentScoresJson(attribute.segments)}});
    list.push_back({{"survey", survey.survey},
                    {"total", std::move(total)},
                    {"quarters", std::move(quarters)},
                    {"segments", SegmentScoresJson(survey.segments)},
                    {"by", std::move(by)}});
  }
  return list;
}

}  // namespace holdfast
