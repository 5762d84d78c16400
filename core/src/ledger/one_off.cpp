#include "holdfast/ledger/one_off.h"

#include <algorithm>
#include <tuple>

#include "holdfast/base/sort.h"

namespace holdfast {

void OneOffStore::Add(const OneOffRow& row, std::uint64_t line) {
  rows_.push_back({{MonthOf(row.day), row.currency, row.kind, row.amount, row.identity},
                   static_cast<std::uint32_t>(files_.size() - 1),
                   static_cast<std::uint32_t>(std::min<std::uint64_t>(line, UINT32_MAX)),
                   customers_.Intern(row.customer, {}, {}),
                   row.line || row.identity == 0});
}

void OneOffStore::Merge(const OneOffStore& other) {
  const auto first = static_cast<std::uint32_t>(files_.size());
  files_.insert(files_.end(), other.files_.begin(), other.files_.end());
  for (Kept kept : other.rows_) {
    kept.file += first;
    kept.customer = customers_.Intern(other.customers_.customer(kept.customer), {}, {});
    rows_.push_back(kept);
  }
}

std::size_t OneOffStore::CountOf(std::span<const Kept* const> of_a_file) {
  std::size_t count = 0;
  for (const Kept* kept : of_a_file) count = kept->repeats ? count + 1 : 1;
  return count;
}

void OneOffStore::ForEach(const std::function<void(const OneOffLine&)>& take) const {
  std::vector<const Kept*> sorted;
  for (const Kept& kept : rows_) sorted.push_back(&kept);
  StableSort(&sorted, [](const Kept* a, const Kept* b) {
    return std::tie(a->line, a->file, a->number) < std::tie(b->line, b->file, b->number);
  });
  std::span<const Kept* const> most;
  for (std::size_t from = 0, to = 0; from < sorted.size(); from = to) {
    const Kept& first = *sorted[from];
    while (to < sorted.size() && sorted[to]->line == first.line && sorted[to]->file == first.file)
      ++to;
    const std::span<const Kept* const> of_a_file = std::span(sorted).subspan(from, to - from);
    const auto counted = of_a_file.first(CountOf(of_a_file));
    if (counted.size() > most.size()) most = counted;
    if (to < sorted.size() && sorted[to]->line == first.line) continue;
    for (const Kept* kept : most) {
      const Line& line = kept->line;
      take({line.month, line.currency, line.kind, line.amount, customers_.customer(kept->customer),
            kept->file, kept->number});
    }
    most = {};
  }
}

bool OneOffStore::AddUp(std::vector<OneOffSum>* sums) const {
  bool fits = true;
  ForEach([&](const OneOffLine& line) {
    if (sums->empty() || std::tuple(sums->back().month, sums->back().currency, sums->back().kind) !=
                             std::tuple(line.month, line.currency, line.kind))
      sums->push_back({line.month, line.currency, line.kind, 0});
    Minor& sum = sums->back().amount;
    fits = fits && AddChecked(sum, line.amount, &sum);
  });
  return fits;
}

}  // namespace holdfast
