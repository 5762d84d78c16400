#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/base/money.h"
#include "holdfast/ledger/industry.h"
#include "holdfast/metrics/rates.h"
#include "holdfast/movements/movements.h"

namespace holdfast {

struct Books;
struct InputAccount;

/// What became of the business while the industry went down: between the month ends of a downturn's
/// peak and trough (metrics/resilience.h).
struct ResilienceRow {
  Month peak = 0;
  Month trough = 0;
  bool over = false;                ///< The index was back at its peak by the last month.
  Rate index_change;                ///< Of the index, below 0.
  std::optional<Minor> arr_before;  ///< None where the business had no MRR at the peak, ...
  std::optional<Minor> arr_after;   ///< ... or the data begin later.
  Rate arr_change;
  Rate resilience;           ///< arr_change - index_change: above 0, ARR fell less or grew.
  std::optional<bool> held;  ///< Whether it is above 0.
};

/// Growth resilience against one index. Months after the last complete one take no part.
struct Resilience {
  std::string series;      ///< The name of the index; empty: the file names none.
  std::size_t points = 0;  ///< Months with a value.
  std::optional<Month> from;
  std::optional<Month> to;
  std::vector<ResilienceRow> downturns;
  std::size_t measured = 0;  ///< Downturns in which ARR is known at both ends ...
  std::size_t held = 0;      ///< ... and those of them in which it fell less than the index.
};

/// By name of the index. `exact` are the complete months of a block, the first of which is `first`.
std::vector<Resilience> ShownResilience(const IndustryStore& industry,
                                        std::span<const Movement> exact, Month first);

/// Adds the notice `report.repeated_month` to the files that state an index of one month more than
/// once: the larger value stands, whatever the order of the rows.
void NoteRepeatedMonths(const IndustryStore& industry, std::vector<InputAccount>* inputs);

}  // namespace holdfast
