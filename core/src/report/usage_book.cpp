#include "usage_book.h"

#include <algorithm>

#include "holdfast/ledger/directory.h"
#include "holdfast/metrics/lift.h"
#include "holdfast/report/renewals.h"

namespace holdfast {
namespace {

bool SaysOnboarding(const Usage& row) { return row.onboarded_on.has_value(); }

/// Whether a contract was undecided on a day that is past.
bool WasOpen(const Renewal& contract, Day day) {
  const bool renewed = contract.outcome == RenewalOutcome::kRenewed;
  return !renewed || !contract.renewed_on || *contract.renewed_on > day;
}

Minor PowerOfTen(int digits) {
  Minor power = 1;
  for (int i = 0; i < digits; ++i) power *= 10;
  return power;
}

}  // namespace

std::span<const Usage> UsageCustomer::RowsThatCount() const {
  const Day first = FirstDayOf(MonthOf(first_start));
  const auto from = std::partition_point(rows.begin(), rows.end(),
                                         [first](const Usage& row) { return row.day < first; });
  return rows.subspan(static_cast<std::size_t>(from - rows.begin()));
}

std::span<const Usage> UsageCustomer::RowsThatCount(Day last) const {
  const std::span<const Usage> all = RowsThatCount();
  const auto later = std::partition_point(all.begin(), all.end(),
                                          [last](const Usage& row) { return row.day <= last; });
  return all.first(static_cast<std::size_t>(later - all.begin()));
}

std::optional<std::size_t> UsageCustomer::LeftIn(std::size_t period) const {
  for (std::size_t after = period + 1; after <= period + kOutcomeMonths; ++after) {
    if (!is_customer[after]) return after;
  }
  return std::nullopt;
}

UsageBook::UsageBook(const UsageSource& source, Timelines* timelines)
    : source_(source),
      directory_(source.books),
      rows_(source.books.usage.Rows()),
      onboarding_known_(std::any_of(rows_.begin(), rows_.end(), SaysOnboarding)),
      key_account_from_(source.settings.size_tiers.back() *
                        PowerOfTen(source.currency.minor_digits())),
      thresholds_(ThresholdsWith(source.settings.warning_thresholds)) {
  const Exchange* exchange = source_.exchange;
  for (std::size_t i = 0; exchange != nullptr && i < exchange->customers(); ++i)
    numbers_[source_.books.ledger.accounts().customer(exchange->FirstAccountOf(i))] = i;
  if (rows_.empty()) return;
  for (const Usage& row : rows_) contracts_.try_emplace(row.customer);
  source_.contracts.ForEach([this](const Renewal& contract) {
    const auto found = contracts_.find(contract.customer);
    if (found != contracts_.end()) found->second.push_back(contract);
  });
  const std::span<const Usage> rows = rows_;
  for (std::size_t from = 0, to = 0; from < rows.size(); from = to) {
    while (to < rows.size() && rows[to].customer == rows[from].customer) ++to;
    Gather(rows[from].customer, rows.subspan(from, to - from), timelines);
  }
}

void UsageBook::Gather(std::string_view id, std::span<const Usage> rows, Timelines* timelines) {
  UsageCustomer customer;
  customer.id = id;
  customer.rows = rows;
  if (!GatherMrr(&customer, timelines) || !source_.has(customer.account)) return;
  customer.first_start = FirstStart(customer.account, timelines);
  customer.contracts = contracts_[id];
  customers_.push_back(std::move(customer));
}

template <typename Mrr>
void UsageBook::Take(const Mrr& mrr, UsageCustomer* customer) const {
  for (std::size_t i = 0; i < source_.complete; ++i) {
    const Standing at = mrr.At(i);
    customer->mrr.push_back(at.mrr);
    customer->is_customer.push_back(at.customer);
  }
}

bool UsageBook::GatherMrr(UsageCustomer* customer, Timelines* timelines) {
  if (source_.exchange == nullptr) {
    const auto account = source_.books.ledger.accounts().Find(customer->id, source_.currency);
    if (!account) return false;
    customer->account = *account;
    Take(timelines->Of(*account), customer);
    return true;
  }
  const auto found = numbers_.find(customer->id);
  if (found == numbers_.end()) return false;
  customer->account = source_.exchange->FirstAccountOf(found->second);
  ExchangedMrr mrr(source_.grid.size());
  source_.exchange->Gather(found->second, timelines, &mrr, [](Currency, const Timeline&) {});
  Take(mrr, customer);
  return true;
}

Day UsageBook::FirstStart(AccountId account, Timelines* timelines) const {
  Day first = kOpenEnd;
  const auto look = [timelines, &first](AccountId each) {
    for (const Statement& statement : timelines->StatementsOf(each)) {
      if (statement.span.mrr != 0) first = std::min(first, statement.span.start);
    }
  };
  if (source_.exchange == nullptr) {
    look(account);
  } else {
    for (const AccountId each : source_.exchange->AccountsOf(account)) look(each);
  }
  return first;
}

std::string UsageBook::NameOf(const UsageCustomer& customer) const {
  return directory_.NameOf(customer.id);
}

std::vector<std::size_t> UsageBook::Quarters() const {
  std::vector<std::size_t> quarters;
  if (rows_.empty()) return quarters;
  Day first = rows_.front().day;
  for (const Usage& row : rows_) first = std::min(first, row.day);
  for (std::size_t at = last(); at >= kOutcomeMonths;) {
    at -= kOutcomeMonths;
    if (last_day(at) < first) break;
    quarters.push_back(at);
  }
  return quarters;
}

std::optional<Day> UsageBook::NextDue(const UsageCustomer& customer, std::size_t period) const {
  const Day day = last_day(period);
  std::optional<Day> next;
  for (const Renewal& contract : customer.contracts) {
    const bool open =
        period == last() ? contract.outcome == RenewalOutcome::kOpen : WasOpen(contract, day);
    if (open && contract.due > day) next = std::min(next.value_or(contract.due), contract.due);
  }
  return next;
}

SignalContext UsageBook::ContextOf(const UsageCustomer& customer, std::size_t period) const {
  return {.as_of = last_day(period),
          .first_start = customer.first_start,
          .next_due = NextDue(customer, period),
          .onboarding_known = onboarding_known_,
          .key_account = ToMinor(customer.mrr[period]) >= key_account_from_,
          .thresholds = thresholds_};
}

}  // namespace holdfast
