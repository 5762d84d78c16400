#include "movement_rows.h"

#include "identity.h"
#include "trimmed.h"

namespace holdfast {

MovementRows::MovementRows(RecordCells& cells)
    : cells_(cells), by_change_(cells.Has(Role::kMrrChange)) {}

void MovementRows::Account() {
  const Role role = by_change_ ? Role::kMrrChange : Role::kMrr;
  error_ = AmountError::kEmpty;
  if (cells_.Has(role)) {
    error_ = cells_.ReadAccounted(cells_.Cell(role), cells_.ColumnOf(role).amount, &amount_);
  }
}

bool MovementRows::ReadKind() {
  kind_ = std::nullopt;
  const std::string_view cell = cells_.Cell(Role::kKind);
  if (Trimmed(cell).empty()) return true;
  const std::string_view column = cells_.NameOf(Role::kKind);
  kind_ = kinds_.Get(cell, ParseChangeKind);
  if (!kind_) {
    cells_.Notice("row.unknown_kind", cell, column,
                  "this kind is not known; the change counts by its sign");
  }
  return kind_ != ChangeKind::kFx ||
         cells_.Ignore("row.fx", cell, column, "exchange rates moved, and not the customer");
}

// A kind that lowers MRR says the direction, whether the file writes a minus or only the size.
bool MovementRows::ReadChange(Minor* change) {
  *change = amount_;
  if (kind_ == ChangeKind::kLower) *change = amount_ < 0 ? amount_ : -amount_;
  if (kind_ != ChangeKind::kRaise || amount_ >= 0) return true;
  return cells_.Reject("row.kind_contradicts", cells_.Cell(Role::kMrrChange),
                       cells_.NameOf(Role::kMrrChange),
                       "the change is negative, and its kind is one that raises MRR");
}

// Nothing before a customer's first movement, and nothing behind the last.
bool MovementRows::ReadDifference(Minor* change) {
  Minor before = 0;
  const std::string_view cell = cells_.Cell(Role::kMrrBefore);
  if (!Trimmed(cell).empty()) {
    const Column& column = cells_.ColumnOf(Role::kMrrBefore);
    const AmountError error = cells_.ReadMoney(cell, column.amount, &before);
    if (error != AmountError::kNone && error != AmountError::kEmpty) {
      return cells_.RejectAmount(error, cell, column.name);
    }
  }
  return !__builtin_sub_overflow(amount_, before, change) ||
         cells_.RejectAmount(AmountError::kOverflow, cell, cells_.NameOf(Role::kMrrBefore));
}

std::span<const Row> MovementRows::Parse() {
  row_ = Row{};
  Account();
  if (!ReadKind() || !cells_.ReadCustomer(&row_.customer, &row_.customer_name)) return {};
  const bool after_nothing = !by_change_ && error_ == AmountError::kEmpty &&
                             !Trimmed(cells_.Cell(Role::kMrrBefore)).empty();
  if (error_ != AmountError::kNone && !after_nothing) {
    const Role role = by_change_ ? Role::kMrrChange : Role::kMrr;
    cells_.RejectAmount(error_, cells_.Cell(role), cells_.NameOf(role));
    return {};
  }
  if (after_nothing) amount_ = 0;
  Minor change = 0;
  if (!(by_change_ ? ReadChange(&change) : ReadDifference(&change))) return {};
  bool given = false;
  if (!cells_.ReadDate(Role::kDate, &row_.start, &given)) return {};
  if (!given) {
    cells_.Reject("row.no_date", cells_.Cell(Role::kDate), cells_.NameOf(Role::kDate),
                  "a movement needs its date");
    return {};
  }
  if (__builtin_mul_overflow(change, kUnitsPerMinor, &row_.mrr)) {
    cells_.RejectAmount(AmountError::kOverflow, cells_.Cell(Role::kMrrChange),
                        cells_.NameOf(by_change_ ? Role::kMrrChange : Role::kMrr));
    return {};
  }
  row_.last_date = row_.start;
  row_.currency = cells_.currency();
  row_.identity = IdentityOf(cells_.Cell(Role::kLine));
  return {&row_, 1};
}

}  // namespace holdfast
