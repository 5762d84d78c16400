#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/ledger/usage.h"
#include "holdfast/values/signal.h"

namespace holdfast {

/// What is known of a customer beside usage.
struct SignalContext {
  Day as_of = 0;
  std::optional<Day> first_start = {};  ///< Of the customer's first row with MRR.
  std::optional<Day> next_due = {};     ///< Of the next contract that is not decided.
  bool onboarding_known = false;        ///< The tables say of somebody when onboarding was done.
  bool key_account = false;             ///< The customer is of the largest tier by MRR.
  SignalThresholds thresholds = ThresholdsWith(std::array<std::optional<Micro>, kSignalCount>{});
};

/// What a rule reads of a customer: the value that is held against the threshold, and the row of
/// usage that says so (none: that no row says otherwise).
struct SignalReading {
  double value = 0;
  const Usage* row = nullptr;
  bool trips = false;
};

/// By signal; none where the rule says nothing of this customer: no such column, no row before to
/// compare with, no contract due within the threshold, no key account.
using SignalReadings = std::array<std::optional<SignalReading>, kSignalCount>;

/// What the rules read as of a day. `rows` are the customer's, by day; later ones than as_of do not
/// count. A rule trips from its threshold on (few modules: up to it).
SignalReadings ReadSignals(std::span<const Usage> rows, const SignalContext& context);

/// A rule that a customer trips.
struct Tripped {
  Signal signal = Signal::kNoLogin;
  double value = 0;
  const Usage* row = nullptr;
};

/// The readings that trip, in the order of Signal.
std::vector<Tripped> TrippedOf(const SignalReadings& readings);

}  // namespace holdfast
