#include "../../../core/src/csv/decoder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "csv_text.h"

namespace holdfast {
namespace {

using testing::ElementsAre;

constexpr Encoding kBothEncodings[] = {Encoding::kUtf16Le, Encoding::kUtf16Be};

struct Decoded {
  std::string text;
  std::uint64_t bad = 0;
  std::vector<std::uint64_t> lines;
};

Decoded DecodeInChunks(std::string_view bytes, Encoding encoding, std::size_t size) {
  IssueLog log;
  Utf16Decoder decoder(encoding, &log);
  Decoded decoded;
  std::string room;
  for (std::size_t at = 0; at < bytes.size(); at += size) {
    const std::string_view piece = bytes.substr(at, size);
    room.assign(Utf16Decoder::MaxOutput(piece.size()), '\0');
    decoded.text.append(room, 0, decoder.Decode(piece, room.data()));
  }
  room.assign(Utf16Decoder::MaxOutput(0), '\0');
  decoded.text.append(room, 0, decoder.End(room.data()));
  decoded.bad = log.total();
  if (!log.issues().empty()) decoded.lines = log.issues()[0].lines;
  return decoded;
}

struct DecoderCase {
  const char* name;
  std::u16string units;
  std::string utf8;
  std::vector<std::uint64_t> bad_lines;

  friend void PrintTo(const DecoderCase& c, std::ostream* os) { *os << c.name; }
};

class DecoderCases : public testing::TestWithParam<DecoderCase> {};

TEST_P(DecoderCases, AreTheSameForEveryChunkSizeAndBothByteOrders) {
  const DecoderCase& c = GetParam();
  for (const Encoding encoding : kBothEncodings) {
    const std::string bytes = Utf16(c.units, encoding);
    for (std::size_t size = 1; size <= bytes.size() + 1; ++size) {
      const Decoded decoded = DecodeInChunks(bytes, encoding, size);
      EXPECT_EQ(decoded.text, c.utf8) << ToString(encoding) << " in chunks of " << size;
      EXPECT_EQ(decoded.bad, c.bad_lines.size()) << ToString(encoding) << " in chunks of " << size;
      EXPECT_EQ(decoded.lines, c.bad_lines) << ToString(encoding) << " in chunks of " << size;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    Utf16Decoder, DecoderCases,
    testing::Values(
        DecoderCase{"nothing", u"", "", {}}, DecoderCase{"ascii", u"a,b\r\n", "a,b\r\n", {}},
        DecoderCase{"edges",
                    std::u16string{0x7F, 0x80, 0x7FF, 0x800, 0xFFFF},
                    "\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF",
                    {}},
        DecoderCase{"pair", std::u16string{0xD83D, 0xDE00}, "\xF0\x9F\x98\x80", {}},
        DecoderCase{"lastCodePoint", std::u16string{0xDBFF, 0xDFFF}, "\xF4\x8F\xBF\xBF", {}},
        DecoderCase{"markIsLeftOut", std::u16string{0xFEFF, 'a'}, "a", {}},
        DecoderCase{"onlyAMark", std::u16string{0xFEFF}, "", {}},
        DecoderCase{"laterMarkStays",
                    std::u16string{0xFEFF, 0xFEFF, 'a', 0xFEFF},
                    "\xEF\xBB\xBF"
                    "a\xEF\xBB\xBF",
                    {}},
        DecoderCase{"highAlone",
                    std::u16string{'a', '\n', 0xD83D, 'b'},
                    "a\n\xEF\xBF\xBD"
                    "b",
                    {2}},
        DecoderCase{
            "lowAlone", std::u16string{'\r', '\n', '\r', 0xDE00}, "\r\n\r\xEF\xBF\xBD", {3}},
        DecoderCase{"highTwice",
                    std::u16string{0xD83D, 0xD83D, 0xDE00},
                    "\xEF\xBF\xBD\xF0\x9F\x98\x80",
                    {1}},
        DecoderCase{"highAtTheEnd", std::u16string{'\n', '\n', 0xD83D}, "\n\n\xEF\xBF\xBD", {3}},
        DecoderCase{"linesByCrCrLf",
                    std::u16string{'\r', '\r', '\n', '\r', '\r', 0xDC00},
                    "\r\r\n\r\r\xEF\xBF\xBD",
                    {4}}),
    testing::PrintToStringParamName());

TEST(Utf16Decoder, MakesALastOddByteAReplacementCharacter) {
  for (const Encoding encoding : kBothEncodings) {
    const std::string bytes = Utf16(u"a\nb", encoding) + "c";
    const Decoded decoded = DecodeInChunks(bytes, encoding, 3);
    EXPECT_EQ(decoded.text, "a\nb\xEF\xBF\xBD");
    EXPECT_THAT(decoded.lines, ElementsAre(2));
  }
}

TEST(Utf16Decoder, ReportsBothHalvesOfAnEndCutInsideAPair) {
  const std::string bytes = Utf16(std::u16string{0xD83D}, Encoding::kUtf16Le) + "\x01";
  const Decoded decoded = DecodeInChunks(bytes, Encoding::kUtf16Le, 1);
  EXPECT_EQ(decoded.text, "\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(decoded.bad, 2u);
}

TEST(Utf16Decoder, DecodesAWholeTextAtOnce) {
  EXPECT_EQ(ToUtf8(Utf16(u"h\u00E9;\u20AC", Encoding::kUtf16Be), Encoding::kUtf16Be, {}),
            "h\xC3\xA9;\xE2\x82\xAC");
}

}  // namespace
}  // namespace holdfast
