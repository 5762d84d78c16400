#pragma once

#include <optional>
#include <span>

#include "holdfast/values/billing_words.h"
#include "record_cells.h"

namespace holdfast {

/// Contracts that are due for renewal, and what became of them: no MRR.
class RenewalRows {
 public:
  explicit RenewalRows(RecordCells& cells) : cells_(cells) {}

  std::span<const Row> Parse();
  /// Reads the amounts of a record that is left out, for the account.
  void Account();

  const RenewalRow& row() const { return row_; }

 private:
  struct Money {
    Minor minor = 0;
    bool given = false;
  };

  Role BaseRole() const {
    return cells_.Has(Role::kBaseAmount) ? Role::kBaseAmount : Role::kAmount;
  }
  bool ReadMoney(Role role, Money* money);
  bool ReadBase();
  bool ReadDates();
  bool ReadResult();
  void Decide(std::optional<OutcomeWord> word, Money amount, Money renewed, Money lost);

  RecordCells& cells_;
  CellMemo<std::optional<OutcomeWord>> outcomes_;
  Minor base_ = 0;
  AmountError error_ = AmountError::kNone;
  RenewalRow row_;
};

}  // namespace holdfast
