#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "text_report.h"
#include "text_table.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string RateText(const Json& rate) {
  return rate["month"].get<std::string>() + "  1 " + rate["from"].get<std::string>() + " = " +
         rate["rate"].dump();
}

std::string_view OfWhom(std::string_view rule) {
  if (rule == "due") return "the contracts that were due";
  if (rule == "all_customers") return "all customers with a contract due or renewed early";
  return "those too";
}

std::string RenewalBlock(const Json& block, std::string_view rule) {
  const auto money = [&block](const Json& minor) { return Money(minor, block); };
  TextTable table;
  table.Row({"month", "due", "renewed", "early", "lost", "open", "amount due", "renewed",
             "customers", "95 %", "amount", "95 %", "capped"});
  const auto row = [&](const std::string& name, const Json& sums) {
    table.Row({name, sums["due"].dump(), sums["renewed"].dump(), sums["renewed_early"].dump(),
               sums["lost"].dump(), sums["open"].dump(), money(sums["due_amount"]),
               money(sums["renewed_amount"]), Percent(sums["customer_rate"]),
               PercentRange(sums["customer_rate_low"], sums["customer_rate_high"]),
               Percent(sums["amount_rate"]),
               PercentRange(sums["amount_rate_low"], sums["amount_rate_high"]),
               Percent(sums["amount_rate_capped"])});
  };
  for (const Json& month : block["months"]) row(month["month"].get<std::string>(), month);
  row("total", block["total"]);
  return "  " + block["currency"].get<std::string>() +
         "; rates of amounts are of the contracts that are decided, that of customers is of " +
         std::string(OfWhom(rule)) + "\n" + table.ToString() + RenewalPlanText(block);
}

}  // namespace

std::string ConflictsText(const Json& conflicts) {
  if (conflicts["total"] == 0 && conflicts["superseded_rows"] == 0) return {};
  std::string text = Heading("Where files disagree");
  text += "  " + conflicts["total"].dump() + " months of customers, " +
          conflicts["superseded_rows"].dump() + " rows replaced by a newer export\n";
  for (const Json& conflict : conflicts["shown"]) {
    text += "  " + Plain(conflict["customer"]) + " " + conflict["month"].get<std::string>() + ": " +
            PlaceText(conflict["kept_source"]) + " stands against " +
            PlaceText(conflict["other_source"]) + " (" + conflict["rule"].get<std::string>() +
            ")\n";
  }
  return text;
}

std::string ExchangeText(const Json& fx) {
  if (fx.is_null()) return {};
  constexpr std::size_t kShown = 12;
  std::string text = Heading("Exchange rates to " + fx["reporting_currency"].get<std::string>());
  const Json& rates = fx["rates"];
  const std::size_t from = rates.size() > kShown ? rates.size() - kShown : 0;
  for (std::size_t i = from; i < rates.size(); ++i) text += "  " + RateText(rates[i]) + "\n";
  return text;
}

std::string RenewalsText(const Json& renewals, std::string_view rule) {
  if (renewals.is_null()) return {};
  std::string text = Heading("Renewals");
  if (renewals["source"] == "terms")
    text +=
        "  derived from the terms of subscriptions and invoices, for no file is a table of "
        "renewals\n";
  for (const Json& block : renewals["currencies"]) text += RenewalBlock(block, rule);
  return text;
}

}  // namespace holdfast::cli
