#include "holdfast/csv/writer.h"

#include <gtest/gtest.h>

#include <string>

namespace holdfast {
namespace {

std::string Written(std::string_view cell) {
  std::string line;
  AppendCell(cell, &line);
  return line;
}

TEST(CsvWriter, QuotesOnlyWhatNeedsIt) {
  EXPECT_EQ(Written(""), "");
  EXPECT_EQ(Written("Acme Ltd"), "Acme Ltd");
  EXPECT_EQ(Written("Acme, Ltd"), "\"Acme, Ltd\"");
  EXPECT_EQ(Written("5\" disk"), "\"5\"\" disk\"");
  EXPECT_EQ(Written("two\nlines"), "\"two\nlines\"");
}

TEST(CsvWriter, TakesTheFormulaOutOfATextAndLeavesNumbersAlone) {
  EXPECT_EQ(Written("=1+1"), "'=1+1");
  EXPECT_EQ(Written("=HYPERLINK(\"x\",\"y\")"), "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
  EXPECT_EQ(Written("@SUM(A1)"), "'@SUM(A1)");
  EXPECT_EQ(Written("\tcmd"), "'\tcmd");
  EXPECT_EQ(Written("-2+3+cmd|' /C calc'!A0"), "'-2+3+cmd|' /C calc'!A0");
  EXPECT_EQ(Written("+60 12-345 6789"), "'+60 12-345 6789");
  EXPECT_EQ(Written("\n=1+1"), "\"'\n=1+1\"");
  EXPECT_EQ(Written("\r=1+1"), "\"'\r=1+1\"");
  EXPECT_EQ(Written(std::string_view("\0=1+1", 5)), std::string("'\0=1+1", 6));
  for (const std::string wide : {"＝1+1", "＋1+1", "－1+cmd", "＠SUM(A1)"}) {
    EXPECT_EQ(Written(wide), "'" + wide);
  }
  EXPECT_EQ(Written("Acme ＝ Ltd"), "Acme ＝ Ltd");
  for (const std::string_view number : {"-49.00", "-1,299.50", "+7", "-12.5%", "-1 299"}) {
    EXPECT_EQ(Written(number).find('\''), std::string::npos) << number;
  }
}

}  // namespace
}  // namespace holdfast
