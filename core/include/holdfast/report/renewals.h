#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/base/money.h"
#include "holdfast/base/result.h"
#include "holdfast/ledger/books.h"
#include "holdfast/report/filter.h"
#include "holdfast/report/report.h"
#include "holdfast/statistics/proportion.h"

namespace holdfast {

/// Renewals of `contracts` by currency as of a day. Contracts due later are in no month and no
/// rate: those of the next 90 days are listed. Rates of amounts are of decided contracts: what is
/// open yet is neither renewed nor lost; that of customers is by `rule`. With a filter, of the
/// customers it lets through; null: of all.
///
/// With a reporting currency `to` there is one block: what a contract was and is worth at the rate
/// of the end of the month it is due in, and of `as_of` where that is earlier; each amount rounded
/// once to the minor unit, a half to the even one.
///
/// Errors: `fx.no_rate`, `ledger.overflow`, `report.too_large`, `invariant.renewals_accounted`.
Result<std::vector<RenewalBlock>> ShownRenewals(const Books& books, const RenewalStore& contracts,
                                                Day as_of, Currency to = {},
                                                const Filter* filter = nullptr,
                                                RenewalRateRule rule = RenewalRateRule::kDecided);

/// Adds to the renewals of a report, whose blocks are there, what ShownRenewals leaves open: rates
/// by every definition, years, terms and the calendar. `contracts`, `to` and `filter` as there.
/// Error: `fx.no_rate`.
Status ShowRenewalPlans(const Books& books, const RenewalStore& contracts, Currency to,
                        const Filter* filter, Report* report);

/// Takes the contracts that ShownRenewals adds up, in the order of RenewalStore::ForEach; in the
/// currency `to` where that is known.
Status ForEachContract(const RenewalStore& contracts, const RateStore& rates, Day as_of,
                       Currency to, const RenewalStore::Take& take);

/// What one contract adds to the sums of the month in which it is due; no rates.
RenewalSums SumsOf(const Renewal& contract);

/// Whether a contract puts its customer among those whose renewal is told of a period, and among
/// those who renewed: it is due in the period, or was renewed in it before that.
struct CustomerOfContract {
  bool counts = false;
  bool renewed = false;
};
/// `month`: the period; none: all the time to `as_of`.
CustomerOfContract CustomerOf(const Renewal& contract, std::optional<Month> month, Day as_of);

/// Contracts, or customers, who renewed, of those the rule divides by.
Share CustomerShareOf(const RenewalSums& sums, RenewalRateRule rule);

/// By the day that contracts are due, the largest of a day first; the rest is for one order of
/// those that are alike.
struct IsDueBefore {
  bool operator()(const Renewal& a, const Renewal& b) const;
};

/// Where a contract stands that is due after the day of a report.
enum class RenewalAhead : std::uint8_t {
  kNone,      ///< It was due by that day.
  kUpcoming,  ///< Due within the 90 days after it, and not decided yet.
  kDecided,   ///< Due within them, and decided already.
  kLater,     ///< Due after them.
};
RenewalAhead AheadOf(const Renewal& contract, Day as_of);

}  // namespace holdfast
