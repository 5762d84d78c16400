#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

/// What a cell looks like: enough to tell names from values, not to read them.
enum class CellLook : unsigned char { kEmpty, kNumber, kDate, kText };
CellLook LookOf(std::string_view cell);

/// Years, ages and other column names that count: all numbers among the cells are whole, each one
/// more than the one before, or there is one, a year.
bool IsSeries(const std::vector<std::string>& record);

/// Whether the first of these records names the columns. It does, unless its cells are values like
/// those below: at least one number or date over a column of the same kind, no text over a column
/// of numbers or dates, and not a series of years or ages such as a table with a column per period
/// has.
bool HasHeader(const std::vector<std::vector<std::string>>& records);

}  // namespace holdfast
