#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "text_report.h"
#include "text_table.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMonthsShown = 12;
constexpr std::size_t kSegmentsShown = 10;
constexpr std::size_t kWaitingShown = 10;

/// Names of the counts of who reached something within days.
struct Names {
  const char* began;
  const char* reached;
  const char* open_reached;
};

std::vector<std::string> Cells(const std::string& of, const Json& sums, const Names& names) {
  return {of,
          sums[names.began].dump(),
          sums["decided"].dump(),
          sums[names.reached].dump(),
          sums["open"].dump(),
          sums[names.open_reached].dump(),
          Percent(sums["rate"]),
          PercentRange(sums["rate_low"], sums["rate_high"])};
}

/// The last months, and all together.
void AddMonths(const Json& part, const Names& names, TextTable* table) {
  const Json& months = part["months"];
  const std::size_t from = months.size() > kMonthsShown ? months.size() - kMonthsShown : 0;
  for (std::size_t i = from; i < months.size(); ++i)
    table->Row(Cells(months[i]["month"].get<std::string>(), months[i], names));
  table->Row(Cells("all", part["total"], names));
}

std::string WaitingText(const Json& waiting) {
  if (waiting["shown"].empty()) return {};
  TextTable table;
  table.Row({"may still convert", "signed up", "until"});
  const Json& shown = waiting["shown"];
  for (std::size_t i = 0; i < std::min(kWaitingShown, shown.size()); ++i)
    table.Row({CustomerText(shown[i]), shown[i]["signed_up"].get<std::string>(),
               shown[i]["until"].get<std::string>()});
  return "  " + waiting["total"].dump() + " without MRR may still convert, the last to sign up:\n" +
         table.ToString();
}

std::string EngagementText(const Json& engagement) {
  if (engagement.empty()) return {};
  TextTable table;
  table.Row({"engagement", "customers", "used the product", "rate", "95 %"});
  const std::size_t from = engagement.size() > kMonthsShown ? engagement.size() - kMonthsShown : 0;
  for (std::size_t i = from; i < engagement.size(); ++i) {
    const Json& month = engagement[i];
    table.Row({month["month"].get<std::string>(), month["customers"].dump(), month["active"].dump(),
               Percent(month["rate"]), PercentRange(month["rate_low"], month["rate_high"])});
  }
  return table.ToString();
}

}  // namespace

std::string AdoptionText(const Json& block) {
  const auto found = block.find("adoption");
  if (found == block.end()) return {};
  std::string text = Heading("Adoption");
  const auto activation = found->find("activation");
  if (activation != found->end()) {
    TextTable table;
    table.Row({"first MRR", "started", "decided", "set up", "open", "of these set up", "activation",
               "95 %"});
    AddMonths(*activation, {"started", "activated", "open_activated"}, &table);
    const auto days = (*activation)["days"].get<double>();
    text += "  activation: of customers with usage, set up within " +
            Fixed(days, days == std::floor(days) ? 0 : 2) + " days of the first MRR\n" +
            table.ToString();
  }
  return text + EngagementText((*found)["engagement"]);
}

std::string ConversionText(const Json& report) {
  const auto found = report.find("conversion");
  if (found == report.end()) return {};
  const Names names = {"signed_up", "converted", "open_converted"};
  TextTable table;
  table.Row(
      {"signed up in", "sign-ups", "decided", "converted", "open", "of these pay", "rate", "95 %"});
  AddMonths(*found, names, &table);
  for (const Json& by : (*found)["by"]) {
    const Json& segments = by["segments"];
    for (std::size_t i = 0; i < std::min(kSegmentsShown, segments.size()); ++i) {
      const Json& segment = segments[i]["segment"];
      const std::string name = segment == "" ? "(not said)" : Plain(segment);
      table.Row(Cells(Plain(by["attribute"]) + ": " + name, segments[i], names));
    }
  }
  std::string text =
      Heading("Conversion") + "  first MRR within " + (*found)["days"].dump() +
      " days of signing up; median of those who converted: " + Fixed((*found)["median_days"], 1) +
      " days\n" + table.ToString();
  if ((*found)["only_paying"] == true)
    text += "  everybody who signed up has come to pay: the files may leave out who has not\n";
  if ((*found)["not_told"] != 0)
    text += "  of " + (*found)["not_told"].dump() +
            " more customers with MRR no file says when they signed up\n";
  return text + WaitingText((*found)["waiting"]);
}

}  // namespace holdfast::cli
