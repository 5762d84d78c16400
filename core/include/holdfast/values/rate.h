#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace holdfast {

/// An exchange rate as it is written: numerator / denominator.
struct ExactRate {
  std::int64_t numerator = 0;    ///< Above 0.
  std::int64_t denominator = 1;  ///< A power of ten, as small as it can be.

  friend bool operator==(const ExactRate&, const ExactRate&) = default;
};

/// A decimal above 0 with at most 12 decimals that are not 0, `decimal` being '.' or ','. Else no
/// value.
std::optional<ExactRate> ParseRate(std::string_view cell, char decimal);

}  // namespace holdfast
