#include "holdfast/settings/settings.h"

#include "holdfast/base/text.h"
#include "setting_rules.h"

namespace holdfast {
namespace {

const SettingRule* Find(std::string_view key) {
  for (const SettingRule& rule : SettingRules()) {
    if (rule.info.key == key) return &rule;
  }
  return nullptr;
}

/// `There is no WHAT "WORD". Did you mean ...? The WHATs are: ...`
std::string NoSuch(std::string_view what, std::string_view word,
                   std::span<const std::string_view> known) {
  std::string message = "There is no " + std::string(what) + " \"" + Excerpt(word) + "\".";
  if (const auto near = Nearest(word, known))
    message += " Did you mean \"" + std::string(*near) + "\"?";
  return message + " The " + std::string(what) + "s are: " + Join(known, ", ") + ".";
}

Error UnknownKey(std::string_view key) {
  std::vector<std::string_view> keys = {"profile"};
  for (const SettingRule& rule : SettingRules()) keys.push_back(rule.info.key);
  return {"settings.unknown_key", NoSuch("setting", key, keys)};
}

Error BadValue(const SettingInfo& info, std::string_view value) {
  return {"settings.bad_value", "The setting \"" + std::string(info.key) + "\" does not take \"" +
                                    Excerpt(value) + "\". It takes: " + std::string(info.values) +
                                    "."};
}

/// The values that the profile has; none: there is no such profile.
std::optional<Settings> OfProfile(Settings settings, std::string_view name) {
  for (const Profile& profile : AllProfiles()) {
    if (profile.name != name) continue;
    const Settings defaults;
    for (const SettingRule& rule : SettingRules()) {
      if (rule.info.of_profiles) rule.set(settings, rule.get(defaults));
    }
    for (const auto& [key, value] : profile.values) Find(key)->set(settings, value);
    settings.profile = std::string(name);
    return settings;
  }
  return std::nullopt;
}

}  // namespace

Result<Settings> WithSetting(Settings settings, std::string_view key, std::string_view value) {
  if (key == "profile") return WithProfile(std::move(settings), value);
  const SettingRule* rule = Find(key);
  if (rule == nullptr) return UnknownKey(key);
  if (!rule->set(settings, value)) return BadValue(rule->info, value);
  return settings;
}

Result<Settings> WithProfile(Settings settings, std::string_view profile) {
  std::optional<Settings> changed = OfProfile(std::move(settings), profile);
  if (changed) return std::move(*changed);
  std::vector<std::string_view> names;
  for (const Profile& known : AllProfiles()) names.push_back(known.name);
  return Error{"settings.unknown_profile", NoSuch("profile", profile, names)};
}

std::vector<std::string_view> ChangedSettings(const Settings& settings) {
  return DifferentSettings(OfProfile({}, settings.profile).value_or(Settings()), settings);
}

std::vector<std::string_view> DifferentSettings(const Settings& a, const Settings& b) {
  std::vector<std::string_view> keys;
  for (const SettingRule& rule : SettingRules()) {
    if (rule.get(a) != rule.get(b)) keys.push_back(rule.info.key);
  }
  return keys;
}

std::string ValueOf(const Settings& settings, std::string_view key) {
  const SettingRule* rule = Find(key);
  return rule == nullptr ? std::string() : rule->get(settings);
}

std::vector<std::pair<std::string, std::string>> ToStrings(const Settings& settings) {
  std::vector<std::pair<std::string, std::string>> values = {{"profile", settings.profile}};
  for (const SettingRule& rule : SettingRules())
    values.emplace_back(rule.info.key, rule.get(settings));
  return values;
}

}  // namespace holdfast
