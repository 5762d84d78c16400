#pragma once

#include <map>
#include <optional>
#include <vector>

#include "holdfast/base/result.h"
#include "holdfast/ledger/ledger.h"
#include "holdfast/ledger/timeline.h"
#include "holdfast/metrics/cohorts.h"
#include "holdfast/metrics/lifetimes.h"
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

  void AddCurrency(Currency currency, std::vector<Ratio> rates);
  void Add(Currency currency, const Timeline& timeline);
  /// The MRR of customers a window earlier at the rates of the window's end; `window` is 1 or 12.
  void AddOpening(std::size_t window, std::size_t period, Units restated);
  void Finish();

  const std::vector<Units>& opening(std::size_t window) const {
    return window == 1 ? monthly_ : trailing_;
  }
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
  std::vector<Units> monthly_;
  std::vector<Units> trailing_;
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
  /// To be called once, after the last timeline.
  void Finish();

  std::size_t complete;  ///< How many periods rates and totals take in: all but a partial one.
  MovementTable movements;
  RetentionTable monthly;
  RetentionTable trailing;
  CohortTable cohorts;
  SpreadTable spread;       ///< Of the trailing windows.
  WindowPairs last_window;  ///< The last complete one of them.
  WindowPairs last_month;   ///< MRR in the last complete month.
  Lifetimes lifetimes;
  std::optional<PeriodTable> periods;  ///< Where quarters or years are asked for.
  Movers lost;
  Movers grew;
  std::vector<Units>
      mrr;  ///< Per period, added up apart from the movements: the check's other side.
  std::vector<std::uint64_t> active;     ///< Likewise, customers with MRR.
  std::uint64_t customers = 0;           ///< Who ever had MRR.
  std::uint64_t zero_mrr_customers = 0;  ///< Who never had.
  std::uint64_t in_and_out = 0;
  std::uint64_t negative_periods = 0;
  StretchSums mrr_sums;
  bool customers_move = false;  ///< Some are here for a part of the time.
  bool by_day = false;          ///< Each day's change is a movement (SameMonthRule::kEvents).
  StretchSums active_sums;
  Units peaks = 0;  ///< Sum of every customer's highest MRR: no sum of a period is larger.
  std::optional<FxCheck> fx;  ///< Of figures in a reporting currency.
  bool overflow = false;      ///< A sum did not fit: the other figures mean nothing.
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
