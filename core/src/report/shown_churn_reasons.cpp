#include <algorithm>
#include <map>
#include <string_view>

#include "holdfast/report/block_accounts.h"

namespace holdfast {
namespace {

constexpr std::size_t kReasonsShown = 50;
constexpr std::string_view kAttribute = "churn_reason";
constexpr std::array<std::size_t, 5> kTenures = {0, 3, 12, 24, 0};

bool HasAttribute(const CustomerStore& customers) {
  const std::vector<CustomerStore::Attribute> all = customers.Attributes();
  return std::any_of(all.begin(), all.end(),
                     [](const auto& one) { return one.name == kAttribute; });
}

/// Why each customer left, where a file says so.
class Reasons {
 public:
  Reasons(const Books& books, Day as_of) : books_(books) {
    books.renewals.ForEach([&](const Renewal& contract) {
      const bool says = contract.outcome == RenewalOutcome::kLost && !contract.reason.empty();
      if (says && contract.due <= as_of) of_contracts_[contract.customer] = contract.reason;
    });
    if (HasAttribute(books.customers))
      described_ = books.customers.FindEach(books.ledger.accounts());
  }

  bool empty() const { return of_contracts_.empty() && described_.empty(); }

  std::string_view Of(AccountId account) const {
    const auto found = of_contracts_.find(books_.ledger.accounts().customer(account));
    if (found != of_contracts_.end()) return found->second;
    if (account >= described_.size() || !described_[account]) return {};
    return books_.customers.AttributeOf(*described_[account], kAttribute);
  }

 private:
  const Books& books_;
  std::map<std::string_view, std::string_view> of_contracts_;
  std::vector<std::optional<AccountId>> described_;
};

void AddLoss(const LossSums& loss, LossSums* sums) {
  sums->customers += loss.customers;
  sums->mrr += loss.mrr;
}

/// Adds up the customers who left for a reason that is said.
class Losses {
 public:
  Losses(const BlockAccounts& accounts, const Reasons& reasons)
      : accounts_(accounts), reasons_(reasons) {
    for (std::size_t i = 0; i + 1 < kTenures.size(); ++i)
      block_.tenure.push_back({kTenures[i], kTenures[i + 1], {}});
  }

  template <typename Mrr>
  void Take(AccountId account, const Mrr& mrr) {
    const std::string_view reason = reasons_.Of(account);
    if (reason.empty()) return;
    for (std::size_t period = accounts_.WindowStart(); period < accounts_.months.size(); ++period) {
      const Movement step = MovementOf(mrr, period).movement;
      // By day, who is lost may have come within the month: then the month says where.
      const std::size_t at = period - (step.customers.opening > 0 ? 1 : 0);
      if (step.customers.lost == 0 || !accounts_.has(account, at)) continue;
      const std::size_t tenure = period - std::min(period, mrr.born());
      Add(reason, {step.customers.lost, ToMinor(step.churn)}, tenure);
    }
  }

  std::optional<ChurnReasonsBlock> Finish();

 private:
  void Add(std::string_view reason, const LossSums& loss, std::size_t tenure) {
    const auto of = static_cast<std::size_t>(ClassOf(reason));
    AddLoss(loss, &block_.classes[of]);
    AddLoss(loss, &by_reason_[reason]);
    for (TenureRow& row : block_.tenure) {
      if (tenure >= row.from && (row.to == 0 || tenure < row.to)) AddLoss(loss, &row.classes[of]);
    }
  }
  ChurnClass ClassOf(std::string_view reason) const {
    return ChurnClassOf(reason, accounts_.churn_words);
  }
  void AddUnsaid();
  void ShowManageable();

  const BlockAccounts& accounts_;
  const Reasons& reasons_;
  ChurnReasonsBlock block_;
  std::map<std::string_view, LossSums> by_reason_;
};

// Each customer's loss is rounded once: what is left of a cent goes to the largest class.
void Losses::AddUnsaid() {
  LossSums unsaid;
  for (const MovementRow& month : accounts_.months.subspan(accounts_.WindowStart())) {
    unsaid.customers += month.customers.lost;
    unsaid.mrr += month.churn;
  }
  block_.total = unsaid;
  for (const LossSums& sums : std::span(block_.classes).first(kChurnClassCount)) {
    unsaid.customers -= sums.customers;
    unsaid.mrr -= sums.mrr;
  }
  if (unsaid.customers > 0) {
    block_.classes[kChurnClassCount] = unsaid;
    return;
  }
  const auto largest =
      std::max_element(block_.classes.begin(), block_.classes.end(),
                       [](const LossSums& a, const LossSums& b) { return a.mrr < b.mrr; });
  largest->mrr += unsaid.mrr;
}

void Losses::ShowManageable() {
  LossSums known;
  for (const LossSums& sums :
       std::span(block_.classes).first(static_cast<std::size_t>(ChurnClass::kOther))) {
    known.customers += sums.customers;
    known.mrr += sums.mrr;
  }
  const LossSums& external = block_.classes[static_cast<std::size_t>(ChurnClass::kExternal)];
  block_.manageable = RatioOf(known.mrr - external.mrr, known.mrr);
  block_.manageable_customers = ShareOf(known.customers - external.customers, known.customers);
}

std::optional<ChurnReasonsBlock> Losses::Finish() {
  if (by_reason_.empty()) return std::nullopt;
  block_.from = accounts_.months[accounts_.WindowStart()].month;
  block_.to = accounts_.months.back().month;
  AddUnsaid();
  ShowManageable();
  for (const auto& [reason, sums] : by_reason_)
    block_.reasons.push_back({std::string(reason), ClassOf(reason), sums});
  block_.reasons_total = block_.reasons.size();
  std::stable_sort(block_.reasons.begin(), block_.reasons.end(),
                   [](const ReasonRow& a, const ReasonRow& b) { return a.sums.mrr > b.sums.mrr; });
  if (block_.reasons.size() > kReasonsShown) block_.reasons.resize(kReasonsShown);
  return std::move(block_);
}

}  // namespace

std::optional<ChurnReasonsBlock> ShownChurnReasons(const BlockAccounts& accounts) {
  if (accounts.months.empty()) return std::nullopt;
  const Reasons reasons(accounts.books, LastDayOf(accounts.months.back().month));
  if (reasons.empty()) return std::nullopt;
  Losses losses(accounts, reasons);
  if (accounts.exchange != nullptr) {
    accounts.exchange->ForEachCustomer(
        accounts.timelines,
        [&](AccountId account, const ExchangedMrr& mrr) { losses.Take(account, mrr); });
    return losses.Finish();
  }
  const Accounts& all = accounts.books.ledger.accounts();
  for (AccountId account = 0; account < all.size(); ++account) {
    if (all.currency(account) == accounts.currency && !reasons.Of(account).empty())
      losses.Take(account, accounts.timelines->Of(account));
  }
  return losses.Finish();
}

}  // namespace holdfast
