#include "holdfast/report/explain.h"

#include <gtest/gtest.h>

#include <set>
#include <utility>

#include "../../support/ledger_text.h"
#include "holdfast/report/build.h"

namespace holdfast {
namespace {

using testing::LedgerFromText;
using testing::RatesFromText;
using testing::Squeeze;

Books BooksFromText(std::string_view ledger, std::string_view rates = "") {
  Books books;
  books.ledger = LedgerFromText(ledger);
  books.rates = RatesFromText(rates);
  return books;
}

Result<Explanation> TryExplain(const Books& books, const FigureAddress& address,
                               const Settings& settings = {}, const ExplainPage& page = {}) {
  const Result<Report> report = BuildReport(books, {}, settings);
  if (!report.ok()) return report.error();
  return ExplainFigure(books, *report, settings, address, page);
}

FigureAddress At(std::string_view metric, std::string_view month = "") {
  FigureAddress address;
  address.metric = std::string(metric);
  address.month = MonthFromString(month);
  return address;
}

FigureAddress Cell(std::string_view metric, std::string_view cohort, std::uint32_t age) {
  FigureAddress address;
  address.metric = std::string(metric);
  address.cohort = MonthFromString(cohort);
  address.age = age;
  return address;
}

std::string LinesText(const ExplainedLines& lines) {
  std::string text;
  for (const Source& line : lines.shown)
    text += (text.empty() ? "" : ",") + line.file + ":" + std::to_string(line.line);
  return text.empty() ? "-" : text;
}

/// The figure, its parts, and a line per customer: what it was, what it is, what it adds, why, and
/// the lines on both sides.
std::string Text(const Result<Explanation>& explanation) {
  if (!explanation.ok()) return explanation.error().code + "\n" + explanation.error().message;
  std::string text = explanation->address.metric;
  if (explanation->address.month) text += " " + MonthToString(*explanation->address.month);
  text += explanation->whole ? " = " + std::to_string(*explanation->whole) + "\n" : "\n";
  for (const ExplainedPart& part : explanation->parts) {
    text += std::string(part.role) + (part.sign < 0 ? " less " : " ") + std::string(part.metric) +
            " " + std::to_string(part.total) + "\n";
    for (const ExplainedRow& row : part.rows) {
      text += row.customer + " " + std::to_string(row.before) + " -> " + std::to_string(row.after) +
              " adds " + std::to_string(row.amount) + " " + row.rule + " " +
              LinesText(row.before_lines) + " | " + LinesText(row.after_lines) + "\n";
    }
    if (part.rest_customers > 0) {
      text += "rest " + std::to_string(part.rest_customers) + " adds " + std::to_string(part.rest) +
              "\n";
    }
  }
  return text;
}

constexpr std::string_view kBook = R"(
      from 2024-01
      acme   100 100  .  100
      bolt    50  80 80   20
      core     .   . 30   30)";

TEST(Explain, NamesWhoCameBackAndWhere) {
  const Result<Explanation> explanation =
      TryExplain(BooksFromText(kBook), At("movements.reactivation", "2024-04"));
  EXPECT_EQ(Text(explanation), Squeeze(R"(
      movements.reactivation 2024-04 = 10000
      total movements.reactivation 10000
      acme 0 -> 10000 adds 10000 movement.reactivation - | ledger:3)"));
  const ExplainedRow& row = explanation->parts[0].rows[0];
  EXPECT_EQ(row.why, "No MRR at the end of 2024-03, but at the end of 2024-02 and of 2024-04.");
  EXPECT_EQ(MonthToString(*row.since), "2024-01");
  EXPECT_EQ(MonthToString(*row.last), "2024-02");
}

constexpr std::string_view kByDay = R"(
      up      2024-01-01..2024-02-10  100
      up      2024-02-10..2024-02-20  150
      up      2024-02-20..            120
      guest   2024-02-05..2024-02-15   40
      pauses  2024-01-01..2024-02-03   60
      pauses  2024-02-05..2024-02-07   60
      pauses  2024-02-18..             60
      grows   2024-01-01..2024-02-20    5
      grows   2024-02-20..             10)";

TEST(Explain, NamesEachClassOfACustomersMonthByDay) {
  Settings settings;
  settings.same_month = SameMonthRule::kEvents;
  settings.as_of = DayFromString("2024-02-29");
  const Books books = BooksFromText(kByDay);
  EXPECT_EQ(Text(TryExplain(books, At("movements.expansion", "2024-02"), settings)), Squeeze(R"(
      movements.expansion 2024-02 = 5500
      total movements.expansion 5500
      up 10000 -> 12000 adds 5000 movement.by_day ledger:2 | ledger:2,ledger:3,ledger:4
      grows 500 -> 1000 adds 500 movement.expansion ledger:9 | ledger:10)"));
  EXPECT_EQ(Text(TryExplain(books, At("movements.contraction", "2024-02"), settings)), Squeeze(R"(
      movements.contraction 2024-02 = 3000
      total movements.contraction 3000
      up 10000 -> 12000 adds 3000 movement.by_day ledger:2 | ledger:2,ledger:3,ledger:4)"));
  EXPECT_EQ(Text(TryExplain(books, At("movements.churn", "2024-02"), settings)), Squeeze(R"(
      movements.churn 2024-02 = 16000
      total movements.churn 16000
      pauses 6000 -> 6000 adds 12000 movement.by_day ledger:6 | ledger:6,ledger:7,ledger:8
      guest 0 -> 0 adds 4000 movement.by_day - | ledger:5)"));
  // A customer counts each time.
  EXPECT_EQ(Text(TryExplain(books, At("movements.customers.lost", "2024-02"), settings)),
            Squeeze(R"(
      movements.customers.lost 2024-02 = 3
      total movements.customers.lost 3
      pauses 6000 -> 6000 adds 2 movement.by_day ledger:6 | ledger:6,ledger:7,ledger:8
      guest 0 -> 0 adds 1 movement.by_day - | ledger:5)"));
  const auto guest = TryExplain(books, At("movements.new", "2024-02"), settings);
  EXPECT_EQ(guest->parts[0].rows[0].why,
            "Days between the ends of months decide: each day's change in 2024-02 is in a class of "
            "its own (same_month).");
  EXPECT_FALSE(guest->parts[0].rows[0].since);
}

// Nobody at the end of a month, but somebody before.
TEST(Explain, NamesNoMonthOfWhoWasACustomerBetweenEndsOfMonths) {
  Settings settings;
  settings.same_month = SameMonthRule::kEvents;
  const Books books = BooksFromText(R"(
      guest  2024-01-05..2024-01-15  40
      guest  2024-03-05..            30
      stays  2024-01-01..             1)");
  for (const auto& [window, metric] : {std::pair(100, "reactivation"), std::pair(10, "new")}) {
    settings.reactivation_window = window;
    settings.as_of = DayFromString("2024-03-31");
    EXPECT_EQ(Text(TryExplain(books, At(std::string("movements.") + metric, "2024-03"), settings)),
              "movements." + std::string(metric) + " 2024-03 = 3000\ntotal movements." + metric +
                  " 3000\nguest 0 -> 3000 adds 3000 movement.by_day - | ledger:3\n");
  }
}

TEST(Explain, NamesWhoIsNewAgain) {
  Settings settings;
  settings.reactivation_window = 29;
  const Result<Explanation> explanation =
      TryExplain(BooksFromText(kBook), At("movements.new", "2024-04"), settings);
  EXPECT_EQ(Text(explanation), Squeeze(R"(
      movements.new 2024-04 = 10000
      total movements.new 10000
      acme 0 -> 10000 adds 10000 movement.new_again - | ledger:3)"));
  EXPECT_EQ(explanation->parts[0].rows[0].why,
            "MRR at the end of 2024-02 and again at that of 2024-04: lost for longer than a "
            "reactivation may take (reactivation_window).");
}

TEST(Explain, PutsEveryCustomerOfASumInItsClass) {
  EXPECT_EQ(Text(TryExplain(BooksFromText(kBook), At("movements.closing", "2024-04"))), Squeeze(R"(
      movements.closing 2024-04 = 15000
      total movements.closing 15000
      acme 0 -> 10000 adds 10000 movement.reactivation - | ledger:3
      core 3000 -> 3000 adds 3000 movement.unchanged ledger:5 | ledger:5
      bolt 8000 -> 2000 adds 2000 movement.contraction ledger:4 | ledger:4)"));
  EXPECT_EQ(Text(TryExplain(BooksFromText(kBook), At("movements.customers.opening", "2024-03"))),
            Squeeze(R"(
      movements.customers.opening 2024-03 = 2
      total movements.customers.opening 2
      acme 10000 -> 0 adds 1 movement.churn ledger:3 | -
      bolt 8000 -> 8000 adds 1 movement.unchanged ledger:4 | ledger:4)"));
}

TEST(Explain, OpensTheArrOfAnyCompleteMonth) {
  // Twelve times the MRR of 150.00 in April, and of 110.00 in March.
  EXPECT_EQ(Text(TryExplain(BooksFromText(kBook), At("growth.months.arr", "2024-04"))), Squeeze(R"(
      growth.months.arr 2024-04 = 180000
      total growth.months.arr 180000
      acme 0 -> 10000 adds 120000 movement.reactivation - | ledger:3
      core 3000 -> 3000 adds 36000 movement.unchanged ledger:5 | ledger:5
      bolt 8000 -> 2000 adds 24000 movement.contraction ledger:4 | ledger:4)"));
  EXPECT_EQ(TryExplain(BooksFromText(kBook), At("growth.months.arr", "2024-03"))->whole, 132000);
  Settings settings;
  settings.as_of = DayFromString("2024-04-15");
  EXPECT_EQ(
      TryExplain(BooksFromText(kBook), At("growth.months.arr", "2024-04"), settings).error().code,
      "explain.no_such_month")
      << "not over yet";
  // Who only ever owes nothing is no customer, and the report has no growth.
  EXPECT_EQ(TryExplain(BooksFromText("from 2024-01\nowed -10"), At("growth.months.arr", "2024-01"))
                .error()
                .code,
            "explain.no_such_month");
}

TEST(Explain, TakesARateApart) {
  // At the end of January 150.00; of it acme's 100.00 left in March, bolt has 20.00 in April.
  EXPECT_EQ(Text(TryExplain(BooksFromText(kBook), At("retention.monthly.grr", "2024-04"))),
            Squeeze(R"(
      retention.monthly.grr 2024-04
      numerator retention.monthly.kept 5000
      core 3000 -> 3000 adds 3000 customer.same ledger:5 | ledger:5
      bolt 8000 -> 2000 adds 2000 customer.shrank ledger:4 | ledger:4
      denominator retention.monthly.opening 11000
      bolt 8000 -> 2000 adds 8000 customer.shrank ledger:4 | ledger:4
      core 3000 -> 3000 adds 3000 customer.same ledger:5 | ledger:5)"));
  EXPECT_EQ(Text(TryExplain(BooksFromText(kBook), At("quick_ratio", "2024-03"))), Squeeze(R"(
      expansion.monthly.quick_ratio 2024-03
      numerator movements.new 3000
      core 0 -> 3000 adds 3000 movement.new - | ledger:5
      numerator movements.expansion 0
      denominator movements.contraction 0
      denominator movements.churn 10000
      acme 10000 -> 0 adds 10000 movement.churn ledger:3 | -)"));
}

TEST(Explain, TakesGrrApartByItsRule) {
  const Books books = BooksFromText(R"(
      from 2023-01
      acme  100 100 60 100 100 100 100 100 100 100 100 100 100
      bolt   50   .  .   .   .   .   .   .   .   .   .   .   .)");
  const auto parts = [&books](GrrRule rule) {
    Settings settings;
    settings.grr = rule;
    const Result<Explanation> explanation =
        TryExplain(books, At("retention.trailing.grr", "2024-01"), settings);
    double numerator = 0;
    double denominator = 0;
    for (const ExplainedPart& part : explanation->parts)
      (part.role == "numerator" ? numerator : denominator) +=
          static_cast<double>(part.sign) * static_cast<double>(part.total);
    EXPECT_DOUBLE_EQ(numerator / denominator, *explanation->rate);
    return std::pair(explanation->parts.size(), *explanation->rate);
  };
  EXPECT_EQ(parts(GrrRule::kAccounts), std::pair(std::size_t{2}, 100.0 / 150));
  // Opening, churn and contraction of twelve months each, and opening again.
  EXPECT_EQ(parts(GrrRule::kMovements), std::pair(std::size_t{26}, 60.0 / 150));
  EXPECT_EQ(parts(GrrRule::kLogo), std::pair(std::size_t{2}, 1.0 / 2));
}

TEST(Explain, FollowsTheSettingsOfTheReport) {
  Settings settings;
  settings.quick_ratio_reactivation = true;
  const Result<Explanation> explanation =
      TryExplain(BooksFromText(kBook), At("quick_ratio", "2024-04"), settings);
  ASSERT_TRUE(explanation.ok());
  ASSERT_EQ(explanation->parts.size(), 5U);
  EXPECT_EQ(explanation->parts[2].metric, "movements.reactivation");
  EXPECT_EQ(explanation->parts[2].total, 10000);

  settings.gap_days = 31;
  // acme's March is bridged by its row of February.
  EXPECT_EQ(Text(TryExplain(BooksFromText(kBook), At("movements.customers.closing", "2024-03"),
                            settings)),
            Squeeze(R"(
      movements.customers.closing 2024-03 = 3
      total movements.customers.closing 3
      core 0 -> 3000 adds 1 movement.new - | ledger:5
      acme 10000 -> 10000 adds 1 movement.unchanged ledger:3 | ledger:3
      bolt 8000 -> 8000 adds 1 movement.unchanged ledger:4 | ledger:4)"));
}

TEST(Explain, FollowsACohort) {
  EXPECT_EQ(Text(TryExplain(BooksFromText(kBook), Cell("cohorts.gross_mrr", "2024-01", 3))),
            Squeeze(R"(
      cohorts.gross_mrr = 12000
      total cohorts.gross_mrr 12000
      acme 10000 -> 10000 adds 10000 customer.same ledger:3 | ledger:3
      bolt 5000 -> 2000 adds 2000 customer.shrank ledger:4 | ledger:4)"));
}

TEST(Explain, ListsWhoLeftAtAnAge) {
  FigureAddress address = At("survival.survival");
  address.age = 2;
  EXPECT_EQ(Text(TryExplain(BooksFromText(kBook), address)), Squeeze(R"(
      survival.survival
      left survival.churned 1
      acme 10000 -> 0 adds 1 life.ended ledger:3 | -
      at_risk survival.at_risk 2
      acme 10000 -> 0 adds 1 life.ended ledger:3 | -
      bolt 5000 -> 2000 adds 1 life.goes_on ledger:4 | ledger:4)"));
}

TEST(Explain, RoundsCustomersSoThatTheyAddUp) {
  // A cent a quarter is a third of a cent a month: three of them are one cent.
  Books books;
  books.ledger.AddFile("thirds");
  for (const char* customer : {"a", "b", "c"}) {
    Row row;
    row.customer = customer;
    row.start = *DayFromString("2024-01-01");
    row.last_date = row.start;
    row.mrr = kUnitsPerMinor / 3;
    books.ledger.Add(row, 2);
  }
  EXPECT_EQ(Text(TryExplain(books, At("mrr"))), Squeeze(R"(
      summary.mrr 2024-01 = 1
      total summary.mrr 1
      a 0 -> 0 adds 1 movement.new - | thirds:2
      b 0 -> 0 adds 0 movement.new - | thirds:2
      c 0 -> 0 adds 0 movement.new - | thirds:2)"));
}

TEST(Explain, CountsTheAccountsOfACustomerAsOneInAReportingCurrency) {
  const Books books = BooksFromText(R"(
      from 2024-01
      currency USD
      acme   100 100
      currency EUR
      acme   100 100
      bolt   100 130)",
                                    R"(
      2024-01-31 EUR USD 1.10
      2024-02-29 EUR USD 1.20)");
  Settings settings;
  settings.reporting_currency = *Currency::Parse("USD");
  EXPECT_EQ(Text(TryExplain(books, At("movements.closing", "2024-02"), settings)), Squeeze(R"(
      movements.closing 2024-02 = 37600
      total movements.closing 37600
      acme 22000 -> 22000 adds 22000 movement.unchanged ledger:4,ledger:6 | ledger:4,ledger:6
      bolt 12000 -> 15600 adds 15600 movement.expansion ledger:7 | ledger:7)"));
  EXPECT_EQ(Text(TryExplain(books, At("movements.fx", "2024-02"), settings)), Squeeze(R"(
      movements.fx 2024-02 = 2000
      total movements.fx 2000
      acme 21000 -> 22000 adds 1000 movement.fx ledger:4,ledger:6 | ledger:4,ledger:6
      bolt 11000 -> 12000 adds 1000 movement.fx ledger:7 | ledger:7)"));
  EXPECT_EQ(Text(TryExplain(books, At("gross_mrr_churn", "2024-02"), settings)), Squeeze(R"(
      churn.monthly.gross_mrr_churn 2024-02
      numerator movements.churn 0
      numerator movements.contraction 0
      denominator movements.opening 32000
      acme 21000 -> 22000 adds 21000 movement.unchanged ledger:4,ledger:6 | ledger:4,ledger:6
      bolt 11000 -> 15600 adds 11000 movement.expansion ledger:7 | ledger:7
      denominator movements.fx 2000
      acme 21000 -> 22000 adds 1000 movement.fx ledger:4,ledger:6 | ledger:4,ledger:6
      bolt 11000 -> 12000 adds 1000 movement.fx ledger:7 | ledger:7)"));
}

TEST(Explain, NamesTheRowsThatCountWhereFilesDisagree) {
  const Books books = BooksFromText(R"(
      from 2024-01
      file old.csv mrr
      acme 100 100
      file new.csv mrr
      acme   . 120 120)");
  EXPECT_EQ(Text(TryExplain(books, At("movements.expansion", "2024-02"))), Squeeze(R"(
      movements.expansion 2024-02 = 2000
      total movements.expansion 2000
      acme 10000 -> 12000 adds 2000 movement.expansion old.csv:4 | new.csv:6)"));
}

TEST(Explain, AddsUpWhatAPageLeavesOut) {
  const Result<Explanation> page =
      TryExplain(BooksFromText(kBook), At("movements.closing", "2024-04"), {}, {1, 1});
  EXPECT_EQ(Text(page), Squeeze(R"(
      movements.closing 2024-04 = 15000
      total movements.closing 15000
      core 3000 -> 3000 adds 3000 movement.unchanged ledger:5 | ledger:5
      rest 2 adds 12000)"));
}

TEST(Explain, LooksOnlyAtTheCustomersOfTheReportsFilter) {
  const Books books = BooksFromText(kBook);
  Result<Report> report = BuildReport(books, {}, {}, SegmentFilter{"cohort", "2024-01"});
  ASSERT_TRUE(report.ok()) << report.error().message;
  const Result<Explanation> explanation =
      ExplainFigure(books, *report, {}, At("movements.closing", "2024-04"));
  // All but core, who came in March.
  EXPECT_EQ(Text(explanation), Squeeze(R"(
      movements.closing 2024-04 = 12000
      total movements.closing 12000
      acme 0 -> 10000 adds 10000 movement.reactivation - | ledger:3
      bolt 8000 -> 2000 adds 2000 movement.contraction ledger:4 | ledger:4)"));
  // Their figures are not everybody's.
  report->filter.reset();
  EXPECT_FALSE(ExplainFigure(books, *report, {}, At("movements.closing", "2024-04")).ok());
}

TEST(Explain, CountsCustomersWhoNeverPaid) {
  EXPECT_EQ(
      Text(TryExplain(BooksFromText("from 2024-01\npays 10\nfree 0"), At("zero_mrr_customers"))),
      Squeeze(R"(
      summary.zero_mrr_customers = 1
      total summary.zero_mrr_customers 1
      free 0 -> 0 adds 1 customer.never_paid - | ledger:3)"));
}

TEST(Explain, RefusesToExplainAFigureThatItsCustomersDoNotMake) {
  const Books books = BooksFromText(kBook);
  Result<Report> report = BuildReport(books, {}, {});
  ++report->blocks[0].movements[2].churn;
  const Result<Explanation> explanation =
      ExplainFigure(books, *report, {}, At("movements.churn", "2024-03"));
  ASSERT_FALSE(explanation.ok());
  EXPECT_EQ(explanation.error().code, "invariant.explanation_adds_up");
}

TEST(Explain, SaysWhatThereIsWhereThereIsNoSuchFigure) {
  const Books books = BooksFromText(kBook);
  const auto message = [&books](const FigureAddress& address) {
    return Text(TryExplain(books, address));
  };
  EXPECT_NE(message(At("reactivatoin"))
                .find("explain.unknown_metric\nThere is no figure "
                      "\"reactivatoin\". Did you mean \"reactivation\"?"),
            std::string::npos);
  EXPECT_NE(message(At("new", "2025-01"))
                .find("explain.no_such_month\nThere is no movements.new of "
                      "2025-01: the report has it for 2024-01 to 2024-04."),
            std::string::npos);
  EXPECT_NE(message(At("retention.trailing.nrr")).find("too short"), std::string::npos);
  EXPECT_NE(message(At("mrr", "2024-02")).find("is that of 2024-04"), std::string::npos);
  EXPECT_NE(
      message(Cell("cohorts.net_mrr", "2024-02", 0)).find("The cohorts are: 2024-01, 2024-03."),
      std::string::npos);
  EXPECT_NE(message(Cell("cohorts.net_mrr", "2024-03", 2)).find("has the ages 0 to 1"),
            std::string::npos);
  EXPECT_NE(message(Cell("cohorts.base_mrr", "2024-03", 0)).find("reporting currency"),
            std::string::npos);
  FigureAddress euros = At("mrr");
  euros.currency = Currency::Parse("EUR");
  EXPECT_NE(message(euros).find("no figures in EUR"), std::string::npos);
  EXPECT_NE(Text(TryExplain(Books(), At("mrr"))).find("not enough data"), std::string::npos);
}

TEST(Figures, HaveNamesOfTheirOwnAndAMeaning) {
  std::set<std::string_view> metrics;
  for (const FigureInfo& info : AllFigures()) {
    EXPECT_TRUE(metrics.insert(info.metric).second) << info.metric;
    EXPECT_EQ(info.meaning.back(), '.') << info.metric;
  }
  EXPECT_EQ(metrics.size(), AllFigures().size());
}

}  // namespace
}  // namespace holdfast
