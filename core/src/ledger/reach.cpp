#include "holdfast/ledger/reach.h"

#include <algorithm>

namespace holdfast {
namespace {

bool IsWholeYears(Day start, Day end) {
  const Date from = DateFromDay(start);
  const Date to = DateFromDay(end);
  if (to.year <= from.year) return false;
  if (to.month == from.month && to.day == from.day) return true;
  // The 29 February of other years is the day before or behind it.
  const bool leap = from.month == 2 && from.day == 29;
  return leap && ((to.month == 2 && to.day == 28) || (to.month == 3 && to.day == 1));
}

/// Whole years, whether the end is the first day without or the last day with.
bool IsTerm(const Row& row) {
  return IsWholeYears(row.start, row.end) || IsWholeYears(row.start, row.end + 1);
}

}  // namespace

void DaysOfLastYear::Add(Day day) {
  if (latest_ != INT32_MIN && day <= latest_ - kDays) return;
  if (day > latest_) {
    if (latest_ == INT32_MIN || day - latest_ >= kDays) {
      bits_ = {};
    } else {
      // The days that are more than a year back now.
      for (Day gone = latest_ - kDays + 1; gone <= day - kDays; ++gone)
        bits_[Slot(gone) / 64] &= ~(std::uint64_t{1} << (Slot(gone) % 64));
    }
    latest_ = day;
  }
  bits_[Slot(day) / 64] |= std::uint64_t{1} << (Slot(day) % 64);
}

void DaysOfLastYear::Merge(const DaysOfLastYear& other) {
  if (other.latest_ == INT32_MIN) return;
  for (Day day = other.latest_; day > other.latest_ - kDays; --day) {
    if (other.Has(day)) Add(day);
  }
}

std::int32_t DaysOfLastYear::count() const {
  std::int32_t count = 0;
  for (const std::uint64_t bits : bits_) count += __builtin_popcountll(bits);
  return count;
}

void Reach::AddSubscription(const Row& row) {
  starts_.Add(row.start);
  ends_ = std::max(ends_, row.canceled_on);
  const bool may_be_past = row.end_is == EndIs::kUnsaid || row.end_is == EndIs::kOver;
  if (may_be_past) ends_ = std::max(ends_, row.end);
  // A row that never counts is no contract, and none without its term either.
  if (!terms_ || row.start == row.end) return;
  terms_ = row.end_is == EndIs::kUnsaid && row.canceled_on == INT32_MIN && IsTerm(row);
}

void Reach::Merge(const Reach& other) {
  stated_ = std::max(stated_, other.stated_);
  ends_ = std::max(ends_, other.ends_);
  terms_ = terms_ && other.terms_;
  starts_.Merge(other.starts_);
}

bool Reach::EndsAreAhead() const {
  if (ends_ <= stated_) return false;
  if (terms_) return true;
  const std::int64_t gap = std::int64_t{ends_} - stated_;
  return starts_.count() * gap >= kDaysWithStartsMissed * DaysOfLastYear::kDays;
}

}  // namespace holdfast
