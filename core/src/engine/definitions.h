#pragma once

#include <string>

namespace holdfast {

/// Every setting with the values it takes, and every profile with the values it has: as
/// wasm/contract/definitions.schema.json says.
std::string DefinitionsJson();

}  // namespace holdfast
