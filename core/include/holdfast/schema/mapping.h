#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/base/money.h"
#include "holdfast/csv/dialect.h"
#include "holdfast/values/amount.h"
#include "holdfast/values/date.h"
#include "holdfast/values/interval.h"

namespace holdfast {

/// What a row of a file is .
enum class Table : std::uint8_t {
  kSubscriptions,  ///< One subscription, or one version of it; the end is exclusive.
  kMrr,  ///< A customer's MRR in a month: long (a month column) or wide (a column per month).
};

/// What a column holds.
enum class Role : std::uint8_t {
  kNone,  ///< Not used.
  kCustomer,
  kCustomerName,
  kSubscription,
  kPlan,
  kQuantity,
  kUnitAmount,        ///< Price per interval of one unit: times the quantity.
  kAmount,            ///< Price per interval of the whole row.
  kMrr,               ///< MRR already: neither interval nor quantity apply.
  kArr,               ///< ARR: divided by 12.
  kDiscountPercent,   ///< 0 to 100, off the amount.
  kDiscountAmount,    ///< Off the amount, per interval.
  kDiscountDuration,  ///< forever, repeating, once.
  kCurrency,
  kInterval,
  kIntervalCount,
  kStart,
  kEnd,         ///< Exclusive: the first day without the subscription.
  kCanceledAt,  ///< When the customer asked for the end, which is not the end itself.
  kTrialEnd,
  kStatus,
  kMonth,       ///< The month of a row of a long MRR table.
  kMonthValue,  ///< A wide MRR table: this column is the MRR of the month that it is named after.
};

/// "customer", "unit_amount" ...: the names that mappings use.
std::string_view ToString(Role role);
std::optional<Role> RoleFromString(std::string_view text);
std::string_view ToString(Table table);
std::optional<Table> TableFromString(std::string_view text);

/// How one column is read.
struct Column {
  std::string
      name;  ///< As in the header; "column 3" where the file has no header or the name is empty.
  Role role = Role::kNone;
  AmountFormat amount = {};  ///< For the money roles; the minor digits are the row's currency's.
  DateFormat date = {};      ///< For the date roles.
  Month month = 0;           ///< For kMonthValue.
};

/// How a file becomes rows: complete, nothing is left to guess.
struct Mapping {
  Table table = Table::kSubscriptions;
  std::vector<Column> columns;  ///< One per column of the file.
  Currency currency;            ///< Of rows that name none: from the header's unit or the user.
  std::optional<Interval>
      interval;  ///< Of rows that name none (`monthly_price`); none: one month, with a notice.
};

/// What the user decided about a file (mapping JSON); everything not set is guessed.
struct MappingOverrides {
  struct ColumnChoice {
    Role role;
    std::string column;  ///< A column's name, exactly as in the header or differing in case and
                         ///< spaces only.
  };
  std::optional<Table> table;
  std::vector<ColumnChoice> columns;  ///< A role that is given here is guessed for no other column.
  std::vector<std::string> ignored;   ///< Columns to leave out.
  std::optional<DateOrder> date_order;
  std::optional<char> decimal;
  std::optional<bool> minor_units;
  std::optional<Currency> currency;
  std::optional<Interval> interval;
  DialectOverrides dialect;
};

}  // namespace holdfast
