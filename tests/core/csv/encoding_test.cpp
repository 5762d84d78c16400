#include <gtest/gtest.h>

#include <string>

#include "../../support/transcoder.h"
#include "csv_text.h"
#include "encoded.h"

namespace holdfast {
namespace {

constexpr const char* kSimplified =
    "客户编号,客户名称,开始日期,金额\n"
    "1001,上海云帆科技有限公司,2024-01-01,￥1200\n"
    "1002,北京智联网络技术有限公司,2024-02-01,￥300\n";
constexpr const char* kTraditional =
    "客戶編號,客戶名稱,開始日期,金額\n"
    "1001,台北雲帆科技股份有限公司,2024-01-01,1200\n"
    "1002,香港智聯網絡有限公司,2024-02-01,300\n";
constexpr const char* kGerman =
    "Kunde;Beginn;Betrag\n"
    "Müller & Söhne GmbH;01.02.2024;1.200,00 €\n"
    "Äpfel und Öle;01.03.2024;300,00 €\n";

struct EncodingCase {
  const char* name;
  std::string utf8;
  const char* iconv;
  Encoding encoding;

  friend void PrintTo(const EncodingCase& c, std::ostream* os) { *os << c.name; }
};

class EncodingCases : public testing::TestWithParam<EncodingCase> {};

// What the reader makes of the detected encoding is what was written.
TEST_P(EncodingCases, AreDetectedAndReadForEveryChunkSize) {
  if (!kHasIconv) GTEST_SKIP() << "iconv writes no Chinese encodings here.";
  const EncodingCase& c = GetParam();
  const std::string bytes = Encoded(c.utf8, c.iconv);
  ASSERT_FALSE(bytes.empty()) << "iconv cannot write " << c.iconv;
  const Result<Dialect> dialect = SniffDialect(bytes, {}, IconvText);
  ASSERT_TRUE(dialect.ok()) << dialect.error().message;
  EXPECT_EQ(ToString(dialect->encoding), ToString(c.encoding));
  const Result<Dialect> expected_dialect = SniffDialect(c.utf8, {});
  EXPECT_EQ(dialect->delimiter, expected_dialect->delimiter);
  const ReadText expected = ReadWhole(c.utf8, *expected_dialect);
  for (std::size_t size = 1; size <= 9; ++size) {
    ASSERT_EQ(ReadInChunks(bytes, size, *dialect, {}, IconvText), expected) << "chunks of " << size;
  }
  ASSERT_EQ(ReadWhole(bytes, *dialect, {}, IconvText), expected);
}

INSTANTIATE_TEST_SUITE_P(
    Encodings, EncodingCases,
    testing::Values(
        EncodingCase{"gbkTable", kSimplified, "GBK", Encoding::kGb18030},
        EncodingCase{"gbkHeaderAlone", "客户,金额,日期\na,1,2024-01-01\n", "GBK",
                     Encoding::kGb18030},
        EncodingCase{"gbkNamesAlone", "customer,start,mrr\n深圳市腾飞软件,2024-01-01,10\n", "GBK",
                     Encoding::kGb18030},
        EncodingCase{"gbkTraditional", "客戶,金額\n廣東東莞電子廠,12\n臺灣聯發國際貿易公司,13\n",
                     "GBK", Encoding::kGb18030},
        EncodingCase{"gb18030FourBytes", "客户名称,金额\n㐀䶮有限公司 😀 ö,1\n", "GB18030",
                     Encoding::kGb18030},
        EncodingCase{"gbkMixedWithLatin", "客户,Plan\nAcme 中国 (Café),Pro 专业版\n", "GBK",
                     Encoding::kGb18030},
        EncodingCase{"big5Table", kTraditional, "BIG5", Encoding::kBig5},
        EncodingCase{"big5HeaderAlone", "客戶,金額,日期\na,1,2024-01-01\n", "BIG5",
                     Encoding::kBig5},
        EncodingCase{"big5NamesAlone", "customer,start,mrr\n高雄港務工程顧問,2024-01-01,10\n",
                     "BIG5", Encoding::kBig5},
        EncodingCase{"german", kGerman, "CP1252", Encoding::kWindows1252},
        EncodingCase{"french", "client,début,montant\nCafé Crème,2024-01-01,10\n", "CP1252",
                     Encoding::kWindows1252},
        EncodingCase{"portugueseCapitals", "CLIENTE,INÍCIO\nSÃO JOÃO LTDA,2024-01-01\n", "CP1252",
                     Encoding::kWindows1252},
        EncodingCase{"oneApostrophe", "customer,mrr\nO’Hara,10\n", "CP1252",
                     Encoding::kWindows1252},
        EncodingCase{"onePound", "customer,mrr\nacme,£10\n", "CP1252", Encoding::kWindows1252},
        EncodingCase{"latinNbsp", "customer,mrr\nacme,1\u00A0200\n", "ISO-8859-1",
                     Encoding::kWindows1252},
        EncodingCase{"utf8Chinese", kSimplified, "UTF-8", Encoding::kUtf8},
        EncodingCase{"utf8OneCharacter", "a,b\n客,1\n", "UTF-8", Encoding::kUtf8},
        EncodingCase{"utf16", kTraditional, "UTF-16LE", Encoding::kUtf16Le}),
    testing::PrintToStringParamName());

TEST(Encoding, IsWhatTheUserSays) {
  if (!kHasIconv) GTEST_SKIP() << "iconv writes no Chinese encodings here.";
  const std::string bytes = Encoded(kSimplified, "GBK");
  DialectOverrides overrides;
  overrides.encoding = Encoding::kWindows1252;
  const Result<Dialect> dialect = SniffDialect(bytes, overrides, IconvText);
  ASSERT_TRUE(dialect.ok());
  EXPECT_EQ(dialect->encoding, Encoding::kWindows1252);
  EXPECT_EQ(ReadWhole(bytes, *dialect).records[0].cells[3], "½ð¶î");
}

TEST(Encoding, WithoutATableIsRefusedWithTheRemedy) {
  if (!kHasIconv) GTEST_SKIP() << "iconv writes no Chinese encodings here.";
  for (const Transcoder& none :
       {Transcoder(), Transcoder([](Encoding, std::string_view) { return std::string(); })}) {
    const Result<Dialect> dialect = SniffDialect(Encoded(kSimplified, "GBK"), {}, none);
    ASSERT_FALSE(dialect.ok());
    EXPECT_EQ(dialect.error().code, "csv.encoding_unavailable");
    EXPECT_NE(dialect.error().message.find("gb18030"), std::string::npos);
    EXPECT_NE(dialect.error().message.find("save it as CSV UTF-8"), std::string::npos);
  }
  EXPECT_TRUE(SniffDialect(Encoded(kGerman, "CP1252"), {}).ok());
}

TEST(Encoding, OfAFewStrayBytesInUtf8IsUtf8) {
  const Result<Dialect> dialect =
      SniffDialect("名称,金额\n上海云帆,1\nacme \xE9,2\n北京,3\n", {}, IconvText);
  ASSERT_TRUE(dialect.ok());
  EXPECT_EQ(dialect->encoding, Encoding::kUtf8);
}

TEST(Encoding, OfAHeadCutInsideACharacterIsThatOfTheWholeText) {
  if (!kHasIconv) GTEST_SKIP() << "iconv writes no Chinese encodings here.";
  for (const char* name : {"UTF-8", "GBK"}) {
    std::string text = "客户,金额\n";
    while (text.size() < 2 * kHeadBytes) text += "上海云帆科技有限公司,1\n";
    const std::string bytes = Encoded(text, name);
    for (std::size_t cut = 0; cut < 4; ++cut) {
      const std::string_view head = std::string_view(bytes).substr(0, kHeadBytes - cut);
      const Result<Dialect> dialect = SniffDialect(head, {}, IconvText);
      ASSERT_TRUE(dialect.ok());
      EXPECT_EQ(dialect->encoding, *EncodingFromString(name)) << cut;
    }
  }
}

TEST(Encoding, HasItsUsualNames) {
  constexpr std::pair<const char*, Encoding> kNames[] = {{"utf-8", Encoding::kUtf8},
                                                         {"UTF-8", Encoding::kUtf8},
                                                         {"utf-16le", Encoding::kUtf16Le},
                                                         {"utf-16be", Encoding::kUtf16Be},
                                                         {"cp1252", Encoding::kWindows1252},
                                                         {"latin1", Encoding::kWindows1252},
                                                         {"ISO-8859-1", Encoding::kWindows1252},
                                                         {"GBK", Encoding::kGb18030},
                                                         {"gb2312", Encoding::kGb18030},
                                                         {"gb18030", Encoding::kGb18030},
                                                         {"Big5", Encoding::kBig5},
                                                         {"windows-1252", Encoding::kWindows1252}};
  for (const auto& [name, encoding] : kNames) EXPECT_EQ(EncodingFromString(name), encoding) << name;
  EXPECT_EQ(EncodingFromString("ebcdic"), std::nullopt);
  for (const Encoding encoding : {Encoding::kUtf8, Encoding::kUtf16Le, Encoding::kUtf16Be,
                                  Encoding::kWindows1252, Encoding::kGb18030, Encoding::kBig5}) {
    EXPECT_EQ(EncodingFromString(ToString(encoding)), encoding);
  }
}

TEST(Windows1252, HasTheCharactersOfTheEncodingStandard) {
  Dialect dialect;
  dialect.encoding = Encoding::kWindows1252;
  constexpr const char* kHigh[] = {"€",      "\u0081", "‚", "ƒ", "„", "…",      "†", "‡",
                                   "ˆ",      "‰",      "Š", "‹", "Œ", "\u008D", "Ž", "\u008F",
                                   "\u0090", "‘",      "’", "“", "”", "•",      "–", "—",
                                   "˜",      "™",      "š", "›", "œ", "\u009D", "ž", "Ÿ"};
  for (unsigned byte = 0x80; byte < 0x100; ++byte) {
    const std::string expected = byte < 0xA0 ? kHigh[byte - 0x80]
                                             : std::string{static_cast<char>(0xC0 | byte >> 6),
                                                           static_cast<char>(0x80 | (byte & 0x3F))};
    const ReadText read = ReadWhole(std::string(1, static_cast<char>(byte)), dialect);
    ASSERT_EQ(read.records.size(), 1u);
    EXPECT_EQ(read.records[0].cells[0], expected) << byte;
    EXPECT_TRUE(read.issues.empty());
  }
}

struct Utf8Case {
  const char* name;
  std::string text;
  std::vector<std::uint64_t> bad_lines;

  friend void PrintTo(const Utf8Case& c, std::ostream* os) { *os << c.name; }
};

class Utf8Cases : public testing::TestWithParam<Utf8Case> {};

TEST_P(Utf8Cases, AreNotedOncePerLineForEveryChunkSize) {
  const Utf8Case& c = GetParam();
  for (std::size_t size = 1; size <= c.text.size() + 1; ++size) {
    const ReadText read = ReadInChunks(c.text, size);
    std::vector<std::uint64_t> lines;
    for (const ReadIssue& issue : read.issues) {
      if (issue.code == "csv.bad_utf8") lines = issue.lines;
    }
    EXPECT_EQ(lines, c.bad_lines) << "chunks of " << size;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Utf8, Utf8Cases,
    testing::Values(Utf8Case{"ascii", "a,b\nc,d\n", {}},
                    Utf8Case{"allLengths", "\u00E9,\u20AC\n\U0001F600,\uFFFD\n", {}},
                    Utf8Case{"edges",
                             "\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xF0\x90\x80\x80"
                             "\xF4\x8F\xBF\xBF\n",
                             {}},
                    Utf8Case{"strayByte", "a\nb\n\x80\nd\n", {3}},
                    Utf8Case{"twiceOnALine", "a\r\nb\xFF\xFF,\xFE\r\nc\r\n", {2}},
                    Utf8Case{"cutByALineEnd", "a\rb\xE4\xB8\rc\r", {2}},
                    Utf8Case{"cutByTheEnd", "a\n\xE4\xB8", {2}},
                    Utf8Case{"cutByAnother", "\xE4\xB8\xE4\xB8\xAD\n", {1}},
                    Utf8Case{"overlong", "\xC0\x80\n\xE0\x80\x80\n\xF0\x80\x80\x80\n", {1, 2, 3}},
                    Utf8Case{"surrogate", "a\n\xED\xA0\x80\n", {2}},
                    Utf8Case{"beyondUnicode", "\xF4\x90\x80\x80\n\xF5\n", {1, 2}},
                    Utf8Case{"inQuotes", "\"a\nb\xFF\n\",c\n\xFF\n", {2, 4}},
                    Utf8Case{"behindALoneQuote", "\"a\nb\xFF\nc\nd\n", {2}},
                    Utf8Case{"crCrLf", "a\r\r\nb\r\r\n\xFF\r\r\n\r\n\xFF", {3, 5}},
                    Utf8Case{"behindLongAscii",
                             std::string(200, 'a') + "\n" + std::string(99, 'b') + "\xFF\n",
                             {2}}),
    testing::PrintToStringParamName());

TEST(Utf8, ThatIsBrokenIsNotedWithItsLineHoweverLateTheRecordsAreTaken) {
  std::string text;
  for (int line = 1; line <= 40; ++line) {
    text += line % 2 == 0 ? "\"quoted\r\n" : "plain\r\n";
    text += line % 2 == 0 ? "text\xFF\",x\r\n" : "\xC3,y\r\n";
  }
  const ReadText together = ReadWhole(text);
  Reader late{Dialect{}};
  for (std::size_t at = 0; at < text.size(); at += 7) {
    const std::string_view piece = std::string_view(text).substr(at, 7);
    std::memcpy(late.Buffer(piece.size()).data(), piece.data(), piece.size());
    late.Commit(piece.size());
  }
  late.End();
  ASSERT_EQ(late.issues().issues().size(), 1u);
  EXPECT_EQ(late.issues().issues()[0].count, 40u);
  ASSERT_EQ(together.issues.size(), 1u);
  EXPECT_EQ(late.issues().issues()[0].lines, together.issues[0].lines);
  EXPECT_EQ(together.issues[0].lines,
            (std::vector<std::uint64_t>{2, 4, 6, 8, 10, 12, 14, 16, 18, 20}));
}

}  // namespace
}  // namespace holdfast
