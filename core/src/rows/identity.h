#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace holdfast {

/// What Row::identity holds of an id: a hash above 0, the same on every machine; 0 for a blank one.
std::uint32_t IdentityOf(std::string_view id);

/// Of a row that only several cells together tell from others; 0 when the first is blank.
std::uint32_t IdentityOf(std::span<const std::string_view> cells);

}  // namespace holdfast
