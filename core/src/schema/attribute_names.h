#pragma once

#include <optional>
#include <string_view>

namespace holdfast {

/// What a column says of a customer by its name.
struct AttributeName {
  std::string_view key;        ///< As NormaliseName writes it.
  std::string_view attribute;  ///< "segment", "size", "region", "country", "industry", "channel",
                               ///< "owner".
  int rank;                    ///< The lower one wins where two columns say the same.
};

/// English, simplified and traditional Chinese, Malay.
std::optional<AttributeName> AttributeOf(std::string_view key);

}  // namespace holdfast
