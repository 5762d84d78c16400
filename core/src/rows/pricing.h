#pragma once

#include <optional>
#include <string_view>

#include "holdfast/rows/row.h"
#include "record_cells.h"

namespace holdfast {

/// From a row's amount to its MRR: quantity, interval and discount.
class Pricing {
 public:
  explicit Pricing(RecordCells& cells);

  /// The amount as the file gives it becomes part of the account.
  void ReadAmount();
  /// False, and the record is rejected, when ReadAmount() found no amount.
  bool CheckAmount();
  /// Sets the row's MRR, and whether it was rounded. False: the record is rejected.
  bool ReadMrr(Row* row);

 private:
  bool RejectAmount(AmountError error);
  bool ReadQuantity(Minor* amount);
  std::optional<Interval> ReadInterval();
  std::optional<Interval> ReadIntervalCell();
  bool ReadDiscount(Minor* amount);
  std::optional<Portion> ReadPercent();
  bool DiscountLowersMrr() const;

  RecordCells& cells_;
  Role role_ = Role::kNone;
  Minor amount_ = 0;
  AmountError error_ = AmountError::kNone;
  CellMemo<std::optional<Interval>> intervals_;
};

}  // namespace holdfast
