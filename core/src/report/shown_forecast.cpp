#include <algorithm>
#include <cmath>

#include "forecast_parts.h"
#include "holdfast/report/uncertainty.h"

namespace holdfast {
namespace {

constexpr std::size_t kYear = 12;
/// Fewer past forecasts say nothing of how far the next one may be off.
constexpr std::size_t kLeastErrors = 4;

ForetoldMrr Within(double mrr, double share, const std::optional<ConfidenceInterval>& limits) {
  if (!limits) return {MinorOf(mrr * share), {}, {}};
  return {MinorOf(mrr * share), MinorOf(mrr * limits->low), MinorOf(mrr * limits->high)};
}

std::optional<ConfidenceInterval> RenewedLimits(double rate, const Sure& sure, double most,
                                                std::size_t months) {
  if (!sure) return std::nullopt;
  ConfidenceInterval limits = RenewedWithin(rate, *sure, months);
  limits.high = std::min(most, limits.high);
  return limits;
}

/// The total of `months` months on as foretold at past quarters, against what it was.
struct PastErrors {
  std::size_t count = 0;
  double low = 0;
  double high = 0;
};

PastErrors ErrorsOver(const Figures& figures, const Block& block, std::size_t months) {
  PastErrors errors;
  for (const std::size_t period : QuarterEnds(figures, block, months)) {
    const std::optional<RenewalBase> base = RenewalBaseAt(figures, period);
    if (!base) continue;
    const auto actual = static_cast<double>(figures.movements.periods()[period + months].closing);
    const double error = actual / base->Total(months) - 1;
    errors.low = errors.count == 0 ? error : std::min(errors.low, error);
    errors.high = errors.count == 0 ? error : std::max(errors.high, error);
    ++errors.count;
  }
  return errors;
}

ForetoldMrr TotalOf(double total, const PastErrors& errors) {
  if (errors.count < kLeastErrors) return {MinorOf(total), {}, {}};
  // A range of errors that leaves 0 out would leave the forecast itself out.
  return {MinorOf(total), MinorOf(total * (1 + std::min(0.0, errors.low))),
          MinorOf(total * (1 + std::max(0.0, errors.high)))};
}

std::string_view OutcomeAt(const Figures& figures, const Retention& window) {
  if (figures.customers_move) return "customers_move";
  if (window.customers < RatioCaution::kFew) return "few_customers";
  return window.retained <= 0 ? "nothing_retained" : "ok";
}

/// The lines of today's customers who survive.
void ShowSurvivors(const Figures& figures, const ChurnModel& churn,
                   std::vector<ForecastRow>* rows) {
  if (!churn.model) return;
  const std::size_t last = figures.complete - 1;
  const auto mrr = static_cast<double>(figures.movements.periods()[last].closing);
  const double concentration = static_cast<double>(figures.last_month.squares()) / mrr / mrr;
  const std::vector<CohortWeight> cohorts = MrrAt(figures, last);
  const std::vector<double> shares = SharesLeft(*churn.model, cohorts, rows->size());
  const auto limits = SharesWithin(churn, cohorts, rows->size(), concentration);
  for (std::size_t i = 0; i + 1 < shares.size(); ++i)
    (*rows)[i].survivors = Within(mrr, shares[i + 1], limits[i + 1]);
}

}  // namespace

Forecast ShownForecast(const Figures& figures, const Block& block, const ChurnModel& churn,
                       double mark) {
  Forecast shown;
  shown.mark = mark;
  const std::size_t last = figures.complete - 1;
  shown.from = block.months[last];
  shown.mrr = block.movements[last].closing;
  if (last < kYear) {
    shown.outcome = "few_months";
    return shown;
  }
  const Retention& window = figures.year().retention.periods()[last];
  shown.customers = window.customers;
  shown.opening = ToMinor(window.opening);
  shown.retained = ToMinor(window.retained);
  shown.kept = ToMinor(window.kept);
  shown.outcome = OutcomeAt(figures, window);
  if (shown.outcome != "ok") return shown;
  const RenewalBase base = *RenewalBaseAt(figures, last);
  const std::vector<RetentionRow> year = YearRates(figures, block);
  const RetentionRow& rates = year.back();
  shown.nrr = base.nrr;
  shown.grr = base.grr;
  shown.new_mrr = MinorOf(base.yearly_new);
  for (std::size_t months = 1; months <= kForecastMonths; ++months) {
    const PastErrors errors = ErrorsOver(figures, block, months);
    ForecastRow row;
    row.month = shown.from + static_cast<Month>(months);
    row.kept = Within(base.mrr, RenewedShare(base.grr, months),
                      RenewedLimits(base.grr, rates.grr_sure, 1, months));
    row.base = Within(base.mrr, RenewedShare(base.nrr, months),
                      RenewedLimits(base.nrr, rates.nrr_sure, INFINITY, months));
    row.total = TotalOf(base.Total(months), errors);
    row.fresh = MinorOf(NewBusiness(base.nrr, base.yearly_new, months));
    row.errors = errors.count;
    shown.months.push_back(row);
  }
  ShowSurvivors(figures, churn, &shown.months);
  shown.back_tests = BackTests(figures, block, year, mark);
  return shown;
}

void ShowForecast(const Figures& figures, const Settings& settings, Block* block) {
  constexpr double kPercent = 100;
  if (figures.complete == 0 || (figures.customers == 0 && !figures.customers_move)) return;
  const ChurnModel churn = ChurnAfter(figures, figures.complete);
  block->projection = ShownProjection(figures, *block, churn);
  block->forecast = ShownForecast(figures, *block, churn, settings.forecast_mark / kPercent);
}

}  // namespace holdfast
