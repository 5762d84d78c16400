#pragma once

#include <cstddef>
#include <vector>

#include "holdfast/base/periods.h"
#include "holdfast/ledger/grid.h"
#include "holdfast/metrics/period_table.h"
#include "holdfast/report/figures.h"
#include "holdfast/report/report.h"

namespace holdfast {

/// By period, its last month on the grid; the last period may end before its time.
PeriodEnds EndsOf(const Grid& grid, const PeriodRule& rule);

/// The bridge of the months from `first` to `last`: opening and closing as shown, every amount and
/// count the sum of the months'. A customer who moves in several months is counted in each.
void SumMonths(const std::vector<MovementRow>& months, std::size_t first, std::size_t last,
               MovementRow* sum);

/// The quarters or years of a block whose months are shown; `figures.periods` is there.
Periods ShownPeriods(const Figures& figures, const Block& block, const Settings& settings);

/// Sums the months again, after they have been shown otherwise; there is no net bridge then.
void SumMonthsAgain(Block* block);

/// `periods_are_months`.
Invariant CheckPeriods(const Figures& figures, const Block& block);

}  // namespace holdfast
