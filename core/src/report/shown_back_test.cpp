#include <array>
#include <cmath>

#include "forecast_parts.h"

namespace holdfast {
namespace {

constexpr std::size_t kQuarter = 3;
constexpr std::size_t kYear = 12;

/// A forecast in money, or of customers, and its limits.
struct Foretold {
  double value = 0;
  std::optional<ConfidenceInterval> limits = std::nullopt;
};

void AddRow(Month from, const Foretold& foretold, double actual, double unit, BackTest* test) {
  BackTestRow row;
  row.from = from;
  row.month = from + static_cast<Month>(test->months);
  row.forecast = std::llround(foretold.value / unit);
  row.actual = std::llround(actual / unit);
  if (foretold.value > 0) row.error = actual / foretold.value - 1;
  if (foretold.limits)
    row.covered = foretold.limits->low <= actual && actual <= foretold.limits->high;
  test->rows.push_back(row);
}

void SumUp(double mark, BackTest* test) {
  double sum = 0;
  double absolute = 0;
  for (const BackTestRow& row : test->rows) {
    test->limited += row.covered ? 1U : 0U;
    test->covered += row.covered.value_or(false) ? 1U : 0U;
    if (!row.error) continue;
    ++test->measured;
    sum += *row.error;
    absolute += std::fabs(*row.error);
    test->within_mark += std::fabs(*row.error) <= mark ? 1U : 0U;
  }
  if (test->measured == 0) return;
  test->mean_error = sum / static_cast<double>(test->measured);
  test->mean_absolute_error = absolute / static_cast<double>(test->measured);
}

Foretold RenewedFrom(double opening, double rate, const Sure& sure) {
  Foretold foretold{opening * rate};
  if (!sure) return foretold;
  const ConfidenceInterval limits = RenewedWithin(rate, *sure, kYear);
  foretold.limits = {opening * limits.low, opening * limits.high};
  return foretold;
}

/// What a year brought the customers of a period, whose MRR is taken at the rates of the year's
/// end.
class YearTests {
 public:
  YearTests(const Figures& figures, const Block& block, const std::vector<RetentionRow>& rates)
      : figures_(figures), block_(block), rates_(rates) {}

  void Add(std::size_t period, const RenewalBase& base) {
    constexpr auto kUnit = static_cast<double>(kUnitsPerMinor);
    const Month from = block_.months[period];
    const Retention& year = figures_.year().retention.periods()[period + kYear];
    const RetentionRow& rates = rates_[period - kYear];
    const auto opening = static_cast<double>(year.opening);
    AddRow(from, RenewedFrom(opening, base.grr, rates.grr_sure), static_cast<double>(year.kept),
           kUnit, &kept_);
    AddRow(from, RenewedFrom(opening, base.nrr, rates.nrr_sure), static_cast<double>(year.retained),
           kUnit, &base_);
    const ChurnModel churn = ChurnAfter(figures_, period + 1);
    if (!churn.model) return;
    const std::vector<double> mrr = SharesLeft(*churn.model, MrrAt(figures_, period), kYear);
    const std::vector<CohortWeight> customers = CustomersAt(figures_, period);
    const auto within =
        SharesWithin(churn, customers, kYear, 1 / static_cast<double>(year.customers));
    if (mrr.empty() || within.empty()) return;
    AddRow(from, {opening * mrr.back()}, static_cast<double>(year.retained), kUnit, &survivors_);
    const auto all = static_cast<double>(year.customers);
    AddRow(from,
           {all * SharesLeft(*churn.model, customers, kYear).back(),
            ConfidenceInterval{all * within.back().low, all * within.back().high}},
           static_cast<double>(year.customers_kept), 1, &customers_);
  }

  std::vector<BackTest> All() const { return {kept_, base_, survivors_, customers_}; }

 private:
  const Figures& figures_;
  const Block& block_;
  const std::vector<RetentionRow>& rates_;
  BackTest kept_{"kept", kYear, {}, 0, {}, {}, 0, 0, 0};
  BackTest base_{"base", kYear, {}, 0, {}, {}, 0, 0, 0};
  BackTest survivors_{"survivors", kYear, {}, 0, {}, {}, 0, 0, 0};
  BackTest customers_{"customers", kYear, {}, 0, {}, {}, 0, 0, 0};
};

BackTest TotalTest(const Figures& figures, const Block& block, std::size_t months) {
  BackTest test{"total", months, {}, 0, {}, {}, 0, 0, 0};
  for (const std::size_t period : QuarterEnds(figures, block, months)) {
    const std::optional<RenewalBase> base = RenewalBaseAt(figures, period);
    if (!base) continue;
    const auto actual = static_cast<double>(figures.movements.periods()[period + months].closing);
    AddRow(block.months[period], {base->Total(months)}, actual, static_cast<double>(kUnitsPerMinor),
           &test);
  }
  return test;
}

}  // namespace

std::vector<BackTest> BackTests(const Figures& figures, const Block& block,
                                const std::vector<RetentionRow>& year, double mark) {
  YearTests of_years(figures, block, year);
  for (const std::size_t period : QuarterEnds(figures, block, kYear)) {
    const std::optional<RenewalBase> base = RenewalBaseAt(figures, period);
    if (base) of_years.Add(period, *base);
  }
  std::vector<BackTest> tests = {TotalTest(figures, block, kQuarter),
                                 TotalTest(figures, block, kYear)};
  for (BackTest& test : of_years.All()) tests.push_back(std::move(test));
  std::erase_if(tests, [](const BackTest& test) { return test.rows.empty(); });
  for (BackTest& test : tests) SumUp(mark, &test);
  return tests;
}

}  // namespace holdfast
