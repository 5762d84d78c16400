// What the files that users have did to other readers, as far as it is about records and cells.
#include <gtest/gtest.h>

#include <string>

#include "../../support/transcoder.h"
#include "csv_text.h"
#include "encoded.h"

namespace holdfast {
namespace {

struct Trap {
  Dialect dialect;
  ReadText read;
};

Trap ReadTrap(const std::string& bytes) {
  const Result<Dialect> dialect = SniffDialect(bytes, {}, IconvText);
  EXPECT_TRUE(dialect.ok());
  if (!dialect.ok()) return {};
  return {*dialect, ReadWhole(bytes, *dialect, {}, IconvText)};
}

std::vector<std::string> CellsOf(const Trap& trap, std::size_t record) {
  return record < trap.read.records.size() ? trap.read.records[record].cells
                                           : std::vector<std::string>();
}

using Row = std::vector<std::string>;

TEST(Traps, AFooterOfOneCellIsARecordOfItsOwnLine) {
  const Trap trap = ReadTrap(
      "\"Account\",\"Stage\",\"Amount\"\n\"Acme\",\"Won\",\"100.00\"\n\"Bolt\",\"Won\",\"90."
      "00\"\n\n"
      "\"Grand Totals (2 records)\"\n\"Confidential Information - Do Not Distribute\"\n"
      "\"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.\"\n");
  ASSERT_EQ(trap.read.records.size(), 6u);
  EXPECT_EQ(CellsOf(trap, 3), Row{"Grand Totals (2 records)"});
  EXPECT_EQ(trap.read.records[3].line, 5u);
  EXPECT_EQ(trap.dialect.skip, 0u);
  EXPECT_TRUE(trap.read.issues.empty());
}

TEST(Traps, RowsOfBareCommasBelowTheHeaderAreRecords) {
  const Trap trap = ReadTrap("handle,reference,amount\n,,\na,b,1\n,,\n");
  EXPECT_EQ(trap.dialect.skip, 0u);
  ASSERT_EQ(trap.read.records.size(), 4u);
  EXPECT_EQ(CellsOf(trap, 1), (Row{"", "", ""}));
}

TEST(Traps, AFileSavedAgainByExcelHasAMarkSemicolonsAndDecimalCommas) {
  const Trap trap = ReadTrap(
      "\xEF\xBB\xBFid;Customer ID;Amount;Start (UTC);Live\r\nsub_1;cus_1;720,50;25/12/25 "
      "20:18;TRUE\r\n"
      "sub_2;cus_2;1.200;26/12/25 20:18;FALSE\r\n");
  EXPECT_TRUE(trap.dialect.bom);
  EXPECT_EQ(trap.dialect.delimiter, ';');
  EXPECT_EQ(CellsOf(trap, 0), (Row{"id", "Customer ID", "Amount", "Start (UTC)", "Live"}));
  EXPECT_EQ(CellsOf(trap, 1), (Row{"sub_1", "cus_1", "720,50", "25/12/25 20:18", "TRUE"}));
}

TEST(Traps, ApostrophesBeforeFormulasAreNoQuotes) {
  const Trap trap = ReadTrap(
      "Buyer Name,Phone,Amount\n'=SUM(A1),'+49301234,-5.00\n'@handle,+49305678,-7.00\n'-x,'-1,3\n");
  EXPECT_EQ(trap.dialect.quote, '"');
  EXPECT_EQ(CellsOf(trap, 1), (Row{"'=SUM(A1)", "'+49301234", "-5.00"}));
  EXPECT_EQ(CellsOf(trap, 2), (Row{"'@handle", "+49305678", "-7.00"}));
}

TEST(Traps, LineEndsJsonAndCommasInQuotesAreValues) {
  const Trap trap = ReadTrap(
      "id,Description,metadata\n"
      "cus_1,\"two\nlines\",\"{\"\"seats\"\":\"\"5\"\",\"\"a\"\":[1,2]}\"\n"
      "cus_2,\"a, b\",\"\"\n");
  ASSERT_EQ(trap.read.records.size(), 3u);
  EXPECT_EQ(CellsOf(trap, 1), (Row{"cus_1", "two\nlines", R"({"seats":"5","a":[1,2]})"}));
  EXPECT_EQ(CellsOf(trap, 2), (Row{"cus_2", "a, b", ""}));
  EXPECT_EQ(trap.read.records[2].line, 4u);
  EXPECT_TRUE(trap.read.issues.empty());
}

TEST(Traps, ExcelsUnicodeTextIsUtf16WithTabs) {
  const Trap trap = ReadTrap(
      Utf16(u"\uFEFF客户\t金额\r\n云帆, 上海\t\"1,200\"\r\n智联\t300\r\n", Encoding::kUtf16Le));
  EXPECT_EQ(trap.dialect.encoding, Encoding::kUtf16Le);
  EXPECT_EQ(trap.dialect.delimiter, '\t');
  EXPECT_EQ(CellsOf(trap, 1), (Row{"云帆, 上海", "1,200"}));
}

TEST(Traps, ChineseExcelWritesGbk) {
  if (!kHasIconv) GTEST_SKIP() << "iconv writes no Chinese encodings here.";
  const Trap trap = ReadTrap(Encoded("客户,金额\r\n云帆,\"1,200\"\r\n", "GBK"));
  EXPECT_EQ(trap.dialect.encoding, Encoding::kGb18030);
  EXPECT_EQ(CellsOf(trap, 1), (Row{"云帆", "1,200"}));
}

TEST(Traps, WesternExcelWritesWindows1252) {
  const Trap trap = ReadTrap("Account;Montant\r\nSoci\xE9t\xE9 G\xE9n\xE9rale;1200,00 \x80\r\n");
  EXPECT_EQ(trap.dialect.encoding, Encoding::kWindows1252);
  EXPECT_EQ(CellsOf(trap, 1), (Row{"Société Générale", "1200,00 €"}));
}

}  // namespace
}  // namespace holdfast
