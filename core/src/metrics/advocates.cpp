#include "holdfast/metrics/advocates.h"

#include <algorithm>

#include "holdfast/metrics/health.h"
#include "usage_values.h"

namespace holdfast {
namespace {

constexpr Month kActivityMonths = 3;
constexpr Month kYearMonths = 12;
// A share computed from two values may miss a threshold that it meets by the last digit.
constexpr double kRounding = 1e-12;

/// Of rows by day, those from one on.
std::span<const Usage> From(std::span<const Usage> rows, Day day) {
  return rows.subspan(UpTo(rows, day - 1).size());
}

Rate Known(const KnownValue& value) { return value.row == nullptr ? Rate() : Rate(value.value); }

/// Rows are of a stretch of time, and up to its end.
Rate SumOf(std::span<const Usage> rows, Measure measure) {
  return rows.empty() ? Rate() : Known(SumSince(rows, measure, rows.front().day - 1));
}

Rate LatestOf(std::span<const Usage> rows, Measure measure) { return Known(LastOf(rows, measure)); }

bool SaysAddOns(const Usage& row) { return ValueOf(row, Measure::kAddOns).has_value(); }

/// Whether MRR rose within the twelve months that end `years` years before the last one.
bool RoseIn(std::span<const Units> mrr, std::size_t years) {
  const std::size_t end = mrr.size() - std::min(mrr.size(), years * kYearMonths);
  const std::size_t begin = end - std::min(end, std::size_t{kYearMonths});
  for (std::size_t i = std::max(begin, std::size_t{1}); i < end; ++i) {
    if (mrr[i - 1] > 0 && mrr[i] > mrr[i - 1]) return true;
  }
  return false;
}

/// By customer, the share of those with a value who have more.
std::vector<Rate> SharesAhead(std::span<const Rate> values) {
  std::vector<double> sorted;
  for (const Rate& value : values) {
    if (value) sorted.push_back(*value);
  }
  std::sort(sorted.begin(), sorted.end());
  std::vector<Rate> ahead(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i]) continue;
    const auto more = sorted.end() - std::upper_bound(sorted.begin(), sorted.end(), *values[i]);
    ahead[i] = static_cast<double>(more) / static_cast<double>(sorted.size());
  }
  return ahead;
}

std::vector<Rate> ValuesOf(std::span<const AdvocateReading> customers,
                           Rate AdvocateReading::*field) {
  std::vector<Rate> column;
  for (const AdvocateReading& one : customers) column.push_back(one.*field);
  return column;
}

bool KnowsAny(std::span<const Rate> values) {
  return std::any_of(values.begin(), values.end(), [](const Rate& value) { return value; });
}

bool Passes(AdvocateTest test, double value, double threshold) {
  switch (test) {
    case AdvocateTest::kActivity:
      return value < threshold - kRounding;
    case AdvocateTest::kModules:
      return value > threshold + kRounding;
    default:
      return value >= threshold - kRounding;
  }
}

void Test(const AdvocateReading& read, const Rate& activity, const Rate& ahead,
          const AdvocateThresholds& thresholds, Advocacy* advocacy) {
  advocacy->values = {ahead, read.module_share, read.milestones,
                      static_cast<double>(read.add_on_years)};
  for (std::size_t i = 0; i < kAdvocateTestCount; ++i) {
    const Rate& value = advocacy->values[i];
    advocacy->passed[i] = value && Passes(static_cast<AdvocateTest>(i), *value, thresholds[i]);
  }
  // Where most do nothing, nobody is ahead of many who do nothing.
  bool& active = advocacy->passed[static_cast<std::size_t>(AdvocateTest::kActivity)];
  active = active && *activity > 0;
}

Rate MeanOf(std::span<const Rate> values) {
  double sum = 0;
  std::size_t known = 0;
  for (const Rate& value : values) {
    if (!value) continue;
    sum += *value;
    ++known;
  }
  return known == 0 ? Rate() : Rate(sum / static_cast<double>(known));
}

/// The scores of each customer.
void Score(std::span<const AdvocateReading> customers, std::vector<Advocacy>* all) {
  std::array<std::vector<Rate>, kAdvocateParts.size()> parts;
  for (std::size_t part = 0; part < parts.size(); ++part) {
    std::vector<Rate> values;
    for (const AdvocateReading& one : customers) values.push_back(one.parts[part]);
    parts[part] = PartsAmong(values, UnitOf(kAdvocateParts[part].measure));
  }
  for (std::size_t at = 0; at < customers.size(); ++at) {
    Advocacy& advocacy = (*all)[at];
    for (std::size_t i = 0; i < kAdvocateScoreCount; ++i) {
      std::vector<Rate> of_score;
      for (std::size_t part = 0; part < parts.size(); ++part) {
        if (kAdvocateParts[part].score == static_cast<AdvocateScore>(i))
          of_score.push_back(parts[part][at]);
      }
      if (const Rate mean = MeanOf(of_score)) advocacy.scores[i] = 100 * *mean;
    }
    advocacy.score = MeanOf(advocacy.scores);
  }
}

}  // namespace

bool SaysOfAdvocates(const Usage& row) {
  constexpr Measure kOfTests[] = {Measure::kLogins, Measure::kModuleShare, Measure::kMilestones,
                                  Measure::kAddOns};
  return std::any_of(row.values.begin(), row.values.end(), [&](const MeasureValue& value) {
    return std::find(std::begin(kOfTests), std::end(kOfTests), value.measure) !=
               std::end(kOfTests) ||
           std::any_of(kAdvocateParts.begin(), kAdvocateParts.end(),
                       [&](const AdvocatePart& part) { return part.measure == value.measure; });
  });
}

std::size_t AddOnYears(std::span<const Usage> rows, Day as_of, std::span<const Units> mrr) {
  const bool said = std::any_of(rows.begin(), rows.end(), SaysAddOns);
  const Month month = MonthOf(as_of);
  for (std::size_t years = 0;; ++years) {
    const Month end = month - static_cast<Month>(years) * kYearMonths;
    const Day first = FirstDayOf(end - (kYearMonths - 1));
    const std::span<const Usage> year = From(UpTo(rows, FirstDayOf(end + 1) - 1), first);
    if (said ? SumOf(year, Measure::kAddOns).value_or(0) <= 0 : !RoseIn(mrr, years)) return years;
  }
}

AdvocateReading ReadAdvocate(std::span<const Usage> rows, Day as_of, std::span<const Units> mrr) {
  rows = UpTo(rows, as_of);
  const Month month = MonthOf(as_of);
  const auto recent = From(rows, FirstDayOf(month - (kActivityMonths - 1)));
  const auto year = From(rows, FirstDayOf(month - (kYearMonths - 1)));
  AdvocateReading read;
  read.logins = SumOf(recent, Measure::kLogins);
  read.core_use = SumOf(recent, Measure::kCoreUse);
  read.module_share = LatestOf(year, Measure::kModuleShare);
  read.milestones = LatestOf(year, Measure::kMilestones);
  read.add_on_years = AddOnYears(rows, as_of, mrr);
  for (std::size_t i = 0; i < kAdvocateParts.size(); ++i) {
    const Measure measure = kAdvocateParts[i].measure;
    read.parts[i] = measure == Measure::kCoreUse        ? read.core_use
                    : measure == Measure::kIntegrations ? LatestOf(year, measure)
                                                        : SumOf(year, measure);
  }
  return read;
}

std::size_t Advocacy::tests_passed() const {
  return static_cast<std::size_t>(std::count(passed.begin(), passed.end(), true));
}

Advocacies AdvocacyOf(std::span<const AdvocateReading> customers,
                      const AdvocateThresholds& thresholds) {
  Advocacies all;
  all.customers.resize(customers.size());
  std::vector<Rate> activity = ValuesOf(customers, &AdvocateReading::logins);
  if (KnowsAny(activity)) {
    all.activity = ToString(Measure::kLogins);
  } else {
    activity = ValuesOf(customers, &AdvocateReading::core_use);
    if (KnowsAny(activity)) all.activity = ToString(Measure::kCoreUse);
  }
  const std::vector<Rate> ahead = SharesAhead(activity);
  for (std::size_t at = 0; at < customers.size(); ++at)
    Test(customers[at], activity[at], ahead[at], thresholds, &all.customers[at]);
  Score(customers, &all.customers);
  return all;
}

}  // namespace holdfast
