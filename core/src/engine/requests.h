#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "config.h"
#include "holdfast/base/result.h"
#include "holdfast/report/segments.h"

namespace holdfast {

/// What a report is asked for with.
struct ReportRequest {
  Settings settings;
  std::optional<SegmentFilter> filter;
};

/// `{KEY:VALUE}`, and "filter" among them, on top of the config's; empty text: no change. A filter
/// of null takes the config's away.
Result<ReportRequest> ParseReportRequest(std::string_view json, const Config& config);

/// What segments are asked for with.
struct SegmentsQuery {
  SegmentsRequest segments;
  ReportRequest report;
};

/// As Analysis::Segments takes it.
Result<SegmentsQuery> ParseSegmentsQuery(std::string_view json, const Config& config);

/// `{"by":...,"value":...}` under "filter"; absent: `*filter` stays as it is, null: there is none.
Status ReadFilter(const nlohmann::json& object, std::optional<SegmentFilter>* filter);

}  // namespace holdfast
