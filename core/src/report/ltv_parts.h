#pragma once

#include "figure_rules.h"

namespace holdfast {

// What lifetime value is made of, by its setting.

inline constexpr PartWhen kExchange = [](const Settings& s) {
  return s.reporting_currency.known();
};
inline constexpr PartWhen kNetReactivation = [](const Settings& s) {
  return s.net_churn == NetChurnRule::kWithReactivation;
};
inline constexpr PartWhen kWithNew = [](const Settings& s) {
  return s.customer_churn == CustomerChurnRule::kOpeningAndNew;
};
inline constexpr PartWhen kLtvSix = [](const Settings& s) { return s.ltv == LtvRule::kSixMonths; };
inline constexpr PartWhen kLtvSixNew = [](const Settings& s) { return kLtvSix(s) && kWithNew(s); };
inline constexpr PartWhen kLtvMonth = [](const Settings& s) { return s.ltv == LtvRule::kMonth; };
inline constexpr PartWhen kLtvMonthNew = [](const Settings& s) {
  return kLtvMonth(s) && kWithNew(s);
};
inline constexpr PartWhen kLtvNet = [](const Settings& s) { return s.ltv == LtvRule::kNetMrr; };
inline constexpr PartWhen kLtvNetBack = [](const Settings& s) {
  return kLtvNet(s) && kNetReactivation(s);
};
inline constexpr PartWhen kLtvNetFx = [](const Settings& s) { return kLtvNet(s) && kExchange(s); };

inline constexpr auto kSame = PartOver::kSamePlace;
inline constexpr auto kSix = PartOver::kSixMonthsBefore;
inline constexpr FigurePart kLtv[] = {
    {"mrr", "summary.mrr"},
    {"customers", "summary.customers"},
    {"lost", "movements.customers.lost", 1, kSix, kLtvSix},
    {"opening", "movements.customers.opening", 1, kSix, kLtvSix},
    {"opening", "movements.customers.new", 1, kSix, kLtvSixNew},
    {"opening", "movements.customers.returned", 1, kSix, kLtvSixNew},
    {"lost", "movements.customers.lost", 1, kSame, kLtvMonth},
    {"opening", "movements.customers.opening", 1, kSame, kLtvMonth},
    {"opening", "movements.customers.new", 1, kSame, kLtvMonthNew},
    {"opening", "movements.customers.returned", 1, kSame, kLtvMonthNew},
    {"lost", "movements.churn", 1, kSix, kLtvNet},
    {"lost", "movements.contraction", 1, kSix, kLtvNet},
    {"lost", "movements.expansion", -1, kSix, kLtvNet},
    {"lost", "movements.reactivation", -1, kSix, kLtvNetBack},
    {"opening", "movements.opening", 1, kSix, kLtvNet},
    {"opening", "movements.fx", 1, kSix, kLtvNetFx}};

}  // namespace holdfast
