#pragma once

#include <optional>
#include <span>

#include "holdfast/values/billing_words.h"
#include "record_cells.h"

namespace holdfast {

/// Changes of MRR: a row from the day of the change on, without an end, whose MRR is the change.
class MovementRows {
 public:
  explicit MovementRows(RecordCells& cells);

  std::span<const Row> Parse();
  /// Reads the amounts of a record that is left out, for the account.
  void Account();

 private:
  bool ReadKind();
  bool ReadChange(Minor* change);
  bool ReadDifference(Minor* change);

  RecordCells& cells_;
  bool by_change_ = false;  // Else by the MRR before and after.
  CellMemo<std::optional<ChangeKind>> kinds_;
  std::optional<ChangeKind> kind_;
  Minor amount_ = 0;  // The change, or the MRR after it, as the file gives it.
  AmountError error_ = AmountError::kNone;
  Row row_;
};

}  // namespace holdfast
