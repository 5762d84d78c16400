#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "text_report.h"
#include "text_table.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMonthsShown = 12;
constexpr std::size_t kRowsShown = 10;

std::string Named(const Json& name) { return name == "" ? "(not said)" : Plain(name); }

std::string ProfitText(const Json& profit, const Json& block) {
  if (profit.is_null()) return {};
  return "  " + profit["months"].dump() +
         " months with costs: profit of new business (front end) " +
         Money(profit["front_profit"], block) + ", of renewals (back end) " +
         Money(profit["back_profit"], block) + ", renewal margin " +
         Percent(profit["renewal_margin"]) + "\n";
}

std::string ReasonsText(const Json& churn_reasons, const Json& block) {
  const Json& reasons = churn_reasons["reasons"];
  const std::size_t shown = std::min(kRowsShown, reasons.size());
  TextTable table(LastColumn::kWords);
  table.Row({"reason in the files (" + std::to_string(shown) + " of " +
                 churn_reasons["reasons_total"].dump() + ")",
             "customers", "MRR", "class"});
  for (std::size_t i = 0; i < shown; ++i) {
    const Json& reason = reasons[i];
    table.Row({Plain(reason["reason"]), reason["customers"].dump(), Money(reason["mrr"], block),
               reason["class"].get<std::string>()});
  }
  return reasons.empty() ? std::string() : table.ToString();
}

/// The same classes by how long customers had been there: customers, and the MRR they took along.
std::string TenureText(const Json& tenure, const Json& block) {
  TextTable table;
  std::vector<std::string> heads = {"months since the first MRR"};
  for (const Json& one : tenure.front()["classes"]) {
    heads.push_back(one["class"].get<std::string>());
    heads.emplace_back("MRR");
  }
  table.Row(heads);
  for (const Json& row : tenure) {
    std::vector<std::string> cells = {
        row["from"].dump() + (row["to"].is_null() ? " and more" : " to " + row["to"].dump())};
    for (const Json& one : row["classes"]) {
      cells.push_back(one["customers"].dump());
      cells.push_back(Money(one["mrr"], block));
    }
    table.Row(cells);
  }
  return table.ToString();
}

}  // namespace

std::string RevenueText(const Json& block) {
  const auto found = block.find("revenue");
  if (found == block.end()) return {};
  TextTable table;
  table.Row({"month", "recurring", "new ARR", "add-on ARR", "implementation", "development",
             "value-added", "other", "purity"});
  const auto row = [&](const std::string& name, const Json& sums) {
    const Json& once = sums["one_off"];
    const auto of = [&](const char* kind) {
      return once.is_null() ? std::string("n/a") : Money(once[kind], block);
    };
    table.Row({name, Money(sums["recurring"], block), Money(sums["new_arr"], block),
               Money(sums["add_on_arr"], block), of("implementation"), of("development"),
               of("value_added"), of("other"), Percent(sums["purity"])});
  };
  const Json& months = (*found)["months"];
  const std::size_t from = months.size() > kMonthsShown ? months.size() - kMonthsShown : 0;
  for (std::size_t i = from; i < months.size(); ++i)
    row(months[i]["month"].get<std::string>(), months[i]);
  row("12 months", (*found)["window"]);
  return Heading("Revenue") + table.ToString() +
         "  purity = recurring / (recurring + bought once); 85 % is quoted as healthy\n" +
         ProfitText((*found)["profit"], block);
}

std::string ChurnReasonsText(const Json& block) {
  const auto found = block.find("churn_reasons");
  if (found == block.end()) return {};
  TextTable classes;
  classes.Row({"why customers left", "customers", "MRR"});
  for (const Json& one : (*found)["classes"]) {
    const bool involuntary = one["class"] == "payment";
    classes.Row({one["class"].get<std::string>() + (involuntary ? " (involuntary)" : ""),
                 one["customers"].dump(), Money(one["mrr"], block)});
  }
  classes.Row({"all", (*found)["customers"].dump(), Money((*found)["mrr"], block)});
  return Heading("Why customers left, " + (*found)["from"].get<std::string>() + " to " +
                 (*found)["to"].get<std::string>()) +
         classes.ToString() + "  manageable: " + Percent((*found)["manageable"]) + " of MRR, " +
         Percent((*found)["manageable_customers"]) + " of customers\n" +
         ReasonsText(*found, block) + TenureText((*found)["tenure"], block);
}

std::string SalesPayText(const Json& block) {
  const auto found = block.find("sales_pay");
  if (found == block.end()) return {};
  TextTable table;
  table.Row({"owner", "new MRR", "returned", "expansion", "renewed"});
  for (const Json& owner : (*found)["owners"]) {
    table.Row({Named(owner["owner"]), Money(owner["new"], block),
               Money(owner["reactivation"], block), Money(owner["expansion"], block),
               Money(owner["renewal"], block)});
  }
  return Heading("Sold and kept, " + (*found)["from"].get<std::string>() + " to " +
                 (*found)["to"].get<std::string>()) +
         table.ToString();
}

}  // namespace holdfast::cli
