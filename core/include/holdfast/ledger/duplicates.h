#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace holdfast {

/// Remembers rows by hash and place, to find an equal one again: one open-addressing table, eight
/// bytes a slot. What a place is, and when two rows are equal, is the caller's.
class DuplicateIndex {
 public:
  /// The place of an equal row, to be changed at will until the next call; null when there is none,
  /// and then this row is noted at `place`, below UINT32_MAX. `same(place)` tells whether the row
  /// there is equal; it is asked where all 32 bits of the hashes agree.
  template <typename Same>
  std::uint32_t* FindOrAdd(std::uint32_t hash, std::uint32_t place, Same same) {
    if ((used_ + 1) * 4 > slots_.size() * 3) Grow();
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    for (; slots_[at].place != kFree; at = (at + 1) & mask) {
      if (slots_[at].hash == hash && same(slots_[at].place)) return &slots_[at].place;
    }
    slots_[at] = {hash, place};
    ++used_;
    return nullptr;
  }

 private:
  static constexpr std::uint32_t kFree = UINT32_MAX;
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t place = kFree;
  };

  void Grow();

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

}  // namespace holdfast
