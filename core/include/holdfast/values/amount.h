#pragma once

#include <cstdint>
#include <string_view>

#include "holdfast/base/money.h"

namespace holdfast {

/// How a column writes amounts. Decided once per column, never per cell.
struct AmountFormat {
  char decimal = '.';    ///< '.' or ','. The other one, spaces and apostrophes may group thousands.
  int minor_digits = 2;  ///< Digits of the currency's minor unit.
  bool minor_units = false;  ///< The column holds whole minor units (cents) already.
};

enum class AmountError : std::uint8_t {
  kNone,
  kEmpty,  ///< Blank, "null", "n/a", or only a dash or a currency.
  kNotANumber,
  kTooManyDecimals,  ///< Non-zero digits below the currency's minor unit. Never rounded away.
  kOverflow,
};

struct ParsedAmount {
  Minor minor = 0;
  AmountError error = AmountError::kNone;
  Currency currency = {};  ///< Where the cell itself names one ("USD 49", "£10"), also one that the
                           ///< amount does not fit; else not known. "$" alone names none.
};

/// Reads `1299.00`, `720`, `$1,299.00`, `£1000`, `RM 40.00`, `1.299,00`, `1 299,00`, `1'299.00`,
/// `(49.00)`, `-49`, `49-`, `USD 49`, full-width digits and signs, a leading formula-guard
/// apostrophe. Groups of thousands must be well formed: "1,29" with a decimal dot is kNotANumber.
/// Allocates nothing.
ParsedAmount ParseAmount(std::string_view cell, const AmountFormat& format);

}  // namespace holdfast
