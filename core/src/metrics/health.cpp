#include "holdfast/metrics/health.h"

#include <algorithm>

#include "usage_values.h"

namespace holdfast {
namespace {

constexpr Day kTalkDays = 90;
constexpr Month kYearMonths = 12;
constexpr double kLargestAnswer = 10;

/// From the month that this day is of up to the day, the values of an indicator add up, or the
/// latest of them counts.
struct Window {
  Day from = 0;
  bool adds_up = false;
};

Window WindowOf(Measure measure, Month month) {
  const Day year = FirstDayOf(month - (kYearMonths - 1));
  if (measure == Measure::kLogins || measure == Measure::kCoreUse) return {FirstDayOf(month), true};
  return {year, measure == Measure::kAddOns};
}

/// Those that are known, ascending.
std::vector<double> Sorted(std::span<const std::optional<double>> values) {
  std::vector<double> sorted;
  for (const std::optional<double>& value : values) {
    if (value) sorted.push_back(*value);
  }
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

double PlaceAmong(const std::vector<double>& sorted, double value) {
  const auto [from, to] = std::equal_range(sorted.begin(), sorted.end(), value);
  const auto less = static_cast<double>(from - sorted.begin());
  const auto equal = static_cast<double>(to - from);
  return (less + equal / 2) / static_cast<double>(sorted.size());
}

void Score(const HealthWeights& weights, Health* health) {
  double sum = 0;
  double weight = 0;
  for (std::size_t i = 0; i < kIndicatorCount; ++i) {
    if (!health->parts[i] || weights[i] <= 0) continue;
    sum += weights[i] * *health->parts[i];
    weight += weights[i];
    ++health->known;
  }
  if (weight > 0) health->score = 100 * sum / weight;
}

}  // namespace

HealthWeights WeightsWith(std::span<const std::optional<Micro>, kIndicatorCount> chosen) {
  HealthWeights weights = {};
  for (std::size_t i = 0; i < kIndicatorCount; ++i)
    weights[i] = chosen[i] ? NumberOf(*chosen[i]) : 1;
  return weights;
}

Indicators ReadIndicators(std::span<const Usage> rows, Day as_of, std::optional<Day> next_due) {
  rows = UpTo(rows, as_of);
  const Month month = MonthOf(as_of);
  std::array<Window, kIndicatorCount> windows;
  for (std::size_t i = 0; i < kIndicatorCount; ++i)
    windows[i] = WindowOf(static_cast<Measure>(i), month);
  const Day first = FirstDayOf(month - (kYearMonths - 1));
  const bool talks = next_due && *next_due - as_of <= kTalkDays;
  Indicators read;
  for (std::size_t at = rows.size(); at-- > 0 && rows[at].day >= first;) {
    for (const MeasureValue& value : rows[at].values) {
      const auto i = static_cast<std::size_t>(value.measure);
      if (i >= kIndicatorCount || rows[at].day < windows[i].from) continue;
      if (value.measure == Measure::kRenewalTalk && !talks) continue;
      if (!read[i]) {
        read[i] = NumberOf(value.value);
      } else if (windows[i].adds_up) {
        *read[i] += NumberOf(value.value);
      }
    }
  }
  return read;
}

std::vector<std::optional<double>> PartsAmong(std::span<const std::optional<double>> values,
                                              MeasureUnit unit) {
  const std::vector<double> sorted = Sorted(values);
  std::vector<std::optional<double>> parts(values.size());
  for (std::size_t at = 0; at < values.size(); ++at) {
    const std::optional<double>& value = values[at];
    if (!value) continue;
    parts[at] = unit == MeasureUnit::kCount   ? PlaceAmong(sorted, *value)
                : unit == MeasureUnit::kScore ? *value / kLargestAnswer
                                              : *value;
  }
  return parts;
}

std::vector<Health> HealthOf(std::span<const Indicators> customers, const HealthWeights& weights) {
  std::vector<Health> all(customers.size());
  std::vector<std::optional<double>> values(customers.size());
  for (std::size_t i = 0; i < kIndicatorCount; ++i) {
    for (std::size_t at = 0; at < customers.size(); ++at) values[at] = customers[at][i];
    const auto parts = PartsAmong(values, UnitOf(static_cast<Measure>(i)));
    for (std::size_t at = 0; at < customers.size(); ++at) all[at].parts[i] = parts[at];
  }
  for (Health& health : all) Score(weights, &health);
  return all;
}

std::string_view ToString(HealthBand band) {
  constexpr std::string_view kNames[] = {"at_risk", "watch", "healthy"};
  return kNames[static_cast<std::size_t>(band)];
}

std::size_t RangeOf(double score, std::span<const std::int64_t> from) {
  // A mean of parts may miss a limit that it meets by the last digit.
  constexpr double kRounding = 1e-9;
  std::size_t range = 0;
  while (range < from.size() && score >= static_cast<double>(from[range]) - kRounding) ++range;
  return range;
}

HealthBand BandOf(double score, std::span<const std::int64_t> from) {
  return static_cast<HealthBand>(RangeOf(score, from));
}

}  // namespace holdfast
