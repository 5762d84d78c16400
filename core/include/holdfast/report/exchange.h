#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <vector>

#include "holdfast/base/result.h"
#include "holdfast/ledger/rates.h"
#include "holdfast/ledger/timeline.h"
#include "holdfast/report/figures.h"
#include "holdfast/report/report.h"

namespace holdfast {

/// One reporting currency for a ledger of several: the rates of each month, and whose accounts are
/// one customer's.
class Exchange {
 public:
  /// Error: `fx.no_rate` names the two currencies that nothing joins. `ledger` and `grid` outlive
  /// the exchange.
  static Result<Exchange> Make(const Ledger& ledger, const Grid& grid, const RateStore& rates,
                               Currency to);

  /// The MRR in the reporting currency of every customer of whose first account `has` holds.
  void AddUp(const std::function<bool(AccountId)>& has, Timelines* timelines,
             Figures* figures) const;

  /// A customer's MRR at the ends of quarters or years, beside that at the ends of months.
  class AtPeriods {
   public:
    /// Both outlive it.
    AtPeriods(const Exchange& exchange, const PeriodEnds& ends);

    /// The next customer, of whom every account is added.
    void Begin() { mrr_.Clear(); }
    void Add(Currency currency, const Timeline& months);
    /// `months`: of the customer. Null where there is nobody at the end of any period.
    const ExchangedMrr* End(const ExchangedMrr& months);

   private:
    const PeriodEnds& ends_;
    ExchangedMrr mrr_;
    std::map<Currency, std::vector<Ratio>> rates_;
    std::vector<Run> runs_;
  };

  /// Customers are numbered from 0.
  std::size_t customers() const { return begin_.size() - 1; }
  AccountId FirstAccountOf(std::size_t customer) const { return by_customer_[begin_[customer]]; }

  /// One customer's MRR in the reporting currency. `each(currency, timeline)` is told of every
  /// account.
  template <typename Each>
  void Gather(std::size_t customer, Timelines* timelines, ExchangedMrr* mrr, Each each) const {
    mrr->Clear();
    for (const AccountId account : AccountsOf(FirstAccountOf(customer))) {
      const Currency currency = ledger_->accounts().currency(account);
      const Timeline timeline = timelines->OfPart(account);
      mrr->Add(rates_.at(currency).units, timeline);
      each(currency, timeline);
    }
    mrr->Mark([timelines](std::size_t lost, std::size_t back) {
      return timelines->IsNewAgain(lost, back);
    });
    mrr->MarkDays([timelines](Day lost, Day back) { return timelines->PastOf(lost, back); });
  }

  /// Tells `each(first account, MRR in the reporting currency)` of every customer.
  template <typename Each>
  void ForEachCustomer(Timelines* timelines, Each each) const {
    ExchangedMrr mrr(grid_->size());
    for (std::size_t customer = 0; customer < customers(); ++customer) {
      Gather(customer, timelines, &mrr, [](Currency, const Timeline&) {});
      each(FirstAccountOf(customer), mrr);
    }
  }

  /// All accounts of the customer whose first account this is.
  std::span<const AccountId> AccountsOf(AccountId first) const;

  /// The rates used.
  FxRates Shown() const;

 private:
  Exchange(const Ledger& ledger, const Grid& grid, Currency to)
      : ledger_(&ledger), grid_(&grid), to_(to) {}

  void GroupAccounts();
  FxCheck MakeCheck() const;

  struct FromCurrency {
    std::vector<RateFound> found;  // By period.
    std::vector<Ratio> units;      // By period, between MRR units of both.
  };

  const Ledger* ledger_;
  const Grid* grid_;
  Currency to_;
  std::map<Currency, FromCurrency> rates_;
  std::uint64_t ambiguous_ = 0;
  std::vector<AccountId> by_customer_;   // Accounts, a customer's together.
  std::vector<std::uint32_t> begin_;     // By customer, in by_customer_; one more at the end.
  std::vector<std::uint32_t> customer_;  // By account.
};

}  // namespace holdfast
