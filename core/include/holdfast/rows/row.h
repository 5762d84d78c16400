#pragma once

#include <cstdint>
#include <string_view>

#include "holdfast/base/calendar.h"
#include "holdfast/base/issue.h"
#include "holdfast/base/money.h"

namespace holdfast {

/// A customer's recurring revenue over a stretch of time: what every table becomes. The views live
/// as long as the record.
struct Row {
  std::string_view customer;
  std::string_view customer_name;  ///< Empty where the file has none.
  Currency currency;
  Day start = 0;
  Day end = kOpenEnd;  ///< Exclusive: the MRR counts on [start, end). start == end: never.
  Day last_date = 0;   ///< The latest date that the row states: its end, else its start; the last
                       ///< day of an MRR month.
  Units mrr = 0;
  bool rounded = false;  ///< The MRR is not a whole number of units and was rounded.
};

/// What became of a record.
enum class Fate : std::uint8_t { kUsed, kIgnored, kRejected };

/// The amount column of a record, for the account of every cent: also of rows that are not used.
struct AmountRead {
  bool known = false;  ///< False: no amount, or one that cannot be read.
  Minor minor = 0;
  Currency currency;
};

}  // namespace holdfast
