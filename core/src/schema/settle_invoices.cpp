#include "evidence.h"
#include "settle.h"
#include "settle_prices.h"

namespace holdfast {
namespace {

using enum Role;

// A period needs both ends. A subscription's start and end beside an invoice's number are one.
void SettlePeriod(Picks& picks) {
  picks.Take(kPeriodStart);
  picks.Take(kPeriodEnd);
  if (!picks.Has(kPeriodStart)) picks.Drop(kPeriodEnd, "the period's start is missing");
  if (!picks.Has(kPeriodEnd)) picks.Drop(kPeriodStart, "the period's end is missing");
  if (!picks.Has(kPeriodStart) && !picks.closed()) {
    picks.Take(kStart);
    picks.Take(kEnd);
    if (picks.Has(kStart) && picks.Has(kEnd)) {
      picks.Change(kStart, kPeriodStart, "of the period that the amount pays for");
      picks.Change(kEnd, kPeriodEnd, "of the period that the amount pays for");
    }
    picks.Drop(kEnd, "the period's start is missing");
  }
  picks.Take(kDate);
  if (picks.Has(kDate) || picks.Has(kPeriodStart)) {
    picks.Drop(kStart, "the invoice's own date is used");
  } else {
    picks.Change(kStart, kDate, "the only date of the row");
  }
}

// An id that stands on several rows is that of the invoice, not of the line.
void SettleLine(Picks& picks) {
  const HeadColumn* line = picks.ColumnOf(kLine);
  if (line == nullptr || picks.IsChosen(kLine) || picks.closed()) return;
  if (CountDifferent(*line) * 10 >= line->values.size() * 9) return;
  if (picks.Has(kInvoice)) {
    picks.Drop(kLine, "it stands on several rows, so that it is no id of a line");
  } else {
    picks.Change(kLine, kInvoice, "it stands on several rows");
  }
}

}  // namespace

void PickInvoiceRoles(Picks& picks, bool plans, Notices& notices) {
  picks.Take(kCustomer);
  SettlePeriod(picks);
  // In this order: what decides the figures has the first choice.
  constexpr Role kRoles[] = {kAmount,    kUnitAmount,    kQuantity, kCurrency, kTax,
                             kInterval,  kIntervalCount, kRefunded, kStatus,   kKind,
                             kProration, kTrial,         kTestMode, kLine,     kInvoice};
  for (const Role role : kRoles) picks.Take(role);
  TakeNamedSubscription(picks);
  TakePlan(picks, plans);
  picks.Take(kCustomerName);
  picks.Take(kDescription);
  if (!picks.Has(kPeriodStart)) picks.TakeIntervalByValues();
  SettleLine(picks);
  KeepOnePrice(picks);
  SettlePlan(picks, plans, notices);
  if (picks.closed()) return;
  SettleUnitPrice(picks, notices);
  SettleTax(picks, notices);
}

}  // namespace holdfast
