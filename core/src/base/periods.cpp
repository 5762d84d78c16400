#include "holdfast/base/periods.h"

namespace holdfast {
namespace {

Month FloorTo(Month month, Month step, Month offset) {
  const Month rest = (month - offset) % step;
  return month - (rest < 0 ? rest + step : rest);
}

}  // namespace

Month MonthsOf(PeriodUnit unit) {
  if (unit == PeriodUnit::kMonth) return 1;
  return unit == PeriodUnit::kQuarter ? 3 : 12;
}

Month FirstMonthOf(Month month, const PeriodRule& rule) {
  return FloorTo(month, MonthsOf(rule.unit), rule.fiscal_start - 1);
}

std::string PeriodToString(Month first, const PeriodRule& rule) {
  if (rule.unit == PeriodUnit::kMonth) return MonthToString(first);
  const Month year = FirstMonthOf(first, {PeriodUnit::kYear, rule.fiscal_start});
  const std::string name =
      (rule.fiscal_start == 1 ? "" : "FY") + MonthToString(year + 11).substr(0, 4);
  if (rule.unit == PeriodUnit::kYear) return name;
  return name + "-Q" + std::to_string((first - year) / 3 + 1);
}

}  // namespace holdfast
