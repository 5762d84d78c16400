#pragma once

#include <cstddef>
#include <cstdint>

namespace holdfast {

/// Counts physical lines by LF, CR, CR LF and CR CR LF, one character at a time.
class LineCounter {
 public:
  /// The line that the next character is on, from 1.
  std::uint64_t line() const { return line_; }

  // A CR is counted when seen; the LF of CR LF is then free, and that of CR CR LF takes one back.
  void Count(std::uint32_t character) {
    if (character == '\r') {
      ++line_;
      ++cr_run_;
      return;
    }
    if (character == '\n') {
      if (cr_run_ == 0) ++line_;
      if (cr_run_ > 1) --line_;
    }
    cr_run_ = 0;
  }

 private:
  std::uint64_t line_ = 1;
  unsigned cr_run_ = 0;
};

/// By how many lines the number goes up from text[from] to text[to]. Looks two bytes back.
inline std::uint64_t LinesBetween(const char* text, std::size_t from, std::size_t to) {
  std::uint64_t lines = 0;
  for (std::size_t i = from; i < to; ++i) {
    if (text[i] == '\r' || (text[i] == '\n' && text[i - 1] != '\r')) ++lines;
    if (text[i] == '\n' && text[i - 1] == '\r' && text[i - 2] == '\r') --lines;
  }
  return lines;
}

}  // namespace holdfast
