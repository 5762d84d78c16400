#include "holdfast/report/renewals.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "holdfast/base/foremost.h"
#include "holdfast/ledger/directory.h"
#include "holdfast/statistics/ratio.h"
#include "minor_rates.h"

namespace holdfast {
namespace {

constexpr Day kUpcomingDays = 90;
constexpr std::size_t kUpcomingShown = 20;
constexpr Minor kLargestInJson = (Minor{1} << 53) - 1;

/// Adds up the contracts of one currency.
class Tally {
 public:
  Tally(Day as_of, RenewalRateRule rule) : as_of_(as_of), rule_(rule) {}

  /// Those of a customer come one after the other.
  void Add(const Renewal& contract) {
    const Month due = MonthOf(contract.due);
    Sums& month = by_month_[due];
    AddCustomer(contract, std::nullopt, &total_);
    AddCustomer(contract, due, &month);
    if (contract.renewed_on && MonthOf(*contract.renewed_on) != due) {
      const Month renewed = MonthOf(*contract.renewed_on);
      AddCustomer(contract, renewed, &by_month_[renewed]);
    }
    if (contract.due > as_of_) {
      AddUpcoming(contract);
    } else {
      AddDue(contract, &month);
      AddDue(contract, &total_);
    }
  }

  RenewalBlock Finish(const Books& books, const RenewalStore& contracts, Currency currency) {
    block_.currency = currency;
    for (auto& [month, of_month] : by_month_) {
      if (of_month.sums.due == 0) continue;
      Rates(&of_month);
      block_.months.push_back({month, of_month.sums});
    }
    Rates(&total_);
    block_.total = total_.sums;
    block_.upcoming = upcoming_.total();
    const CustomerStore::Finder customers(books.customers);
    const Directory directory(books);
    for (const Renewal& contract : upcoming_.InOrder()) {
      block_.upcoming_shown.push_back(
          {std::string(contract.customer),
           directory.NameOf(contract.customer, contract.customer_name),
           contract.due,
           contract.base,
           std::string(OwnerOf(customers, contract.customer, contract.owner)),
           {std::string(contracts.file_name(contract.file)), contract.line}});
    }
    return std::move(block_);
  }

  bool overflow() const { return overflow_; }

 private:
  /// What one customer's decided contracts come to.
  struct Decided {
    std::uint32_t number = 0;
    Minor base = 0;
    Minor renewed = 0;
    Minor capped = 0;
  };

  /// Of a month, or of all the time; and the last customers counted there, by their numbers.
  struct Sums {
    RenewalSums sums;
    std::uint32_t counted = 0;
    std::uint32_t renewed = 0;
    Decided decided = {};  // Of the customer whose contracts come in now.
    RatioSums amounts = {};
    RatioSums capped = {};

    void FinishCustomer() {
      if (decided.base > 0) {
        amounts.Add({decided.base, decided.renewed});
        capped.Add({decided.base, decided.capped});
      }
      decided = {};
    }
  };

  void AddDue(const Renewal& contract, Sums* to) {
    const RenewalSums own = SumsOf(contract);
    if (to->decided.number != contract.number) to->FinishCustomer();
    to->decided.number = contract.number;
    // The sums of all contracts, which are larger, are checked.
    AddTo(to->decided.base, own.due_amount - own.open_amount);
    AddTo(to->decided.renewed, own.renewed_amount);
    AddTo(to->decided.capped, own.renewed_amount_capped);
    RenewalSums* sums = &to->sums;
    sums->due += own.due;
    sums->renewed += own.renewed;
    sums->lost += own.lost;
    sums->open += own.open;
    sums->renewed_early += own.renewed_early;
    Sum(own.due_amount, &sums->due_amount);
    Sum(own.open_amount, &sums->open_amount);
    Sum(own.renewed_amount, &sums->renewed_amount);
    Sum(own.renewed_amount_capped, &sums->renewed_amount_capped);
    Sum(own.lost_amount, &sums->lost_amount);
  }

  void AddUpcoming(const Renewal& contract) {
    switch (AheadOf(contract, as_of_)) {
      case RenewalAhead::kNone:
        break;
      case RenewalAhead::kUpcoming:
        Sum(contract.base, &block_.upcoming_amount);
        upcoming_.Add(contract);
        break;
      case RenewalAhead::kDecided:
        ++block_.upcoming_decided;
        break;
      case RenewalAhead::kLater:
        ++block_.later;
        break;
    }
  }

  void AddCustomer(const Renewal& contract, std::optional<Month> month, Sums* sums) {
    const CustomerOfContract customer = CustomerOf(contract, month, as_of_);
    if (customer.counts && sums->counted != contract.number) {
      sums->counted = contract.number;
      ++sums->sums.customers;
    }
    if (customer.renewed && sums->renewed != contract.number) {
      sums->renewed = contract.number;
      ++sums->sums.customers_renewed;
    }
  }

  void Rates(Sums* of) const {
    of->FinishCustomer();
    RenewalSums* sums = &of->sums;
    const Minor decided = sums->due_amount - sums->open_amount;
    const auto [renewed, whole] = CustomerShareOf(*sums, rule_);
    sums->customer_rate = ShareOf(renewed, whole);
    sums->customer_sure = WilsonInterval(renewed, whole);
    sums->amount_sure = DeltaInterval(of->amounts);
    sums->amount_capped_sure = DeltaInterval(of->capped);
    sums->amount_rate = RatioOf(sums->renewed_amount, decided);
    sums->amount_rate_capped = RatioOf(sums->renewed_amount_capped, decided);
  }

  void Sum(Minor amount, Minor* sum) { overflow_ = !AddChecked(*sum, amount, sum) || overflow_; }

  Day as_of_;
  RenewalRateRule rule_;
  std::map<Month, Sums> by_month_;
  Sums total_;  // Of all the time.
  RenewalBlock block_;
  Foremost<Renewal, IsDueBefore> upcoming_{kUpcomingShown};
  bool overflow_ = false;
};

Error TooLarge() {
  return {"ledger.overflow",
          "The contracts due add up to more than can be held exactly. Check the amount columns of "
          "the renewals."};
}

/// The contract at the rate of the end of the month in which it is due.
Result<Renewal> InCurrency(const Renewal& contract, const RateBook& book, Currency to, Day as_of) {
  const Day day = std::min(LastDayOf(MonthOf(contract.due)), as_of);
  const Result<MinorRate> rate = RateBetween(book, contract.currency, to, day);
  if (!rate.ok()) return rate.error();
  const auto base = Exchanged(contract.base, rate->minor);
  const auto renewed = Exchanged(contract.renewed, rate->minor);
  if (!base || !renewed) return TooLarge();
  Renewal in_other = contract;
  in_other.currency = to;
  in_other.base = *base;
  in_other.renewed = *renewed;
  return in_other;
}

bool IsAccounted(const RenewalSums& sums) {
  return sums.due == sums.renewed + sums.lost + sums.open && sums.renewed_early <= sums.renewed &&
         sums.customers_renewed <= sums.customers &&
         sums.due_amount == sums.open_amount + sums.renewed_amount_capped + sums.lost_amount;
}

Status Check(const RenewalBlock& block) {
  RenewalSums sum;
  bool holds = IsAccounted(block.total);
  for (const RenewalMonth& month : block.months) {
    holds = holds && IsAccounted(month.sums);
    sum.due += month.sums.due;
    sum.renewed_amount += month.sums.renewed_amount;
  }
  holds = holds && sum.due == block.total.due && sum.renewed_amount == block.total.renewed_amount;
  if (!holds) {
    return Error{"invariant.renewals_accounted",
                 "The figures of the renewals contradict each other: this is an error of the "
                 "program, and no report is better than a wrong one. Please report it with the "
                 "file's shape."};
  }
  const Minor largest = std::max({block.total.due_amount, block.total.renewed_amount,
                                  block.total.lost_amount, block.upcoming_amount});
  if (largest > kLargestInJson) {
    return Error{"report.too_large",
                 "The contracts due are worth more than a report can state exactly. Check the "
                 "amount columns of the renewals and whether they are in cents (mapping: "
                 "minor_units)."};
  }
  return Ok();
}

}  // namespace

RenewalSums SumsOf(const Renewal& contract) {
  RenewalSums sums;
  sums.due = 1;
  sums.due_amount = contract.base;
  switch (contract.outcome) {
    case RenewalOutcome::kOpen:
      sums.open = 1;
      sums.open_amount = contract.base;
      break;
    case RenewalOutcome::kLost:
      sums.lost = 1;
      sums.lost_amount = contract.base;
      break;
    case RenewalOutcome::kRenewed:
      sums.renewed = 1;
      sums.renewed_early = contract.renewed_on && *contract.renewed_on < contract.due ? 1 : 0;
      sums.renewed_amount = contract.renewed;
      sums.renewed_amount_capped = std::min(contract.base, contract.renewed);
      sums.lost_amount = contract.base - sums.renewed_amount_capped;
      break;
  }
  return sums;
}

CustomerOfContract CustomerOf(const Renewal& contract, std::optional<Month> month, Day as_of) {
  const bool renewed = contract.outcome == RenewalOutcome::kRenewed;
  const bool is_due = contract.due <= as_of && (!month || MonthOf(contract.due) == *month);
  if (is_due) return {true, renewed};
  // Of all the time, what is not due yet.
  const bool early =
      renewed && (!month || (contract.renewed_on && *contract.renewed_on < contract.due &&
                             MonthOf(*contract.renewed_on) == *month));
  return {early, early};
}

Share CustomerShareOf(const RenewalSums& sums, RenewalRateRule rule) {
  switch (rule) {
    case RenewalRateRule::kDecided:
      break;
    case RenewalRateRule::kDue:
      return {sums.renewed, sums.due};
    case RenewalRateRule::kAllCustomers:
      return {sums.customers_renewed, sums.customers};
  }
  return {sums.renewed, sums.renewed + sums.lost};
}

bool IsDueBefore::operator()(const Renewal& a, const Renewal& b) const {
  const auto order = [](const Renewal& r) {
    return std::tuple(r.due, -r.base, r.customer, r.owner, r.file, r.line);
  };
  return order(a) < order(b);
}

RenewalAhead AheadOf(const Renewal& contract, Day as_of) {
  if (contract.due <= as_of) return RenewalAhead::kNone;
  if (contract.due - as_of > kUpcomingDays) return RenewalAhead::kLater;
  return contract.outcome == RenewalOutcome::kOpen ? RenewalAhead::kUpcoming
                                                   : RenewalAhead::kDecided;
}

Status ForEachContract(const RenewalStore& contracts, const RateStore& rates, Day as_of,
                       Currency to, const RenewalStore::Take& take) {
  const RateBook book(rates);
  Status status = Ok();
  contracts.ForEach([&](const Renewal& contract) {
    if (!status.ok()) return;
    if (!to.known() || contract.currency == to) return take(contract);
    const Result<Renewal> in_other = InCurrency(contract, book, to, as_of);
    if (in_other.ok()) return take(*in_other);
    status = in_other.error();
  });
  return status;
}

Result<std::vector<RenewalBlock>> ShownRenewals(const Books& books, const RenewalStore& contracts,
                                                Day as_of, Currency to, const Filter* filter,
                                                RenewalRateRule rule) {
  std::map<Currency, Tally> tallies;
  const auto add = [&](const Renewal& contract) {
    if (filter != nullptr && !filter->Has(books.ledger.accounts(), contract.customer)) return;
    tallies.try_emplace(contract.currency, as_of, rule).first->second.Add(contract);
  };
  if (Status status = ForEachContract(contracts, books.rates, as_of, to, add); !status.ok())
    return status.error();
  std::vector<RenewalBlock> blocks;
  for (auto& [currency, tally] : tallies) {
    if (tally.overflow()) return TooLarge();
    blocks.push_back(tally.Finish(books, contracts, currency));
    if (Status status = Check(blocks.back()); !status.ok()) return status.error();
  }
  return blocks;
}

}  // namespace holdfast
