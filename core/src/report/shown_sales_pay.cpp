#include <algorithm>
#include <map>

#include "holdfast/ledger/directory.h"
#include "holdfast/report/block_accounts.h"

namespace holdfast {
namespace {

constexpr std::size_t kOwnersShown = 100;

Minor SizeOf(const SalesSums& sums) { return sums.fresh + sums.reactivation + sums.expansion; }

void AddSums(const SalesSums& from, SalesSums* to) {
  AddTo(to->fresh, from.fresh);
  AddTo(to->reactivation, from.reactivation);
  AddTo(to->expansion, from.expansion);
  AddTo(to->renewal, from.renewal);
}

/// Adds up what each owner sold and kept.
class Sales {
 public:
  explicit Sales(const BlockAccounts& accounts)
      : accounts_(accounts),
        customers_(accounts.books.customers),
        from_(accounts.WindowStart()),
        owner_of_(OwnersOf(accounts.books.customers, accounts.books.ledger.accounts())) {}

  bool described() const { return !owner_of_.empty(); }

  template <typename Mrr>
  void Take(AccountId account, const Mrr& mrr) {
    for (std::size_t period = from_; period < accounts_.months.size(); ++period) {
      const CustomerMovement step = MovementOf(mrr, period);
      SalesSums sums;
      sums.fresh = ToMinor(step.movement.fresh);
      sums.reactivation = ToMinor(step.movement.reactivation);
      sums.expansion = ToMinor(step.movement.expansion);
      if (SizeOf(sums) == 0 || !accounts_.has(account, period)) continue;
      AddSums(sums, &MonthOfOwner(OwnerOfAccount(account), accounts_.months[period].month));
    }
  }

  void Take(const Renewal& contract) {
    const Month month = MonthOf(contract.due);
    const Month first = accounts_.months[from_].month;
    if (contract.outcome != RenewalOutcome::kRenewed || month < first) return;
    const auto account =
        accounts_.books.ledger.accounts().Find(contract.customer, accounts_.currency);
    if (!accounts_.all && !(account && accounts_.has(*account, PeriodOf(month)))) return;
    const std::string_view owner = OwnerOf(customers_, contract.customer, contract.owner);
    AddTo(MonthOfOwner(owner, month).renewal, std::min(contract.base, contract.renewed));
  }

  std::optional<SalesPayBlock> Finish() {
    if (owners_.empty() || (owners_.size() == 1 && owners_.contains(""))) return std::nullopt;
    SalesPayBlock block;
    block.from = accounts_.months[from_].month;
    block.to = accounts_.months.back().month;
    for (const auto& [name, months] : owners_) {
      SalesOwner& owner = block.owners.emplace_back();
      owner.owner = std::string(name);
      for (const auto& [month, sums] : months) {
        owner.months.push_back({month, sums});
        AddSums(sums, &owner.sums);
      }
    }
    block.owners_total = block.owners.size();
    std::stable_sort(
        block.owners.begin(), block.owners.end(),
        [](const SalesOwner& a, const SalesOwner& b) { return SizeOf(a.sums) > SizeOf(b.sums); });
    if (block.owners.size() > kOwnersShown) block.owners.resize(kOwnersShown);
    return block;
  }

 private:
  SalesSums& MonthOfOwner(std::string_view owner, Month month) {
    return owners_[std::string(owner)][month];
  }
  std::size_t PeriodOf(Month month) const {
    return static_cast<std::size_t>(month - accounts_.months.front().month);
  }
  std::string_view OwnerOfAccount(AccountId account) const {
    return account < owner_of_.size() ? owner_of_[account] : std::string_view();
  }

  const BlockAccounts& accounts_;
  CustomerStore::Finder customers_;
  std::size_t from_;
  std::vector<std::string_view> owner_of_;  // By account.
  std::map<std::string, std::map<Month, SalesSums>> owners_;
};

void TakeAll(const BlockAccounts& accounts, Sales* sales) {
  if (accounts.exchange != nullptr) {
    accounts.exchange->ForEachCustomer(
        accounts.timelines,
        [&](AccountId account, const ExchangedMrr& mrr) { sales->Take(account, mrr); });
    return;
  }
  const Accounts& all = accounts.books.ledger.accounts();
  for (AccountId account = 0; account < all.size(); ++account) {
    if (all.currency(account) == accounts.currency)
      sales->Take(account, accounts.timelines->Of(account));
  }
}

}  // namespace

Result<std::optional<SalesPayBlock>> ShownSalesPay(const BlockAccounts& accounts,
                                                   const BlockContracts& contracts) {
  Sales sales(accounts);
  if (!contracts.contracts.names_owners() && !sales.described())
    return std::optional<SalesPayBlock>();
  TakeAll(accounts, &sales);
  const Status status =
      contracts.ForEach([&sales](const Renewal& contract) { sales.Take(contract); });
  if (!status.ok()) return status.error();
  return sales.Finish();
}

}  // namespace holdfast
