#include "../../../core/src/csv/preamble.h"

#include <gtest/gtest.h>

#include <string>

#include "csv_text.h"
#include "shared_files.h"

namespace holdfast {
namespace {

struct PreambleCase {
  const char* name;
  std::string text;
  std::size_t skip;
  std::string header;  // Cells of the record behind those, joined by '|'.
  std::size_t header_records = 1;

  friend void PrintTo(const PreambleCase& c, std::ostream* os) { *os << c.name; }
};

class PreambleCases : public testing::TestWithParam<PreambleCase> {};

TEST_P(PreambleCases, AreRecognised) {
  const PreambleCase& c = GetParam();
  const Result<Dialect> dialect = SniffDialect(c.text, {});
  ASSERT_TRUE(dialect.ok());
  EXPECT_EQ(dialect->skip, c.skip);
  EXPECT_EQ(dialect->header_records(), c.header_records);
  const ReadText read = ReadWhole(c.text, *dialect);
  ASSERT_GT(read.records.size(), dialect->skip);
  std::string header;
  for (const std::string& cell : read.records[dialect->skip].cells) header += cell + "|";
  EXPECT_EQ(header, c.header + "|");
}

INSTANTIATE_TEST_SUITE_P(
    BeforeTheTable, PreambleCases,
    testing::Values(
        PreambleCase{"quickBooks",
                     "Sales by Customer Detail,,,,\nAcme Holdings,,,,\n"
                     "\"January 1 - December 31, 2024\",,,,\n,,,,\n"
                     "Customer,Date,Num,Amount,Balance\n"
                     "Bolt,01/05/2024,1001,\"1,200.00\",\"1,200.00\"\n"
                     "Bolt,02/05/2024,1002,100.00,\"1,300.00\"\nTotal for Bolt,,,\"1,300.00\",\n",
                     4, "Customer|Date|Num|Amount|Balance"},
        PreambleCase{"salesforce",
                     "Report Name,Renewals\r\nGenerated,2024-05-01\r\n\r\n"
                     "\"Account\",\"Close Date\",\"Stage\",\"Amount\",\"Type\",\"Owner\"\r\n"
                     "\"Acme\",\"2024-01-01\",\"Won\",\"100.00\",\"R\",\"x\"\r\n"
                     "\"Bolt\",\"2024-02-01\",\"Won\",\"90.00\",\"R\",\"x\"\r\n\r\n"
                     "\"Grand Totals (2 records)\"\r\n",
                     2, "Account|Close Date|Stage|Amount|Type|Owner"},
        PreambleCase{"mergedTitle",
                     "客户收入明细表,,,\n客户,开始日期,金额,币种\n云帆,2024-01-01,100,CNY\n"
                     "智联,2024-02-01,200,CNY\n",
                     1, "客户|开始日期|金额|币种"},
        PreambleCase{"bareCommas", ",,,\n,,,\ncustomer,start,mrr,currency\nacme,2024-01-01,1,USD\n",
                     2, "customer|start|mrr|currency"},
        PreambleCase{"titleOverTwoColumns", "Exported 2024-01-01\ncustomer,mrr\nacme,1\nbolt,2\n",
                     1, "customer|mrr"},
        PreambleCase{"comment", "# a comment\nid,name\n1,english\n2,french\n", 1, "id|name"},
        PreambleCase{"noteWithOtherDelimiters",
                     "Dear all, this is, as promised, the list\nid;name;plan\n1;a;b\n2;c;d\n", 1,
                     "id|name|plan"},
        PreambleCase{"titleOverYears",
                     "MRR by customer\n\nCustomer,2023,,2024,,Total\n,Nov,Dec,Jan,Feb,\n"
                     "acme,10,10,20,30,70\nbolt,0,5,5,5,15\n",
                     1, "Customer|2023||2024||Total", 2},
        PreambleCase{"yearsOverMonths",
                     ",2023,,,,,,2024,,\nCustomer,Jun,Jul,Aug,Sep,Nov,Dec,Jan,Feb,Mar\n"
                     "acme,1,1,1,1,1,1,1,1,1\nbolt,1,1,1,1,1,1,1,1,1\n",
                     0, "|2023||||||2024||", 2}),
    testing::PrintToStringParamName());

INSTANTIATE_TEST_SUITE_P(
    PlainFiles, PreambleCases,
    testing::Values(
        PreambleCase{"header", "customer,mrr\nacme,1\n", 0, "customer|mrr"},
        PreambleCase{"firstNameIsMissing", ",mrr\nacme,1\nbolt,2\n", 0, "|mrr"},
        PreambleCase{"oneColumn", "email\na@b.example\n", 0, "email"},
        PreambleCase{"oneRecord", "title\n", 0, "title"},
        PreambleCase{"onlyTitles", "title\n\nnote\n", 0, "title"},
        PreambleCase{"years", "customer,2023,2024\nacme,10,12\nbolt,5,6\n", 0,
                     "customer|2023|2024"},
        PreambleCase{"emptyColumnsInRows", "a,b,c,d\n1,,,\n2,,,\n3,,,\n4,x,y,z\n", 0, "a|b|c|d"},
        PreambleCase{"valuesBelowATitleStay", "acme,,,\n10,2.5,30,4\n5,6,7,8\n", 0, "acme|||"}),
    testing::PrintToStringParamName());

TEST(Preamble, IsAsLongAsTheUserSays) {
  DialectOverrides overrides;
  overrides.skip = 2;
  const Result<Dialect> dialect = SniffDialect("a,b\nc,d\ne,f\ng,1\n", overrides);
  ASSERT_TRUE(dialect.ok());
  EXPECT_EQ(dialect->skip, 2u);
  overrides.skip = 0;
  EXPECT_EQ(SniffDialect("title\na,b\nc,1\nd,2\n", overrides)->skip, 0u);
  overrides.skip = 99;
  EXPECT_TRUE(SniffDialect("a,b\nc,d\n", overrides).ok());
}

TEST(Preamble, IsInNoneOfTheKnownExports) {
  const std::vector<SharedFile> files = SharedFiles("data/headers");
  if (files.empty()) GTEST_SKIP() << "The known exports are not here: set HOLDFAST_SHARED_DIR.";
  for (const SharedFile& file : files) {
    const Result<Dialect> dialect = SniffDialect(file.bytes, {});
    if (!dialect.ok()) continue;
    EXPECT_EQ(dialect->skip, 0u) << file.path;
    EXPECT_EQ(dialect->header_rows, HeaderRows::kOne) << file.path;
  }
}

struct HeaderCase {
  const char* name;
  Cells upper;
  Cells lower;
  HeaderRows rows;
  Cells joined = {};

  friend void PrintTo(const HeaderCase& c, std::ostream* os) { *os << c.name; }
};

class HeaderCases : public testing::TestWithParam<HeaderCase> {};

TEST_P(HeaderCases, AreJoinedWhereThereIsNoDoubt) {
  const HeaderCase& c = GetParam();
  ASSERT_EQ(HeaderRowsOf(c.upper, c.lower), c.rows);
  if (c.rows == HeaderRows::kOne) return;
  EXPECT_EQ(JoinHeader(c.upper, c.lower, c.rows), c.joined);
}

INSTANTIATE_TEST_SUITE_P(
    HeaderRows, HeaderCases,
    testing::Values(
        HeaderCase{"yearsOnce",
                   {"", "2023", "", "2024", ""},
                   {"Customer", "Nov", "Dec", "Jan", "Feb"},
                   HeaderRows::kYearsAbove,
                   {"Customer", "2023 Nov", "2023 Dec", "2024 Jan", "2024 Feb"}},
        HeaderCase{"yearsRepeatedAndNamesAbove",
                   {"Customer", "FY2023", "FY2023", "FY2024", "Total"},
                   {"", "November", "December", "Ogos", ""},
                   HeaderRows::kYearsAbove,
                   {"Customer", "2023 November", "2023 December", "2024 Ogos", "Total"}},
        HeaderCase{"chinese",
                   {"客户", "2023年", "", "2024年"},
                   {"", "11月", "12月", "1月"},
                   HeaderRows::kYearsAbove,
                   {"客户", "2023年11月", "2023年12月", "2024年1月"}},
        HeaderCase{"currenciesBelow",
                   {"Customer", "Start", "Amount", "Fee"},
                   {"", "", "USD", "(RM)"},
                   HeaderRows::kUnitsBelow,
                   {"Customer", "Start", "Amount (USD)", "Fee (RM)"}},
        HeaderCase{"amountsThatCouldBeMonths",
                   {"customer", "2023", "2024"},
                   {"acme", "10", "12"},
                   HeaderRows::kOne},
        HeaderCase{"monthsWithoutYears", {"a", "b", "c"}, {"x", "Jan", "Feb"}, HeaderRows::kOne},
        HeaderCase{"oneMonth", {"customer", "2024"}, {"may", "May"}, HeaderRows::kOne},
        HeaderCase{"otherNamesOverMonths",
                   {"customer", "2023", "note"},
                   {"", "Jan", "Feb"},
                   HeaderRows::kOne},
        HeaderCase{"aRowOfCurrencies", {"a", "currency"}, {"acme", "USD"}, HeaderRows::kOne},
        HeaderCase{"threeLetters", {"a", "b"}, {"", "ABC"}, HeaderRows::kOne}),
    testing::PrintToStringParamName());

}  // namespace
}  // namespace holdfast
