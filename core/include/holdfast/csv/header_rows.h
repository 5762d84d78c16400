#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace holdfast {

/// The records that name the columns together.
enum class HeaderRows : std::uint8_t {
  kOne,
  kYearsAbove,  ///< Years, once for the columns they are over, and month names below.
  kUnitsBelow,  ///< Names, and currencies or units in brackets below.
};

using Cells = std::vector<std::string>;

/// Whether two records are the two rows of a header, beyond doubt: what is filled in both from the
/// first year on are years over names of months, at least two of them and no plain numbers; or all
/// of the lower one are currency codes or in brackets, each below a name.
HeaderRows HeaderRowsOf(const Cells& upper, const Cells& lower);

/// One name for each column: "2024 Jan" (which ParseMonth reads), "Amount (USD)". A column that
/// only one of the rows names has that name.
Cells JoinHeader(const Cells& upper, const Cells& lower, HeaderRows rows);

}  // namespace holdfast
