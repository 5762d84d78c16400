#pragma once

#include <optional>
#include <string>
#include <vector>

#include "columns.h"

namespace holdfast {

/// A table kind that a file looks like and that cannot be read yet.
struct OtherTable {
  std::string_view kind;           ///< "invoices", "payments" ...
  std::vector<std::string> signs;  ///< The columns that say so.
};

/// What the names of the columns say, beside all that subscriptions and MRR tables have.
/// `no_money`: the file has no price and no MRR, so that a list of customers is possible.
std::optional<OtherTable> LooksLikeOther(const std::vector<HeadColumn>& columns, bool no_money);

}  // namespace holdfast
