#pragma once

#include <map>
#include <optional>
#include <vector>

#include "holdfast/base/result.h"
#include "holdfast/ledger/ledger.h"
#include "holdfast/ledger/timeline.h"
#include "holdfast/metrics/cohort_clock.h"
#include "holdfast/metrics/cohorts.h"
#include "holdfast/metrics/lifetimes.h"
#include "holdfast/metrics/loss_spread.h"
#include "holdfast/metrics/movers.h"
#include "holdfast/metrics/period_table.h"
#include "holdfast/metrics/retention.h"
#include "holdfast/metrics/spread.h"
#include "holdfast/movements/movements.h"
#include "holdfast/report/report.h"
#include "holdfast/settings/settings.h"

namespace holdfast {

/// What the figures in a reporting currency are checked against: sums in each currency, converted
/// as a whole.
class FxCheck {
 public:
  explicit FxCheck(std::size_t periods);

  /// Whose openings are added up.
  void AddWindow(std::size_t window) { openings_.try_emplace(window, periods_); }
  void AddCurrency(Currency currency, std::vector<Ratio> rates);
  void Add(Currency currency, const Timeline& timeline);
  /// The MRR of customers `window` months earlier at the rates of the window's end.
  void AddOpening(std::size_t window, std::size_t period, Units restated);
  void Finish();

  /// By period; of a window that something was added for.
  const std::vector<Units>& opening(std::size_t window) const { return openings_.at(window); }
  /// Whether `fx` is what the change of rates makes of the MRR at the period's start, but for the
  /// rounding of each account.
  bool Explains(std::size_t period, Units fx) const;

 private:
  struct Own {
    std::vector<Ratio> rates;
    StretchSums mrr_sums;
    StretchSums account_sums;
    std::vector<Units> mrr;
    std::vector<std::int64_t> accounts;
  };

  std::size_t periods_;
  std::map<Currency, Own> currencies_;
  std::map<std::size_t, std::vector<Units>> openings_;  // By window.
};

/// Closed cohorts over windows of so many months, and how far apart their customers are.
struct WindowFigures {
  WindowFigures(std::size_t size, std::size_t complete, std::size_t window);

  void Add(const Timeline& timeline);
  void AddPart(const PartOfTimeline& part);
  void AddExchanged(const ExchangedMrr& mrr);

  RetentionTable retention;
  SpreadTable spread;
  WindowPairs last;  ///< The last complete window.
};

/// The exact figures of one currency, in units, from one pass over its timelines.
struct Figures {
  Figures(const Accounts& accounts, std::size_t size, std::size_t complete,
          const Settings& settings = {});

  void Add(const Timeline& timeline);
  /// A customer who is in the segments of these figures for a part of the time: in the cohort of
  /// the first MRR and in retention wherever the customer goes, in movements while inside.
  void AddPart(const PartOfTimeline& part);
  /// A customer in the reporting currency, of whose accounts `account` is the first; `fx` is there.
  void AddExchanged(AccountId account, const ExchangedMrr& customer_mrr);
  /// Of who has no MRR at the end of any period as well: there may be some between two.
  template <typename Mrr>
  void AddToClocked(AccountId account, const Mrr& customer_mrr) {
    if (clocked)
      overflow = !AddChecked(peaks, clocked->Add(account, customer_mrr), &peaks) || overflow;
  }
  /// To be called once, after the last timeline.
  void Finish();

  /// The windows of twelve months, whatever `trailing` spans.
  const WindowFigures& year() const { return year_apart ? *year_apart : trailing; }
  const std::vector<Cohort>& shown_cohorts() const {
    return clocked ? clocked->cohorts() : cohorts.cohorts();
  }
  /// The tables of every length of windows: a month, the trailing ones', and twelve months.
  std::vector<const RetentionTable*> windows() const;
  /// Of the windows of so many months; null where GRR is not by movements.
  const LossSpread* LossesOver(std::size_t window) const;

  std::size_t complete;  ///< How many periods rates and totals take in: all but a partial one.
  MovementTable movements;
  RetentionTable monthly;
  std::optional<SpreadTable> month_spread;  ///< Of `monthly`; none where `trailing` is of months.
  WindowFigures trailing;
  std::optional<WindowFigures> year_apart;  ///< Where the trailing windows are not of 12 months.
  /// Where GRR is by movements: of the trailing windows, then of a month and of the periods that
  /// are asked for, each length once.
  std::vector<LossSpread> losses;
  CohortTable cohorts;
  /// The cohorts that are shown, where the settings say so (CohortClock).
  std::optional<ClockedCohorts> clocked;
  WindowPairs last_month;  ///< MRR in the last complete month.
  Lifetimes lifetimes;
  std::optional<PeriodTable> periods;  ///< Where quarters or years are asked for.
  Movers lost;
  Movers grew;
  std::vector<Units>
      mrr;  ///< Per period, added up apart from the movements: the check's other side.
  std::vector<std::uint64_t> active;     ///< Likewise, customers.
  std::uint64_t customers = 0;           ///< Who ever had MRR.
  std::uint64_t zero_mrr_customers = 0;  ///< Who never had.
  std::uint64_t in_and_out = 0;
  std::uint64_t negative_periods = 0;
  StretchSums mrr_sums;
  bool customers_move = false;  ///< Some are here for a part of the time.
  bool by_day = false;          ///< Each day's change is a movement (SameMonthRule::kEvents).
  StretchSums active_sums;
  Units peaks = 0;  ///< Sum of every customer's highest MRR: no sum of a period is larger.
  std::optional<FxCheck> fx;         ///< Of figures in a reporting currency.
  std::vector<std::size_t> lengths;  ///< Of windows(), each once.
  bool overflow = false;             ///< A sum did not fit: the other figures mean nothing.
};

/// The conflicts as shown.
ConflictList ShownConflicts(const Conflicts& conflicts, const Accounts& accounts);

/// Invariants (core/README.md) on the exact figures. One that does not hold is an error of
/// the program.
std::vector<Invariant> CheckFigures(const Figures& figures);

/// Invariants on what is shown: the bridge adds up after rounding, each opening is the previous
/// closing, and each file's rows and amounts are accounted for.
std::vector<Invariant> CheckShown(const Block& block);
std::vector<Invariant> CheckInputs(const std::vector<InputAccount>& inputs);

}  // namespace holdfast
