#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "holdfast/base/result.h"
#include "holdfast/report/explain.h"
#include "holdfast/report/renewal_plan.h"
#include "renewal_plan_facts.h"

namespace holdfast {

/// What of the calendar a question is about.
struct AskedDue {
  DueSums sums;  ///< As the report shows them; of contracts_total only the contracts.
  std::optional<std::uint32_t> age;
  std::optional<std::string> segment;
  std::function<bool(const DueAhead& due)> has;  ///< Whether a contract is part of it.
};

/// Finds it by the full name of a figure. Errors: `explain.no_such_age`,
/// `explain.no_such_segment`.
Result<AskedDue> DueAsked(const RenewalCalendar& calendar, const FigureAddress& address);

}  // namespace holdfast
