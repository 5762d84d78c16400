#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "block_usage.h"
#include "holdfast/base/result.h"
#include "holdfast/report/explain.h"

namespace holdfast {

/// A customer whom a figure of early warning, health or advocates counts, at the end of a period.
struct CountedCustomer {
  const UsageCustomer* customer = nullptr;
  std::size_t period = 0;
  std::size_t number = 0;  ///< By which CountedUsage::say knows it again.
};

/// What a row says of such a customer.
struct CountedWords {
  std::string rule;
  std::string why;  ///< Without the last stop.
  std::vector<ExplainedReading> readings;
  std::vector<const Usage*> rows;  ///< That say so.
};

/// Whom a figure counts.
struct CountedUsage {
  std::int64_t total = 0;  ///< As the report shows it.
  bool followed = false;   ///< It is of what became of them in the kOutcomeMonths after.
  std::vector<CountedCustomer> customers = {};
  std::function<CountedWords(const CountedCustomer& counted)> say = {};
};

/// What is asked of a block's usage.
struct UsageQuestion {
  const BlockUsage& usage;
  const Block& block;
  std::string_view metric;
  const FigureAddress& address;
};

// Whom the figures of a section count. Errors: `explain.no_such_month`, `explain.no_such_segment`.
Result<CountedUsage> CountSignals(const UsageQuestion& question);
Result<CountedUsage> CountHealth(const UsageQuestion& question);
Result<CountedUsage> CountAdvocates(const UsageQuestion& question);

/// "12" or "12.5": at most one digit after the point.
std::string ShortNumber(double value);
/// "85 %".
std::string WholePercent(double share);

}  // namespace holdfast
