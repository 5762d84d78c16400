#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "text_report.h"
#include "text_table.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

bool HasTable(const Json& report, std::string_view table) {
  const Json& inputs = report["inputs"];
  return std::any_of(inputs.begin(), inputs.end(),
                     [table](const Json& input) { return input["table"] == table; });
}

/// Whether the part of this name is in a block of the report.
bool HasPart(const Json& report, const char* part) {
  const auto currencies = report.find("currencies");
  if (currencies == report.end()) return report.contains(part);
  return std::any_of(currencies->begin(), currencies->end(),
                     [part](const Json& block) { return block.contains(part); });
}

bool HasOneOff(const Json& report) {
  const auto has = [](const Json& block) {
    return block.contains("revenue") && !block["revenue"]["window"]["one_off"].is_null();
  };
  const auto currencies = report.find("currencies");
  if (currencies == report.end()) return has(report);
  return std::any_of(currencies->begin(), currencies->end(), has);
}

}  // namespace

std::string NeededText(const Json& report) {
  // What a segment's customers have nothing of, others may have.
  if (report.contains("filter")) return {};
  std::vector<std::string> needs;
  if (!HasTable(report, "usage"))
    needs.emplace_back(
        "early warning, health score, advocates, activation, engagement: a table of usage "
        "(customer, date, and at least one of logins, core use, tickets, modules, NPS answer "
        "...)");
  if (!HasTable(report, "costs"))
    needs.emplace_back(
        "unit economics, profit of new business and of renewals: a table of costs "
        "(month, kind, amount)");
  if (report["renewals"].is_null())
    needs.emplace_back(
        "renewals: a table of renewals (customer, due date, amount; outcome, "
        "renewed amount), or subscriptions billed by the year");
  if (!report.contains("conversion"))
    needs.emplace_back(
        "conversion: a table of customers with the day each signed up (also of those who have "
        "not paid), or subscriptions with trials");
  if (!HasTable(report, "surveys"))
    needs.emplace_back("NPS, eNPS: a table of surveys (date, score from 0 to 10; customer)");
  if (!HasPart(report, "churn_reasons"))
    needs.emplace_back(
        "why customers left: a column with the reason in a table of renewals, "
        "customers or subscriptions");
  if (!HasPart(report, "sales_pay"))
    needs.emplace_back(
        "what owners sold and kept: a column \"owner\" in a table of customers or "
        "renewals");
  if (!HasOneOff(report))
    needs.emplace_back("one-off revenue, purity: invoices with lines that are bought once");
  if (needs.empty()) return {};
  std::string text = Heading("What further files would tell");
  for (const std::string& need : needs) text += "  " + need + "\n";
  return text;
}

}  // namespace holdfast::cli
