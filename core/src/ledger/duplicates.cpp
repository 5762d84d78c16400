#include "holdfast/ledger/duplicates.h"

#include <algorithm>
#include <utility>

namespace holdfast {
namespace {

constexpr std::size_t kFirstSlots = 1024;

}  // namespace

void DuplicateIndex::Grow() {
  std::vector<Slot> old = std::move(slots_);
  slots_.assign(std::max(kFirstSlots, old.size() * 2), {});
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.place == kFree) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].place != kFree) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace holdfast
