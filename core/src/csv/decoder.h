#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "holdfast/base/issue.h"
#include "holdfast/csv/dialect.h"

namespace holdfast {

inline constexpr std::string_view kUtf8Bom = "\xEF\xBB\xBF";

/// UTF-16 to UTF-8, in pieces cut anywhere. A byte order mark that stands first is left out. A unit
/// without its other half, and a last odd byte, become U+FFFD, each an issue `csv.bad_utf16` at its
/// physical line.
class Utf16Decoder {
 public:
  Utf16Decoder(Encoding encoding, IssueLog* issues);

  /// The most bytes that Decode() and End() write for `size` bytes.
  static std::size_t MaxOutput(std::size_t size) { return 2 * size + 8; }

  /// Writes to `out`, which has MaxOutput(bytes.size()) bytes of room; returns how many were
  /// written.
  std::size_t Decode(std::string_view bytes, char* out);
  /// What is left when the file is over; `out` has MaxOutput(0) bytes of room.
  std::size_t End(char* out);

 private:
  char* Unit(std::uint32_t unit, char* out);
  char* Put(std::uint32_t code_point, char* out);
  char* Bad(char* out);
  void CountLine(std::uint32_t unit);

  IssueLog* issues_;
  bool big_endian_;
  bool first_ = true;
  bool has_odd_byte_ = false;
  unsigned char odd_byte_ = 0;
  std::uint32_t high_surrogate_ = 0;  // 0: none waits for its low half.
  std::uint64_t line_ = 1;
  unsigned cr_run_ = 0;
};

/// A whole text at once; what is broken in it becomes U+FFFD.
std::string Utf8FromUtf16(std::string_view bytes, Encoding encoding);

}  // namespace holdfast
