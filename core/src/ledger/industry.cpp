#include "holdfast/ledger/industry.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "holdfast/base/sort.h"

namespace holdfast {

bool IsLess(const ExactRate& a, const ExactRate& b) {
  return Int128{a.numerator} * b.denominator < Int128{b.numerator} * a.denominator;
}

void IndustryStore::Add(const IndustryRow& row, std::uint64_t line) {
  values_.push_back({std::string(row.series),
                     row.month,
                     {row.numerator, row.denominator},
                     files_ - 1,
                     static_cast<std::uint32_t>(std::min<std::uint64_t>(line, UINT32_MAX))});
}

void IndustryStore::Merge(const IndustryStore& other) {
  for (IndexValue value : other.values_) {
    value.file += files_;
    values_.push_back(std::move(value));
  }
  files_ += other.files_;
}

std::vector<IndexValue> IndustryStore::Values() const {
  std::vector<IndexValue> values = values_;
  StableSort(&values, [](const IndexValue& a, const IndexValue& b) {
    const auto month = [](const IndexValue& value) { return std::tie(value.series, value.month); };
    if (month(a) != month(b)) return month(a) < month(b);
    if (IsLess(b.value, a.value) || IsLess(a.value, b.value)) return IsLess(b.value, a.value);
    return std::tie(a.file, a.line) < std::tie(b.file, b.line);
  });
  return values;
}

}  // namespace holdfast
