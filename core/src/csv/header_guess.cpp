#include "header_guess.h"

#include <algorithm>
#include <cstddef>

namespace holdfast {
namespace {

constexpr std::size_t kLongestValue = 40;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool Has(std::string_view set, char c) { return set.find(c) != std::string_view::npos; }

std::string_view Trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string_view WithoutCurrency(std::string_view cell) {
  for (const std::string_view sign : {"$", "\xE2\x82\xAC", "\xC2\xA3", "\xC2\xA5"}) {
    if (cell.starts_with(sign)) return Trim(cell.substr(sign.size()));
    if (cell.ends_with(sign)) return Trim(cell.substr(0, cell.size() - sign.size()));
  }
  return cell;
}

bool IsNumber(std::string_view cell) {
  if (!cell.empty() && Has("+-", cell.front())) cell = Trim(cell.substr(1));
  cell = WithoutCurrency(cell);
  if (!cell.empty() && Has("+-", cell.front())) cell.remove_prefix(1);
  if (cell.ends_with('%')) cell = Trim(cell.substr(0, cell.size() - 1));
  if (cell.empty() || !(IsDigit(cell.front()) || Has(".,", cell.front()))) return false;
  const bool digit = std::any_of(cell.begin(), cell.end(), IsDigit);
  return digit &&
         std::all_of(cell.begin(), cell.end(), [](char c) { return IsDigit(c) || Has(".,' ", c); });
}

// Day, month and year in any order with one kind of separator, or year and month; a time may
// follow.
bool IsDate(std::string_view cell) {
  std::size_t at = 0;
  std::size_t parts = 0;
  char separator = '\0';
  while (at < cell.size() && IsDigit(cell[at])) {
    std::size_t digits = 0;
    while (at < cell.size() && IsDigit(cell[at])) ++at, ++digits;
    if (digits > 4) return false;
    ++parts;
    if (at == cell.size() || !Has("-/.", cell[at])) break;
    if (separator != '\0' && cell[at] != separator) return false;
    separator = cell[at++];
  }
  if (parts == 2) return separator != '.' && at == cell.size();
  if (parts != 3) return false;
  return std::all_of(cell.begin() + static_cast<std::ptrdiff_t>(at), cell.end(),
                     [](char c) { return IsDigit(c) || Has(":.+- TZUCAPMapm,", c); });
}

// The look of four in five of the cells below the first record that are not empty; kText when there
// is none.
CellLook LookBelow(const std::vector<std::vector<std::string>>& records, std::size_t column) {
  std::size_t numbers = 0;
  std::size_t dates = 0;
  std::size_t cells = 0;
  for (std::size_t row = 1; row < records.size(); ++row) {
    if (column >= records[row].size()) continue;
    const CellLook look = LookOf(records[row][column]);
    cells += look != CellLook::kEmpty ? 1 : 0;
    numbers += look == CellLook::kNumber ? 1 : 0;
    dates += look == CellLook::kDate ? 1 : 0;
  }
  if (cells == 0) return CellLook::kEmpty;
  if (numbers * 5 >= cells * 4) return CellLook::kNumber;
  if (dates * 5 >= cells * 4) return CellLook::kDate;
  return CellLook::kText;
}

}  // namespace

CellLook LookOf(std::string_view raw) {
  const std::string_view cell = Trim(raw);
  if (cell.empty()) return CellLook::kEmpty;
  if (cell.size() > kLongestValue) return CellLook::kText;
  if (IsDate(cell)) return CellLook::kDate;
  return IsNumber(cell) ? CellLook::kNumber : CellLook::kText;
}

bool IsSeries(const std::vector<std::string>& record) {
  std::vector<long> numbers;
  for (const std::string& raw : record) {
    const std::string_view cell = Trim(raw);
    if (LookOf(cell) != CellLook::kNumber) continue;
    if (cell.size() > 4 || !std::all_of(cell.begin(), cell.end(), IsDigit)) return false;
    long number = 0;
    for (const char c : cell) number = number * 10 + (c - '0');
    numbers.push_back(number);
  }
  if (numbers.size() == 1) return numbers[0] >= 1900 && numbers[0] <= 2100;
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    if (numbers[i] != numbers[i - 1] + 1) return false;
  }
  return !numbers.empty();
}

bool HasHeader(const std::vector<std::vector<std::string>>& records) {
  if (records.size() < 2 || IsSeries(records.front())) return true;
  std::size_t values = 0;
  for (std::size_t column = 0; column < records.front().size(); ++column) {
    const CellLook name = LookOf(records.front()[column]);
    if (name == CellLook::kEmpty) continue;
    const CellLook below = LookBelow(records, column);
    const bool typed_below = below == CellLook::kNumber || below == CellLook::kDate;
    if (name == CellLook::kText && typed_below) return true;
    if (name != CellLook::kText && name == below) ++values;
  }
  return values == 0;
}

}  // namespace holdfast
