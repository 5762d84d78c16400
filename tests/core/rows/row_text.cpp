#include "row_text.h"

#include <gtest/gtest.h>

#include <map>

#include "holdfast/base/calendar.h"
#include "holdfast/base/text.h"

namespace holdfast {
namespace {

std::string Money(Minor minor, Currency currency) {
  return ToDecimal(minor, currency.minor_digits()) +
         (currency.known() ? " " + currency.ToString() : "");
}

std::string Text(const Row& row) {
  return std::string(row.customer) + " " + DayToString(row.start) + ".." +
         (row.end == kOpenEnd ? "open" : DayToString(row.end)) + " " +
         Money(ToMinor(row.mrr), row.currency) + (row.rounded ? " rounded" : "");
}

std::string Text(const CustomerRow& row) {
  std::string text = "customer " + std::string(row.customer);
  if (!row.name.empty()) text += " (" + std::string(row.name) + ")";
  for (const std::string_view attribute : row.attributes) text += " @" + std::string(attribute);
  return text;
}

std::string Text(const RenewalRow& row) {
  constexpr std::string_view kOutcomes[] = {"open", "renewed", "lost"};
  std::string text = std::string(row.customer) + " due " + DayToString(row.due) + " " +
                     std::string(kOutcomes[static_cast<std::size_t>(row.outcome)]) + " " +
                     ToDecimal(row.renewed, row.currency.minor_digits()) + " of " +
                     Money(row.base, row.currency);
  if (row.renewed_on) text += " on " + DayToString(*row.renewed_on);
  if (!row.reason.empty()) text += " because " + std::string(row.reason);
  if (!row.owner.empty()) text += " by " + std::string(row.owner);
  return text;
}

std::string Text(const RateRow& row) {
  return DayToString(row.day) + " " + row.from.ToString() + " = " + std::to_string(row.numerator) +
         "/" + std::to_string(row.denominator) + " " + row.to.ToString();
}

std::string Text(const PlanRow& row) {
  std::string text = "plan " + std::string(row.key);
  if (!row.name.empty()) text += " (" + std::string(row.name) + ")";
  if (row.amount) text += " " + Money(*row.amount, row.currency);
  constexpr std::string_view kUnits[] = {"day", "week", "month", "year"};
  if (row.interval) {
    text += " per " + std::to_string(row.interval->count) + " " +
            std::string(kUnits[static_cast<std::size_t>(row.interval->unit)]);
  }
  return text;
}

std::string Text(const UsageRow& row) {
  std::string text = std::string(row.customer) + " " + DayToString(row.day);
  for (const MeasureValue& value : row.values)
    text += " " + std::string(ToString(value.measure)) + "=" + ToDecimal(value.value, 6);
  if (row.last_login) text += " seen " + DayToString(*row.last_login);
  if (row.onboarded_on) text += " onboarded " + DayToString(*row.onboarded_on);
  return text;
}

std::string Text(const CostRow& row) {
  return MonthToString(row.month) + " " + std::string(ToString(row.kind)) + " " +
         Money(row.amount, row.currency) +
         (row.segment.empty() ? "" : " of " + std::string(row.segment));
}

std::string Text(const SurveyRow& row) {
  return DayToString(row.day) + " " + std::string(ToString(row.kind)) + " " +
         std::to_string(row.score / kMicro) +
         (row.customer.empty() ? "" : " by " + std::string(row.customer)) +
         (row.segment.empty() ? "" : " of " + std::string(row.segment));
}

std::string Text(const IndustryRow& row) {
  return MonthToString(row.month) + " index " + std::to_string(row.numerator) + "/" +
         std::to_string(row.denominator) +
         (row.series.empty() ? "" : " of " + std::string(row.series));
}

std::string Used(const RowParser& parser, std::span<const Row> rows) {
  std::string text;
  for (const Row& row : rows) text += (text.empty() ? "" : "; ") + Text(row);
  if (const CustomerRow* row = parser.customer()) text += Text(*row);
  if (const RenewalRow* row = parser.renewal()) text += Text(*row);
  if (const RateRow* row = parser.rate()) text += Text(*row);
  if (const PlanRow* row = parser.plan()) text += Text(*row);
  if (const UsageRow* row = parser.usage()) text += Text(*row);
  for (const CostRow& row : parser.costs()) text += (text.empty() ? "" : "; ") + Text(row);
  if (const SurveyRow* row = parser.survey()) text += Text(*row);
  if (const IndustryRow* row = parser.industry()) text += Text(*row);
  return text;
}

std::map<std::string, std::uint64_t> NoticesOf(const RowParser& parser) {
  std::map<std::string, std::uint64_t> counts;
  for (const Issue& issue : parser.issues().issues()) {
    if (issue.severity == Severity::kNotice) counts[issue.code] = issue.count;
  }
  return counts;
}

std::string OutcomeOf(RowParser& parser, std::string_view line, std::uint64_t number) {
  auto before = NoticesOf(parser);
  const std::vector<std::string_view> cells = CellsOf(line);
  const std::span<const Row> rows = parser.Parse({cells, number, false});
  std::string text;
  if (parser.fate() == Fate::kUsed) {
    text = Used(parser, rows);
    EXPECT_EQ(parser.reason(), "") << line;
  } else {
    text = parser.fate() == Fate::kIgnored ? "ignored " : "rejected ";
    text += parser.reason();
    EXPECT_TRUE(rows.empty() && parser.customer() == nullptr && parser.renewal() == nullptr &&
                parser.rate() == nullptr && parser.plan() == nullptr && parser.usage() == nullptr &&
                parser.costs().empty() && parser.survey() == nullptr &&
                parser.industry() == nullptr)
        << line;
  }
  for (const auto& [code, count] : NoticesOf(parser)) {
    if (count != before[code]) text += " +" + code;
  }
  return text;
}

std::vector<std::string_view> LinesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    if (!Trim(line).empty()) lines.push_back(line.substr(line.find_first_not_of(' ')));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return lines;
}

constexpr std::string_view kBecomes = " => ";

}  // namespace

std::vector<std::string_view> CellsOf(std::string_view line) {
  std::vector<std::string_view> cells;
  for (std::size_t bar = line.find('|'); bar != std::string_view::npos; bar = line.find('|')) {
    cells.push_back(line.substr(0, bar));
    line.remove_prefix(bar + 1);
  }
  cells.push_back(line);
  return cells;
}

Mapping MappingOf(Table table, std::string_view columns) {
  Mapping mapping;
  mapping.table = table;
  for (std::string_view text : CellsOf(columns)) {
    Column column;
    column.name = std::string(text);
    if (const std::size_t named = text.find('='); named != std::string_view::npos) {
      column.name = std::string(text.substr(named + 1));
      text = text.substr(0, named);
    }
    const std::optional<Month> month = MonthFromString(text);
    if (month) {
      column.role = Role::kMonthValue;
      column.month = *month;
    } else if (text.starts_with('@')) {
      column.role = Role::kAttribute;
      column.attribute = std::string(text.substr(1));
    } else if (text.starts_with('#')) {
      column.role = Role::kMeasure;
      column.percent = text.ends_with('%');
      column.attribute = std::string(text.substr(1, text.size() - (column.percent ? 2 : 1)));
    } else if (text.starts_with('$')) {
      column.role = Role::kCostValue;
      column.attribute = std::string(text.substr(1));
    } else if (text != "-") {
      const std::optional<Role> role = RoleFromString(text);
      EXPECT_TRUE(role.has_value()) << text;
      column.role = role.value_or(Role::kNone);
    }
    mapping.columns.push_back(column);
  }
  return mapping;
}

std::string Outcomes(const Mapping& mapping, std::string_view lines, const Settings& settings,
                     const Plans* plans) {
  RowParser parser(mapping, settings, plans);
  std::string text;
  std::uint64_t number = 1;
  for (const std::string_view line : LinesOf(lines)) {
    const std::string_view cells = line.substr(0, line.find(kBecomes));
    text += std::string(cells) + std::string(kBecomes) + OutcomeOf(parser, cells, ++number) + "\n";
  }
  return text;
}

void ExpectOutcomes(const Mapping& mapping, std::string_view lines, const Settings& settings,
                    const Plans* plans) {
  std::string expected;
  for (const std::string_view line : LinesOf(lines)) expected += std::string(line) + "\n";
  EXPECT_EQ(Outcomes(mapping, lines, settings, plans), expected);
}

std::string Account(const Mapping& mapping, const std::vector<std::string>& lines,
                    const Settings& settings) {
  RowParser parser(mapping, settings);
  std::map<std::string, std::map<Currency, Minor>> sums;
  std::uint64_t number = 1;
  for (const std::string& line : lines) {
    const std::vector<std::string_view> cells = CellsOf(line);
    parser.Parse({cells, ++number, false});
    const std::string key =
        parser.fate() == Fate::kUsed ? std::string("used") : std::string(parser.reason());
    for (const AmountRead& amount : parser.amounts()) sums[key][amount.currency] += amount.minor;
  }
  std::string text;
  for (const auto& [key, of_key] : sums) {
    for (const auto& [currency, sum] : of_key) {
      text += (text.empty() ? "" : ", ") + key + " " + Money(sum, currency);
    }
  }
  return text;
}

}  // namespace holdfast
