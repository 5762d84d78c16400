#pragma once

#include <optional>
#include <string>
#include <vector>

#include "columns.h"
#include "holdfast/schema/mapping.h"

namespace holdfast {

/// A table that a file looks like by the columns that only such tables have.
struct TableSigns {
  Table table = Table::kInvoices;
  std::vector<std::string> signs;  ///< The columns that say so.
};

/// What the names of the columns say, beside all that subscriptions and MRR tables have.
/// `no_money`: the file has no price and no MRR, so that a list of customers is possible.
std::optional<TableSigns> SignsOf(const std::vector<HeadColumn>& columns, bool no_money);

}  // namespace holdfast
