#pragma once

#include <string_view>

#include "holdfast/base/result.h"
#include "holdfast/report/explain.h"
#include "requests.h"

namespace holdfast {

/// What Analysis::Explain is asked.
struct ExplainRequest {
  FigureAddress address;
  ExplainPage page;
  ReportRequest report;  ///< Of which report.
};

/// Reads wasm/contract/explanation-request.schema.json; its settings and its filter go before those
/// of the config. Errors: `config.*`, `settings.*`.
Result<ExplainRequest> ParseExplainRequest(std::string_view text, const Config& config);

}  // namespace holdfast
