#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "decoder.h"

namespace holdfast {

/// The characters of the pairs of bytes of GB18030 or Big5. Where platforms disagree about a pair
/// that files hold, the Encoding Standard's (WHATWG) character stands.
class PairTable {
 public:
  PairTable(Encoding encoding, const Transcoder& transcoder);

  /// False: the platform cannot read the encoding.
  bool available() const { return !pairs_.empty(); }

  /// 0: the pair has no character.
  std::uint32_t CodePoint(unsigned char lead, unsigned char trail) const;
  /// The mark that follows that character (four pairs of Big5); 0: none.
  std::uint32_t Mark(unsigned char lead, unsigned char trail) const;
  /// GB18030: the character of four bytes, by its number among them. 0: none.
  std::uint32_t OfFourBytes(std::uint32_t number) const;

 private:
  void Correct(Encoding encoding);
  void FillFourBytes();

  // The mark in the bits above kMarkShift. Empty or one for every lead and trail.
  std::vector<std::uint32_t> pairs_;
  // Those up to U+FFFF, in order.
  std::vector<char16_t> four_bytes_;
};

/// GB18030 and Big5, by the rules of the Encoding Standard: what is no character becomes U+FFFD, an
/// issue `csv.bad_gb18030` or `csv.bad_big5` once for each physical line, and an ASCII byte in it
/// stays: a broken character never swallows a delimiter or a line end.
class PairDecoder : public Decoder {
 public:
  PairDecoder(Encoding encoding, PairTable table, IssueLog* issues);

  std::size_t Decode(std::string_view bytes, char* out) override;
  std::size_t End(char* out) override;

 private:
  char* Byte(unsigned char byte, char* out);
  char* Pair(unsigned char trail, char* out);
  char* FourBytes(unsigned char byte, char* out);
  char* Put(std::uint32_t code_point, char* out);
  char* Bad(char* out);

  const Encoding encoding_;
  const PairTable table_;
  IssueLog* const issues_;
  LineCounter lines_;
  std::array<unsigned char, 3> held_{};  // The first bytes of a character.
  std::size_t held_size_ = 0;
  std::uint64_t last_bad_line_ = 0;
  bool first_ = true;
};

}  // namespace holdfast
