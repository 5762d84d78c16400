#include "renewal_rows.h"

#include <algorithm>

#include "trimmed.h"

namespace holdfast {

void RenewalRows::Account() {
  const Role role = BaseRole();
  error_ = AmountError::kEmpty;
  if (cells_.Has(role)) {
    error_ = cells_.ReadAccounted(cells_.Cell(role), cells_.ColumnOf(role).amount, &base_);
  }
}

bool RenewalRows::ReadMoney(Role role, Money* money) {
  const std::string_view cell = cells_.Cell(role);
  if (Trimmed(cell).empty()) return true;
  const Column& column = cells_.ColumnOf(role);
  const AmountError error = cells_.ReadMoney(cell, column.amount, &money->minor);
  money->given = error == AmountError::kNone;
  return money->given || error == AmountError::kEmpty ||
         cells_.RejectAmount(error, cell, column.name);
}

// A base column that is blank on a row leaves the deal's amount as what the contract is worth.
bool RenewalRows::ReadBase() {
  Role role = BaseRole();
  if (error_ == AmountError::kEmpty && role == Role::kBaseAmount && cells_.Has(Role::kAmount)) {
    role = Role::kAmount;
    error_ = cells_.ReadMoney(cells_.Cell(role), cells_.ColumnOf(role).amount, &base_);
  }
  if (error_ != AmountError::kNone) {
    return cells_.RejectAmount(error_, cells_.Cell(role), cells_.NameOf(role));
  }
  if (base_ < 0) {
    return cells_.Reject("row.bad_amount", cells_.Cell(role), cells_.NameOf(role),
                         "what a contract is worth is not negative");
  }
  row_.base = base_;
  return true;
}

bool RenewalRows::ReadDates() {
  bool given = false;
  if (!cells_.ReadDate(Role::kDueDate, &row_.due, &given)) return false;
  if (!given) {
    return cells_.Reject("row.no_due_date", cells_.Cell(Role::kDueDate),
                         cells_.NameOf(Role::kDueDate), "a renewal needs the day it is due");
  }
  Day renewed_on = 0;
  if (!cells_.ReadDate(Role::kRenewedOn, &renewed_on, &given)) return false;
  if (given) row_.renewed_on = renewed_on;
  return true;
}

void RenewalRows::Decide(std::optional<OutcomeWord> word, Money amount, Money renewed, Money lost) {
  using enum RenewalOutcome;
  const Minor size = lost.minor < 0 ? -lost.minor : lost.minor;
  const Minor rest = std::max<Minor>(0, row_.base - size);
  const Minor kept = renewed.given ? std::max<Minor>(0, renewed.minor) : rest;
  if (word) {
    row_.outcome = *word == OutcomeWord::kRenewed ? kRenewed : kLost;
  } else if (renewed.given && renewed.minor > 0) {
    row_.outcome = kRenewed;
  } else if (!renewed.given && size > 0) {
    row_.outcome = rest == 0 ? kLost : kRenewed;
  }
  if (row_.outcome != kRenewed) return;
  const bool by_amount = word && !renewed.given && size == 0 && amount.given;
  row_.renewed = by_amount ? std::max<Minor>(0, amount.minor) : kept;
}

bool RenewalRows::ReadResult() {
  Money amount;
  Money renewed;
  Money lost;
  const std::string_view cell = cells_.Cell(Role::kOutcome);
  const std::optional<OutcomeWord> word =
      cell.empty() ? std::nullopt : outcomes_.Get(cell, ParseOutcome);
  if (!ReadMoney(Role::kAmount, &amount) || !ReadMoney(Role::kRenewedAmount, &renewed) ||
      !ReadMoney(Role::kLostAmount, &lost)) {
    return false;
  }
  Decide(word, amount, renewed, lost);
  return true;
}

std::span<const Row> RenewalRows::Parse() {
  row_ = RenewalRow{};
  Account();
  if (!cells_.ReadCustomer(&row_.customer, &row_.customer_name) || !ReadBase() || !ReadDates() ||
      !ReadResult()) {
    return {};
  }
  row_.currency = cells_.currency();
  row_.reason = Trimmed(cells_.Cell(Role::kReason));
  row_.owner = Trimmed(cells_.Cell(Role::kOwner));
  return {};
}

}  // namespace holdfast
