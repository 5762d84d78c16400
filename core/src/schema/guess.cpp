#include "holdfast/schema/guess.h"

#include <algorithm>

#include "columns.h"
#include "doubts.h"
#include "evidence.h"
#include "formats.h"
#include "holdfast/schema/fields.h"
#include "invoice_lines.h"
#include "person_names.h"
#include "picks.h"
#include "refusals.h"
#include "settle.h"
#include "table_choice.h"

namespace holdfast {
namespace {

using enum Role;

// The currency that the name of an amount column states: "MRR (USD)".
Currency NamedCurrency(const Picks& picks) {
  for (std::size_t at = 0; at < picks.size(); ++at) {
    const Role role = picks.pick(at).role;
    const Currency currency = picks.columns()[at].normal.currency;
    if ((IsMoney(role) || role == kRate) && currency.known()) return currency;
  }
  return {};
}

bool HasPeriod(const Picks& picks) { return picks.Has(kPeriodStart) || picks.Has(kInterval); }

void NoticeAssumedInterval(const Picks& picks, const Mapping& mapping, bool plans,
                           Notices& notices) {
  const bool recurring =
      mapping.table == Table::kSubscriptions || mapping.table == Table::kInvoices;
  if (!recurring || mapping.interval || HasPeriod(picks)) return;
  if (plans && picks.Has(kPlan)) return;
  for (const Role role : {kAmount, kUnitAmount}) {
    const HeadColumn* column = picks.ColumnOf(role);
    if (column == nullptr) continue;
    notices.Add(
        "schema.interval_assumed", column->name,
        mapping.table == Table::kInvoices
            ? "taken as an amount for one month, because the file has no service period and "
              "no billing interval; set interval in a mapping, or add columns with them."
            : "taken as an amount per month, because the file has no billing interval; set "
              "interval in a mapping, or add a column with it.");
  }
}

void NoticeInvoices(const Outlook& outlook, const Picks& picks, Notices& notices) {
  if (!outlook.signs || outlook.signs->table != Table::kInvoices || picks.closed()) return;
  const HeadColumn* start = picks.ColumnOf(kStart);
  if (start == nullptr || picks.Has(kMrr)) return;
  notices.Add("schema.looks_like_invoices", outlook.signs->signs.front(),
              "the file may hold invoices; it is read as subscriptions that run from " +
                  Quoted(start->name) + ". Check that each row is a subscription.");
}

double SureOf(const Picks& picks, const TableChoice& choice) {
  double sure = choice.sure;
  for (const FieldInfo& field : FieldsOf(choice.table)) {
    if (field.need == Need::kOptional || field.role == kAttribute) continue;
    for (std::size_t at = 0; at < picks.size(); ++at) {
      if (picks.pick(at).role == field.role) sure = std::min(sure, picks.pick(at).sure);
    }
  }
  return sure;
}

std::vector<ColumnEvidence> Explain(const Picks& picks, const std::vector<Column>& columns) {
  std::vector<ColumnEvidence> evidence;
  for (std::size_t at = 0; at < picks.size(); ++at) {
    const Pick& pick = picks.pick(at);
    const HeadColumn& head = picks.columns()[at];
    std::string why = pick.why;
    if (columns[at].amount.minor_units) {
      why += head.normal.minor_units           ? "; whole minor units by its name"
             : pick.unit == AmountUnit::kMinor ? "; whole minor units, as this product exports them"
                                               : "; whole minor units by the mapping";
    }
    evidence.push_back({.why = std::move(why),
                        .sure = pick.role == kNone ? 0 : pick.sure,
                        .samples = head.samples});
  }
  return evidence;
}

Currency KnownCurrency(const Fingerprint* fingerprint, const Picks& picks) {
  const Currency named = NamedCurrency(picks);
  if (named.known() || fingerprint == nullptr) return named;
  return Currency::Parse(fingerprint->currency).value_or(Currency());
}

bool IsPricedByPlan(const Picks& picks, Table table) {
  if (table != Table::kSubscriptions && table != Table::kInvoices) return false;
  return !(picks.Has(kMrr) || picks.Has(kArr) || picks.Has(kAmount) || picks.Has(kUnitAmount));
}

// The export that the header is, unless the user reads it as another table.
const Fingerprint* ExportOf(const Picks& picks, const Outlook& outlook,
                            const MappingOverrides& overrides) {
  const Fingerprint* fingerprint = FindFingerprint(picks.columns());
  if (fingerprint == nullptr) return nullptr;
  if (!fingerprint->refusal.empty()) {
    return ChosenTable(picks, outlook, overrides.table, std::nullopt) ? nullptr : fingerprint;
  }
  const TableChoice natural = {.table = fingerprint->table, .sure = 0.99};
  const auto chosen = ChosenTable(picks, outlook, overrides.table, natural);
  return !chosen || chosen->table == fingerprint->table ? fingerprint : nullptr;
}

Result<TableChoice> DecideTable(const Picks& picks, const Outlook& outlook,
                                const Fingerprint* fingerprint, const MappingOverrides& overrides) {
  constexpr double kKnown = 0.99;
  std::optional<TableChoice> natural = ChooseTable(outlook, overrides.plans);
  if (fingerprint != nullptr) {
    const bool wide = fingerprint->table == Table::kMrr;
    natural = {.table = fingerprint->table, .wide = wide, .sure = kKnown};
  }
  if (const auto chosen = ChosenTable(picks, outlook, overrides.table, natural)) return *chosen;
  if (natural) return *natural;
  return RefuseTable(picks, outlook);
}

Guess Complete(Picks& picks, const TableChoice& choice, Mapping mapping,
               const MappingOverrides& overrides, Notices& notices) {
  Guess guess;
  guess.mapping = std::move(mapping);
  guess.mapping.table = choice.table;
  guess.mapping.interval = overrides.interval ? overrides.interval : NamedInterval(picks);
  guess.mapping.priced_by_plan = IsPricedByPlan(picks, choice.table);
  guess.mapping.lines = choice.table == Table::kInvoices && AreInvoiceLines(picks);
  guess.mapping.keep = overrides.keep;
  guess.mapping.columns = DecideFormats(picks, overrides, notices);
  NoticeAssumedInterval(picks, guess.mapping, overrides.plans, notices);
  NoticeTwoCustomers(picks, notices);
  if (!overrides.minor_units) NoticeMinorUnits(picks, notices);
  picks.ExplainTheRest();
  guess.evidence = Explain(picks, guess.mapping.columns);
  guess.sure = SureOf(picks, choice);
  guess.notices = notices.ToIssues();
  return guess;
}

// A file that lacks too much to be any table, as the one it looks like.
Result<Guess> AsNearestTable(const Head& head, MappingOverrides overrides,
                             std::optional<Table> nearest, const Error& refusal) {
  const bool lacks =
      refusal.code == "schema.missing_role" || refusal.code == "schema.price_missing";
  if (!lacks || !nearest || overrides.table) return refusal;
  overrides.table = nearest;
  Result<Guess> guess = GuessAsFarAsPossible(head, overrides);
  if (!guess.ok()) return refusal;
  guess->lacks = refusal;
  return guess;
}

}  // namespace

Result<Guess> GuessAsFarAsPossible(const Head& head, const MappingOverrides& overrides) {
  Notices notices;
  const std::vector<HeadColumn> columns = ReadColumns(head, notices);
  if (const Status enough = CheckColumns(columns); !enough) return enough.error();
  Picks picks(columns);
  if (const Status chosen = picks.Choose(overrides); !chosen) return chosen.error();
  const Outlook outlook = LookAt(picks);
  const Fingerprint* fingerprint = ExportOf(picks, outlook, overrides);
  if (fingerprint != nullptr && !fingerprint->refusal.empty()) return RefuseExport(*fingerprint);
  const Result<TableChoice> choice = DecideTable(picks, outlook, fingerprint, overrides);
  if (!choice) return AsNearestTable(head, overrides, NearestTable(picks, outlook), choice.error());
  if (const Status fits = CheckBelonging(picks, choice->table); !fits) return fits.error();
  if (fingerprint != nullptr) picks.Apply(*fingerprint);
  PickRoles(picks, *choice, overrides.plans, notices);
  if (Belongs(kFamilyName, choice->table)) TakePersonName(picks);
  if (choice->table == Table::kSubscriptions) NoticeInvoices(outlook, picks, notices);
  Mapping mapping;
  if (fingerprint != nullptr) mapping.source = fingerprint->source;
  mapping.currency = overrides.currency.value_or(KnownCurrency(fingerprint, picks));
  const Status complete = CheckComplete(picks, choice->table, overrides.plans, mapping.currency);
  Guess guess = Complete(picks, *choice, std::move(mapping), overrides, notices);
  if (!complete) guess.lacks = complete.error();
  return guess;
}

Result<Guess> GuessMapping(const Head& head, const MappingOverrides& overrides) {
  Result<Guess> guess = GuessAsFarAsPossible(head, overrides);
  if (guess.ok() && guess->lacks) return *guess->lacks;
  return guess;
}

}  // namespace holdfast
