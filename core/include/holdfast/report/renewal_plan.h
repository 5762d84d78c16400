#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/base/money.h"
#include "holdfast/metrics/rates.h"
#include "holdfast/statistics/confidence.h"

namespace holdfast {

/// One of the ways in which a renewal rate is stated (core/README.md, renewals): numerator and
/// denominator are customers or minor units.
struct RenewalRate {
  std::string_view code;
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
  Rate rate;
  std::optional<ConfidenceInterval> sure;  ///< Of shares of customers.
};

/// What was renewed of the contracts due in a calendar year, split by where it comes from: renewed
/// = base + first_time + add_ons.
struct RenewalYear {
  int year = 0;
  bool complete = false;
  std::uint64_t due = 0;
  Minor due_amount = 0;
  Minor renewed = 0;
  Minor base = 0;        ///< Up to what contracts were worth, of customers who renewed before.
  Minor first_time = 0;  ///< The same of a customer's first contract: new the term before.
  Minor add_ons = 0;     ///< Beyond what contracts were worth.
  Rate growth;           ///< Of `renewed`; of two complete years.
};

/// How long contracts are renewed for (平均续费年限): from one due day to the customer's next.
struct RenewalTerm {
  std::uint64_t known = 0;  ///< Renewed contracts with a next one.
  Rate years;               ///< Their mean, a year being 365.25 days.
};

/// Contracts that are due, and those of them whose customers show a sign of early warning.
struct DueSums {
  std::uint64_t contracts = 0;
  Minor amount = 0;
  std::uint64_t at_risk = 0;
  Minor at_risk_amount = 0;
};

/// Those due within so many days.
struct DueWindow {
  Day days = 0;
  DueSums sums;
};

/// Those due within the seven days from `from` on. The last week ends with the last window.
struct DueWeek {
  Day from = 0;
  DueSums sums;
};

/// The windows of one owner, or one segment; empty: not said.
struct DueGroup {
  std::string name;
  std::vector<DueWindow> windows;
};

/// A contract of the review: one customer, one plan (一客一策).
struct DueContract {
  std::string customer;
  std::string name;
  Day due = 0;
  Minor base = 0;
  std::string owner;
  std::string segment;
  std::vector<std::string_view> signals;  ///< Codes.
  std::string file;
  std::uint64_t line = 0;
};

/// Contracts that are due after a day and not decided yet: the next 7, 30, 90 and 180 days.
struct RenewalCalendar {
  bool risk_known = false;  ///< There are rows of usage.
  std::vector<DueWindow> windows;
  std::vector<DueWeek> weeks;  ///< From the day after on; together the last window.
  std::vector<DueGroup> owners;
  std::vector<DueGroup> segments;  ///< By the attribute "segment".
  std::uint64_t contracts_total = 0;
  std::vector<DueContract> contracts;  ///< The first by day.
};

/// What stands beside a currency's renewals.
struct RenewalPlan {
  std::vector<RenewalRate> rates;
  std::vector<RenewalYear> years;
  RenewalTerm term;
  RenewalCalendar calendar;
};

}  // namespace holdfast
