#include "holdfast/csv/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "csv_text.h"

// Cases: line ends x quotes x damage x limits x encodings x chunks. Split tests repeat the small
// ones for every cut.

namespace holdfast {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Dialect WithEscape() {
  Dialect dialect;
  dialect.escape = '\\';
  return dialect;
}

Dialect WithQuote(char quote) {
  Dialect dialect;
  dialect.quote = quote;
  dialect.escape = quote;
  return dialect;
}

Dialect WithDelimiter(char delimiter) {
  Dialect dialect;
  dialect.delimiter = delimiter;
  return dialect;
}

/// "1: a|b / 2: c|d" : the line and the cells of each record, `!` behind the line of a damaged one.
std::string Shown(const ReadText& read) {
  std::string shown;
  for (const ReadRecord& record : read.records) {
    if (!shown.empty()) shown += " / ";
    shown += std::to_string(record.line) + (record.damaged ? "!:" : ":");
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
      shown += (i == 0 ? " " : "|") + Visible(record.cells[i]);
    }
  }
  return shown;
}

/// "csv.quote_in_cell@2,3": the codes with their lines.
std::string ShownIssues(const ReadText& read) {
  std::string shown;
  for (const ReadIssue& issue : read.issues) {
    shown += (shown.empty() ? "" : " ") + issue.code + "@";
    for (std::size_t i = 0; i < issue.lines.size(); ++i) {
      shown += (i == 0 ? "" : ",") + std::to_string(issue.lines[i]);
    }
  }
  return shown;
}

struct ReaderCase {
  const char* name;
  std::string text;
  std::string records;
  std::string issues = {};
  Dialect dialect = {};

  friend void PrintTo(const ReaderCase& c, std::ostream* os) { *os << c.name; }
};

class ReaderCases : public testing::TestWithParam<ReaderCase> {};

TEST_P(ReaderCases, AreReadAsWritten) {
  const ReaderCase& c = GetParam();
  const ReadText read = ReadWhole(c.text, c.dialect);
  EXPECT_EQ(Shown(read), c.records);
  EXPECT_EQ(ShownIssues(read), c.issues);
  EXPECT_EQ(read.dropped, 0u);
}

INSTANTIATE_TEST_SUITE_P(
    LineEnds, ReaderCases,
    testing::Values(ReaderCase{"lf", "a,b\nc,d\n", "1: a|b / 2: c|d"},
                    ReaderCase{"crlf", "a,b\r\nc,d\r\n", "1: a|b / 2: c|d"},
                    ReaderCase{"cr", "a,b\rc,d\r", "1: a|b / 2: c|d"},
                    ReaderCase{"crCrLf", "a,b\r\r\nc,d\r\r\n", "1: a|b / 2: c|d"},
                    ReaderCase{"mixed", "a\nb\r\nc\rd\r\r\ne", "1: a / 2: b / 3: c / 4: d / 5: e"},
                    ReaderCase{"crCrCrLfIsTwo", "a\r\r\r\nb", "1: a / 3: b"},
                    ReaderCase{"noLast", "a,b", "1: a|b"}, ReaderCase{"nothing", "", ""},
                    ReaderCase{"onlyLineEnds", "\r\n\n\r", ""},
                    ReaderCase{"blankLinesAreNoRecords", "\n\r\na\n\n\nb\r\r\r\r\nc",
                               "3: a / 6: b / 9: c"},
                    ReaderCase{"spacesAreARecord", "a\n  \nb", "1: a / 2:    / 3: b"},
                    ReaderCase{"emptyCells", ",\n,,\n", "1: | / 2: ||"},
                    ReaderCase{"delimiterAtTheEnd", "a,", "1: a|"}),
    testing::PrintToStringParamName());

INSTANTIATE_TEST_SUITE_P(
    Quotes, ReaderCases,
    testing::Values(
        ReaderCase{"plain", "\"a\",\"b\"\n", "1: a|b"}, ReaderCase{"empty", "\"\"", "1: "},
        ReaderCase{"emptyIsNoBlankLine", "a\n\"\"\nb", "1: a / 2:  / 3: b"},
        ReaderCase{"delimiterInside", "\"a,b\",c", "1: a,b|c"},
        ReaderCase{"doubled", "\"\"\"a\"\"b\"\"\",c", "1: \"a\"b\"|c"},
        ReaderCase{"onlyADoubledOne", "\"\"\"\"", "1: \""},
        ReaderCase{"lineEndsInside", "\"a\nb\r\nc\rd\r\r\ne\",f\ng",
                   "1: a\\nb\\r\\nc\\rd\\r\\r\\ne|f / 6: g"},
        ReaderCase{"blanksBehind", "\"a\" ,\"b\"\t \n", "1: a |b\\x09 "},
        ReaderCase{"blanksBehindALineEnd", "\"a\nb\" ,c", "1: a\\nb |c"},
        ReaderCase{"apostrophe", "'a,b','it''s'", "1: a,b|it's", "", WithQuote('\'')},
        ReaderCase{"none", "\"a,b\"", "1: \"a|b\"", "", WithQuote('\0')},
        ReaderCase{"escaped", R"("a\"b\\","\n",c)", R"(1: a"b\|\n|c)", "", WithEscape()},
        ReaderCase{"escapedDelimiterInside", R"("a\,b",c)", R"(1: a\,b|c)", "", WithEscape()},
        ReaderCase{"escapeOutside", R"(a\,b\"c)", R"(1: a\|b\"c)", "csv.quote_in_cell@1",
                   WithEscape()},
        ReaderCase{"doubledBesideEscapes", R"("a""b\"c")", R"(1: a"b"c)", "", WithEscape()},
        ReaderCase{"backslashIsText", R"("a\",b)", R"(1: a\|b)"}),
    testing::PrintToStringParamName());

INSTANTIATE_TEST_SUITE_P(
    Damage, ReaderCases,
    testing::Values(
        ReaderCase{"textBehind", "\"a\"b,c\n", "1!: ab|c", "csv.text_after_quote@1"},
        ReaderCase{"quotesBehind", "\"a\"b\"\"c\",d\n", "1!: ab\"\"c\"|d",
                   "csv.text_after_quote@1"},
        ReaderCase{"doubledAndTextBehind", "\"a\"\"b\"c d,e", "1!: a\"bc d|e",
                   "csv.text_after_quote@1"},
        ReaderCase{"quoteInside", "5\" disk,a\"b\"\nc,d", "1: 5\" disk|a\"b\" / 2: c|d",
                   "csv.quote_in_cell@1"},
        ReaderCase{"blankBeforeAQuote", " \"a\",b", "1:  \"a\"|b", "csv.quote_in_cell@1"},
        ReaderCase{"unclosedAtTheEnd", "a,b\nc,\"d\ne,f\n", "1: a|b / 2!: c|\"d / 3: e|f",
                   "csv.unclosed_quote@2"},
        ReaderCase{"onlyAQuote", "\"", "1!: \"", "csv.unclosed_quote@1"},
        ReaderCase{"threeQuotes", "\"\"\"", "1!: \"\"\"", "csv.unclosed_quote@1"},
        ReaderCase{"unclosedBeforeAQuotedCell", "a,\"b\nc,d\ne,\"f\"\n",
                   "1!: a|\"b / 2: c|d / 3: e|f", "csv.unclosed_quote@1"},
        ReaderCase{"unclosedInAQuotedFile", "\"a\",\"b\n\"c\",\"d\"\n", "1!: a|\"b / 2: c|d",
                   "csv.unclosed_quote@1"},
        ReaderCase{"doubledInsteadOfClosed", "\"a\",\"b\"\"\n\"c\",\"d\"\n",
                   "1!: a|\"b\"\" / 2: c|d", "csv.unclosed_quote@1"},
        ReaderCase{"missingBeforeADelimiter", "\"a,\"b\"\nc,d", "1!: a,b\" / 2: c|d",
                   "csv.text_after_quote@1"},
        ReaderCase{"unclosedOnEachLine", "\"a\n\"b\n\"c", "1!: \"a / 2!: \"b / 3!: \"c",
                   "csv.unclosed_quote@1,2,3"},
        ReaderCase{"escapeAtTheEnd", "\"a\\", "1!: \"a\\", "csv.unclosed_quote@1", WithEscape()},
        ReaderCase{"linesGoOnBehindDamage", "\"a\n\nb\"c\n\"d\n", "1!: \"a / 3: b\"c / 4!: \"d",
                   "csv.quote_in_cell@3 csv.unclosed_quote@1,4"}),
    testing::PrintToStringParamName());

INSTANTIATE_TEST_SUITE_P(
    Bytes, ReaderCases,
    testing::Values(
        ReaderCase{"mark",
                   "\xEF\xBB\xBF"
                   "a,b\n",
                   "1: a|b"},
        ReaderCase{"onlyAMark", "\xEF\xBB\xBF", ""},
        ReaderCase{"halfAMark", "\xEF\xBB", "1: \\xef\\xbb", "csv.bad_utf8@1"},
        ReaderCase{"quoteBehindTheMark", "\xEF\xBB\xBF\"a\",b", "1: a|b"},
        ReaderCase{"laterMark",
                   "a\n\xEF\xBB\xBF"
                   "b",
                   "1: a / 2: \\xef\\xbb\\xbfb"},
        ReaderCase{"tab", "a\t\"b\tc\"\n", "1: a|b\\x09c", "", WithDelimiter('\t')},
        ReaderCase{"nulByte", std::string("a\0b,c", 5), "1: a\\x00b|c"},
        ReaderCase{"badUtf8Stays", "\xFF\xFE,\xC3\n", "1: \\xff\\xfe|\\xc3", "csv.bad_utf8@1"},
        ReaderCase{"separatorLine", "sep=;\r\na;b\n", "2: a|b", "", WithDelimiter(';')},
        ReaderCase{"separatorLineOfAnotherDelimiter", "SEP=\t\na,b\n", "2: a|b"},
        ReaderCase{"separatorLineAlone", "sep=;", "", "", WithDelimiter(';')},
        ReaderCase{"separatorTextBelowABlankLine", "\nsep=;\n", "2: sep=;"},
        ReaderCase{"separatorTextLater", "a\nsep=;\n", "1: a / 2: sep=;"},
        ReaderCase{"separatorOfALetter", "sep=x\n", "1: sep=x"},
        ReaderCase{"separatorTextIsLonger", "sep=;;\n", "1: sep=||", "", WithDelimiter(';')}),
    testing::PrintToStringParamName());

TEST(Reader, ReadsUtf16OfBothByteOrders) {
  for (const Encoding encoding : {Encoding::kUtf16Le, Encoding::kUtf16Be}) {
    Dialect dialect;
    dialect.encoding = encoding;
    const std::string text = Utf16(u"\uFEFFh\u00E9,\"\u20AC\r\n\"\n\U0001F600,b", encoding);
    const ReadText read = ReadWhole(text, dialect);
    EXPECT_EQ(Shown(read), "1: h\\xc3\\xa9|\\xe2\\x82\\xac\\r\\n / 3: \\xf0\\x9f\\x98\\x80|b");
    EXPECT_THAT(read.issues, IsEmpty());
  }
}

TEST(Reader, TellsTheLineOfBrokenUtf16) {
  Dialect dialect;
  dialect.encoding = Encoding::kUtf16Le;
  const std::u16string text = {'a', '\n', 'b', 0xDC00, '\n', 'c'};
  const ReadText read = ReadWhole(Utf16(text, Encoding::kUtf16Le) + "x", dialect);
  EXPECT_EQ(Shown(read), "1: a / 2: b\\xef\\xbf\\xbd / 3: c\\xef\\xbf\\xbd");
  EXPECT_EQ(ShownIssues(read), "csv.bad_utf16@2,3");
}

TEST(Reader, GivesARecordAsSoonAsItsLineEnds) {
  Reader reader{Dialect{}};
  Record record;
  reader.Buffer(5)[0] = 'a';
  reader.Commit(1);
  EXPECT_FALSE(reader.Next(&record));
  reader.Buffer(1)[0] = '\r';
  reader.Commit(1);
  ASSERT_TRUE(reader.Next(&record));
  EXPECT_THAT(record.cells, ElementsAre("a"));
  EXPECT_FALSE(reader.Next(&record));
  reader.End();
  EXPECT_FALSE(reader.Next(&record));
}

TEST(Reader, KeepsWhatWasNotTakenYet) {
  Reader reader{Dialect{}};
  for (int i = 0; i < 1000; ++i) {
    const std::string piece = std::to_string(i) + ",\"x" + std::to_string(i) + "\"\n";
    std::copy(piece.begin(), piece.end(), reader.Buffer(piece.size()).begin());
    reader.Commit(piece.size());
  }
  reader.End();
  Record record;
  for (int i = 0; i < 1000; ++i) {
    ASSERT_TRUE(reader.Next(&record));
    ASSERT_THAT(record.cells, ElementsAre(std::to_string(i), "x" + std::to_string(i)));
    ASSERT_EQ(record.line, static_cast<std::uint64_t>(i + 1));
  }
  EXPECT_FALSE(reader.Next(&record));
}

TEST(Reader, GivesSeveralRecordsThatStayValidTogether) {
  Reader reader{Dialect{}};
  std::string text;
  for (int i = 0; i < 500; ++i)
    text += "a" + std::to_string(i) + ",\"b\"\"" + std::to_string(i) + "\"\n";
  text += "open,";
  std::copy(text.begin(), text.end(), reader.Buffer(text.size()).begin());
  reader.Commit(text.size());
  std::vector<Record> records(600);
  ASSERT_EQ(reader.Next(records), 500U);
  for (std::size_t i = 0; i < 500; ++i) {
    ASSERT_THAT(records[i].cells, ElementsAre("a" + std::to_string(i), "b\"" + std::to_string(i)));
    ASSERT_EQ(records[i].line, i + 1);
  }
  // The cells of a record that is cut in part follow it into the next call.
  reader.Buffer(4)[0] = 'x';
  reader.Commit(1);
  EXPECT_EQ(reader.Next(records), 0U);
  reader.End();
  ASSERT_EQ(reader.Next(records), 1U);
  EXPECT_THAT(records[0].cells, ElementsAre("open", "x"));
}

TEST(Reader, CanBeMoved) {
  Reader first{Dialect{}};
  first.Buffer(2)[0] = 'a';
  first.Commit(1);
  Reader second = std::move(first);
  second.End();
  Record record;
  ASSERT_TRUE(second.Next(&record));
  EXPECT_THAT(record.cells, ElementsAre("a"));
}

ReaderLimits Limits(std::size_t cell, std::size_t record, std::size_t cells) {
  ReaderLimits limits;
  limits.cell_bytes = cell;
  limits.record_bytes = record;
  limits.cells = cells;
  return limits;
}

struct LimitCase {
  const char* name;
  std::string text;
  ReaderLimits limits;
  std::string records;
  std::string issues;
  std::uint64_t dropped;

  friend void PrintTo(const LimitCase& c, std::ostream* os) { *os << c.name; }
};

class LimitCases : public testing::TestWithParam<LimitCase> {};

TEST_P(LimitCases, DropWhatIsTooLargeAndReadOn) {
  const LimitCase& c = GetParam();
  for (std::size_t size = 1; size <= c.text.size(); ++size) {
    const ReadText read = ReadInChunks(c.text, size, {}, c.limits);
    EXPECT_EQ(Shown(read), c.records) << "in chunks of " << size;
    EXPECT_EQ(ShownIssues(read), c.issues) << "in chunks of " << size;
    EXPECT_EQ(read.dropped, c.dropped) << "in chunks of " << size;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Reader, LimitCases,
    testing::Values(
        LimitCase{"cellFits", "abcd,ef\ng\n", Limits(4, 99, 9), "1: abcd|ef / 2: g", "", 0},
        LimitCase{"cellTooLong", "a\nb,abcde,c\nd\n", Limits(4, 99, 9), "1: a / 3: d",
                  "csv.cell_too_long@2", 1},
        LimitCase{"lastCellTooLong", "a\nabcdefghi", Limits(4, 99, 9), "1: a",
                  "csv.cell_too_long@2", 1},
        LimitCase{"quotesBehindATooLongCell", "abcdefgh,\"x\ny\",\"z\"\nd\n", Limits(5, 99, 9),
                  "3: d", "csv.cell_too_long@1", 1},
        LimitCase{"quoteInATooLongCell", "abcdefg\"h\"\nd\n", Limits(5, 99, 9), "2: d",
                  "csv.cell_too_long@1 csv.quote_in_cell@1", 1},
        LimitCase{"quotedCellFits", "\"ab\",c\n", Limits(4, 99, 9), "1: ab|c", "", 0},
        LimitCase{"quotedCellTooLong", "\"ab,c\"\nd\n", Limits(5, 99, 9), "1!: \"ab|c\" / 2: d",
                  "csv.quote_in_cell@1 csv.unclosed_quote@1", 0},
        LimitCase{"unclosedBeyondTheLimit", "\"a\nbc\nde\nfg\"\n", Limits(5, 99, 9),
                  "1!: \"a / 2: bc / 3: de / 4: fg\"", "csv.quote_in_cell@4 csv.unclosed_quote@1",
                  0},
        LimitCase{"textBehindTooLong", "\"a\"bcdefg,h\ni\n", Limits(5, 99, 9), "2: i",
                  "csv.cell_too_long@1 csv.text_after_quote@1", 1},
        LimitCase{"recordFits", "ab,cde\nf\n", Limits(4, 6, 9), "1: ab|cde / 2: f", "", 0},
        LimitCase{"recordTooLong", "ab,cd,e\nf\n", Limits(4, 6, 9), "2: f", "csv.record_too_long@1",
                  1},
        LimitCase{"recordTooLongWithLineEnds", "a,\"\n\",\"\n\",b\nf\n", Limits(4, 6, 9), "4: f",
                  "csv.record_too_long@1", 1},
        LimitCase{"unclosedInATooLongRecord", "\"a,b,c\"\"d\ne\n", Limits(50, 6, 1), "2: e",
                  "csv.quote_in_cell@1 csv.too_many_cells@1 csv.unclosed_quote@1", 1},
        LimitCase{"cellsFit", "a,b,c\nd\n", Limits(9, 99, 3), "1: a|b|c / 2: d", "", 0},
        LimitCase{"tooManyCells", "a,b,c,\nd\n", Limits(9, 99, 3), "2: d", "csv.too_many_cells@1",
                  1},
        LimitCase{"tooManyCellsAtTheEnd", "a\nb,c,d,e", Limits(9, 99, 3), "1: a",
                  "csv.too_many_cells@2", 1},
        LimitCase{"droppedAfterDropped", "a,b\nc,d\ne\n", Limits(9, 99, 1), "3: e",
                  "csv.too_many_cells@1,2", 2}),
    testing::PrintToStringParamName());

// Far from a limit cells are taken many at a time, near it one by one: both end at the same one.
TEST(Reader, HoldsLimitsOfLongRecordsToTheCellAndTheByte) {
  constexpr std::size_t kCells = 130;
  for (std::size_t cells = 1; cells <= 2 * kCells; ++cells) {
    std::string text;
    for (std::size_t i = 0; i < cells; ++i) text += i == 0 ? "ab" : ",ab";
    const ReadText by_cells = ReadWhole(text + "\nz\n", Dialect{}, Limits(9, 9999, kCells));
    EXPECT_EQ(by_cells.records.front().cells.size(), cells <= kCells ? cells : 1) << cells;
    const ReadText by_bytes = ReadWhole(text + "\nz\n", Dialect{}, Limits(9, 3 * kCells - 1, 9999));
    EXPECT_EQ(by_bytes.records.front().cells.size(), cells <= kCells ? cells : 1) << cells;
  }
}

double SecondsToRead(const std::string& text) {
  const auto start = std::chrono::steady_clock::now();
  Reader reader{Dialect{}};
  Record record;
  std::uint64_t last_line = 0;
  for (std::size_t at = 0; at < text.size(); at += 65536) {
    const std::string_view piece = std::string_view(text).substr(at, 65536);
    std::copy(piece.begin(), piece.end(), reader.Buffer(piece.size()).begin());
    reader.Commit(piece.size());
    while (reader.Next(&record)) last_line = record.line;
  }
  reader.End();
  while (reader.Next(&record)) last_line = record.line;
  EXPECT_GT(last_line, text.size() / 16);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string Repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

// Read again from each quote to the limit of a cell, each of these would take minutes.
TEST(Reader, IsNotSlowedDownByManyUnclosedQuotes) {
  constexpr std::size_t kBytes = 8 << 20;
  for (const std::string_view piece :
       {"\"a,b\n", "\"\"\"\"\",\n", "a,\"\n\n", "\",\"\"\n", "\"\n\"\",\n"}) {
    EXPECT_LT(SecondsToRead(Repeated(piece, kBytes)), 30.0) << Visible(piece);
  }
  EXPECT_LT(SecondsToRead("\"" + Repeated("a\n\"\"\n", kBytes)), 30.0);
  EXPECT_LT(SecondsToRead(Repeated("\"a" + Repeated("b\n", 1 << 20), kBytes)), 30.0);
}

}  // namespace
}  // namespace holdfast
