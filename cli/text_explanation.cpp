#include "text_explanation.h"

#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "holdfast/base/money.h"
#include "holdfast/csv/writer.h"
#include "text_report.h"
#include "text_table.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kPlacesShown = 3;

std::string Amount(const Json& value, std::string_view unit, int digits) {
  if (value.is_null()) return "n/a";
  if (unit == "money") return Grouped(value.get<Minor>(), digits);
  return unit == "rate" ? value.dump() : std::to_string(value.get<std::int64_t>());
}

std::string PlacesOf(const Json& lines) {
  std::string text;
  const Json& shown = lines["shown"];
  for (std::size_t i = 0; i < shown.size() && i < kPlacesShown; ++i)
    text += (text.empty() ? "" : ", ") + PlaceText(shown[i]);
  if (lines["total"] > kPlacesShown)
    text += ", ... (" + std::to_string(lines["total"].get<std::uint64_t>()) + ")";
  return text.empty() ? "-" : text;
}

/// "at age 4"; of contracts due "within 30 days", "in week 0".
std::string AgeText(const Json& of) {
  const std::string age = of["age"].dump();
  const std::string metric = of["metric"].get<std::string>();
  if (metric.find(".weeks.") != std::string::npos) return " in week " + age;
  return metric.find(".windows.") != std::string::npos ? " within " + age + " days"
                                                       : " at age " + age;
}

/// "of 2024-03", "of the period from 2024-01", "of the cohort 2024-01 at age 2", "at age 4", or
/// nothing.
std::string PlaceInReport(const Json& of) {
  std::string text;
  const bool period = of["metric"].get<std::string>().starts_with("periods.");
  if (of.contains("month") && !of["month"].is_null())
    text = (period ? " of the period from " : " of ") + of["month"].get<std::string>();
  if (of.contains("cohort") && !of["cohort"].is_null())
    text = " of the cohort " + of["cohort"].get<std::string>();
  if (!of["age"].is_null()) text += AgeText(of);
  if (of.contains("survey") && !of["survey"].is_null())
    text += ", " + of["survey"].get<std::string>();
  if (of.contains("segment") && !of["segment"].is_null()) {
    const std::string segment = of["segment"].get<std::string>();
    text += ", " + (of["by"].is_null() ? "segment" : of["by"].get<std::string>()) + " " +
            (segment.empty() ? "not said" : segment);
  }
  return text;
}

/// What the rows of a part are.
std::string_view NounOf(const std::string& metric) {
  const auto has = [&metric](std::string_view part) {
    return metric.find(part) != std::string::npos;
  };
  if (has("costs") || has(".unassigned.")) return "costs";
  if (has(".one_off.")) return "lines of invoices";
  if (has("surveys.")) return "answers";
  if (has("inputs.")) return "rows";
  return has("renewals.") || has(".renewed") ? "contracts" : "customers";
}

/// Whether rows are states of customers and contracts, which are compared.
bool HasStates(const Json& part) {
  const std::string_view noun = NounOf(part["metric"].get<std::string>());
  const std::string metric = part["metric"].get<std::string>();
  return (noun == "customers" || noun == "contracts") && metric.rfind("conversion.", 0) != 0 &&
         metric.rfind("adoption.", 0) != 0;
}

std::string WhoText(const Json& row) {
  return row["customer"].get<std::string>().empty() ? "-" : CustomerText(row);
}

std::string PartText(const Json& part, int digits) {
  const std::string unit = part["unit"].get<std::string>();
  const std::string role = part["role"].get<std::string>();
  std::string text = "\n";
  if (role != "total") {
    text += role + ": " + (part["sign"] < 0 ? "less " : "") + part["metric"].get<std::string>() +
            PlaceInReport(part) + " = " + Amount(part["total"], unit, digits) + ", ";
  }
  text += part["customers"].dump() + " " + std::string(NounOf(part["metric"].get<std::string>())) +
          "\n";
  if (part["rows"].empty()) return text;
  TextTable table;
  const bool states = HasStates(part);
  const auto state = [&](const Json& amount) {
    return states ? Amount(amount, "money", digits) : std::string("-");
  };
  table.Row({"customer", "adds", "before", "after", "rule", "lines before", "lines after"});
  for (const Json& row : part["rows"]) {
    table.Row({WhoText(row), Amount(row["amount"], unit, digits), state(row["before"]),
               state(row["after"]), row["rule"].get<std::string>(), PlacesOf(row["before_lines"]),
               PlacesOf(row["after_lines"])});
  }
  const Json& rest = part["rest"];
  if (rest["customers"] > 0) {
    table.Row({"and " + rest["customers"].dump() + " more", Amount(rest["amount"], unit, digits)});
  }
  text += table.ToString();
  for (const Json& row : part["rows"])
    text += "  " + WhoText(row) + ": " + row["why"].get<std::string>() + "\n";
  return text;
}

std::string Decimal(const Json& value, std::string_view unit, int digits) {
  return unit == "money" ? ToDecimal(value.get<Minor>(), digits) : value.dump();
}

std::string AllPlaces(const Json& lines) {
  std::string text;
  for (const Json& place : lines["shown"]) {
    text +=
        (text.empty() ? "" : " ") + place["file"].get<std::string>() + ":" + place["line"].dump();
  }
  return text;
}

void AddCells(const std::vector<std::string>& cells, std::string* text) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) *text += ',';
    AppendCell(cells[i], text);
  }
  *text += '\n';
}

std::string TextOf(const Json& value) {
  return value.is_null() ? std::string() : value.get<std::string>();
}

}  // namespace

std::string TextExplanation(const Json& explanation) {
  const int digits = explanation["minor_digits"].get<int>();
  const std::string unit = explanation["unit"].get<std::string>();
  std::string text = explanation["metric"].get<std::string>() + PlaceInReport(explanation) + " = " +
                     Amount(explanation["value"], unit, digits);
  if (unit == "money") text += " " + explanation["currency"].get<std::string>();
  text += "\n" + explanation["meaning"].get<std::string>() + "\n";
  for (const Json& part : explanation["parts"]) text += PartText(part, digits);
  return text;
}

std::string CsvExplanation(const Json& explanation) {
  const int digits = explanation["minor_digits"].get<int>();
  std::string text =
      "role,metric,month,sign,customer,name,adds,before,before_month,after,after_month,rule,why,"
      "since,lines_before,lines_after\n";
  for (const Json& part : explanation["parts"]) {
    const std::string unit = part["unit"].get<std::string>();
    const std::vector<std::string> of = {part["role"].get<std::string>(),
                                         part["metric"].get<std::string>(), TextOf(part["month"]),
                                         part["sign"].dump()};
    for (const Json& row : part["rows"]) {
      std::vector<std::string> cells = of;
      for (const std::string& cell :
           {TextOf(row["customer"]), TextOf(row["name"]), Decimal(row["amount"], unit, digits),
            Decimal(row["before"], "money", digits), TextOf(row["before_month"]),
            Decimal(row["after"], "money", digits), TextOf(row["after_month"]), TextOf(row["rule"]),
            TextOf(row["why"]), TextOf(row["since"]), AllPlaces(row["before_lines"]),
            AllPlaces(row["after_lines"])})
        cells.push_back(cell);
      AddCells(cells, &text);
    }
    const Json& rest = part["rest"];
    if (rest["customers"] == 0) continue;
    std::vector<std::string> cells = of;
    cells.insert(cells.end(), {"", "and " + rest["customers"].dump() + " more",
                               Decimal(rest["amount"], unit, digits)});
    cells.resize(16);
    AddCells(cells, &text);
  }
  return text;
}

}  // namespace holdfast::cli
