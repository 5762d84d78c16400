#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "holdfast/ledger/rates.h"
#include "holdfast/ledger/timeline.h"

namespace holdfast {

/// One customer's MRR in the reporting currency: the sum over the customer's accounts, each at the
/// rate of any period.
class ExchangedMrr {
 public:
  explicit ExchangedMrr(std::size_t periods)
      : closing_(periods), free_(periods), new_again_(periods) {}

  /// The next customer.
  void Clear();
  /// `rates`: by period, what to multiply units of the account's currency with; it outlives the
  /// customer. To be called once for each of the customer's accounts, of Timelines::OfPart.
  void Add(const std::vector<Ratio>& rates, const Timeline& timeline);
  /// The customer pays nothing at the end of a period, and stays one: for periods that are not
  /// those of the timelines.
  void AddFree(std::size_t period);

  /// To be called once, after the last account. `is_new_again(lost, back)`: as
  /// Timelines::IsNewAgain.
  template <typename IsNewAgain>
  void Mark(IsNewAgain is_new_again) {
    for (std::size_t i = born_ + 1, lost = 0; i < periods(); ++i) {
      const bool before = IsCustomer(i - 1);
      const bool now = IsCustomer(i);
      if (before && !now) lost = i;
      new_again_[i] = now && !before && is_new_again(lost, i);
    }
  }

  /// Likewise, of who has every day's change. `past_of(lost, back)`: as Timelines::PastOf.
  template <typename PastOf>
  void MarkDays(PastOf past_of) {
    GatherDays();
    bool had = false;
    Day lost = 0;
    for (Change& change : by_day_) {
      if (!change.before.customer && had) change.past = past_of(lost, change.day);
      if (!change.after.customer) lost = change.day;
      had = true;
    }
  }

  std::size_t periods() const { return closing_.size(); }
  /// At the end of a period, at its rate.
  Units closing(std::size_t period) const { return closing_[period]; }
  Standing At(std::size_t period) const { return {closing_[period], IsCustomer(period)}; }
  bool IsCustomer(std::size_t period) const {
    return closing_[period] != 0 || (free_[period] && period >= born_);
  }
  /// At the end of `period`, at the rate of the period `rate`.
  Standing Restated(std::size_t period, std::size_t rate) const;
  /// Whether the customer is one again with the period, longer after the last time than a
  /// reactivation may.
  bool new_again(std::size_t period) const { return new_again_[period]; }
  /// The first period with MRR, or of AddFree(); periods() when there is none.
  std::size_t born() const { return born_; }
  /// As Timeline::by_day, of all accounts together: at the rate of the change's period.
  std::span<const Change> by_day() const { return by_day_; }

  /// As Timeline::first_day, of all accounts.
  Day first_day() const { return first_day_; }
  /// On a day, at the rate of the period `rate`.
  Standing OnDay(Day day, std::size_t rate) const;

  /// A conversion or a sum did not fit, of this customer or an earlier one.
  bool overflow() const { return overflow_; }

 private:
  struct Account {
    const std::vector<Ratio>* rates = nullptr;
    std::vector<Units> mrr;  // By period, in its own currency.
    std::vector<Change> by_day;
    std::vector<DayState> days;
    Standing now;  // On the day that is looked at.
  };
  struct DayOf {
    Day day;
    std::size_t account;
    const Change* change;
  };

  void GatherDays();
  Units SumAt(std::size_t period, std::size_t rate) const;
  Units NowAt(std::size_t rate) const;
  bool IsFreeNow() const;

  std::vector<Account> accounts_;
  std::size_t used_ = 0;  // Of accounts_: the rest keeps its room.
  std::vector<Units> closing_;
  std::vector<bool> free_;       // By period, whether an account has a subscription at nothing.
  std::vector<bool> new_again_;  // Likewise.
  std::vector<DayOf> days_;
  std::vector<Change> by_day_;
  std::size_t born_ = 0;
  Day first_day_ = kOpenEnd;
  mutable bool overflow_ = false;
};

}  // namespace holdfast
