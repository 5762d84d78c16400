#pragma once

#include <cstddef>

#include "columns.h"
#include "holdfast/schema/mapping.h"

namespace holdfast {

/// The share of a column's values that a role can hold, 0 to 1; 1 for a column without values.
double Fit(Role role, const HeadColumn& column);
/// From this share on, a column is taken at its name.
inline constexpr double kFits = 0.5;

/// True when every value is a word for a billing interval: "monthly", "3 months", "年付".
bool LooksLikeIntervals(const HeadColumn& column);

/// True when the values begin like Stripe's ids of customers.
bool LooksLikeCustomers(const HeadColumn& column);

/// True when most values are kinds of MRR movements: new_biz, expansion ...
bool LooksLikeMovements(const HeadColumn& column);

/// True when at least half of the values are 0 to 10, or there are none.
bool LooksLikeScores(const HeadColumn& column);

/// True when at least half of the head's rows have a value, or there are no rows.
bool FillsMost(const HeadColumn& column);

std::size_t CountDifferent(const HeadColumn& column);

/// True when no value has decimals, and there are values.
bool IsWhole(const HeadColumn& column);

/// How many values leave no doubt about the order of day and month, or do not tell.
struct OrderEvidence {
  std::size_t day_first = 0;
  std::size_t month_first = 0;
  std::size_t open = 0;  ///< Possible both ways, with different meanings.
};
OrderEvidence DateOrderOf(const HeadColumn& column);

/// How many values leave no doubt about the decimal sign, or do not tell: "1,299" has thousands or
/// three decimals ("0,299" has no thousands).
struct DecimalEvidence {
  std::size_t dot = 0;
  std::size_t comma = 0;
  std::size_t open_dot = 0;    ///< "1.299"
  std::size_t open_comma = 0;  ///< "1,299"
};
DecimalEvidence DecimalOf(const HeadColumn& column);

bool IsDate(Role role);
/// Roles whose cells ParseAmount reads as money.
bool IsMoney(Role role);

}  // namespace holdfast
