#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/base/money.h"
#include "holdfast/metrics/rates.h"
#include "holdfast/values/churn_words.h"

namespace holdfast {

/// "external" ..., and "unsaid" for the one behind all ChurnClasses.
std::string_view NameOfClass(std::size_t number);

/// Customers who left, and the MRR that they took along.
struct LossSums {
  std::uint64_t customers = 0;
  Minor mrr = 0;
};

/// By ChurnClass; behind these, those of whom no file says why.
using LossesByClass = std::array<LossSums, kChurnClassCount + 1>;

/// A reason as the files have it.
struct ReasonRow {
  std::string reason;
  ChurnClass of = ChurnClass::kOther;
  LossSums sums;
};

/// The losses of customers by how long they had been here: [from, to) months since the first MRR.
struct TenureRow {
  std::size_t from = 0;
  std::size_t to = 0;  ///< 0: open.
  LossesByClass classes = {};
};

/// Whether somebody had been here for as many months as the row says.
inline bool IsWithin(const TenureRow& row, std::size_t months) {
  return months >= row.from && (row.to == 0 || months < row.to);
}

/// Why customers left in the last twelve complete months.
struct ChurnReasonsBlock {
  Month from = 0;
  Month to = 0;
  LossSums total;
  LossesByClass classes = {};
  Rate manageable;            ///< Of the MRR lost for a known class, all but the external.
  Rate manageable_customers;  ///< The same of customers.
  std::uint64_t reasons_total = 0;
  std::vector<ReasonRow> reasons;  ///< The first by MRR.
  std::vector<TenureRow> tenure;   ///< Of the customers whose reason is said.
};

}  // namespace holdfast
