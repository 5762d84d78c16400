#pragma once

#include <cstddef>
#include <string_view>

namespace holdfast {

inline constexpr std::size_t kMostSegmentsOfAnAttribute = 50;

/// False of an attribute that tells customers apart, and not segments.
inline bool MayTellApart(std::string_view attribute) { return attribute != "email"; }

/// Whether what is counted by the values of an attribute (a map by name; the empty one is of whom
/// none is said) tells segments apart: nobody with a value, or very many values, does not.
template <typename BySegment>
bool TellsApart(const BySegment& by_segment) {
  const std::size_t named = by_segment.size() - by_segment.count({});
  return named > 0 && named <= kMostSegmentsOfAnAttribute;
}

}  // namespace holdfast
