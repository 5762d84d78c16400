#pragma once

#include <optional>
#include <span>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/ledger/usage.h"

namespace holdfast {

/// The day on which the core process was set up, the earliest that a customer's rows state. None
/// where none states one.
std::optional<Day> OnboardedOn(std::span<const Usage> rows);

/// In which months a customer used the product.
struct Use {
  /// The month of the first row that says anything of logins, core use or the last login; none
  /// without such a row.
  std::optional<Month> known_from;
  /// Ascending: a row of the month has logins or core uses, or a last login lies within it.
  std::vector<Month> months;
};

/// Whether a row says anything of use: logins, core use or the last login.
bool SaysUse(const Usage& row);
/// Whether it says that the product was used in a month.
bool ShowsUseIn(const Usage& row, Month month);

/// `rows` are the customer's, by day.
Use UseOf(std::span<const Usage> rows);

}  // namespace holdfast
