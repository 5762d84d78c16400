#include "decoder.h"

#include "pair_decoder.h"

namespace holdfast {
namespace {

// The characters of the bytes 0x80 to 0x9F; those that have none are controls there as in Latin-1.
constexpr char16_t kWindows1252[] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

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
  lines_.Count(code_point);
  return PutUtf8(code_point, out);
}

char* Utf16Decoder::Bad(char* out) {
  issues_->Add("csv.bad_utf16", Severity::kNotice, lines_.line(),
               "A character of this UTF-16 file is broken and is shown as U+FFFD: export the file "
               "again, as UTF-8 if you can.");
  return Put(kReplacement, out);
}

std::size_t Windows1252Decoder::Decode(std::string_view bytes, char* out) {
  char* const start = out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool in_table = byte >= 0x80 && byte < 0xA0;
    out = PutUtf8(in_table ? kWindows1252[byte - 0x80] : byte, out);
  }
  return static_cast<std::size_t>(out - start);
}

char* PutUtf8(std::uint32_t code_point, char* out) {
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

std::unique_ptr<Decoder> MakeDecoder(Encoding encoding, const Transcoder& transcoder,
                                     IssueLog* issues) {
  switch (encoding) {
    case Encoding::kUtf8:
      break;
    case Encoding::kUtf16Le:
    case Encoding::kUtf16Be:
      return std::make_unique<Utf16Decoder>(encoding, issues);
    case Encoding::kWindows1252:
      return std::make_unique<Windows1252Decoder>();
    case Encoding::kGb18030:
    case Encoding::kBig5:
      return std::make_unique<PairDecoder>(encoding, PairTable(encoding, transcoder), issues);
  }
  return nullptr;
}

std::string ToUtf8(std::string_view bytes, Encoding encoding, const Transcoder& transcoder) {
  IssueLog unused;
  const std::unique_ptr<Decoder> decoder = MakeDecoder(encoding, transcoder, &unused);
  std::string text(Decoder::MaxOutput(bytes.size()), '\0');
  std::size_t size = decoder->Decode(bytes, text.data());
  text.resize(size + Decoder::MaxOutput(0));
  size += decoder->End(text.data() + size);
  text.resize(size);
  return text;
}

}  // namespace holdfast
