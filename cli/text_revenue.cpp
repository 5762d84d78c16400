#include <nlohmann/json.hpp>
#include <string>

#include "holdfast/base/money.h"
#include "text_report.h"
#include "text_table.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMonthsShown = 12;
constexpr std::size_t kRowsShown = 10;

std::string Money(const Json& minor, const Json& block) {
  return minor.is_null() ? "n/a" : Grouped(minor.get<Minor>(), block["minor_digits"].get<int>());
}

std::string Named(const Json& name) { return name == "" ? "(not said)" : Plain(name); }

std::string ProfitText(const Json& profit, const Json& block) {
  if (profit.is_null()) return {};
  return "  " + profit["months"].dump() + " months with costs: new business " +
         Money(profit["front_profit"], block) + ", renewals " +
         Money(profit["back_profit"], block) + ", renewal margin " +
         Percent(profit["renewal_margin"]) + "\n";
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
  return Heading("Revenue") + table.ToString() + ProfitText((*found)["profit"], block);
}

std::string ChurnReasonsText(const Json& block) {
  const auto found = block.find("churn_reasons");
  if (found == block.end()) return {};
  TextTable classes;
  classes.Row({"why customers left", "customers", "MRR"});
  for (const Json& one : (*found)["classes"])
    classes.Row(
        {one["class"].get<std::string>(), one["customers"].dump(), Money(one["mrr"], block)});
  std::string text = Heading("Why customers left, " + (*found)["from"].get<std::string>() + " to " +
                             (*found)["to"].get<std::string>()) +
                     classes.ToString() + "  manageable: " + Percent((*found)["manageable"]) +
                     " of MRR, " + Percent((*found)["manageable_customers"]) + " of customers\n";
  std::size_t shown = 0;
  for (const Json& reason : (*found)["reasons"]) {
    if (shown++ == kRowsShown) break;
    text += "  " + Plain(reason["reason"]) + " (" + reason["class"].get<std::string>() +
            "): " + reason["customers"].dump() + ", " + Money(reason["mrr"], block) + "\n";
  }
  return text;
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
