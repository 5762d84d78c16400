#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace holdfast::cli {

/// An explanation (wasm/contract/explanation.schema.json) for reading in a terminal. Formats;
/// calculates nothing.
std::string TextExplanation(const nlohmann::ordered_json& explanation);

/// As CSV: a line per customer of each part, then one for those that are not given, where there are
/// any; amounts in major units with a dot.
std::string CsvExplanation(const nlohmann::ordered_json& explanation);

}  // namespace holdfast::cli
