#pragma once

#include <cstdint>
#include <string_view>

namespace holdfast {

/// 1 to 12 for the name of a month in English or Malay, whole or cut to three letters ("sept" too);
/// 0 for other words. `word` is in lower case.
unsigned MonthFromName(std::string_view word);

}  // namespace holdfast
