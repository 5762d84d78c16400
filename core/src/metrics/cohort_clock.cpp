#include "holdfast/metrics/cohort_clock.h"

#include <algorithm>
#include <utility>

namespace holdfast {
namespace {

/// The last day of a customer's own month, of which the first has the age 0.
Day EndOfOwnMonth(Day begin, std::size_t age) {
  return AddMonths(begin, static_cast<std::int32_t>(age) + 1) - 1;
}

}  // namespace

CohortClock::CohortClock(const Grid& grid, const Settings& settings, std::span<const Day> signed_up)
    : grid_(&grid),
      age_(settings.cohort_age),
      rule_(settings.returning_customers),
      first_(MonthOf(grid.last_day(0))),
      signed_up_(signed_up) {}

std::size_t CohortClock::AgesOf(const CohortMember& member) const {
  // A month of one's own is over no earlier than the calendar month in which it begins.
  std::size_t ages = grid_->size() - member.cohort;
  while (by_day() && ages > 0 && EndOfOwnMonth(member.begin, ages - 1) > grid_->seen_to()) --ages;
  return ages;
}

std::optional<CohortMember> CohortClock::MemberFrom(AccountId account, std::size_t born) const {
  if (born >= grid_->size()) return std::nullopt;
  // Nothing is known of the time before the data.
  const Day signed_up = SignedUp(account);
  return CohortMember{std::min(born, grid_->PeriodOf(signed_up)), born, 0, 0};
}

std::optional<CohortMember> CohortClock::MemberFrom(AccountId account, Day paid) const {
  if (paid == kOpenEnd) return std::nullopt;
  const Day begin = std::min(paid, std::max(SignedUp(account), FirstDayOf(first_)));
  return CohortMember{PeriodOf(begin), PeriodOf(paid), begin, paid};
}

CohortMoment CohortClock::MomentOf(const CohortMember& member, std::size_t age) const {
  if (!by_day()) {
    const std::size_t period = member.cohort + age;
    return {period, 0, period >= member.paid};
  }
  const Day day = EndOfOwnMonth(member.begin, age);
  return {PeriodOf(day), day, day >= member.paid_day};
}

ClockedCohorts::ClockedCohorts(CohortClock clock, bool exchanged) : clock_(std::move(clock)) {
  for (std::size_t i = 0; i < clock_.cohorts(); ++i) {
    reached_.push_back(clock_.cohorts() - i);
    Cohort& cohort = cohorts_.emplace_back();
    Resize(reached_.back(), &cohort);
    if (exchanged) cohort.base_mrr.resize(reached_.back());
  }
}

void ClockedCohorts::Resize(std::size_t ages, Cohort* cohort) {
  cohort->customers.resize(ages);
  cohort->net_mrr.resize(ages);
  cohort->gross_mrr.resize(ages);
  if (!cohort->base_mrr.empty()) cohort->base_mrr.resize(ages);
}

void ClockedCohorts::Finish() {
  for (std::size_t i = 0; i < cohorts_.size(); ++i) Resize(reached_[i], &cohorts_[i]);
}

void ClockedCohorts::AddCell(std::size_t age, const CohortCell& cell, Cohort* cohort) {
  cohort->customers[age] += cell.customers;
  AddTo(cohort->net_mrr[age], cell.net_mrr);
  AddTo(cohort->gross_mrr[age], cell.gross_mrr);
  if (!cohort->base_mrr.empty()) AddTo(cohort->base_mrr[age], cell.base_mrr);
}

}  // namespace holdfast
