#include "renewal_plan_facts.h"

#include "holdfast/report/renewals.h"

namespace holdfast {
namespace {

using Facts = const RateFacts&;

constexpr std::array<RateDefinition, kRateDefinitionCount> kDefinitions = {
    {{"customers_of_decided", true, [](Facts f) -> std::int64_t { return f.renewed ? 1 : 0; },
      [](Facts f) -> std::int64_t { return f.decided ? 1 : 0; }},
     {"customers_of_due", true, [](Facts f) -> std::int64_t { return f.renewed ? 1 : 0; },
      [](Facts f) -> std::int64_t { return f.due ? 1 : 0; }},
     {"customers_of_all", true,
      [](Facts f) -> std::int64_t { return f.renewed || f.renewed_ahead ? 1 : 0; },
      [](Facts f) -> std::int64_t { return f.due || f.renewed_ahead ? 1 : 0; }},
     {"amount_of_decided", false, [](Facts f) { return f.renewed_amount; },
      [](Facts f) { return f.decided_amount; }},
     {"amount_of_due", false, [](Facts f) { return f.renewed_amount; },
      [](Facts f) { return f.due_amount; }},
     {"amount_without_add_ons", false, [](Facts f) { return f.capped_amount; },
      [](Facts f) { return f.decided_amount; }}}};

}  // namespace

RateFacts RateFactsOf(const Renewal& contract, Day as_of) {
  RateFacts facts;
  const bool renewed = contract.outcome == RenewalOutcome::kRenewed;
  if (contract.due > as_of) {
    facts.renewed_ahead = renewed;
    return facts;
  }
  const RenewalSums own = SumsOf(contract);
  facts.due = true;
  facts.decided = contract.outcome != RenewalOutcome::kOpen;
  facts.renewed = renewed;
  facts.due_amount = own.due_amount;
  facts.decided_amount = own.due_amount - own.open_amount;
  facts.renewed_amount = own.renewed_amount;
  facts.capped_amount = own.renewed_amount_capped;
  return facts;
}

RateFacts RateFactsOf(std::span<const Renewal> of_customer, Day as_of) {
  RateFacts all;
  for (const Renewal& contract : of_customer) {
    const RateFacts own = RateFactsOf(contract, as_of);
    all.due = all.due || own.due;
    all.decided = all.decided || own.decided;
    all.renewed = all.renewed || own.renewed;
    all.renewed_ahead = all.renewed_ahead || own.renewed_ahead;
    // The sums of all contracts, which are larger, are checked.
    AddTo(all.due_amount, own.due_amount);
    AddTo(all.decided_amount, own.decided_amount);
    AddTo(all.renewed_amount, own.renewed_amount);
    AddTo(all.capped_amount, own.capped_amount);
  }
  return all;
}

std::span<const RateDefinition, kRateDefinitionCount> RateDefinitions() { return kDefinitions; }

RenewalYear YearSumsOf(const Renewal& contract, bool first) {
  const RenewalSums own = SumsOf(contract);
  RenewalYear sums;
  sums.due = 1;
  sums.due_amount = own.due_amount;
  sums.renewed = own.renewed_amount;
  (first ? sums.first_time : sums.base) = own.renewed_amount_capped;
  sums.add_ons = own.renewed_amount - own.renewed_amount_capped;
  return sums;
}

int YearOf(const Renewal& contract) { return DateFromDay(contract.due).year; }

void ForEachTerm(std::span<const Renewal> contracts,
                 const std::function<void(const Renewal& contract, Day next)>& take) {
  for (std::size_t i = 0, next = 0; i < contracts.size(); ++i) {
    while (next < contracts.size() && contracts[next].due <= contracts[i].due) ++next;
    if (next == contracts.size()) return;
    if (contracts[i].outcome == RenewalOutcome::kRenewed) take(contracts[i], contracts[next].due);
  }
}

DueSums DueSumsOf(const Renewal& contract, const DueAhead& due) {
  DueSums sums = {1, contract.base, 0, 0};
  if (due.signals.empty()) return sums;
  sums.at_risk = 1;
  sums.at_risk_amount = contract.base;
  return sums;
}

DueBook::DueBook(const Books& books, Day as_of, const SignalsBlock* signals)
    : customers_(books.customers), as_of_(as_of) {
  if (signals == nullptr) return;
  for (const SignalCustomer& customer : signals->customers) {
    for (const TrippedSignal& signal : customer.signals)
      signals_[customer.customer].push_back(signal.code);
  }
}

std::optional<DueAhead> DueBook::Find(const Renewal& contract) const {
  const Day left = contract.due - as_of_;
  if (left <= 0 || left > kDueWindows.back() || contract.outcome != RenewalOutcome::kOpen)
    return std::nullopt;
  DueAhead due = {left,
                  OwnerOf(customers_, contract.customer, contract.owner),
                  customers_.AttributeOf(contract.customer, "segment"),
                  {}};
  const auto found = signals_.find(contract.customer);
  if (found != signals_.end()) due.signals = found->second;
  return due;
}

const SignalsBlock* SignalsOf(const Report& report, Currency currency) {
  for (const Block& block : report.blocks) {
    if (block.currency == currency && block.signals) return &*block.signals;
  }
  return nullptr;
}

}  // namespace holdfast
