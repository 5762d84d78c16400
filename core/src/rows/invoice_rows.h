#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/rows/one_off.h"
#include "holdfast/rows/row.h"
#include "holdfast/values/billing_words.h"
#include "pricing.h"
#include "record_cells.h"

namespace holdfast {

/// Invoices, lines of them, or payments: a row for the service period that the amount pays for.
class InvoiceRows {
 public:
  InvoiceRows(RecordCells& cells, const Plans* plans);

  std::span<const Row> Parse();
  /// What the record at hand, which is left out as bought once or paid by use, brought in; null
  /// where it has no day or no amount.
  const OneOffRow* OneOff();
  /// As RowParser::sign_up, of the last record.
  const SignUpRow* SignUp();
  /// Reads the amounts of a record that is left out, for the account.
  void Account() { pricing_.ReadAmount(); }

  /// Lines below the first of an invoice may leave customer, date, currency, status and mode
  /// out: fills them from the row before. To be called with every record, before any of them is
  /// read.
  void Carry();
  /// Rows without a customer are this one's from here on; empty: nobody's.
  void OpenGroup(std::string_view customer) { group_ = customer; }

 private:
  static constexpr std::array<Role, 6> kHeadRoles = {Role::kCustomer, Role::kCustomerName,
                                                     Role::kDate,     Role::kCurrency,
                                                     Role::kStatus,   Role::kTestMode};

  bool BelongsToRowBefore() const;
  bool IsContinuation();
  bool StatusCounts();
  bool RefundedCounts(PaymentStatus status);
  bool StatesBothEnds() const;
  bool KindCounts();
  bool ReadPeriod();
  bool ReadStatedPeriod(bool* stated);
  bool ReadPeriodOfInterval(bool given, Day day);
  bool CreditCounts(Minor amount);
  bool ReadNet(Minor amount, Minor* net);
  bool ReadPart(Role role, std::string_view code, Minor most, Minor* part);
  bool LessRefunds(Minor paid, Minor* net);
  bool ReadMrr();
  std::string_view InvoiceOfRow() const;
  bool IsLine() const;
  OneOffKind WhatFor();
  std::uint32_t Identity() const;
  std::string_view CustomerOfRow() const;

  RecordCells& cells_;
  Pricing pricing_;
  CellMemo<std::optional<PaymentStatus>> statuses_;
  CellMemo<std::optional<LineKind>> kinds_;

  std::string invoice_before_;
  std::array<std::string, kHeadRoles.size()> head_before_;
  bool any_before_ = false;
  bool carries_ = false;  // The record at hand is a further line of the invoice before.
  std::vector<std::string_view> carried_;
  std::string group_;

  LineKind kind_ = LineKind::kRecurring;
  bool stated_ = false;  // The row itself gives its period.
  Interval interval_;
  Row row_;
  OneOffRow one_off_;
  SignUpRow sign_up_;
};

}  // namespace holdfast
