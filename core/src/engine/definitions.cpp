#include "definitions.h"

#include <nlohmann/json.hpp>

#include "holdfast/settings/settings.h"

namespace holdfast {
namespace {

using Json = nlohmann::ordered_json;

Json SettingJson(const SettingInfo& info, const Settings& defaults) {
  Json words = Json::array();
  for (const SettingWord& word : info.words)
    words.push_back({{"value", word.word}, {"meaning", word.meaning}});
  return {{"key", info.key},
          {"meaning", info.meaning},
          {"default", ValueOf(defaults, info.key)},
          {"takes", info.values},
          {"values", std::move(words)},
          {"needs_reading", info.needs_reading},
          {"of_profiles", info.of_profiles}};
}

Json ProfileJson(const Profile& profile) {
  const Result<Settings> settings = WithProfile({}, profile.name);
  Json values = Json::object();
  for (const SettingInfo& info : AllSettings()) {
    if (info.of_profiles) values[std::string(info.key)] = ValueOf(*settings, info.key);
  }
  return {{"name", profile.name},
          {"title", profile.title},
          {"settings", std::move(values)},
          {"sources", profile.sources},
          {"open", profile.open}};
}

}  // namespace

std::string DefinitionsJson() {
  const Settings defaults;
  Json settings = Json::array();
  for (const SettingInfo& info : AllSettings()) settings.push_back(SettingJson(info, defaults));
  Json profiles = Json::array();
  for (const Profile& profile : AllProfiles()) profiles.push_back(ProfileJson(profile));
  return Json({{"schema", "holdfast/definitions/1"},
               {"settings", std::move(settings)},
               {"profiles", std::move(profiles)}})
      .dump();
}

}  // namespace holdfast
