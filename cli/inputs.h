#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "arguments.h"
#include "files.h"
#include "holdfast/base/result.h"

namespace holdfast::cli {

/// A file to be analysed: its head has been read, the rest waits behind it.
struct Input {
  File file;
  std::string head;
  std::string table;               ///< As asked for; empty: guessed.
  nlohmann::ordered_json mapping;  ///< An object; empty: all is guessed.
};

/// Opens the files of the command line and gives each its mapping: the one whose `header` has the
/// file's columns, else the one without a header; a single mapping for a single file is that
/// file's. Look-up tables of plans come first, because other files take their prices from them.
/// Errors: `cli.cannot_read`, `config.bad_json`, `cli.mapping_not_used` (a mapping that fits no
/// file).
Result<std::vector<Input>> OpenInputs(const Arguments& arguments);

/// The only mapping of the command line, with the dialect options on top.
Result<nlohmann::ordered_json> OnlyMapping(const Arguments& arguments);

/// The value of an envelope, or its error.
Result<nlohmann::ordered_json> Unwrap(const std::string& envelope);

/// JSON as the core's facade takes it: bytes that are no UTF-8 are replaced.
std::string ToText(const nlohmann::ordered_json& json);

}  // namespace holdfast::cli
