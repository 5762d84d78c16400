#pragma once

#include <string_view>
#include <vector>

#include "holdfast/report/figures.h"
#include "holdfast/report/report.h"

namespace holdfast {

/// How an interval of NRR, GRR or ARPA was made, as the report calls it.
inline constexpr std::string_view kDeltaMethod = "delta";
inline constexpr std::string_view kBcaMethod = "bca";
inline constexpr std::string_view kWilsonMethod = "wilson";

/// An interval within 0 and the most that the figure can be. None where all customers are alike:
/// that they do not differ among so many says nothing about the next one.
Sure ShownInterval(const Sure& interval, double most);

/// Adds to the rates of a block how sure they are, to its last complete month what warns of it, and
/// how long customers stay. The rows of retention and churn are there.
void ShowUncertainty(const Figures& figures, Block* block);

/// Adds a warning where the last trailing window tells no interval, because its customers changed
/// alike. To be called when NRR and GRR are as they are shown.
void WarnOfNoSpread(const Figures& figures, Block* block);

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
