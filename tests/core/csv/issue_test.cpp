#include "holdfast/base/issue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace holdfast {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(IssueLog, IsEmptyAtFirst) {
  const IssueLog log;
  EXPECT_THAT(log.issues(), IsEmpty());
  EXPECT_EQ(log.total(), 0u);
}

TEST(IssueLog, CountsByCodeInTheOrderOfTheCodes) {
  IssueLog log;
  log.Add("row.bad_date", Severity::kRejected, 2, "date");
  log.Add("csv.text_after_quote", Severity::kNotice, 3, "quote");
  log.Add("row.bad_amount", Severity::kIgnored, 4, "amount");
  log.Add("row.bad_date", Severity::kRejected, 5, "date");
  ASSERT_EQ(log.issues().size(), 3u);
  EXPECT_EQ(log.issues()[0].code, "csv.text_after_quote");
  EXPECT_EQ(log.issues()[1].code, "row.bad_amount");
  EXPECT_EQ(log.issues()[1].severity, Severity::kIgnored);
  EXPECT_EQ(log.issues()[2].code, "row.bad_date");
  EXPECT_EQ(log.issues()[2].count, 2u);
  EXPECT_THAT(log.issues()[2].lines, ElementsAre(2, 5));
  EXPECT_EQ(log.total(), 4u);
}

TEST(IssueLog, KeepsTheMessageAndSeverityOfTheFirstFinding) {
  IssueLog log;
  log.Add("row.bad_date", Severity::kRejected, 2, "first");
  log.Add("row.bad_date", Severity::kNotice, 3, "second");
  EXPECT_EQ(log.issues()[0].message, "first");
  EXPECT_EQ(log.issues()[0].severity, Severity::kRejected);
}

TEST(IssueLog, KeepsTheFirstLinesOnly) {
  IssueLog log;
  for (std::uint64_t line = 1; line <= 25; ++line) {
    log.Add("row.bad_date", Severity::kRejected, line * 2, "date");
  }
  EXPECT_EQ(log.issues()[0].count, 25u);
  EXPECT_THAT(log.issues()[0].lines, ElementsAre(2, 4, 6, 8, 10, 12, 14, 16, 18, 20));
}

TEST(IssueLog, KeepsALineOnceHoweverManyFindingsItHas) {
  IssueLog log;
  for (const std::uint64_t line : {7u, 7u, 7u, 9u}) {
    log.Add("csv.quote_in_cell", Severity::kNotice, line, "quote");
  }
  EXPECT_EQ(log.issues()[0].count, 4u);
  EXPECT_THAT(log.issues()[0].lines, ElementsAre(7, 9));
}

TEST(IssueLog, KeepsNoLineForAFindingWithoutOne) {
  IssueLog log;
  log.Add("schema.no_header", Severity::kNotice, 0, "header");
  EXPECT_EQ(log.issues()[0].count, 1u);
  EXPECT_THAT(log.issues()[0].lines, IsEmpty());
}

TEST(IssueLog, TellsWhetherACodeIsNew) {
  IssueLog log;
  EXPECT_TRUE(log.IsNew("row.bad_date"));
  log.Add("row.bad_date", Severity::kRejected, 2, "date");
  EXPECT_FALSE(log.IsNew("row.bad_date"));
  EXPECT_TRUE(log.IsNew("row.bad_dat"));
  EXPECT_TRUE(log.IsNew("row.bad_dates"));
}

}  // namespace
}  // namespace holdfast
