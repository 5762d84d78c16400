#pragma once

#include "holdfast/report/block.h"
#include "holdfast/report/figures.h"
#include "holdfast/settings/settings.h"

namespace holdfast {

/// Restates the GRR of a built block (months, 12 months, quarters and years) by `settings.grr`:
///
/// - kAccounts: as built, sum of min(start, end) per customer / MRR at the start.
/// - kMovements: 1 - (churn + contraction of the window's months) / MRR at the start, and 0 where
///   more was lost than there was (ChartMogul's definition). Losses are all of the block's, also of
///   customers who joined within the window, each at the rates of its month; what comes back undoes
///   none. Of one month it equals kAccounts.
/// - kLogo: customers kept / customers at the start.
///
/// The interval is that of the rule too: Wilson's of customer retention for kLogo; for kMovements
/// that of a ratio of sums over customers (LossSpread), drawn anew for the last trailing window,
/// within 0 and 1. What the forecast follows, and what segments are mixed and crossed
/// by, stays account by account: it is about MRR that is there.
/// Adds the invariant `grr_by_rule_between_0_and_1`, which also holds the losses of customers
/// against those of the bridge; and the warning that a window tells no interval.
void ShowGrr(const Figures& figures, const Settings& settings, Block* block);

}  // namespace holdfast
