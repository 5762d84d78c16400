#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/base/bytes.h"

namespace holdfast {

/// Remembers what the different spellings in a column mean: a status or an interval is parsed once,
/// not once per row.
template <typename T>
class CellMemo {
 public:
  /// `parse(cell)` gives the meaning; it is only called for a cell not seen lately.
  template <typename Parse>
  const T& Get(std::string_view cell, Parse parse) {
    if (last_ < entries_.size() && SameBytes(entries_[last_].cell, cell))
      return entries_[last_].meaning;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (SameBytes(entries_[i].cell, cell)) return entries_[last_ = i].meaning;
    }
    if (entries_.size() < kKept) {
      last_ = entries_.size();
      entries_.push_back({});
    } else {
      last_ = (last_ + 1) % kKept;
    }
    entries_[last_] = {std::string(cell), parse(cell)};
    return entries_[last_].meaning;
  }

 private:
  static constexpr std::size_t kKept = 16;
  struct Entry {
    std::string cell;
    T meaning;
  };
  std::vector<Entry> entries_;
  std::size_t last_ = 0;
};

}  // namespace holdfast
