#include "holdfast/values/advocate.h"

namespace holdfast {
namespace {

constexpr std::array<AdvocateRule, kAdvocateTestCount> kRules = {{
    {AdvocateTest::kActivity, "activity", 0.02, true},
    {AdvocateTest::kModules, "modules", 0.8, true},
    {AdvocateTest::kResults, "results", 0.8, false},
    {AdvocateTest::kAddOns, "add_ons", 2, false},
}};

constexpr std::array<std::string_view, kAdvocateTestCount> kCodes = [] {
  std::array<std::string_view, kAdvocateTestCount> codes = {};
  for (std::size_t i = 0; i < kAdvocateTestCount; ++i) codes[i] = kRules[i].code;
  return codes;
}();

}  // namespace

std::span<const AdvocateRule> AdvocateRules() { return kRules; }

std::span<const std::string_view> AdvocateTestCodes() { return kCodes; }

AdvocateThresholds AdvocateThresholdsWith(
    std::span<const std::optional<Micro>, kAdvocateTestCount> chosen) {
  AdvocateThresholds thresholds = {};
  for (std::size_t i = 0; i < kAdvocateTestCount; ++i) {
    thresholds[i] = chosen[i] ? static_cast<double>(*chosen[i]) / static_cast<double>(kMicro)
                              : kRules[i].threshold;
  }
  return thresholds;
}

std::string_view ToString(AdvocateScore score) {
  constexpr std::string_view kNames[] = {"spread", "reliance", "feedback"};
  return kNames[static_cast<std::size_t>(score)];
}

}  // namespace holdfast
