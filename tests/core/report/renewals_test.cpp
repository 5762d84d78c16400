#include "holdfast/report/renewals.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <sstream>
#include <string>
#include <utility>

#include "../../support/ledger_text.h"
#include "holdfast/report/build.h"

namespace holdfast {
namespace {

using testing::RenewalsFromText;
using testing::Squeeze;

Day D(std::string_view text) { return *DayFromString(text); }

std::string SumsText(const RenewalSums& s) {
  std::ostringstream text;
  text << "due " << s.due << "/" << s.due_amount << " renewed " << s.renewed << "/"
       << s.renewed_amount << "/" << s.renewed_amount_capped << " lost " << s.lost << "/"
       << s.lost_amount << " open " << s.open << "/" << s.open_amount << " early "
       << s.renewed_early;
  return text.str();
}

std::string BlockText(const RenewalBlock& block) {
  std::string text;
  for (const RenewalMonth& month : block.months)
    text += MonthToString(month.month) + " " + SumsText(month.sums) + "\n";
  text += "total " + SumsText(block.total) + "\n";
  for (const UpcomingRenewal& contract : block.upcoming_shown) {
    text += "upcoming " + contract.customer + " " + DayToString(contract.due) + " " +
            std::to_string(contract.base) + "\n";
  }
  return text + std::to_string(block.upcoming) + "/" + std::to_string(block.upcoming_amount) +
         " upcoming, " + std::to_string(block.upcoming_decided) + " decided, " +
         std::to_string(block.later) + " later\n";
}

std::vector<RenewalBlock> Shown(std::string_view text, std::string_view as_of) {
  Books books;
  books.renewals = RenewalsFromText(text);
  const auto shown = ShownRenewals(books, books.renewals, D(as_of));
  EXPECT_TRUE(shown.ok()) << shown.error().message;
  return shown.ok() ? *shown : std::vector<RenewalBlock>();
}

constexpr const char* kContracts = R"(
    grows    2024-03-31  100  renewed  150
    shrinks  2024-03-31  100  renewed   60
    leaves   2024-03-01  100  lost
    waits    2024-04-30  400  open
    early    2024-04-15  200  renewed  200  early 2024-02-01
    late     2024-04-15   50  renewed   50  late  2024-04-20
    soon     2024-05-31   70  open
    sooner   2024-05-10   30  open
    done     2024-05-31   10  renewed   10  early 2024-04-01
    far      2024-09-01  900  open)";

TEST(Renewals, AreCountedInTheMonthTheyAreDue) {
  const auto blocks = Shown(kContracts, "2024-04-30");
  ASSERT_EQ(blocks.size(), 1U);
  EXPECT_EQ(BlockText(blocks[0]), Squeeze(R"(
      2024-03 due 3/300 renewed 2/210/160 lost 1/140 open 0/0 early 0
      2024-04 due 3/650 renewed 2/250/250 lost 0/0 open 1/400 early 1
      total due 6/950 renewed 4/460/410 lost 1/140 open 1/400 early 1
      upcoming sooner 2024-05-10 30
      upcoming soon 2024-05-31 70
      2/100 upcoming, 1 decided, 1 later)"));
}

RateRow RateOf(std::string_view day, std::string_view from, std::int64_t hundredths) {
  RateRow rate;
  rate.day = D(day);
  rate.from = *Currency::Parse(from);
  rate.to = *Currency::Parse("USD");
  rate.numerator = hundredths;
  rate.denominator = 100;
  return rate;
}

TEST(Renewals, AreConvertedAtTheEndOfTheMonthTheyAreDueIn) {
  Books books;
  books.renewals = RenewalsFromText(R"(
      currency USD
      home 2024-03-10 100 renewed 100
      currency EUR
      acme 2024-03-31 200 renewed 300
      soon 2024-05-10 100 open
      currency KWD
      bolt 2024-03-10 1001 lost)");
  for (const RateRow& rate : {RateOf("2024-03-01", "EUR", 100), RateOf("2024-03-31", "EUR", 150),
                              RateOf("2024-04-30", "EUR", 200), RateOf("2024-05-31", "EUR", 900),
                              RateOf("2024-03-31", "KWD", 300)}) {
    books.rates.Add(rate);
  }
  const auto shown = ShownRenewals(books, books.renewals, D("2024-04-30"), *Currency::Parse("USD"));
  ASSERT_TRUE(shown.ok()) << shown.error().message;
  ASSERT_EQ(shown->size(), 1U);
  EXPECT_EQ(shown->front().currency, *Currency::Parse("USD"));
  // 1.001 dinars are 3.003 dollars.
  EXPECT_EQ(BlockText(shown->front()), Squeeze(R"(
      2024-03 due 3/700 renewed 2/550/400 lost 1/300 open 0/0 early 0
      total due 3/700 renewed 2/550/400 lost 1/300 open 0/0 early 0
      upcoming soon 2024-05-10 200
      1/200 upcoming, 0 decided, 0 later)"));
  EXPECT_EQ(
      ShownRenewals(books, books.renewals, D("2024-04-30"), *Currency::Parse("JPY")).error().code,
      "fx.no_rate");
}

TEST(Renewals, HaveRatesOfDecidedContracts) {
  const RenewalBlock block = Shown(kContracts, "2024-04-30").at(0);
  // By contracts 2 of 3; by money 210 of 300 with growth, 160 of 300 without.
  EXPECT_DOUBLE_EQ(*block.months[0].sums.customer_rate, 2.0 / 3);
  EXPECT_DOUBLE_EQ(*block.months[0].sums.amount_rate, 0.7);
  EXPECT_DOUBLE_EQ(*block.months[0].sums.amount_rate_capped, 160.0 / 300);
  // The open 400 is in neither part.
  EXPECT_DOUBLE_EQ(*block.months[1].sums.customer_rate, 1.0);
  EXPECT_DOUBLE_EQ(*block.months[1].sums.amount_rate, 1.0);
  EXPECT_DOUBLE_EQ(*block.total.customer_rate, 0.8);
  const RenewalBlock open = Shown("waits 2024-04-30 400 open", "2024-04-30").at(0);
  EXPECT_FALSE(open.total.customer_rate);
  EXPECT_FALSE(open.total.amount_rate);
}

TEST(Renewals, SayHowSureEachRateIs) {
  const RenewalSums march = Shown(kContracts, "2024-04-30").at(0).months[0].sums;
  // Wilson's of 2 of 3; the delta method's of 100 to 150, 100 to 60 and 100 to 0, which are 80, -10
  // and -70 from 0.7: 1.96 sqrt(3 / 2 x 11,400) / 300 to each side.
  EXPECT_NEAR(march.customer_sure->low, 0.207660, 1e-6);
  EXPECT_NEAR(march.customer_sure->high, 0.938508, 1e-6);
  EXPECT_NEAR(march.amount_sure->low, 0.7 - 0.854328, 1e-6);
  EXPECT_NEAR(march.amount_sure->high, 0.7 + 0.854328, 1e-6);
  // 100, 60 and 0 of 100 are 46 2/3, 6 2/3 and -53 1/3 from 0.533333.
  EXPECT_NEAR(march.amount_capped_sure->high - 160.0 / 300, 0.569552, 1e-6);
}

TEST(Renewals, TakeTheContractsOfACustomerTogetherForHowSureTheyAre) {
  const RenewalSums total = Shown(R"(
      twice  2024-01-31   40  renewed   30
      twice  2024-02-01   60  lost
      whole  2024-01-31  100  renewed  100)",
                                  "2024-03-31")
                                .at(0)
                                .total;
  // 30 and 100 of 100 each are 35 from 0.65: 1.96 sqrt(2 x 2 x 35 x 35) / 200 to each side.
  EXPECT_NEAR(total.amount_sure->low, 0.65 - 0.685987, 1e-6);
  const RenewalSums alone = Shown("one 2024-01-31 40 renewed 30", "2024-03-31").at(0).total;
  EXPECT_FALSE(alone.amount_sure);
  EXPECT_TRUE(alone.customer_sure);
}

TEST(Renewals, MayPassTheWholeWhenTheyGrow) {
  const RenewalBlock block = Shown("grows 2024-04-30 100 renewed 130", "2024-04-30").at(0);
  EXPECT_DOUBLE_EQ(*block.total.amount_rate, 1.3);
  EXPECT_DOUBLE_EQ(*block.total.amount_rate_capped, 1.0);
}

TEST(Renewals, ListTheFirstTwentyOfTheNextNinetyDays) {
  std::string text = "edge 2024-07-29 1 open\nbeyond 2024-07-30 1 open\n";
  for (int i = 0; i < 25; ++i)
    text += "c" + std::to_string(i) + " 2024-05-02 " + std::to_string(i + 1) + " open\n";
  const RenewalBlock block = Shown(text, "2024-04-30").at(0);
  EXPECT_EQ(block.upcoming, 26U);
  EXPECT_EQ(block.later, 1U);
  ASSERT_EQ(block.upcoming_shown.size(), 20U);
  EXPECT_EQ(block.upcoming_shown[0].customer, "c24");
  EXPECT_EQ(block.upcoming_shown[0].owner, "owner of c24");
  EXPECT_EQ(block.upcoming_shown[0].source.line, 27U);
}

TEST(Renewals, StandPerCurrency) {
  const auto blocks = Shown(R"(
      currency USD
      acme 2024-03-31 100 lost
      currency EUR
      acme 2024-03-31 7 renewed 7)",
                            "2024-04-30");
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_EQ(blocks[0].currency.ToString(), "EUR");
  EXPECT_EQ(blocks[0].total.renewed, 1U);
  EXPECT_EQ(blocks[1].total.lost, 1U);
}

TEST(Renewals, OfTwoExportsAreTheOnesThatAreDecided) {
  const std::string older = "file older\n a 2024-03-31 100 open\n b 2024-03-31 50 open\n";
  const std::string newer =
      "file newer\n a 2024-03-31 100 renewed 90\n b 2024-03-31 50 open\n"
      "c 2024-03-31 5 lost\n c 2024-03-31 5 lost\n";
  const std::string expected = SumsText(Shown(older + newer, "2024-04-30").at(0).total);
  EXPECT_EQ(expected, "due 4/160 renewed 1/90/90 lost 2/20 open 1/50 early 0");
  EXPECT_EQ(SumsText(Shown(newer + older, "2024-04-30").at(0).total), expected);
}

TEST(Renewals, DoNotDependOnTheOrderOfRows) {
  std::vector<std::string> lines;
  std::istringstream all(kContracts);
  for (std::string line; std::getline(all, line);) lines.push_back(line);
  const std::string expected = BlockText(Shown(kContracts, "2024-04-30").at(0));
  std::mt19937 random(3);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(lines.begin(), lines.end(), random);
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    EXPECT_EQ(BlockText(Shown(text, "2024-04-30").at(0)), expected);
  }
}

TEST(Renewals, MergeAsIfReadTogether) {
  RenewalStore merged = RenewalsFromText("file a\n x 2024-03-31 100 open");
  merged.Merge(RenewalsFromText("file b\n x 2024-03-31 100 lost\n y 2024-03-31 7 open"));
  Books books;
  books.renewals = std::move(merged);
  EXPECT_EQ(SumsText((*ShownRenewals(books, books.renewals, D("2024-03-31")))[0].total),
            "due 2/107 renewed 0/0/0 lost 1/100 open 1/7 early 0");
  std::vector<std::string> files;
  books.renewals.ForEach([&](const Renewal& contract) {
    files.emplace_back(books.renewals.file_name(contract.file));
  });
  EXPECT_EQ(files, (std::vector<std::string>{"b", "b"}));
}

TEST(Renewals, AloneMakeAReportAsOfTheLastDayThatOneIsDue) {
  Books books;
  books.renewals =
      RenewalsFromText("currency EUR\nacme 2024-03-31 100 lost\nbolt 2024-02-01 5 open");
  const Result<Report> report = BuildReport(books, {}, Settings{});
  ASSERT_TRUE(report.ok()) << report.error().message;
  EXPECT_EQ(DayToString(*report->as_of), "2024-03-31");
  ASSERT_TRUE(report->renewals);
  EXPECT_EQ(report->renewals->at(0).total.due, 2U);
  ASSERT_EQ(report->blocks.size(), 1U);
  EXPECT_EQ(report->blocks[0].currency.ToString(), "EUR");
  EXPECT_TRUE(report->blocks[0].months.empty());
  Settings earlier;
  earlier.as_of = D("2024-02-15");
  const Result<Report> then = BuildReport(books, {}, earlier);
  EXPECT_EQ(then->renewals->at(0).total.due, 1U);
  EXPECT_EQ(then->renewals->at(0).upcoming_decided, 1U);
}

TEST(Renewals, AreNoPartOfAReportWithoutSuchATable) {
  Books books;
  books.ledger = testing::LedgerFromText("from 2024-01\nacme 5");
  EXPECT_FALSE(BuildReport(books, {}, Settings{})->renewals);
  EXPECT_FALSE(BuildReport(Books{}, {}, Settings{})->as_of);
}

TEST(Renewals, SayWhenAmountsDoNotFit) {
  Books books;
  books.renewals = RenewalsFromText(
      "a 2024-03-31 9000000000000000000 open\nb 2024-03-31 9000000000000000000 open");
  EXPECT_EQ(ShownRenewals(books, books.renewals, D("2024-04-30")).error().code, "ledger.overflow");
  books.renewals = RenewalsFromText("a 2024-03-31 9007199254740992 open");
  EXPECT_EQ(ShownRenewals(books, books.renewals, D("2024-04-30")).error().code, "report.too_large");
}

// In January five contracts are due, three of them of one customer; one renews early what is due in
// March, and one has renewed in December what is due in June.
TEST(Renewals, StateTheRateOfCustomersByEachRule) {
  Books books;
  books.renewals = RenewalsFromText(R"(
      a  2024-01-10  100  renewed  100
      a  2024-01-20  100  renewed  100
      a  2024-01-31  100  renewed  100
      b  2024-01-31  100  lost
      c  2024-01-31  100  open
      d  2024-03-15  100  renewed  100  early 2024-01-20
      e  2024-06-01  100  renewed  100  early 2023-12-30)");
  const auto rates = [&books](RenewalRateRule rule) {
    const auto shown = ShownRenewals(books, books.renewals, D("2024-01-31"), {}, nullptr, rule);
    const RenewalBlock& block = shown->front();
    return std::pair(*block.months.at(0).sums.customer_rate, *block.total.customer_rate);
  };
  EXPECT_EQ(rates(RenewalRateRule::kDecided), std::pair(3.0 / 4, 3.0 / 4));
  EXPECT_EQ(rates(RenewalRateRule::kDue), std::pair(3.0 / 5, 3.0 / 5));
  // a and d of a, b, c and d; of all the time e as well.
  EXPECT_EQ(rates(RenewalRateRule::kAllCustomers), std::pair(2.0 / 4, 3.0 / 5));
}

}  // namespace
}  // namespace holdfast
