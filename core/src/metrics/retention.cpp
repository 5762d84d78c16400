#include "holdfast/metrics/retention.h"

#include <algorithm>

namespace holdfast {

void RetentionTable::Add(const Timeline& timeline) {
  if (timeline.first >= timeline.mrr.size()) return;
  const std::size_t end = std::min(timeline.last + window_ + 1, timeline.mrr.size());
  for (std::size_t period = timeline.first + window_; period < end; ++period) {
    const Units then = timeline.mrr[period - window_];
    if (then == 0) continue;
    const Units now = timeline.mrr[period];
    Retention& cohort = periods_[period];
    AddTo(cohort.opening, then);
    AddTo(cohort.retained, now);
    AddTo(cohort.kept, std::min(then, now));
    ++cohort.customers;
    cohort.customers_kept += now != 0 ? 1 : 0;
  }
}

}  // namespace holdfast
