#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace holdfast {

/// Remembers rows by hash and place, to find an equal one again: one open-addressing table, five
/// bytes a slot, because a million rows with ids must leave room for everything else. What a place
/// is, and when two rows are equal, is the caller's.
class DuplicateIndex {
 public:
  /// The place of an equal row, to be changed at will until the next call; null when there is none,
  /// and then this row is noted at `place`, below UINT32_MAX. `same(place)` tells whether the row
  /// there is equal, `hash_of(place)` its hash, which is asked for when the table grows.
  template <typename Same, typename HashOf>
  std::uint32_t* FindOrAdd(std::uint32_t hash, std::uint32_t place, Same same, HashOf hash_of) {
    if ((used_ + 1) * 4 > places_.size() * 3) Grow(hash_of);
    std::size_t at = hash & (places_.size() - 1);
    for (; places_[at] != kFree; at = (at + 1) & (places_.size() - 1)) {
      if (tags_[at] == TagOf(hash) && same(places_[at])) return &places_[at];
    }
    places_[at] = place;
    tags_[at] = TagOf(hash);
    ++used_;
    return nullptr;
  }

 private:
  static constexpr std::uint32_t kFree = UINT32_MAX;
  static constexpr std::size_t kFirstSlots = 1024;

  /// The bits that a table of less than sixteen million slots does not place by.
  static std::uint8_t TagOf(std::uint32_t hash) { return static_cast<std::uint8_t>(hash >> 24); }

  template <typename HashOf>
  void Grow(HashOf hash_of) {
    const std::vector<std::uint32_t> old = std::move(places_);
    places_.assign(std::max(kFirstSlots, old.size() * 2), kFree);
    tags_.assign(places_.size(), 0);
    for (const std::uint32_t place : old) {
      if (place == kFree) continue;
      const std::uint32_t hash = hash_of(place);
      std::size_t at = hash & (places_.size() - 1);
      while (places_[at] != kFree) at = (at + 1) & (places_.size() - 1);
      places_[at] = place;
      tags_[at] = TagOf(hash);
    }
  }

  std::vector<std::uint32_t> places_;  // A power of two of them; kFree: none.
  std::vector<std::uint8_t> tags_;
  std::size_t used_ = 0;
};

}  // namespace holdfast
