#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "holdfast/base/issue.h"
#include "holdfast/csv/dialect.h"
#include "line_counter.h"

namespace holdfast {

inline constexpr std::string_view kUtf8Bom = "\xEF\xBB\xBF";
inline constexpr std::uint32_t kByteOrderMark = 0xFEFF;
inline constexpr std::uint32_t kReplacement = 0xFFFD;

/// Text of an encoding to UTF-8, in pieces cut anywhere.
class Decoder {
 public:
  virtual ~Decoder() = default;

  /// The most bytes that Decode() and End() write for `size` bytes.
  static std::size_t MaxOutput(std::size_t size) { return 3 * size + 16; }

  /// Writes to `out`, which has MaxOutput(bytes.size()) bytes of room; returns how many were
  /// written.
  virtual std::size_t Decode(std::string_view bytes, char* out) = 0;
  /// What is left when the file is over; `out` has MaxOutput(0) bytes of room.
  virtual std::size_t End(char* out) = 0;
};

/// Nothing for UTF-8, which is read as it is. Without what the encoding needs from `transcoder`,
/// everything but ASCII is broken.
std::unique_ptr<Decoder> MakeDecoder(Encoding encoding, const Transcoder& transcoder,
                                     IssueLog* issues);

/// A byte order mark that stands first is left out. A unit without its other half, and a last odd
/// byte, become U+FFFD, each an issue `csv.bad_utf16` at its physical line.
class Utf16Decoder : public Decoder {
 public:
  Utf16Decoder(Encoding encoding, IssueLog* issues);

  std::size_t Decode(std::string_view bytes, char* out) override;
  std::size_t End(char* out) override;

 private:
  char* Unit(std::uint32_t unit, char* out);
  char* Put(std::uint32_t code_point, char* out);
  char* Bad(char* out);

  IssueLog* issues_;
  LineCounter lines_;
  bool big_endian_;
  bool first_ = true;
  bool has_odd_byte_ = false;
  unsigned char odd_byte_ = 0;
  std::uint32_t high_surrogate_ = 0;  // 0: none waits for its low half.
};

/// Every byte is a character: nothing can be broken.
class Windows1252Decoder : public Decoder {
 public:
  std::size_t Decode(std::string_view bytes, char* out) override;
  std::size_t End(char*) override { return 0; }
};

/// Writes a code point as UTF-8; returns the end.
char* PutUtf8(std::uint32_t code_point, char* out);

/// A whole text at once; what is broken in it becomes U+FFFD. Not for UTF-8.
std::string ToUtf8(std::string_view bytes, Encoding encoding, const Transcoder& transcoder);

}  // namespace holdfast
