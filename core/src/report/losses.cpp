#include "losses.h"

#include <algorithm>

namespace holdfast {
namespace {

constexpr std::string_view kAttribute = "churn_reason";

bool HasAttribute(const CustomerStore& customers) {
  const std::vector<CustomerStore::Attribute> all = customers.Attributes();
  return std::any_of(all.begin(), all.end(),
                     [](const auto& one) { return one.name == kAttribute; });
}

template <typename Mrr>
void LossesOf(AccountId account, const Mrr& mrr, std::string_view reason,
              const BlockAccounts& accounts, const std::function<void(const Loss&)>& take) {
  for (std::size_t period = accounts.WindowStart(); period < accounts.months.size(); ++period) {
    const CustomerMovement moved = MovementOf(mrr, period);
    const Movement& step = moved.movement;
    // By day, who is lost may have come within the month: then the month says where.
    const std::size_t at = period - (step.customers.opening > 0 ? 1 : 0);
    if (step.customers.lost == 0 || !accounts.has(account, at)) continue;
    take({account,
          period,
          reason,
          period - std::min(period, mrr.born()),
          {step.customers.lost, ToMinor(step.churn)},
          moved.kind != MovementKind::kChurn,
          step.opening,
          step.closing});
  }
}

}  // namespace

StatedReasons::StatedReasons(const Books& books, Day as_of) : books_(books) {
  books.renewals.ForEach([&](const Renewal& contract) {
    const bool says = contract.outcome == RenewalOutcome::kLost && !contract.reason.empty();
    if (says && contract.due <= as_of) of_contracts_[contract.customer] = contract.reason;
  });
  if (HasAttribute(books.customers)) described_ = books.customers.FindEach(books.ledger.accounts());
}

std::string_view StatedReasons::Of(AccountId account) const {
  const auto found = of_contracts_.find(books_.ledger.accounts().customer(account));
  if (found != of_contracts_.end()) return found->second;
  if (account >= described_.size() || !described_[account]) return {};
  return books_.customers.AttributeOf(*described_[account], kAttribute);
}

bool IsKnownClass(std::size_t of_class) {
  return of_class < static_cast<std::size_t>(ChurnClass::kOther);
}

bool IsManageableClass(std::size_t of_class) {
  return IsKnownClass(of_class) && of_class != static_cast<std::size_t>(ChurnClass::kExternal);
}

LossSums SumOf(const LossesByClass& classes, bool (*wanted)(std::size_t of_class)) {
  LossSums sum;
  for (std::size_t i = 0; i < classes.size(); ++i) {
    if (!wanted(i)) continue;
    sum.customers += classes[i].customers;
    sum.mrr += classes[i].mrr;
  }
  return sum;
}

void ForEachLoss(const BlockAccounts& accounts, const StatedReasons& reasons, bool stated,
                 const std::function<void(const Loss&)>& take) {
  const auto look = [&](AccountId account, const auto& mrr) {
    const std::string_view reason = reasons.Of(account);
    if (!stated || !reason.empty()) LossesOf(account, mrr, reason, accounts, take);
  };
  if (accounts.exchange != nullptr) {
    accounts.exchange->ForEachCustomer(
        accounts.timelines,
        [&](AccountId account, const ExchangedMrr& mrr) { look(account, mrr); });
    return;
  }
  const Accounts& all = accounts.books.ledger.accounts();
  for (AccountId account = 0; account < all.size(); ++account) {
    if (all.currency(account) != accounts.currency) continue;
    if (stated && reasons.Of(account).empty()) continue;
    look(account, accounts.timelines->Of(account));
  }
}

}  // namespace holdfast
