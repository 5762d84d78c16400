#pragma once

#include <string>
#include <string_view>

#include "config.h"
#include "holdfast/base/result.h"
#include "holdfast/csv/transcoder.h"

namespace holdfast {

/// wasm/contract/inspection.schema.json for the head of a file. A file whose columns fit no table
/// is still described, with the error inside; only bytes that are no table at all are an error here
/// (those of SniffDialect).
Result<std::string> InspectionJson(std::string_view head, const InspectOptions& options,
                                   const Transcoder& transcoder = {});

}  // namespace holdfast
