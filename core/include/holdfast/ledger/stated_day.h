#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>

#include "holdfast/base/calendar.h"

namespace holdfast {

/// A day and the row that states it. Of two the smaller one is of the earlier day; of one day, of
/// the file that was added first, then of the smaller line: the order of a file's rows does not
/// matter.
struct StatedDay {
  Day day = kOpenEnd;      ///< kOpenEnd: none is stated.
  std::uint32_t file = 0;  ///< Its place among the files of the store.
  std::uint32_t line = 0;  ///< Lines beyond 2^32 - 1 are given as that; 0: not known.

  friend auto operator<=>(const StatedDay&, const StatedDay&) = default;
};

/// Of a row of the last of so many files.
inline StatedDay StatedInLast(std::size_t files, Day day, std::uint64_t line) {
  return {day, static_cast<std::uint32_t>(files == 0 ? 0 : files - 1),
          static_cast<std::uint32_t>(std::min<std::uint64_t>(line, UINT32_MAX))};
}

/// The same in a store that has so many files before those of the store that it is of.
inline StatedDay BehindFiles(std::size_t files, StatedDay stated) {
  stated.file += static_cast<std::uint32_t>(files);
  return stated;
}

}  // namespace holdfast
