#include "holdfast/report/exchange.h"

#include <gtest/gtest.h>

#include <string>

#include "../../support/ledger_text.h"
#include "holdfast/report/build.h"
#include "holdfast/report/explain.h"

namespace holdfast {
namespace {

using testing::LedgerFromText;
using testing::RatesFromText;
using testing::Squeeze;

Settings In(std::string_view currency, std::string_view as_of = "") {
  Settings settings;
  settings.reporting_currency = *Currency::Parse(currency);
  settings.as_of = DayFromString(as_of);
  return settings;
}

Result<Report> ReportOf(std::string_view ledger, std::string_view rates, const Settings& settings) {
  Books books;
  books.ledger = LedgerFromText(ledger);
  books.rates = RatesFromText(rates);
  return BuildReport(books, {}, settings);
}

/// The bridge as shown: "2024-02 435.00 fx 35.00 expansion 60.00 = 530.00".
std::string BridgeText(const Block& block) {
  std::string text;
  const int digits = block.currency.minor_digits();
  for (const MovementRow& row : block.movements) {
    text += MonthToString(row.month) + " " + ToDecimal(row.opening, digits);
    const auto add = [&](std::string_view name, Minor amount) {
      if (amount != 0) text += " " + std::string(name) + " " + ToDecimal(amount, digits);
    };
    add("fx", row.fx);
    add("new", row.fresh);
    add("reactivation", row.reactivation);
    add("expansion", row.expansion);
    add("contraction", -row.contraction);
    add("churn", -row.churn);
    text += " = " + ToDecimal(row.closing, digits) + "\n";
  }
  return text;
}

constexpr const char* kRates = R"(
    2024-01-31 EUR USD 1.10
    2024-02-29 EUR USD 1.20
    2024-03-29 EUR USD 1.00)";
// Bolt pays in euros, then in dollars.
constexpr const char* kLedger = R"(from 2024-01
    currency EUR
    acme  250 250 250
    bolt  100 150   .
    currency USD
    core   50  50  50
    bolt    .   .  90
    free    0   0   0)";

TEST(Exchange, MakesOneBridgeWithFxOfItsOwn) {
  const Result<Report> report = ReportOf(kLedger, kRates, In("USD"));
  ASSERT_TRUE(report.ok()) << report.error().message;
  ASSERT_EQ(report->blocks.size(), 1U);
  const Block& block = report->blocks[0];
  EXPECT_EQ(block.currency.ToString(), "USD");
  EXPECT_EQ(BridgeText(block), Squeeze(R"(
      2024-01 0.00 new 435.00 = 435.00
      2024-02 435.00 fx 35.00 expansion 60.00 = 530.00
      2024-03 530.00 fx -80.00 contraction -60.00 = 390.00)"));
  // Bolt is one customer all the time.
  EXPECT_EQ(block.summary.customers, 3U);
  EXPECT_EQ(block.summary.zero_mrr_customers, 1U);
  EXPECT_EQ(block.summary.mrr, 39'000);
  EXPECT_EQ(block.movements[2].customers, (Movement::Customers{3, 0, 0, 0, 0, 1, 0, 2, 0, 0, 3}));
}

// Acme leaves in euros in January, and is back in dollars in March: 60 days, from the 31st to the
// 31st.
TEST(Exchange, TellsWhoIsNewAgainOverAllCurrencies) {
  const auto march = [](Day window) {
    Settings settings = In("USD");
    settings.reactivation_window = window;
    const auto report = ReportOf(R"(from 2023-11
        currency EUR
        acme  100 100   .   .   .
        currency USD
        acme    .   .   .   .  80
        bolt   10  10  10  10  10)",
                                 "2023-11-01 EUR USD 2", settings);
    return report->blocks[0].movements[4];
  };
  EXPECT_EQ(march(60).reactivation, 8000);
  EXPECT_EQ(march(59).fresh, 8000);
}

TEST(Exchange, TellsWhoIsNewAgainInQuarters) {
  const auto second = [](Day window) {
    Settings settings = In("USD");
    settings.reactivation_window = window;
    settings.period = PeriodUnit::kQuarter;
    const auto report = ReportOf(R"(from 2023-12
        currency EUR
        acme  100   .   .   .  40   .  40)",
                                 "2023-11-01 EUR USD 2", settings);
    return *report->blocks[0].periods->rows[2].net;
  };
  // Lost on 31 January, back on 30 April and again on 30 June.
  EXPECT_EQ(second(90).reactivation, 8000);
  EXPECT_EQ(second(89).fresh, 8000);
  EXPECT_EQ(second(89).customers.fresh, 1U);
}

// Days are of all accounts together, at the rate of the month: acme goes from euros to dollars with
// a day between.
TEST(Exchange, TakesEachDaysChangeAtTheRateOfItsMonth) {
  Settings settings = In("USD", "2024-02-29");
  settings.same_month = SameMonthRule::kEvents;
  const char* ledger = R"(
      currency EUR
      acme   2024-01-01..2024-02-10  100
      bolt   2024-01-01..2024-02-05   50
      bolt   2024-02-05..             30
      currency USD
      acme   2024-02-11..            200
      bolt   2024-02-05..             24
      guest  2024-02-01..2024-02-02    7
      core   2024-01-01..              1)";
  const Result<Report> report = ReportOf(ledger, kRates, settings);
  ASSERT_TRUE(report.ok()) << report.error().message;
  const Block& block = report->blocks[0];
  // Bolt's 50 euros are 60 dollars in February, and so are 30 euros and 24 dollars.
  EXPECT_EQ(BridgeText(block), Squeeze(R"(
      2024-01 0.00 new 166.00 = 166.00
      2024-02 166.00 fx 15.00 new 7.00 reactivation 200.00 churn -127.00 = 261.00)"));
  EXPECT_EQ(block.movements[1].customers, (Movement::Customers{3, 1, 0, 1, 0, 0, 2, 2, 0, 0, 3}));
  EXPECT_EQ(block.summary.zero_mrr_customers, 1U);
  settings.reactivation_window = 0;
  const Result<Report> again = ReportOf(ledger, kRates, settings);
  EXPECT_EQ(again->blocks[0].movements[1].fresh, 20'700);
  FigureAddress address;
  Books books;
  books.ledger = LedgerFromText(ledger);
  books.rates = RatesFromText(kRates);
  address.metric = "movements.churn";
  address.month = MonthFromString("2024-02");
  const Result<Explanation> churn = ExplainFigure(books, *again, settings, address);
  ASSERT_TRUE(churn.ok()) << churn.error().message;
  EXPECT_EQ(churn->parts[0].rows[0].customer, "acme");
  EXPECT_EQ(churn->parts[0].rows[0].amount, 12'000);
  EXPECT_EQ(churn->parts[0].rows[1].customer, "guest");
}

TEST(Exchange, AddsUpQuartersOfDays) {
  Settings settings = In("USD", "2024-06-30");
  settings.same_month = SameMonthRule::kEvents;
  settings.period = PeriodUnit::kQuarter;
  const auto report =
      ReportOf(R"(
      currency EUR
      acme   2024-01-01..            100
      comes  2024-04-10..            100
      currency USD
      guest  2024-05-05..2024-05-06    6)",
               "2024-03-31 EUR USD 1\n2024-04-30 EUR USD 2\n2024-05-31 EUR USD 3", settings);
  ASSERT_TRUE(report.ok()) << report.error().message;
  const PeriodRow& row = report->blocks[0].periods->rows[1];
  // 100 to 200 to 300 for acme, 200 to 300 for who came in April.
  EXPECT_EQ(row.months.fx, 30'000);
  EXPECT_EQ(row.months.fresh, 20'600);
  EXPECT_EQ(row.months.churn, 600);
  // Of acme's opening at the quarter's last rate.
  EXPECT_DOUBLE_EQ(*row.rates->gross_mrr_churn, 6.0 / 300);
}

TEST(Exchange, LeavesRatesOutOfRetentionAndChurn) {
  const Result<Report> report = ReportOf(kLedger, kRates, In("USD"));
  ASSERT_TRUE(report.ok());
  const Block& block = report->blocks[0];
  ASSERT_EQ(block.monthly_retention.size(), 2U);
  EXPECT_EQ(block.monthly_retention[0].opening, 47'000);
  EXPECT_EQ(block.monthly_retention[0].retained, 53'000);
  EXPECT_DOUBLE_EQ(*block.monthly_retention[0].grr, 1.0);
  EXPECT_DOUBLE_EQ(*block.monthly_retention[1].nrr, 390.0 / 450);
  EXPECT_EQ(block.churn[2].opening, 45'000);
  EXPECT_DOUBLE_EQ(*block.churn[2].gross_mrr_churn, 60.0 / 450);
  EXPECT_DOUBLE_EQ(*block.expansion[1].expansion_rate, 60.0 / 470);
}

TEST(Exchange, ComparesCohortsAtTheRatesOfEachMonth) {
  const Result<Report> report = ReportOf(kLedger, kRates, In("USD"));
  ASSERT_TRUE(report.ok());
  const CohortRow& cohort = report->blocks[0].cohorts.at(0);
  EXPECT_EQ(cohort.customers, (std::vector<std::uint64_t>{3, 3, 3}));
  EXPECT_EQ(cohort.net_mrr, (std::vector<Minor>{43'500, 53'000, 39'000}));
  EXPECT_EQ(cohort.base_mrr, (std::vector<Minor>{43'500, 47'000, 40'000}));
  EXPECT_EQ(cohort.gross_mrr, (std::vector<Minor>{43'500, 47'000, 39'000}));
}

TEST(Exchange, OfAMonthlyCustomerMovesNothingWhenOnlyTheRateDoes) {
  // N16: 250.00 EUR a month, reported in dollars.
  const Result<Report> report =
      ReportOf("from 2024-01\ncurrency EUR\nacme 250 250 250", kRates, In("USD"));
  ASSERT_TRUE(report.ok());
  const Block& block = report->blocks[0];
  EXPECT_EQ(BridgeText(block), Squeeze(R"(
      2024-01 0.00 new 275.00 = 275.00
      2024-02 275.00 fx 25.00 = 300.00
      2024-03 300.00 fx -50.00 = 250.00)"));
  EXPECT_EQ(block.grew.total, 0U);
  EXPECT_EQ(block.movements[1].customers.unchanged, 1U);
  for (const RetentionRow& row : block.monthly_retention) {
    EXPECT_DOUBLE_EQ(*row.nrr, 1.0);
    EXPECT_DOUBLE_EQ(*row.grr, 1.0);
  }
}

TEST(Exchange, ExplainsAPublishedRollForwardWhoseMonthsDoNotMeet) {
  // T4: "Existing" differs from the MRR before by 0, -0.02 and 0.09.
  const Result<Report> report = ReportOf(R"(from 2017-02
      currency USD
      first  2.49 2.49 2.49 2.49
      grows     .    .    7    7
      leaves    .    .   10    .
      late      .    .    .   63
      currency EUR
      grows     .   16   16   16)",
                                         R"(
      2017-02-28 EUR USD 1
      2017-04-30 EUR USD 0.99875
      2017-05-31 EUR USD 1.004375)",
                                         In("USD"));
  ASSERT_TRUE(report.ok());
  EXPECT_EQ(BridgeText(report->blocks[0]), Squeeze(R"(
      2017-02 0.00 new 2.49 = 2.49
      2017-03 2.49 new 16.00 = 18.49
      2017-04 18.49 fx -0.02 new 10.00 expansion 7.00 = 35.47
      2017-05 35.47 fx 0.09 new 63.00 churn -10.00 = 88.56)"));
}

TEST(Exchange, TakesAPartialMonthAtTheLastRateByThen) {
  const Result<Report> report =
      ReportOf("currency EUR\nacme 2024-01-05.. 100", kRates, In("USD", "2024-03-28"));
  ASSERT_TRUE(report.ok());
  EXPECT_EQ(MonthToString(*report->blocks[0].partial_month), "2024-03");
  EXPECT_EQ(report->blocks[0].movements[2].closing, 12'000);
  EXPECT_EQ(report->blocks[0].summary.mrr, 12'000);
}

TEST(Exchange, KnowsCurrenciesOfOtherMinorUnits) {
  const Result<Report> report = ReportOf(R"(from 2024-01
      currency JPY
      yen    30
      currency KWD
      dinar   1)",
                                         R"(
      2024-01-31 JPY USD 0.0068
      2024-01-31 KWD USD 3.25)",
                                         In("USD"));
  ASSERT_TRUE(report.ok());
  // The notation's amounts are in hundredths: 3,000 yen and 0.100 dinars.
  EXPECT_EQ(report->blocks[0].summary.mrr, 2'040 + 33);
}

TEST(Exchange, StatesTheRatesUsed) {
  const Result<Report> report =
      ReportOf(R"(from 2023-12
      currency GBP
      acme 10 10
      currency USD
      bolt 10 10)",
               "2024-01-31 EUR USD 1.10\n2024-01-31 EUR GBP 0.88", In("USD"));
  ASSERT_TRUE(report.ok());
  ASSERT_TRUE(report->fx);
  ASSERT_EQ(report->fx->rates.size(), 2U);
  const FxRate& december = report->fx->rates[0];
  EXPECT_EQ(MonthToString(december.month), "2023-12");
  EXPECT_EQ(december.from.ToString(), "GBP");
  EXPECT_EQ(december.via.ToString(), "EUR");
  EXPECT_TRUE(december.later);
  EXPECT_DOUBLE_EQ(december.rate, 1.25);
  EXPECT_FALSE(report->fx->rates[1].later);
}

TEST(Exchange, NamesThePairThatHasNoRate) {
  const Result<Report> report = ReportOf("from 2024-01\ncurrency GBP\nacme 10", kRates, In("USD"));
  ASSERT_FALSE(report.ok());
  EXPECT_EQ(report.error().code, "fx.no_rate");
  EXPECT_NE(report.error().message.find("from GBP to USD"), std::string::npos);
  const Result<Report> unnamed = ReportOf("from 2024-01\nacme 10", kRates, In("USD"));
  ASSERT_FALSE(unnamed.ok());
  EXPECT_EQ(unnamed.error().code, "fx.no_rate");
  EXPECT_NE(unnamed.error().message.find("setting currency"), std::string::npos);
}

TEST(Exchange, NeedsNoRatesForOneCurrencyAlone) {
  const char* const ledger = "from 2024-01\ncurrency USD\nacme 10 20 .\nbolt . 5 7";
  const Result<Report> exchanged = ReportOf(ledger, "", In("USD"));
  const Result<Report> plain = ReportOf(ledger, "", Settings{});
  ASSERT_TRUE(exchanged.ok() && plain.ok());
  EXPECT_EQ(BridgeText(exchanged->blocks[0]), BridgeText(plain->blocks[0]));
  EXPECT_FALSE(plain->fx);
  EXPECT_TRUE(plain->blocks[0].cohorts[0].base_mrr.empty());
}

TEST(Exchange, ListsWhoMovedAtConstantRatesWithTheRowsOfAllAccounts) {
  const Result<Report> report = ReportOf(R"(from 2024-01
      currency EUR
      acme 100 100 100
      currency USD
      acme  10  20   .)",
                                         kRates, In("USD"));
  ASSERT_TRUE(report.ok());
  const MoverList& grew = report->blocks[0].grew;
  ASSERT_EQ(grew.total, 1U);
  EXPECT_EQ(grew.shown[0].before, 13'000);
  EXPECT_EQ(grew.shown[0].after, 14'000);
  ASSERT_EQ(grew.shown[0].sources.size(), 2U);
  EXPECT_EQ(grew.shown[0].sources[0].line, 3U);
  EXPECT_EQ(grew.shown[0].sources[1].line, 5U);
}

TEST(Exchange, SaysWhenAnAmountDoesNotFit) {
  const Result<Report> report = ReportOf("from 2024-01\ncurrency EUR\nacme 20000000000",
                                         "2024-01-31 EUR USD 1000000000", In("USD"));
  ASSERT_FALSE(report.ok());
  EXPECT_EQ(report.error().code, "ledger.overflow");
}

}  // namespace
}  // namespace holdfast
