#include "holdfast/schema/guess.h"

#include <algorithm>

#include "columns.h"
#include "evidence.h"
#include "formats.h"
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
    if ((IsPrice(role) || role == kMonthValue) && currency.known()) return currency;
  }
  return {};
}

void NoticeAssumedInterval(const Picks& picks, const Mapping& mapping, Notices& notices) {
  if (mapping.table != Table::kSubscriptions || mapping.interval || picks.Has(kInterval)) return;
  for (const Role role : {kAmount, kUnitAmount}) {
    const std::optional<std::size_t> column = picks.Find(role);
    if (!column) continue;
    notices.Add(
        "schema.interval_assumed", picks.columns()[*column].name,
        "taken as an amount per month, because the file has no billing interval; set interval "
        "in a mapping, or add a column with it.");
  }
}

void NoticeInvoices(const Outlook& outlook, const Picks& picks, Notices& notices) {
  if (!outlook.other || outlook.other->kind != "invoices") return;
  const std::optional<std::size_t> start = picks.Find(kStart);
  if (!start || picks.Has(kMrr)) return;
  notices.Add("schema.looks_like_invoices", outlook.other->signs.front(),
              "the file may hold invoices; it is read as subscriptions that run from " +
                  Quoted(picks.columns()[*start].name) +
                  ". Check that each row is a subscription.");
}

double SureOf(const Picks& picks, const TableChoice& choice) {
  double sure = choice.sure;
  for (std::size_t at = 0; at < picks.size(); ++at) {
    const Pick& pick = picks.pick(at);
    const bool needed =
        pick.role == kCustomer || pick.role == kStart || pick.role == kMonth || IsPrice(pick.role);
    if (needed) sure = std::min(sure, pick.sure);
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
      why += head.normal.minor_units ? "; whole minor units by its name"
             : IsMinorByTemplate(head, picks.columns())
                 ? "; whole minor units, as this product exports them"
                 : "; whole minor units by the mapping";
    }
    evidence.push_back({.why = std::move(why),
                        .sure = pick.role == kNone ? 0 : pick.sure,
                        .samples = head.samples});
  }
  return evidence;
}

Guess Complete(Picks& picks, const TableChoice& choice, const Outlook& outlook,
               const MappingOverrides& overrides, Notices& notices) {
  Guess guess;
  guess.mapping.table = choice.table;
  guess.mapping.currency = overrides.currency.value_or(NamedCurrency(picks));
  guess.mapping.interval = overrides.interval ? overrides.interval : NamedInterval(picks);
  guess.mapping.columns = DecideFormats(picks, overrides, notices);
  NoticeAssumedInterval(picks, guess.mapping, notices);
  if (choice.table == Table::kSubscriptions) NoticeInvoices(outlook, picks, notices);
  picks.ExplainTheRest();
  guess.evidence = Explain(picks, guess.mapping.columns);
  guess.sure = SureOf(picks, choice);
  guess.notices = notices.ToIssues();
  return guess;
}

}  // namespace

Result<Guess> GuessMapping(const Head& head, const MappingOverrides& overrides) {
  Notices notices;
  const std::vector<HeadColumn> columns = ReadColumns(head, notices);
  if (const Status enough = CheckColumns(columns); !enough) return enough.error();
  Picks picks(columns);
  if (const Status chosen = picks.Choose(overrides); !chosen) return chosen.error();
  const Outlook outlook = LookAt(picks);
  std::optional<TableChoice> choice = ChosenTable(picks, outlook, overrides.table);
  if (!choice) choice = ChooseTable(outlook);
  if (!choice) return RefuseTable(picks, outlook);
  if (const Status fits = CheckBelonging(picks, choice->table); !fits) return fits.error();
  if (choice->table == Table::kSubscriptions) {
    PickSubscriptionRoles(picks, notices);
  } else {
    PickMrrRoles(picks, choice->wide, notices);
  }
  if (const Status complete = CheckComplete(picks, *choice); !complete) return complete.error();
  return Complete(picks, *choice, outlook, overrides, notices);
}

}  // namespace holdfast
