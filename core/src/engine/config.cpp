#include "config.h"

#include <array>
#include <nlohmann/json.hpp>
#include <span>
#include <vector>

#include "holdfast/base/text.h"

namespace holdfast {
namespace {

using Json = nlohmann::json;

constexpr int kDepth = 32;
constexpr std::size_t kBytes = std::size_t{1} << 20;

Error BadJson(std::string_view what, std::string_view why) {
  return {"config.bad_json", "The " + std::string(what) + " " + std::string(why) + "."};
}

Error BadValue(std::string_view key, std::string_view takes) {
  return {"config.bad_value", "\"" + std::string(key) + "\" takes " + std::string(takes) + "."};
}

/// An object, or the reason why not. Empty text is an empty object.
Result<Json> ParseObject(std::string_view text, std::string_view what) {
  if (Trim(text).empty()) return Json::object();
  if (text.size() > kBytes) return BadJson(what, "is larger than 1 MB");
  bool too_deep = false;
  const auto limit = [&too_deep](int depth, Json::parse_event_t /*event*/, Json& /*parsed*/) {
    too_deep = too_deep || depth > kDepth;
    return depth <= kDepth;
  };
  Json json = Json::parse(text, limit, false);
  if (too_deep) return BadJson(what, "is nested deeper than 32 levels");
  if (json.is_discarded() || !json.is_object()) return BadJson(what, "is not a JSON object");
  return json;
}

/// Refuses keys that are not among `known`.
Status CheckKeys(const Json& object, std::string_view what,
                 std::span<const std::string_view> known) {
  for (const auto& [key, value] : object.items()) {
    bool found = false;
    for (const std::string_view name : known) found = found || name == key;
    if (found) continue;
    std::string message =
        "The " + std::string(what) + " has an unknown key \"" + Excerpt(key) + "\".";
    if (const auto near = Nearest(key, known))
      message += " Did you mean \"" + std::string(*near) + "\"?";
    message += " It takes: " + Join(known, ", ") + ".";
    return Error{"config.unknown_key", message};
  }
  return Ok();
}

/// A text under `key`; none when the key is absent.
Result<std::optional<std::string>> Text(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return std::optional<std::string>();
  const std::string* text = found->get_ptr<const std::string*>();
  if (text == nullptr) return BadValue(key, "a text");
  return std::optional<std::string>(*text);
}

/// Reads the text under `key` by `parse`, which gives an optional. Absent: `*value` stays as it is.
template <typename T, typename Parse>
Status Read(const Json& object, const char* key, std::string_view takes, std::optional<T>* value,
            Parse parse) {
  const Result<std::optional<std::string>> text = Text(object, key);
  if (!text.ok()) return text.error();
  if (!text->has_value()) return Ok();
  *value = parse(std::string_view(**text));
  return value->has_value() ? Ok() : Status(BadValue(key, takes));
}

Status ReadBool(const Json& object, const char* key, std::optional<bool>* value) {
  const auto found = object.find(key);
  if (found == object.end()) return Ok();
  if (!found->is_boolean()) return BadValue(key, "true or false");
  *value = found->get<bool>();
  return Ok();
}

/// More records than the head has would leave nothing to look at.
constexpr std::uint64_t kMostSkipped = 1000;

Status ReadCount(const Json& object, const char* key, std::optional<std::size_t>* value) {
  const auto found = object.find(key);
  if (found == object.end()) return Ok();
  if (!found->is_number_unsigned() || found->get<std::uint64_t>() > kMostSkipped)
    return BadValue(key, "a number from 0 to 1000");
  *value = found->get<std::size_t>();
  return Ok();
}

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

Result<DialectOverrides> ReadDialect(const Json& mapping) {
  DialectOverrides dialect;
  const auto found = mapping.find("dialect");
  if (found == mapping.end()) return dialect;
  if (!found->is_object()) return BadValue("dialect", "an object");
  constexpr std::array<std::string_view, 6> kKeys = {"encoding", "delimiter", "quote",
                                                     "escape",   "skip",      "header"};
  if (Status s = CheckKeys(*found, "dialect", kKeys); !s.ok()) return s.error();
  if (Status s =
          Read(*found, "encoding", "utf-8, utf-16le, utf-16be, windows-1252, gb18030 or big5",
               &dialect.encoding, EncodingFromString);
      !s.ok()) {
    return s.error();
  }
  if (Status s = Read(*found, "delimiter", "one character", &dialect.delimiter, OneCharacter);
      !s.ok())
    return s.error();
  if (Status s = Read(*found, "quote", "one character or none", &dialect.quote, CharacterOrNone);
      !s.ok()) {
    return s.error();
  }
  if (Status s = Read(*found, "escape", "one character", &dialect.escape, OneCharacter); !s.ok())
    return s.error();
  if (Status s = ReadCount(*found, "skip", &dialect.skip); !s.ok()) return s.error();
  if (Status s = ReadBool(*found, "header", &dialect.header); !s.ok()) return s.error();
  return dialect;
}

std::vector<std::string_view> RoleNames() {
  std::vector<std::string_view> names;
  for (std::size_t i = 1; i < kRoleCount; ++i) {
    const auto role = static_cast<Role>(i);
    if (role != Role::kMonthValue && role != Role::kAttribute) names.push_back(ToString(role));
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

Status ReadIgnored(const Json& mapping, MappingOverrides* overrides) {
  const auto found = mapping.find("ignore");
  if (found == mapping.end()) return Ok();
  if (!found->is_array()) return BadValue("ignore", "a list of column names");
  for (const Json& column : *found) {
    const std::string* name = column.get_ptr<const std::string*>();
    if (name == nullptr) return BadValue("ignore", "a list of column names");
    overrides->ignored.push_back(*name);
  }
  return Ok();
}

Result<MappingOverrides> MappingFrom(const Json& json) {
  constexpr std::array<std::string_view, 9> kKeys = {"schema",      "table",      "columns",
                                                     "ignore",      "date_order", "decimal",
                                                     "minor_units", "currency",   "interval"};
  std::vector<std::string_view> keys(kKeys.begin(), kKeys.end());
  keys.push_back("dialect");
  if (Status s = CheckKeys(json, "mapping", keys); !s.ok()) return s.error();
  const Result<std::optional<std::string>> schema = Text(json, "schema");
  if (!schema.ok()) return schema.error();
  if (schema->value_or("holdfast/mapping/1") != "holdfast/mapping/1")
    return BadValue("schema", "\"holdfast/mapping/1\"");

  MappingOverrides mapping;
  if (Status s = Read(json, "table", "subscriptions or mrr", &mapping.table, TableFromString);
      !s.ok())
    return s.error();
  if (Status s = ReadColumns(json, &mapping); !s.ok()) return s.error();
  if (Status s = ReadIgnored(json, &mapping); !s.ok()) return s.error();
  if (Status s = Read(json, "date_order", "day-first or month-first", &mapping.date_order,
                      DateOrderFromString);
      !s.ok()) {
    return s.error();
  }
  if (Status s = Read(json, "decimal", "\".\" or \",\"", &mapping.decimal, DecimalFromString);
      !s.ok())
    return s.error();
  if (Status s = ReadBool(json, "minor_units", &mapping.minor_units); !s.ok()) return s.error();
  if (Status s = Read(json, "currency", "an ISO 4217 code", &mapping.currency, Currency::Parse);
      !s.ok())
    return s.error();
  if (Status s = Read(json, "interval", "a billing interval such as month, year or 3 months",
                      &mapping.interval, ParseInterval);
      !s.ok()) {
    return s.error();
  }
  const Result<DialectOverrides> dialect = ReadDialect(json);
  if (!dialect.ok()) return dialect.error();
  mapping.dialect = *dialect;
  return mapping;
}

Result<Settings> ApplySettings(const Json& values, Settings settings) {
  if (!values.is_object()) return BadValue("set", "an object of setting and value");
  for (const auto& [key, value] : values.items()) {
    const std::string* text = value.get_ptr<const std::string*>();
    if (text == nullptr) return BadValue(key, "a text");
    Result<Settings> changed = WithSetting(std::move(settings), key, *text);
    if (!changed.ok()) return changed;
    settings = std::move(*changed);
  }
  return settings;
}

}  // namespace

Result<Settings> ParseConfig(std::string_view text) {
  const Result<Json> json = ParseObject(text, "configuration");
  if (!json.ok()) return json.error();
  constexpr std::array<std::string_view, 2> kKeys = {"profile", "set"};
  if (Status s = CheckKeys(*json, "configuration", kKeys); !s.ok()) return s.error();
  Settings settings;
  const Result<std::optional<std::string>> profile = Text(*json, "profile");
  if (!profile.ok()) return profile.error();
  if (profile->has_value()) {
    Result<Settings> with_profile = WithProfile(std::move(settings), **profile);
    if (!with_profile.ok()) return with_profile;
    settings = std::move(*with_profile);
  }
  const auto set = json->find("set");
  return set == json->end() ? Result<Settings>(std::move(settings))
                            : ApplySettings(*set, std::move(settings));
}

Result<Settings> ParseSettings(std::string_view text, Settings settings) {
  const Result<Json> json = ParseObject(text, "settings");
  if (!json.ok()) return json.error();
  return ApplySettings(*json, std::move(settings));
}

Result<FileOptions> ParseFileOptions(std::string_view text) {
  const Result<Json> json = ParseObject(text, "description of the file");
  if (!json.ok()) return json.error();
  constexpr std::array<std::string_view, 3> kKeys = {"name", "table", "mapping"};
  if (Status s = CheckKeys(*json, "description of the file", kKeys); !s.ok()) return s.error();
  FileOptions options;
  const Result<std::optional<std::string>> name = Text(*json, "name");
  if (!name.ok()) return name.error();
  options.name = name->value_or("input");
  const auto mapping = json->find("mapping");
  if (mapping != json->end()) {
    if (!mapping->is_object()) return BadValue("mapping", "an object");
    Result<MappingOverrides> read = MappingFrom(*mapping);
    if (!read.ok()) return read.error();
    options.mapping = std::move(*read);
  }
  if (Status s =
          Read(*json, "table", "subscriptions or mrr", &options.mapping.table, TableFromString);
      !s.ok()) {
    return s.error();
  }
  return options;
}

Result<MappingOverrides> ParseMapping(std::string_view text) {
  const Result<Json> json = ParseObject(text, "mapping");
  if (!json.ok()) return json.error();
  return MappingFrom(*json);
}

}  // namespace holdfast
