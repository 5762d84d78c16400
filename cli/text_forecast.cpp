#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "text_report.h"
#include "text_table.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

/// The months ahead that a table of a terminal has.
constexpr std::array<std::size_t, 6> kMonthsAhead = {3, 6, 12, 18, 24, 36};

std::string Between(const Json& row, const std::string& line, const Json& block) {
  if (row[line + "_low"].is_null()) return "n/a";
  return Money(row[line + "_low"], block) + " - " + Money(row[line + "_high"], block);
}

std::string WhyNone(const std::string& outcome) {
  if (outcome == "few_months")
    return "  none: the rates of twelve months need 13 complete months.\n";
  if (outcome == "few_customers")
    return "  none: fewer than 10 customers make the rates of twelve months.\n";
  if (outcome == "customers_move")
    return "  none: customers come into this segment and leave it.\n";
  return "  none: nobody of twelve months ago is left.\n";
}

std::string MonthsText(const Json& forecast, const Json& block) {
  TextTable table;
  table.Row({"month", "kept (GRR)", "base (NRR)", "95 %", "with new", "as past errors",
             "survivors (sBG)", "95 %"});
  const Json& months = forecast["months"];
  for (const std::size_t ahead : kMonthsAhead) {
    const Json& row = months[ahead - 1];
    table.Row({row["month"].get<std::string>(), Money(row["kept"], block),
               Money(row["base"], block), Between(row, "base", block), Money(row["total"], block),
               Between(row, "total", block), Money(row["survivors"], block),
               Between(row, "survivors", block)});
  }
  return table.ToString();
}

void AddTest(const Json& test, TextTable* table) {
  const std::string limited = test["limited"].dump();
  table->Row({test["line"].get<std::string>(), test["months"].dump(), test["measured"].dump(),
              Percent(test["mean_absolute_error"]), Percent(test["mean_error"]),
              test["within_mark"].dump(),
              limited == "0" ? "n/a" : test["covered"].dump() + " of " + limited});
}

/// How far each past quarter's forecasts were off, a column for each line and span; "*" is beyond
/// the mark.
std::string QuartersText(const Json& forecast) {
  const Json& tests = forecast["back_tests"];
  TextTable table;
  std::vector<std::string> heads = {"made at"};
  std::set<std::string> quarters;
  for (const Json& test : tests) {
    heads.push_back(test["line"].get<std::string>() + " +" + test["months"].dump());
    for (const Json& row : test["rows"]) quarters.insert(row["from"].get<std::string>());
  }
  table.Row(heads);
  for (const std::string& quarter : quarters) {
    std::vector<std::string> cells = {quarter};
    for (const Json& test : tests) {
      std::string cell;
      for (const Json& row : test["rows"]) {
        if (row["from"] != quarter || row["error"].is_null()) continue;
        const bool beyond = std::abs(row["error"].get<double>()) > forecast["mark"].get<double>();
        cell = Percent(row["error"]) + (beyond ? " *" : "  ");
      }
      cells.push_back(cell);
    }
    table.Row(cells);
  }
  return table.ToString() + "  what happened / forecast - 1; * is beyond " +
         Percent(forecast["mark"]) + " (forecast_mark; 5 % is quoted)\n";
}

std::string BackTestText(const Json& forecast) {
  TextTable table;
  table.Row({"back-test", "months ahead", "forecasts", "mean error", "bias",
             "within " + Percent(forecast["mark"]), "within limits"});
  for (const Json& test : forecast["back_tests"]) AddTest(test, &table);
  if (!forecast["customer_test"].is_null()) AddTest(forecast["customer_test"], &table);
  if (forecast["back_tests"].empty())
    return "  no back-test: no past quarter has twelve months before it and three behind.\n";
  return table.ToString() + QuartersText(forecast);
}

std::string ProjectionText(const Json& projection, const Json& block) {
  if (projection["months_paid"].is_null()) return {};
  std::string text = "  sBG on " + projection["customers"].dump() + " customers";
  if (!projection["alpha"].is_null()) {
    text += ": alpha " + Ratio(projection["alpha"]) + ", beta " + Ratio(projection["beta"]);
  } else {
    text += ": one chance for all, leaving gets no rarer with age";
  }
  text += "; pays for " + Ratio(projection["months_paid"]) + " of the first " +
          projection["months"].dump() + " months, worth " + Money(projection["value"], block);
  if (projection["mean_months"].is_null()) text += "; the mean without a horizon is infinite";
  const Json& held = projection["hold_out"];
  if (!held.is_null()) {
    text += "; held out since " + held["from"].get<std::string>() + ": foretold " +
            Percent(held["foretold"]) + ", seen " + Percent(held["seen"]);
  }
  return text + "\n";
}

}  // namespace

std::string ForecastText(const Json& block) {
  const auto found = block.find("forecast");
  if (found == block.end()) return {};
  const Json& forecast = *found;
  std::string text = Heading("Forecast of MRR from " + forecast["from"].get<std::string>());
  const auto outcome = forecast["outcome"].get<std::string>();
  if (outcome != "ok") return text + WhyNone(outcome) + ProjectionText(block["projection"], block);
  return text + MonthsText(forecast, block) +
         "  today's customers only, but for \"with new\": new business as in the last 12 months, " +
         Money(forecast["new_mrr"], block) + "\n" + ProjectionText(block["projection"], block) +
         BackTestText(forecast);
}

}  // namespace holdfast::cli
