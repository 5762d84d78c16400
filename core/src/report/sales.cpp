#include "sales.h"

#include <algorithm>
#include <vector>

#include "holdfast/ledger/directory.h"

namespace holdfast {
namespace {

template <typename Mrr>
std::optional<std::size_t> LastBefore(const Mrr& mrr, std::size_t period) {
  while (period > 0) {
    if (mrr.At(--period).mrr != 0) return period;
  }
  return std::nullopt;
}

template <typename Mrr>
void SalesOf(AccountId account, const Mrr& mrr, std::string_view owner,
             const BlockAccounts& accounts, const std::function<void(const Sale&)>& take) {
  for (std::size_t period = accounts.WindowStart(); period < accounts.months.size(); ++period) {
    const Movement step = MovementOf(mrr, period).movement;
    Sale sale = {account, period, owner, {}, {}, step.opening, step.closing};
    sale.sums.fresh = ToMinor(step.fresh);
    sale.sums.reactivation = ToMinor(step.reactivation);
    sale.sums.expansion = ToMinor(step.expansion);
    if (sale.sums.reactivation != 0) sale.last = LastBefore(mrr, period);
    const Minor size = sale.sums.fresh + sale.sums.reactivation + sale.sums.expansion;
    if (size != 0 && accounts.has(account, period)) take(sale);
  }
}

}  // namespace

void ForEachSale(const BlockAccounts& accounts, const std::function<void(const Sale&)>& take) {
  const Accounts& all = accounts.books.ledger.accounts();
  const std::vector<std::string_view> owners = OwnersOf(accounts.books.customers, all);
  const auto owner_of = [&owners](AccountId account) {
    return account < owners.size() ? owners[account] : std::string_view();
  };
  if (accounts.exchange != nullptr) {
    accounts.exchange->ForEachCustomer(accounts.timelines,
                                       [&](AccountId account, const ExchangedMrr& mrr) {
                                         SalesOf(account, mrr, owner_of(account), accounts, take);
                                       });
    return;
  }
  for (AccountId account = 0; account < all.size(); ++account) {
    if (all.currency(account) == accounts.currency)
      SalesOf(account, accounts.timelines->Of(account), owner_of(account), accounts, take);
  }
}

Status ForEachPaidRenewal(
    const BlockAccounts& accounts, const BlockContracts& contracts,
    const std::function<void(const Renewal& contract, std::string_view owner)>& take) {
  const CustomerStore::Finder customers(accounts.books.customers);
  const Month first = accounts.months[accounts.WindowStart()].month;
  return contracts.ForEach([&](const Renewal& contract) {
    const Month month = MonthOf(contract.due);
    if (contract.outcome != RenewalOutcome::kRenewed || month < first) return;
    const auto account =
        accounts.books.ledger.accounts().Find(contract.customer, accounts.currency);
    const auto period = static_cast<std::size_t>(month - accounts.months.front().month);
    if (!accounts.all && !(account && accounts.has(*account, period))) return;
    take(contract, OwnerOf(customers, contract.customer, contract.owner));
  });
}

Minor PaidRenewalOf(const Renewal& contract) { return std::min(contract.base, contract.renewed); }

}  // namespace holdfast
