#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "config.h"
#include "holdfast/base/result.h"
#include "holdfast/report/compare.h"

namespace holdfast {

class Readings;

/// What has to be measured to compare two sets of settings.
struct ComparePlan {
  struct Step {
    std::string_view setting;
    Settings settings;  ///< Those of A, but for this setting.
  };
  Settings a;
  Settings b;
  std::vector<Step> steps;
};

/// B is seen on the day of A unless both say a day.
ComparePlan PlanOf(const Settings& a, const Settings& b);
std::vector<Settings> AllOf(const ComparePlan& plan);

/// Whether rows are read alike by both.
bool ReadAlike(const Settings& a, const Settings& b);

/// What a comparison is asked for with.
struct CompareRequest {
  Settings a;
  Settings b;
  CompareScope scope;
  bool last_month = false;                   ///< The month is that of A's summary.
  std::optional<FigureAddress> figure;       ///< Whose customers are asked for.
  std::uint64_t limit = UINT64_MAX;          ///< Of customers.
  std::optional<SegmentFilter> filter = {};  ///< Of whom both reports are.
};

/// As Analysis::Compare takes it.
Result<CompareRequest> ParseCompareRequest(std::string_view json, const Config& config);

/// The comparison as JSON. Errors: `engine.needs_reading`, those of BuildReport and
/// CompareCustomers.
Result<std::string> CompareJson(const Readings& readings, const CompareRequest& request);

}  // namespace holdfast
