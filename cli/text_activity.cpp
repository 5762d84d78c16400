#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "holdfast/base/money.h"
#include "text_report.h"
#include "text_table.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

/// A net promoter score, as a whole number.
std::string Score(const Json& score) { return Fixed(score, 0); }

/// What a rule told so far: churn with the sign and without, each of how many, lift, difference.
std::vector<std::string> MeasuredCells(const Json& measured) {
  if (measured.is_null()) return std::vector<std::string>(6, "n/a");
  const Json& with = measured["with"];
  const Json& without = measured["without"];
  const std::string range =
      measured["difference_low"].is_null()
          ? "n/a"
          : Percent(measured["difference_low"]) + " to " + Percent(measured["difference_high"]);
  return {Percent(with["churn"]),      with["customers"].dump(), Percent(without["churn"]),
          without["customers"].dump(), Ratio(measured["lift"]),  range};
}

}  // namespace

std::string EconomicsText(const Json& block) {
  const auto found = block.find("economics");
  if (found == block.end()) return {};
  const int digits = block["minor_digits"].get<int>();
  const auto money = [digits](const Json& minor) {
    return minor.is_null() ? std::string("n/a") : Grouped(minor.get<Minor>(), digits);
  };
  TextTable table;
  table.Row({"month", "sales & marketing", "new customers", "CAC", "retention", "CRC", "margin",
             "payback"});
  const auto row = [&](const std::string& name, const Json& sums) {
    table.Row({name, money(sums["costs"]["sales_marketing"]), sums["new_customers"].dump(),
               money(sums["cac"]), money(sums["costs"]["retention"]), money(sums["crc"]),
               Percent(sums["gross_margin"]), Ratio(sums["payback_months"])});
  };
  for (const Json& month : (*found)["months"]) row(month["month"].get<std::string>(), month);
  row("12 months", (*found)["window"]);
  return Heading("Unit economics") + table.ToString() + "  LTV : CAC " +
         Ratio((*found)["ltv_to_cac"]) + ", magic number " + Ratio((*found)["magic_number"]) + "\n";
}

std::string SignalsText(const Json& block) {
  const auto found = block.find("signals");
  if (found == block.end()) return {};
  constexpr std::size_t kShown = 10;
  const int digits = block["minor_digits"].get<int>();
  TextTable table;
  table.Row({"sign (threshold)", "as quoted", "customers", "MRR", "churn with", "of", "without",
             "of", "lift", "difference, 95 %"});
  for (const Json& rule : (*found)["rules"]) {
    std::vector<std::string> row = {
        rule["code"].get<std::string>() + " (" + Ratio(rule["threshold"]) + ")",
        Ratio(rule["quoted"]), rule["customers"].dump(), Grouped(rule["mrr"].get<Minor>(), digits)};
    for (std::string& cell : MeasuredCells(rule["measured"])) row.push_back(std::move(cell));
    table.Row(std::move(row));
  }
  std::string text = Heading("Early warning, as of " + (*found)["as_of"].get<std::string>()) +
                     "  " + (*found)["tripped"].dump() + " of " + (*found)["observed"].dump() +
                     " customers with usage show a sign\n" + table.ToString();
  std::size_t shown = 0;
  for (const Json& customer : (*found)["customers"]) {
    if (shown++ == kShown) break;
    text += "  " + Plain(customer["customer"]) + " " +
            Grouped(customer["mrr"].get<Minor>(), digits) + ":";
    for (const Json& signal : customer["signals"])
      text += " " + signal["code"].get<std::string>() + " " + Ratio(signal["value"]);
    text += "\n";
  }
  return text;
}

std::string SurveysText(const Json& report) {
  const auto found = report.find("surveys");
  if (found == report.end()) return {};
  std::string text = Heading("Surveys");
  for (const Json& survey : *found) {
    TextTable table;
    const std::string name = survey["survey"] == "nps" ? "NPS" : "eNPS";
    table.Row({name, "answers", "promoters", "passives", "detractors", "score", "95 %"});
    const auto row = [&table](const std::string& of, const Json& sums) {
      table.Row({of, sums["answers"].dump(), sums["promoters"].dump(), sums["passives"].dump(),
                 sums["detractors"].dump(), Score(sums["score"]),
                 Score(sums["score_low"]) + " to " + Score(sums["score_high"])});
    };
    for (const Json& quarter : survey["quarters"])
      row("quarter of " + quarter["quarter"].get<std::string>(), quarter);
    for (const Json& segment : survey["segments"])
      row(segment["segment"] == "" ? "(not said)" : Plain(segment["segment"]), segment);
    row("all", survey["total"]);
    text += table.ToString();
  }
  return text;
}

}  // namespace holdfast::cli
