#pragma once

#include <algorithm>
#include <optional>
#include <span>

#include "holdfast/ledger/usage.h"

namespace holdfast {

inline double NumberOf(Micro micro) {
  return static_cast<double>(micro) / static_cast<double>(kMicro);
}

inline std::optional<Micro> ValueOf(const Usage& row, Measure measure) {
  for (const MeasureValue& value : row.values) {
    if (value.measure == measure) return value.value;
  }
  return std::nullopt;
}

/// Of rows by day, those up to one.
inline std::span<const Usage> UpTo(std::span<const Usage> rows, Day day) {
  const auto later = std::partition_point(rows.begin(), rows.end(),
                                          [day](const Usage& row) { return row.day <= day; });
  return rows.first(static_cast<std::size_t>(later - rows.begin()));
}

/// A value and the row that says it; no row where none says it.
struct KnownValue {
  double value = 0;
  const Usage* row = nullptr;
};

/// The last value of a measure; of several rows of a day the last.
inline KnownValue LastOf(std::span<const Usage> rows, Measure measure) {
  for (std::size_t i = rows.size(); i-- > 0;) {
    if (const auto value = ValueOf(rows[i], measure)) return {NumberOf(*value), &rows[i]};
  }
  return {};
}

/// The sum of a measure over the rows after a day, and the last of them; no row where none says it.
inline KnownValue SumSince(std::span<const Usage> rows, Measure measure, Day after) {
  KnownValue sum;
  for (std::size_t i = rows.size(); i-- > 0 && rows[i].day > after;) {
    const std::optional<Micro> value = ValueOf(rows[i], measure);
    if (!value) continue;
    sum.value += NumberOf(*value);
    if (sum.row == nullptr) sum.row = &rows[i];
  }
  return sum;
}

}  // namespace holdfast
