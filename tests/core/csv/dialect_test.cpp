#include "holdfast/csv/dialect.h"

#include <gtest/gtest.h>

#include <string>

#include "csv_text.h"

namespace holdfast {
namespace {

using namespace std::string_literals;

// "utf-8 ; \" \" crlf header": encoding (with its mark), delimiter, quote, escape, line end,
// header.
std::string Shown(const Result<Dialect>& dialect) {
  if (!dialect) return dialect.error().code;
  const auto byte = [](char c) { return c == '\0' ? std::string("none") : Visible({&c, 1}); };
  return std::string(ToString(dialect->encoding)) + (dialect->bom ? "+bom " : " ") +
         byte(dialect->delimiter) + " " + byte(dialect->quote) + " " + byte(dialect->escape) + " " +
         std::string(ToString(dialect->line_end)) + (dialect->header ? " header" : " values");
}

struct SniffCase {
  const char* name;
  std::string head;
  std::string dialect;
  DialectOverrides overrides = {};

  friend void PrintTo(const SniffCase& c, std::ostream* os) { *os << c.name; }
};

class SniffCases : public testing::TestWithParam<SniffCase> {};

TEST_P(SniffCases, AreRecognised) {
  EXPECT_EQ(Shown(SniffDialect(GetParam().head, GetParam().overrides)), GetParam().dialect);
}

INSTANTIATE_TEST_SUITE_P(
    Delimiters, SniffCases,
    testing::Values(
        SniffCase{"comma", "id,name\n1,a\n2,b\n", "utf-8 , \" \" lf header"},
        SniffCase{"semicolon", "id;name\r\n1;a\r\n", "utf-8 ; \" \" crlf header"},
        SniffCase{"tab", "id\tname\n1\ta\n", "utf-8 \\x09 \" \" lf header"},
        SniffCase{"bar", "id|name\r1|a\r", "utf-8 | \" \" cr header"},
        SniffCase{"oneColumn", "email\na@b.example\nc@d.example\n", "utf-8 , \" \" lf header"},
        SniffCase{"oneLine", "id;name", "utf-8 ; \" \" none header"},
        SniffCase{"decimalCommas", "date;amount\n2024-01-01;1,50\n2024-01-02;2,75\n",
                  "utf-8 ; \" \" lf header"},
        SniffCase{"decimalCommasInEachCell", "2024;1,50;2,50\n2023;3,25;4,75\n",
                  "utf-8 ; \" \" lf values"},
        SniffCase{"listsInCells", "id,tags\n1,a;b\n2,c;d\n3,e;f\n", "utf-8 , \" \" lf header"},
        SniffCase{"commasInText", "id;name\n1;Doe, Jane\n2;Roe, Rich\n3;Poe, Ed\n",
                  "utf-8 ; \" \" lf header"},
        SniffCase{"quotedCommas", "id;name\n1;\"a,b\"\n2;\"c,d\"\n", "utf-8 ; \" \" lf header"},
        SniffCase{"jsonInCells", "id,data\n1,\"{\"\"a\"\":1,\"\"b\"\":2}\"\n",
                  "utf-8 , \" \" lf header"},
        SniffCase{"rareCommasInProse",
                  "note\none\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine;x\nten\n",
                  "utf-8 , \" \" lf header"},
        SniffCase{"titleBeforeTheTable", "Report\nof 2024\n\nid;name;plan\n1;a;b\n",
                  "utf-8 ; \" \" lf header"},
        SniffCase{"separatorLine", "sep=|\nid,x|name,y\n", "utf-8 | \" \" lf header"},
        SniffCase{"separatorTab", "sep=\t\r\nid\tname\r\n", "utf-8 \\x09 \" \" crlf header"}),
    testing::PrintToStringParamName());

INSTANTIATE_TEST_SUITE_P(
    Quotes, SniffCases,
    testing::Values(
        SniffCase{"single", "'id','name'\n'1','a,b'\n'2','c'\n", "utf-8 , ' ' lf header"},
        SniffCase{"singleOnce", "id,name\n1,'a,b'\n2,c\n3,d\n", "utf-8 , ' ' lf header"},
        SniffCase{"singleOnceWithoutNeed", "id,name\n1,'a'\n2,c\n3,d\n", "utf-8 , \" \" lf header"},
        SniffCase{"apostrophes", "id,name\n1,'t Hooft\n2,'s Gravesande\n3,O'Hara\n",
                  "utf-8 , \" \" lf header"},
        SniffCase{"apostrophesThatCloseByChance",
                  "id,name\n1,'t Hooft\n2,'s Gravesande\n3,'n'\n4,'m'\n",
                  "utf-8 , \" \" lf header"},
        SniffCase{"backslashWithoutDelimiters", "id,name\n1,\"say \\\"hi\\\" now\"\n2,d\n",
                  "utf-8 , \" \\ lf header"},
        SniffCase{"backslashBeforeALineEnd", "id,name\n1,\"a\\\",\r\nb\"\n2,d\n",
                  "utf-8 , \" \\ lf header"},
        SniffCase{"singleInsideDouble", "\"id\",\"name\"\n\"1\",\"it is ,'x', here\"\n\"2\",'y'\n",
                  "utf-8 , \" \" lf header"},
        SniffCase{"backslash", "id,name\n1,\"a \\\"b\\\", c\"\n2,d\n", "utf-8 , \" \\ lf header"},
        SniffCase{"pathInQuotes", "id,path\n1,\"C:\\\"\n2,\"D:\\\"\n", "utf-8 , \" \" lf header"},
        SniffCase{"doubledQuotes", "id,name\n1,\"a \"\"b\"\", c\\d\"\n", "utf-8 , \" \" lf header"},
        SniffCase{"backslashInText", "id,name\n1,a\\b\n2,c\\\"d\n", "utf-8 , \" \" lf header"},
        SniffCase{"lineEndsInQuotes", "id,note\n1,\"a\r\nb\rc\"\n", "utf-8 , \" \" lf header"},
        SniffCase{"doubledQuoteBeforeALineEnd", "id,note\n1,\"a\"\"\r\nb\"\n",
                  "utf-8 , \" \" lf header"},
        SniffCase{"mixedLineEnds", "id,note\r\n1,a\n", "utf-8 , \" \" mixed header"},
        SniffCase{"crCrLf", "id,note\r\r\n1,a\r\r\n", "utf-8 , \" \" crlf header"}),
    testing::PrintToStringParamName());

INSTANTIATE_TEST_SUITE_P(
    Headers, SniffCases,
    testing::Values(
        SniffCase{"textOnly", "a,b\nc,d\n", "utf-8 , \" \" lf header"},
        SniffCase{"values", "cus_1,2024-01-01,10.00\ncus_2,2024-02-01,12.50\n",
                  "utf-8 , \" \" lf values"},
        SniffCase{"oneNumberThatIsNoYear", "a,7\nb,8\n", "utf-8 , \" \" lf values"},
        SniffCase{"currencies", "a,$10.00\nb,$12.50\n", "utf-8 , \" \" lf values"},
        SniffCase{"dayFirst", "a,31/12/2023\nb,1/2/24 10:30\n", "utf-8 , \" \" lf values"},
        SniffCase{"oneRecord", "1,2,3\n", "utf-8 , \" \" lf header"},
        SniffCase{"monthsAsNames", "customer,2024-01,2024-02\na,10,20\nb,0,5\n",
                  "utf-8 , \" \" lf header"},
        SniffCase{"yearsAsNames", "customer,2023,2024\na,10,20\nb,0,5\n",
                  "utf-8 , \" \" lf header"},
        SniffCase{"yearAsName", "customer,2024\na,10\nb,0\n", "utf-8 , \" \" lf header"},
        SniffCase{"agesAsNames", "cohort,0,1,2\na,10,20,3\nb,0,5,7\n", "utf-8 , \" \" lf header"},
        SniffCase{"oneNameOverNumbers", "7,amount\n1,10\n2,20\n", "utf-8 , \" \" lf header"},
        SniffCase{"emptyColumnsBelow", "id,1.5\na,\nb,\n", "utf-8 , \" \" lf header"}),
    testing::PrintToStringParamName());

DialectOverrides Override(std::optional<char> delimiter, std::optional<char> quote,
                          std::optional<char> escape, std::optional<bool> header) {
  DialectOverrides overrides;
  overrides.delimiter = delimiter;
  overrides.quote = quote;
  overrides.escape = escape;
  overrides.header = header;
  return overrides;
}

DialectOverrides Override(Encoding encoding) {
  DialectOverrides overrides;
  overrides.encoding = encoding;
  return overrides;
}

INSTANTIATE_TEST_SUITE_P(
    Overrides, SniffCases,
    testing::Values(
        SniffCase{"delimiter", "a,b\n", "utf-8 ; \" \" lf header", Override(';', {}, {}, {})},
        SniffCase{"delimiterOverSeparatorLine", "sep=;\na;b\n", "utf-8 , \" \" lf header",
                  Override(',', {}, {}, {})},
        SniffCase{"anyDelimiter", "a^b\n", "utf-8 ^ \" \" lf header", Override('^', {}, {}, {})},
        SniffCase{"quote", "'a','b'\n", "utf-8 , ' ' lf header", Override({}, '\'', {}, {})},
        SniffCase{"noQuote", "\"a\",\"b\"\n", "utf-8 , none none lf header",
                  Override({}, '\0', {}, {})},
        SniffCase{"escape", "a,b\n", "utf-8 , \" \\ lf header", Override({}, {}, '\\', {})},
        SniffCase{"noHeader", "a,b\n1,2\n", "utf-8 , \" \" lf values", Override({}, {}, {}, false)},
        SniffCase{"header", "1,2\n3,4\n", "utf-8 , \" \" lf header", Override({}, {}, {}, true)},
        SniffCase{"encoding", Utf16(u"\u4E00;\u4E01\n", Encoding::kUtf16Be),
                  "utf-16be ; \" \" lf header", Override(Encoding::kUtf16Be)},
        SniffCase{"encodingThatCannotBe", "a\0,\0b\0"s, "csv.binary", Override(Encoding::kUtf8)}),
    testing::PrintToStringParamName());

INSTANTIATE_TEST_SUITE_P(
    Encodings, SniffCases,
    testing::Values(
        SniffCase{"mark", "\xEF\xBB\xBFid,n\n", "utf-8+bom , \" \" lf header"},
        SniffCase{"utf16Le", Utf16(u"\uFEFFid\tname\r\n1\ta\r\n", Encoding::kUtf16Le),
                  "utf-16le+bom \\x09 \" \" crlf header"},
        SniffCase{"utf16Be", Utf16(u"\uFEFFid\tname\r\n1\ta\r\n", Encoding::kUtf16Be),
                  "utf-16be+bom \\x09 \" \" crlf header"},
        SniffCase{"utf16LeWithoutMark", Utf16(u"id;name\n1;a\n", Encoding::kUtf16Le),
                  "utf-16le ; \" \" lf header"},
        SniffCase{"utf16BeWithoutMark", Utf16(u"id;name\n1;a\n", Encoding::kUtf16Be),
                  "utf-16be ; \" \" lf header"},
        SniffCase{"utf16MostlyHan",
                  Utf16(u"\u5BA2\u6237\u53F7\u7801,\u91D1\u989D\n\u4E2D\u6587\u5B57\u6BCD,1\n",
                        Encoding::kUtf16Le),
                  "utf-16le , \" \" lf header"},
        SniffCase{"utf16SeparatorLine", Utf16(u"\uFEFFsep=;\nid;n\n", Encoding::kUtf16Le),
                  "utf-16le+bom ; \" \" lf header"}),
    testing::PrintToStringParamName());

INSTANTIATE_TEST_SUITE_P(
    Refused, SniffCases,
    testing::Values(
        SniffCase{"nothing", "", "csv.empty"}, SniffCase{"onlyAMark", "\xEF\xBB\xBF", "csv.empty"},
        SniffCase{"onlyBlanks", " \t\r\n\n", "csv.empty"},
        SniffCase{"onlyASeparatorLine", "sep=;\n", "csv.empty"},
        SniffCase{"onlyAUtf16Mark", "\xFF\xFE", "csv.empty"},
        SniffCase{"zip", "PK\x03\x04 whatever", "csv.compressed"},
        SniffCase{"gzip", "\x1F\x8B\x08 whatever", "csv.compressed"},
        SniffCase{"bzip2", "BZh91AY&SY whatever", "csv.compressed"},
        SniffCase{"xz",
                  "\xFD"
                  "7zXZ\0whatever"s,
                  "csv.compressed"},
        SniffCase{"zstd", "\x28\xB5\x2F\xFD whatever", "csv.compressed"},
        SniffCase{"tar", "name" + std::string(253, '\0') + "ustar\0whatever"s, "csv.compressed"},
        SniffCase{"pdf", "%PDF-1.7\n", "csv.binary"},
        SniffCase{"png", "\x89PNG\r\n\x1A\n whatever", "csv.binary"},
        SniffCase{"xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 whatever", "csv.binary"},
        SniffCase{"sqlite", "SQLite format 3\0whatever"s, "csv.binary"},
        SniffCase{"utf32Le", "\xFF\xFE\0\0a\0\0\0"s, "csv.binary"},
        SniffCase{"utf32Be", "\0\0\xFE\xFF\0\0\0a"s, "csv.binary"},
        SniffCase{"nulBytes", "id,name\n1,a\0b\n2,c\0d\n"s, "csv.binary"},
        SniffCase{"nulsOnBothSides", "a\0b\0\0c\0d"s, "csv.binary"},
        SniffCase{"webPage", "\xEF\xBB\xBF\r\n <!DOCTYPE HTML><title>Log in</title>", "csv.binary"},
        SniffCase{"xml", "<?xml version=\"1.0\"?>", "csv.binary"}),
    testing::PrintToStringParamName());

INSTANTIATE_TEST_SUITE_P(
    LookAlikes, SniffCases,
    testing::Values(SniffCase{"pkIsAName", "PK,name\n1,a\n", "utf-8 , \" \" lf header"},
                    SniffCase{"bzIsAName", "BZh9,name\n1,a\n", "utf-8 , \" \" lf header"},
                    SniffCase{"tagInACell", "<b>id</b>,name\n1,a\n", "utf-8 , \" \" lf header"},
                    SniffCase{"ustarInAText", "id\n" + std::string(254, 'x') + "ustar and more\n",
                              "utf-8 , \" \" lf header"}),
    testing::PrintToStringParamName());

TEST(SniffDialect, SaysWhatAWorkbookIsAndWhatToDo) {
  const Result<Dialect> dialect =
      SniffDialect("PK\x03\x04 [Content_Types].xml xl/workbook.xml", {});
  ASSERT_FALSE(dialect.ok());
  EXPECT_NE(dialect.error().message.find("workbook"), std::string::npos);
  EXPECT_NE(dialect.error().message.find("save the sheet as CSV"), std::string::npos);
}

std::string Table(char delimiter, char quote, int damaged_row, std::string_view damage) {
  std::string text = "id,customer name,plan,start,amount\n";
  for (int row = 0; row < 60; ++row) {
    const std::string name = row % 4 == 0 ? "Q,Acme; " + std::to_string(row) + "Q" : "Initech";
    text += row == damaged_row
                ? std::string(damage)
                : std::to_string(row) + "," + name + ",pro,2024-01-" +
                      std::to_string(10 + row % 20) + "," + std::to_string(row * 3) + ".50\n";
  }
  for (char& c : text) c = c == ',' ? delimiter : c == 'Q' ? quote : c;
  return text;
}

// One damaged row must not make another file of all the rest.
TEST(SniffDialect, IsTheSameWhicheverRowIsDamaged) {
  constexpr std::string_view kDamages[] = {"7,Qopen,pro,2024-01-01,5.00\n",
                                           "7,QopenQ,pro\n",
                                           "7,Qa,b,c;d;e;f;g;h\n",
                                           "Q\n",
                                           "7,a;b;c;d;e;f,2024-01-01\n",
                                           "7\t8\t9\t10\t11\n",
                                           "a|b|c|d|e\n",
                                           "7,Qsaid Q hiQQ,pro,x\n",
                                           "7,,,,,,,,,,,,,,,\n",
                                           "total\n",
                                           "7,'a',pro,2024,1\n",
                                           "7,aQ,pro,2024,1\n"};
  for (const char delimiter : {',', ';', '\t', '|'}) {
    for (const char quote : {'"', '\''}) {
      const std::string clean = Shown(SniffDialect(Table(delimiter, quote, -1, ""), {}));
      ASSERT_NE(clean.find(delimiter == '\t' ? "\\x09" : std::string(1, delimiter)),
                std::string::npos);
      for (const std::string_view damage : kDamages) {
        for (int row = 0; row < 60; ++row) {
          ASSERT_EQ(Shown(SniffDialect(Table(delimiter, quote, row, damage), {})), clean)
              << "row " << row << ": " << Visible(damage);
        }
      }
    }
  }
}

TEST(SniffDialect, LeavesOutTheRecordThatTheEndOfTheHeadCuts) {
  std::string head = "id;note\n";
  while (head.size() < 400) head += "1;a\n";
  head += "2;\"";
  while (head.size() < kHeadBytes) head += "x,y\n";
  head.resize(kHeadBytes);
  EXPECT_EQ(Shown(SniffDialect(head, {})), "utf-8 ; \" \" lf header");
}

TEST(SniffDialect, DoesNotTakeACutLineEndForACr) {
  std::string head = "id;note\r\n";
  while (head.size() < kHeadBytes) head += "1;abcd\r\n";
  head.resize(kHeadBytes - 1);
  head.resize(head.rfind('\r'));
  head.insert(9, kHeadBytes - 1 - head.size(), '1');
  head += '\r';
  ASSERT_EQ(head.size(), kHeadBytes);
  EXPECT_EQ(Shown(SniffDialect(head, {})), "utf-8 ; \" \" crlf header");
}

TEST(SniffDialect, ReadsAHeadOfOneCutRecord) {
  std::string head = "a;b;";
  head.resize(kHeadBytes, 'c');
  EXPECT_EQ(Shown(SniffDialect(head, {})), "utf-8 ; \" \" none header");
}

TEST(Encoding, HasANameThatReadsBack) {
  for (const Encoding encoding : {Encoding::kUtf8, Encoding::kUtf16Le, Encoding::kUtf16Be}) {
    EXPECT_EQ(EncodingFromString(ToString(encoding)), encoding);
  }
  EXPECT_EQ(ToString(Encoding::kUtf16Le), "utf-16le");
  EXPECT_EQ(EncodingFromString("latin-1"), std::nullopt);
  EXPECT_EQ(EncodingFromString(""), std::nullopt);
}

}  // namespace
}  // namespace holdfast
