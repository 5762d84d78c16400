#include <algorithm>
#include <map>

#include "holdfast/metrics/signals.h"
#include "holdfast/report/renewals.h"
#include "holdfast/report/signals.h"

namespace holdfast {
namespace {

/// A customer of the block with MRR.
struct Payer {
  AccountId account = 0;
  Units mrr = 0;
  Day first_start = 0;
};

/// By the customer's id.
class Payers {
 public:
  Payers(const Books& books, const Grid& grid, std::size_t period, Currency currency,
         const Exchange* exchange, Timelines* timelines)
      : accounts_(books.ledger.accounts()),
        period_(period),
        currency_(currency),
        exchange_(exchange),
        timelines_(*timelines),
        mrr_(grid.size()) {
    for (std::size_t i = 0; exchange != nullptr && i < exchange->customers(); ++i)
      numbers_[accounts_.customer(exchange->FirstAccountOf(i))] = i;
  }

  std::optional<Payer> Find(std::string_view customer) {
    Payer payer;
    if (exchange_ != nullptr) {
      const auto found = numbers_.find(customer);
      if (found == numbers_.end()) return std::nullopt;
      payer.account = exchange_->FirstAccountOf(found->second);
      exchange_->Gather(found->second, &timelines_, &mrr_, [](Currency, const Timeline&) {});
      payer.mrr = mrr_.closing(period_);
    } else {
      const std::optional<AccountId> account = accounts_.Find(customer, currency_);
      if (!account) return std::nullopt;
      payer.account = *account;
      payer.mrr = timelines_.Of(*account).closing(period_);
    }
    payer.first_start = FirstStart(payer.account);
    return payer.mrr > 0 ? std::optional(payer) : std::nullopt;
  }

 private:
  Day FirstStart(AccountId account) {
    Day first = kOpenEnd;
    const auto look = [this, &first](AccountId each) {
      for (const Statement& statement : timelines_.StatementsOf(each)) {
        if (statement.span.mrr != 0) first = std::min(first, statement.span.start);
      }
    };
    if (exchange_ == nullptr) {
      look(account);
    } else {
      for (const AccountId each : exchange_->AccountsOf(account)) look(each);
    }
    return first;
  }

  const Accounts& accounts_;
  std::size_t period_;
  Currency currency_;
  const Exchange* exchange_;
  Timelines& timelines_;
  std::map<std::string_view, std::size_t> numbers_;
  ExchangedMrr mrr_;
};

/// The next day after `as_of` on which a contract is due that is not decided, by customer.
std::map<std::string_view, Day> NextDue(const std::vector<const Renewal*>& contracts, Day as_of) {
  std::map<std::string_view, Day> due;
  for (const Renewal* contract : contracts) {
    if (contract->outcome != RenewalOutcome::kOpen || contract->due <= as_of) continue;
    const auto [found, fresh] = due.emplace(contract->customer, contract->due);
    if (!fresh) found->second = std::min(found->second, contract->due);
  }
  return due;
}

SignalCustomer CustomerOf(const Books& books, const Payer& payer, std::string_view customer,
                          const SignalContext& context) {
  SignalCustomer shown;
  shown.customer = customer;
  shown.name = NameOf(books.customers, customer, books.ledger.accounts().name(payer.account));
  shown.mrr = ToMinor(payer.mrr);
  shown.next_due = context.next_due;
  return shown;
}

/// What one customer trips, into the sums of the rules and the list.
void AddTripped(const Books& books, const std::vector<Tripped>& tripped, SignalCustomer customer,
                SignalsBlock* block) {
  if (tripped.empty()) return;
  for (const Tripped& one : tripped) {
    SignalRuleSums& rule = block->rules[static_cast<std::size_t>(one.signal)];
    ++rule.customers;
    rule.mrr += customer.mrr;
    TrippedSignal signal = {rule.code, one.value, std::nullopt};
    if (one.row != nullptr)
      signal.source = Source{std::string(books.usage.file_name(one.row->file)), one.row->line};
    customer.signals.push_back(std::move(signal));
  }
  block->customers.push_back(std::move(customer));
}

void Sort(SignalsBlock* block) {
  block->tripped = block->customers.size();
  std::stable_sort(block->customers.begin(), block->customers.end(),
                   [](const SignalCustomer& a, const SignalCustomer& b) { return a.mrr > b.mrr; });
}

bool SaysOnboarding(const Usage& row) { return row.onboarded_on.has_value(); }

}  // namespace

SignalsBlock ShownSignals(const Books& books, const Grid& grid, std::size_t period,
                          Currency currency, const Exchange* exchange,
                          const std::function<bool(AccountId)>& has, Timelines* timelines) {
  const std::vector<Usage> rows = books.usage.Rows();
  const std::vector<const Renewal*> contracts = books.renewals.Contracts();
  SignalContext context;
  context.as_of = grid.last_day(period);
  context.onboarding_known = std::any_of(rows.begin(), rows.end(), SaysOnboarding);
  const std::map<std::string_view, Day> due = NextDue(contracts, context.as_of);
  Payers payers(books, grid, period, currency, exchange, timelines);
  SignalsBlock block;
  block.as_of = context.as_of;
  for (const SignalRule& rule : SignalRules())
    block.rules.push_back({rule.code, rule.threshold, rule.claim});
  for (std::size_t from = 0, to = 0; from < rows.size(); from = to) {
    const std::string_view id = rows[from].customer;
    while (to < rows.size() && rows[to].customer == id) ++to;
    const std::optional<Payer> payer = payers.Find(id);
    if (!payer || !has(payer->account)) continue;
    ++block.observed;
    const auto next = due.find(id);
    context.first_start = payer->first_start;
    context.next_due = next == due.end() ? std::nullopt : std::optional(next->second);
    AddTripped(books, TrippedSignals(std::span(rows).subspan(from, to - from), context),
               CustomerOf(books, *payer, id, context), &block);
  }
  Sort(&block);
  return block;
}

}  // namespace holdfast
