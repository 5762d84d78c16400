#pragma once

#include <string_view>

#include "holdfast/base/result.h"
#include "holdfast/report/explain.h"
#include "holdfast/settings/settings.h"

namespace holdfast {

/// What Analysis::Explain is asked.
struct ExplainRequest {
  FigureAddress address;
  ExplainPage page;
  Settings settings;
};

/// Reads wasm/contract/explanation-request.schema.json; `settings` are those that its own change.
/// Errors: `config.*`, `settings.*`.
Result<ExplainRequest> ParseExplainRequest(std::string_view text, const Settings& settings);

}  // namespace holdfast
