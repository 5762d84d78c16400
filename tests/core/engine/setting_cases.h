#pragma once

#include <ostream>
#include <span>
#include <string_view>
#include <vector>

#include "../../support/analysis.h"

namespace holdfast::testing {

/// A value of a setting, and all that it changes in the report on a ledger made by hand.
struct SettingCase {
  std::string_view key;
  std::string_view value;
  std::vector<TestFile> (*files)();
  std::string_view with;  ///< "KEY=VALUE ..." of both reports, where the setting needs another.
  /// Where the reports differ, without the places in lists: "movements: new churn" is
  /// movements.new and movements.churn. A list that is longer is one difference. "segments": the
  /// reports are the same, and those of segments by size are not.
  std::string_view changes;
  /// By hand: "/pointer/into/report BEFORE AFTER ...".
  std::string_view figures;
};

/// How a failed test names it.
inline void PrintTo(const SettingCase& c, std::ostream* out) { *out << c.key << "=" << c.value; }

/// At least one for each value that a setting takes but its default.
std::span<const SettingCase> SettingCases();

}  // namespace holdfast::testing
