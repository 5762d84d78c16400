#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "holdfast/base/result.h"
#include "holdfast/schema/mapping.h"

namespace holdfast {

/// What the user decided about a file: wasm/contract/mapping.schema.json. Errors: those of
/// json_values.h; `config.unknown_role` names the nearest role.
Result<MappingOverrides> MappingFrom(const nlohmann::json& json);
/// The same from text; empty text: nothing decided.
Result<MappingOverrides> ParseMapping(std::string_view text);

/// A mapping as it can be given back to ParseMapping: the roles of the columns, the file's header,
/// and what was decided about the values.
nlohmann::ordered_json MappingToJson(const Mapping& mapping);

/// "subscriptions, mrr, invoices ...": the table kinds, for messages.
std::string AllTables();

}  // namespace holdfast
