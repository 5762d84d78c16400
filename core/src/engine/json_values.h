#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/base/result.h"

namespace holdfast {

// Reading JSON that people wrote: what is not known or not of the right type is refused by name
// (`config.unknown_key` with the nearest known one, `config.bad_value`, `config.bad_json`), never
// skipped.

Error BadValue(std::string_view key, std::string_view takes);

/// An object, or the reason why not: beyond 1 MB or 32 levels text is refused too. Empty text is an
/// empty object.
Result<nlohmann::json> ParseObject(std::string_view text, std::string_view what);

/// Refuses keys that are not among `known`.
Status CheckKeys(const nlohmann::json& object, std::string_view what,
                 std::span<const std::string_view> known);

/// A text under `key`; none when the key is absent.
Result<std::optional<std::string>> TextAt(const nlohmann::json& object, const char* key);

/// Reads the text under `key` by `parse`, which gives an optional. Absent: `*value` stays as it is.
template <typename T, typename Parse>
Status ReadText(const nlohmann::json& object, const char* key, std::string_view takes,
                std::optional<T>* value, Parse parse) {
  const Result<std::optional<std::string>> text = TextAt(object, key);
  if (!text.ok()) return text.error();
  if (!text->has_value()) return Ok();
  *value = parse(std::string_view(**text));
  return value->has_value() ? Ok() : Status(BadValue(key, takes));
}

/// Absent: `*value` stays as it is.
Status ReadBool(const nlohmann::json& object, const char* key, std::optional<bool>* value);

/// A whole number under `key` from `least` to `most`; absent: `*value` stays as it is.
template <typename T>
Status ReadWhole(const nlohmann::json& object, const char* key, std::uint64_t least,
                 std::uint64_t most, T* value) {
  const auto found = object.find(key);
  if (found == object.end()) return Ok();
  const bool fits = found->is_number_unsigned() && found->template get<std::uint64_t>() >= least &&
                    found->template get<std::uint64_t>() <= most;
  if (!fits) {
    return BadValue(key,
                    "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  }
  *value = static_cast<std::uint32_t>(found->template get<std::uint64_t>());
  return Ok();
}

/// A list of texts under `key`; absent: `*values` stays as it is. `takes` says what they are.
Status ReadTexts(const nlohmann::json& object, const char* key, std::string_view takes,
                 std::vector<std::string>* values);

}  // namespace holdfast
