#include <algorithm>

#include "holdfast/report/report.h"

namespace holdfast {
namespace {

/// The entry of a reason, in a list by reason.
template <typename Excluded>
Excluded& EntryOf(std::string_view reason, std::vector<Excluded>* list) {
  auto at = std::lower_bound(
      list->begin(), list->end(), reason,
      [](const Excluded& entry, std::string_view wanted) { return entry.reason < wanted; });
  if (at == list->end() || at->reason != reason) {
    at = list->insert(at, Excluded{});
    at->reason = reason;
  }
  return *at;
}

}  // namespace

void RowCounts::Count(Fate fate, std::string_view reason, std::uint64_t rows) {
  read += rows;
  if (fate == Fate::kUsed) {
    used += rows;
    return;
  }
  (fate == Fate::kIgnored ? ignored : rejected) += rows;
  EntryOf(reason, &excluded).rows += rows;
}

bool AmountSums::Count(Fate fate, std::string_view reason, Minor amount) {
  bool fits = AddChecked(read, amount, &read);
  if (fate == Fate::kUsed) return AddChecked(used, amount, &used) && fits;
  Minor& part = fate == Fate::kIgnored ? ignored : rejected;
  fits = AddChecked(part, amount, &part) && fits;
  ExcludedAmount& entry = EntryOf(reason, &excluded);
  ++entry.rows;
  return AddChecked(entry.amount, amount, &entry.amount) && fits;
}

}  // namespace holdfast
