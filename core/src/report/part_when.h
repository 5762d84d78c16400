#pragma once

#include "ltv_parts.h"

namespace holdfast {

// By which settings a figure has a part, where figures of months and of periods share it.

inline constexpr PartWhen kGrrLogo = [](const Settings& s) { return s.grr == GrrRule::kLogo; };
inline constexpr PartWhen kGrrMoney = [](const Settings& s) { return !kGrrLogo(s); };
inline constexpr PartWhen kGrrAccounts = [](const Settings& s) {
  return s.grr == GrrRule::kAccounts;
};
inline constexpr PartWhen kGrrMoved = [](const Settings& s) {
  return s.grr == GrrRule::kMovements;
};
/// Where every day's change is a movement.
inline constexpr PartWhen kByDay = [](const Settings& s) {
  return s.same_month == SameMonthRule::kEvents;
};
inline constexpr PartWhen kNetted = [](const Settings& s) { return !kByDay(s); };
inline constexpr PartWhen kLoss = [](const Settings& s) {
  return s.churn_sign == ChurnSign::kLoss;
};
inline constexpr PartWhen kGrowthSign = [](const Settings& s) { return !kLoss(s); };
inline constexpr PartWhen kLossBack = [](const Settings& s) {
  return kLoss(s) && kNetReactivation(s);
};
inline constexpr PartWhen kGrowthBack = [](const Settings& s) {
  return !kLoss(s) && kNetReactivation(s);
};

}  // namespace holdfast
