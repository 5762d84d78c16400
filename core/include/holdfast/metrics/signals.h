#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/ledger/usage.h"

namespace holdfast {

/// What may announce that a customer leaves.
enum class Signal : std::uint8_t {
  kNoLogin,       ///< No login for days.
  kCoreUseDown,   ///< Core use fell by a share, from one row to the next.
  kTickets,       ///< Complaints and tickets in the last 31 days.
  kNotOnboarded,  ///< The core process is not set up, days after the first start.
  kFewModules,    ///< Only a few modules are used.
  kRenewalTalk,   ///< A contract is due within days, and no talk about it has begun.
  kNpsDown,       ///< The answer to the NPS question fell.
};
inline constexpr std::size_t kSignalCount = static_cast<std::size_t>(Signal::kNpsDown) + 1;

/// The rule of a signal. The claims are quoted from the articles that name them, which give no
/// source: nobody has shown that they hold for these customers.
struct SignalRule {
  Signal signal;
  std::string_view code;
  double threshold;        ///< In the unit of the signal's value.
  std::string_view claim;  ///< As quoted.
};
std::span<const SignalRule> SignalRules();

/// What is known of a customer beside usage.
struct SignalContext {
  Day as_of = 0;
  std::optional<Day> first_start = {};  ///< Of the customer's first row with MRR.
  std::optional<Day> next_due = {};     ///< Of the next contract that is not decided.
  bool onboarding_known = false;        ///< The tables say of somebody when onboarding was done.
};

/// A rule that a customer trips, and the row of usage that says so (none: that no row says
/// otherwise).
struct Tripped {
  Signal signal = Signal::kNoLogin;
  double value = 0;
  const Usage* row = nullptr;
};

/// The rules that a customer trips as of a day, in the order of Signal. `rows` are the customer's,
/// by day; later ones than as_of do not count. A rule trips from its threshold on (few modules: up
/// to it).
std::vector<Tripped> TrippedSignals(std::span<const Usage> rows, const SignalContext& context);

}  // namespace holdfast
