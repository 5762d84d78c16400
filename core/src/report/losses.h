#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "holdfast/report/block_accounts.h"
#include "holdfast/report/churn_reasons.h"

namespace holdfast {

/// Why each customer left, where a file says so: by the last lost contract, else the attribute
/// "churn_reason". The books outlive it.
class StatedReasons {
 public:
  StatedReasons(const Books& books, Day as_of);

  bool empty() const { return of_contracts_.empty() && described_.empty(); }
  /// Empty where no file says it.
  std::string_view Of(AccountId account) const;

 private:
  const Books& books_;
  std::map<std::string_view, std::string_view> of_contracts_;
  std::vector<std::optional<AccountId>> described_;
};

/// A customer who left in a month.
struct Loss {
  AccountId account = 0;
  std::size_t period = 0;
  std::string_view reason;  ///< Empty: no file says it.
  std::size_t tenure = 0;   ///< Months since the first MRR.
  LossSums sums;            ///< Rounded.
  bool by_day = false;      ///< What was lost came within the month, or is not all there was.
  Units before = 0;         ///< MRR at the end of the month before, and
  Units after = 0;          ///< at that of the month.
};

/// Whether a class of reasons (NameOfClass) is one of those that say something: all but other and
/// unsaid.
bool IsKnownClass(std::size_t of_class);
/// Whether it is one of these that somebody could have done something about: all but external.
bool IsManageableClass(std::size_t of_class);
/// Of the classes that are `wanted`.
LossSums SumOf(const LossesByClass& classes, bool (*wanted)(std::size_t of_class));

/// The losses of a block in its last twelve complete months; `stated`: only of whom a file says
/// why.
void ForEachLoss(const BlockAccounts& accounts, const StatedReasons& reasons, bool stated,
                 const std::function<void(const Loss&)>& take);

}  // namespace holdfast
