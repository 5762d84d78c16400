#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "holdfast/values/measure.h"

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
  kNoAddOn,       ///< A key account has bought no add-on for days.
};
inline constexpr std::size_t kSignalCount = static_cast<std::size_t>(Signal::kNoAddOn) + 1;

/// The rule of a signal. The claims are quoted from the articles that name them, which give no
/// source: nobody has shown that they hold for these customers.
struct SignalRule {
  Signal signal;
  std::string_view code;
  double threshold;        ///< As quoted, in the unit of the signal's value.
  std::string_view claim;  ///< As quoted.
};
/// In the order of Signal.
std::span<const SignalRule> SignalRules();
std::span<const std::string_view> SignalCodes();

/// What a rule trips at, by signal.
using SignalThresholds = std::array<double, kSignalCount>;
/// The quoted ones but for those `chosen`.
SignalThresholds ThresholdsWith(std::span<const std::optional<Micro>, kSignalCount> chosen);

}  // namespace holdfast
