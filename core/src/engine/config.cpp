#include "config.h"

#include <array>
#include <nlohmann/json.hpp>

#include "json_values.h"
#include "requests.h"

namespace holdfast {

using Json = nlohmann::json;

Result<Settings> ApplySettings(const Json& values, Settings settings) {
  if (!values.is_object()) return BadValue("set", "an object of setting and value");
  // A profile says what every definition is: the others change what it says.
  const auto profile = values.find("profile");
  if (profile != values.end() && profile->is_string()) {
    Result<Settings> changed = WithProfile(std::move(settings), profile->get<std::string>());
    if (!changed.ok()) return changed;
    settings = std::move(*changed);
  }
  for (const auto& [key, value] : values.items()) {
    const std::string* text = value.get_ptr<const std::string*>();
    if (text == nullptr) return BadValue(key, "a text");
    if (key == "profile") continue;
    Result<Settings> changed = WithSetting(std::move(settings), key, *text);
    if (!changed.ok()) return changed;
    settings = std::move(*changed);
  }
  return settings;
}

Result<Settings> ReadSide(const Json& side, const Settings& settings) {
  if (!side.is_object()) return BadValue("compare", "an object of profile and set");
  constexpr std::array<std::string_view, 2> kKeys = {"profile", "set"};
  if (Status s = CheckKeys(side, "what is compared", kKeys); !s.ok()) return s.error();
  const Result<std::optional<std::string>> profile = TextAt(side, "profile");
  if (!profile.ok()) return profile.error();
  Result<Settings> read = *profile ? WithProfile(settings, **profile) : Result<Settings>(settings);
  const auto set = side.find("set");
  if (!read.ok() || set == side.end()) return read;
  return ApplySettings(*set, std::move(*read));
}

namespace {

Result<Config> ConfigFrom(const Json& json) {
  constexpr std::array<std::string_view, 5> kKeys = {"profile", "set", "excluded", "filter",
                                                     "compare"};
  if (Status s = CheckKeys(json, "configuration", kKeys); !s.ok()) return s.error();
  std::optional<bool> excluded;
  if (Status s = ReadBool(json, "excluded", &excluded); !s.ok()) return s.error();
  const Result<std::optional<std::string>> profile = TextAt(json, "profile");
  if (!profile.ok()) return profile.error();
  Result<Settings> settings = WithProfile({}, profile->value_or("holdfast"));
  if (!settings.ok()) return settings.error();
  const auto set = json.find("set");
  if (set != json.end()) settings = ApplySettings(*set, std::move(*settings));
  if (!settings.ok()) return settings.error();
  Config config = {std::move(*settings), excluded.value_or(false)};
  if (Status s = ReadFilter(json, &config.filter); !s.ok()) return s.error();
  if (!json.contains("compare")) return config;
  Result<Settings> compare = ReadSide(json["compare"], config.settings);
  if (!compare.ok()) return compare.error();
  config.compare = std::move(*compare);
  return config;
}

}  // namespace

Result<Config> ParseConfig(std::string_view text) {
  const Result<Json> json = ParseObject(text, "configuration");
  return json.ok() ? ConfigFrom(*json) : Result<Config>(json.error());
}

Result<InspectOptions> ParseInspectOptions(std::string_view text) {
  Result<Json> json = ParseObject(text, "mapping");
  if (!json.ok()) return json.error();
  Json of_analysis = Json::object();
  if (const auto found = json->find("config"); found != json->end()) {
    if (!found->is_object()) return BadValue("config", "an object");
    of_analysis = std::move(*found);
    json->erase(found);
  }
  Result<Config> config = ConfigFrom(of_analysis);
  if (!config.ok()) return config.error();
  Result<MappingOverrides> mapping = MappingFrom(*json);
  if (!mapping.ok()) return mapping.error();
  return InspectOptions{std::move(*mapping), std::move(config->settings)};
}

Result<FileOptions> ParseFileOptions(std::string_view text) {
  const Result<Json> json = ParseObject(text, "description of the file");
  if (!json.ok()) return json.error();
  constexpr std::array<std::string_view, 3> kKeys = {"name", "table", "mapping"};
  if (Status s = CheckKeys(*json, "description of the file", kKeys); !s.ok()) return s.error();
  FileOptions options;
  const Result<std::optional<std::string>> name = TextAt(*json, "name");
  if (!name.ok()) return name.error();
  options.name = name->value_or("input");
  const auto mapping = json->find("mapping");
  if (mapping != json->end()) {
    if (!mapping->is_object()) return BadValue("mapping", "an object");
    Result<MappingOverrides> read = MappingFrom(*mapping);
    if (!read.ok()) return read.error();
    options.mapping = std::move(*read);
  }
  if (Status s = ReadText(*json, "table", AllTables(), &options.mapping.table, TableFromString);
      !s.ok()) {
    return s.error();
  }
  return options;
}

}  // namespace holdfast
