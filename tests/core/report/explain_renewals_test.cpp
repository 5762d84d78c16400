// Explanations of renewals: the contracts behind a figure.
#include <gtest/gtest.h>

#include <string>

#include "../../support/ledger_text.h"
#include "holdfast/report/build.h"
#include "holdfast/report/explain.h"

namespace holdfast {
namespace {

using testing::RenewalsFromText;
using testing::Squeeze;

constexpr std::string_view kContracts = R"(
      acme 2024-01-31 1000 renewed 1200
      bolt 2024-01-31  500 lost
      core 2024-01-15  300 open
      duke 2024-01-20  400 renewed 100 early 2024-01-02
      echo 2024-03-15  700 open)";

Settings AsOfJanuary() {
  Settings settings;
  settings.as_of = DayFromString("2024-01-31");
  return settings;
}

std::string ExplainedOf(const Books& books, std::string_view metric, std::string_view month,
                        const ExplainPage& page, const Settings& settings);

/// The figure, its parts, and a line per contract.
std::string Explained(std::string_view metric, std::string_view month = "",
                      const ExplainPage& page = {}, const Settings& settings = AsOfJanuary(),
                      std::string_view contracts = kContracts) {
  Books books;
  books.renewals = RenewalsFromText(contracts);
  return ExplainedOf(books, metric, month, page, settings);
}

std::string ExplainedOf(const Books& books, std::string_view metric, std::string_view month,
                        const ExplainPage& page, const Settings& settings) {
  const Result<Report> report = BuildReport(books, {}, settings);
  FigureAddress address;
  address.metric = std::string(metric);
  address.month = MonthFromString(month);
  const Result<Explanation> explanation = ExplainFigure(books, *report, settings, address, page);
  if (!explanation.ok()) return explanation.error().code + ": " + explanation.error().message;
  std::string text = explanation->address.metric;
  if (explanation->whole) text += " = " + std::to_string(*explanation->whole);
  text += "\n";
  for (const ExplainedPart& part : explanation->parts) {
    text += std::string(part.role) + (part.sign < 0 ? " less " : " ") + std::string(part.metric) +
            " " + std::to_string(part.total) + "\n";
    for (const ExplainedRow& row : part.rows) {
      text += row.customer + " " + std::to_string(row.before) + " -> " + std::to_string(row.after) +
              " adds " + std::to_string(row.amount) + " " + row.rule + " line " +
              std::to_string(row.before_lines.shown[0].line) + "\n";
    }
    if (part.rest_customers > 0)
      text +=
          "rest " + std::to_string(part.rest_customers) + " " + std::to_string(part.rest) + "\n";
  }
  return text;
}

TEST(ExplainRenewals, AddUpInTheReportingCurrency) {
  Books books;
  books.renewals = RenewalsFromText(R"(
      currency USD
      acme 2024-01-31 1000 lost
      currency EUR
      bolt 2024-01-10 100 lost)");
  RateRow rate;
  rate.day = *DayFromString("2024-01-31");
  rate.from = *Currency::Parse("EUR");
  rate.to = *Currency::Parse("USD");
  rate.numerator = 2;
  books.rates.Add(rate);
  Settings settings = AsOfJanuary();
  settings.reporting_currency = *Currency::Parse("USD");
  const Result<Report> report = BuildReport(books, {}, settings);
  ASSERT_TRUE(report.ok()) << report.error().message;
  FigureAddress address;
  address.metric = "renewals.total.lost_amount";
  const Result<Explanation> explanation = ExplainFigure(books, *report, settings, address, {});
  ASSERT_TRUE(explanation.ok()) << explanation.error().message;
  EXPECT_EQ(explanation->parts.at(0).total, 1200);
  ASSERT_EQ(explanation->parts[0].rows.size(), 2U);
  EXPECT_EQ(explanation->parts[0].rows[1].amount, 200);
}

TEST(ExplainRenewals, ListsTheContractsOfAMonth) {
  EXPECT_EQ(Explained("renewals.months.lost_amount", "2024-01"), Squeeze(R"(
      renewals.months.lost_amount = 800
      total renewals.months.lost_amount 800
      bolt 500 -> 0 adds 500 renewal.lost line 3
      duke 400 -> 100 adds 300 renewal.renewed line 5)"));
  EXPECT_EQ(Explained("renewals.total.renewed_early"), Squeeze(R"(
      renewals.total.renewed_early = 1
      total renewals.total.renewed_early 1
      duke 400 -> 100 adds 1 renewal.renewed line 5)"));
}

TEST(ExplainRenewals, TakeARateApart) {
  EXPECT_EQ(Explained("renewals.total.amount_rate"), Squeeze(R"(
      renewals.total.amount_rate
      numerator renewals.total.renewed_amount 1300
      acme 1000 -> 1200 adds 1200 renewal.renewed line 2
      duke 400 -> 100 adds 100 renewal.renewed line 5
      denominator renewals.total.due_amount 2200
      acme 1000 -> 1200 adds 1000 renewal.renewed line 2
      bolt 500 -> 0 adds 500 renewal.lost line 3
      duke 400 -> 100 adds 400 renewal.renewed line 5
      core 300 -> 0 adds 300 renewal.open line 4
      denominator less renewals.total.open_amount 300
      core 300 -> 0 adds 300 renewal.open line 4)"));
}

TEST(ExplainRenewals, TakeTheRateOfCustomersApartByTheSetting) {
  Settings settings = AsOfJanuary();
  settings.renewal_rate = RenewalRateRule::kDue;
  EXPECT_EQ(Explained("renewals.months.customer_rate", "2024-01", {}, settings), Squeeze(R"(
      renewals.months.customer_rate
      numerator renewals.months.renewed 2
      acme 1000 -> 1200 adds 1 renewal.renewed line 2
      duke 400 -> 100 adds 1 renewal.renewed line 5
      denominator renewals.months.due 4
      acme 1000 -> 1200 adds 1 renewal.renewed line 2
      bolt 500 -> 0 adds 1 renewal.lost line 3
      core 300 -> 0 adds 1 renewal.open line 4
      duke 400 -> 100 adds 1 renewal.renewed line 5)"));
  settings.renewal_rate = RenewalRateRule::kAllCustomers;
  const std::string_view contracts = R"(
      acme 2024-01-31 1000 renewed 1200
      acme 2024-01-15  100 lost
      fox  2024-05-31  900 renewed 900 early 2024-01-09)";
  EXPECT_EQ(Explained("renewals.total.customer_rate", "", {}, settings, contracts), Squeeze(R"(
      renewals.total.customer_rate
      numerator renewals.total.customers_renewed 2
      acme 1000 -> 1200 adds 1 renewal.renewed line 2
      fox 900 -> 900 adds 1 renewal.renewed line 4
      denominator renewals.total.customers 2
      acme 100 -> 0 adds 1 renewal.lost line 3
      fox 900 -> 900 adds 1 renewal.renewed line 4)"));
}

TEST(ExplainRenewals, ListsWhatIsDueSoon) {
  EXPECT_EQ(Explained("renewals.upcoming.amount"), Squeeze(R"(
      renewals.upcoming.amount = 700
      total renewals.upcoming.amount 700
      echo 700 -> 0 adds 700 renewal.open line 6)"));
}

TEST(ExplainRenewals, ListsWhatIsDecidedAheadAndWhatIsDueLater) {
  const std::string_view contracts = R"(
      ahead 2024-03-31 500 renewed 500
      open  2024-03-31 500 open
      later 2024-12-31 900 open
      done  2024-12-31 800 renewed 800)";
  const auto explained = [&](std::string_view metric) {
    return Explained(metric, "", {}, AsOfJanuary(), contracts);
  };
  EXPECT_EQ(explained("renewals.upcoming.decided"), Squeeze(R"(
      renewals.upcoming.decided = 1
      total renewals.upcoming.decided 1
      ahead 500 -> 500 adds 1 renewal.renewed line 2)"));
  EXPECT_EQ(explained("renewals.later"), Squeeze(R"(
      renewals.later = 2
      total renewals.later 2
      done 800 -> 800 adds 1 renewal.renewed line 5
      later 900 -> 0 adds 1 renewal.open line 4)"));
}

TEST(ExplainRenewals, AddUpWhatAPageLeavesOut) {
  EXPECT_EQ(Explained("renewals.months.due_amount", "2024-01", {1, 1}), Squeeze(R"(
      renewals.months.due_amount = 2200
      total renewals.months.due_amount 2200
      bolt 500 -> 0 adds 500 renewal.lost line 3
      rest 3 1700)"));
}

TEST(ExplainRenewals, SayWhatThereIs) {
  EXPECT_NE(Explained("renewals.months.due", "2024-02").find("The months are: 2024-01."),
            std::string::npos);
}

constexpr std::string_view kTerms = R"(
      acme 2023-01-31..2024-01-31 10 year
      acme 2024-01-31..           12 year
      bolt 2023-01-10..2024-01-10  5 year
      core 2023-01-15..            3 year
      core 2023-03-01..            2 year
      echo 2023-01-20..            1 month)";

TEST(ExplainRenewals, OfTermsOpenTheRowsOfSubscriptions) {
  Books books;
  books.ledger = testing::LedgerFromText(kTerms);
  EXPECT_EQ(ExplainedOf(books, "renewals.months.renewed_amount", "", {}, AsOfJanuary()), Squeeze(R"(
      renewals.months.renewed_amount = 18000
      total renewals.months.renewed_amount 18000
      acme 12000 -> 14400 adds 14400 renewal.renewed line 2
      core 3600 -> 3600 adds 3600 renewal.renewed line 5
      )"));
  EXPECT_EQ(ExplainedOf(books, "renewals.upcoming.amount", "", {}, AsOfJanuary()), Squeeze(R"(
      renewals.upcoming.amount = 2400
      total renewals.upcoming.amount 2400
      core 2400 -> 0 adds 2400 renewal.open line 6
      )"));
}

TEST(ExplainRenewals, SayThatNoTermIsAContract) {
  Books books;
  books.ledger = testing::LedgerFromText("echo 2023-01-20.. 1 month");
  EXPECT_NE(ExplainedOf(books, "renewals.total.due", "", {}, AsOfJanuary()).find("renewal_terms"),
            std::string::npos);
}

// Every figure of a report of renewals, by another way than the contracts: what it states.
void ExpectSumsOfEveryFigure(const Books& books) {
  const Settings settings = AsOfJanuary();
  const Result<Report> report = BuildReport(books, {}, settings);
  int explained = 0;
  for (const FigureInfo& figure : AllFigures()) {
    if (!figure.metric.starts_with("renewals.")) continue;
    if (figure.metric.starts_with("renewals.plan.")) continue;
    FigureAddress address;
    address.metric = std::string(figure.metric);
    const Result<Explanation> explanation = ExplainFigure(books, *report, settings, address);
    ASSERT_TRUE(explanation.ok()) << figure.metric << ": " << explanation.error().message;
    for (const ExplainedPart& part : explanation->parts) {
      std::int64_t sum = 0;
      for (const ExplainedRow& row : part.rows) sum += row.amount;
      EXPECT_EQ(sum, part.total) << figure.metric;
      EXPECT_EQ(part.unit == FigureUnit::kMoney,
                part.metric.ends_with("amount") || part.metric.ends_with("capped"))
          << part.metric;
    }
    EXPECT_NE(explanation->whole.has_value(), explanation->rate.has_value()) << figure.metric;
    ++explained;
  }
  EXPECT_EQ(explained, 34);
}

TEST(ExplainRenewals, AddUpToEveryFigure) {
  Books books;
  books.renewals = RenewalsFromText(kContracts);
  ExpectSumsOfEveryFigure(books);
}

TEST(ExplainRenewals, AddUpToEveryFigureOfTerms) {
  Books books;
  books.ledger = testing::LedgerFromText(kTerms);
  ExpectSumsOfEveryFigure(books);
}

}  // namespace
}  // namespace holdfast
