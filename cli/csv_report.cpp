#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/base/money.h"
#include "text_report.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

// The columns, as pointers into the month's row of a table; money is shown in major units.
struct CsvColumn {
  std::string_view name;
  std::string_view table;  // movements, monthly, trailing, churn, expansion
  std::string_view pointer;
  bool money;
};

constexpr CsvColumn kColumns[] = {
    {"opening_mrr", "movements", "/opening", true},
    {"new_mrr", "movements", "/new", true},
    {"reactivation_mrr", "movements", "/reactivation", true},
    {"expansion_mrr", "movements", "/expansion", true},
    {"contraction_mrr", "movements", "/contraction", true},
    {"churned_mrr", "movements", "/churn", true},
    {"fx", "movements", "/fx", true},
    {"closing_mrr", "movements", "/closing", true},
    {"opening_customers", "movements", "/customers/opening", false},
    {"new_customers", "movements", "/customers/new", false},
    {"returned_customers", "movements", "/customers/returned", false},
    {"expanded_customers", "movements", "/customers/expanded", false},
    {"contracted_customers", "movements", "/customers/contracted", false},
    {"lost_customers", "movements", "/customers/lost", false},
    {"closing_customers", "movements", "/customers/closing", false},
    {"nrr", "monthly", "/nrr", false},
    {"grr", "monthly", "/grr", false},
    {"customer_retention", "monthly", "/logo", false},
    {"nrr_12_months", "trailing", "/nrr", false},
    {"grr_12_months", "trailing", "/grr", false},
    {"customer_retention_12_months", "trailing", "/logo", false},
    {"customer_churn", "churn", "/customer_churn", false},
    {"gross_mrr_churn", "churn", "/gross_mrr_churn", false},
    {"net_mrr_churn", "churn", "/net_mrr_churn", false},
    {"net_new_mrr", "expansion", "/net_new", true},
    {"quick_ratio", "expansion", "/quick_ratio", false},
};

const Json& TableOf(const Json& block, std::string_view table) {
  if (table == "movements") return block["movements"];
  if (table == "monthly" || table == "trailing") return block["retention"][std::string(table)];
  return block[std::string(table)]["monthly"];
}

std::string CellOf(const Json& block, const CsvColumn& column, const Json& month) {
  for (const Json& row : TableOf(block, column.table)) {
    if (row["month"] != month) continue;
    const Json& value = row[Json::json_pointer(std::string(column.pointer))];
    if (value.is_null()) return {};
    return column.money ? ToDecimal(value.get<Minor>(), block["minor_digits"].get<int>())
                        : value.dump();
  }
  return {};
}

void AddBlock(const Json& block, std::string* text) {
  for (const Json& month : block["months"]) {
    *text += block["currency"].get<std::string>() + "," + month.get<std::string>() + "," +
             (month == block["partial_month"] ? "partial" : "complete");
    for (const CsvColumn& column : kColumns) *text += "," + CellOf(block, column, month);
    *text += "\n";
  }
}

}  // namespace

std::string CsvReport(const Json& report) {
  std::string text = "currency,month,state";
  for (const CsvColumn& column : kColumns) text += "," + std::string(column.name);
  text += "\n";
  if (!report.contains("currencies")) {
    AddBlock(report, &text);
    return text;
  }
  for (const Json& block : report["currencies"]) AddBlock(block, &text);
  return text;
}

}  // namespace holdfast::cli
