#include <nlohmann/json.hpp>
#include <string>

#include "holdfast/base/money.h"
#include "text_report.h"
#include "text_table.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMonthsShown = 12;

std::string Money(const Json& minor, const Json& block) {
  return minor.is_null() ? "n/a" : Grouped(minor.get<Minor>(), block["minor_digits"].get<int>());
}

std::string MonthsText(const Json& growth, const Json& block) {
  TextTable table;
  table.Row({"month", "ARR", "month", "12 months", "ratio", "by customers", "by ARPA"});
  const Json& months = growth["months"];
  const std::size_t from = months.size() > kMonthsShown ? months.size() - kMonthsShown : 0;
  for (std::size_t i = from; i < months.size(); ++i) {
    const Json& row = months[i];
    const Json& step = row["step"];
    table.Row({row["month"].get<std::string>(), Money(row["arr"], block),
               Percent(row["month_growth"]), Percent(row["year_growth"]),
               Ratio(row["growth_ratio"]), step.is_null() ? "n/a" : Money(step["customers"], block),
               step.is_null() ? "n/a" : Money(step["arpa"], block)});
  }
  return table.ToString();
}

}  // namespace

std::string GrowthText(const Json& block) {
  const auto found = block.find("growth");
  if (found == block.end()) return {};
  std::string text = Heading("Quality of growth") + MonthsText(*found, block);
  const Json& year = (*found)["year"];
  if (!year.is_null()) {
    text += "  MRR since " + year["from"].get<std::string>() + ": " + Money(year["change"], block) +
            ", by customers " + Money(year["customers"], block) + ", by ARPA " +
            Money(year["arpa"], block) + "\n";
  }
  const Json& concentration = (*found)["concentration"];
  text += "  share of the largest customers:";
  for (const Json& top : concentration["top"])
    text += " " + top["customers"].dump() + ": " + Percent(top["share"]) + ";";
  return text + " as concentrated as " + Ratio(concentration["effective_customers"]) +
         " equal ones\n";
}

}  // namespace holdfast::cli
