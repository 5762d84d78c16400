#pragma once

#include <cstddef>
#include <vector>

#include "holdfast/csv/header_rows.h"

namespace holdfast {

/// How many records a header is looked for in.
inline constexpr std::size_t kLongestPreamble = 30;

/// How many of the first records stand before the table: titles, notes, what a report was asked
/// for, rows of bare delimiters. They have far fewer cells that hold something than the table has,
/// and behind them comes a record that looks like names: several different cells, hardly a number
/// or a date among them. 0 for a file that begins with its table, and where there is no such
/// record.
std::size_t PreambleLength(const std::vector<Cells>& records);

}  // namespace holdfast
