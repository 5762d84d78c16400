#include "health_scores.h"

namespace holdfast {

std::vector<Scored> ScoresAt(const UsageBook& usage, std::size_t period) {
  const Day day = usage.last_day(period);
  std::vector<Scored> scored;
  std::vector<Indicators> read;
  for (const UsageCustomer& customer : usage.customers()) {
    const std::span<const Usage> rows = customer.RowsThatCount(day);
    if (!customer.is_customer[period] || rows.empty()) continue;
    scored.push_back({&customer, rows, {}});
    read.push_back(ReadIndicators(rows, day, usage.NextDue(customer, period)));
  }
  const std::vector<Health> health = HealthOf(read, WeightsWith(usage.settings().health_weights));
  for (std::size_t i = 0; i < scored.size(); ++i) scored[i].health = health[i];
  return scored;
}

}  // namespace holdfast
