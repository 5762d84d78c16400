#pragma once

#include <string_view>

namespace holdfast {

/// The version of the core: "0.1.0".
constexpr std::string_view Version() { return HOLDFAST_VERSION; }

}  // namespace holdfast
