#include "holdfast/ledger/costs.h"

#include <algorithm>
#include <utility>

namespace holdfast {

void CostStore::Add(const CostRow& row, std::uint64_t line) {
  costs_.push_back({row.month, row.kind, row.currency, row.amount, std::string(row.by),
                    std::string(row.segment), static_cast<std::uint32_t>(files_.size() - 1),
                    static_cast<std::uint32_t>(std::min<std::uint64_t>(line, UINT32_MAX))});
}

void CostStore::Merge(const CostStore& other) {
  const auto first = static_cast<std::uint32_t>(files_.size());
  files_.insert(files_.end(), other.files_.begin(), other.files_.end());
  for (Cost cost : other.costs_) {
    cost.file += first;
    costs_.push_back(std::move(cost));
  }
}

}  // namespace holdfast
