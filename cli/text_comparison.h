#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace holdfast::cli {

/// A comparison (wasm/contract/comparison.schema.json) for reading in a terminal, and as CSV: one
/// line per figure, or per customer where one figure was asked for. Formats; calculates nothing.
std::string TextComparison(const nlohmann::ordered_json& comparison);
std::string CsvComparison(const nlohmann::ordered_json& comparison);

}  // namespace holdfast::cli
