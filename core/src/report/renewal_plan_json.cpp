#include <utility>

#include "json_parts.h"

namespace holdfast {
namespace {

/// `name`: the key of what they are of.
Json DueJson(const char* name, Json of, const DueSums& sums) {
  return {{name, std::move(of)},
          {"contracts", sums.contracts},
          {"amount", sums.amount},
          {"at_risk", sums.at_risk},
          {"at_risk_amount", sums.at_risk_amount}};
}

Json WindowsJson(const std::vector<DueWindow>& windows) {
  Json list = Json::array();
  for (const DueWindow& window : windows) list.push_back(DueJson("days", window.days, window.sums));
  return list;
}

Json WeeksJson(const std::vector<DueWeek>& weeks) {
  Json list = Json::array();
  for (const DueWeek& week : weeks)
    list.push_back(DueJson("from", DayToString(week.from), week.sums));
  return list;
}

Json GroupsJson(const std::vector<DueGroup>& groups) {
  Json list = Json::array();
  for (const DueGroup& group : groups)
    list.push_back({{"name", group.name}, {"windows", WindowsJson(group.windows)}});
  return list;
}

Json ContractsJson(const std::vector<DueContract>& contracts) {
  Json list = Json::array();
  for (const DueContract& contract : contracts) {
    list.push_back({{"customer", contract.customer},
                    {"name", contract.name},
                    {"due", DayToString(contract.due)},
                    {"base", contract.base},
                    {"owner", contract.owner},
                    {"segment", contract.segment},
                    {"signals", contract.signals},
                    {"source", SourceJson({contract.file, contract.line})}});
  }
  return list;
}

Json RatesJson(const std::vector<RenewalRate>& rates) {
  Json list = Json::array();
  for (const RenewalRate& rate : rates) {
    Json json = {{"code", rate.code},
                 {"numerator", rate.numerator},
                 {"denominator", rate.denominator},
                 {"rate", OrNull(rate.rate)}};
    AddInterval("rate", rate.sure, &json);
    list.push_back(std::move(json));
  }
  return list;
}

Json YearsJson(const std::vector<RenewalYear>& years) {
  Json list = Json::array();
  for (const RenewalYear& year : years) {
    list.push_back({{"year", year.year},
                    {"complete", year.complete},
                    {"due", year.due},
                    {"due_amount", year.due_amount},
                    {"renewed", year.renewed},
                    {"base", year.base},
                    {"first_time", year.first_time},
                    {"add_ons", year.add_ons},
                    {"growth", OrNull(year.growth)}});
  }
  return list;
}

}  // namespace

Json RenewalPlanJson(const RenewalPlan& plan) {
  const RenewalCalendar& calendar = plan.calendar;
  return {{"rates", RatesJson(plan.rates)},
          {"years", YearsJson(plan.years)},
          {"term", {{"known", plan.term.known}, {"years", OrNull(plan.term.years)}}},
          {"calendar",
           {{"risk_known", calendar.risk_known},
            {"windows", WindowsJson(calendar.windows)},
            {"weeks", WeeksJson(calendar.weeks)},
            {"owners", GroupsJson(calendar.owners)},
            {"segments", GroupsJson(calendar.segments)},
            {"contracts_total", calendar.contracts_total},
            {"contracts", ContractsJson(calendar.contracts)}}}};
}

}  // namespace holdfast
