#pragma once

#include <string>
#include <vector>

#include "holdfast/report/report.h"
#include "holdfast/report/segments.h"

namespace holdfast {

/// The report as JSON text: wasm/contract/report.schema.json. Bytes that are not UTF-8 become
/// U+FFFD.
std::string ToJson(const Report& report);

/// Segments as JSON text: wasm/contract/segments.schema.json.
std::string ToJson(const SegmentsReport& report);

/// `{"inputs":[...]}`: the account of every row, before there is a report.
std::string ToJson(const std::vector<InputAccount>& inputs);

/// Issues as in the report.
std::string ToJson(const std::vector<Issue>& issues);

}  // namespace holdfast
