#include "holdfast/rows/plans.h"

#include <algorithm>
#include <tuple>

namespace holdfast {
namespace {

auto ContentOf(const Plans::Plan& plan) {
  const Interval interval = plan.interval.value_or(Interval{});
  return std::tuple(!plan.amount.has_value(), plan.amount.value_or(0), !plan.currency.known(),
                    plan.currency, !plan.interval.has_value(), interval.unit, interval.count,
                    std::string_view(plan.name));
}

}  // namespace

void Plans::Take(std::string_view key, const Plan& plan, bool differs) {
  const auto found = plans_.find(key);
  if (found == plans_.end()) {
    plans_.emplace(key, Entry{plan, differs});
    return;
  }
  Entry& entry = found->second;
  entry.differs = entry.differs || differs || entry.plan != plan;
  if (ContentOf(plan) < ContentOf(entry.plan)) entry.plan = plan;
}

void Plans::Add(const PlanRow& row) {
  Take(row.key, {std::string(row.name), row.amount, row.currency, row.interval}, false);
}

void Plans::Merge(const Plans& other) {
  for (const auto& [key, entry] : other.plans_) Take(key, entry.plan, entry.differs);
}

const Plans::Plan* Plans::Find(std::string_view key) const {
  const auto found = plans_.find(key);
  return found == plans_.end() ? nullptr : &found->second.plan;
}

std::uint64_t Plans::conflicts() const {
  return static_cast<std::uint64_t>(std::count_if(
      plans_.begin(), plans_.end(), [](const auto& keyed) { return keyed.second.differs; }));
}

}  // namespace holdfast
