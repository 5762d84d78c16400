#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "holdfast/values/measure.h"

namespace holdfast {

/// Reads "tickets:3,no_login:14" into `numbers`, by the place of each name in `names`; those not
/// named have no value, and `unsaid` ("quoted", "equal") names none. False for another name, a name
/// twice, or a number that is no decimal number of at least 0 with up to six decimals; `numbers`
/// means nothing then. `numbers` is as long as `names`.
[[nodiscard]] bool ReadNamedNumbers(std::string_view text, std::string_view unsaid,
                                    std::span<const std::string_view> names,
                                    std::span<std::optional<Micro>> numbers);

/// As ReadNamedNumbers reads it, in the order of `names`.
std::string NamedNumbersText(std::string_view unsaid, std::span<const std::string_view> names,
                             std::span<const std::optional<Micro>> numbers);

}  // namespace holdfast
