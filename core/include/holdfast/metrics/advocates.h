#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/base/money.h"
#include "holdfast/ledger/usage.h"
#include "holdfast/metrics/rates.h"
#include "holdfast/values/advocate.h"

namespace holdfast {

/// What the tests and scores of advocates look at, of a customer; none where nothing says it.
struct AdvocateReading {
  Rate logins = {};        ///< Of the day's month and the two before.
  Rate core_use = {};      ///< Likewise.
  Rate module_share = {};  ///< The latest of the twelve months up to the day's, like the next.
  Rate milestones = {};
  std::size_t add_on_years = 0;  ///< AddOnYears.
  /// By kAdvocateParts: core use as above, the latest integrations of twelve months, of the others
  /// the sum of twelve months.
  std::array<Rate, kAdvocateParts.size()> parts = {};
};

/// Whether a row says anything that tests or scores look at.
bool SaysOfAdvocates(const Usage& row);

/// The years in a row with an add-on, counted back from the twelve months that end with the month
/// of `as_of`. A year has one where the rows' add-ons of its months are more than 0; of a customer
/// whose rows never say how many add-ons were bought, where MRR rose from one month end with MRR to
/// the next. `rows` are up to `as_of`; `mrr`: at month ends, the last one that of as_of's month.
std::size_t AddOnYears(std::span<const Usage> rows, Day as_of, std::span<const Units> mrr);

/// As of a day, by the rows up to it; `mrr` as above.
AdvocateReading ReadAdvocate(std::span<const Usage> rows, Day as_of, std::span<const Units> mrr);

/// How a customer does.
struct Advocacy {
  /// What is held against the thresholds: the share of customers who do more; the share of modules;
  /// the share of milestones; years. None where it is not known.
  std::array<Rate, kAdvocateTestCount> values = {};
  std::array<bool, kAdvocateTestCount> passed = {};
  std::array<Rate, kAdvocateScoreCount> scores = {};  ///< 0 to 100.
  Rate score = {};  ///< The mean of those that are known; none where none is.

  std::size_t tests_passed() const;
};

/// Customers looked at on one day, one by one.
struct Advocacies {
  /// What tells how active customers are: logins, or core use where nobody's logins are known;
  /// empty where that is not known either.
  std::string_view activity = {};
  std::vector<Advocacy> customers = {};
};

/// Activity passes where fewer customers than the threshold's share of those with known activity do
/// more, and the customer does anything; modules above the threshold, as they are quoted; results
/// and add-ons from it on. A score is 100 x the mean of the parts that are known, each the place
/// among these customers as in the health score (PartsAmong).
Advocacies AdvocacyOf(std::span<const AdvocateReading> customers,
                      const AdvocateThresholds& thresholds);

}  // namespace holdfast
