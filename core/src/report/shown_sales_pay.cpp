#include <map>

#include "holdfast/base/sort.h"
#include "holdfast/ledger/directory.h"
#include "holdfast/report/block_accounts.h"
#include "sales.h"

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
  explicit Sales(const BlockAccounts& accounts) : accounts_(accounts) {}

  void Take(const Sale& sale) {
    AddSums(sale.sums, &MonthOfOwner(sale.owner, accounts_.months[sale.period].month));
  }
  void Take(const Renewal& contract, std::string_view owner) {
    AddTo(MonthOfOwner(owner, MonthOf(contract.due)).renewal, PaidRenewalOf(contract));
  }

  std::optional<SalesPayBlock> Finish() {
    if (owners_.empty() || (owners_.size() == 1 && owners_.contains(""))) return std::nullopt;
    SalesPayBlock block;
    block.from = accounts_.months[accounts_.WindowStart()].month;
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
    StableSort(&block.owners, [](const SalesOwner& a, const SalesOwner& b) {
      return SizeOf(a.sums) > SizeOf(b.sums);
    });
    if (block.owners.size() > kOwnersShown) block.owners.resize(kOwnersShown);
    return block;
  }

 private:
  SalesSums& MonthOfOwner(std::string_view owner, Month month) {
    return owners_[std::string(owner)][month];
  }

  const BlockAccounts& accounts_;
  std::map<std::string, std::map<Month, SalesSums>> owners_;
};

}  // namespace

Result<std::optional<SalesPayBlock>> ShownSalesPay(const BlockAccounts& accounts,
                                                   const BlockContracts& contracts) {
  const Accounts& all = accounts.books.ledger.accounts();
  const bool described = !OwnersOf(accounts.books.customers, all).empty();
  if (!contracts.contracts.names_owners() && !described) return std::optional<SalesPayBlock>();
  Sales sales(accounts);
  ForEachSale(accounts, [&sales](const Sale& sale) { sales.Take(sale); });
  const Status status = ForEachPaidRenewal(
      accounts, contracts,
      [&sales](const Renewal& contract, std::string_view owner) { sales.Take(contract, owner); });
  if (!status.ok()) return status.error();
  return sales.Finish();
}

}  // namespace holdfast
