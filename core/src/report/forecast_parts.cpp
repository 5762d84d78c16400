#include "forecast_parts.h"

#include <algorithm>
#include <cmath>

namespace holdfast {
namespace {

constexpr std::size_t kYear = 12;
constexpr Month kMonthsPerQuarter = 3;
constexpr std::size_t kQuarters = 20;
constexpr double kLargestInJson = 9007199254740991;

}  // namespace

std::optional<RenewalBase> RenewalBaseAt(const Figures& figures, std::size_t period) {
  if (period < kYear || period >= figures.complete) return std::nullopt;
  const Retention& window = figures.year().retention.periods()[period];
  if (window.customers < RatioCaution::kFew || window.retained <= 0) return std::nullopt;
  const Units closing = figures.movements.periods()[period].closing;
  return RenewalBase{static_cast<double>(closing), *RatioOf(window.retained, window.opening),
                     *RatioOf(window.kept, window.opening),
                     static_cast<double>(closing - window.retained)};
}

std::vector<CohortWeight> CustomersAt(const Figures& figures, std::size_t period) {
  std::vector<CohortWeight> weights;
  const std::vector<Cohort>& cohorts = figures.cohorts.cohorts();
  for (std::size_t born = 0; born <= period; ++born) {
    const std::uint64_t customers = cohorts[born].customers[period - born];
    if (customers > 0) weights.push_back({period - born, static_cast<double>(customers)});
  }
  return weights;
}

std::vector<CohortWeight> MrrAt(const Figures& figures, std::size_t period) {
  std::vector<CohortWeight> weights;
  const std::vector<Cohort>& cohorts = figures.cohorts.cohorts();
  for (std::size_t born = 0; born <= period; ++born) {
    const Units mrr = cohorts[born].net_mrr[period - born];
    if (mrr > 0) weights.push_back({period - born, static_cast<double>(mrr)});
  }
  return weights;
}

ChurnModel ChurnAfter(const Figures& figures, std::size_t seen) {
  const RenewalTable table = figures.lifetimes.cohorts().Renewals(seen);
  if (table.renewals().empty() || table.renewals().front().due < RatioCaution::kFew) return {};
  return FitChurn(table);
}

std::vector<std::size_t> QuarterEnds(const Figures& figures, const Block& block,
                                     std::size_t months) {
  std::vector<std::size_t> ends;
  for (std::size_t period = kYear; period + months < figures.complete; ++period) {
    if ((block.months[period] + 1) % kMonthsPerQuarter == 0) ends.push_back(period);
  }
  if (ends.size() > kQuarters)
    ends.erase(ends.begin(), ends.end() - static_cast<std::ptrdiff_t>(kQuarters));
  return ends;
}

std::optional<Minor> MinorOf(double units) {
  const double minor = units / static_cast<double>(kUnitsPerMinor);
  if (!(std::fabs(minor) <= kLargestInJson)) return std::nullopt;
  return std::llround(minor);
}

}  // namespace holdfast
