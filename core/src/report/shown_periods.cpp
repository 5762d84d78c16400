#include <algorithm>
#include <utility>

#include "holdfast/report/build.h"
#include "holdfast/report/periods.h"

namespace holdfast {
namespace {

/// What a sum over months is made of; opening and closing are those of the first and the last.
constexpr Minor MovementRow::*kSums[] = {&MovementRow::fresh,     &MovementRow::reactivation,
                                         &MovementRow::expansion, &MovementRow::contraction,
                                         &MovementRow::churn,     &MovementRow::fx,
                                         &MovementRow::entering,  &MovementRow::leaving};
constexpr std::uint64_t Movement::Customers::*kCounts[] = {
    &Movement::Customers::fresh,    &Movement::Customers::returned,
    &Movement::Customers::expanded, &Movement::Customers::contracted,
    &Movement::Customers::lost,     &Movement::Customers::entered,
    &Movement::Customers::left};

void ShowRates(Movement exact, const Retention& cohort, const Settings& settings, PeriodRow* row) {
  PeriodRates rates;
  // Rates are of the opening at the exchange rates of the period's end, as the cohort has it: added
  // up by months, fx is also of who came within the period.
  exact.fx = cohort.opening - exact.opening;
  rates.opening_customers = exact.customers.opening;
  rates.customers_lost = exact.customers.lost;
  rates.customers_at_risk = CustomersAtRisk(exact, settings.customer_churn);
  rates.customers_kept = cohort.customers_kept;
  rates.opening = ToMinor(cohort.opening);
  rates.retained = ToMinor(cohort.retained);
  rates.kept = ToMinor(cohort.kept);
  rates.customer_churn = CustomerChurn(exact, settings.customer_churn);
  rates.gross_mrr_churn = GrossMrrChurn(exact);
  rates.net_mrr_churn = NetMrrChurn(exact, settings.net_churn, settings.churn_sign);
  rates.nrr = RatioOf(cohort.retained, cohort.opening);
  rates.grr = RatioOf(cohort.kept, cohort.opening);
  rates.logo = ShareOf(cohort.customers_kept, cohort.customers);
  row->rates = rates;
}

}  // namespace

PeriodEnds EndsOf(const Grid& grid, const PeriodRule& rule) {
  std::vector<std::size_t> ends;
  for (std::size_t i = 0; i < grid.size(); ++i) {
    const Month month = MonthOf(grid.last_day(i));
    if (i + 1 == grid.size() || FirstMonthOf(month + 1, rule) == month + 1) ends.push_back(i);
  }
  return {std::move(ends), grid.size()};
}

void SumMonths(const std::vector<MovementRow>& months, std::size_t first, std::size_t last,
               MovementRow* sum) {
  *sum = MovementRow{};
  sum->month = months[last].month;
  sum->opening = months[first].opening;
  sum->closing = months[last].closing;
  sum->customers.opening = months[first].customers.opening;
  sum->customers.closing = months[last].customers.closing;
  for (std::size_t i = first; i <= last; ++i) {
    for (const auto part : kSums) sum->*part += months[i].*part;
    for (const auto count : kCounts) sum->customers.*count += months[i].customers.*count;
  }
}

Periods ShownPeriods(const Figures& figures, const Block& block, const Settings& settings) {
  const PeriodRule rule = {settings.period, settings.fiscal_year_start};
  const PeriodTable& table = *figures.periods;
  Periods shown = {rule.unit, {}};
  std::vector<Month> last_months;
  for (const std::size_t end : table.ends()) last_months.push_back(block.months[end]);
  const std::vector<MovementRow> net = ShownBridge(table.movements(), last_months);
  std::size_t first = 0;
  for (std::size_t i = 0; i < table.ends().size(); ++i) {
    const std::size_t last = table.ends()[i];
    PeriodRow row;
    const Month begin = FirstMonthOf(block.months[last], rule);
    row.period = PeriodToString(begin, rule);
    row.first_month = block.months[first];
    row.last_month = block.months[last];
    row.complete = last < figures.complete && block.months[last] == begin + MonthsOf(rule.unit) - 1;
    SumMonths(block.movements, first, last, &row.months);
    if (!figures.by_day) row.net = net[i];
    if (row.complete && i > 0)
      ShowRates(table.movements()[i], table.retention()[i], settings, &row);
    shown.rows.push_back(std::move(row));
    first = last + 1;
  }
  return shown;
}

void SumMonthsAgain(Block* block) {
  if (!block->periods) return;
  const Month start = block->months.front();
  for (PeriodRow& row : block->periods->rows) {
    SumMonths(block->movements, static_cast<std::size_t>(row.first_month - start),
              static_cast<std::size_t>(row.last_month - start), &row.months);
    row.net = std::nullopt;
  }
}

Invariant CheckPeriods(const Figures& figures, const Block& block) {
  Invariant invariant = {"periods_are_months", true, 0};
  const auto that = [&](bool holds) {
    ++invariant.checks;
    invariant.holds = invariant.holds && holds;
  };
  const std::vector<Movement>& months = figures.movements.periods();
  std::size_t first = 0;
  for (std::size_t i = 0; i < figures.periods->ends().size(); ++i) {
    const std::size_t last = figures.periods->ends()[i];
    const Movement& net = figures.periods->movements()[i];
    that(net.opening == months[first].opening && net.closing == months[last].closing);
    that(net.opening + net.fresh + net.reactivation + net.expansion - net.contraction - net.churn +
             net.fx + net.entering - net.leaving ==
         net.closing);
    const MovementRow& sum = block.periods->rows[i].months;
    that(sum.opening + sum.fresh + sum.reactivation + sum.expansion - sum.contraction - sum.churn +
             sum.fx + sum.entering - sum.leaving ==
         sum.closing);
    const Movement::Customers& c = sum.customers;
    that(c.opening + c.fresh + c.returned + c.entered - c.lost - c.left == c.closing);
    first = last + 1;
  }
  return invariant;
}

}  // namespace holdfast
