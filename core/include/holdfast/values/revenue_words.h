#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace holdfast {

/// What revenue that does not recur is for.
enum class OneOffKind : std::uint8_t {
  kImplementation,  ///< Setting up, migration, training (实施).
  kDevelopment,     ///< Made to order (开发).
  kValueAdded,      ///< Value-added services and use (增值).
  kOther,
};
inline constexpr std::size_t kOneOffKindCount = static_cast<std::size_t>(OneOffKind::kOther) + 1;

/// "implementation", "development", "value_added", "other".
std::string_view ToString(OneOffKind kind);

/// By the first known word that the name of a line holds, in four languages; kOther without one.
OneOffKind OneOffKindOf(std::string_view name);

}  // namespace holdfast
