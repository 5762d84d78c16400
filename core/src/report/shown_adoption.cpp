#include <algorithm>
#include <set>

#include "adoption_facts.h"
#include "holdfast/report/adoption.h"
#include "holdfast/statistics/proportion.h"
#include "usage_book.h"

namespace holdfast {
namespace {

std::optional<Activation> ShownActivation(const UsageBook& usage) {
  if (!usage.onboarding_known()) return std::nullopt;
  Activation activation;
  activation.days = usage.thresholds()[static_cast<std::size_t>(Signal::kNotOnboarded)];
  std::map<Month, WithinDays> months;
  for (const UsageCustomer& customer : usage.customers()) {
    const std::optional<ActivationFact> fact = ActivationOf(usage, customer);
    if (!fact) continue;
    activation.total.Count(fact->decided, fact->reached);
    months[MonthOf(fact->began)].Count(fact->decided, fact->reached);
  }
  if (months.empty()) return std::nullopt;
  activation.months = EachMonth(months, MonthOf(usage.last_day(usage.last())));
  return activation;
}

/// Counts a customer in the months at whose ends it is one and its use is known.
void Count(const UsageBook& usage, const UsageCustomer& customer,
           std::vector<EngagementMonth>* months) {
  const Use use = UseOf(customer.RowsThatCount());
  for (std::size_t period = 0; period <= usage.last(); ++period) {
    const std::optional<bool> used = UsedIn(usage, customer, use, period);
    if (!used) continue;
    EngagementMonth& shown = (*months)[period];
    ++shown.customers;
    shown.active += *used ? 1 : 0;
  }
}

std::vector<EngagementMonth> ShownEngagement(const UsageBook& usage) {
  std::vector<EngagementMonth> months;
  for (std::size_t period = 0; period <= usage.last(); ++period)
    months.push_back({.month = MonthOf(usage.last_day(period))});
  std::set<Month> with_rows;
  for (const UsageCustomer& customer : usage.customers()) {
    for (const Usage& row : customer.RowsThatCount()) with_rows.insert(MonthOf(row.day));
    Count(usage, customer, &months);
  }
  std::erase_if(months, [&with_rows](const EngagementMonth& month) {
    return month.customers == 0 || !with_rows.contains(month.month);
  });
  for (EngagementMonth& month : months) {
    month.rate = static_cast<double>(month.active) / static_cast<double>(month.customers);
    month.rate_sure = WilsonInterval(month.active, month.customers);
  }
  return months;
}

}  // namespace

std::optional<Adoption> ShownAdoption(const UsageBook& usage) {
  Adoption adoption = {ShownActivation(usage), ShownEngagement(usage)};
  if (!adoption.activation && adoption.engagement.empty()) return std::nullopt;
  return adoption;
}

}  // namespace holdfast
