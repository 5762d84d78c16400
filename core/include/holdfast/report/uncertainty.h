#pragma once

#include <vector>

#include "holdfast/report/figures.h"
#include "holdfast/report/report.h"

namespace holdfast {

/// Adds to the rates of a block how sure they are, to its last complete month what warns of it, and
/// how long customers stay. The rows of retention and churn are there.
void ShowUncertainty(const Figures& figures, Block* block);

/// The retention of a table's windows in complete months, as shown, without how sure it is.
std::vector<RetentionRow> RetentionRowsOf(const RetentionTable& table, std::size_t complete,
                                          const std::vector<Month>& months);

/// The retention over twelve months, and how sure it is, whatever the trailing windows span. The
/// block has its uncertainty.
std::vector<RetentionRow> YearRates(const Figures& figures, const Block& block);

/// Invariants on that: a survival curve never rises and is about every customer; an interval that
/// is not drawn at random holds its figure.
std::vector<Invariant> CheckUncertainty(const Figures& figures, const Block& block);

}  // namespace holdfast
