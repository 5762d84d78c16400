#include "watched.h"

namespace holdfast {

std::vector<Watched> WatchedAt(const UsageBook& usage, std::size_t period) {
  std::vector<Watched> watched;
  for (const UsageCustomer& customer : usage.customers()) {
    const bool looked_at = period == usage.last() ? customer.is_customer[period]
                                                  : customer.IsSeen(period, usage.last_day(period));
    if (!looked_at) continue;
    const SignalContext context = usage.ContextOf(customer, period);
    watched.push_back({&customer, context, ReadSignals(customer.rows, context)});
  }
  return watched;
}

}  // namespace holdfast
