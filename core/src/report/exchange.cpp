#include "holdfast/report/exchange.h"

#include <optional>
#include <string_view>
#include <unordered_map>

#include "minor_rates.h"

namespace holdfast {

Result<Exchange> Exchange::Make(const Ledger& ledger, const Grid& grid, const RateStore& rates,
                                Currency to) {
  Exchange exchange(ledger, grid, to);
  const RateBook book(rates);
  exchange.ambiguous_ = book.ambiguous();
  for (const Currency from : ledger.currencies()) {
    FromCurrency& into = exchange.rates_[from];
    for (std::size_t period = 0; period < grid.size(); ++period) {
      const Result<MinorRate> rate = RateBetween(book, from, to, grid.last_day(period));
      if (!rate.ok()) return rate.error();
      into.found.push_back(rate->found);
      into.units.push_back(rate->minor);
    }
  }
  exchange.GroupAccounts();
  return exchange;
}

void Exchange::GroupAccounts() {
  const Accounts& accounts = ledger_->accounts();
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  numbers.reserve(accounts.size());
  for (AccountId account = 0; account < accounts.size(); ++account) {
    const auto next = static_cast<std::uint32_t>(numbers.size());
    customer_.push_back(numbers.try_emplace(accounts.customer(account), next).first->second);
  }
  begin_.assign(numbers.size() + 1, 0);
  for (const std::uint32_t customer : customer_) ++begin_[customer + 1];
  for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
  by_customer_.resize(accounts.size());
  std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
  for (AccountId account = 0; account < accounts.size(); ++account)
    by_customer_[next[customer_[account]]++] = account;
}

Exchange::AtPeriods::AtPeriods(const Exchange& exchange, const PeriodEnds& ends)
    : ends_(ends), mrr_(ends.months().size()) {
  for (const auto& [currency, from] : exchange.rates_) {
    std::vector<Ratio>& rates = rates_[currency];
    for (const std::size_t end : ends.months()) rates.push_back(from.units[end]);
  }
}

void Exchange::AtPeriods::Add(Currency currency, const Timeline& months) {
  runs_.clear();
  for (const Run& run : months.runs) {
    const Run periods = ends_.Of(run);
    // Who pays nothing stays a customer by what was paid at the ends of months.
    if (run.mrr != 0 && periods.from < periods.to) runs_.push_back(periods);
  }
  mrr_.Add(rates_.at(currency), {months.account, runs_});
}

const ExchangedMrr* Exchange::AtPeriods::End(const ExchangedMrr& months) {
  const std::vector<std::size_t>& ends = ends_.months();
  for (std::size_t i = 0; i < mrr_.periods(); ++i) {
    if (months.At(ends[i]).free()) mrr_.AddFree(i);
  }
  if (mrr_.born() == mrr_.periods()) return nullptr;
  mrr_.Mark([&](std::size_t /*lost*/, std::size_t back) {
    std::size_t month = ends[back - 1] + 1;
    while (!months.IsCustomer(month)) ++month;
    return months.new_again(month);
  });
  return &mrr_;
}

std::span<const AccountId> Exchange::AccountsOf(AccountId first) const {
  const std::uint32_t customer = customer_[first];
  return std::span(by_customer_).subspan(begin_[customer], begin_[customer + 1] - begin_[customer]);
}

FxCheck Exchange::MakeCheck() const {
  FxCheck check(grid_->size());
  for (const auto& [currency, from] : rates_) check.AddCurrency(currency, from.units);
  return check;
}

void Exchange::AddUp(const std::function<bool(AccountId)>& has, Timelines* timelines,
                     Figures* figures) const {
  ExchangedMrr mrr(grid_->size());
  figures->fx.emplace(MakeCheck());
  for (const std::size_t window : figures->lengths) figures->fx->AddWindow(window);
  std::optional<AtPeriods> periods;
  if (figures->periods) periods.emplace(*this, figures->periods->period_ends());
  for (std::size_t customer = 0; customer < customers(); ++customer) {
    if (!has(FirstAccountOf(customer))) continue;
    if (periods) periods->Begin();
    Gather(customer, timelines, &mrr, [&](Currency currency, const Timeline& timeline) {
      figures->fx->Add(currency, timeline);
      if (periods) periods->Add(currency, timeline);
    });
    figures->AddExchanged(FirstAccountOf(customer), mrr);
    if (!periods) continue;
    if (const ExchangedMrr* at_periods = periods->End(mrr))
      figures->periods->AddExchanged(*at_periods);
  }
}

FxRates Exchange::Shown() const {
  FxRates shown;
  shown.reporting_currency = to_;
  shown.ambiguous_days = ambiguous_;
  for (std::size_t period = 0; period < grid_->size(); ++period) {
    for (const auto& [currency, from] : rates_) {
      if (currency == to_) continue;
      const RateFound& found = from.found[period];
      shown.rates.push_back(
          {MonthOf(grid_->last_day(period)), currency,
           static_cast<double>(found.rate.numerator) / static_cast<double>(found.rate.denominator),
           found.day, found.via, found.later});
    }
  }
  return shown;
}

}  // namespace holdfast
