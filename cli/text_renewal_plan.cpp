#include <nlohmann/json.hpp>
#include <string>

#include "holdfast/base/money.h"
#include "text_report.h"
#include "text_table.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string Money(const Json& minor, const Json& block) {
  return Grouped(minor.get<Minor>(), block["minor_digits"].get<int>());
}

}  // namespace

std::string RenewalPlanText(const Json& block) {
  const Json& plan = block["plan"];
  TextTable rates;
  rates.Row({"renewal rate", "rate", "95 %"});
  for (const Json& rate : plan["rates"]) {
    rates.Row({rate["code"].get<std::string>(), Percent(rate["rate"]),
               Percent(rate["rate_low"]) + " to " + Percent(rate["rate_high"])});
  }
  TextTable years;
  years.Row({"year", "renewed", "base", "first", "add-ons", "growth"});
  for (const Json& year : plan["years"]) {
    years.Row({year["year"].dump(), Money(year["renewed"], block), Money(year["base"], block),
               Money(year["first_time"], block), Money(year["add_ons"], block),
               Percent(year["growth"])});
  }
  TextTable calendar;
  const bool risk = plan["calendar"]["risk_known"].get<bool>();
  calendar.Row({"due within", "contracts", "amount", "at risk"});
  for (const Json& window : plan["calendar"]["windows"]) {
    calendar.Row({window["days"].dump() + " days", window["contracts"].dump(),
                  Money(window["amount"], block),
                  risk ? Money(window["at_risk_amount"], block) : "n/a"});
  }
  return rates.ToString() + years.ToString() +
         "  average term, years: " + Ratio(plan["term"]["years"]) + "\n" + calendar.ToString();
}

}  // namespace holdfast::cli
