#pragma once

#include <span>
#include <string>
#include <string_view>

#include "holdfast/settings/settings.h"

namespace holdfast {

/// A setting: what it is called, and where its value is.
struct SettingRule {
  SettingInfo info;
  /// False when the setting does not take the value; what becomes of `settings` is then open.
  bool (*set)(Settings& settings, std::string_view value) = nullptr;
  /// As `set` takes it.
  std::string (*get)(const Settings& settings) = nullptr;
};

/// In the order in which reports state them.
std::span<const SettingRule> SettingRules();

}  // namespace holdfast
