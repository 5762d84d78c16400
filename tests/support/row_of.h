#pragma once

#include <string_view>

#include "holdfast/rows/row.h"

namespace holdfast::testing {

/// A row as a table of MRR gives it: nothing is known of its plan, its id or its end.
inline Row RowOf(std::string_view customer, std::string_view name, Currency currency, Day start,
                 Day end, Day last_date, Units mrr) {
  Row row;
  row.customer = customer;
  row.customer_name = name;
  row.currency = currency;
  row.start = start;
  row.end = end;
  row.last_date = last_date;
  row.mrr = mrr;
  return row;
}

}  // namespace holdfast::testing
