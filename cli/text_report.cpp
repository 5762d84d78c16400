#include "text_report.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/base/money.h"
#include "text_table.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMonthsShown = 13;
constexpr std::size_t kAgesShown = 13;
constexpr std::size_t kListShown = 10;

/// Writes one block of a report.
class BlockText {
 public:
  BlockText(const Json& block, const Json& settings) : block_(block), settings_(settings) {}

  std::string ToString() {
    Summary();
    Periods();
    Retention();
    Cohorts();
    Churn();
    Expansion();
    return std::move(text_);
  }

 private:
  std::string Money(const Json& minor) const { return cli::Money(minor, block_); }

  std::string Setting(const char* key) const { return settings_[key].get<std::string>(); }

  void Title(const std::string& title) { text_ += Heading(title); }

  static Json LastOf(const Json& rows) {
    const std::size_t from = rows.size() > kMonthsShown ? rows.size() - kMonthsShown : 0;
    Json last = Json::array();
    for (std::size_t i = from; i < rows.size(); ++i) last.push_back(rows[i]);
    return last;
  }

  std::string Mark(const Json& month) const {
    return month.get<std::string>() + (month == block_["partial_month"] ? " (partial)" : "");
  }

  void Summary() {
    const Json& summary = block_["summary"];
    if (summary["month"].is_null()) {
      text_ += "\nNot enough data: no customer has MRR.\n";
      return;
    }
    const Json& months = block_["months"];
    text_ += "\n" + block_["currency"].get<std::string>() + ", " +
             months.front().get<std::string>() + " to " + months.back().get<std::string>() +
             "; figures " +
             (Setting("month_state") == "first_day" ? "on the first day of " : "at the end of ") +
             Mark(summary["month"]) + "\n\n";
    TextTable table;
    table.Row({"MRR", Money(summary["mrr"]), "   customers",
               std::to_string(summary["customers"].get<std::uint64_t>())});
    table.Row({"ARR", Money(summary["arr"]), "   ARPA", Money(summary["arpa"])});
    table.Row({"MRR growth", Percent(summary["mrr_growth"]), "   LTV", Money(summary["ltv"])});
    const Json& sure = block_["uncertainty"];
    if (!sure["arpa_low"].is_null()) {
      table.Row(
          {"", "", "   ARPA, 95 %", Money(sure["arpa_low"]) + " to " + Money(sure["arpa_high"])});
    }
    text_ += table.ToString() + JackknifeText(sure);
    for (const Json& warning : sure["warnings"])
      text_ += "  " + warning["message"].get<std::string>() + "\n";
  }

  /// The second method beside the one that draws customers.
  std::string JackknifeText(const Json& sure) const {
    const auto found = sure.find("jackknife");
    if (found == sure.end()) return {};
    const Json& of = *found;
    std::string text = "  leaving each customer out once (jackknife), 95 %:";
    const char* comma = " ";
    for (const char* rate : {"nrr", "grr"}) {
      const std::string name(rate);
      if (of[name + "_low"].is_null()) continue;
      text += comma + std::string(name == "nrr" ? "NRR " : "GRR ") +
              PercentRange(of[name + "_low"], of[name + "_high"]);
      comma = ", ";
    }
    if (!of["arpa_low"].is_null())
      text += comma + ("ARPA " + Money(of["arpa_low"]) + " to " + Money(of["arpa_high"]));
    return text + "\n";
  }

  void Periods() {
    if (!block_.contains("periods")) return;
    Title(block_["periods"]["unit"] == "year" ? "Years" : "Quarters");
    TextTable table;
    table.Row({"period", "opening", "new", "reactivation", "expansion", "contraction", "churn",
               "closing", "NRR", "GRR", "customers"});
    for (const Json& row : LastOf(block_["periods"]["rows"])) {
      const Json& sum = row["months"];
      const Json& rates = row["rates"];
      const auto rate = [&](const char* key) {
        return Percent(rates.is_null() ? Json() : rates[key]);
      };
      table.Row({row["period"].get<std::string>() + (row["complete"] ? "" : " (partial)"),
                 Money(sum["opening"]), Money(sum["new"]), Money(sum["reactivation"]),
                 Money(sum["expansion"]), Money(sum["contraction"]), Money(sum["churn"]),
                 Money(sum["closing"]), rate("nrr"), rate("grr"), rate("logo")});
    }
    text_ += table.ToString();
    HowSurePeriods();
  }

  void HowSurePeriods() {
    TextTable table;
    table.Row({"period", "NRR", "GRR", "customers"});
    bool any = false;
    for (const Json& row : LastOf(block_["periods"]["rows"])) {
      if (row["rates"].is_null()) continue;
      AddRanges(row["period"], row["rates"], &table);
      any = true;
    }
    if (any) text_ += "\n  How sure that is (intervals of 95 %)\n" + table.ToString();
  }

  void RetentionTable(const std::string& title, const Json& rows) {
    if (rows.empty()) {
      text_ += "\n  " + title + ": not enough data.\n";
      return;
    }
    text_ += "\n  " + title + "\n";
    TextTable table;
    table.Row({"month", "NRR", "GRR", "customers", "opening", "retained", "kept", "of", "stayed"});
    for (const Json& row : LastOf(rows)) {
      table.Row({row["month"], Percent(row["nrr"]), Percent(row["grr"]), Percent(row["logo"]),
                 Money(row["opening"]), Money(row["retained"]), Money(row["kept"]),
                 row["customers"].dump(), row["customers_kept"].dump()});
    }
    text_ += table.ToString();
  }

  void HowSure(const Json& rows) {
    if (rows.empty()) return;
    text_ += "\n  How sure that is (intervals of 95 %)\n";
    TextTable table;
    table.Row({"month", "NRR", "GRR", "customers"});
    for (const Json& row : LastOf(rows)) AddRanges(row["month"], row, &table);
    text_ += table.ToString();
  }

  static void AddRanges(const std::string& name, const Json& rates, TextTable* table) {
    table->Row({name, PercentRange(rates["nrr_low"], rates["nrr_high"]),
                PercentRange(rates["grr_low"], rates["grr_high"]),
                PercentRange(rates["logo_low"], rates["logo_high"])});
  }

  void Retention() {
    Title("Retention");
    RetentionTable("By month", block_["retention"]["monthly"]);
    HowSure(block_["retention"]["monthly"]);
    RetentionTable("Over " + SpanText(Setting("nrr_months")), block_["retention"]["trailing"]);
    HowSure(block_["retention"]["trailing"]);
    if (Setting("nrr_months") == "12" && !block_["retention"]["trailing"].empty()) {
      text_ +=
          "  NRR as quoted, and no facts: 100 % healthy; 110 % the mean outside China, and "
          "DingTalk;\n"
          "  145 % UiPath; 160 % Snowflake; below 60 % leading tools in China\n";
    }
  }

  void CohortTable(const std::string& title, const char* measure, bool money) {
    const bool own_months = Setting("cohort_age") == "anniversary";
    const bool start = own_months || Setting("cohort_key") == "signup";
    text_ += "\n  Cohorts, " + title +
             (own_months ? " by each customer's own months" : " by months since the first") +
             " (the last 13 ages at most)\n";
    TextTable table;
    std::vector<std::string> head = {"cohort"};
    if (start) head.push_back("start");
    for (std::size_t age = 0; age < kAgesShown; ++age) head.push_back(std::to_string(age));
    table.Row(head);
    for (const Json& cohort : LastOf(block_["cohorts"])) {
      std::vector<std::string> cells = {cohort.contains("period") ? cohort["period"]
                                                                  : cohort["month"]};
      if (start) cells.push_back(money ? Money(cohort["mrr"]) : cohort["size"].dump());
      for (std::size_t age = 0; age < std::min(kAgesShown, cohort[measure].size()); ++age) {
        cells.push_back(money ? Money(cohort[measure][age]) : cohort[measure][age].dump());
      }
      table.Row(cells);
    }
    text_ += table.ToString();
  }

  void Cohorts() {
    if (block_["cohorts"].empty()) return;
    CohortTable("customers", "customers", false);
    CohortTable("net MRR", "net_mrr", true);
    CohortTable("gross MRR", "gross_mrr", true);
  }

  void Churn() {
    Title("Churn");
    const Json& churn = block_["churn"];
    TextTable table;
    table.Row({"month", "lost", "of", "churn", "95 %", "MRR lost", "contraction", "gross",
               Setting("churn_sign") == "growth" ? "net (growth above 0)" : "net"});
    for (const Json& row : LastOf(churn["monthly"])) {
      table.Row({row["month"], row["customers_lost"].dump(), row["opening_customers"].dump(),
                 Percent(row["customer_churn"]),
                 PercentRange(row["customer_churn_low"], row["customer_churn_high"]),
                 Money(row["churn"]), Money(row["contraction"]), Percent(row["gross_mrr_churn"]),
                 Percent(row["net_mrr_churn"])});
    }
    text_ += table.ToString();
    Movers("Who left", churn["lost"], churn["lost_total"], "mrr", "-");
  }

  void Expansion() {
    Title("Expansion");
    const Json& expansion = block_["expansion"];
    TextTable table;
    table.Row({"month", "new", "reactivation", "expansion", "contraction", "churn", "net new",
               "quick ratio"});
    for (const Json& row : LastOf(expansion["monthly"])) {
      table.Row({row["month"], Money(row["new"]), Money(row["reactivation"]),
                 Money(row["expansion"]), Money(row["contraction"]), Money(row["churn"]),
                 Money(row["net_new"]), Ratio(row["quick_ratio"])});
    }
    text_ += table.ToString();
    Movers("Who grew", expansion["grew"], expansion["grew_total"], "gain", "+");
  }

  void Movers(const std::string& title, const Json& list, const Json& total, const char* amount,
              const char* sign) {
    if (list.empty()) {
      text_ += "\n  " + title + ": nobody in the complete months.\n";
      return;
    }
    text_ += "\n  " + title + " (the latest " + std::to_string(std::min(kListShown, list.size())) +
             " of " + total.dump() + ")\n";
    TextTable table(LastColumn::kWords);
    for (std::size_t i = 0; i < std::min(kListShown, list.size()); ++i) {
      const Json& row = list[i];
      std::string lines;
      for (const Json& source : row["sources"])
        lines += (lines.empty() ? "" : ", ") + PlaceText(source);
      table.Row({CustomerText(row), row["month"], sign + Money(row[amount]), lines});
    }
    text_ += table.ToString();
  }

  const Json& block_;
  const Json& settings_;
  std::string text_;
};

std::string InputsText(const Json& inputs) {
  std::string text;
  for (const Json& input : inputs) {
    const Json& rows = input["rows"];
    text += Plain(input["name"]) + " (" + input["table"].get<std::string>() +
            "): " + rows["read"].dump() + " rows read: " + rows["used"].dump() + " used, " +
            rows["ignored"].dump() + " ignored, " + rows["rejected"].dump() + " rejected\n";
    for (const Json& issue : input["issues"]) {
      text += "  " + issue["count"].dump() + " x " + issue["code"].get<std::string>() + " (" +
              issue["severity"].get<std::string>();
      if (!issue["lines"].empty()) {
        text += "; line";
        for (std::size_t i = 0; i < std::min<std::size_t>(3, issue["lines"].size()); ++i) {
          text += (i == 0 ? " " : ", ") + issue["lines"][i].dump();
        }
        if (issue["lines"].size() > 3) text += " ...";
      }
      text += "): " + issue["message"].get<std::string>() + "\n";
    }
  }
  return text;
}

std::string BlockSections(const Json& block, const Json& settings) {
  return BlockText(block, settings).ToString() + GrowthText(block) + ForecastText(block) +
         RevenueText(block) + ChurnReasonsText(block) + SignalsText(block) + HealthText(block) +
         AdvocatesText(block) + AdoptionText(block) + EconomicsText(block) + SalesPayText(block);
}

}  // namespace

std::string SpanText(const std::string& months) {
  return months + (months == "1" ? " month" : " months");
}

std::string Grouped(std::int64_t minor, int digits) {
  std::string text = ToDecimal(minor, digits);
  const std::size_t point = text.find('.');
  std::size_t at = point == std::string::npos ? text.size() : point;
  const std::size_t first = text[0] == '-' ? 1 : 0;
  while (at > first + 3) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

std::string Money(const Json& minor, const Json& block) {
  return minor.is_null() ? "n/a" : Grouped(minor.get<Minor>(), block["minor_digits"].get<int>());
}

std::string CustomerText(const Json& row) {
  const std::string id = Plain(row["customer"]);
  const std::string name = Plain(row["name"]);
  return name.empty() || name == id ? id : name + " (" + id + ")";
}

std::string PlaceText(const Json& source) {
  return Plain(source["file"]) + ":" + source["line"].dump();
}

std::string TextReport(const Json& report) {
  std::string text = "Holdfast " + report["version"].get<std::string>();
  if (!report["as_of"].is_null()) text += ", as of " + report["as_of"].get<std::string>();
  if (report.contains("filter")) {
    const Json& value = report["filter"]["value"];
    text += ", only " + Plain(report["filter"]["by"]) + " " +
            (value.is_null() ? "(none)" : Plain(value));
  }
  if (report["settings"]["grain"] == "subscription")
    text += "\nBy subscription: where it says customers, it counts subscriptions.";
  text += "\n\n" + InputsText(report["inputs"]) + ConflictsText(report["conflicts"]) +
          ExchangeText(report["fx"]);
  if (!report.contains("currencies")) {
    text += BlockSections(report, report["settings"]);
  } else {
    for (const Json& block : report["currencies"]) text += BlockSections(block, report["settings"]);
  }
  return text +
         RenewalsText(report["renewals"], report["settings"]["renewal_rate"].get<std::string>()) +
         ConversionText(report) + SurveysText(report) + NeededText(report);
}

}  // namespace holdfast::cli
