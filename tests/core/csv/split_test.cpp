#include <gtest/gtest.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "csv_text.h"
#include "shared_files.h"

namespace holdfast {
namespace {

constexpr std::size_t kSmall = 4096;

// Every cut in two, and every chunk size up to a block of the scan.
void ExpectTheSameForEverySplit(std::string_view text, const Dialect& dialect,
                                const ReaderLimits& limits, std::string_view name) {
  const ReadText whole = ReadWhole(text, dialect, limits);
  for (std::size_t at = 0; at <= text.size(); ++at) {
    ASSERT_EQ(ReadSplit(text, at, dialect, limits), whole) << name << " split at " << at;
  }
  for (std::size_t size = 1; size <= 64; ++size) {
    ASSERT_EQ(ReadInChunks(text, size, dialect, limits), whole) << name << " in chunks of " << size;
  }
}

ReaderLimits TightLimits() {
  ReaderLimits limits;
  limits.cell_bytes = 24;
  limits.record_bytes = 60;
  limits.cells = 5;
  return limits;
}

// The shape of a small real export: a mark, characters of 2 to 4 bytes, a quoted CR LF, no last
// line end.
std::string SmallExport() {
  return "\xEF\xBB\xBFid,name,note,amount\r\n"
         "1,\"M\xC3\xBCller, \xE2\x82\xAC\",\"two\r\nlines\",\"1,50\"\r\n"
         "2,\xF0\x9F\x98\x80,\"say \"\"hi\"\"\",2\r\n"
         "3,\"\",,\"a\r\r\nb\"\r\r\n"
         "\r\n"
         "4,last,\"x\" ,\xE2\x82\xAC";
}

std::string Escaped() {
  std::string text;
  for (int i = 0; i < 12; ++i) text += "\"a\\\"b\",\"c\\\\\"\n\"d\\\n\",e\\\n";
  return text + "\"\\";
}

std::string Damaged() {
  return "a,b,c\n1,\"open,2\n3,\"Foo, Inc.\",4\n5,\"x\"y,6\n7,5\" disk,8\r\n\"9,10\n,\"\"\"\n\"\"\n"
         "11,a cell that is longer than the tight limit,12\r13,\"and, quoted, one that is "
         "longer\",14\n"
         "15,16,17,18,19,20,21\n\"22\n\n\",\"23\n\n\",\"24\n\n\",\"25 26 27 28 29 30\n\",\"31 32 "
         "33 34 "
         "35\n\",36\n37,\"never closed\n38,39\n";
}

struct SplitCase {
  const char* name;
  std::string text;
  Dialect dialect = {};

  friend void PrintTo(const SplitCase& c, std::ostream* os) { *os << c.name; }
};

Dialect With(Encoding encoding, char delimiter = ',', char escape = '"') {
  Dialect dialect;
  dialect.encoding = encoding;
  dialect.delimiter = delimiter;
  dialect.escape = escape;
  return dialect;
}

class SplitCases : public testing::TestWithParam<SplitCase> {};

TEST_P(SplitCases, GiveTheSameRecordsLinesAndIssues) {
  const SplitCase& c = GetParam();
  ASSERT_LE(c.text.size(), kSmall);
  ASSERT_FALSE(ReadWhole(c.text, c.dialect).records.empty());
  ExpectTheSameForEverySplit(c.text, c.dialect, {}, c.name);
  ExpectTheSameForEverySplit(c.text, c.dialect, TightLimits(), c.name);
}

std::u16string Utf16Export() {
  std::u16string text = u"\uFEFFid;n\u00E9;\u20AC\r\n1;\"\U0001F600\r\n\";2\r\r\n3;";
  text += std::u16string{0xD83D, ';', 0xDE00, '\n'};
  return text + u"4;\"a\"\"b\";c";
}

INSTANTIATE_TEST_SUITE_P(
    Splits, SplitCases,
    testing::Values(SplitCase{"smallExport", SmallExport()}, SplitCase{"damaged", Damaged()},
                    SplitCase{"damagedWithEscapes", Damaged(), With(Encoding::kUtf8, ',', '\\')},
                    SplitCase{"cr", "a,b\r\"c\r\rd\",e\r\r\r\nf,g\r"},
                    SplitCase{"escapes", Escaped(), With(Encoding::kUtf8, ',', '\\')},
                    SplitCase{"separatorLine", "sep=;\r\r\na;b\r\n", With(Encoding::kUtf8, ';')},
                    SplitCase{"separatorLineBehindAMark", "\xEF\xBB\xBFsep=;\na;b\n",
                              With(Encoding::kUtf8, ';')},
                    SplitCase{"utf16Le", Utf16(Utf16Export(), Encoding::kUtf16Le),
                              With(Encoding::kUtf16Le, ';')},
                    SplitCase{"utf16Be", Utf16(Utf16Export(), Encoding::kUtf16Be),
                              With(Encoding::kUtf16Be, ';')},
                    SplitCase{"utf16OddByte", Utf16(u"a;b\nc;", Encoding::kUtf16Le) + "d",
                              With(Encoding::kUtf16Le, ';')}),
    testing::PrintToStringParamName());

Dialect SniffedOrDefault(std::string_view text) {
  const Result<Dialect> sniffed = SniffDialect(text, {});
  return sniffed ? *sniffed : Dialect{};
}

TEST(SplitFiles, OfOtherPeopleGiveTheSameRecordsLinesAndIssues) {
  const std::vector<SharedFile> files = SharedFiles("data/csv-suites");
  if (files.empty())
    GTEST_SKIP() << "The CSV suites are not on this machine: set HOLDFAST_SHARED_DIR.";
  std::size_t read = 0;
  for (const SharedFile& file : files) {
    if (file.bytes.size() > kSmall) continue;
    ++read;
    const Dialect sniffed = SniffedOrDefault(file.bytes);
    ExpectTheSameForEverySplit(file.bytes, sniffed, {}, file.path);
    if (sniffed != Dialect{}) ExpectTheSameForEverySplit(file.bytes, Dialect{}, {}, file.path);
  }
  EXPECT_GT(read, 50u);
}

TEST(SplitFiles, OfSomeMegabytesGiveTheSameForRandomSplits) {
  std::string text;
  for (int i = 0; text.size() < (2u << 20); ++i) {
    text += std::to_string(i) + ",\"customer \xC3\xA9 " + std::to_string(i % 977) + "\"" +
            (i % 7 == 0 ? ",\"a\r\nb\"" : ",x") + (i % 5000 == 0 ? ",\"open" : ",") + "\r\n";
  }
  const ReadText whole = ReadWhole(text);
  ASSERT_GT(whole.records.size(), 10'000u);
  constexpr unsigned kSeed = 7;
  std::mt19937 random(kSeed);
  for (int round = 0; round < 8; ++round) {
    const std::size_t longest = std::size_t{1} << (3 + 2 * round);
    PieceReader reader{Dialect{}};
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t size = 1 + random() % longest;
      reader.Push(std::string_view(text).substr(at, size));
      at += size;
    }
    ASSERT_TRUE(reader.End() == whole) << "seed " << kSeed << ", chunks of up to " << longest;
  }
}

}  // namespace
}  // namespace holdfast
