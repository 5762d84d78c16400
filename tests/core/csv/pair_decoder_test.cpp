#include "../../../core/src/csv/pair_decoder.h"

#include <gtest/gtest.h>

#include <string>

#include "../../support/transcoder.h"
#include "csv_text.h"
#include "encoded.h"

namespace holdfast {
namespace {

std::string Utf8(std::uint32_t code_point) {
  char bytes[4];
  return {bytes, PutUtf8(code_point, bytes)};
}

// FNV-1a, 64 bits, of the characters of all pairs in order with a line end between each two; U+FFFD
// where a pair has none.
std::uint64_t HashOfPairs(Encoding encoding, unsigned first_lead, unsigned last_lead) {
  const bool big5 = encoding == Encoding::kBig5;
  const PairTable table(encoding, IconvText);
  std::string text;
  for (unsigned lead = first_lead; lead <= last_lead; ++lead) {
    for (unsigned trail = 0x40; trail <= 0xFE; ++trail) {
      if (trail == 0x7F || (big5 && trail > 0x7E && trail < 0xA1)) continue;
      const unsigned pair = lead << 8 | trail;
      if (big5 && pair >= 0xA3C0 && pair <= 0xA3E0) continue;
      const std::uint32_t code_point =
          table.CodePoint(static_cast<unsigned char>(lead), static_cast<unsigned char>(trail));
      if (!text.empty()) text += '\n';
      text += Utf8(code_point == 0 ? kReplacement : code_point);
    }
  }
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return hash;
}

// The numbers are those of a browser's TextDecoder over the same pairs (the Encoding Standard).
TEST(PairTable, GivesEveryPairOfGb18030TheCharacterThatBrowsersGiveIt) {
  if (!kHasIconv) GTEST_SKIP() << "The tables of iconv are others here.";
  EXPECT_EQ(HashOfPairs(Encoding::kGb18030, 0x81, 0xFE), 0x9F904274CA4A3C08);
}

TEST(PairTable, GivesThePairsOfBig5FromA1ToF9TheCharactersThatBrowsersGiveThem) {
  if (!kHasIconv) GTEST_SKIP() << "The tables of iconv are others here.";
  EXPECT_EQ(HashOfPairs(Encoding::kBig5, 0xA1, 0xF9), 0x040742760B440AB3u);
}

TEST(PairTable, GivesFourBytesTheirCharacters) {
  if (!kHasIconv) GTEST_SKIP() << "The tables of iconv are others here.";
  const PairTable table(Encoding::kGb18030, IconvText);
  for (std::uint32_t number = 0; number < 39420; ++number) {
    const std::uint32_t code_point = table.OfFourBytes(number);
    ASSERT_NE(code_point, 0u) << number;
    const std::string bytes = {
        static_cast<char>(0x81 + number / 12600), static_cast<char>('0' + number / 1260 % 10),
        static_cast<char>(0x81 + number / 10 % 126), static_cast<char>('0' + number % 10)};
    const std::string other = IconvText(Encoding::kGb18030, bytes);
    // Where 2022's revision moved a character, iconv may know the older one.
    const bool moved = number == 7457 || (code_point >= 0x9FB4 && code_point <= 0x9FBB) ||
                       (code_point >= 0xFE10 && code_point <= 0xFE19);
    if (!moved) {
      ASSERT_EQ(other, Utf8(code_point)) << number;
    }
  }
  EXPECT_EQ(table.OfFourBytes(7457), 0xE7C7u);
  EXPECT_EQ(table.OfFourBytes(39420), 0u);
  EXPECT_EQ(table.OfFourBytes(188999), 0u);
  EXPECT_EQ(table.OfFourBytes(189000), 0x10000u);
  EXPECT_EQ(table.OfFourBytes(1237575), 0x10FFFFu);
  EXPECT_EQ(table.OfFourBytes(1237576), 0u);
}

TEST(PairTable, IsNotThereWithoutAPlatform) {
  EXPECT_FALSE(PairTable(Encoding::kBig5, {}).available());
  EXPECT_FALSE(PairTable(Encoding::kBig5, [](Encoding, std::string_view) {
                 return std::string();
               }).available());
}

struct PairCase {
  const char* name;
  Encoding encoding;
  std::string bytes;
  std::string utf8;
  std::vector<std::uint64_t> bad_lines = {};

  friend void PrintTo(const PairCase& c, std::ostream* os) { *os << c.name; }
};

class PairCases : public testing::TestWithParam<PairCase> {};

TEST_P(PairCases, AreTheSameForEveryChunkSize) {
  const PairCase& c = GetParam();
  for (std::size_t size = 1; size <= c.bytes.size() + 1; ++size) {
    IssueLog log;
    PairDecoder decoder(c.encoding, PairTable(c.encoding, IconvText), &log);
    std::string text;
    std::string room;
    for (std::size_t at = 0; at < c.bytes.size(); at += size) {
      const std::string_view piece = std::string_view(c.bytes).substr(at, size);
      room.assign(Decoder::MaxOutput(piece.size()), '\0');
      text.append(room, 0, decoder.Decode(piece, room.data()));
    }
    room.assign(Decoder::MaxOutput(0), '\0');
    text.append(room, 0, decoder.End(room.data()));
    EXPECT_EQ(text, c.utf8) << "chunks of " << size;
    const std::vector<std::uint64_t> lines =
        log.issues().empty() ? std::vector<std::uint64_t>() : log.issues()[0].lines;
    EXPECT_EQ(lines, c.bad_lines) << "chunks of " << size;
  }
}

constexpr Encoding kGb = Encoding::kGb18030;
constexpr Encoding kB5 = Encoding::kBig5;

INSTANTIATE_TEST_SUITE_P(
    PairDecoder, PairCases,
    testing::Values(PairCase{"ascii", kGb, "a,b\r\n", "a,b\r\n"},
                    PairCase{"pairs", kGb, "\xBF\xCD\xBB\xA7,\xBD\xF0\xB6\xEE\n", "客户,金额\n"},
                    PairCase{"euroOfGbk", kGb,
                             "\x80"
                             "5",
                             "€5"},
                    PairCase{"asciiTrail", kGb, "\x81\x40,", "丂,"},
                    PairCase{"fourBytes", kGb, "\x81\x30\x81\x30\x94\x39\xDA\x33", "\u0080💩"},
                    PairCase{"markIsLeftOut", kGb,
                             "\x84\x31\x95\x33"
                             "a",
                             "a"},
                    PairCase{"delimiterBehindALead", kGb, "\xBF,b\n", "\uFFFD,b\n", {1}},
                    PairCase{"lineEndBehindALead", kGb, "a\n\xBF\nb\n", "a\n\uFFFD\nb\n", {2}},
                    PairCase{"digitsBehindALead",
                             kGb,
                             "\xBF"
                             "12,b",
                             "\uFFFD"
                             "12,b",
                             {1}},
                    PairCase{"cutFourBytes",
                             kGb,
                             "\x81\x30\x81,x",
                             "\uFFFD"
                             "0\uFFFD,x",
                             {1}},
                    PairCase{"fourBytesOfNoCharacter",
                             kGb,
                             "\xE3\x32\x9A\x36",
                             "\uFFFD"
                             "2\uFFFD",
                             {1}},
                    PairCase{"noLead",
                             kGb,
                             "\xFF\r\n\xFF\r\n\xFF\xFF",
                             "\uFFFD\r\n\uFFFD\r\n\uFFFD\uFFFD",
                             {1, 2, 3}},
                    PairCase{"cutByTheEnd", kGb, "a\n\xBF", "a\n\uFFFD", {2}},
                    PairCase{"cutFourBytesByTheEnd", kGb, "\x81\x30\x81", "\uFFFD", {1}},
                    PairCase{"big5", kB5, "\xAB\xC8\xA4\xE1,\xAA\xF7\xC3\x42\n", "客戶,金額\n"},
                    PairCase{"big5Backslash", kB5, "\xB3\x5C\xA5\x5C", "許功"},
                    PairCase{"big5Quote", kB5, "\xA5\x22", "\uFFFD\"", {1}},
                    PairCase{"big5NoEuroByte", kB5, "\x80\n", "\uFFFD\n", {1}},
                    PairCase{"big5WithMark", kB5, "\x88\x62\x88\xA5", "\u00CA\u0304\u00EA\u030C"},
                    PairCase{"big5Unassigned", kB5, "\x81\x40\x81\xA1", "\uFFFD@\uFFFD", {1}},
                    PairCase{"big5Euro", kB5, "\xA3\xE1", "€"}),
    testing::PrintToStringParamName());

TEST(PairDecoder, WithoutATableKeepsAsciiAndLines) {
  IssueLog log;
  PairDecoder decoder(kGb, PairTable(kGb, {}), &log);
  std::string room(Decoder::MaxOutput(16), '\0');
  room.resize(decoder.Decode("a\n\xBF\xCD,b", room.data()));
  EXPECT_EQ(room, "a\n\uFFFD,b");
}

}  // namespace
}  // namespace holdfast
