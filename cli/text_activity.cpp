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
constexpr std::size_t kCustomersShown = 10;

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

/// When customers were looked at for what the rules told.
std::string MeasuredText(const Json& signals) {
  if (signals["measured_from"].is_null()) return {};
  return "  measured: customers at each quarter's end from " +
         signals["measured_from"].get<std::string>() + " to " +
         signals["measured_to"].get<std::string>() + ", lost within " +
         signals["measured_months"].dump() +
         " months; thresholds are quoted, and no facts about these customers\n";
}

/// Who shows a sign, when the next contract is due, and which rows say so.
std::string TrippedText(const Json& customers, const Json& block) {
  if (customers.empty()) return {};
  const std::size_t shown = std::min(kCustomersShown, customers.size());
  TextTable table(LastColumn::kWords);
  table.Row({"shows a sign", "MRR", "next due", "signs and the lines that say so"});
  for (std::size_t i = 0; i < shown; ++i) {
    const Json& customer = customers[i];
    std::string signs;
    for (const Json& signal : customer["signals"]) {
      signs += (signs.empty() ? "" : "; ") + signal["code"].get<std::string>() + " " +
               Ratio(signal["value"]);
      if (!signal["source"].is_null()) signs += " (" + PlaceText(signal["source"]) + ")";
    }
    const Json& due = customer["next_due"];
    table.Row({CustomerText(customer), Money(customer["mrr"], block),
               due.is_null() ? "none" : due.get<std::string>(), signs});
  }
  return table.ToString();
}

}  // namespace

std::string EconomicsText(const Json& block) {
  const auto found = block.find("economics");
  if (found == block.end()) return {};
  const auto money = [&block](const Json& minor) { return Money(minor, block); };
  TextTable winning;
  winning.Row({"month", "sales & marketing", "new customers", "CAC", "their MRR", "payback"});
  TextTable keeping;
  keeping.Row({"month", "retention", "CRC", "cost of revenue", "margin", "after retention",
               "research", "administration"});
  const auto row = [&](const std::string& name, const Json& sums) {
    const Json& costs = sums["costs"];
    winning.Row({name, money(costs["sales_marketing"]), sums["new_customers"].dump(),
                 money(sums["cac"]), money(sums["new_mrr"]), Ratio(sums["payback_months"])});
    keeping.Row({name, money(costs["retention"]), money(sums["crc"]),
                 money(costs["cost_of_revenue"]), Percent(sums["gross_margin"]),
                 Percent(sums["margin_after_retention"]), money(costs["research"]),
                 money(costs["administration"])});
  };
  const Json& months = (*found)["months"];
  const std::size_t from = months.size() > kMonthsShown ? months.size() - kMonthsShown : 0;
  for (std::size_t i = from; i < months.size(); ++i)
    row(months[i]["month"].get<std::string>(), months[i]);
  row("12 months", (*found)["window"]);
  return Heading("Unit economics") + winning.ToString() + keeping.ToString() + "  LTV " +
         money(block["summary"]["ltv"]) + ", LTV : CAC " + Ratio((*found)["ltv_to_cac"]) +
         " (of the gross margin, where it is known), magic number " +
         Ratio((*found)["magic_number"]) + "\n";
}

std::string SignalsText(const Json& block) {
  const auto found = block.find("signals");
  if (found == block.end()) return {};
  TextTable table(LastColumn::kWords);
  table.Row({"sign (threshold)", "as quoted", "customers", "MRR", "churn with", "of", "without",
             "of", "lift", "difference, 95 %", "as claimed"});
  for (const Json& rule : (*found)["rules"]) {
    std::vector<std::string> row = {
        rule["code"].get<std::string>() + " (" + Ratio(rule["threshold"]) + ")",
        Ratio(rule["quoted"]), rule["customers"].dump(), Money(rule["mrr"], block)};
    for (std::string& cell : MeasuredCells(rule["measured"])) row.push_back(std::move(cell));
    row.push_back(rule["claim"].get<std::string>());
    table.Row(std::move(row));
  }
  std::string text = Heading("Early warning, as of " + (*found)["as_of"].get<std::string>()) +
                     "  " + (*found)["tripped"].dump() + " of " + (*found)["observed"].dump() +
                     " customers with usage show a sign\n" + table.ToString();
  return text + MeasuredText(*found) + TrippedText((*found)["customers"], block);
}

std::string SurveysText(const Json& report) {
  const auto found = report.find("surveys");
  if (found == report.end()) return {};
  std::string text =
      Heading("Surveys") +
      "  promoters answer 9 or 10, passives 7 or 8, detractors 0 to 6; score = 100 x "
      "(promoters - detractors) / answers\n";
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
    const auto segments = [&row](const std::string& prefix, const Json& list) {
      for (const Json& one : list)
        row(prefix + (one["segment"] == "" ? "(not said)" : Plain(one["segment"])), one);
    };
    segments("", survey["segments"]);
    for (const Json& by : survey["by"]) segments(Plain(by["attribute"]) + ": ", by["segments"]);
    row("all", survey["total"]);
    text += table.ToString();
  }
  return text;
}

}  // namespace holdfast::cli
