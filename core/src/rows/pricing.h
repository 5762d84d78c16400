#pragma once

#include <optional>
#include <string_view>

#include "holdfast/rows/plans.h"
#include "holdfast/rows/row.h"
#include "record_cells.h"

namespace holdfast {

/// From a row's amount to its MRR: price, quantity, interval and discount, of the row's own cells
/// or of its plan's in a look-up table.
class Pricing {
 public:
  /// `plans` may be null; both outlive the pricing.
  Pricing(RecordCells& cells, const Plans* plans);

  /// The amount as the file gives it becomes part of the account.
  void ReadAmount();
  /// False, and the record is rejected, when ReadAmount() found no amount.
  bool CheckAmount();
  /// True where the amount's cell is blank.
  bool AmountIsBlank() const { return error_ == AmountError::kEmpty; }
  /// The amount's cell.
  std::string_view cell() const { return cells_.Cell(role_); }

  /// The amount times the quantity. False: the record is rejected.
  bool ReadTotal(Minor* amount);
  /// The row's billing interval, from its column, the mapping, its plan, the plan's name; none
  /// where nothing says it. False: the record is rejected.
  bool ReadInterval(std::optional<Interval>* interval);
  /// Off an amount per interval that is not negative. False: the record is rejected.
  bool ReadDiscount(Minor* amount);
  /// What a discount in percent leaves. No value: the record is rejected.
  std::optional<Portion> ReadPercent();
  /// Whether the settings let the row's discount lower MRR.
  bool DiscountLowersMrr() const;
  /// Always false.
  bool RejectAmount(AmountError error);

  /// The plan's name: of the table of plans, else of the row; empty where there is none.
  std::string_view PlanName();
  /// Sets the MRR of a subscription, its interval, and whether it was rounded. False: the record is
  /// rejected.
  bool ReadMrr(Row* row);

 private:
  struct PlanRead {
    const Plans::Plan* plan = nullptr;  // Lives as long as the table of plans.
    std::optional<Interval> by_name;
  };

  const PlanRead& ReadPlan();
  void TakePrice();
  bool CheckPrice();
  bool ReadCount(Interval* interval);
  std::optional<Interval> AssumedInterval();

  RecordCells& cells_;
  const Plans* plans_;
  bool by_plan_ = false;
  bool by_unit_ = false;
  Role role_ = Role::kNone;
  Minor amount_ = 0;
  AmountError error_ = AmountError::kNone;
  CellMemo<std::optional<Interval>> intervals_;
  CellMemo<PlanRead> plan_reads_;
};

}  // namespace holdfast
