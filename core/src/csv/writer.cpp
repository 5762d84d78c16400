#include "holdfast/csv/writer.h"

#include <algorithm>
#include <iterator>

namespace holdfast {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

/// A sign, digits with separators, perhaps a percent sign: nothing that can call a function.
bool IsPlainNumber(std::string_view cell) {
  if (!cell.empty() && (cell.front() == '-' || cell.front() == '+')) cell.remove_prefix(1);
  if (!cell.empty() && cell.back() == '%') cell.remove_suffix(1);
  if (cell.empty() || !IsDigit(cell.front())) return false;
  return cell.find_first_not_of("0123456789., ") == std::string_view::npos;
}

bool LooksLikeFormula(std::string_view cell) {
  // Full-width signs are signs to a spreadsheet of a Chinese or Japanese system.
  constexpr std::string_view kStarts[] = {"=",
                                          "+",
                                          "-",
                                          "@",
                                          "\t",
                                          "\r",
                                          "\n",
                                          "\xEF\xBC\x9D",
                                          "\xEF\xBC\x8B",
                                          "\xEF\xBC\x8D",
                                          "\xEF\xBC\xA0"};
  if (cell.empty() || IsPlainNumber(cell)) return false;
  // Programs skip a NUL and read what stands behind it.
  return cell.front() == '\0' ||
         std::any_of(std::begin(kStarts), std::end(kStarts),
                     [cell](std::string_view start) { return cell.starts_with(start); });
}

}  // namespace

void AppendCell(std::string_view cell, std::string* line) {
  const bool formula = LooksLikeFormula(cell);
  const bool quoted = cell.find_first_of(",\"\r\n") != std::string_view::npos;
  if (quoted) *line += '"';
  if (formula) *line += '\'';
  for (const char c : cell) {
    if (c == '"') *line += '"';
    *line += c;
  }
  if (quoted) *line += '"';
}

}  // namespace holdfast
