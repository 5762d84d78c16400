#include "first_days.h"

#include <algorithm>

namespace holdfast {

std::vector<FirstDays> FirstDaysOf(const Ledger& ledger) {
  std::vector<FirstDays> days(ledger.accounts().size());
  for (std::size_t file = 0; file < ledger.file_count(); ++file) {
    const Blocks<Span>& spans = ledger.spans(file);
    for (std::size_t i = 0; i < spans.size(); ++i) {
      const Span& span = spans[i];
      FirstDays& first = days[span.account];
      first.any = std::min(first.any, span.start);
      if (span.start == span.end) continue;
      if (span.mrr > 0) first.paid = std::min(first.paid, span.start);
      if (span.free) first.free = std::min(first.free, span.start);
    }
  }
  return days;
}

}  // namespace holdfast
