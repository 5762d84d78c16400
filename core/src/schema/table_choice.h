#pragma once

#include <optional>

#include "picks.h"
#include "table_signs.h"

namespace holdfast {

/// What the columns of a file can be, before any of them is taken.
struct Outlook {
  bool customer = false;
  bool start = false;       ///< A column that is named as a start.
  bool weak_start = false;  ///< Only a date of creation or of sign-up.
  bool end = false;
  bool price = false;       ///< MRR, ARR, an amount or a price.
  bool month = false;       ///< A column that is named as a month.
  bool weak_month = false;  ///< Only a date.
  bool mrr = false;         ///< MRR, ARR or what an MRR table calls otherwise.
  std::size_t month_columns = 0;
  std::optional<OtherTable> other;
};
Outlook LookAt(const Picks& picks);

/// A table kind that the file can be read as.
struct TableChoice {
  Table table = Table::kSubscriptions;
  bool wide = false;  ///< kMrr: one column per month.
  double sure = 0;
};

/// No value when the file fits no table kind that can be read.
std::optional<TableChoice> ChooseTable(const Outlook& outlook);

/// The table kind that the user asked for, or that the user's roles belong to.
std::optional<TableChoice> ChosenTable(const Picks& picks, const Outlook& outlook,
                                       const std::optional<Table>& asked);

/// True when rows of that table can have the role.
bool Belongs(Role role, Table table);

}  // namespace holdfast
