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
  explicit ExchangedMrr(std::size_t periods) : closing_(periods), new_again_(periods) {}

  /// The next customer.
  void Clear();
  /// `rates`: by period, what to multiply units of the account's currency with; it outlives the
  /// customer. To be called once for each of the customer's accounts.
  void Add(const std::vector<Ratio>& rates, const Timeline& timeline);

  /// To be called once, after the last account. `is_new_again(lost, back)`: as
  /// Timelines::IsNewAgain.
  template <typename IsNewAgain>
  void Mark(IsNewAgain is_new_again) {
    for (std::size_t i = born_ + 1, lost = 0; i < periods(); ++i) {
      if (closing_[i] == 0 && closing_[i - 1] != 0) lost = i;
      new_again_[i] = closing_[i] != 0 && closing_[i - 1] == 0 && is_new_again(lost, i);
    }
  }

  /// Likewise, of who has every day's change. `past_of(lost, back)`: as Timelines::PastOf.
  template <typename PastOf>
  void MarkDays(PastOf past_of) {
    GatherDays();
    bool had = false;
    Day lost = 0;
    for (Change& change : by_day_) {
      if (change.before == 0 && had) change.past = past_of(lost, change.day);
      if (change.after == 0) lost = change.day;
      had = true;
    }
  }

  std::size_t periods() const { return closing_.size(); }
  /// At the end of a period, at its rate.
  Units closing(std::size_t period) const { return closing_[period]; }
  /// At the end of `period`, at the rate of the period `rate`.
  Units Restated(std::size_t period, std::size_t rate) const;
  /// Whether MRR begins with the period, longer after the last than a reactivation may.
  bool new_again(std::size_t period) const { return new_again_[period]; }
  /// The first period with MRR; periods() when there is none.
  std::size_t born() const { return born_; }
  /// As Timeline::by_day, of all accounts together: at the rate of the change's period.
  std::span<const Change> by_day() const { return by_day_; }

  /// A conversion or a sum did not fit, of this customer or an earlier one.
  bool overflow() const { return overflow_; }

 private:
  struct Account {
    const std::vector<Ratio>* rates = nullptr;
    std::vector<Units> mrr;  // By period, in its own currency.
    std::vector<Change> by_day;
    Units now = 0;  // On the day that is looked at.
  };
  struct DayOf {
    Day day;
    std::size_t account;
    const Change* change;
  };

  void GatherDays();
  Units NowAt(std::size_t rate) const;

  std::vector<Account> accounts_;
  std::size_t used_ = 0;  // Of accounts_: the rest keeps its room.
  std::vector<Units> closing_;
  std::vector<bool> new_again_;  // By period.
  std::vector<DayOf> days_;
  std::vector<Change> by_day_;
  std::size_t born_ = 0;
  mutable bool overflow_ = false;
};

}  // namespace holdfast
