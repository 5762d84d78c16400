#include "holdfast/report/grr_rule.h"

#include <algorithm>
#include <span>

#include "holdfast/report/uncertainty.h"
#include "holdfast/statistics/ratio.h"

namespace holdfast {
namespace {

/// The months [first, last] of the window: its opening, less all that is lost.
Int128 LeftOf(const std::vector<Movement>& months, std::size_t first, std::size_t last,
              Units opening) {
  Int128 left = opening;
  for (std::size_t month = first; month <= last; ++month)
    left -= Int128{months[month].churn} + months[month].contraction;
  return left;
}

/// An interval, and the way it was made.
struct MadeInterval {
  Sure sure;
  std::string_view method;
};

class Restated {
 public:
  Restated(const Figures& figures, GrrRule rule, Block* block)
      : figures_(figures), months_(figures.movements.periods()), rule_(rule), block_(block) {}

  void ShowMonths() { Show(figures_.monthly, &block_->monthly_retention); }

  void ShowTrailing() {
    std::vector<RetentionRow>& rows = block_->trailing_retention;
    Show(figures_.trailing.retention, &rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      RetentionRow& row = rows[i];
      const MadeInterval made = IntervalOf(row, figures_.trailing.retention.window() + i);
      row.grr_sure = made.sure;
      row.grr_interval_method = made.sure ? made.method : std::string_view();
      if (!row.nrr_sure) row.interval_method = {};
      if (made.method != kBcaMethod) Check(!made.sure || Holds(*made.sure, row.grr));
    }
  }

  void ShowPeriods() {
    const PeriodTable& table = *figures_.periods;
    const Month start = block_->months.front();
    for (std::size_t i = 0; i < block_->periods->rows.size(); ++i) {
      PeriodRow& row = block_->periods->rows[i];
      if (!row.rates) continue;
      row.rates->grr =
          By(table.retention()[i].opening, static_cast<std::size_t>(row.first_month - start),
             static_cast<std::size_t>(row.last_month - start), row.rates->logo, row.rates->grr);
    }
  }

  Invariant Checked() { return std::move(invariant_); }

 private:
  void Show(const RetentionTable& table, std::vector<RetentionRow>* rows) {
    for (std::size_t i = 0; i < rows->size(); ++i) {
      RetentionRow& row = (*rows)[i];
      const std::size_t last = table.window() + i;
      row.grr = By(table.periods()[last].opening, i + 1, last, row.logo, row.grr);
    }
  }

  Rate By(Units opening, std::size_t first, std::size_t last, Rate logo, Rate by_account) {
    Rate grr;
    // Where everybody pays nothing at the start, there is nothing to keep.
    if (opening > 0 && rule_ == GrrRule::kLogo) grr = logo;
    if (opening > 0 && rule_ == GrrRule::kMovements) {
      const Int128 left = LeftOf(months_, first, last, opening);
      grr = std::max(0.0, static_cast<double>(left) / static_cast<double>(opening));
    }
    Check(grr.has_value() == by_account.has_value() && (!grr || (0 <= *grr && *grr <= 1)));
    return grr;
  }

  /// Of the trailing window that ends with the period.
  MadeInterval IntervalOf(const RetentionRow& row, std::size_t period) {
    if (rule_ == GrrRule::kLogo) return {row.grr ? row.logo_sure : std::nullopt, kWilsonMethod};
    const std::span<const LossSpread::Window> windows = figures_.losses->windows();
    if (windows.empty()) return {};
    const LossSpread::Window& window = windows[period];
    const std::size_t first = period + 1 - figures_.trailing.retention.window();
    Check(window.sums.base == figures_.trailing.retention.periods()[period].opening &&
          window.sums.part == LeftOf(months_, first, period, window.sums.base));
    if (window.paying < 2) return {};
    if (period + 1 == windows.size()) {
      if (const std::optional<Bootstrap> drawn = BootstrapIntervals(figures_.losses->last()))
        return {ShownInterval(drawn->bca, 1), kBcaMethod};
    }
    return {ShownInterval(DeltaInterval(window.sums), 1), kDeltaMethod};
  }

  static bool Holds(const ConfidenceInterval& interval, const Rate& rate) {
    return rate && interval.low <= *rate && *rate <= interval.high;
  }

  void Check(bool holds) {
    ++invariant_.checks;
    invariant_.holds = invariant_.holds && holds;
  }

  const Figures& figures_;
  const std::vector<Movement>& months_;
  GrrRule rule_;
  Block* block_;
  Invariant invariant_ = {"grr_by_rule_between_0_and_1", true, 0};
};

}  // namespace

void ShowGrr(const Figures& figures, const Settings& settings, Block* block) {
  if (settings.grr != GrrRule::kAccounts) {
    Restated restated(figures, settings.grr, block);
    restated.ShowMonths();
    restated.ShowTrailing();
    if (block->periods) restated.ShowPeriods();
    block->invariants.push_back(restated.Checked());
  }
  WarnOfNoSpread(figures, block);
}

}  // namespace holdfast
