#include <algorithm>
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
    {"nrr", "trailing", "/nrr", false},
    {"grr", "trailing", "/grr", false},
    {"customer_retention", "trailing", "/logo", false},
    {"customer_churn", "churn", "/customer_churn", false},
    {"gross_mrr_churn", "churn", "/gross_mrr_churn", false},
    {"net_mrr_churn", "churn", "/net_mrr_churn", false},
    {"net_new_mrr", "expansion", "/net_new", true},
    {"quick_ratio", "expansion", "/quick_ratio", false},
};

// Of segments that customers come into and leave; empty for others.
constexpr CsvColumn kMoves[] = {{"entering_mrr", "movements", "/entering", true},
                                {"leaving_mrr", "movements", "/leaving", true}};

constexpr std::string_view kPeriodRates[] = {
    "nrr", "grr", "logo", "customer_churn", "gross_mrr_churn", "net_mrr_churn"};

const Json& TableOf(const Json& block, std::string_view table) {
  if (table == "movements") return block["movements"];
  if (table == "monthly" || table == "trailing") return block["retention"][std::string(table)];
  return block[std::string(table)]["monthly"];
}

std::string CellOf(const Json& block, const CsvColumn& column, const Json& month) {
  for (const Json& row : TableOf(block, column.table)) {
    if (row["month"] != month) continue;
    const Json::json_pointer pointer{std::string(column.pointer)};
    if (!row.contains(pointer) || row[pointer].is_null()) return {};
    const Json& value = row[pointer];
    return column.money ? ToDecimal(value.get<Minor>(), block["minor_digits"].get<int>())
                        : value.dump();
  }
  return {};
}

/// A text as a cell.
std::string Quoted(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

/// `name`: of the segment, with its comma; empty without segments.
void AddBlock(const Json& block, const std::string& name, std::string* text) {
  for (const Json& month : block["months"]) {
    *text += block["currency"].get<std::string>() + "," + name + month.get<std::string>() + "," +
             (month == block["partial_month"] ? "partial" : "complete");
    for (const CsvColumn& column : kColumns) *text += "," + CellOf(block, column, month);
    if (!name.empty()) {
      for (const CsvColumn& column : kMoves) *text += "," + CellOf(block, column, month);
    }
    *text += "\n";
  }
}

/// The quarters or years of a block.
void AddPeriods(const Json& block, std::string* text) {
  for (const Json& row : block["periods"]["rows"]) {
    *text += block["currency"].get<std::string>() + "," + row["period"].get<std::string>() + "," +
             (row["complete"].get<bool>() ? "complete" : "partial");
    for (const CsvColumn& column : kColumns) {
      if (column.table == "movements") {
        const Json& value = row["months"][Json::json_pointer(std::string(column.pointer))];
        *text +=
            "," + (column.money ? ToDecimal(value.get<Minor>(), block["minor_digits"].get<int>())
                                : value.dump());
      }
    }
    for (const std::string_view rate : kPeriodRates) {
      const Json& rates = row["rates"];
      const Json value = rates.is_null() ? Json() : rates[std::string(rate)];
      *text += "," + (value.is_null() ? "" : value.dump());
    }
    *text += "\n";
  }
}

template <typename Add>
void ForEachBlock(const Json& report, Add add) {
  if (!report.contains("currencies")) {
    add(report);
    return;
  }
  for (const Json& block : report["currencies"]) add(block);
}

std::string PeriodsReport(const Json& report) {
  std::string text = "currency,period,state";
  for (const CsvColumn& column : kColumns) {
    if (column.table == "movements") text += "," + std::string(column.name);
  }
  for (const std::string_view rate : kPeriodRates)
    text += "," + std::string(rate == "logo" ? "customer_retention" : rate);
  text += "\n";
  ForEachBlock(report, [&](const Json& block) { AddPeriods(block, &text); });
  return text;
}

/// Columns of trailing windows are named after how long these are: "nrr_12_months".
std::string HeadOf(const std::string& first, const Json& report) {
  const std::string months = SpanText(report["settings"]["nrr_months"].get<std::string>());
  std::string span = "_" + months;
  std::replace(span.begin(), span.end(), ' ', '_');
  std::string text = first;
  for (const CsvColumn& column : kColumns)
    text += "," + std::string(column.name) + (column.table == "trailing" ? span : "");
  return text;
}

}  // namespace

std::string CsvReport(const Json& report) {
  bool periods = false;
  ForEachBlock(report, [&](const Json& block) { periods = periods || block.contains("periods"); });
  if (periods) return PeriodsReport(report);
  std::string text = HeadOf("currency,month,state", report) + "\n";
  ForEachBlock(report, [&](const Json& block) { AddBlock(block, "", &text); });
  return text;
}

std::string CsvSegments(const Json& report) {
  std::string text = HeadOf("currency,segment,month,state", report);
  for (const CsvColumn& column : kMoves) text += "," + std::string(column.name);
  text += "\n";
  for (const Json& segment : report["segments"])
    AddBlock(segment, Quoted(SegmentName(segment)) + ",", &text);
  return text;
}

}  // namespace holdfast::cli
