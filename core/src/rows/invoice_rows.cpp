#include "invoice_rows.h"

#include <algorithm>

#include "holdfast/rows/service_period.h"
#include "holdfast/values/fold.h"
#include "identity.h"
#include "trimmed.h"

namespace holdfast {
namespace {

constexpr std::int32_t kLastMinute = (23 * 60 + 59) * 60;

Minor SizeOf(Minor amount) { return amount < 0 ? -amount : amount; }

}  // namespace

InvoiceRows::InvoiceRows(RecordCells& cells, const Plans* plans)
    : cells_(cells), pricing_(cells, plans) {
  carried_.reserve(cells.mapping().columns.size());
}

bool InvoiceRows::BelongsToRowBefore() const {
  if (!any_before_ || !cells_.Has(Role::kInvoice)) return false;
  const std::string_view invoice = Trimmed(cells_.Cell(Role::kInvoice));
  if (!invoice.empty()) return SameBytes(invoice, invoice_before_);
  return Trimmed(cells_.Cell(Role::kCustomer)).empty() && group_.empty();
}

void InvoiceRows::Carry() {
  const bool carries = carries_ = BelongsToRowBefore();
  const std::span<const std::string_view> own = cells_.record().cells;
  bool replaced = false;
  for (std::size_t i = 0; i < kHeadRoles.size(); ++i) {
    const Role role = kHeadRoles[i];
    const std::string_view cell = Trimmed(cells_.Cell(role));
    if (!cell.empty() || !carries) {
      head_before_[i] = cell;
    } else if (cells_.Has(role) && !head_before_[i].empty()) {
      if (!replaced) carried_.assign(own.begin(), own.end());
      replaced = true;
      carried_[cells_.IndexOf(role)] = head_before_[i];
    }
  }
  if (!carries) invoice_before_ = Trimmed(cells_.Cell(Role::kInvoice));
  any_before_ = true;
  if (replaced) cells_.Replace(carried_);
}

bool InvoiceRows::IsContinuation() {
  const std::string_view invoice = Trimmed(cells_.Cell(Role::kInvoice));
  if (!pricing_.AmountIsBlank() || invoice.empty()) return false;
  return !cells_.Ignore("row.continuation", invoice, cells_.NameOf(Role::kInvoice),
                        "the row has no amount: it tells more of an invoice that another row "
                        "has the amount of");
}

bool InvoiceRows::RefundedCounts(PaymentStatus status) {
  if (cells_.settings().refunds == RefundRule::kIgnore) return true;
  if (!Trimmed(cells_.Cell(Role::kRefunded)).empty()) return true;
  const std::string_view cell = cells_.Cell(Role::kStatus);
  if (status == PaymentStatus::kPartlyRefunded) {
    cells_.Notice("row.refund_unknown", cell, cells_.NameOf(Role::kStatus),
                  "the row does not say how much was paid back; all of it counts");
    return true;
  }
  return cells_.Ignore("row.refunded", cell, cells_.NameOf(Role::kStatus),
                       "the amount was paid back");
}

bool InvoiceRows::StatusCounts() {
  const std::string_view cell = cells_.Cell(Role::kStatus);
  if (Trimmed(cell).empty()) return true;
  const std::string_view column = cells_.NameOf(Role::kStatus);
  const std::optional<PaymentStatus> status = statuses_.Get(cell, ParsePaymentStatus);
  if (!status) {
    cells_.Notice("row.unknown_status", cell, column,
                  "this status is not known; the row counts as paid");
    return true;
  }
  switch (*status) {
    case PaymentStatus::kPaid:
      return true;
    case PaymentStatus::kOpen:
      return cells_.settings().open_invoices ||
             cells_.Ignore("row.not_paid", cell, column,
                           "what is not paid yet does not count (setting: open_invoices)");
    case PaymentStatus::kVoid:
      return cells_.Ignore("row.not_paid", cell, column, "this was never paid");
    default:
      return RefundedCounts(*status);
  }
}

bool InvoiceRows::StatesBothEnds() const {
  return cells_.settings().one_off && !Trimmed(cells_.Cell(Role::kPeriodStart)).empty() &&
         !Trimmed(cells_.Cell(Role::kPeriodEnd)).empty();
}

bool InvoiceRows::KindCounts() {
  const std::string_view cell = cells_.Cell(Role::kKind);
  const std::string_view column = cells_.NameOf(Role::kKind);
  std::optional<LineKind> kind = LineKind::kRecurring;
  if (!Trimmed(cell).empty()) kind = kinds_.Get(cell, ParseLineKind);
  if (!kind) {
    cells_.Notice("row.unknown_kind", cell, column,
                  "this kind is not known; the row counts as recurring");
  }
  kind_ = kind.value_or(LineKind::kRecurring);
  if (kind_ == LineKind::kOneOff && !StatesBothEnds() &&
      !cells_.Ignore("row.one_off", cell, column,
                     "what is bought once has no MRR (setting: one_off)")) {
    return false;
  }
  if (kind_ == LineKind::kUsage && !cells_.settings().usage &&
      !cells_.Ignore("row.usage", cell, column,
                     "what is paid by use does not count (setting: usage)")) {
    return false;
  }
  if (kind_ == LineKind::kTrial &&
      !cells_.Ignore(kTrialReason, cell, column, "a trial has no MRR yet")) {
    return false;
  }
  const bool flagged = cells_.Flag(Role::kProration).value_or(false);
  if ((!flagged && kind_ != LineKind::kProration) || cells_.settings().prorations) return true;
  const Role role = flagged ? Role::kProration : Role::kKind;
  return cells_.Ignore("row.proration", cells_.Cell(role), cells_.NameOf(role),
                       "a line that settles a part of a period does not count (setting: "
                       "prorations)");
}

bool InvoiceRows::ReadStatedPeriod(bool* stated) {
  ParsedDate start;
  ParsedDate end;
  bool starts = false;
  bool ends = false;
  if (!cells_.ReadInstant(Role::kPeriodStart, &start, &starts) ||
      !cells_.ReadInstant(Role::kPeriodEnd, &end, &ends)) {
    return false;
  }
  if (starts) row_.start = start.day;
  *stated = starts;
  stated_ = false;
  if (!starts || !ends) return true;
  const std::string_view cell = cells_.Cell(Role::kPeriodEnd);
  const std::string_view column = cells_.NameOf(Role::kPeriodEnd);
  if (end.day < start.day) {
    return cells_.Reject("row.end_before_start", cell, column, "the period ends before it starts");
  }
  const bool end_of_day = end.second >= kLastMinute && start.second < kLastMinute;
  if (end.day == start.day && !end_of_day) return true;
  const std::optional<ServicePeriod> period = PeriodOf(start.day, end.day, end_of_day);
  if (!period) {
    return cells_.Reject("row.bad_period", cell, column, "the period is longer than ten years");
  }
  stated_ = true;
  row_.end = period->end;
  interval_ = period->interval;
  return true;
}

bool InvoiceRows::ReadPeriodOfInterval(bool given, Day day) {
  if (!given) {
    return cells_.Reject("row.no_date", cells_.Cell(Role::kDate), cells_.NameOf(Role::kDate),
                         "a row without a period needs its date");
  }
  std::optional<Interval> interval;
  if (!pricing_.ReadInterval(&interval)) return false;
  const bool periods = cells_.Has(Role::kPeriodStart) && cells_.Has(Role::kPeriodEnd);
  if (!interval && (periods || cells_.Has(Role::kInterval))) {
    const Role role = periods ? Role::kPeriodStart : Role::kInterval;
    const bool credit = kind_ == LineKind::kCredit || kind_ == LineKind::kRefund;
    const std::string_view why = credit ? "a credit without a period belongs to no month"
                                        : "what has no period was bought once and has no MRR";
    if (!cells_.Ignore(credit ? "row.credit" : "row.one_off", cells_.Cell(role),
                       cells_.NameOf(role), why)) {
      return false;
    }
  }
  interval_ = interval.value_or(Interval{});
  row_.start = day;
  row_.end = EndOfInterval(day, interval_);
  return true;
}

bool InvoiceRows::ReadPeriod() {
  bool starts = false;
  bool dated = false;
  Day date = 0;
  if (!ReadStatedPeriod(&starts) || !cells_.ReadDate(Role::kDate, &date, &dated)) return false;
  if (!stated_ && !ReadPeriodOfInterval(dated || starts, dated ? date : row_.start)) return false;
  // What is paid in advance ends behind the data, and may begin there.
  row_.last_date = dated ? date : row_.start;
  return true;
}

bool InvoiceRows::CreditCounts(Minor amount) {
  const bool credit = kind_ == LineKind::kCredit || kind_ == LineKind::kRefund;
  const Role role = credit ? Role::kKind : Role::kAmount;
  const std::string_view cell = credit ? cells_.Cell(role) : pricing_.cell();
  if (!stated_ && (credit || amount < 0)) {
    return cells_.Ignore("row.credit", cell, cells_.NameOf(role),
                         "a credit without a period belongs to no month");
  }
  if (!stated_ && kind_ == LineKind::kAddOn) {
    return cells_.Ignore("row.one_off", cells_.Cell(Role::kKind), cells_.NameOf(Role::kKind),
                         "an add-on without a period was bought once");
  }
  if (!stated_ && kind_ == LineKind::kOneOff && cells_.settings().one_off) {
    return cells_.Ignore("row.one_off", cells_.Cell(Role::kKind), cells_.NameOf(Role::kKind),
                         "what is bought once counts over its period, and the row has none");
  }
  if (kind_ != LineKind::kRefund || cells_.settings().refunds == RefundRule::kSubtract) return true;
  return cells_.Ignore("row.refunded", cell, cells_.NameOf(role),
                       "money paid back does not change MRR (setting: refunds)");
}

bool InvoiceRows::ReadPart(Role role, std::string_view code, Minor most, Minor* part) {
  *part = 0;
  const std::string_view cell = cells_.Cell(role);
  if (Trimmed(cell).empty()) return true;
  const Column& column = cells_.ColumnOf(role);
  const AmountError error = cells_.ReadMoney(cell, column.amount, part);
  *part = SizeOf(*part);
  if (error == AmountError::kEmpty || (error == AmountError::kNone && *part <= most)) return true;
  return cells_.Reject(code, cell, column.name, "this is no part of the amount");
}

// What was paid back is a part of what was paid, tax and all: the same part of the net amount goes.
bool InvoiceRows::LessRefunds(Minor paid, Minor* net) {
  Minor refunded = 0;
  if (cells_.settings().refunds == RefundRule::kIgnore) return true;
  if (!ReadPart(Role::kRefunded, "row.bad_refund", INT64_MAX, &refunded)) return false;
  if (refunded == 0) return true;
  if (refunded >= paid) {
    return cells_.Ignore("row.refunded", cells_.Cell(Role::kRefunded),
                         cells_.NameOf(Role::kRefunded), "the amount was paid back");
  }
  bool exact = true;
  const auto less = DivideHalfEven(Int128{*net} * refunded, Int128{paid}, &exact);
  *net -= less.value_or(0);
  row_.rounded = row_.rounded || !exact;
  return true;
}

bool InvoiceRows::ReadNet(Minor amount, Minor* net) {
  const Minor size = SizeOf(amount);
  Minor discount = 0;
  Minor tax = 0;
  if (pricing_.DiscountLowersMrr() &&
      !ReadPart(Role::kDiscountAmount, "row.bad_discount", size, &discount)) {
    return false;
  }
  const Minor paid = size - discount;
  if (!cells_.settings().tax && !ReadPart(Role::kTax, "row.bad_tax", paid, &tax)) return false;
  *net = paid - tax;
  if (!LessRefunds(paid, net)) return false;
  const bool credit = kind_ == LineKind::kCredit || kind_ == LineKind::kRefund;
  if (amount < 0 || credit) *net = -*net;
  return true;
}

bool InvoiceRows::ReadMrr() {
  Minor amount = 0;
  Minor net = 0;
  if (!pricing_.ReadTotal(&amount) || !CreditCounts(amount) || !ReadNet(amount, &net)) return false;
  std::optional<Portion> portion = Portion{};
  if (pricing_.DiscountLowersMrr()) portion = pricing_.ReadPercent();
  if (!portion) return false;
  bool rounded = false;
  const std::optional<Units> mrr =
      MonthlyUnits(net, interval_, cells_.settings().month_factors, &rounded, *portion);
  if (!mrr) return pricing_.RejectAmount(AmountError::kOverflow);
  row_.mrr = *mrr;
  row_.rounded = row_.rounded || rounded;
  return true;
}

std::string_view InvoiceRows::InvoiceOfRow() const {
  const std::string_view invoice = Trimmed(cells_.Cell(Role::kInvoice));
  return invoice.empty() && carries_ ? std::string_view(invoice_before_) : invoice;
}

// Without an id of its own, an equal row is another line where the file is one of lines.
bool InvoiceRows::IsLine() const {
  if (!Trimmed(cells_.Cell(Role::kLine)).empty()) return false;
  return cells_.mapping().lines || Trimmed(cells_.Cell(Role::kInvoice)).empty();
}

std::uint32_t InvoiceRows::Identity() const {
  if (!Trimmed(cells_.Cell(Role::kLine)).empty()) return IdentityOf(cells_.Cell(Role::kLine));
  const Role date = cells_.Has(Role::kPeriodStart) ? Role::kPeriodStart : Role::kDate;
  const std::string_view cells[] = {InvoiceOfRow(), pricing_.cell(), cells_.Cell(date),
                                    cells_.Cell(Role::kPlan)};
  return IdentityOf(std::span(cells));
}

std::string_view InvoiceRows::CustomerOfRow() const {
  const std::string_view customer = WithoutGuard(Trimmed(cells_.Cell(Role::kCustomer)));
  return customer.empty() ? std::string_view(group_) : customer;
}

const OneOffRow* InvoiceRows::OneOff() {
  bool given = false;
  Day day = 0;
  for (const Role role : {Role::kDate, Role::kPeriodStart}) {
    if (!given && !cells_.ReadDate(role, &day, &given)) return nullptr;
  }
  Minor amount = 0;
  Minor net = 0;
  if (!given || pricing_.AmountIsBlank() || !pricing_.CheckAmount() ||
      !pricing_.ReadTotal(&amount) || !ReadNet(amount, &net)) {
    return nullptr;
  }
  one_off_ = {CustomerOfRow(), day, cells_.currency(), net, WhatFor(), Identity(), IsLine()};
  return &one_off_;
}

// What the file's own classes say is surer than a name, and a name surer than a sentence.
OneOffKind InvoiceRows::WhatFor() {
  if (kind_ == LineKind::kUsage) return OneOffKind::kValueAdded;
  OneOffKind kind = OneOffKindOf(cells_.Cell(Role::kKind));
  if (kind == OneOffKind::kOther) kind = OneOffKindOf(pricing_.PlanName());
  if (kind == OneOffKind::kOther) kind = OneOffKindOf(cells_.Cell(Role::kDescription));
  return kind;
}

// A line that is left out may lack what a row needs: nothing more is said of it here.
const SignUpRow* InvoiceRows::SignUp() {
  if (cells_.fate() == Fate::kUsed || cells_.reason() != kTrialReason) return nullptr;
  sign_up_.customer = CustomerOfRow();
  if (sign_up_.customer.empty()) return nullptr;
  for (const Role role : {Role::kPeriodStart, Role::kDate}) {
    const std::string_view cell = cells_.Cell(role);
    if (cell.empty()) continue;
    const ParsedDate date = ParseDate(cell, cells_.ColumnOf(role).date);
    if (date.error != DateError::kNone) continue;
    sign_up_.day = date.day;
    sign_up_.trial = true;
    return &sign_up_;
  }
  return nullptr;
}

std::span<const Row> InvoiceRows::Parse() {
  row_ = Row{};
  pricing_.ReadAmount();
  if (IsContinuation() || !cells_.CheckVersion() || !StatusCounts() || !KindCounts() ||
      !cells_.ReadCustomer(&row_.customer, &row_.customer_name, group_) ||
      !pricing_.CheckAmount() || !ReadPeriod() || !ReadMrr()) {
    return {};
  }
  row_.currency = cells_.currency();
  row_.plan = pricing_.PlanName();
  row_.interval = interval_;
  row_.identity = Identity();
  row_.line = row_.identity != 0 && IsLine();
  return {&row_, 1};
}

}  // namespace holdfast
