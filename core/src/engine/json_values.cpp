#include "json_values.h"

#include "holdfast/base/text.h"

namespace holdfast {
namespace {

using Json = nlohmann::json;

constexpr int kDepth = 32;
constexpr std::size_t kBytes = std::size_t{1} << 20;

Error BadJson(std::string_view what, std::string_view why) {
  return {"config.bad_json", "The " + std::string(what) + " " + std::string(why) + "."};
}

}  // namespace

Error BadValue(std::string_view key, std::string_view takes) {
  return {"config.bad_value", "\"" + std::string(key) + "\" takes " + std::string(takes) + "."};
}

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

Result<std::optional<std::string>> TextAt(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return std::optional<std::string>();
  const std::string* text = found->get_ptr<const std::string*>();
  if (text == nullptr) return BadValue(key, "a text");
  return std::optional<std::string>(*text);
}

Status ReadBool(const Json& object, const char* key, std::optional<bool>* value) {
  const auto found = object.find(key);
  if (found == object.end()) return Ok();
  if (!found->is_boolean()) return BadValue(key, "true or false");
  *value = found->get<bool>();
  return Ok();
}

Status ReadTexts(const Json& object, const char* key, std::string_view takes,
                 std::vector<std::string>* values) {
  const auto found = object.find(key);
  if (found == object.end()) return Ok();
  if (!found->is_array()) return BadValue(key, takes);
  for (const Json& value : *found) {
    const std::string* text = value.get_ptr<const std::string*>();
    if (text == nullptr) return BadValue(key, takes);
    values->push_back(*text);
  }
  return Ok();
}

}  // namespace holdfast
