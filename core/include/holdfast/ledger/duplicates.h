#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "holdfast/ledger/accounts.h"
#include "holdfast/ledger/blocks.h"

namespace holdfast {

/// Remembers rows by account, hash and place, to find an equal one again. What a place is, and when
/// two rows of an account are equal, is the caller's.
///
/// The first row of each account stands by the account's number, all others in one open-addressing
/// table: most accounts have few rows and come one after another, and then no look-up leaves the
/// memory that is being written anyway. The hash stands beside the place, so that neither a look at
/// another row nor growing touches a row: with a million of them each touch is a miss of every
/// cache.
class DuplicateIndex {
 public:
  /// A row of this account is about to be looked up: reads its first row (see Accounts::Expect).
  void Expect(AccountId account) {
    if (account < first_.size()) fetched_ += first_[account].hash;
  }

  /// The place of an equal row, to be changed at will until the next call; null when there is none,
  /// and then this row is noted at `place`, below UINT32_MAX. `same(place)` tells whether the row
  /// there is equal.
  template <typename Same>
  std::uint32_t* FindOrAdd(AccountId account, std::uint32_t hash, std::uint32_t place, Same same) {
    while (first_.size() <= account) first_.push_back({});
    Slot& first = first_[account];
    if (first.place == kFree) {
      first = {hash, place};
      return nullptr;
    }
    if (first.hash == hash && same(first.place)) return &first.place;
    return FindOrAddFurther(hash, place, same);
  }

 private:
  static constexpr std::uint32_t kFree = UINT32_MAX;
  static constexpr std::size_t kFirstSlots = 1024;

  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t place = kFree;
  };

  template <typename Same>
  std::uint32_t* FindOrAddFurther(std::uint32_t hash, std::uint32_t place, Same same) {
    if ((used_ + 1) * 4 > further_.size() * 3) Grow();
    const std::size_t mask = further_.size() - 1;
    std::size_t at = hash & mask;
    for (; further_[at].place != kFree; at = (at + 1) & mask) {
      if (further_[at].hash == hash && same(further_[at].place)) return &further_[at].place;
    }
    further_[at] = {hash, place};
    ++used_;
    return nullptr;
  }

  void Grow() {
    std::vector<Slot> grown(std::max(kFirstSlots, further_.size() * 2));
    const std::size_t mask = grown.size() - 1;
    for (const Slot& slot : further_) {
      if (slot.place == kFree) continue;
      std::size_t at = slot.hash & mask;
      while (grown[at].place != kFree) at = (at + 1) & mask;
      grown[at] = slot;
    }
    further_ = std::move(grown);
  }

  Blocks<Slot> first_;         // By account.
  std::vector<Slot> further_;  // A power of two of them.
  std::size_t used_ = 0;       // Of them.
  std::uint32_t fetched_ = 0;  // As that of Accounts.
};

}  // namespace holdfast
