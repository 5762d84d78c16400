#include "holdfast/ledger/one_off.h"

#include <algorithm>

namespace holdfast {

void OneOffStore::Add(const OneOffRow& row) {
  rows_.push_back({{MonthOf(row.day), row.currency, row.kind, row.amount, row.identity},
                   files_,
                   row.line || row.identity == 0});
}

void OneOffStore::Merge(const OneOffStore& other) {
  for (Kept kept : other.rows_) {
    kept.file += files_;
    rows_.push_back(kept);
  }
  files_ += other.files_;
}

bool OneOffStore::AddUp(std::vector<OneOffSum>* sums) const {
  std::map<Line, std::map<std::uint32_t, std::int64_t>> times;
  for (const Kept& kept : rows_) {
    std::int64_t& count = times[kept.line][kept.file];
    count = kept.repeats ? count + 1 : 1;
  }
  for (const auto& [line, by_file] : times) {
    std::int64_t most = 0;
    for (const auto& [file, count] : by_file) most = std::max(most, count);
    if (sums->empty() || std::tuple(sums->back().month, sums->back().currency, sums->back().kind) !=
                             std::tuple(line.month, line.currency, line.kind))
      sums->push_back({line.month, line.currency, line.kind, 0});
    Minor amount = 0;
    Minor& sum = sums->back().amount;
    if (__builtin_mul_overflow(line.amount, most, &amount) || !AddChecked(sum, amount, &sum))
      return false;
  }
  return true;
}

}  // namespace holdfast
