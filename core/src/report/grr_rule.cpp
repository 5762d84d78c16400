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

  void ShowWindows() {
    Show(figures_.trailing.retention, true, &block_->trailing_retention);
    // Of windows of a month, the trailing ones are the same.
    if (figures_.month_spread) return Show(figures_.monthly, false, &block_->monthly_retention);
    block_->monthly_retention = block_->trailing_retention;
  }

  void ShowPeriods() {
    const PeriodTable& table = *figures_.periods;
    const Month start = block_->months.front();
    for (std::size_t i = 0; i < block_->periods->rows.size(); ++i) {
      PeriodRow& row = block_->periods->rows[i];
      if (!row.rates) continue;
      const Window window = {table.retention()[i].opening,
                             static_cast<std::size_t>(row.first_month - start),
                             static_cast<std::size_t>(row.last_month - start), false};
      Restate(window, &*row.rates);
    }
  }

  Invariant Checked() { return std::move(invariant_); }

 private:
  struct Window {
    Units opening;
    std::size_t first;  ///< The months [first, last].
    std::size_t last;
    bool drawn;  ///< Whether the interval of the last one is drawn anew.

    std::size_t months() const { return last + 1 - first; }
  };

  void Show(const RetentionTable& table, bool drawn, std::vector<RetentionRow>* rows) {
    for (std::size_t i = 0; i < rows->size(); ++i) {
      const std::size_t last = table.window() + i;
      Restate({table.periods()[last].opening, i + 1, last, drawn}, &(*rows)[i]);
    }
  }

  /// `Rates`: of a window (RetentionRow) or of a quarter or year (PeriodRates).
  template <typename Rates>
  void Restate(const Window& window, Rates* rates) {
    rates->grr = By(window, rates->logo, rates->grr);
    const MadeInterval made = IntervalOf(window, rates->grr, rates->logo_sure);
    rates->grr_sure = made.sure;
    rates->grr_interval_method = made.sure ? made.method : std::string_view();
    if (!rates->nrr_sure) rates->interval_method = {};
    if (made.method != kBcaMethod) Check(!made.sure || Holds(*made.sure, rates->grr));
  }

  Rate By(const Window& window, Rate logo, Rate by_account) {
    const Units opening = window.opening;
    Rate grr;
    // Where everybody pays nothing at the start, there is nothing to keep.
    if (opening > 0 && rule_ == GrrRule::kLogo) grr = logo;
    if (opening > 0 && rule_ == GrrRule::kMovements) {
      const Int128 left = LeftOf(months_, window.first, window.last, opening);
      grr = std::max(0.0, static_cast<double>(left) / static_cast<double>(opening));
    }
    Check(grr.has_value() == by_account.has_value() && (!grr || (0 <= *grr && *grr <= 1)));
    return grr;
  }

  MadeInterval IntervalOf(const Window& window, const Rate& grr, const Sure& logo_sure) {
    if (rule_ == GrrRule::kLogo) return {grr ? logo_sure : std::nullopt, kWilsonMethod};
    const LossSpread& losses = *figures_.LossesOver(window.months());
    const std::span<const LossSpread::Window> windows = losses.windows();
    if (windows.empty()) return {};
    const LossSpread::Window& spread = windows[window.last];
    Check(spread.sums.base == window.opening &&
          spread.sums.part == LeftOf(months_, window.first, window.last, window.opening));
    if (spread.paying < 2) return {};
    if (window.drawn && window.last + 1 == windows.size()) {
      if (const std::optional<Bootstrap> drawn = BootstrapIntervals(losses.last()))
        return {ShownInterval(drawn->bca, 1), kBcaMethod};
    }
    return {ShownInterval(DeltaInterval(spread.sums), 1), kDeltaMethod};
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
    restated.ShowWindows();
    if (block->periods) restated.ShowPeriods();
    if (block->uncertainty.jackknife) block->uncertainty.jackknife->grr = std::nullopt;
    block->invariants.push_back(restated.Checked());
  }
  WarnOfNoSpread(figures, block);
}

}  // namespace holdfast
