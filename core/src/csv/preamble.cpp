#include "preamble.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "header_guess.h"
#include "holdfast/base/text.h"

namespace holdfast {
namespace {

std::size_t Filled(const Cells& cells) {
  return static_cast<std::size_t>(std::count_if(
      cells.begin(), cells.end(), [](const std::string& cell) { return !Trim(cell).empty(); }));
}

// How many cells hold something in most records of a table; the larger number of two that are as
// frequent. Cells that are empty here and there make it no exact number.
std::size_t UsualFill(const std::vector<Cells>& records) {
  std::map<std::size_t, std::size_t> counts;
  for (const Cells& record : records) ++counts[Filled(record)];
  std::size_t usual = 0;
  std::size_t most = 0;
  for (const auto& [filled, count] : counts) {
    if (filled < 2 || count < most) continue;
    most = count;
    usual = filled;
  }
  return usual;
}

bool IsBeforeTable(const Cells& record, std::size_t usual) {
  const std::size_t filled = Filled(record);
  if (filled == 0) return true;
  // A table of two columns may leave its first one without a name.
  if (filled == 1) return usual > 2 || !Trim(record.front()).empty();
  return filled * 3 <= usual;
}

bool LooksLikeNames(const Cells& record) {
  std::set<std::string_view> names;
  std::size_t filled = 0;
  std::size_t values = 0;
  for (const std::string& cell : record) {
    const CellLook look = LookOf(cell);
    if (look == CellLook::kEmpty) continue;
    ++filled;
    names.insert(Trim(cell));
    values += look == CellLook::kText ? 0 : 1;
  }
  const bool counts = IsSeries(record);
  return filled >= 2 && names.size() * 10 >= filled * 9 && (values * 3 <= filled || counts);
}

}  // namespace

std::size_t PreambleLength(const std::vector<Cells>& records) {
  const std::size_t usual = UsualFill(records);
  if (usual < 2) return 0;
  std::size_t length = 0;
  while (length < records.size() && IsBeforeTable(records[length], usual)) ++length;
  if (length == 0 || length == records.size() || length > kLongestPreamble) return 0;
  // Years stand over few of the columns that they are about.
  const bool years = HeaderRowsOf(records[length - 1], records[length]) == HeaderRows::kYearsAbove;
  if (years) return length - 1;
  return LooksLikeNames(records[length]) ? length : 0;
}

}  // namespace holdfast
