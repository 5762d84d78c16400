#include "holdfast/csv/header_rows.h"

#include <algorithm>
#include <string_view>

#include "holdfast/base/money.h"
#include "holdfast/base/text.h"
#include "holdfast/values/date.h"

namespace holdfast {
namespace {

constexpr std::size_t kLongestUnit = 16;

std::string_view At(const Cells& cells, std::size_t i) {
  return i < cells.size() ? Trim(cells[i]) : std::string_view();
}

// "2024" of "2024", "2024年" and "FY2024"; empty for anything else.
std::string_view YearOf(std::string_view cell) {
  if (cell.starts_with("FY")) cell.remove_prefix(2);
  if (cell.ends_with("年")) cell.remove_suffix(std::string_view("年").size());
  const bool digits = cell.size() == 4 && std::all_of(cell.begin(), cell.end(),
                                                      [](char c) { return c >= '0' && c <= '9'; });
  return digits && cell >= "1990" && cell <= "2100" ? cell : std::string_view();
}

// The name of the month of a year in one cell; empty when the cell is no month. A plain number
// could be an amount.
std::string NameOfMonth(std::string_view year, std::string_view month) {
  const bool number =
      std::all_of(month.begin(), month.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (year.empty() || month.empty() || number || !YearOf(month).empty()) return {};
  for (const std::string_view between : {" ", "年"}) {
    std::string name = std::string(year) + std::string(between) + std::string(month);
    if (ParseMonth(name)) return name;
  }
  return {};
}

std::size_t FirstYear(const Cells& cells) {
  std::size_t first = 0;
  while (first < cells.size() && YearOf(At(cells, first)).empty()) ++first;
  return first;
}

bool AreYearsOverMonths(const Cells& upper, const Cells& lower) {
  std::string_view year;
  std::size_t months = 0;
  std::size_t others = 0;
  for (std::size_t i = FirstYear(upper); i < std::max(upper.size(), lower.size()); ++i) {
    if (!At(upper, i).empty()) {
      year = YearOf(At(upper, i));
      // The name of one more column, such as a total, has nothing below it.
      if (year.empty() && !At(lower, i).empty()) return false;
    }
    if (At(lower, i).empty()) continue;
    ++(NameOfMonth(year, At(lower, i)).empty() ? others : months);
  }
  return months >= 2 && others * 4 <= months;
}

bool IsUnit(std::string_view cell) {
  if (cell.size() > kLongestUnit) return false;
  if (cell.starts_with('(') && cell.ends_with(')')) return true;
  if (cell.starts_with("（") && cell.ends_with("）")) return true;
  const std::optional<Currency> currency = Currency::Parse(cell);
  return currency && currency->in_use() && currency->ToString() == cell;
}

bool AreUnitsUnderNames(const Cells& upper, const Cells& lower) {
  std::size_t units = 0;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    if (At(lower, i).empty()) continue;
    if (!IsUnit(At(lower, i)) || At(upper, i).empty() || IsUnit(At(upper, i))) return false;
    ++units;
  }
  return units > 0;
}

std::string WithUnit(std::string_view name, std::string_view unit) {
  if (unit.empty()) return std::string(name);
  const bool bare = !unit.starts_with('(') && !unit.starts_with("（");
  return std::string(name) + " " + (bare ? "(" + std::string(unit) + ")" : std::string(unit));
}

}  // namespace

HeaderRows HeaderRowsOf(const Cells& upper, const Cells& lower) {
  if (AreYearsOverMonths(upper, lower)) return HeaderRows::kYearsAbove;
  return AreUnitsUnderNames(upper, lower) ? HeaderRows::kUnitsBelow : HeaderRows::kOne;
}

Cells JoinHeader(const Cells& upper, const Cells& lower, HeaderRows rows) {
  Cells names;
  std::string_view year;
  const std::size_t first_year = FirstYear(upper);
  for (std::size_t i = 0; i < std::max(upper.size(), lower.size()); ++i) {
    const std::string_view above = At(upper, i);
    const std::string_view below = At(lower, i);
    if (rows == HeaderRows::kUnitsBelow) {
      names.push_back(WithUnit(above, below));
      continue;
    }
    if (i >= first_year && !above.empty()) year = YearOf(above);
    std::string month = NameOfMonth(year, below);
    if (month.empty()) month = std::string(below.empty() && year.empty() ? above : below);
    names.push_back(std::move(month));
  }
  return names;
}

}  // namespace holdfast
