#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "text_report.h"
#include "text_table.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kCustomersShown = 10;
constexpr std::size_t kMonthsShown = 12;

/// "40 to 60", as far as the scores of a range go.
std::string RangeText(const Json& range) {
  return Ratio(range["from"]) + " to " + Ratio(range["to"]);
}

/// Churn with its interval, of those who had such a score.
std::vector<std::string> MeasuredCells(const Json& measured) {
  return {measured["customers"].dump(), measured["lost"].dump(), Percent(measured["churn"]),
          PercentRange(measured["churn_low"], measured["churn_high"])};
}

std::string IndicatorsText(const Json& health) {
  TextTable table;
  table.Row({"indicator", "weight", "known of", "mean part"});
  std::string missing;
  std::string target;
  for (const Json& indicator : health["indicators"]) {
    const auto code = indicator["code"].get<std::string>();
    if (indicator["customers"] == 0) {
      missing += (missing.empty() ? "" : ", ") + code;
      continue;
    }
    table.Row({code, Ratio(indicator["weight"]), indicator["customers"].dump(),
               Ratio(indicator["mean"])});
    if (code == "issues_resolved")
      target = "  issues_resolved: at least 85 % of bugs within two days is quoted as a target\n";
  }
  if (!missing.empty())
    missing = "  not known, their weight shared out among the others: " + missing + "\n";
  return table.ToString() + target + missing;
}

std::string RangesText(const Json& ranges, const char* head, const Json& block) {
  TextTable table;
  table.Row({head, "score", "customers", "MRR", "scored before", "lost", "churn", "95 %"});
  for (const Json& range : ranges) {
    std::vector<std::string> row = {range.contains("band") ? range["band"].get<std::string>() : "",
                                    RangeText(range), range["customers"].dump(),
                                    Money(range["mrr"], block)};
    for (std::string& cell : MeasuredCells(range["measured"])) row.push_back(std::move(cell));
    table.Row(std::move(row));
  }
  return table.ToString();
}

std::string RecordText(const Json& record) {
  if (record["verdict"].is_null())
    return "  How well the score tells who leaves is not known: no scored customer has left, or "
           "none has stayed, " +
           record["months"].dump() + " months on\n";
  const auto verdict = record["verdict"].get<std::string>();
  return "  Of two customers, one who left within " + record["months"].dump() +
         " months and one who stayed, the latter had the higher score in " +
         Percent(record["area"]) + " of pairs (95 %: " + Percent(record["area_low"]) + " to " +
         Percent(record["area_high"]) + "; by chance 50 %): " +
         (verdict == "tells"    ? "it tells"
          : verdict == "chance" ? "it may tell nothing"
                                : "it tells the wrong way round") +
         "\n";
}

/// The score month by month.
std::string MonthsText(const Json& months) {
  const std::size_t from = months.size() > kMonthsShown ? months.size() - kMonthsShown : 0;
  TextTable table;
  table.Row({"month", "customers", "mean score", "at risk", "watch", "healthy"});
  for (std::size_t i = from; i < months.size(); ++i) {
    const Json& month = months[i];
    table.Row({month["month"].get<std::string>(), month["customers"].dump(), Ratio(month["mean"]),
               month["at_risk"].dump(), month["watch"].dump(), month["healthy"].dump()});
  }
  return table.ToString();
}

std::string CustomersText(const Json& customers, const Json& block) {
  TextTable table(LastColumn::kWords);
  table.Row({"lowest scores", "MRR", "score", "3 months before", "band", "line"});
  for (std::size_t i = 0; i < std::min(kCustomersShown, customers.size()); ++i) {
    const Json& customer = customers[i];
    table.Row({CustomerText(customer), Money(customer["mrr"], block), Ratio(customer["score"]),
               Ratio(customer["before"]), customer["band"].get<std::string>(),
               PlaceText(customer["source"])});
  }
  return table.ToString();
}

std::string EarlyText(const Json& early) {
  if (early["rows"] == 0) return {};
  std::string text = "  " + early["rows"].dump() +
                     " rows of usage are of months before the customer's first MRR and do not "
                     "count:";
  for (const Json& row : early["shown"]) text += " " + PlaceText(row["source"]);
  return text + "\n";
}

}  // namespace

std::string HealthText(const Json& block) {
  const auto found = block.find("health");
  if (found == block.end()) return {};
  const Json& health = *found;
  return Heading("Health score, as of " + health["as_of"].get<std::string>()) + "  " +
         health["scored"].dump() + " of " + health["observed"].dump() +
         " customers with usage have a score\n" + RecordText(health["record"]) +
         RangesText(health["bands"], "band", block) +
         RangesText(health["record"]["ranges"], "range", block) + IndicatorsText(health) +
         MonthsText(health["months"]) + EarlyText(health["early_usage"]) +
         CustomersText(health["customers"], block);
}

}  // namespace holdfast::cli
