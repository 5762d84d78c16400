#include "holdfast/report/grr_rule.h"

#include <algorithm>

namespace holdfast {
namespace {

/// The months [first, last] of the window.
Rate GrrOfMovements(const std::vector<Movement>& months, std::size_t first, std::size_t last,
                    Units opening) {
  if (opening <= 0) return std::nullopt;
  Int128 left = opening;
  for (std::size_t month = first; month <= last; ++month)
    left -= Int128{months[month].churn} + months[month].contraction;
  return std::max(0.0, static_cast<double>(left) / static_cast<double>(opening));
}

class Restated {
 public:
  Restated(const Figures& figures, GrrRule rule, Block* block)
      : months_(figures.movements.periods()), rule_(rule), block_(block) {}

  void Show(const RetentionTable& table, std::vector<RetentionRow>* rows) {
    for (std::size_t i = 0; i < rows->size(); ++i) {
      RetentionRow& row = (*rows)[i];
      const std::size_t last = table.window() + i;
      const Units opening = table.periods()[last].opening;
      row.grr = By(opening, i + 1, last, row.logo, row.grr);
      row.grr_sure = std::nullopt;
      if (!row.nrr_sure) row.interval_method = {};
    }
  }

  void Show(const PeriodTable& table) {
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
  Rate By(Units opening, std::size_t first, std::size_t last, Rate logo, Rate by_account) {
    Rate grr = rule_ == GrrRule::kLogo ? logo : GrrOfMovements(months_, first, last, opening);
    // Where everybody pays nothing at the start, there is nothing to keep.
    if (opening == 0) grr = std::nullopt;
    ++invariant_.checks;
    invariant_.holds = invariant_.holds && grr.has_value() == by_account.has_value() &&
                       (!grr || (0 <= *grr && *grr <= 1));
    return grr;
  }

  const std::vector<Movement>& months_;
  GrrRule rule_;
  Block* block_;
  Invariant invariant_ = {"grr_by_rule_between_0_and_1", true, 0};
};

}  // namespace

void ShowGrr(const Figures& figures, const Settings& settings, Block* block) {
  if (settings.grr == GrrRule::kAccounts) return;
  Restated restated(figures, settings.grr, block);
  restated.Show(figures.monthly, &block->monthly_retention);
  restated.Show(figures.trailing.retention, &block->trailing_retention);
  if (block->periods) restated.Show(*figures.periods);
  block->invariants.push_back(restated.Checked());
}

}  // namespace holdfast
