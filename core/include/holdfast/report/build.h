#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "holdfast/base/result.h"
#include "holdfast/ledger/books.h"
#include "holdfast/report/filter.h"
#include "holdfast/report/report.h"
#include "holdfast/settings/settings.h"

namespace holdfast {

/// The bridge as shown: every closing is rounded once, half away from zero; each opening is the
/// closing before it; the parts are rounded by largest remainder, so that opening + parts = closing
/// to the minor unit. `months` names the rows.
std::vector<MovementRow> ShownBridge(const std::vector<Movement>& periods,
                                     const std::vector<Month>& months);

/// How much of a report is made.
enum class ReportParts : std::uint8_t {
  kAll,
  kOfMrr,  ///< Without contracts and conversion: all that a comparison is of, in half the time.
};

/// All that the report shows, or the `parts` of it, from the books and the accounts of the files;
/// with a filter, of one segment's customers.
///
/// Errors: those of Filter::Make; `report.as_of_before_data`, `ledger.too_many_months`,
/// `fx.no_rate`, `ledger.overflow` (a sum beyond what is held exactly), `report.too_large` (beyond
/// 2^53 - 1 minor units, which JSON readers cannot hold), `invariant.NAME` (a figure contradicts
/// another: an error of the program, never a wrong report).
Result<Report> BuildReport(const Books& books, std::vector<InputAccount> inputs,
                           const Settings& settings,
                           const std::optional<SegmentFilter>& filter = std::nullopt,
                           ReportParts parts = ReportParts::kAll);

}  // namespace holdfast
