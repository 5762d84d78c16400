#include "plan_rows.h"

#include "trimmed.h"

namespace holdfast {

PlanRows::PlanRows(RecordCells& cells) : cells_(cells), pricing_(cells, nullptr) {
  for (const Role role : {Role::kUnitAmount, Role::kAmount, Role::kMrr, Role::kArr}) {
    if (price_ == Role::kNone && cells.Has(role)) price_ = role;
  }
}

// A plan without a price may still have a name or an interval.
bool PlanRows::ReadPrice() {
  const std::string_view cell = cells_.Cell(price_);
  if (price_ != Role::kNone && !Trimmed(cell).empty()) {
    Minor price = 0;
    const AmountError error = cells_.ReadMoney(cell, cells_.ColumnOf(price_).amount, &price);
    if (error == AmountError::kNone) row_.amount = price;
    if (error != AmountError::kNone && error != AmountError::kEmpty) {
      return cells_.RejectAmount(error, cell, cells_.NameOf(price_));
    }
  }
  row_.currency = cells_.currency();
  if (price_ == Role::kMrr) row_.interval = Interval{};
  if (price_ == Role::kArr) row_.interval = Interval{IntervalUnit::kYear, 1};
  if (price_ == Role::kMrr || price_ == Role::kArr) return true;
  return pricing_.ReadInterval(&row_.interval);
}

std::span<const Row> PlanRows::Parse() {
  row_ = PlanRow{};
  row_.key = Trimmed(cells_.Cell(Role::kPlan));
  row_.name = Trimmed(cells_.Cell(Role::kPlanName));
  if (row_.key.empty()) {
    cells_.Reject("row.no_plan", cells_.Cell(Role::kPlan), cells_.NameOf(Role::kPlan),
                  "a row of a look-up table needs the plan that it is about");
    return {};
  }
  ReadPrice();
  return {};
}

}  // namespace holdfast
