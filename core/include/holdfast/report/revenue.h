#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/base/money.h"
#include "holdfast/metrics/rates.h"
#include "holdfast/values/revenue_words.h"

namespace holdfast {

/// A month's revenue, or that of several months together.
struct RevenueRow {
  Month month = 0;
  Minor recurring = 0;   ///< MRR at the end of the month.
  Minor new_arr = 0;     ///< 12 x new MRR (新购 ARR).
  Minor add_on_arr = 0;  ///< 12 x expansion (增购 ARR).
  std::array<Minor, kOneOffKindCount> one_off = {};
  Rate purity;  ///< Recurring / (recurring + one-off).
};

/// Profit of new business (front end) and of the customers there are (back end), of the months
/// with costs among the last twelve complete ones.
struct ProfitSet {
  std::size_t months = 0;
  Minor new_arr = 0;
  Minor front_costs = 0;  ///< Sales and marketing.
  Minor front_profit = 0;
  Minor renewed = 0;     ///< Contracts due in these months.
  Minor back_costs = 0;  ///< Retention and cost of revenue.
  Minor back_profit = 0;
  Rate renewal_margin;  ///< 续费利润率: back_profit / renewed.
};

/// Revenue by where it comes from (纷享销客's sets).
struct RevenueBlock {
  bool one_off_known = false;
  std::vector<RevenueRow> months;
  RevenueRow window;                ///< The last twelve complete months together.
  std::optional<ProfitSet> profit;  ///< With costs and renewals in the block's currency.
};

}  // namespace holdfast
