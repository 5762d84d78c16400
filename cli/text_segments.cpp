#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "text_report.h"
#include "text_table.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kCandidatesShown = 10;

/// The latest row of a list, or null.
Json LastOf(const Json& rows) { return rows.empty() ? Json() : rows.back(); }

std::string RateOf(const Json& row, const char* key) {
  return Percent(row.is_null() ? Json() : row[key]);
}

/// A segment, or the total, in the last complete month.
void AddRow(const std::string& name, const Json& block, TextTable* table) {
  const Json& summary = block["summary"];
  const Json trailing = LastOf(block["retention"]["trailing"]);
  const Json monthly = LastOf(block["retention"]["monthly"]);
  table->Row({name, Money(summary["mrr"], block), summary["customers"].dump(),
              RateOf(trailing, "nrr"), RateOf(trailing, "grr"), RateOf(trailing, "logo"),
              RateOf(monthly, "nrr"), RateOf(monthly, "grr"),
              RateOf(LastOf(block["churn"]["monthly"]), "customer_churn")});
}

/// Of three tiers by MRR, what one is called, and the customer retention over 12 months that an
/// article quotes for such without a sample.
struct Tier {
  const char* name;
  const char* quoted;
};

Tier TierOf(const Json& segment) {
  const auto& value = segment["value"].get_ref<const std::string&>();
  if (value.rfind('<', 0) == 0) return {"rabbits", "55 %"};
  if (value.rfind(">=", 0) == 0) return {"elephants", "92 %"};
  return {"cheetahs", "80 %"};
}

/// Customer retention of three tiers by MRR beside what is quoted; empty of other segments.
std::string TiersText(const Json& report) {
  constexpr std::size_t kTiers = 3;
  const Json& segments = report["segments"];
  const bool by_size = report["by"].get<std::string_view>().rfind("size", 0) == 0;
  const auto has_value = [](const Json& segment) { return segment["kind"] == "value"; };
  if (!by_size || segments.size() != kTiers || report["settings"]["nrr_months"] != "12" ||
      !std::all_of(segments.begin(), segments.end(), has_value)) {
    return {};
  }
  TextTable table;
  table.Row({"tier", "MRR of a customer", "customers", "stayed", "rate", "95 %", "as quoted"});
  for (const Json& segment : segments) {
    const Json last = LastOf(segment["retention"]["trailing"]);
    if (last.is_null()) continue;
    const Tier tier = TierOf(segment);
    const std::string range = last["logo_low"].is_null()
                                  ? "n/a"
                                  : Percent(last["logo_low"]) + " to " + Percent(last["logo_high"]);
    table.Row({tier.name, SegmentName(segment), last["customers"].dump(),
               last["customers_kept"].dump(), Percent(last["logo"]), range, tier.quoted});
  }
  return Heading("Retention by tier, of twelve months") + table.ToString() +
         "  what is quoted has no sample and no source: no fact about these customers\n";
}

std::string MovementsText(const Json& report) {
  TextTable table;
  std::vector<std::string> head = {"segment",      "month",     "opening",     "new",
                                   "reactivation", "expansion", "contraction", "churn"};
  if (report["moves"]) head.insert(head.end(), {"entering", "leaving"});
  head.push_back("closing");
  table.Row(head);
  for (const Json& segment : report["segments"]) {
    if (segment["summary"]["month"].is_null()) continue;
    for (const Json& row : segment["movements"]) {
      if (row["month"] != segment["summary"]["month"]) continue;
      std::vector<std::string> cells = {SegmentName(segment), row["month"]};
      for (std::size_t i = 2; i < head.size(); ++i) cells.push_back(Money(row[head[i]], segment));
      table.Row(cells);
    }
  }
  return Heading("Movements of the last complete month") + table.ToString();
}

/// Of the segments whose costs are stated; empty where those of none are.
std::string CostsText(const Json& report) {
  TextTable table;
  table.Row(
      {"segment", "sales & marketing", "new customers", "CAC", "CRC", "payback", "LTV : CAC"});
  Json unassigned;
  const auto row = [&](const std::string& name, const Json& block) {
    const auto found = block.find("economics");
    if (found == block.end()) return;
    const Json& window = (*found)["window"];
    table.Row({name, Money(window["costs"]["sales_marketing"], block),
               window["new_customers"].dump(), Money(window["cac"], block),
               Money(window["crc"], block), Ratio(window["payback_months"]),
               Ratio((*found)["ltv_to_cac"])});
    if (found->contains("unassigned")) unassigned = (*found)["unassigned"];
  };
  for (const Json& segment : report["segments"]) row(SegmentName(segment), segment);
  if (unassigned.is_null()) return {};
  row("all", report["total"]);
  std::string text = Heading("Unit economics of twelve months") + table.ToString();
  for (const auto& [kind, minor] : unassigned.items()) {
    if (minor != 0) text += "  of no segment: " + kind + " " + Money(minor, report["total"]) + "\n";
  }
  return text;
}

/// Customers and MRR lost by class of the reason; empty where no file says why customers left.
std::string ReasonsText(const Json& report) {
  const auto of_all = report["total"].find("churn_reasons");
  if (of_all == report["total"].end()) return {};
  TextTable table;
  std::vector<std::string> head = {"segment"};
  for (const Json& row : (*of_all)["classes"]) {
    head.push_back(row["class"].get<std::string>());
    head.emplace_back("MRR");
  }
  head.emplace_back("manageable");
  table.Row(head);
  const auto row = [&](const std::string& name, const Json& block) {
    const auto found = block.find("churn_reasons");
    if (found == block.end()) return;
    std::vector<std::string> cells = {name};
    for (const Json& one : (*found)["classes"]) {
      cells.push_back(one["customers"].dump());
      cells.push_back(Money(one["mrr"], block));
    }
    cells.push_back(Percent((*found)["manageable"]));
    table.Row(cells);
  };
  for (const Json& segment : report["segments"]) row(SegmentName(segment), segment);
  row("all", report["total"]);
  return Heading("Why customers left, of twelve months") + table.ToString();
}

std::string MixText(const Json& report) {
  const Json& mix = report["mix"];
  if (mix.is_null()) return {};
  std::string text = Heading("Rate and mix");
  text += "  Windows of " + mix["window"].dump() + (mix["window"] == 1 ? " month" : " months") +
          " up to " + mix["from"].get<std::string>() + " and " + mix["to"].get<std::string>() +
          "\n";
  TextTable table;
  table.Row({"measure", "before", "after", "rates", "mix"});
  for (const Json& measure : mix["measures"]) {
    table.Row({measure["measure"], Percent(measure["before"]), Percent(measure["after"]),
               Percent(measure["rate_effect"]), Percent(measure["mix_effect"])});
  }
  text += table.ToString();
  for (const Json& measure : mix["measures"]) {
    for (const char* message : {"against_message", "hides_message"}) {
      if (!measure[message].is_null()) text += "  ! " + Sentence(measure[message]) + "\n";
    }
  }
  return text;
}

std::string LivesText(const Json& report) {
  const Json& lives = report["lives"];
  if (lives.is_null()) return {};
  TextTable table;
  table.Row({"segment", "customers", "left", "median months"});
  for (const Json& segment : report["segments"]) {
    const Json& survival = segment["survival"];
    const std::int64_t customers = survival["customers"];
    const std::int64_t left = customers - survival["censored"].get<std::int64_t>();
    table.Row({SegmentName(segment), std::to_string(customers), std::to_string(left),
               survival["median"].is_null() ? "-" : survival["median"].dump()});
  }
  return Heading("How long customers stay") + table.ToString() +
         (lives["differ"] ? "  That they differ is hardly chance"
                          : "  They differ no more than chance would have it") +
         " (log-rank: chi-square " + Fixed(lives["chi_square"], 3) + ", df " +
         lives["degrees"].dump() + ", p = " + Fixed(lives["p"], 4) + ").\n";
}

std::string CandidatesText(const Json& report) {
  const Json& cross = report["cross"];
  if (cross.is_null() || cross["shown"].empty()) return {};
  const std::size_t shown = std::min(kCandidatesShown, cross["shown"].size());
  std::string text = Heading("Who keeps and grows");
  text += "  Could buy more (the foremost " + std::to_string(shown) + " of " +
          cross["candidates"].dump() + ")\n";
  TextTable table;
  for (std::size_t i = 0; i < shown; ++i) {
    const Json& row = cross["shown"][i];
    const Json& segment = report["segments"][row["segment"].get<std::size_t>()];
    table.Row({CustomerText(row), SegmentName(segment), Money(row["before"], segment),
               Money(row["after"], segment), "+" + Money(row["gain"], segment)});
  }
  return text + table.ToString();
}

}  // namespace

std::string SegmentName(const Json& segment) {
  const std::string kind = segment["kind"].get<std::string>();
  return kind == "value" ? Plain(segment["value"]) : "(" + kind + ")";
}

std::string TextSegments(const Json& report) {
  std::string text = "Segments by " + Plain(report["by"]);
  if (!report["as_of"].is_null()) text += ", as of " + report["as_of"].get<std::string>();
  text += ", " + report["total"]["currency"].get<std::string>() + "\n\n";
  TextTable table;
  const std::string months = report["settings"]["nrr_months"].get<std::string>();
  table.Row({"segment", "MRR", "customers", "NRR " + months, "GRR " + months, "stayed " + months,
             "NRR 1", "GRR 1", "churn"});
  for (const Json& segment : report["segments"]) AddRow(SegmentName(segment), segment, &table);
  AddRow("total", report["total"], &table);
  return text + table.ToString() + TiersText(report) + MovementsText(report) + CostsText(report) +
         ReasonsText(report) + MixText(report) + LivesText(report) + CandidatesText(report);
}

}  // namespace holdfast::cli
