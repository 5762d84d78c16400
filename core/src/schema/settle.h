#pragma once

#include "notices.h"
#include "picks.h"

namespace holdfast {

/// Gives every role of a subscription to its best column, then settles what several columns say
/// about one thing: one price per row, prices of one unit, an end that is only a cancellation.
void PickSubscriptionRoles(Picks& picks, Notices& notices);

/// The same for an MRR table. `wide`: every column named after a month holds that month's MRR.
void PickMrrRoles(Picks& picks, bool wide, Notices& notices);

/// The columns that can be months of a wide MRR table.
std::vector<std::size_t> MonthColumns(const Picks& picks);

/// The column that a long MRR table calls otherwise ("amount", "revenue"), where it has no MRR.
std::optional<std::size_t> RevenueColumn(const Picks& picks);

/// The interval that the amount's own name says ("monthly_price").
std::optional<Interval> NamedInterval(const Picks& picks);

}  // namespace holdfast
