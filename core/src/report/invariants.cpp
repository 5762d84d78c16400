#include <algorithm>

#include "holdfast/report/figures.h"

namespace holdfast {
namespace {

/// Collects the checks of one invariant.
class Check {
 public:
  explicit Check(std::string name) { invariant_.name = std::move(name); }
  void That(bool holds) {
    ++invariant_.checks;
    invariant_.holds = invariant_.holds && holds;
  }
  Invariant Done() { return std::move(invariant_); }

 private:
  Invariant invariant_;
};

Invariant Bridge(const std::vector<Movement>& periods) {
  Check check("bridge");
  for (const Movement& p : periods) {
    check.That(p.opening + p.fresh + p.reactivation + p.expansion - p.contraction - p.churn + p.fx +
                   p.entering - p.leaving ==
               p.closing);
  }
  return check.Done();
}

Invariant OpeningIsPreviousClosing(const std::vector<Movement>& periods) {
  Check check("opening_is_previous_closing");
  for (std::size_t i = 0; i < periods.size(); ++i) {
    const Movement before = i == 0 ? Movement{} : periods[i - 1];
    check.That(periods[i].opening == before.closing &&
               periods[i].customers.opening == before.customers.closing);
  }
  return check.Done();
}

Invariant CustomersBridge(const Figures& figures) {
  Check check("customers_bridge");
  for (const Movement& p : figures.movements.periods()) {
    const Movement::Customers& c = p.customers;
    check.That(c.opening + c.fresh + c.returned + c.entered - c.lost - c.left == c.closing);
    // Each customer of the opening is in exactly one class; by day, in one or more.
    const std::uint64_t classes = c.lost + c.expanded + c.contracted + c.unchanged;
    check.That(figures.by_day ? classes >= c.opening && c.unchanged <= c.opening
                              : classes == c.opening);
  }
  return check.Done();
}

Invariant MrrIsSumOfCustomers(const Figures& figures) {
  Check check("mrr_is_sum_of_customers");
  const std::vector<Movement>& periods = figures.movements.periods();
  for (std::size_t i = 0; i < periods.size(); ++i) {
    check.That(periods[i].closing == figures.mrr[i] &&
               periods[i].customers.closing == figures.active[i]);
  }
  return check.Done();
}

/// At the end of every period, the cohorts have everybody, and all MRR.
void CohortsMakePeriods(const std::vector<Cohort>& cohorts, const Figures& figures, Check* check) {
  for (std::size_t period = 0; period < cohorts.size(); ++period) {
    Units mrr = 0;
    std::uint64_t customers = 0;
    for (std::size_t i = 0; i <= period; ++i) {
      mrr += cohorts[i].net_mrr[period - i];
      customers += cohorts[i].customers[period - i];
    }
    check->That(mrr == figures.mrr[period] && customers == figures.active[period]);
  }
}

Invariant CohortsCoverCustomers(const Figures& figures) {
  Check check("cohorts_cover_customers");
  const std::vector<Cohort>& cohorts = figures.cohorts.cohorts();
  std::uint64_t size = 0;
  std::uint64_t fresh = 0;
  for (std::size_t i = 0; i < cohorts.size(); ++i) {
    size += cohorts[i].customers[0];
    // Age 0 is 100 %: who is new in the movements for the first time is the cohort, with the same
    // money. By day, who is new may be gone at the month's end, and be in a later cohort or none.
    const Movement& period = figures.movements.periods()[i];
    fresh += period.customers.fresh - period.customers.fresh_again;
    check.That(figures.by_day ? size <= fresh : size == fresh);
    check.That(figures.by_day || cohorts[i].net_mrr[0] + period.fresh_again == period.fresh);
    check.That(cohorts[i].gross_mrr[0] == cohorts[i].net_mrr[0]);
  }
  check.That(size == figures.customers);
  // Who moves on to another segment stays in the cohort.
  const bool adds_up = !figures.customers_move && figures.cohorts.counts_returning();
  if (adds_up) CohortsMakePeriods(cohorts, figures, &check);
  return check.Done();
}

/// Of cohorts by another clock: they have all customers, and no age more than the cohort.
Invariant ClockedCohortsCover(const Figures& figures) {
  Check check("clocked_cohorts_cover_customers");
  const std::vector<Cohort>& cohorts = figures.clocked->cohorts();
  std::uint64_t size = 0;
  for (const Cohort& cohort : cohorts) {
    size += cohort.size;
    for (std::size_t age = 0; age < cohort.customers.size(); ++age) {
      const Units base = cohort.base_mrr.empty() ? cohort.mrr : cohort.base_mrr[age];
      check.That(cohort.customers[age] <= cohort.size);
      check.That(0 <= cohort.gross_mrr[age] && cohort.gross_mrr[age] <= cohort.net_mrr[age] &&
                 cohort.gross_mrr[age] <= base);
    }
  }
  // By day, with those who had MRR between two ends of months only.
  const bool by_day = figures.clocked->clock().by_day();
  check.That(figures.customers <= size &&
             size <= figures.customers + (by_day ? figures.zero_mrr_customers : 0));
  const bool adds_up = !by_day && !figures.customers_move && figures.cohorts.counts_returning();
  if (adds_up) CohortsMakePeriods(cohorts, figures, &check);
  return check.Done();
}

Invariant RetentionBounds(const Figures& figures) {
  Check check("grr_between_0_and_nrr_and_1");
  for (const RetentionTable* table : figures.windows()) {
    for (std::size_t i = 0; i < table->periods().size(); ++i) {
      const Retention& r = table->periods()[i];
      check.That(0 <= r.kept && r.kept <= r.opening && r.kept <= r.retained &&
                 r.customers_kept <= r.customers);
      // The cohort is every customer at the window's start.
      if (i >= table->window()) {
        const Units opening =
            figures.fx ? figures.fx->opening(table->window())[i] : figures.mrr[i - table->window()];
        check.That(r.opening == opening && r.customers == figures.active[i - table->window()]);
      }
    }
  }
  return check.Done();
}

Invariant RetainedAndLost(const Figures& figures) {
  Check check("retained_and_lost_make_opening");
  const std::vector<Movement>& periods = figures.movements.periods();
  for (std::size_t i = 1; i < periods.size(); ++i) {
    const Retention& r = figures.monthly.periods()[i];
    if (figures.by_day) {
      // What is lost and won back within the month is lost, and so is what the new ones lose.
      check.That(r.kept + periods[i].contraction + periods[i].churn >= r.opening);
      check.That(r.customers_kept + periods[i].customers.lost >= r.customers);
      continue;
    }
    check.That(r.kept + periods[i].contraction + periods[i].churn == r.opening);
    // Who paid nothing is no part of what is retained.
    const Units expansion = periods[i].expansion - periods[i].expansion_of_free;
    check.That(r.retained + periods[i].contraction + periods[i].churn - expansion == r.opening);
    check.That(r.customers_kept + periods[i].customers.lost == r.customers);
  }
  return check.Done();
}

Invariant FxIsOfRates(const Figures& figures) {
  Check check("fx_is_of_rates");
  const std::vector<Movement>& periods = figures.movements.periods();
  for (std::size_t i = 0; i < periods.size(); ++i) {
    check.That(figures.fx->Explains(i, periods[i].fx));
    const Units restated = figures.fx->opening(1)[i];
    check.That(i == 0 || periods[i].opening + periods[i].fx == restated);
  }
  for (const Cohort& cohort : figures.cohorts.cohorts()) {
    for (std::size_t age = 0; age < cohort.base_mrr.size(); ++age) {
      check.That(cohort.gross_mrr[age] <= cohort.base_mrr[age] &&
                 (age > 0 || cohort.base_mrr[0] == cohort.net_mrr[0]));
    }
  }
  return check.Done();
}

}  // namespace

std::vector<Invariant> CheckFigures(const Figures& figures) {
  const std::vector<Movement>& periods = figures.movements.periods();
  std::vector<Invariant> invariants = {Bridge(periods),
                                       OpeningIsPreviousClosing(periods),
                                       CustomersBridge(figures),
                                       MrrIsSumOfCustomers(figures),
                                       CohortsCoverCustomers(figures),
                                       RetentionBounds(figures),
                                       RetainedAndLost(figures)};
  if (figures.clocked) invariants.push_back(ClockedCohortsCover(figures));
  if (figures.fx) invariants.push_back(FxIsOfRates(figures));
  return invariants;
}

std::vector<Invariant> CheckShown(const Block& block) {
  Check bridge("shown_bridge");
  Minor previous = 0;
  for (const MovementRow& row : block.movements) {
    bridge.That(row.opening == previous);
    bridge.That(row.opening + row.fresh + row.reactivation + row.expansion - row.contraction -
                    row.churn + row.fx + row.entering - row.leaving ==
                row.closing);
    bridge.That(
        std::min({row.fresh, row.reactivation, row.expansion, row.contraction, row.churn}) >= 0);
    previous = row.closing;
  }
  Check retention("shown_retention");
  for (const std::vector<RetentionRow>* rows :
       {&block.monthly_retention, &block.trailing_retention}) {
    for (const RetentionRow& row : *rows) {
      retention.That(0 <= row.kept && row.kept <= row.opening && row.kept <= row.retained);
      retention.That(!row.grr || (*row.grr >= 0 && *row.grr <= 1 && *row.grr <= *row.nrr));
    }
  }
  Check arr("arr_is_12_mrr");
  const Minor difference = block.summary.arr - 12 * block.summary.mrr;
  // Both are rounded once from the exact MRR, so they may be 12 halves of a minor unit apart.
  arr.That(-6 <= difference && difference <= 6);
  return {bridge.Done(), retention.Done(), arr.Done()};
}

namespace {

bool IsAccounted(const RowCounts& rows) {
  std::uint64_t excluded = 0;
  for (const ExcludedRows& entry : rows.excluded) excluded += entry.rows;
  return rows.read == rows.used + excluded && excluded == rows.ignored + rows.rejected;
}

bool IsAccounted(const AmountSums& sums) {
  Minor excluded = 0;
  for (const ExcludedAmount& entry : sums.excluded) AddTo(excluded, entry.amount);
  return sums.read == sums.used + excluded && excluded == sums.ignored + sums.rejected;
}

}  // namespace

std::vector<Invariant> CheckInputs(const std::vector<InputAccount>& inputs) {
  bool rows = true;
  bool amounts = true;
  for (const InputAccount& input : inputs) {
    rows = rows && IsAccounted(input.rows);
    for (const AmountSums& sums : input.amounts) amounts = amounts && IsAccounted(sums);
  }
  // One check each, however many files there are: the same data in more files gives the same block.
  Check rows_check("rows_accounted");
  rows_check.That(rows);
  Check amounts_check("amounts_accounted");
  amounts_check.That(amounts);
  return {rows_check.Done(), amounts_check.Done()};
}

}  // namespace holdfast
