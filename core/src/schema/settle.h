#pragma once

#include "notices.h"
#include "picks.h"
#include "table_choice.h"

namespace holdfast {

/// Gives every role of a table to its best column, then settles what several columns say about one
/// thing: one price per row, prices of one unit, an end that is only a cancellation, tax that the
/// amount does not contain. `plans`: prices may come from a table of plans, so that a plan's key is
/// better than its name.
void PickRoles(Picks& picks, const TableChoice& choice, bool plans, Notices& notices);

/// Parts of PickRoles.
void PickSubscriptionRoles(Picks& picks, bool plans, Notices& notices);
void PickMrrRoles(Picks& picks, bool wide, Notices& notices);
void PickInvoiceRoles(Picks& picks, bool plans, Notices& notices);
void PickMovementRoles(Picks& picks, Notices& notices);

/// The key of a plan before its name, where rows are joined by it.
void TakePlan(Picks& picks, bool plans);

/// Where the price is the plan's, its interval is the plan's as well.
void SettlePlan(Picks& picks, bool plans, Notices& notices);

/// The subscription where a column is named after it: a plain "id" is that of another thing.
void TakeNamedSubscription(Picks& picks);

/// The columns that can be months of a wide MRR table.
std::vector<std::size_t> MonthColumns(const Picks& picks);

/// The column that a long MRR table calls otherwise ("amount", "revenue"), where it has no MRR.
std::optional<std::size_t> RevenueColumn(const Picks& picks);

/// The interval that the amount's own name says ("monthly_price").
std::optional<Interval> NamedInterval(const Picks& picks);

}  // namespace holdfast
