#pragma once

#include <optional>
#include <string_view>

namespace holdfast {

/// The delimiter that a first line `sep=;` names: Excel reads such a line as an instruction, not as
/// data. The line is given without its line end. No value for any other line.
inline std::optional<char> DelimiterOfSeparatorLine(std::string_view line) {
  constexpr std::string_view kUpper = "SEP=";
  constexpr std::string_view kLower = "sep=";
  if (line.size() != 5) return std::nullopt;
  for (std::size_t i = 0; i < 4; ++i) {
    if (line[i] != kUpper[i] && line[i] != kLower[i]) return std::nullopt;
  }
  constexpr std::string_view kNameable = ",;\t|:^~ ";
  if (kNameable.find(line[4]) == std::string_view::npos) return std::nullopt;
  return line[4];
}

}  // namespace holdfast
