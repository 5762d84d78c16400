#include "holdfast/csv/writer.h"

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
  if (cell.empty()) return false;
  constexpr std::string_view kStarts = "=+-@\t\r";
  return kStarts.find(cell.front()) != std::string_view::npos && !IsPlainNumber(cell);
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
