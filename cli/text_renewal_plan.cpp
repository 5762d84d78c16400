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

constexpr std::size_t kContractsShown = 10;

/// Customers or money, as the rate is of.
std::string PartText(const Json& rate, const char* key, const Json& block) {
  const bool customers = rate["code"].get<std::string_view>().rfind("customers", 0) == 0;
  return customers ? rate[key].dump() : Money(rate[key], block);
}

std::string RatesText(const Json& rates, const Json& block) {
  TextTable table;
  table.Row({"renewal rate", "renewed", "of", "rate", "95 %"});
  for (const Json& rate : rates) {
    table.Row({rate["code"].get<std::string>(), PartText(rate, "numerator", block),
               PartText(rate, "denominator", block), Percent(rate["rate"]),
               Percent(rate["rate_low"]) + " to " + Percent(rate["rate_high"])});
  }
  return table.ToString();
}

std::string YearsText(const Json& years, const Json& block) {
  TextTable table;
  table.Row({"year", "renewed", "base", "first", "add-ons", "growth"});
  for (const Json& year : years) {
    table.Row({year["year"].dump() + (year["complete"].get<bool>() ? "" : " (so far)"),
               Money(year["renewed"], block), Money(year["base"], block),
               Money(year["first_time"], block), Money(year["add_ons"], block),
               Percent(year["growth"])});
  }
  return table.ToString();
}

std::string TermText(const Json& term) {
  return "  average term, years: " + Ratio(term["years"]) + " (" + term["known"].dump() +
         " contracts known)\n";
}

std::string RiskText(const Json& window, const Json& calendar, const Json& block) {
  return calendar["risk_known"].get<bool>() ? Money(window["at_risk_amount"], block) : "n/a";
}

std::string WindowsText(const Json& calendar, const Json& block) {
  TextTable table;
  table.Row({"due within", "contracts", "amount", "at risk"});
  for (const Json& window : calendar["windows"]) {
    table.Row({window["days"].dump() + " days", window["contracts"].dump(),
               Money(window["amount"], block), RiskText(window, calendar, block)});
  }
  return table.ToString();
}

/// What is due by owner, or by segment; empty where no contract names one.
std::string GroupsText(const char* head, const Json& groups, const Json& calendar,
                       const Json& block) {
  const auto unnamed = [](const Json& group) { return group["name"] == ""; };
  if (std::all_of(groups.begin(), groups.end(), unnamed)) return {};
  TextTable table;
  std::vector<std::string> heads = {head};
  for (const Json& window : calendar["windows"]) {
    heads.push_back(window["days"].dump() + " days");
    heads.emplace_back("at risk");
  }
  table.Row(heads);
  for (const Json& group : groups) {
    std::vector<std::string> cells = {unnamed(group) ? "(not said)" : Plain(group["name"])};
    for (const Json& window : group["windows"]) {
      cells.push_back(Money(window["amount"], block));
      cells.push_back(RiskText(window, calendar, block));
    }
    table.Row(cells);
  }
  return table.ToString();
}

/// The contracts due next, for one plan each.
std::string ReviewText(const Json& calendar, const Json& block) {
  const Json& contracts = calendar["contracts"];
  if (contracts.empty()) return {};
  const std::size_t shown = std::min(kContractsShown, contracts.size());
  TextTable table(LastColumn::kWords);
  table.Row({"to review", "due", "worth", "owner", "segment", "line", "signs of risk"});
  for (std::size_t i = 0; i < shown; ++i) {
    const Json& contract = contracts[i];
    std::string signs;
    for (const Json& sign : contract["signals"])
      signs += (signs.empty() ? "" : ", ") + sign.get<std::string>();
    table.Row({CustomerText(contract), contract["due"].get<std::string>(),
               Money(contract["base"], block), Plain(contract["owner"]), Plain(contract["segment"]),
               PlaceText(contract["source"]), signs});
  }
  return "  one customer, one plan: the next " + std::to_string(shown) + " of " +
         calendar["contracts_total"].dump() + " contracts due (all: --list renewal_calendar)\n" +
         table.ToString();
}

}  // namespace

std::string RenewalPlanText(const Json& block) {
  const Json& plan = block["plan"];
  const Json& calendar = plan["calendar"];
  return RatesText(plan["rates"], block) + YearsText(plan["years"], block) +
         TermText(plan["term"]) + WindowsText(calendar, block) +
         GroupsText("owner", calendar["owners"], calendar, block) +
         GroupsText("segment", calendar["segments"], calendar, block) + ReviewText(calendar, block);
}

}  // namespace holdfast::cli
