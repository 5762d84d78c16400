#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace holdfast {

/// Without ASCII white space at both ends.
std::string_view Trim(std::string_view text);

/// ASCII letters in lower case; other bytes as they are.
std::string ToLower(std::string_view text);

std::string Join(std::span<const std::string_view> parts, std::string_view separator);

/// The candidate nearest to `word` (edit distance, case ignored), or none when nothing is near: for
/// "did you mean".
std::optional<std::string_view> Nearest(std::string_view word,
                                        std::span<const std::string_view> candidates);

/// At most `bytes` bytes of `text`, cut between UTF-8 characters, with "..." where something was
/// cut. For messages.
std::string Excerpt(std::string_view text, std::size_t bytes = 60);

}  // namespace holdfast
