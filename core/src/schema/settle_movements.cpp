#include "evidence.h"
#include "holdfast/values/amount.h"
#include "holdfast/values/fold.h"
#include "settle.h"

namespace holdfast {
namespace {

using enum Role;

bool IsChurn(std::string_view cell) {
  const FoldedText key = FoldKey(cell);
  return key.text() == "churn" || key.text() == "churned" || key.text() == "churndelinquent" ||
         key.text() == "流失";
}

bool IsZero(std::string_view cell) {
  const ParsedAmount amount = ParseAmount(cell, {});
  return amount.error == AmountError::kEmpty ||
         (amount.error == AmountError::kNone && amount.minor == 0);
}

// An MRR beside a kind is the size of the movement, or what is left behind it: then nothing is left
// after a churn.
bool IsLeftBehind(const HeadColumn& mrr, const HeadColumn& kind) {
  std::size_t churns = 0;
  std::size_t zeros = 0;
  for (std::size_t row = 0; row < kind.cells.size(); ++row) {
    if (!IsChurn(kind.cells[row])) continue;
    ++churns;
    if (IsZero(mrr.cells[row])) ++zeros;
  }
  return churns > 0 && zeros * 2 > churns;
}

void TakeSize(Picks& picks, Notices& notices) {
  const HeadColumn* kind = picks.ColumnOf(kKind);
  for (const Role role : {kMrr, kAmount}) {
    if (picks.Has(kMrrChange) || kind == nullptr) return;
    picks.Take(role);
    const HeadColumn* size = picks.ColumnOf(role);
    if (size == nullptr) continue;
    if (IsLeftBehind(*size, *kind)) {
      picks.Drop(role, "the MRR behind the movement: without that before it, it says no change");
      continue;
    }
    notices.Add("schema.mrr_taken_as_change", size->name,
                "taken as the size of each movement; choose it as mrr, with mrr_before, if it is "
                "what is left behind the movement.");
    picks.Change(role, kMrrChange, "the size of the movement");
  }
}

}  // namespace

void PickMovementRoles(Picks& picks, Notices& notices) {
  constexpr std::string_view kMonths[] = {"month", "period", "月份", "bulan"};
  for (const Role role : {kCustomer, kMrrChange, kMrrBefore, kKind, kDate}) picks.Take(role);
  picks.TakeNamed(kDate, kMonths);
  if (!picks.Has(kMrrChange) && picks.Has(kMrrBefore)) picks.Take(kMrr);
  if (!picks.Has(kMrrChange) && !picks.Has(kMrr)) TakeSize(picks, notices);
  for (const Role role : {kCurrency, kTestMode, kLine, kPlan, kCustomerName}) picks.Take(role);
  TakeNamedSubscription(picks);
}

}  // namespace holdfast
