#include "holdfast/report/figures.h"

#include <algorithm>

namespace holdfast {
namespace {

constexpr std::size_t kMoversShown = 100;
constexpr std::size_t kYear = 12;

/// Keeps a customer's steps of the kinds that are listed, and what is lost. `born`: the first
/// period with MRR at its end; by day, a customer may have come earlier.
auto SeenBy(AccountId account, std::size_t born, Figures* figures) {
  return [=](MovementKind kind, std::size_t period, Units before, Units after) {
    const bool less = kind == MovementKind::kChurn || kind == MovementKind::kContraction;
    if (less) {
      for (LossSpread& losses : figures->losses) losses.Lose(period, before - after);
    }
    if (kind != MovementKind::kChurn && kind != MovementKind::kExpansion) return;
    Movers& movers = kind == MovementKind::kChurn ? figures->lost : figures->grew;
    const std::size_t first = std::min(born, period);
    movers.Add({account, static_cast<std::uint32_t>(period), static_cast<std::uint32_t>(first),
                before, after});
  };
}

/// What no sum over a customer's changes by day is above; none: it does not fit.
bool AddDays(std::span<const Change> by_day, Units* peaks) {
  for (const Change& change : by_day) {
    const Units size = std::max(change.before.mrr, change.after.mrr) -
                       std::min(change.before.mrr, change.after.mrr);
    if (!AddChecked(*peaks, size, peaks)) return false;
  }
  return true;
}

}  // namespace

WindowFigures::WindowFigures(std::size_t size, std::size_t complete, std::size_t window)
    : retention(size, window), spread(size, window), last(complete, window, kBootstrapCustomers) {}

void WindowFigures::Add(const Timeline& timeline) {
  retention.Add(timeline);
  spread.Add(timeline);
  last.Add(timeline);
}

void WindowFigures::AddPart(const PartOfTimeline& part) {
  retention.AddPart(part);
  spread.AddPart(part);
  last.AddPart(part);
}

void WindowFigures::AddExchanged(const ExchangedMrr& mrr) {
  retention.AddExchanged(mrr);
  spread.AddExchanged(mrr);
  last.AddExchanged(mrr);
}

Figures::Figures(const Accounts& accounts, std::size_t size, std::size_t complete_periods,
                 const Settings& settings)
    : complete(complete_periods),
      movements(size),
      monthly(size, 1),
      trailing(size, complete_periods, static_cast<std::size_t>(settings.nrr_months)),
      cohorts(size, settings.returning_customers),
      last_month(complete_periods, 0, kBootstrapCustomers),
      lifetimes(complete_periods),
      lost(accounts, complete_periods, kMoversShown),
      grew(accounts, complete_periods, kMoversShown),
      mrr_sums(size),
      by_day(settings.same_month == SameMonthRule::kEvents),
      active_sums(size) {
  if (trailing.retention.window() != 1) month_spread.emplace(size, 1);
  if (trailing.retention.window() != kYear) year_apart.emplace(size, complete_periods, kYear);
  if (settings.grr == GrrRule::kMovements) {
    losses.emplace_back(complete_periods, trailing.retention.window(), kBootstrapCustomers);
    for (const auto months :
         {std::size_t{1}, static_cast<std::size_t>(MonthsOf(settings.period))}) {
      if (LossesOver(months) == nullptr) losses.emplace_back(complete_periods, months, 0);
    }
  }
  for (const RetentionTable* table : windows()) {
    if (std::find(lengths.begin(), lengths.end(), table->window()) == lengths.end())
      lengths.push_back(table->window());
  }
}

std::vector<const RetentionTable*> Figures::windows() const {
  std::vector<const RetentionTable*> tables = {&monthly, &trailing.retention};
  if (year_apart) tables.push_back(&year_apart->retention);
  return tables;
}

const LossSpread* Figures::LossesOver(std::size_t window) const {
  const auto found = std::find_if(losses.begin(), losses.end(), [window](const LossSpread& each) {
    return each.window() == window;
  });
  return found == losses.end() ? nullptr : &*found;
}

void Figures::Add(const Timeline& timeline) {
  overflow = !AddDays(timeline.by_day, &peaks) || overflow;
  AddToClocked(timeline.account, timeline);
  if (timeline.runs.empty()) {
    ++zero_mrr_customers;
    // Who only came and went between two ends of months moves all the same.
    movements.Add(timeline, SeenBy(timeline.account, SIZE_MAX, this));
    for (LossSpread& each : losses) each.Add({});
    return;
  }
  ++customers;
  Units peak = 0;
  for (const Run& run : timeline.runs) {
    peak = std::max(peak, run.mrr);
    mrr_sums.Add(run.from, run.to, run.mrr);
    active_sums.Add(run.from, run.to, 1);
  }
  // The one checked sum: every other is at most this one.
  overflow = !AddChecked(peaks, peak, &peaks) || overflow;
  movements.Add(timeline, SeenBy(timeline.account, timeline.runs.front().from, this));
  monthly.Add(timeline);
  if (month_spread) month_spread->Add(timeline);
  trailing.Add(timeline);
  if (year_apart) year_apart->Add(timeline);
  for (LossSpread& each : losses) each.Add(timeline.runs);
  cohorts.Add(timeline);
  last_month.Add(timeline);
  lifetimes.Add(timeline);
  if (periods) periods->Add(timeline);
}

void Figures::AddPart(const PartOfTimeline& part) {
  customers_move = true;
  Units peak = 0;
  for (const Run& run : part.inside) {
    peak = std::max(peak, run.mrr);
    mrr_sums.Add(run.from, run.to, run.mrr);
    active_sums.Add(run.from, run.to, 1);
  }
  // What becomes of the customer elsewhere is in the sums of retention and cohorts.
  for (const Run& run : part.runs) peak = std::max(peak, run.mrr);
  overflow = !AddDays(part.by_day, &peaks) || overflow;
  overflow = !AddChecked(peaks, peak, &peaks) || overflow;
  movements.AddPart(part, SeenBy(part.account, part.runs.front().from, this));
  monthly.AddPart(part);
  if (month_spread) month_spread->AddPart(part);
  trailing.AddPart(part);
  if (year_apart) year_apart->AddPart(part);
  for (LossSpread& each : losses) each.Add(part.inside);
  last_month.AddPart(part);
  if (periods) periods->AddPart(part);
  if (!part.born_inside()) return;
  ++customers;
  const Timeline whole = part.whole();
  AddToClocked(part.account, whole);
  cohorts.Add(whole);
  lifetimes.Add(whole);
}

void Figures::AddExchanged(AccountId account, const ExchangedMrr& customer_mrr) {
  const std::size_t first = customer_mrr.born();
  overflow = !AddDays(customer_mrr.by_day(), &peaks) || customer_mrr.overflow() || overflow;
  AddToClocked(account, customer_mrr);
  if (first == customer_mrr.periods()) {
    ++zero_mrr_customers;
    movements.AddExchanged(customer_mrr, SeenBy(account, first, this));
    for (LossSpread& each : losses) each.AddExchanged(customer_mrr);
    return;
  }
  ++customers;
  Units peak = 0;
  for (std::size_t period = first; period < customer_mrr.periods(); ++period) {
    const Units now = customer_mrr.closing(period);
    peak = std::max({peak, now, customer_mrr.Restated(first, period).mrr});
    mrr_sums.Add(period, period + 1, now);
    active_sums.Add(period, period + 1, customer_mrr.IsCustomer(period) ? 1 : 0);
    for (const std::size_t window : lengths) {
      if (period < first + window) continue;
      const Units then = customer_mrr.Restated(period - window, period).mrr;
      peak = std::max(peak, then);
      fx->AddOpening(window, period, then);
    }
  }
  overflow = !AddChecked(peaks, peak, &peaks) || customer_mrr.overflow() || overflow;
  movements.AddExchanged(customer_mrr, SeenBy(account, first, this));
  monthly.AddExchanged(customer_mrr);
  if (month_spread) month_spread->AddExchanged(customer_mrr);
  trailing.AddExchanged(customer_mrr);
  if (year_apart) year_apart->AddExchanged(customer_mrr);
  for (LossSpread& each : losses) each.AddExchanged(customer_mrr);
  cohorts.AddExchanged(customer_mrr);
  last_month.AddExchanged(customer_mrr);
  lifetimes.AddExchanged(customer_mrr);
}

void Figures::Finish() {
  if (fx) fx->Finish();

  movements.Finish();
  if (periods) periods->Finish();
  if (periods && by_day) periods->SumMonths(movements.periods());
  monthly.Finish();
  trailing.retention.Finish();
  if (year_apart) year_apart->retention.Finish();
  cohorts.Finish();
  if (clocked) clocked->Finish();
  mrr = mrr_sums.Sums();
  const std::vector<std::int64_t> customers_by_period = active_sums.Sums();
  active.assign(customers_by_period.begin(), customers_by_period.end());
}

}  // namespace holdfast
