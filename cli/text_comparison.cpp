#include "text_comparison.h"

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

/// A number of a figure, in a unit.
struct Unit {
  std::string name;
  int digits = 2;
  bool decimal = false;  ///< For a spreadsheet: a dot and no groups.

  std::string Text(const Json& value) const {
    if (value.is_null()) return decimal ? "" : "n/a";
    if (name == "money")
      return decimal ? ToDecimal(value.get<Minor>(), digits) : Grouped(value.get<Minor>(), digits);
    if (name != "rate") return value.dump();
    return decimal ? value.dump() : Fixed(value, 4);
  }
};

std::string PlaceOf(const Json& figure) {
  if (!figure["month"].is_null()) return figure["month"].get<std::string>();
  std::string place;
  if (figure.contains("cohort") && !figure["cohort"].is_null())
    place = figure["cohort"].get<std::string>() + " ";
  if (!figure["age"].is_null()) place += "age " + figure["age"].dump();
  return place;
}

/// The settings' keys.
std::vector<std::string> KeysOf(const Json& comparison) {
  std::vector<std::string> keys;
  for (const Json& setting : comparison["settings"])
    keys.push_back(setting["key"].get<std::string>());
  return keys;
}

std::string NameOf(const Json& row) {
  const std::string id = Plain(row["customer"]);
  const std::string name = Plain(row["name"]);
  return name.empty() || name == id ? id : name + " (" + id + ")";
}

/// What stands behind the name of a figure or a customer.
void AddNumbers(const Json& of, const Unit& unit, std::vector<std::string>* cells) {
  for (const char* key : {"a", "b", "difference"}) cells->push_back(unit.Text(of[key]));
  for (const Json& contribution : of["contributions"]) cells->push_back(unit.Text(contribution));
  cells->push_back(unit.Text(of["interaction"]));
}

std::vector<std::string> HeaderOf(const Json& comparison, std::vector<std::string> cells) {
  const std::string a = comparison["a"]["profile"].get<std::string>();
  const std::string b = comparison["b"]["profile"].get<std::string>();
  cells.push_back("A: " + a);
  cells.push_back("B: " + b);
  cells.push_back("difference");
  for (const std::string& key : KeysOf(comparison)) cells.push_back(key);
  cells.push_back("together");
  return cells;
}

std::string SettingsText(const Json& comparison) {
  if (comparison["settings"].empty()) return "\nBoth have the same definitions.\n";
  TextTable table;
  table.Row({"setting", "A: " + comparison["a"]["profile"].get<std::string>(),
             "B: " + comparison["b"]["profile"].get<std::string>()});
  for (const Json& setting : comparison["settings"]) {
    table.Row({setting["key"].get<std::string>(), Plain(setting["a"]), Plain(setting["b"])});
  }
  return Heading("Definitions that differ") + table.ToString();
}

std::string FiguresText(const Json& comparison) {
  std::string text = Heading("Figures that differ");
  if (comparison["figures"].empty()) return text + "None.\n";
  TextTable table;
  table.Row(HeaderOf(comparison, {"figure", "of"}));
  for (const Json& figure : comparison["figures"]) {
    const Unit unit = {figure["unit"].get<std::string>(), figure["minor_digits"].get<int>()};
    std::vector<std::string> cells = {figure["metric"].get<std::string>(), PlaceOf(figure)};
    AddNumbers(figure, unit, &cells);
    table.Row(std::move(cells));
  }
  return text + table.ToString() +
         "Each setting's column is what it changes alone; \"together\" is what several of them "
         "change only together.\n";
}

std::string ReasonsText(const Json& comparison) {
  if (comparison["churn_reasons"].empty()) return {};
  TextTable table;
  table.Row(HeaderOf(comparison, {"reasons", "of"}));
  for (const Json& row : comparison["churn_reasons"]) {
    const bool money = row["unit"] == "money";
    std::vector<std::string> cells = {row["class"].get<std::string>(), money ? "MRR" : "customers"};
    AddNumbers(row, {row["unit"].get<std::string>(), row["minor_digits"].get<int>()}, &cells);
    table.Row(std::move(cells));
  }
  return Heading("Why customers left, where it differs") + table.ToString();
}

std::string PartText(const Json& comparison, const Json& part, int digits) {
  const Unit unit = {part["unit"].get<std::string>(), digits};
  const std::string role = part["role"].get<std::string>();
  std::string text = "\n";
  if (role != "total") {
    text += role + ": " + (part["sign"] < 0 ? "less " : "") + part["metric"].get<std::string>() +
            " " + PlaceOf(part) + "\n";
  }
  TextTable table;
  table.Row(HeaderOf(comparison, {"customer"}));
  for (const Json& row : part["rows"]) {
    std::vector<std::string> cells = {NameOf(row)};
    AddNumbers(row, unit, &cells);
    table.Row(std::move(cells));
  }
  const Json& rest = part["rest"];
  if (rest["customers"] > 0)
    table.Row({"and " + rest["customers"].dump() + " more", "", "", unit.Text(rest["amount"])});
  std::vector<std::string> sum = {"all customers"};
  AddNumbers(part, unit, &sum);
  table.Row(std::move(sum));
  text += table.ToString();
  for (const Json& row : part["rows"]) {
    text += "  " + NameOf(row) + ": ";
    const std::string a = row["why_a"].get<std::string>();
    const std::string b = row["why_b"].get<std::string>();
    text +=
        "A: " + (a.empty() ? "no part of it." : a) + " B: " + (b.empty() ? "no part of it." : b);
    text += "\n";
  }
  return text;
}

std::string CustomersText(const Json& comparison) {
  const Json& figure = comparison["figure"];
  const int digits = figure["minor_digits"].get<int>();
  const Unit unit = {figure["unit"].get<std::string>(), digits};
  std::string text = Heading("Who makes the difference of " + figure["metric"].get<std::string>() +
                             " " + PlaceOf(figure));
  text += figure["meaning"].get<std::string>() + "\n";
  TextTable table;
  table.Row(HeaderOf(comparison, {""}));
  std::vector<std::string> cells = {"figure"};
  AddNumbers(figure, unit, &cells);
  table.Row(std::move(cells));
  text += table.ToString();
  for (const Json& part : figure["parts"]) text += PartText(comparison, part, digits);
  return text;
}

void AddLine(const std::vector<std::string>& cells, std::string* text) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) *text += ',';
    AppendCell(cells[i], text);
  }
  *text += '\n';
}

std::string TextOf(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  return value.is_null() ? std::string() : value.dump();
}

std::string CsvCustomers(const Json& comparison) {
  std::vector<std::string> header = {"role", "metric", "month", "sign",      "customer",
                                     "name", "a",      "b",     "difference"};
  for (const std::string& key : KeysOf(comparison)) header.push_back(key);
  for (const char* key : {"together", "rule_a", "rule_b"}) header.emplace_back(key);
  std::string text;
  AddLine(header, &text);
  const Json& figure = comparison["figure"];
  for (const Json& part : figure["parts"]) {
    const Unit unit = {part["unit"].get<std::string>(), figure["minor_digits"].get<int>(), true};
    for (const Json& row : part["rows"]) {
      std::vector<std::string> cells;
      for (const char* key : {"role", "metric", "month", "sign"})
        cells.push_back(TextOf(part[key]));
      for (const char* key : {"customer", "name"}) cells.push_back(TextOf(row[key]));
      AddNumbers(row, unit, &cells);
      for (const char* key : {"rule_a", "rule_b"}) cells.push_back(TextOf(row[key]));
      AddLine(cells, &text);
    }
  }
  return text;
}

}  // namespace

std::string TextComparison(const Json& comparison) {
  std::string text = "As of " + TextOf(comparison["as_of"]) + "\n" + SettingsText(comparison);
  if (comparison["settings"].empty()) return text;
  return text + (comparison["figure"].is_null() ? FiguresText(comparison) + ReasonsText(comparison)
                                                : CustomersText(comparison));
}

std::string CsvComparison(const Json& comparison) {
  if (!comparison["figure"].is_null()) return CsvCustomers(comparison);
  std::vector<std::string> header = {"metric", "currency", "month", "cohort",    "age",
                                     "unit",   "a",        "b",     "difference"};
  for (const std::string& key : KeysOf(comparison)) header.push_back(key);
  header.emplace_back("together");
  std::string text;
  AddLine(header, &text);
  for (const Json& figure : comparison["figures"]) {
    const Unit unit = {figure["unit"].get<std::string>(), figure["minor_digits"].get<int>(), true};
    std::vector<std::string> cells;
    for (const char* key : {"metric", "currency", "month", "cohort", "age", "unit"})
      cells.push_back(TextOf(figure[key]));
    AddNumbers(figure, unit, &cells);
    AddLine(cells, &text);
  }
  return text;
}

}  // namespace holdfast::cli
