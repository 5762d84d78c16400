#pragma once

#include <cstdint>
#include <string>

namespace holdfast {

/// A row that a figure comes from.
struct Source {
  std::string file;
  std::uint64_t line = 0;
};

}  // namespace holdfast
