#include <algorithm>
#include <map>
#include <vector>

#include "holdfast/metrics/growth.h"
#include "holdfast/report/block_accounts.h"
#include "holdfast/report/economics.h"
#include "holdfast/report/renewals.h"

namespace holdfast {
namespace {

constexpr Minor kLargestInJson = (Minor{1} << 53) - 1;

Error TooLarge() {
  return {"report.too_large",
          "The revenue that does not recur is larger than a report can state exactly. Check the "
          "amount column of the invoices and whether it is in cents (mapping: minor_units)."};
}

/// Purity is of what is known to be bought once: without such rows there is nothing to compare.
void ShowPurity(RevenueRow* row) {
  Minor once = 0;
  for (const Minor amount : row->one_off) AddTo(once, amount);
  row->purity = RatioOf(row->recurring, row->recurring + once);
}

void AddRow(const RevenueRow& row, RevenueRow* sum) {
  sum->month = row.month;
  AddTo(sum->recurring, row.recurring);
  AddTo(sum->new_arr, row.new_arr);
  AddTo(sum->add_on_arr, row.add_on_arr);
  for (std::size_t kind = 0; kind < kOneOffKindCount; ++kind)
    AddTo(sum->one_off[kind], row.one_off[kind]);
}

RevenueRow* MonthOfBlock(Month month, RevenueBlock* block) {
  const Month first = block->months.front().month;
  const Month last = block->months.back().month;
  return month < first || month > last ? nullptr
                                       : &block->months[static_cast<std::size_t>(month - first)];
}

Status AddOneOff(const BlockAccounts& accounts, bool only_block, RevenueBlock* block) {
  std::vector<OneOffSum> sums;
  if (!accounts.books.one_off.AddUp(&sums)) return TooLarge();
  for (const OneOffSum& sum : sums) {
    const bool unnamed = !sum.currency.known() && only_block;
    if (sum.currency != accounts.currency && !unnamed) continue;
    if (sum.amount > kLargestInJson / 16 || sum.amount < -kLargestInJson / 16) return TooLarge();
    RevenueRow* row = MonthOfBlock(sum.month, block);
    if (row == nullptr) continue;
    block->one_off_known = true;
    AddTo(row->one_off[static_cast<std::size_t>(sum.kind)], sum.amount);
  }
  return Ok();
}

/// What was renewed of the contracts due in each month.
Result<std::map<Month, Minor>> RenewedByMonth(const BlockContracts& contracts) {
  std::map<Month, Minor> renewed;
  const Status status = contracts.ForEach([&renewed](const Renewal& contract) {
    AddTo(renewed[MonthOf(contract.due)], SumsOf(contract).renewed_amount);
  });
  if (!status.ok()) return status.error();
  return renewed;
}

/// The months with costs among the last twelve; none has any: no months.
Result<ProfitSet> ProfitOf(const BlockAccounts& accounts, bool only_block,
                           const RevenueBlock& block, const BlockContracts& contracts) {
  ProfitSet profit;
  std::vector<Month> months;
  const auto costs_of = [&](const Cost& cost) {
    return CostOfBlock(cost, accounts.currency, only_block, nullptr) == CostOf::kBlock;
  };
  for (const RevenueRow& row : std::span(block.months).subspan(accounts.WindowStart())) {
    bool known = false;
    for (const Cost& cost : accounts.books.costs.rows()) {
      if (cost.month != row.month || !costs_of(cost)) continue;
      known = true;
      if (cost.kind == CostKind::kSalesMarketing) AddTo(profit.front_costs, cost.amount);
      if (cost.kind == CostKind::kRetention || cost.kind == CostKind::kCostOfRevenue)
        AddTo(profit.back_costs, cost.amount);
    }
    if (!known) continue;
    months.push_back(row.month);
    AddTo(profit.new_arr, row.new_arr);
  }
  profit.months = months.size();
  if (months.empty()) return profit;
  const Result<std::map<Month, Minor>> renewed = RenewedByMonth(contracts);
  if (!renewed.ok()) return renewed.error();
  for (const Month month : months) {
    const auto found = renewed->find(month);
    if (found != renewed->end()) AddTo(profit.renewed, found->second);
  }
  profit.front_profit = profit.new_arr - profit.front_costs;
  profit.back_profit = profit.renewed - profit.back_costs;
  profit.renewal_margin = RatioOf(profit.back_profit, profit.renewed);
  return profit;
}

}  // namespace

Result<std::optional<RevenueBlock>> ShownRevenue(const BlockAccounts& accounts,
                                                 std::span<const Movement> exact, bool only_block,
                                                 const BlockContracts& contracts) {
  std::optional<RevenueBlock> shown;
  if (accounts.months.empty()) return shown;
  shown.emplace();
  for (std::size_t i = 0; i < exact.size(); ++i) {
    RevenueRow row;
    row.month = accounts.months[i].month;
    row.recurring = accounts.months[i].closing;
    row.new_arr = ArrOf(exact[i].fresh);
    row.add_on_arr = ArrOf(exact[i].expansion);
    shown->months.push_back(row);
  }
  if (accounts.all) {
    if (Status status = AddOneOff(accounts, only_block, &*shown); !status.ok())
      return status.error();
  }
  for (std::size_t i = accounts.WindowStart(); i < shown->months.size(); ++i)
    AddRow(shown->months[i], &shown->window);
  if (shown->one_off_known) {
    for (RevenueRow& row : shown->months) ShowPurity(&row);
    ShowPurity(&shown->window);
  }
  if (accounts.all && !contracts.empty()) {
    const Result<ProfitSet> profit = ProfitOf(accounts, only_block, *shown, contracts);
    if (!profit.ok()) return profit.error();
    if (profit->months > 0) shown->profit = *profit;
  }
  return shown;
}

}  // namespace holdfast
