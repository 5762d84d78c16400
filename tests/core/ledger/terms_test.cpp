#include "holdfast/ledger/terms.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "../../support/ledger_text.h"

namespace holdfast {
namespace {

using testing::LedgerFromText;
using testing::Squeeze;

// A row: billed by an interval, or with an agreed end, or with no term. What ends its term: an
// anniversary within it, its end on one, its end between two, nothing yet. Who takes over: the row
// itself, a row on that day, a day later, ahead, one with another term, one without, nobody.

Day D(std::string_view text) { return *DayFromString(text); }

RenewalStore StoreOf(const Ledger& ledger, std::string_view as_of, const Settings& settings = {},
                     const CustomerStore& customers = {}) {
  const SpansByAccount spans(ledger);
  const Result<Grid> grid = Grid::Months(*ledger.first_day(), D(as_of));
  const SourcesRule sources(ledger, spans, *grid);
  return ContractsOfTerms(ledger, spans, sources, customers, settings, D(as_of));
}

/// By day, of a day by customer.
std::vector<Renewal> ContractsOf(const RenewalStore& store) {
  std::vector<Renewal> contracts;
  store.ForEach([&contracts](const Renewal& contract) { contracts.push_back(contract); });
  std::stable_sort(contracts.begin(), contracts.end(), [](const Renewal& a, const Renewal& b) {
    return std::tuple(a.due, a.customer) < std::tuple(b.due, b.customer);
  });
  return contracts;
}

/// "acme 2024-01-01 1200 renewed 1500 on 2023-12-01 line 2".
std::string Text(const RenewalStore& store, bool lines = true) {
  std::ostringstream text;
  for (const Renewal& contract : ContractsOf(store)) {
    text << contract.customer << " " << DayToString(contract.due) << " "
         << ToDecimal(contract.base, 0);
    if (contract.outcome == RenewalOutcome::kLost) text << " lost";
    if (contract.outcome == RenewalOutcome::kOpen) text << " open";
    if (contract.outcome == RenewalOutcome::kRenewed)
      text << " renewed " << ToDecimal(contract.renewed, 0);
    if (contract.renewed_on && contract.renewed_on != contract.due)
      text << " on " << DayToString(*contract.renewed_on);
    if (lines) text << " line " << contract.line;
    text << "\n";
  }
  return text.str();
}

std::string ContractsText(std::string_view ledger, std::string_view as_of,
                          const Settings& settings = {}) {
  return Text(StoreOf(LedgerFromText(ledger), as_of, settings));
}

Settings With(std::string_view key, std::string_view value) { return *WithSetting({}, key, value); }

struct TermCase {
  const char* name;
  const char* ledger;
  const char* as_of;
  const char* contracts;
};

void PrintTo(const TermCase& c, std::ostream* out) { *out << c.name; }

class Terms : public ::testing::TestWithParam<TermCase> {};

// MRR is in major units, contracts in minor ones: 10 a month are 12000 a year.
TEST_P(Terms, AreContractsThatAreDue) {
  EXPECT_EQ(ContractsText(GetParam().ledger, GetParam().as_of), Squeeze(GetParam().contracts));
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Terms,
    ::testing::Values(
        TermCase{"OfOneThatGoesOn", "a 2022-03-15.. 10 year", "2024-02-29",
                 R"(a 2023-03-15 12000 renewed 12000 line 1
                    a 2024-03-15 12000 open line 1
                    )"},
        TermCase{"OfOneThatEndsWithIt", "a 2022-03-15..2024-03-15 10 year", "2024-03-31",
                 R"(a 2023-03-15 12000 renewed 12000 line 1
                    a 2024-03-15 12000 lost line 1
                    )"},
        TermCase{"OfOneThatEndsAhead", "a 2023-03-15..2024-03-15 10 year", "2024-02-29",
                 "a 2024-03-15 12000 open line 1\n"},
        TermCase{"OfOneThatStopsWithinIt", "a 2023-03-15..2023-09-01 10 year", "2024-04-30",
                 "a 2023-09-01 12000 lost line 1\n"},
        TermCase{"OfTwoYears", "a 2020-01-31.. 10 2 years", "2024-01-31",
                 R"(a 2022-01-31 24000 renewed 24000 line 1
                    a 2024-01-31 24000 renewed 24000 line 1
                    a 2026-01-31 24000 open line 1
                    )"},
        TermCase{"OfTheLeapDay", "a 2024-02-29..2026-03-01 10 year", "2026-03-31",
                 R"(a 2025-02-28 12000 renewed 12000 line 1
                    a 2026-03-01 12000 lost line 1
                    )"},
        TermCase{"OfDays", "a 2023-01-01.. 10 365 days", "2024-12-31",
                 R"(a 2024-01-01 12000 renewed 12000 line 1
                    a 2024-12-31 12000 renewed 12000 line 1
                    a 2025-12-31 12000 open line 1
                    )"},
        TermCase{"ThatAnotherRowRenews",
                 "a 2023-01-01..2024-01-01 10 year\n a 2024-01-01.. 12 year", "2024-06-30",
                 R"(a 2024-01-01 12000 renewed 14400 line 1
                    a 2025-01-01 14400 open line 2
                    )"},
        TermCase{"WhoseLastDayIsTheEnd",
                 "a 2023-01-01..2023-12-31 10 year\n a 2024-01-01.. 12 year", "2024-06-30",
                 R"(a 2023-12-31 12000 renewed 14400 line 1
                    a 2025-01-01 14400 open line 2
                    )"},
        TermCase{"RenewedTwoDaysLate", "a 2023-01-01..2024-01-01 10 year\n a 2024-01-03.. 10 year",
                 "2024-06-30",
                 R"(a 2024-01-01 12000 lost line 1
                    a 2025-01-03 12000 open line 2
                    )"},
        TermCase{"RenewedWithMoreBesideIt", "a 2023-01-01.. 10 year\n a 2024-01-01.. 3 year",
                 "2024-06-30",
                 R"(a 2024-01-01 12000 renewed 15600 line 1
                    a 2025-01-01 15600 open line 1
                    )"},
        TermCase{"DueOnOneDayTogether", "a 2023-01-01.. 3 year\n a 2023-01-01..2024-01-01 10 year",
                 "2024-06-30",
                 R"(a 2024-01-01 15600 renewed 3600 line 2
                    a 2025-01-01 3600 open line 1
                    )"},
        TermCase{"DueOnOtherDaysApart", "a 2023-01-01.. 10 year\n a 2023-04-01.. 3 year",
                 "2024-02-29",
                 R"(a 2024-01-01 12000 renewed 12000 line 1
                    a 2024-04-01 3600 open line 2
                    a 2025-01-01 12000 open line 1
                    )"},
        TermCase{"OfOneDayAndOfTwoLengths",
                 R"(a 2022-01-01..2024-01-01 10 2 years
                    a 2023-01-01..2024-01-01 5 year
                    a 2024-01-01.. 6 year
                    a 2024-01-01.. 7 2 years)",
                 "2024-01-31",
                 R"(a 2024-01-01 6000 renewed 7200 line 2
                    a 2024-01-01 24000 renewed 16800 line 1
                    a 2025-01-01 7200 open line 3
                    a 2026-01-01 16800 open line 4
                    )"},
        TermCase{"WithAChangeOfPrice", "a 2023-01-01..2023-06-15 10 year\n a 2023-06-15.. 15 year",
                 "2024-06-30",
                 R"(a 2024-01-01 18000 renewed 18000 line 2
                    a 2025-01-01 18000 open line 2
                    )"},
        TermCase{"WithAChangeToTheSameEnd",
                 "a 2023-01-01..2023-06-15 10 year\n a 2023-06-15..2024-01-01 15 year",
                 "2024-06-30", "a 2024-01-01 18000 lost line 2\n"},
        TermCase{"WithAChangeStillToCome",
                 "a 2023-01-01..2023-06-15 10 year\n a 2023-06-15.. 15 year", "2023-05-31",
                 "a 2024-01-01 12000 open line 1\n"},
        TermCase{"RenewedEarlyWithAnEndOfItsOwn",
                 "a 2023-01-01..2023-10-01 10 year\n a 2023-10-01..2024-10-01 15 year",
                 "2024-01-31",
                 R"(a 2024-01-01 12000 renewed 18000 on 2023-10-01 line 1
                    a 2024-10-01 18000 open line 2
                    )"},
        TermCase{"RenewedEarlyForALongerTerm",
                 "a 2023-01-01..2023-10-01 10 year\n a 2023-10-01.. 15 2 years", "2023-11-30",
                 R"(a 2024-01-01 12000 renewed 18000 on 2023-10-01 line 1
                    a 2025-10-01 36000 open line 2
                    )"},
        TermCase{"RenewedByOneThatBeganBefore",
                 "a 2023-01-01..2024-01-01 10 year\n a 2023-12-01.. 15 year", "2024-01-31",
                 R"(a 2024-01-01 12000 renewed 18000 on 2023-12-01 line 1
                    a 2024-12-01 18000 open line 2
                    )"},
        TermCase{"NotRenewedByOneThatBeganBeforeAndHasEnded",
                 "a 2023-01-01..2024-01-01 10 year\n a 2023-11-01..2023-12-20 15 year",
                 "2024-01-31",
                 R"(a 2023-12-20 18000 lost line 2
                    a 2024-01-01 12000 lost line 1
                    )"},
        TermCase{"OpenUntilTheOneThatReplacesItHasBegun",
                 "a 2023-01-10..2023-06-10 10 year\n a 2023-06-10.. 15 2 years", "2023-06-05",
                 "a 2023-06-10 12000 open line 1\n"},
        TermCase{"NotRenewedByOneThatBeganLongBefore",
                 "a 2023-01-01..2024-01-01 10 year\n a 2023-10-02.. 15 year", "2024-01-31",
                 R"(a 2024-01-01 12000 lost line 1
                    a 2024-10-02 18000 open line 2
                    )"},
        TermCase{"AheadRenewedByTheSameSubscription",
                 "a#7 2023-01-01..2024-01-01 10 year\n a#7 2023-12-01..2025-01-01 15 year",
                 "2023-12-31",
                 R"(a 2024-01-01 12000 renewed 18000 on 2023-12-01 line 1
                    a 2024-12-01 18000 open line 2
                    )"},
        TermCase{"AheadNotRenewedByAnother",
                 "a#7 2023-01-01..2024-01-01 10 year\n a#8 2023-12-01.. 15 year", "2023-12-31",
                 R"(a 2024-01-01 12000 open line 1
                    a 2024-12-01 18000 open line 2
                    )"},
        TermCase{"RenewedByTheMonth", "a 2023-01-01..2024-01-01 10 year\n a 2024-01-01.. 11 month",
                 "2024-01-31", "a 2024-01-01 12000 renewed 13200 line 1\n"},
        TermCase{"ChangedToTheMonthWithin",
                 "a 2023-01-01..2023-07-15 10 year\n a 2023-07-15.. 11 month", "2024-01-31",
                 "a 2023-07-15 12000 renewed 13200 line 1\n"},
        TermCase{"BesideOneByTheMonth",
                 "a 2023-01-01..2024-01-01 10 year\n a 2023-06-01.. 11 month", "2024-01-31",
                 "a 2024-01-01 12000 lost line 1\n"},
        TermCase{"AgreedOn",
                 "a 2021-01-15..2024-01-14 10 agreed\n b 2023-05-01..2024-05-01 5 agreed",
                 "2024-01-31",
                 R"(a 2024-01-14 36000 lost line 1
                    b 2024-05-01 6000 open line 2
                    )"},
        TermCase{"ForGood", "a 2023-01-01..2099-01-01 10 agreed", "2024-01-31", ""},
        TermCase{"NotByTheMonth", "a 2023-01-01.. 10 month", "2024-01-31", ""},
        TermCase{"NotOfAnEndAlone", "a 2023-01-01..2024-01-01 10", "2024-01-31", ""},
        TermCase{"NotWithoutMrr", "a 2023-01-01.. 0 year", "2024-01-31", ""},
        TermCase{"LostOnTheDayThatIsAskedFor",
                 "a 2023-01-01..2023-12-31 10 year\n a 2024-01-01.. 12 year", "2023-12-31",
                 "a 2023-12-31 12000 lost line 1\n"},
        TermCase{"NotWhatBeginsLater", "a 2023-01-01.. 10 month\n b 2024-02-01.. 10 year",
                 "2024-01-31", ""}),
    [](const auto& test) { return test.param.name; });

TEST(TermLengths, AreThoseThatTheSettingNames) {
  constexpr std::string_view kLedger = R"(
      year     2024-01-01..  10  year
      quarter  2024-01-01..  10  3 months
      month    2024-01-01..  10  month
      week     2024-01-01..  10  week)";
  EXPECT_EQ(ContractsText(kLedger, "2024-01-15"), "year 2025-01-01 12000 open line 2\n");
  EXPECT_EQ(ContractsText(kLedger, "2024-01-15", With("renewal_terms", "quarterly")), Squeeze(R"(
      quarter 2024-04-01 3000 open line 3
      year 2025-01-01 12000 open line 2
      )"));
  EXPECT_EQ(ContractsText(kLedger, "2024-01-15", With("renewal_terms", "monthly")), Squeeze(R"(
      month 2024-02-01 1000 open line 4
      quarter 2024-04-01 3000 open line 3
      year 2025-01-01 12000 open line 2
      )"));
  EXPECT_EQ(ContractsText(kLedger, "2024-01-15", With("renewal_terms", "none")), "");
}

TEST(Contracts, BridgeTheGapsThatTheSettingDoes) {
  constexpr std::string_view kLedger = "a 2023-01-01..2024-01-01 10 year\n a 2024-01-11.. 12 year";
  EXPECT_EQ(ContractsText(kLedger, "2024-06-30", With("gap_days", "9")), Squeeze(R"(
      a 2024-01-01 12000 lost line 1
      a 2025-01-11 14400 open line 2
      )"));
  EXPECT_EQ(ContractsText(kLedger, "2024-06-30", With("gap_days", "10")), Squeeze(R"(
      a 2024-01-01 12000 renewed 14400 line 1
      a 2025-01-11 14400 open line 2
      )"));
}

TEST(Contracts, AreOfOneCurrency) {
  EXPECT_EQ(ContractsText(R"(
                currency USD
                a 2023-01-01..2024-01-01 10 year
                currency EUR
                a 2024-01-01.. 12 year)",
                          "2024-01-31"),
            Squeeze(R"(
                a 2024-01-01 12000 lost line 3
                a 2025-01-01 14400 open line 5
                )"));
}

TEST(Contracts, AreOfTheNewerExport) {
  // The older file knows of no end.
  EXPECT_EQ(ContractsText(R"(
                file old.csv subscriptions
                a#1  2022-01-01..            10  year
                b#2  2022-06-01..            10  month
                file new.csv subscriptions
                a#1  2022-01-01..2024-01-01  10  year)",
                          "2024-01-31"),
            Squeeze(R"(
                a 2023-01-01 12000 renewed 12000 line 6
                a 2024-01-01 12000 lost line 6
                )"));
}

TEST(Contracts, AreOfSubscriptionsBeforeInvoices) {
  // What the MRR table says of January does not end the term, nor do invoices of who subscribes.
  EXPECT_EQ(ContractsText(R"(
                file mrr.csv mrr
                a  2024-01-01..2024-02-01  7  year
                file s.csv subscriptions
                a  2023-01-01..           10  year
                file i.csv invoices
                a  2023-03-01..2024-03-01  2  year
                b  2023-01-01..2024-01-01  9  year)",
                          "2024-01-31"),
            Squeeze(R"(
                a 2024-01-01 12000 renewed 12000 line 5
                b 2024-01-01 10800 lost line 8
                a 2025-01-01 12000 open line 5
                )"));
}

// A row of invoices is for one period: it is due on its end, and renewed by what is paid from then
// on.
INSTANTIATE_TEST_SUITE_P(
    OfInvoices, Terms,
    ::testing::Values(TermCase{"PaidForTheNextYear",
                               R"(file i.csv invoices
                    a 2022-01-01..2023-01-01 10 year
                    a 2023-01-01..2024-01-01 12 year
                    a 2024-01-01..2025-01-01 12 year)",
                               "2024-06-30",
                               R"(a 2023-01-01 12000 renewed 14400 line 2
                    a 2024-01-01 14400 renewed 14400 line 3
                    a 2025-01-01 14400 open line 4
                    )"},
                      TermCase{"NotPaidAgain",
                               "file i.csv invoices\n a 2022-01-01..2023-01-01 10 year\n b "
                               "2023-01-01..2023-02-01 1 month",
                               "2023-01-31", "a 2023-01-01 12000 lost line 2\n"},
                      TermCase{"PaidADayLate",
                               R"(file i.csv invoices
                    a 2022-01-01..2023-01-01 10 year
                    a 2023-01-02..2024-01-02 10 year)",
                               "2023-01-31",
                               R"(a 2023-01-01 12000 renewed 12000 line 2
                    a 2024-01-02 12000 open line 3
                    )"},
                      TermCase{"PaidAhead",
                               R"(file i.csv invoices
                    a 2022-01-01..2023-01-01 10 year
                    a 2022-12-01..2023-12-01 15 year)",
                               "2023-01-31",
                               R"(a 2023-01-01 12000 renewed 18000 on 2022-12-01 line 2
                    a 2023-12-01 18000 open line 3
                    )"},
                      TermCase{"LinesOfOnePeriodTogether",
                               R"(file i.csv invoices
                    a 2022-01-01..2023-01-01 10 year
                    a 2022-01-01..2023-01-01 3 year
                    a 2023-01-01..2024-01-01 13 year)",
                               "2023-01-31",
                               R"(a 2023-01-01 15600 renewed 15600 line 2
                    a 2024-01-01 15600 open line 4
                    )"},
                      TermCase{"PartlyTakenBack",
                               R"(file i.csv invoices
                    a 2022-01-01..2023-01-01 10 year
                    a 2022-01-01..2023-01-01 -3 year)",
                               "2023-01-31", "a 2023-01-01 8400 lost line 2\n"},
                      TermCase{"WhollyTakenBack",
                               R"(file i.csv invoices
                    a 2021-01-01..2022-01-01 10 year
                    a 2022-01-01..2023-01-01 10 year
                    a 2022-01-01..2023-01-01 -10 year)",
                               "2023-01-31", "a 2022-01-01 12000 lost line 2\n"},
                      // What is paid for afterwards goes to the contract that is one.
                      TermCase{"WhollyTakenBackBesideAnother",
                               R"(file i.csv invoices
                    a 2021-01-01..2023-01-01 10 24 months
                    a 2021-01-01..2023-01-01 -10 24 months
                    a 2022-01-01..2023-01-01 20 year
                    a 2023-01-01..2023-02-01 20 month)",
                               "2023-01-31", "a 2023-01-01 24000 renewed 24000 line 4\n"},
                      TermCase{"ThenByTheMonth",
                               R"(file i.csv invoices
                    a 2022-01-01..2023-01-01 10 year
                    a 2023-01-01..2023-02-01 11 month)",
                               "2023-01-31", "a 2023-01-01 12000 renewed 13200 line 2\n"},
                      TermCase{"NotByTheMonthAlone",
                               "file i.csv invoices\n a 2022-01-01..2022-02-01 10 month",
                               "2023-01-31", ""}),
    [](const auto& test) { return test.param.name; });

TEST(Contracts, NameTheOwnerOfTheCustomer) {
  CustomerStore customers;
  const std::string attribute = "owner";
  const std::string_view owner = "Ana";
  customers.Add({"a", "", std::span(&owner, 1)}, std::span(&attribute, 1));
  const Ledger ledger = LedgerFromText("a 2023-01-01.. 10 year\n b 2023-01-01.. 10 year");
  const RenewalStore store = StoreOf(ledger, "2023-01-31", {}, customers);
  const std::vector<Renewal> contracts = ContractsOf(store);
  ASSERT_EQ(contracts.size(), 2U);
  EXPECT_EQ(contracts[0].owner, "Ana");
  EXPECT_EQ(contracts[1].owner, "");
  EXPECT_EQ(store.source(), RenewalSource::kTerms);
  EXPECT_EQ(store.file_name(contracts[0].file), "ledger");
}

TEST(Contracts, AreTheSameInAnyOrderOfRowsAndFiles) {
  const std::vector<std::string> rows = {
      "a#1 2021-01-01..2023-01-01 10 year",    "a#2 2023-01-01..2023-06-15 12 year",
      "a#3 2023-06-15..           14 year",    "a#4 2023-06-15..2024-03-01  3 year",
      "a#5 2024-01-01..            5 2 years", "b#6 2022-05-01..2023-02-01  8 year",
      "b#7 2023-02-01..2025-02-01  9 2 years", "b#8 2022-05-01..2023-05-01  4 year",
      "b#9 2023-03-01..            4 year",    "c 2020-02-29..  6 year"};
  const auto text_of = [](const std::vector<std::string>& list, std::size_t files) {
    std::string text;
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i * files % list.size() < files)
        text += "file f" + std::to_string(i) + ".csv subscriptions\n";
      text += list[i] + "\n";
    }
    return text;
  };
  const auto contracts = [](const std::string& text) {
    return Text(StoreOf(LedgerFromText(text), "2024-06-30"), false);
  };
  const std::string expected = contracts(text_of(rows, 1));
  std::mt19937 random(7);
  std::vector<std::string> shuffled = rows;
  for (int i = 0; i < 50; ++i) {
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    EXPECT_EQ(contracts(text_of(shuffled, static_cast<std::size_t>(i % 3) + 1)), expected);
  }
}

TEST(Contracts, AreTheSameOfMergedLedgers) {
  const std::string first = "file one.csv subscriptions\n a 2022-01-01..2023-01-01 10 year\n";
  const std::string second =
      "file two.csv subscriptions\n b 2023-01-01.. 4 3 years\n a 2023-01-01.. 12 year\n";
  Ledger merged = LedgerFromText(first);
  merged.Merge(LedgerFromText(second));
  const std::string expected = Text(StoreOf(LedgerFromText(first + second), "2023-06-30"), false);
  EXPECT_EQ(Text(StoreOf(merged, "2023-06-30"), false), expected);
  EXPECT_EQ(expected, Squeeze(R"(
      a 2023-01-01 12000 renewed 14400
      a 2024-01-01 14400 open
      b 2026-01-01 14400 open
      )"));
}

}  // namespace
}  // namespace holdfast
