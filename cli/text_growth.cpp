#include <nlohmann/json.hpp>
#include <string>

#include "text_report.h"
#include "text_table.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMonthsShown = 12;

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

/// ARR through the downturns of one index.
std::string ResilienceText(const Json& resilience, const Json& block) {
  const Json& series = resilience["series"];
  std::string text = "  through the downturns of " +
                     (series == "" ? std::string("the industry") : Plain(series)) + ": ";
  const Json& downturns = resilience["downturns"];
  if (resilience["points"] < 2) return text + "not enough data\n";
  if (downturns.empty()) return text + "the index never fell\n";
  text += "ARR fell less in " + resilience["held"].dump() + " of " + resilience["measured"].dump() +
          "\n";
  TextTable table;
  table.Row({"peak", "trough", "index", "ARR before", "ARR after", "change", "resilience"});
  for (const Json& row : downturns) {
    table.Row({row["peak"].get<std::string>(), row["trough"].get<std::string>(),
               Percent(row["index_change"]), Money(row["arr_before"], block),
               Money(row["arr_after"], block), Percent(row["arr_change"]),
               Percent(row["resilience"])});
  }
  return text + table.ToString();
}

}  // namespace

std::string GrowthText(const Json& block) {
  const auto found = block.find("growth");
  if (found == block.end()) return {};
  std::string text = Heading("Quality of growth") + MonthsText(*found, block) +
                     "  ratio: growth of twelve months / growth of the twelve before, a definition "
                     "of Holdfast's own\n";
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
  text += " Herfindahl " + Fixed(concentration["herfindahl"], 4) + ", as concentrated as " +
          Ratio(concentration["effective_customers"]) + " equal ones\n";
  const auto resilience = found->find("resilience");
  if (resilience == found->end())
    return text + "  growth resilience: a table of the industry would tell (month, index)\n";
  for (const Json& one : *resilience) text += ResilienceText(one, block);
  return text;
}

}  // namespace holdfast::cli
