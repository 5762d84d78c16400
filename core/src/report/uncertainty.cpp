#include "holdfast/report/uncertainty.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "holdfast/statistics/proportion.h"
#include "holdfast/statistics/ratio.h"

namespace holdfast {
namespace {

void ShowShares(bool by_day, Block* block) {
  for (std::vector<RetentionRow>* rows : {&block->monthly_retention, &block->trailing_retention}) {
    for (RetentionRow& row : *rows)
      row.logo_sure = WilsonInterval(row.customers_kept, row.customers);
  }
  // By day, who is lost is lost as often as that happens, and need not have been there at the
  // start: no share of those who were.
  if (by_day) return;
  for (ChurnRow& row : block->churn)
    row.customer_churn_sure = WilsonInterval(row.customers_lost, row.customers_at_risk);
}

/// `Rates`: of a window (RetentionRow) or of a quarter or year (PeriodRates).
template <typename Rates>
void ShowDelta(const RatioSums& nrr, const RatioSums& grr, Rates* rates) {
  rates->nrr_sure = ShownInterval(DeltaInterval(nrr), INFINITY);
  rates->grr_sure = ShownInterval(DeltaInterval(grr), 1);
  if (rates->nrr_sure || rates->grr_sure) rates->interval_method = kDeltaMethod;
}

void ShowDeltas(const RetentionTable& table, const SpreadTable& spread,
                std::vector<RetentionRow>* rows) {
  const SpreadTable::Sums sums = spread.Of(table);
  for (std::size_t i = 0; i < rows->size(); ++i) {
    const std::size_t period = table.window() + i;
    RetentionRow& row = (*rows)[i];
    row.largest_share = RatioOf(sums.largest[period], sums.nrr[period].base);
    ShowDelta(sums.nrr[period], sums.grr[period], &row);
  }
}

/// Of quarters or years, which have the rates of their opening.
void ShowOfPeriods(const Figures& figures, Periods* periods) {
  const SpreadTable::Sums sums = figures.periods->spread();
  for (std::size_t i = 0; i < periods->rows.size(); ++i) {
    if (!periods->rows[i].rates) continue;
    PeriodRates& rates = *periods->rows[i].rates;
    ShowDelta(sums.nrr[i], sums.grr[i], &rates);
    rates.logo_sure =
        WilsonInterval(rates.customers_kept, figures.periods->retention()[i].customers);
    // By day it is no share, as in the months.
    if (!figures.by_day)
      rates.customer_churn_sure = WilsonInterval(rates.customers_lost, rates.customers_at_risk);
  }
}

/// What is drawn anew for the one month that is looked at first.
void ShowDrawn(const std::vector<RatioPair>& pairs, RetentionRow* row) {
  const std::optional<Bootstrap> nrr = BootstrapIntervals(pairs);
  if (!nrr) return;
  std::vector<RatioPair> kept = pairs;
  for (RatioPair& pair : kept) pair.part = std::min(pair.base, pair.part);
  row->nrr_sure = ShownInterval(nrr->bca, INFINITY);
  row->grr_sure = ShownInterval(BootstrapIntervals(kept)->bca, 1);
  row->interval_method = row->nrr_sure || row->grr_sure ? kBcaMethod : std::string_view();
}

void ShowRatios(const WindowFigures& windows, std::vector<RetentionRow>* rows) {
  ShowDeltas(windows.retention, windows.spread, rows);
  if (!rows->empty()) ShowDrawn(windows.last.pairs(), &rows->back());
}

Minor InMinor(double units) { return std::llround(units / static_cast<double>(kUnitsPerMinor)); }

/// Everybody counts for one in the base of ARPA.
std::vector<RatioPair> OneEach(const Figures& figures) {
  std::vector<RatioPair> each = figures.last_month.pairs();
  for (RatioPair& pair : each) pair.base = 1;
  return each;
}

void ShowArpa(const Figures& figures, const Movement& last, Uncertainty* shown) {
  const std::uint64_t customers = last.customers.closing;
  const auto n = static_cast<std::int64_t>(customers);
  const std::optional<Bootstrap> drawn = BootstrapIntervals(OneEach(figures));
  const Sure interval =
      ShownInterval(drawn ? drawn->bca
                          : DeltaInterval({customers, n, last.closing, n,
                                           figures.last_month.squares(), last.closing}),
                    INFINITY);
  if (!interval) return;
  shown->arpa_method = drawn ? kBcaMethod : kDeltaMethod;
  shown->arpa_low = InMinor(interval->low);
  shown->arpa_high = InMinor(interval->high);
}

/// None where the last window and ARPA have no intervals that are drawn.
std::optional<Jackknife> ShownJackknife(const Figures& figures, const Uncertainty& shown,
                                        const std::vector<RetentionRow>& trailing) {
  Jackknife jackknife;
  if (!trailing.empty() && trailing.back().interval_method == kBcaMethod) {
    std::vector<RatioPair> pairs = figures.trailing.last.pairs();
    jackknife.nrr = ShownInterval(JackknifeInterval(pairs), INFINITY);
    for (RatioPair& pair : pairs) pair.part = std::min(pair.base, pair.part);
    jackknife.grr = ShownInterval(JackknifeInterval(pairs), 1);
  }
  if (shown.arpa_method == kBcaMethod) {
    const Sure arpa = ShownInterval(JackknifeInterval(OneEach(figures)), INFINITY);
    if (arpa) jackknife.arpa_low = InMinor(arpa->low);
    if (arpa) jackknife.arpa_high = InMinor(arpa->high);
  }
  if (!jackknife.nrr && !jackknife.grr && !jackknife.arpa_low) return std::nullopt;
  return jackknife;
}

/// What a warning is about: a sum of MRR over customers.
struct Base {
  std::string_view of;
  std::string words;
  std::uint64_t customers;
  Units largest;
  Units sum;
};

void AddWarnings(const Base& base, std::vector<Warning>* warnings) {
  const RatioCaution caution = CautionOf(base.customers, base.largest, base.sum);
  if (caution.few_customers && base.customers > 0) {
    warnings->push_back({"few_customers", base.of, static_cast<double>(base.customers),
                         "Fewer than 10 customers make the " + base.words + " (" +
                             std::to_string(base.customers) +
                             "): one more or less changes its rates by a lot, so read them with "
                             "their intervals."});
  }
  if (caution.one_customer) {
    warnings->push_back(
        {"one_customer", base.of, caution.largest_share,
         "One customer holds " + std::to_string(std::llround(caution.largest_share * 100)) +
             " % of the " + base.words + ": its rates and averages follow that customer."});
  }
}

/// What a trailing window is called within a sentence.
std::string SpanOf(const RetentionTable& table, const RetentionRow& row) {
  if (table.window() == 1) return "the month " + MonthToString(row.month);
  return "the " + std::to_string(table.window()) + " months to " + MonthToString(row.month);
}

void ShowWarnings(const Figures& figures, const Movement& last, Block* block) {
  std::vector<Warning>& warnings = block->uncertainty.warnings;
  AddWarnings({"mrr", "MRR of " + MonthToString(block->months[figures.complete - 1]),
               figures.last_month.paying(), figures.last_month.largest(), last.closing},
              &warnings);
  if (block->trailing_retention.empty()) return;
  const RetentionRow& row = block->trailing_retention.back();
  const RetentionTable& table = figures.trailing.retention;
  const Retention& window = table.periods()[figures.complete - 1];
  AddWarnings({"retention", "MRR that " + SpanOf(table, row) + " began with",
               figures.trailing.last.paying(), figures.trailing.last.largest(), window.opening},
              &warnings);
}

/// Adds a check to an invariant.
void That(bool holds, Invariant* invariant) {
  ++invariant->checks;
  invariant->holds = invariant->holds && holds;
}

bool Holds(const Sure& interval, const Rate& rate) {
  return !interval || (rate && interval->low <= *rate && *rate <= interval->high);
}

void HoldRates(const PeriodRates& rates, Invariant* holds) {
  That(Holds(rates.customer_churn_sure, rates.customer_churn), holds);
  That(Holds(rates.logo_sure, rates.logo), holds);
  That(Holds(rates.nrr_sure, rates.nrr) && Holds(rates.grr_sure, rates.grr), holds);
}

Invariant SurvivalNeverRises(const Figures& figures, const SurvivalCurve& curve) {
  Invariant invariant{"survival_never_rises", true, 0};
  double before = 1;
  std::uint64_t left = 0;
  for (const SurvivalPoint& point : curve.points) {
    That(0 <= point.survival && point.survival <= before, &invariant);
    That(point.low.value_or(0) <= point.survival && point.survival <= point.high.value_or(1),
         &invariant);
    before = point.survival;
    left += point.churned;
  }
  // Everybody has begun once, and whoever left for the first time is among those who ever left: of
  // those who began in a segment, some leave from another.
  std::uint64_t begun = 0;
  std::uint64_t lost = 0;
  for (std::size_t i = 0; i < figures.complete; ++i) {
    const Movement::Customers& customers = figures.movements.periods()[i].customers;
    begun += customers.fresh - customers.fresh_again;
    lost += customers.lost;
  }
  // By day, some have begun who had no MRR at the end of any month.
  const bool all_begun = figures.by_day ? curve.customers <= begun : curve.customers == begun;
  That(all_begun && (figures.customers_move || left <= lost), &invariant);
  return invariant;
}

}  // namespace

Sure ShownInterval(const Sure& interval, double most) {
  if (!interval || interval->low == interval->high) return std::nullopt;
  return ConfidenceInterval{std::clamp(interval->low, 0.0, most),
                            std::clamp(interval->high, 0.0, most)};
}

std::vector<RetentionRow> RetentionRowsOf(const RetentionTable& table, std::size_t complete,
                                          const std::vector<Month>& months) {
  std::vector<RetentionRow> rows;
  for (std::size_t i = table.window(); i < complete; ++i) {
    const Retention& exact = table.periods()[i];
    RetentionRow row;
    row.month = months[i];
    row.nrr = RatioOf(exact.retained, exact.opening);
    row.grr = RatioOf(exact.kept, exact.opening);
    row.logo = ShareOf(exact.customers_kept, exact.customers);
    row.opening = ToMinor(exact.opening);
    row.retained = ToMinor(exact.retained);
    row.kept = ToMinor(exact.kept);
    row.customers = exact.customers;
    row.customers_kept = exact.customers_kept;
    rows.push_back(row);
  }
  return rows;
}

std::vector<RetentionRow> YearRates(const Figures& figures, const Block& block) {
  if (!figures.year_apart) return block.trailing_retention;
  std::vector<RetentionRow> rows =
      RetentionRowsOf(figures.year().retention, figures.complete, block.months);
  ShowRatios(figures.year(), &rows);
  return rows;
}

void ShowUncertainty(const Figures& figures, Block* block) {
  ShowShares(figures.by_day, block);
  ShowRatios(figures.trailing, &block->trailing_retention);
  if (figures.month_spread)
    ShowDeltas(figures.monthly, *figures.month_spread, &block->monthly_retention);
  else
    block->monthly_retention = block->trailing_retention;
  if (block->periods) ShowOfPeriods(figures, &*block->periods);
  block->survival = KaplanMeier(figures.lifetimes.Counts());
  if (figures.complete == 0) return;
  const Movement& last = figures.movements.periods()[figures.complete - 1];
  ShowArpa(figures, last, &block->uncertainty);
  block->uncertainty.jackknife =
      ShownJackknife(figures, block->uncertainty, block->trailing_retention);
  ShowWarnings(figures, last, block);
}

void WarnOfNoSpread(const Figures& figures, Block* block) {
  const std::uint64_t paying = figures.trailing.last.paying();
  if (block->trailing_retention.empty() || paying < 2) return;
  const RetentionRow& row = block->trailing_retention.back();
  // Told by customers or by what was lost, GRR may have one where NRR has none.
  if (row.nrr_sure || (row.grr_sure && row.grr_interval_method.empty())) return;
  const bool alone = row.grr_sure.has_value();
  block->uncertainty.warnings.push_back(
      {alone ? "no_spread_of_nrr" : "no_spread", "retention", static_cast<double>(paying),
       "All customers changed alike in " + SpanOf(figures.trailing.retention, row) + ", so that " +
           (alone ? "NRR has" : "NRR and GRR have") +
           " no interval: that of customer retention tells how sure " +
           (alone ? "it is." : "they are.")});
}

std::vector<Invariant> CheckUncertainty(const Figures& figures, const Block& block) {
  Invariant holds{"intervals_hold_rates", true, 0};
  for (const ChurnRow& row : block.churn)
    That(Holds(row.customer_churn_sure, row.customer_churn), &holds);
  for (const std::vector<RetentionRow>* rows :
       {&block.monthly_retention, &block.trailing_retention}) {
    for (const RetentionRow& row : *rows) {
      That(Holds(row.logo_sure, row.logo), &holds);
      // One drawn at random may leave its figure out: few customers, one of them large.
      if (row.interval_method != kDeltaMethod) continue;
      That(Holds(row.nrr_sure, row.nrr) && Holds(row.grr_sure, row.grr), &holds);
    }
  }
  if (block.periods) {
    for (const PeriodRow& row : block.periods->rows) {
      if (row.rates) HoldRates(*row.rates, &holds);
    }
  }
  return {SurvivalNeverRises(figures, block.survival), holds};
}

}  // namespace holdfast
