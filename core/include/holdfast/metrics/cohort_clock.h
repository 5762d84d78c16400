#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "holdfast/ledger/accounts.h"
#include "holdfast/ledger/grid.h"
#include "holdfast/metrics/cohorts.h"
#include "holdfast/settings/settings.h"

namespace holdfast {

/// A customer of a cohort.
struct CohortMember {
  std::size_t cohort = 0;  ///< By the month that it is of, among the grid's.
  std::size_t paid = 0;    ///< The period of the first MRR: with CohortAge::kAnniversary the month
                           ///< of its day, else the first with MRR at its end.
  Day begin = 0;           ///< With CohortAge::kAnniversary: from when own months count, and
  Day paid_day = 0;        ///< the first day with MRR.
};

/// When a customer is looked at.
struct CohortMoment {
  std::size_t period = 0;  ///< In which that is: the rates are this period's.
  Day day = 0;             ///< With CohortAge::kAnniversary.
  bool paid = false;       ///< Whether the first MRR is then, or was before.
};

/// Which cohort a customer is in, and when the cohort looks at the customer (settings cohort_age
/// and cohort_key; core/README.md). Customers without any MRR are in none.
class CohortClock {
 public:
  /// `signed_up`: by account, the day its customer signed up; kOpenEnd where that is not known.
  /// Without any, nobody's is. It and the grid outlive the clock.
  CohortClock(const Grid& grid, const Settings& settings, std::span<const Day> signed_up = {});

  /// Whether the settings ask for another clock than that of a CohortTable.
  static bool Applies(const Settings& settings) {
    return settings.cohort_age != CohortAge::kCalendar ||
           settings.cohort_key != CohortKey::kFirstMrr;
  }

  /// Whether a customer is looked at on days, and not at the ends of periods.
  bool by_day() const { return age_ == CohortAge::kAnniversary; }

  /// Months that begin a cohort.
  std::size_t cohorts() const { return grid_->size(); }
  /// How many ages a customer has reached.
  std::size_t AgesOf(const CohortMember& member) const;

  /// `account`: the customer's first. None: no MRR.
  template <typename Mrr>
  std::optional<CohortMember> MemberOf(AccountId account, const Mrr& mrr) const {
    return by_day() ? MemberFrom(account, mrr.first_day()) : MemberFrom(account, mrr.born());
  }

  CohortMoment MomentOf(const CohortMember& member, std::size_t age) const;

  /// The first MRR, at the rates of a period: what net and gross MRR are compared with.
  template <typename Mrr>
  Units FirstMrrOf(const Mrr& mrr, const CohortMember& member, std::size_t rate) const {
    return (by_day() ? mrr.OnDay(member.paid_day, rate) : mrr.Restated(member.paid, rate)).mrr;
  }

  /// Tells `take(age, cell)` what a customer adds to every age that the customer has reached.
  template <typename Mrr, typename Take>
  void ForEachAge(const Mrr& mrr, const CohortMember& member, Take take) const {
    const std::size_t ages = AgesOf(member);
    bool gone = false;
    for (std::size_t age = 0; age < ages; ++age) {
      const CohortMoment at = MomentOf(member, age);
      const Standing now = by_day() ? mrr.OnDay(at.day, at.period) : mrr.At(at.period);
      gone = gone || (rule_ == ReturningRule::kUntilFirstChurn && at.paid && !now.customer);
      take(age, CohortCellOf(FirstMrrOf(mrr, member, at.period), gone ? Standing() : now));
    }
  }

 private:
  std::optional<CohortMember> MemberFrom(AccountId account, std::size_t born) const;
  std::optional<CohortMember> MemberFrom(AccountId account, Day paid) const;
  Day SignedUp(AccountId account) const {
    return signed_up_.empty() ? kOpenEnd : signed_up_[account];
  }
  std::size_t PeriodOf(Day day) const { return static_cast<std::size_t>(MonthOf(day) - first_); }

  const Grid* grid_;
  CohortAge age_;
  ReturningRule rule_;
  Month first_;  // Of the grid.
  std::span<const Day> signed_up_;
};

/// Adds up the cohorts of a clock. A cohort has the ages that all of its customers have reached.
class ClockedCohorts {
 public:
  /// `exchanged`: amounts are converted, so that the first MRR differs from age to age.
  ClockedCohorts(CohortClock clock, bool exchanged);

  /// Returns the largest amount that was added: no sum here is checked, and none is more than these
  /// together.
  template <typename Mrr>
  Units Add(AccountId account, const Mrr& mrr) {
    const auto member = clock_.MemberOf(account, mrr);
    if (!member) return 0;
    Cohort& cohort = cohorts_[member->cohort];
    const Units first = clock_.FirstMrrOf(mrr, *member, member->paid);
    Units largest = first;
    std::size_t& reached = reached_[member->cohort];
    reached = std::min(reached, clock_.AgesOf(*member));
    ++cohort.size;
    AddTo(cohort.mrr, first);
    clock_.ForEachAge(mrr, *member, [&](std::size_t age, const CohortCell& cell) {
      largest = std::max({largest, cell.net_mrr, cell.base_mrr});
      AddCell(age, cell, &cohort);
    });
    return largest;
  }

  /// To be called once, after the last customer.
  void Finish();

  const CohortClock& clock() const { return clock_; }
  /// By month.
  const std::vector<Cohort>& cohorts() const { return cohorts_; }

 private:
  static void Resize(std::size_t ages, Cohort* cohort);
  static void AddCell(std::size_t age, const CohortCell& cell, Cohort* cohort);

  CohortClock clock_;
  std::vector<Cohort> cohorts_;
  std::vector<std::size_t> reached_;  // By cohort: how many ages.
};

}  // namespace holdfast
