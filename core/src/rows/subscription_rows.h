#pragma once

#include <optional>
#include <span>

#include "holdfast/values/status.h"
#include "pricing.h"
#include "record_cells.h"

namespace holdfast {

/// Subscriptions, or versions of them: a row from the start to the end, which is exclusive.
class SubscriptionRows {
 public:
  SubscriptionRows(RecordCells& cells, const Plans* plans)
      : cells_(cells), pricing_(cells, plans) {}

  std::span<const Row> Parse();
  /// As RowParser::sign_up, of the last record.
  const SignUpRow* SignUp();
  /// Reads the amounts of a record that is left out, for the account.
  void Account() { pricing_.ReadAmount(); }

 private:
  bool StatusCounts();
  bool PastDueCounts();
  bool EndAtCancellation();
  bool ReadPeriod();
  bool ReadEnd();
  void NoteEnd();
  std::uint32_t Identity() const;

  RecordCells& cells_;
  Pricing pricing_;
  CellMemo<std::optional<SubscriptionStatus>> statuses_;
  std::optional<SubscriptionStatus> status_;
  Row row_;
  bool begins_in_trial_ = false;
  SignUpRow sign_up_;
};

}  // namespace holdfast
