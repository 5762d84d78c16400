#include "mapping_json.h"

#include <array>
#include <vector>

#include "holdfast/base/text.h"
#include "holdfast/values/cost_words.h"
#include "holdfast/values/measure.h"
#include "json_values.h"

namespace holdfast {
namespace {

using Json = nlohmann::json;

/// More records than the head has would leave nothing to look at.
constexpr std::uint64_t kMostSkipped = 1000;

std::optional<char> OneCharacter(std::string_view text) {
  if (text == "\\t" || text == "tab") return '\t';
  return text.size() == 1 ? std::optional<char>(text[0]) : std::nullopt;
}

std::optional<char> CharacterOrNone(std::string_view text) {
  return text.empty() || text == "none" ? std::optional<char>('\0') : OneCharacter(text);
}

std::optional<DateOrder> DateOrderFromString(std::string_view text) {
  if (text == "day-first") return DateOrder::kDayFirst;
  if (text == "month-first") return DateOrder::kMonthFirst;
  return std::nullopt;
}

std::optional<char> DecimalFromString(std::string_view text) {
  return text == "." || text == "," ? std::optional<char>(text[0]) : std::nullopt;
}

Status ReadEncoding(const Json& dialect, std::optional<Encoding>* encoding) {
  const Result<std::optional<std::string>> text = TextAt(dialect, "encoding");
  if (!text.ok()) return text.error();
  if (!text->has_value()) return Ok();
  *encoding = EncodingFromString(**text);
  if (*encoding) return Ok();
  const std::vector<std::string_view> names = EncodingNames();
  Error error = BadValue("encoding", Join(names, ", "));
  if (const auto near = Nearest(**text, names))
    error.message += " Did you mean \"" + std::string(*near) + "\"?";
  return error;
}

Result<DialectOverrides> ReadDialect(const Json& mapping) {
  DialectOverrides dialect;
  const auto found = mapping.find("dialect");
  if (found == mapping.end()) return dialect;
  if (!found->is_object()) return BadValue("dialect", "an object");
  constexpr std::array<std::string_view, 6> kKeys = {"encoding", "delimiter", "quote",
                                                     "escape",   "skip",      "header"};
  if (Status s = CheckKeys(*found, "dialect", kKeys); !s.ok()) return s.error();
  if (Status s = ReadEncoding(*found, &dialect.encoding); !s.ok()) return s.error();
  if (Status s = ReadText(*found, "delimiter", "one character", &dialect.delimiter, OneCharacter);
      !s.ok())
    return s.error();
  if (Status s =
          ReadText(*found, "quote", "one character or none", &dialect.quote, CharacterOrNone);
      !s.ok()) {
    return s.error();
  }
  if (Status s = ReadText(*found, "escape", "one character", &dialect.escape, OneCharacter);
      !s.ok())
    return s.error();
  if (Status s = ReadWhole(*found, "skip", 0, kMostSkipped, &dialect.skip); !s.ok())
    return s.error();
  if (Status s = ReadBool(*found, "header", &dialect.header); !s.ok()) return s.error();
  return dialect;
}

/// Roles of many columns, which a mapping lists by another name than the role's.
bool IsNamed(Role role) {
  return role == Role::kMonthValue || role == Role::kAttribute || role == Role::kMeasure ||
         role == Role::kCostValue;
}

std::vector<std::string_view> RoleNames() {
  std::vector<std::string_view> names;
  for (std::size_t i = 1; i < kRoleCount; ++i) {
    const auto role = static_cast<Role>(i);
    if (!IsNamed(role)) names.push_back(ToString(role));
  }
  return names;
}

Status ReadColumns(const Json& mapping, MappingOverrides* overrides) {
  const auto found = mapping.find("columns");
  if (found == mapping.end()) return Ok();
  if (!found->is_object()) return BadValue("columns", "an object of role and column name");
  for (const auto& [role_name, column] : found->items()) {
    const std::optional<Role> role = RoleFromString(role_name);
    if (!role || *role == Role::kNone) {
      std::string message = "The mapping has an unknown role \"" + Excerpt(role_name) + "\".";
      const std::vector<std::string_view> names = RoleNames();
      if (const auto near = Nearest(role_name, names))
        message += " Did you mean \"" + std::string(*near) + "\"?";
      message += " The roles are: " + Join(names, ", ") + ".";
      return Error{"config.unknown_role", message};
    }
    const std::string* name = column.get_ptr<const std::string*>();
    if (name == nullptr) return BadValue(role_name, "a column's name");
    overrides->columns.push_back({*role, *name});
  }
  return Ok();
}

/// `key`: an object of known names and the columns that they are.
Status ReadNamed(const Json& mapping, const char* key, std::span<const std::string_view> names,
                 std::vector<MappingOverrides::NamedColumn>* named) {
  const auto found = mapping.find(key);
  if (found == mapping.end()) return Ok();
  if (!found->is_object()) return BadValue(key, "an object of name and column");
  if (Status s = CheckKeys(*found, key, names); !s.ok()) return s;
  for (const auto& [name, column] : found->items()) {
    const Json columns = column.is_array() ? column : Json::array({column});
    for (const Json& each : columns) {
      const std::string* text = each.get_ptr<const std::string*>();
      if (text == nullptr) return BadValue(name, "a column's name, or a list of them");
      named->push_back({name, *text});
    }
  }
  return Ok();
}

Status ReadAllNamed(const Json& json, MappingOverrides* mapping) {
  std::array<std::string_view, kCostKindCount> kinds;
  for (std::size_t at = 0; at < kinds.size(); ++at) kinds[at] = ToString(static_cast<CostKind>(at));
  if (Status s = ReadNamed(json, "measures", MeasureNames(), &mapping->measures); !s.ok()) return s;
  return ReadNamed(json, "costs", kinds, &mapping->costs);
}

Status ReadLists(const Json& json, MappingOverrides* mapping) {
  const Status lists[] = {
      ReadTexts(json, "attributes", "a list of column names", &mapping->attributes),
      ReadTexts(json, "ignore", "a list of column names", &mapping->ignored),
      ReadTexts(json, "header", "a list of column names", &mapping->header),
      ReadTexts(json, "keep", "a list of the reasons that are to leave no row out",
                &mapping->keep)};
  for (const Status& status : lists) {
    if (!status.ok()) return status;
  }
  return Ok();
}

Status ReadFlags(const Json& json, MappingOverrides* mapping) {
  if (Status s = ReadBool(json, "minor_units", &mapping->minor_units); !s.ok()) return s;
  std::optional<bool> plans;
  if (Status s = ReadBool(json, "plans", &plans); !s.ok()) return s;
  mapping->plans = plans.value_or(false);
  return Ok();
}

}  // namespace

Result<MappingOverrides> MappingFrom(const Json& json) {
  constexpr std::array<std::string_view, 16> kKeys = {
      "schema",  "table",      "columns",  "attributes",  "ignore",   "keep",
      "header",  "date_order", "decimal",  "minor_units", "currency", "interval",
      "dialect", "plans",      "measures", "costs"};
  if (Status s = CheckKeys(json, "mapping", kKeys); !s.ok()) return s.error();
  const Result<std::optional<std::string>> schema = TextAt(json, "schema");
  if (!schema.ok()) return schema.error();
  if (schema->value_or("holdfast/mapping/1") != "holdfast/mapping/1")
    return BadValue("schema", "\"holdfast/mapping/1\"");

  MappingOverrides mapping;
  if (Status s = ReadText(json, "table", AllTables(), &mapping.table, TableFromString); !s.ok())
    return s.error();
  if (Status s = ReadColumns(json, &mapping); !s.ok()) return s.error();
  if (Status s = ReadAllNamed(json, &mapping); !s.ok()) return s.error();
  if (Status s = ReadLists(json, &mapping); !s.ok()) return s.error();
  if (Status s = ReadText(json, "date_order", "day-first or month-first", &mapping.date_order,
                          DateOrderFromString);
      !s.ok()) {
    return s.error();
  }
  if (Status s = ReadText(json, "decimal", "\".\" or \",\"", &mapping.decimal, DecimalFromString);
      !s.ok())
    return s.error();
  if (Status s = ReadFlags(json, &mapping); !s.ok()) return s.error();
  if (Status s = ReadText(json, "currency", "an ISO 4217 code", &mapping.currency, Currency::Parse);
      !s.ok())
    return s.error();
  if (Status s = ReadText(json, "interval", "a billing interval such as month, year or 3 months",
                          &mapping.interval, ParseInterval);
      !s.ok()) {
    return s.error();
  }
  const Result<DialectOverrides> dialect = ReadDialect(json);
  if (!dialect.ok()) return dialect.error();
  mapping.dialect = *dialect;
  return mapping;
}

std::string AllTables() {
  std::string text;
  for (std::size_t i = 0; i < kTableCount; ++i)
    text += (i == 0 ? "" : ", ") + std::string(ToString(static_cast<Table>(i)));
  return text;
}

Result<MappingOverrides> ParseMapping(std::string_view text) {
  const Result<Json> json = ParseObject(text, "mapping");
  if (!json.ok()) return json.error();
  return MappingFrom(*json);
}

nlohmann::ordered_json MappingToJson(const Mapping& mapping) {
  nlohmann::ordered_json json = {{"schema", "holdfast/mapping/1"},
                                 {"table", ToString(mapping.table)}};
  nlohmann::ordered_json columns = nlohmann::ordered_json::object();
  nlohmann::ordered_json attributes = nlohmann::ordered_json::array();
  nlohmann::ordered_json header = nlohmann::ordered_json::array();
  nlohmann::ordered_json measures = nlohmann::ordered_json::object();
  nlohmann::ordered_json costs = nlohmann::ordered_json::object();
  for (const Column& column : mapping.columns) {
    header.push_back(column.name);
    if (column.role == Role::kAttribute) attributes.push_back(column.name);
    if (column.role == Role::kMeasure) measures[column.attribute] = column.name;
    if (column.role == Role::kCostValue) costs[column.attribute].push_back(column.name);
    if (column.role == Role::kNone || IsNamed(column.role)) continue;
    columns[std::string(ToString(column.role))] = column.name;
    if (column.date.order != DateOrder::kUnknown) {
      json["date_order"] = column.date.order == DateOrder::kDayFirst ? "day-first" : "month-first";
    }
    if (column.amount.decimal == ',') json["decimal"] = ",";
    if (column.amount.minor_units) json["minor_units"] = true;
  }
  json["columns"] = std::move(columns);
  if (!measures.empty()) json["measures"] = std::move(measures);
  if (!costs.empty()) json["costs"] = std::move(costs);
  if (!attributes.empty()) json["attributes"] = std::move(attributes);
  if (mapping.currency.known()) json["currency"] = mapping.currency.ToString();
  if (mapping.interval) json["interval"] = ToString(*mapping.interval);
  if (!mapping.keep.empty()) json["keep"] = mapping.keep;
  json["header"] = std::move(header);
  return json;
}

}  // namespace holdfast
