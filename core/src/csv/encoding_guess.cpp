#include "encoding_guess.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "decoder.h"
#include "utf8_check.h"

namespace holdfast {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kUtf16LeBom = "\xFF\xFE"sv;
constexpr std::string_view kUtf16BeBom = "\xFE\xFF"sv;
constexpr std::string_view kGb18030Bom = "\x84\x31\x95\x33"sv;

// What the columns of such files are called: customer, amount, date, name ...
constexpr std::string_view kGb18030Words[] = {
    "\xBF\xCD\xBB\xA7", "\xB9\xCB\xBF\xCD", "\xBD\xF0\xB6\xEE", "\xC8\xD5\xC6\xDA",
    "\xC3\xFB\xB3\xC6", "\xB1\xE0\xBA\xC5", "\xB1\xD2\xD6\xD6", "\xBB\xF5\xB1\xD2",
    "\xD7\xB4\xCC\xAC", "\xBF\xAA\xCA\xBC", "\xBD\xE1\xCA\xF8", "\xD4\xC2\xB7\xDD",
    "\xBA\xCF\xCD\xAC", "\xB6\xA9\xD4\xC4", "\xCC\xD7\xB2\xCD", "\xB2\xFA\xC6\xB7",
    "\xCA\xFD\xC1\xBF", "\xB5\xA5\xBC\xDB", "\xB9\xAB\xCB\xBE", "\xD6\xDC\xC6\xDA",
    "\xCA\xD5\xC8\xEB", "\xB5\xBD\xC6\xDA", "\xD7\xE2\xBB\xA7", "\xD3\xC3\xBB\xA7",
    "\xBF\xC6\xBC\xBC", "\xCF\xEE\xC4\xBF", "\xB8\xB6\xBF\xEE", "\xB7\xA2\xC6\xB1",
};
constexpr std::string_view kBig5Words[] = {
    "\xAB\xC8\xA4\xE1", "\xC5\x55\xAB\xC8", "\xAA\xF7\xC3\x42", "\xA4\xE9\xB4\xC1",
    "\xA6\x57\xBA\xD9", "\xBD\x73\xB8\xB9", "\xB9\xF4\xA7\x4F", "\xB3\x66\xB9\xF4",
    "\xAA\xAC\xBA\x41", "\xB6\x7D\xA9\x6C", "\xB5\xB2\xA7\xF4", "\xA4\xEB\xA5\xF7",
    "\xA6\x58\xAC\xF9", "\xAD\x71\xBE\x5C", "\xA4\xE8\xAE\xD7", "\xB2\xA3\xAB\x7E",
    "\xBC\xC6\xB6\x71", "\xB3\xE6\xBB\xF9", "\xA4\xBD\xA5\x71", "\xB6\x67\xB4\xC1",
    "\xA6\xAC\xA4\x4A", "\xA8\xEC\xB4\xC1", "\xAF\xB2\xA4\xE1", "\xB7\x7C\xAD\xFB",
    "\xAC\xEC\xA7\xDE", "\xB6\xB5\xA5\xD8", "\xA5\x49\xB4\xDA", "\xB5\x6F\xB2\xBC",
};

struct NulCounts {
  std::size_t even = 0;
  std::size_t odd = 0;
};

NulCounts CountNuls(std::string_view text) {
  NulCounts counts;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\0') ++(i % 2 == 0 ? counts.even : counts.odd);
  }
  return counts;
}

// The score, of a thousand, that single bytes need to be believed: anything could be them.
constexpr std::uint64_t kLikely = 300;

// A reading of the bytes above ASCII: how many characters it makes of them, and what speaks for it.
struct Reading {
  std::uint64_t characters = 0;
  std::uint64_t usual = 0;
  std::uint64_t bad = 0;
  std::uint64_t words = 0;

  // Up to a thousand, and more for words; what is broken weighs more than what is usual.
  std::uint64_t Score() const {
    if (characters == 0 || bad * 20 > characters) return 0;
    const std::uint64_t against = bad * 4;
    const std::uint64_t share = usual > against ? (usual - against) * 1000 / characters : 0;
    return share + std::min<std::uint64_t>(words, 10) * 100;
  }
};

unsigned char At(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
}

bool Within(unsigned char byte, unsigned char low, unsigned char high) {
  return byte >= low && byte <= high;
}

bool IsLetter(unsigned char byte) { return Within(byte | 0x20, 'a', 'z'); }

std::uint64_t CountWords(std::string_view text, const auto& words) {
  std::uint64_t count = 0;
  for (const std::string_view word : words) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at))
      ++count, at += word.size();
  }
  return count;
}

// The usual characters are those of the first level of GB 2312: 3,755 of the more than 20,000.
Reading AsGb18030(std::string_view text) {
  Reading reading;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned char lead = At(text, i);
    if (lead < 0x80) continue;
    const unsigned char trail = At(text, i + 1);
    if (i + 1 == text.size()) break;
    ++reading.characters;
    if (Within(lead, 0x81, 0xFE) && Within(trail, 0x40, 0xFE) && trail != 0x7F) {
      const bool hanzi = Within(lead, 0xB0, 0xD7);
      const bool wide = Within(lead, 0xA1, 0xA3);  // Punctuation, letters and digits of full width.
      reading.usual += (hanzi || wide) && trail >= 0xA1 ? 1 : 0;
      ++i;
    } else if (Within(lead, 0x81, 0xFE) && Within(trail, '0', '9') &&
               Within(At(text, i + 2), 0x81, 0xFE) && Within(At(text, i + 3), '0', '9')) {
      i += 3;
    } else {
      ++reading.bad;
    }
  }
  reading.words = CountWords(text, kGb18030Words);
  return reading;
}

// The usual characters are those of the first level of Big5: 5,401 of the 13,000.
Reading AsBig5(std::string_view text) {
  Reading reading;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned char lead = At(text, i);
    if (lead < 0x80) continue;
    const unsigned char trail = At(text, i + 1);
    if (i + 1 == text.size()) break;
    ++reading.characters;
    if (Within(lead, 0x81, 0xFE) && (Within(trail, 0x40, 0x7E) || Within(trail, 0xA1, 0xFE))) {
      reading.usual += Within(lead, 0xA1, 0xC6) ? 1 : 0;
      ++i;
    } else {
      ++reading.bad;
    }
  }
  reading.words = CountWords(text, kBig5Words);
  return reading;
}

bool IsWesternLetter(unsigned char byte) {
  constexpr std::string_view kOthers = "\x8A\x8C\x8E\x9A\x9C\x9E\x9F"sv;
  if (byte >= 0xC0) return byte != 0xD7 && byte != 0xF7;
  return kOthers.find(static_cast<char>(byte)) != std::string_view::npos;
}

bool IsWesternSign(unsigned char byte) {
  constexpr std::string_view kSigns =
      "\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xA0\xA1\xA3\xA7\xA9\xAA\xAB\xAE\xB0\xB2\xB4\xB7\xBA"
      "\xBB\xBF"sv;
  return kSigns.find(static_cast<char>(byte)) != std::string_view::npos;
}

// The usual ones stand alone or in twos: a letter beside an ASCII letter, a sign anywhere.
Reading AsWindows1252(std::string_view text) {
  Reading reading;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (At(text, i) < 0x80) continue;
    std::size_t end = i;
    while (At(text, end) >= 0x80) ++end;
    const bool beside_letter = (i > 0 && IsLetter(At(text, i - 1))) || IsLetter(At(text, end));
    const bool few = end - i <= 2;
    for (; i < end; ++i) {
      ++reading.characters;
      const unsigned char byte = At(text, i);
      const bool usual = (IsWesternLetter(byte) && beside_letter) || IsWesternSign(byte);
      reading.usual += few && usual ? 1 : 0;
    }
  }
  return reading;
}

// A stray byte or two in a text of UTF-8 are damage; hardly any text of another encoding is made of
// its characters.
bool IsUtf8(std::string_view text) {
  Utf8Check check;
  std::uint64_t bad = 0;
  check.Check(text, [&](std::size_t) { ++bad; });
  return bad == 0 || check.characters() > 2 * bad;
}

// Whether all bytes above ASCII come in pairs.
bool HasOnlyPairs(std::string_view text) {
  const Reading reading = AsGb18030(text);
  std::uint64_t high = 0;
  for (const char c : text) high += static_cast<unsigned char>(c) >= 0x80 ? 1 : 0;
  return reading.bad == 0 && high == 2 * reading.characters;
}

Encoding ByBytes(std::string_view text) {
  if (IsUtf8(text)) return Encoding::kUtf8;
  const std::uint64_t western = AsWindows1252(text).Score();
  const std::uint64_t gb18030 = AsGb18030(text).Score();
  const std::uint64_t big5 = AsBig5(text).Score();
  if (western < std::max(gb18030, big5)) {
    return gb18030 >= big5 ? Encoding::kGb18030 : Encoding::kBig5;
  }
  if (western >= kLikely) return Encoding::kWindows1252;
  // A few rare characters: nothing is usual, but pairs that fit are hardly chance.
  return HasOnlyPairs(text) ? Encoding::kGb18030 : Encoding::kUtf8;
}

}  // namespace

Result<Encoding> DetectEncoding(std::string_view head) {
  if (head.starts_with(kUtf16LeBom)) return Encoding::kUtf16Le;
  if (head.starts_with(kUtf16BeBom)) return Encoding::kUtf16Be;
  if (head.starts_with(kUtf8Bom)) return Encoding::kUtf8;
  if (head.starts_with(kGb18030Bom)) return Encoding::kGb18030;
  const NulCounts nuls = CountNuls(head);
  if (nuls.even + nuls.odd == 0) return ByBytes(head);
  // Delimiters, digits and line ends of a CSV file are ASCII whatever its language, so that in
  // UTF-16 a good part of the one half of its bytes is NUL, and next to nothing of the other.
  const std::size_t units = head.size() / 2;
  if (nuls.odd * 4 >= units && nuls.even <= nuls.odd / 50) return Encoding::kUtf16Le;
  if (nuls.even * 4 >= units && nuls.odd <= nuls.even / 50) return Encoding::kUtf16Be;
  return Error{
      "csv.binary",
      "This file holds NUL bytes, so it is not a text: export the data as CSV (UTF-8) and give "
      "that file."};
}

std::string_view ByteOrderMark(std::string_view head, Encoding encoding) {
  std::string_view mark;
  switch (encoding) {
    case Encoding::kUtf8:
      mark = kUtf8Bom;
      break;
    case Encoding::kUtf16Le:
      mark = kUtf16LeBom;
      break;
    case Encoding::kUtf16Be:
      mark = kUtf16BeBom;
      break;
    case Encoding::kGb18030:
      mark = kGb18030Bom;
      break;
    case Encoding::kWindows1252:
    case Encoding::kBig5:
      break;
  }
  return !mark.empty() && head.starts_with(mark) ? mark : std::string_view();
}

}  // namespace holdfast
