#include "holdfast/values/fold.h"

namespace holdfast {
namespace {

struct Character {
  std::uint32_t code = 0;
  std::size_t size = 1;
};

// Bytes that are not UTF-8 stand for themselves, one by one.
Character Decode(std::string_view text) {
  const auto byte = [&text](std::size_t at) -> std::uint32_t {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
  };
  const auto follows = [&byte](std::size_t at) { return (byte(at) & 0xc0U) == 0x80U; };
  const std::uint32_t lead = byte(0);
  if ((lead & 0xe0U) == 0xc0U && follows(1)) {
    return {.code = (lead & 0x1fU) << 6U | (byte(1) & 0x3fU), .size = 2};
  }
  if ((lead & 0xf0U) == 0xe0U && follows(1) && follows(2)) {
    return {.code = (lead & 0x0fU) << 12U | (byte(1) & 0x3fU) << 6U | (byte(2) & 0x3fU), .size = 3};
  }
  return {.code = 0, .size = 1};
}

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

constexpr char kKeep = '\0';
constexpr char kDrop = '\x01';

bool IsDropped(std::uint32_t code) {
  return (code >= 0x200b && code <= 0x200f) || code == 0x2060 || code == 0xfeff;
}

bool IsSpace(std::uint32_t code) {
  return code == 0xa0 || (code >= 0x2000 && code <= 0x200a) || code == 0x202f || code == 0x205f ||
         code == 0x3000;
}

bool IsDash(std::uint32_t code) {
  return (code >= 0x2010 && code <= 0x2015) || code == 0x2212 || code == 0xfe63;
}

// What a character beyond ASCII becomes: one ASCII character, kDrop or kKeep.
char FoldWide(std::uint32_t code) {
  if (code >= 0xff01 && code <= 0xff5e) return Lower(static_cast<char>(code - 0xff01 + '!'));
  if (IsSpace(code)) return ' ';
  if (IsDash(code)) return '-';
  if (IsDropped(code)) return kDrop;
  if (code == 0x2018 || code == 0x2019) return '\'';
  return kKeep;
}

// Signs of money have full-width forms outside the block of full-width ASCII.
std::string_view FoldSign(std::uint32_t code) {
  switch (code) {
    case 0xffe1:
      return "\xC2\xA3";  // POUND SIGN
    case 0xffe5:
      return "\xC2\xA5";  // YEN SIGN
    case 0xffe6:
      return "\xE2\x82\xA9";  // WON SIGN
    default:
      return {};
  }
}

bool IsSeparator(char c) { return c == ' ' || c == '_' || c == '-'; }

struct Folded {
  char single = kKeep;            // One ASCII character, or kDrop ...
  std::string_view several = {};  // ... or, with kKeep, these bytes.
  std::size_t size = 1;           // Bytes read.
};

Folded FoldNext(std::string_view rest) {
  const char c = rest.front();
  if (static_cast<unsigned char>(c) < 0x80) {
    const bool space = c == '\t' || c == '\n' || c == '\r';
    if (c == '\0') return {.single = kDrop};
    return {.single = space ? ' ' : Lower(c)};
  }
  const Character character = Decode(rest);
  const std::string_view sign = FoldSign(character.code);
  return {.single = FoldWide(character.code),
          .several = sign.empty() ? rest.substr(0, character.size) : sign,
          .size = character.size};
}

}  // namespace

FoldedText Fold(std::string_view cell) {
  FoldedText folded;
  std::size_t& end = folded.end_;
  while (!cell.empty()) {
    const Folded next = FoldNext(cell);
    const std::size_t size = next.single == kKeep ? next.several.size() : 1;
    if (end + size > FoldedText::kCapacity) {
      folded.fits_ = false;
      break;
    }
    cell.remove_prefix(next.size);
    if (next.single == kDrop || (next.single == ' ' && end == 0)) continue;
    if (next.single != kKeep) {
      folded.bytes_[end++] = next.single;
    } else {
      for (const char byte : next.several) folded.bytes_[end++] = byte;
    }
  }
  while (end > 0 && folded.bytes_[end - 1] == ' ') --end;
  return folded;
}

FoldedText FoldKey(std::string_view cell) {
  FoldedText folded = Fold(cell);
  std::size_t end = 0;
  for (std::size_t at = 0; at < folded.end_; ++at) {
    if (!IsSeparator(folded.bytes_[at])) folded.bytes_[end++] = folded.bytes_[at];
  }
  folded.end_ = end;
  return folded;
}

bool MeansNothing(std::string_view folded) {
  constexpr std::string_view kNothing[] = {"", "-", "--", "null", "\\n", "n/a", "na", "none"};
  if (folded.size() > 4) return false;
  for (const std::string_view nothing : kNothing) {
    if (folded == nothing) return true;
  }
  return false;
}

}  // namespace holdfast
