#pragma once

#include <optional>

#include "holdfast/schema/fields.h"
#include "picks.h"
#include "table_signs.h"

namespace holdfast {

/// What the columns of a file can be, before any of them is taken.
struct Outlook {
  bool customer = false;
  bool only_a_name = false;  ///< The customer is only a column "Name".
  bool start = false;        ///< A column that is named as a start.
  bool weak_start = false;   ///< Only a date of creation or of sign-up.
  bool end = false;
  bool price = false;       ///< MRR, ARR, an amount or a price.
  bool firm_price = false;  ///< One whose name says that it is paid to us, unlike "revenue".
  bool term_value = false;  ///< The only price is the value of the whole contract.
  bool interval = false;
  bool subscription = false;
  bool active = false;  ///< A status that only subscriptions have.
  bool plan = false;
  bool month = false;       ///< A column that is named as a month.
  bool weak_month = false;  ///< Only a date.
  bool mrr = false;         ///< MRR, ARR or what an MRR table calls otherwise.
  std::size_t month_columns = 0;
  bool date = false;          ///< Of an invoice, a payment, a movement or a rate.
  bool event_date = false;    ///< One that is not only that of a row's creation.
  bool period = false;        ///< Start and end of a service period.
  bool movement = false;      ///< A change of MRR, or MRR before and after, or kinds of movements.
  bool due = false;           ///< A date on which something is due.
  bool renewal_date = false;  ///< A date of renewal by its name.
  bool named_due = false;     ///< A column that is named as a due date and has something else.
  bool renewal = false;       ///< What was up for renewal, renewed or lost.
  bool rate = false;          ///< Rate and currency.
  bool id = false;            ///< A column that is called id and no more.
  bool described = false;     ///< The customer's name or attributes.
  bool repeats = false;       ///< Customers stand on several rows.
  std::size_t measures = 0;   ///< Columns that are named after a measure of usage.
  std::size_t cost_columns = 0;  ///< Columns that are named after a kind of costs.
  bool cost_kind = false;        ///< Kinds of costs, and an amount.
  bool score = false;            ///< Numbers that are named as a survey's answers.
  bool in_range = false;         ///< Most of them are 0 to 10.
  bool index = false;            ///< The value of an index of the industry.
  std::optional<TableSigns> signs;
};
Outlook LookAt(const Picks& picks);

/// A table kind that the file can be read as.
struct TableChoice {
  Table table = Table::kSubscriptions;
  bool wide = false;  ///< kMrr: one column per month.
  double sure = 0;
};

/// No value when the file fits no table kind. `plans`: prices may come from a table of plans.
std::optional<TableChoice> ChooseTable(const Outlook& outlook, bool plans);

/// The table kind that the user asked for, or that the user's roles belong to: the one that the
/// file looks like if it has them all.
std::optional<TableChoice> ChosenTable(const Picks& picks, const Outlook& outlook,
                                       const std::optional<Table>& asked,
                                       const std::optional<TableChoice>& natural);

}  // namespace holdfast
