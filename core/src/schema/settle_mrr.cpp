#include <algorithm>

#include "evidence.h"
#include "settle.h"

namespace holdfast {
namespace {

using enum Role;

void TakeMonths(Picks& picks, Notices& notices) {
  std::vector<Month> seen;
  for (const std::size_t at : MonthColumns(picks)) {
    const HeadColumn& column = picks.columns()[at];
    if (std::find(seen.begin(), seen.end(), *column.month) != seen.end()) {
      notices.Add("schema.duplicate_column", column.name,
                  "another column is named after the same month; the first one is used.");
      continue;
    }
    seen.push_back(*column.month);
    if (!picks.pick(at).chosen) picks.Set(at, kMonthValue, "named after a month", 0.95);
  }
}

// A sum of the months is no month.
void LeaveTotals(Picks& picks) {
  constexpr std::string_view kTotals[] = {
      "total", "sum",    "grand total",        "ytd",         "合计", "总计", "合計",
      "總計",  "jumlah", "jumlah keseluruhan", "jumlah besar"};
  for (std::size_t at = 0; at < picks.size(); ++at) {
    const std::string& key = picks.columns()[at].normal.key;
    if (std::find(std::begin(kTotals), std::end(kTotals), key) == std::end(kTotals)) continue;
    picks.Leave(at, "the total of the row's months");
  }
}

void TakeMonthAndMrr(Picks& picks, Notices& notices) {
  picks.Take(kMonth);
  picks.Take(kMrr);
  if (!picks.Has(kMrr)) picks.Take(kArr);
  const std::optional<std::size_t> revenue = RevenueColumn(picks);
  if (!revenue || picks.Has(kMrr) || picks.Has(kArr)) return;
  const std::string& name = picks.columns()[*revenue].name;
  notices.Add("schema.amount_taken_as_mrr", name,
              "taken as the month's MRR, because the file has no column of that name.");
  picks.Set(*revenue, kMrr, "named " + Quoted(name) + "; taken as the month's MRR", 0.6);
}

}  // namespace

std::vector<std::size_t> MonthColumns(const Picks& picks) {
  std::vector<std::size_t> months;
  for (std::size_t at = 0; at < picks.size(); ++at) {
    const HeadColumn& column = picks.columns()[at];
    const Pick& pick = picks.pick(at);
    const bool free = picks.IsFree(at) || (pick.chosen && pick.role == kMonthValue);
    const bool fits = column.month && !column.normal.metadata && free;
    if (fits && Fit(kMonthValue, column) >= kFits) months.push_back(at);
  }
  return months;
}

std::optional<std::size_t> RevenueColumn(const Picks& picks) {
  constexpr std::string_view kKeys[] = {"recurring revenue",
                                        "revenue",
                                        "subscription revenue",
                                        "amount",
                                        "value",
                                        "收入",
                                        "金额",
                                        "金額",
                                        "hasil",
                                        "jumlah"};
  if (picks.IsPriceChosen()) return std::nullopt;
  for (const std::string_view key : kKeys) {
    for (std::size_t at = 0; at < picks.size(); ++at) {
      const HeadColumn& column = picks.columns()[at];
      const bool named = column.normal.key == key && picks.IsFree(at);
      if (named && !column.normal.metadata && Fit(kMrr, column) >= kFits) return at;
    }
  }
  return std::nullopt;
}

void PickMrrRoles(Picks& picks, bool wide, Notices& notices) {
  picks.Take(kCustomer);
  if (wide) {
    TakeMonths(picks, notices);
    LeaveTotals(picks);
  } else {
    TakeMonthAndMrr(picks, notices);
  }
  for (const Role role : {kCurrency, kPlan, kCustomerName}) picks.Take(role);
}

}  // namespace holdfast
