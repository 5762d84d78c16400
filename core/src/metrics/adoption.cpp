#include "holdfast/metrics/adoption.h"

#include <algorithm>
#include <iterator>

#include "usage_values.h"

namespace holdfast {
namespace {

constexpr Measure kUses[] = {Measure::kLogins, Measure::kCoreUse};

bool HasUse(const Usage& row) {
  return std::any_of(std::begin(kUses), std::end(kUses),
                     [&row](Measure measure) { return ValueOf(row, measure).value_or(0) > 0; });
}

}  // namespace

std::optional<Day> OnboardedOn(std::span<const Usage> rows) {
  std::optional<Day> earliest;
  for (const Usage& row : rows) {
    if (row.onboarded_on)
      earliest = std::min(earliest.value_or(*row.onboarded_on), *row.onboarded_on);
  }
  return earliest;
}

bool SaysUse(const Usage& row) {
  return row.last_login || std::any_of(std::begin(kUses), std::end(kUses), [&row](Measure measure) {
           return ValueOf(row, measure).has_value();
         });
}

bool ShowsUseIn(const Usage& row, Month month) {
  return (HasUse(row) && MonthOf(row.day) == month) ||
         (row.last_login && MonthOf(*row.last_login) == month);
}

Use UseOf(std::span<const Usage> rows) {
  Use use;
  for (const Usage& row : rows) {
    if (!SaysUse(row)) continue;
    if (!use.known_from) use.known_from = MonthOf(row.day);
    if (HasUse(row)) use.months.push_back(MonthOf(row.day));
    if (row.last_login) use.months.push_back(MonthOf(*row.last_login));
  }
  std::sort(use.months.begin(), use.months.end());
  use.months.erase(std::unique(use.months.begin(), use.months.end()), use.months.end());
  return use;
}

}  // namespace holdfast
