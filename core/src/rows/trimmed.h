#pragma once

#include <string_view>

#include "holdfast/base/text.h"

namespace holdfast {

/// Trim without its call where there is nothing to trim: nearly every cell. Compilers that count
/// its uses would make a call of it again.
[[gnu::always_inline]] inline std::string_view Trimmed(std::string_view text) {
  const auto ends = [](char c) { return static_cast<unsigned char>(c) > ' '; };
  if (text.empty() || (ends(text.front()) && ends(text.back()))) return text;
  return Trim(text);
}

}  // namespace holdfast
