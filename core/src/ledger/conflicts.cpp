#include "holdfast/ledger/conflicts.h"

#include <algorithm>
#include <tuple>

namespace holdfast {

std::string_view ToString(ConflictRule rule) {
  switch (rule) {
    case ConflictRule::kNewerRow:
      return "newer_row";
    case ConflictRule::kNewerMrr:
      return "newer_mrr";
    default:
      return "better_table";
  }
}

std::uint64_t Conflicts::total() const {
  std::uint64_t total = 0;
  for (const std::uint64_t count : counts_) total += count;
  return total;
}

bool Conflicts::Precedes(const Conflict& a, const Conflict& b) const {
  const auto order = [this](const Conflict& c) {
    return std::tuple(accounts_.customer(c.account), c.month, accounts_.currency(c.account), c.rule,
                      c.kept, c.other, c.kept_source.file, c.kept_source.line, c.other_source.file,
                      c.other_source.line);
  };
  return order(a) < order(b);
}

void Conflicts::Add(const Conflict& conflict) {
  ++counts_[static_cast<std::size_t>(conflict.rule)];
  if (first_.size() == kKept && !Precedes(conflict, first_.back())) return;
  const auto precedes = [this](const Conflict& a, const Conflict& b) { return Precedes(a, b); };
  first_.insert(std::upper_bound(first_.begin(), first_.end(), conflict, precedes), conflict);
  if (first_.size() > kKept) first_.pop_back();
}

}  // namespace holdfast
