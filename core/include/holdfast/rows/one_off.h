#pragma once

#include <cstdint>
#include <string_view>

#include "holdfast/base/calendar.h"
#include "holdfast/base/money.h"
#include "holdfast/values/revenue_words.h"

namespace holdfast {

/// Revenue of a line of an invoice that has no MRR: what was bought once, or paid by use.
struct OneOffRow {
  std::string_view customer;  ///< Empty: not said.
  Day day = 0;
  Currency currency;
  Minor amount = 0;  ///< Net, by the settings that recurring lines go by.
  OneOffKind kind = OneOffKind::kOther;
  std::uint32_t identity = 0;  ///< As in Row.
  bool line = false;           ///< As in Row.
};

}  // namespace holdfast
