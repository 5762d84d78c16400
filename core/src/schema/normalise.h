#pragma once

#include <string>
#include <string_view>

#include "holdfast/base/money.h"

namespace holdfast {

/// A column's name, in one spelling, and what was said beside it.
struct NormalName {
  std::string key;           ///< Words in lower case with one space between: "Customer ID (UTC)",
                             ///< "customerID" and "customer_id" are "customer id".
  Currency currency = {};    ///< Of "(USD)", "(RM)", "mrr_usd".
  bool unit = false;         ///< A currency was named, if only as "$": amounts are whole ones of it
                             ///< unless minor_units says otherwise.
  bool minor_units = false;  ///< Of "_cents", "in cents", "(sen)".
  bool utc = false;          ///< "(UTC)", "date_utc": times without a zone are in UTC.
  bool metadata = false;     ///< "(metadata)": the user's own data, never guessed to be anything.
  bool converted = false;    ///< "(converted)": another currency than the amount beside it.
};

NormalName NormaliseName(std::string_view name);

}  // namespace holdfast
