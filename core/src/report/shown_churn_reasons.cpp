#include <algorithm>
#include <map>
#include <string_view>

#include "holdfast/base/sort.h"
#include "holdfast/report/block_accounts.h"
#include "losses.h"

namespace holdfast {
namespace {

constexpr std::size_t kReasonsShown = 50;
constexpr std::array<std::size_t, 5> kTenures = {0, 3, 12, 24, 0};

void AddLoss(const LossSums& loss, LossSums* sums) {
  sums->customers += loss.customers;
  sums->mrr += loss.mrr;
}

/// Adds up the customers who left for a reason that is said.
class Losses {
 public:
  explicit Losses(const BlockAccounts& accounts) : accounts_(accounts) {
    for (std::size_t i = 0; i + 1 < kTenures.size(); ++i)
      block_.tenure.push_back({kTenures[i], kTenures[i + 1], {}});
  }

  void Take(const Loss& loss) {
    const auto of = static_cast<std::size_t>(ClassOf(loss.reason));
    AddLoss(loss.sums, &block_.classes[of]);
    AddLoss(loss.sums, &by_reason_[loss.reason]);
    for (TenureRow& row : block_.tenure) {
      if (IsWithin(row, loss.tenure)) AddLoss(loss.sums, &row.classes[of]);
    }
  }

  std::optional<ChurnReasonsBlock> Finish();

 private:
  ChurnClass ClassOf(std::string_view reason) const {
    return ChurnClassOf(reason, accounts_.churn_words);
  }
  void AddUnsaid();
  void ShowManageable();

  const BlockAccounts& accounts_;
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
  const LossSums known = SumOf(block_.classes, IsKnownClass);
  const LossSums manageable = SumOf(block_.classes, IsManageableClass);
  block_.manageable = RatioOf(manageable.mrr, known.mrr);
  block_.manageable_customers = ShareOf(manageable.customers, known.customers);
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
  StableSort(&block_.reasons,
             [](const ReasonRow& a, const ReasonRow& b) { return a.sums.mrr > b.sums.mrr; });
  if (block_.reasons.size() > kReasonsShown) block_.reasons.resize(kReasonsShown);
  return std::move(block_);
}

}  // namespace

std::optional<ChurnReasonsBlock> ShownChurnReasons(const BlockAccounts& accounts) {
  if (accounts.months.empty()) return std::nullopt;
  const StatedReasons reasons(accounts.books, LastDayOf(accounts.months.back().month));
  if (reasons.empty()) return std::nullopt;
  Losses losses(accounts);
  ForEachLoss(accounts, reasons, true, [&losses](const Loss& loss) { losses.Take(loss); });
  return losses.Finish();
}

}  // namespace holdfast
