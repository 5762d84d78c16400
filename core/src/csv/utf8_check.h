#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace holdfast {

/// Finds the bytes of a text that are not UTF-8, in pieces cut anywhere. Stretches of ASCII cost
/// next to nothing.
class Utf8Check {
 public:
  /// Calls `bad(offset)` for every byte or cut sequence that is no character: the offset into
  /// `piece` of the first byte that does not belong to it, which is on the same line.
  template <typename Bad>
  void Check(std::string_view piece, Bad bad) {
    for (std::size_t i = 0; i < piece.size(); ++i) {
      if (missing_ == 0) {
        i = SkipAscii(piece, i);
        if (i == piece.size()) return;
      }
      if (!Step(static_cast<unsigned char>(piece[i]))) bad(i);
    }
  }

  /// The text is over in the middle of a character.
  bool cut() const { return missing_ > 0; }
  /// Characters of more than one byte so far.
  std::uint64_t characters() const { return characters_; }

 private:
  static std::size_t SkipAscii(std::string_view text, std::size_t at) {
    constexpr std::uint64_t kHigh = 0x8080808080808080;
    for (; at + 32 <= text.size(); at += 32) {
      std::uint64_t words[4];
      std::memcpy(words, text.data() + at, 32);
      if (((words[0] | words[1] | words[2] | words[3]) & kHigh) != 0) break;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
  }

  // False: a character was cut by this byte, or the byte is none.
  bool Step(unsigned char byte) {
    if (missing_ == 0) return Start(byte);
    if (byte < low_ || byte > high_) {
      missing_ = 0;
      Start(byte);
      return false;
    }
    low_ = 0x80;
    high_ = 0xBF;
    if (--missing_ == 0) ++characters_;
    return true;
  }

  bool Start(unsigned char byte) {
    if (byte < 0x80) return true;
    if (byte < 0xC2 || byte > 0xF4) return false;
    missing_ = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
    low_ = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
    high_ = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
    return true;
  }

  unsigned missing_ = 0;
  unsigned char low_ = 0x80;  // Of the byte that comes next in a character.
  unsigned char high_ = 0xBF;
  std::uint64_t characters_ = 0;
};

}  // namespace holdfast
