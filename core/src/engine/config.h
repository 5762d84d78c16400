#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "holdfast/base/result.h"
#include "holdfast/report/report.h"
#include "holdfast/schema/mapping.h"
#include "holdfast/settings/settings.h"
#include "mapping_json.h"

namespace holdfast {

/// What an analysis is told about a file before its bytes.
struct FileOptions {
  std::string name;
  MappingOverrides mapping;
};

// Each refuses what it does not know (`config.unknown_key` with the nearest known one,
// `config.bad_value`, `config.bad_json`): a mistyped option would otherwise change a figure in
// silence. Text beyond 1 MB or nested deeper than 32 is refused too.

/// What an analysis is told before its files.
struct Config {
  Settings settings;
  bool excluded = false;  ///< Whether the rows left out are kept, to be asked for.
  std::optional<SegmentFilter> filter = {};  ///< Of whom reports are.
  std::optional<Settings> compare = {};      ///< With what the settings are to be compared.
};

/// `{"profile":...,"set":{KEY:VALUE},"excluded":true,"filter":{...},"compare":{"profile":...,
/// "set":...}}`; empty text: the defaults.
Result<Config> ParseConfig(std::string_view json);

/// `{"profile":...,"set":{KEY:VALUE}}` on top of `settings`, of which a profile replaces what it
/// defines.
Result<Settings> ReadSide(const nlohmann::json& side, const Settings& settings);

/// `{KEY:VALUE}` on top of `settings`.
Result<Settings> ApplySettings(const nlohmann::json& values, Settings settings);

/// `{"name":...,"table":...,"mapping":{...}}`.
Result<FileOptions> ParseFileOptions(std::string_view json);

/// How the head of a file is to be looked at.
struct InspectOptions {
  MappingOverrides mapping;
  Settings settings;  ///< Of the analysis that is to read it.
};

/// A mapping, in which `"config":{...}` is what ParseConfig takes; empty text: neither.
Result<InspectOptions> ParseInspectOptions(std::string_view json);

}  // namespace holdfast
