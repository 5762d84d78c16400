#include "period_rows.h"

#include <optional>

namespace holdfast {

ExactRow AtMonths(ExactRow row, const PeriodEnds& ends, std::size_t born) {
  for (std::optional<std::size_t>* period :
       {&row.before_period, &row.after_period, &row.after_rows_of, &row.last}) {
    if (*period) *period = ends.months()[**period];
  }
  row.born = born;
  row.within.reset();
  // There may have been MRR between the ends of periods.
  if (row.rule == "movement.new") row.rule = "period.new";
  // Of who paid nothing whenever a period ended.
  if (row.rule == "movement.by_day") row.rule = "period.back";
  return row;
}

}  // namespace holdfast
