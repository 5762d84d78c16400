#include "decoder.h"

namespace holdfast {
namespace {

constexpr std::uint32_t kByteOrderMark = 0xFEFF;
constexpr std::uint32_t kReplacement = 0xFFFD;

constexpr bool IsHighSurrogate(std::uint32_t unit) { return (unit & 0xFC00) == 0xD800; }
constexpr bool IsLowSurrogate(std::uint32_t unit) { return (unit & 0xFC00) == 0xDC00; }

char* PutByte(std::uint32_t byte, char* out) {
  *out = static_cast<char>(static_cast<unsigned char>(byte));
  return out + 1;
}

}  // namespace

Utf16Decoder::Utf16Decoder(Encoding encoding, IssueLog* issues)
    : issues_(issues), big_endian_(encoding == Encoding::kUtf16Be) {}

std::size_t Utf16Decoder::Decode(std::string_view bytes, char* out) {
  char* const start = out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (!has_odd_byte_) {
      odd_byte_ = byte;
      has_odd_byte_ = true;
      continue;
    }
    has_odd_byte_ = false;
    const unsigned high = big_endian_ ? odd_byte_ : byte;
    const unsigned low = big_endian_ ? byte : odd_byte_;
    out = Unit(high << 8 | low, out);
  }
  return static_cast<std::size_t>(out - start);
}

std::size_t Utf16Decoder::End(char* out) {
  char* const start = out;
  if (high_surrogate_ != 0) out = Bad(out);
  if (has_odd_byte_) out = Bad(out);
  high_surrogate_ = 0;
  has_odd_byte_ = false;
  return static_cast<std::size_t>(out - start);
}

char* Utf16Decoder::Unit(std::uint32_t unit, char* out) {
  if (high_surrogate_ != 0) {
    const std::uint32_t high = high_surrogate_;
    high_surrogate_ = 0;
    if (IsLowSurrogate(unit)) {
      return Put(0x10000 + ((high & 0x3FF) << 10 | (unit & 0x3FF)), out);
    }
    out = Bad(out);
  }
  if (IsHighSurrogate(unit)) {
    high_surrogate_ = unit;
    return out;
  }
  if (IsLowSurrogate(unit)) return Bad(out);
  if (first_ && unit == kByteOrderMark) {
    first_ = false;
    return out;
  }
  return Put(unit, out);
}

char* Utf16Decoder::Put(std::uint32_t code_point, char* out) {
  first_ = false;
  CountLine(code_point);
  if (code_point < 0x80) return PutByte(code_point, out);
  if (code_point < 0x800) {
    out = PutByte(0xC0 | code_point >> 6, out);
  } else {
    if (code_point < 0x10000) {
      out = PutByte(0xE0 | code_point >> 12, out);
    } else {
      out = PutByte(0xF0 | code_point >> 18, out);
      out = PutByte(0x80 | (code_point >> 12 & 0x3F), out);
    }
    out = PutByte(0x80 | (code_point >> 6 & 0x3F), out);
  }
  return PutByte(0x80 | (code_point & 0x3F), out);
}

char* Utf16Decoder::Bad(char* out) {
  issues_->Add("csv.bad_utf16", Severity::kNotice, line_,
               "A character of this UTF-16 file is broken and is shown as U+FFFD: export the file "
               "again, as UTF-8 if you can.");
  return Put(kReplacement, out);
}

void Utf16Decoder::CountLine(std::uint32_t unit) {
  // A CR is counted when seen; the LF of CR LF is then free, and that of CR CR LF takes one back.
  if (unit == '\r') {
    ++line_;
    ++cr_run_;
    return;
  }
  if (unit == '\n') {
    if (cr_run_ == 0) ++line_;
    if (cr_run_ > 1) --line_;
  }
  cr_run_ = 0;
}

std::string Utf8FromUtf16(std::string_view bytes, Encoding encoding) {
  IssueLog unused;
  Utf16Decoder decoder(encoding, &unused);
  std::string text(Utf16Decoder::MaxOutput(bytes.size()), '\0');
  std::size_t size = decoder.Decode(bytes, text.data());
  text.resize(size + Utf16Decoder::MaxOutput(0));
  size += decoder.End(text.data() + size);
  text.resize(size);
  return text;
}

}  // namespace holdfast
