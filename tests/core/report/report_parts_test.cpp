#include <gtest/gtest.h>

#include "../../support/ledger_text.h"
#include "holdfast/report/build.h"
#include "holdfast/report/compare.h"

namespace holdfast {
namespace {

/// Of eighteen months, with contracts, and with sign-ups of who pays and of who does not.
Books BooksOfEverything() {
  Books books;
  books.ledger = testing::LedgerFromText(R"(
    from 2023-01
    file subscriptions.csv subscriptions
    stays    2023-01-01..             10 year
    ends     2023-01-01..2024-01-01    8 year
    grows    2023-01-01..2023-07-01    5
    grows    2023-07-01..              9
    shrinks  2023-01-01..2023-09-01   20
    shrinks  2023-09-01..             18
    leaves   2023-02-01..2024-03-01    7
    returns  2023-01-01..2023-03-01    4
    returns  2023-07-01..              4
    late     2024-04-02..2024-06-20    6
  )");
  for (const char* const customer : {"late", "looks"}) {
    SignUpRow row;
    row.customer = customer;
    row.trial = true;
    row.day = *DayFromString("2024-03-20");
    books.sign_ups.Add(row, "");
  }
  return books;
}

// What a comparison leaves out is none of its figures.
TEST(ReportParts, OfMrrHaveEveryFigureThatIsCompared) {
  const Books books = BooksOfEverything();
  const Settings settings;
  const Result<Report> all = BuildReport(books, {}, settings);
  const Result<Report> of_mrr = BuildReport(books, {}, settings, std::nullopt, ReportParts::kOfMrr);
  ASSERT_TRUE(all.ok() && of_mrr.ok());
  ASSERT_TRUE(all->renewals && all->conversion && all->blocks[0].forecast);
  EXPECT_FALSE(of_mrr->renewals || of_mrr->conversion);
  const Compared compared = {{&books, &settings, &*all}, {&books, &settings, &*of_mrr}, {}};
  for (const FigureDifference& figure : CompareFigures(compared, {}))
    ADD_FAILURE() << figure.figure.metric << " is in one of both only.";
  EXPECT_TRUE(CompareReasons(compared).empty());
}

}  // namespace
}  // namespace holdfast
