#include "table_choice.h"

#include <algorithm>

#include "role_names.h"
#include "settle.h"

namespace holdfast {
namespace {

using enum Role;

bool IsOnlyForMrr(Role role) { return role == kMonth || role == kMonthValue; }

bool IsForBoth(Role role) {
  constexpr Role kBoth[] = {kNone, kCustomer, kCustomerName, kPlan, kCurrency, kMrr, kArr};
  return std::find(std::begin(kBoth), std::end(kBoth), role) != std::end(kBoth);
}

bool HasPrice(const Picks& picks) {
  return picks.Best(kMrr) || picks.Best(kArr) || picks.Best(kAmount) || picks.Best(kUnitAmount);
}

}  // namespace

bool Belongs(Role role, Table table) {
  return IsForBoth(role) || IsOnlyForMrr(role) == (table == Table::kMrr);
}

Outlook LookAt(const Picks& picks) {
  const std::optional<Candidate> start = picks.Best(kStart);
  const std::optional<Candidate> month = picks.Best(kMonth);
  Outlook outlook{.customer = picks.Best(kCustomer).has_value(),
                  .start = start && start->rank < kWeakRank,
                  .weak_start = start && start->rank >= kWeakRank,
                  .end = picks.Best(kEnd).has_value(),
                  .price = HasPrice(picks),
                  .month = month && month->rank < kWeakRank,
                  .weak_month = month && month->rank >= kWeakRank,
                  .mrr = picks.Best(kMrr) || picks.Best(kArr),
                  .month_columns = MonthColumns(picks).size(),
                  .other = {}};
  // A date beside an amount is a payment; a month beside an amount is its MRR.
  outlook.mrr = outlook.mrr || (outlook.month && RevenueColumn(picks));
  outlook.other = LooksLikeOther(picks.columns(), !outlook.price && !outlook.mrr);
  return outlook;
}

std::optional<TableChoice> ChooseTable(const Outlook& outlook) {
  constexpr TableChoice kWide = {.table = Table::kMrr, .wide = true, .sure = 0.95};
  constexpr TableChoice kLong = {.table = Table::kMrr, .wide = false, .sure = 0.9};
  constexpr TableChoice kRows = {.table = Table::kSubscriptions, .wide = false, .sure = 0.95};
  constexpr double kNotSure = 0.6;
  if (!outlook.customer) return std::nullopt;
  if (outlook.month_columns >= 2 && !(outlook.start && outlook.price)) return kWide;
  if (outlook.month && outlook.mrr && !(outlook.start && outlook.end)) return kLong;
  if (outlook.start && outlook.price) return kRows;
  if (outlook.other) return std::nullopt;
  const auto unsure = [](TableChoice choice) {
    choice.sure = kNotSure;
    return choice;
  };
  if (outlook.weak_month && outlook.mrr && !outlook.weak_start) return unsure(kLong);
  if (outlook.weak_start && outlook.price) return unsure(kRows);
  if (outlook.month_columns == 1 && !outlook.price) return unsure(kWide);
  return std::nullopt;
}

std::optional<TableChoice> ChosenTable(const Picks& picks, const Outlook& outlook,
                                       const std::optional<Table>& asked) {
  std::optional<Table> table = asked;
  for (std::size_t at = 0; at < picks.size() && !table; ++at) {
    const Pick& pick = picks.pick(at);
    if (!pick.chosen || IsForBoth(pick.role)) continue;
    table = IsOnlyForMrr(pick.role) ? Table::kMrr : Table::kSubscriptions;
  }
  if (!table) return std::nullopt;
  const bool long_table = picks.IsChosen(kMonth) || picks.IsChosen(kMrr) || picks.IsChosen(kArr) ||
                          (outlook.month && outlook.mrr);
  const bool wide = picks.IsChosen(kMonthValue) || (!long_table && outlook.month_columns > 0);
  return TableChoice{.table = *table, .wide = *table == Table::kMrr && wide, .sure = 1};
}

}  // namespace holdfast
