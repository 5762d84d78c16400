#include "holdfast/values/signal.h"

namespace holdfast {
namespace {

constexpr std::array<SignalRule, kSignalCount> kRules = {{
    {Signal::kNoLogin, "no_login", 7, "No login for 7 days: three times the churn probability"},
    {Signal::kCoreUseDown, "core_use_down", 0.3,
     "Core use down by 30 %: renewal rate down by 40 %"},
    {Signal::kTickets, "tickets", 5, "About 5 complaints or tickets a month: 65 % churn"},
    {Signal::kNotOnboarded, "not_onboarded", 30,
     "Core process not set up within 30 days: 90-day churn up by 70 %"},
    {Signal::kFewModules, "few_modules", 5,
     "Only basic features: GRR 21 % lower than with more than 5 modules"},
    {Signal::kRenewalTalk, "no_renewal_talk", 90,
     "Renewal talk not begun 3 months before the end: four times the churn probability"},
    {Signal::kNpsDown, "nps_down", 1, "NPS falling steadily: churn risk up by 10 %"},
    {Signal::kNoAddOn, "no_add_on", 365,
     "Key account without an add-on in a year: 35 % churn in the next year"},
}};

constexpr std::array<std::string_view, kSignalCount> kCodes = [] {
  std::array<std::string_view, kSignalCount> codes = {};
  for (std::size_t i = 0; i < kSignalCount; ++i) codes[i] = kRules[i].code;
  return codes;
}();

}  // namespace

std::span<const SignalRule> SignalRules() { return kRules; }

std::span<const std::string_view> SignalCodes() { return kCodes; }

SignalThresholds ThresholdsWith(std::span<const std::optional<Micro>, kSignalCount> chosen) {
  SignalThresholds thresholds = {};
  for (std::size_t i = 0; i < kSignalCount; ++i) {
    thresholds[i] = chosen[i] ? static_cast<double>(*chosen[i]) / static_cast<double>(kMicro)
                              : kRules[i].threshold;
  }
  return thresholds;
}

}  // namespace holdfast
