// Explanations of conversion: who signed up, who came to pay, and the rows that say so.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "../../support/ledger_text.h"
#include "holdfast/report/build.h"
#include "holdfast/report/explain.h"
#include "holdfast/report/json.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::LedgerFromText;
using testing::Squeeze;

/// Adds sign-ups, a line each, numbered as in the text: "acme 2024-01-03 ads", the channel or none.
/// Behind "customers NAME" they are rows of a table of customers, behind "trials NAME" trials.
void AddSignUps(std::string_view text, Books* books) {
  std::istringstream lines{std::string(text)};
  std::string line;
  bool trials = false;
  for (std::uint64_t number = 1; std::getline(lines, line); ++number) {
    std::istringstream words(line);
    std::string customer, day, channel;
    if (!(words >> customer >> day)) continue;
    if (customer == "customers" || customer == "trials") {
      trials = customer == "trials";
      books->customers.AddFile(day);
      books->sign_ups.AddFile(day);
      continue;
    }
    words >> channel;
    if (trials) {
      books->sign_ups.Add({customer, *DayFromString(day), true}, "", number);
      continue;
    }
    const std::vector<std::string> names = {"channel"};
    const std::vector<std::string_view> values = {channel};
    books->customers.Add({customer, "Name of " + customer, values, *DayFromString(day)}, names,
                         number);
  }
}

Books BooksFromText(std::string_view ledger, std::string_view sign_ups) {
  Books books;
  books.ledger = LedgerFromText(ledger);
  AddSignUps(sign_ups, &books);
  return books;
}

constexpr std::string_view kLedger = R"(
      file subscriptions.csv subscriptions
      acme 2024-01-20.. 100
      bolt 2024-03-01..  50
      dune 2024-06-20..  80
      flow 2024-04-01..  10
      gale 2024-06-30..  20
      hill 2024-06-01..   0
      zoo  2024-01-01..  10)";

constexpr std::string_view kSignUps = R"(
      customers customers.csv
      acme 2024-01-03 ads
      bolt 2024-01-10 ads
      core 2024-02-05 partner
      dune 2024-06-10
      echo 2024-06-15 partner
      flow 2024-05-02 ads
      trials trials.csv
      gale 2024-05-31)";

Books BooksOfAll() { return BooksFromText(kLedger, kSignUps); }

Settings ThirtyDays() {
  Settings settings;
  settings.conversion_days = 30;
  settings.as_of = DayFromString("2024-06-30");
  return settings;
}

FigureAddress At(std::string_view metric, std::string_view month = "") {
  FigureAddress address;
  address.metric = std::string(metric);
  address.month = MonthFromString(month);
  return address;
}

FigureAddress Of(std::string_view metric, std::string_view by,
                 std::optional<std::string> segment = std::nullopt) {
  FigureAddress address = At(metric);
  address.by = std::string(by);
  address.segment = std::move(segment);
  return address;
}

Result<Explanation> TryExplain(const Books& books, const FigureAddress& address,
                               const Settings& settings = ThirtyDays(),
                               const ExplainPage& page = {}) {
  const Result<Report> report = BuildReport(books, {}, settings);
  if (!report.ok()) return report.error();
  return ExplainFigure(books, *report, settings, address, page);
}

std::string DayText(const std::optional<Day>& day, const ExplainedLines& lines) {
  std::string text = day ? DayToString(*day) : "?";
  for (const Source& source : lines.shown)
    text += " " + source.file + ":" + std::to_string(source.line);
  return text;
}

/// The figure, its parts, and a line per customer.
std::string Explained(const Books& books, const FigureAddress& address,
                      const Settings& settings = ThirtyDays(), const ExplainPage& page = {}) {
  const Result<Explanation> explanation = TryExplain(books, address, settings, page);
  if (!explanation.ok()) return explanation.error().code + ": " + explanation.error().message;
  const FigureAddress& full = explanation->address;
  std::string text = full.metric;
  if (full.month) text += " of " + MonthToString(*full.month);
  if (!full.by.empty()) text += " of " + full.by + " \"" + full.segment.value_or("none") + "\"";
  if (explanation->whole) text += " = " + std::to_string(*explanation->whole);
  if (explanation->rate) text += " = " + std::to_string(*explanation->rate);
  text += "\n";
  for (const ExplainedPart& part : explanation->parts) {
    text +=
        std::string(part.role) + " " + std::string(part.metric) + " " + std::to_string(part.total);
    if (part.month) text += " of " + MonthToString(*part.month);
    text += "\n";
    for (const ExplainedRow& row : part.rows) {
      text += row.customer + " " + DayText(row.before_day, row.before_lines) + " -> " +
              DayText(row.after_day, row.after_lines) + " " + row.rule + "\n";
    }
    if (part.rest_customers > 0)
      text +=
          "rest " + std::to_string(part.rest_customers) + " " + std::to_string(part.rest) + "\n";
  }
  return text;
}

TEST(ExplainSignUps, ListWhoSignedUpWithTheRowsThatSaySo) {
  EXPECT_EQ(Explained(BooksOfAll(), At("conversion.total.signed_up")), Squeeze(R"(
      conversion.total.signed_up = 7
      total conversion.total.signed_up 7
      acme 2024-01-03 customers.csv:3 -> 2024-01-20 subscriptions.csv:3 sign_up.converted
      bolt 2024-01-10 customers.csv:4 -> 2024-03-01 subscriptions.csv:4 sign_up.too_late
      core 2024-02-05 customers.csv:5 -> ? sign_up.none
      dune 2024-06-10 customers.csv:6 -> 2024-06-20 subscriptions.csv:5 sign_up.open_converted
      echo 2024-06-15 customers.csv:7 -> ? sign_up.open
      gale 2024-05-31 trials.csv:10 -> 2024-06-30 subscriptions.csv:7 sign_up.converted
      hill 2024-06-01 subscriptions.csv:8 -> ? sign_up.open)"));
}

TEST(ExplainSignUps, TellAConversionFromOneThatIsTooLate) {
  EXPECT_EQ(Explained(BooksOfAll(), At("conversion.total.decided")), Squeeze(R"(
      conversion.total.decided = 4
      total conversion.total.decided 4
      acme 2024-01-03 customers.csv:3 -> 2024-01-20 subscriptions.csv:3 sign_up.converted
      bolt 2024-01-10 customers.csv:4 -> 2024-03-01 subscriptions.csv:4 sign_up.too_late
      core 2024-02-05 customers.csv:5 -> ? sign_up.none
      gale 2024-05-31 trials.csv:10 -> 2024-06-30 subscriptions.csv:7 sign_up.converted)"));
}

TEST(ExplainSignUps, CountTheLastOfTheDays) {
  const auto converted = [](int days) {
    Settings settings = ThirtyDays();
    settings.conversion_days = days;
    std::string text;
    const Result<Explanation> explanation =
        TryExplain(BooksOfAll(), At("conversion.total.converted"), settings);
    for (const ExplainedRow& row : explanation->parts[0].rows) text += row.customer + " ";
    return text;
  };
  EXPECT_EQ(converted(30), "acme gale ");
  EXPECT_EQ(converted(29), "acme ");  // gale's thirtieth day is one too many, dune is open.
  EXPECT_EQ(converted(17), "acme dune ");
  EXPECT_EQ(converted(16), "dune ");
  EXPECT_EQ(converted(9), "");
}

TEST(ExplainSignUps, KnowNothingAfterTheDayOfTheReport) {
  Settings settings = ThirtyDays();
  settings.as_of = DayFromString("2024-02-10");
  EXPECT_EQ(Explained(BooksOfAll(), At("conversion.total.signed_up"), settings), Squeeze(R"(
      conversion.total.signed_up = 3
      total conversion.total.signed_up 3
      acme 2024-01-03 customers.csv:3 -> 2024-01-20 subscriptions.csv:3 sign_up.converted
      bolt 2024-01-10 customers.csv:4 -> ? sign_up.none
      core 2024-02-05 customers.csv:5 -> ? sign_up.open)"));
  EXPECT_EQ(Explained(BooksOfAll(), At("conversion.not_told"), settings), Squeeze(R"(
      conversion.not_told = 1
      total conversion.not_told 1
      zoo ? -> 2024-01-01 subscriptions.csv:9 sign_up.not_told)"));
}

TEST(ExplainSignUps, TakeARateApart) {
  EXPECT_EQ(Explained(BooksOfAll(), At("conversion.months.rate", "2024-01")), Squeeze(R"(
      conversion.months.rate of 2024-01 = 0.500000
      numerator conversion.months.converted 1 of 2024-01
      acme 2024-01-03 customers.csv:3 -> 2024-01-20 subscriptions.csv:3 sign_up.converted
      denominator conversion.months.decided 2 of 2024-01
      acme 2024-01-03 customers.csv:3 -> 2024-01-20 subscriptions.csv:3 sign_up.converted
      bolt 2024-01-10 customers.csv:4 -> 2024-03-01 subscriptions.csv:4 sign_up.too_late)"));
  EXPECT_EQ(Explained(BooksOfAll(), At("conversion.months.rate", "2024-03")), Squeeze(R"(
      conversion.months.rate of 2024-03
      numerator conversion.months.converted 0 of 2024-03
      denominator conversion.months.decided 0 of 2024-03)"));
}

TEST(ExplainSignUps, AreOfTheLastMonthWhereNoneIsSaid) {
  EXPECT_EQ(Explained(BooksOfAll(), At("conversion.months.open")), Squeeze(R"(
      conversion.months.open of 2024-06 = 3
      total conversion.months.open 3 of 2024-06
      dune 2024-06-10 customers.csv:6 -> 2024-06-20 subscriptions.csv:5 sign_up.open_converted
      echo 2024-06-15 customers.csv:7 -> ? sign_up.open
      hill 2024-06-01 subscriptions.csv:8 -> ? sign_up.open)"));
}

TEST(ExplainSignUps, AreOfASegmentAndOfWhomNoneIsSaid) {
  EXPECT_EQ(Explained(BooksOfAll(), Of("conversion.by.segments.signed_up", "channel", "partner")),
            Squeeze(R"(
      conversion.by.segments.signed_up of channel "partner" = 2
      total conversion.by.segments.signed_up 2
      core 2024-02-05 customers.csv:5 -> ? sign_up.none
      echo 2024-06-15 customers.csv:7 -> ? sign_up.open)"));
  // The only attribute needs not be said.
  EXPECT_EQ(Explained(BooksOfAll(), Of("conversion.by.segments.open_converted", "", "")),
            Squeeze(R"(
      conversion.by.segments.open_converted of channel "" = 1
      total conversion.by.segments.open_converted 1
      dune 2024-06-10 customers.csv:6 -> 2024-06-20 subscriptions.csv:5 sign_up.open_converted)"));
}

TEST(ExplainSignUps, ListWhoseSignUpIsNotTold) {
  EXPECT_EQ(Explained(BooksOfAll(), At("conversion.not_told")), Squeeze(R"(
      conversion.not_told = 2
      total conversion.not_told 2
      flow ? -> 2024-04-01 subscriptions.csv:6 sign_up.not_told
      zoo ? -> 2024-01-01 subscriptions.csv:9 sign_up.not_told)"));
  // Without a table of customers, where the report counts in another way.
  EXPECT_EQ(Explained(BooksFromText(kLedger, "trials trials.csv\n gale 2024-05-31"),
                      At("conversion.not_told")),
            Squeeze(R"(
      conversion.not_told = 5
      total conversion.not_told 5
      acme ? -> 2024-01-20 subscriptions.csv:3 sign_up.not_told
      bolt ? -> 2024-03-01 subscriptions.csv:4 sign_up.not_told
      dune ? -> 2024-06-20 subscriptions.csv:5 sign_up.not_told
      flow ? -> 2024-04-01 subscriptions.csv:6 sign_up.not_told
      zoo ? -> 2024-01-01 subscriptions.csv:9 sign_up.not_told)"));
}

TEST(ExplainSignUps, ListWhoMayStillConvert) {
  EXPECT_EQ(Explained(BooksOfAll(), At("conversion.waiting.total")), Squeeze(R"(
      conversion.waiting.total = 2
      total conversion.waiting.total 2
      echo 2024-06-15 customers.csv:7 -> ? sign_up.open
      hill 2024-06-01 subscriptions.csv:8 -> ? sign_up.open)"));
}

TEST(ExplainSignUps, SayWhyAndWho) {
  const auto whys = [](std::string_view metric, int days) {
    Settings settings = ThirtyDays();
    settings.conversion_days = days;
    std::string text;
    const Result<Explanation> explanation = TryExplain(BooksOfAll(), At(metric), settings);
    for (const ExplainedRow& row : explanation->parts[0].rows) text += row.why + "\n";
    return text;
  };
  EXPECT_EQ(whys("conversion.total.decided", 30),
            "Signed up on 2024-01-03, first MRR on 2024-01-20, within the 30 days.\n"
            "Signed up on 2024-01-10, first MRR on 2024-03-01, later than the 30 days.\n"
            "Signed up on 2024-02-05, no MRR; the last of the 30 days was 2024-03-06.\n"
            "Signed up on 2024-05-31, first MRR on 2024-06-30, within the 30 days.\n");
  EXPECT_EQ(whys("conversion.total.open", 30),
            "Signed up on 2024-06-10, first MRR on 2024-06-20; the last of the 30 days is "
            "2024-07-10.\n"
            "Signed up on 2024-06-15, no MRR; the last of the 30 days is 2024-07-15.\n"
            "Signed up on 2024-06-01, no MRR; the last of the 30 days is 2024-07-01.\n");
  EXPECT_EQ(whys("conversion.months.signed_up", 1),
            "Signed up on 2024-06-10, first MRR on 2024-06-20, later than the 1 day.\n"
            "Signed up on 2024-06-15, no MRR; the last of the 1 day was 2024-06-16.\n"
            "Signed up on 2024-06-01, no MRR; the last of the 1 day was 2024-06-02.\n");
  EXPECT_EQ(whys("conversion.not_told", 30),
            "First MRR on 2024-04-01, and nothing says that the customer signed up before.\n"
            "First MRR on 2024-01-01, and nothing says that the customer signed up before.\n");
}

TEST(ExplainSignUps, GiveNamesAttributesAndMonths) {
  const Result<Explanation> explanation = TryExplain(BooksOfAll(), At("conversion.total.decided"));
  ASSERT_TRUE(explanation.ok());
  EXPECT_EQ(explanation->parts[0].unit, FigureUnit::kCustomers);
  const ExplainedRow& bolt = explanation->parts[0].rows.at(1);
  EXPECT_EQ(bolt.name, "Name of bolt");
  ASSERT_EQ(bolt.attributes.size(), 1U);
  EXPECT_EQ(bolt.attributes[0].second, "ads");
  EXPECT_EQ(bolt.before_month, MonthFromString("2024-01"));
  EXPECT_EQ(bolt.after_month, MonthFromString("2024-03"));
  EXPECT_EQ(bolt.amount, 1);
  EXPECT_EQ(bolt.before, 0);
  EXPECT_EQ(bolt.after, 0);
  EXPECT_FALSE(bolt.since || bolt.last);
  const ExplainedRow& core = explanation->parts[0].rows.at(2);
  EXPECT_FALSE(core.after_month);
  EXPECT_EQ(core.after_lines.total, 0U);
}

TEST(ExplainSignUps, ClearWhatTellsNothing) {
  FigureAddress address = Of("signed_up", "channel", "ads");
  address.month = MonthFromString("2024-01");
  address.cohort = address.month;
  address.age = 1;
  address.input = 0;
  address.reason = "row.trial";
  address.survey = "nps";
  const Result<Explanation> explanation = TryExplain(BooksOfAll(), address);
  ASSERT_TRUE(explanation.ok()) << explanation.error().message;
  const FigureAddress& full = explanation->address;
  EXPECT_EQ(full.metric, "conversion.total.signed_up");
  EXPECT_FALSE(full.month || full.cohort || full.age || full.input || full.segment);
  EXPECT_EQ(full.reason + full.survey + full.by, "");
}

TEST(ExplainSignUps, GiveEveryRowThatStatesTheDay) {
  const Books books = BooksFromText(R"(
      file first.csv subscriptions
      acme#1 2024-03-01.. 10
      acme#2 2024-03-01.. 20
      acme#3 2024-02-01..  0
      acme#4 2024-02-01..  0
      acme#5 2024-02-02..  0
      acme#6 2024-03-02.. 10
      acme#7 2024-03-01..2024-03-01 10
      acme#8 2024-02-01..2024-02-01  0
      file second.csv subscriptions
      acme#1 2024-03-01.. 10
      late   2024-05-01..  1)",
                                    R"(
      customers customers.csv
      acme 2024-02-01
      customers more.csv
      acme 2024-02-01
      trials trials.csv
      acme 2024-02-01
      acme 2024-02-03)");
  EXPECT_EQ(Explained(books, At("conversion.total.converted")),
            "conversion.total.converted = 1\n"
            "total conversion.total.converted 1\n"
            "acme 2024-02-01 customers.csv:3 first.csv:5 first.csv:6 trials.csv:7"
            " -> 2024-03-01 first.csv:3 first.csv:4 second.csv:12 sign_up.converted\n");
}

TEST(ExplainSignUps, OfMergedFilesAreStatedWhereTheFirstDayIs) {
  Books books = BooksFromText(R"(
      file a.csv subscriptions
      acme 2024-03-01.. 10
      bolt 2024-05-01.. 20)",
                              R"(
      customers old-customers.csv
      acme 2024-02-20
      bolt 2024-04-20
      trials old-trials.csv
      core 2024-03-03)");
  const Books other = BooksFromText(R"(
      file b.csv subscriptions
      acme 2024-02-25.. 10
      late 2024-06-01..  1)",
                                    R"(
      customers new-customers.csv
      acme 2024-02-10
      bolt 2024-04-20
      trials new-trials.csv
      core 2024-03-01)");
  books.Merge(other);
  EXPECT_EQ(Explained(books, At("conversion.total.signed_up")), Squeeze(R"(
      conversion.total.signed_up = 3
      total conversion.total.signed_up 3
      acme 2024-02-10 new-customers.csv:3 -> 2024-02-25 b.csv:3 sign_up.converted
      bolt 2024-04-20 old-customers.csv:4 -> 2024-05-01 a.csv:4 sign_up.converted
      core 2024-03-01 new-trials.csv:6 -> ? sign_up.none)"));
}

TEST(ExplainSignUps, JoinAPersonWithTheAddressThatOtherTablesHave) {
  Books books;
  books.ledger = LedgerFromText(R"(
      file subscriptions.csv subscriptions
      currency EUR
      a@x.io 2024-03-01.. 10
      currency USD
      a@x.io 2024-02-10.. 10
      late   2024-06-01.. 1)");
  const std::vector<std::string> names = {"email"};
  const std::vector<std::string_view> values = {"a@x.io"};
  books.customers.AddFile("customers.csv");
  books.customers.Add({"1", "Acme", values, *DayFromString("2024-02-02")}, names, 2);
  books.sign_ups.AddFile("trials.csv");
  books.sign_ups.Add({"a@x.io", *DayFromString("2024-02-01"), true}, "", 9);
  EXPECT_EQ(Explained(books, At("conversion.total.converted")), Squeeze(R"(
      conversion.total.converted = 1
      total conversion.total.converted 1
      1 2024-02-01 trials.csv:9 -> 2024-02-10 subscriptions.csv:6 sign_up.converted)"));
}

/// Of acme two subscriptions, one of which began with a trial; a table of customers says nothing of
/// them.
Books BooksOfSubscriptions() {
  Books books = BooksFromText("", "customers customers.csv\n acme 2024-01-01 ads");
  std::uint64_t line = 2;
  for (const char* const subscription : {"s1", "s2"}) {
    Row row;
    row.customer = "acme";
    row.subscription = subscription;
    row.start = row.last_date = *DayFromString("2024-03-01");
    row.mrr = 100 * kUnitsPerMinor;
    books.ledger.Add(row, line++);
  }
  books.sign_ups.AddFile("trials.csv");
  books.sign_ups.Add({"acme", *DayFromString("2024-02-15"), true}, "s2", 7);
  books.sign_ups.Add({"acme", *DayFromString("2024-02-16"), true}, "s3", 8);
  return books;
}

TEST(ExplainSignUps, AreSubscriptionsInAReportBySubscription) {
  Settings settings = ThirtyDays();
  settings.grain = Grain::kSubscription;
  EXPECT_EQ(Explained(BooksOfSubscriptions(), At("conversion.total.signed_up"), settings),
            Squeeze(R"(
      conversion.total.signed_up = 2
      total conversion.total.signed_up 2
      acme / s2 2024-02-15 trials.csv:7 -> 2024-03-01 ledger:3 sign_up.converted
      acme / s3 2024-02-16 trials.csv:8 -> ? sign_up.none)"));
  EXPECT_EQ(Explained(BooksOfSubscriptions(), At("conversion.not_told"), settings), Squeeze(R"(
      conversion.not_told = 1
      total conversion.not_told 1
      acme / s1 ? -> 2024-03-01 ledger:2 sign_up.not_told)"));
}

TEST(ExplainSignUps, GiveAPage) {
  EXPECT_EQ(Explained(BooksOfAll(), At("conversion.total.signed_up"), ThirtyDays(), {2, 2}),
            Squeeze(R"(
      conversion.total.signed_up = 7
      total conversion.total.signed_up 7
      core 2024-02-05 customers.csv:5 -> ? sign_up.none
      dune 2024-06-10 customers.csv:6 -> 2024-06-20 subscriptions.csv:5 sign_up.open_converted
      rest 5 5)"));
  EXPECT_EQ(Explained(BooksOfAll(), At("conversion.not_told"), ThirtyDays(), {9, 1}), Squeeze(R"(
      conversion.not_told = 2
      total conversion.not_told 2
      rest 2 2)"));
}

TEST(ExplainSignUps, SayThatThereAreNone) {
  const Books paying = BooksFromText("from 2024-01\nacme 10 10", "");
  EXPECT_EQ(Explained(paying, At("conversion.total.signed_up"), Settings()),
            "explain.no_such_month: There is no conversion: no file says when customers signed "
            "up.");
  const Books books = BooksOfAll();
  const Result<Report> report =
      BuildReport(books, {}, ThirtyDays(), SegmentFilter{"channel", "ads"});
  ASSERT_TRUE(report.ok()) << report.error().message;
  const Result<Explanation> of_segment =
      ExplainFigure(books, *report, ThirtyDays(), At("conversion.not_told"));
  ASSERT_FALSE(of_segment.ok());
  EXPECT_EQ(of_segment.error().code, "explain.no_such_month");
  EXPECT_EQ(of_segment.error().message,
            "There is no conversion in the report of a segment: who has not come to pay is in no "
            "segment of MRR.");
}

TEST(ExplainSignUps, SayWhatThereIsInsteadOfWhatIsAskedFor) {
  const Books books = BooksOfAll();
  EXPECT_EQ(Explained(books, At("conversion.months.open", "2023-12")),
            "explain.no_such_month: There is no conversion of 2023-12: the report has it for "
            "2024-01 to 2024-06.");
  EXPECT_EQ(Explained(books, Of("conversion.by.segments.open", "chanel", "ads")),
            "explain.no_such_segment: Sign-ups are not told by \"chanel\". Did you mean "
            "\"channel\"? There are: channel.");
  EXPECT_EQ(Explained(books, Of("conversion.by.segments.open", "channel", "add")),
            "explain.no_such_segment: Nobody who signed up has \"add\" as \"channel\". Did you "
            "mean \"ads\"? There are: \"\" (not said), ads, partner.");
  EXPECT_EQ(Explained(books, Of("conversion.by.segments.open", "channel")),
            "explain.no_such_segment: Say of which value of \"channel\" (segment). There are: "
            "\"\" (not said), ads, partner.");
  const Books said = BooksFromText("late 2024-06-01.. 1", "customers c.csv\n acme 2024-01-01 ads");
  EXPECT_EQ(Explained(said, Of("conversion.by.segments.open", "channel", "")),
            "explain.no_such_segment: Of everybody who signed up the \"channel\" is said. There "
            "are: ads.");
  const Books trials = BooksFromText("late 2024-06-01.. 1", "trials t.csv\n acme 2024-01-01");
  EXPECT_EQ(
      Explained(trials, Of("conversion.by.segments.open", "channel", "")),
      "explain.no_such_segment: Sign-ups are not told apart by an attribute: none that has few "
      "values is known of anybody who has not come to pay.");
}

TEST(ExplainSignUps, NameTheFirstOfManyValues) {
  std::string sign_ups = "customers c.csv\n";
  for (char value = 'a'; value <= 'l'; ++value)
    sign_ups += std::string(1, value) + " 2024-01-01 v" + value + "\n";
  EXPECT_EQ(Explained(BooksFromText("late 2024-06-01.. 1", sign_ups),
                      Of("conversion.by.segments.open", "channel")),
            "explain.no_such_segment: Say of which value of \"channel\" (segment). There are: va, "
            "vb, vc, vd, ve, vf, vg, vh, vi, vj and 2 more.");
}

TEST(ExplainSignUps, AreNoneBehindAFalseFigure) {
  const Books books = BooksOfAll();
  Result<Report> report = BuildReport(books, {}, ThirtyDays());
  ASSERT_TRUE(report.ok());
  ++report->conversion->total.open;
  const Result<Explanation> explanation =
      ExplainFigure(books, *report, ThirtyDays(), At("conversion.total.open"));
  ASSERT_FALSE(explanation.ok());
  EXPECT_EQ(explanation.error().code, "invariant.explanation_adds_up");
}

/// Every address that a figure of conversion has in a report, and what stands there.
std::vector<std::pair<FigureAddress, json>> PlacesOf(const FigureInfo& info,
                                                     const json& conversion) {
  const std::string metric(info.metric);
  const std::string name = metric.substr(metric.rfind('.') + 1);
  std::vector<std::pair<FigureAddress, json>> places;
  if (info.takes == FigureTakes::kMonth) {
    for (const json& month : conversion["months"])
      places.emplace_back(At(metric, month["month"].get<std::string>()), month[name]);
  } else if (info.takes == FigureTakes::kSegment) {
    for (const json& by : conversion["by"]) {
      for (const json& segment : by["segments"])
        places.emplace_back(Of(metric, by["attribute"].get<std::string>(), segment["segment"]),
                            segment[name]);
    }
  } else {
    const std::string part = metric.substr(std::string("conversion.").size());
    const std::size_t dot = part.find('.');
    places.emplace_back(At(metric), dot == std::string::npos
                                        ? conversion[part]
                                        : conversion[part.substr(0, dot)][name]);
  }
  return places;
}

std::int64_t SumOf(const ExplainedPart& part) {
  std::int64_t sum = part.rest;
  for (const ExplainedRow& row : part.rows) sum += row.amount;
  return sum;
}

/// Of the part that a figure is, or of the two that a rate is made of.
json ValueOf(const Explanation& explanation) {
  const std::vector<ExplainedPart>& parts = explanation.parts;
  if (explanation.figure.unit != FigureUnit::kRate) return parts.at(0).total;
  if (parts.at(1).total == 0) return nullptr;
  return static_cast<double>(parts[0].total) / static_cast<double>(parts[1].total);
}

void ExpectAddsUp(const Explanation& explanation) {
  for (const ExplainedPart& part : explanation.parts) {
    EXPECT_EQ(SumOf(part), part.total);
    EXPECT_EQ(part.rows.size() + part.rest_customers, part.customers);
  }
  const json whole = explanation.whole ? json(*explanation.whole) : json();
  EXPECT_EQ(explanation.rate ? json(*explanation.rate) : whole, ValueOf(explanation));
}

TEST(ExplainSignUps, AddUpToEveryFigureOfTheReport) {
  const Books books = BooksOfAll();
  const Result<Report> report = BuildReport(books, {}, ThirtyDays());
  const json conversion = json::parse(ToJson(*report))["conversion"];
  std::size_t figures = 0;
  std::size_t places = 0;
  for (const FigureInfo& info : AllFigures()) {
    if (!info.metric.starts_with("conversion.")) continue;
    ++figures;
    for (const auto& [address, shown] : PlacesOf(info, conversion)) {
      SCOPED_TRACE(info.metric);
      ++places;
      for (const std::uint64_t limit : {UINT64_MAX, std::uint64_t{1}}) {
        const Result<Explanation> answer =
            ExplainFigure(books, *report, ThirtyDays(), address, {0, limit});
        ASSERT_TRUE(answer.ok()) << answer.error().message;
        ExpectAddsUp(*answer);
        EXPECT_EQ(shown, ValueOf(*answer));
      }
    }
  }
  EXPECT_EQ(figures, 20U);
  // Six of all, and six of each of six months and three segments; two that are counted apart.
  EXPECT_EQ(places, 6U + 6 * 6 + 6 * 3 + 2);
}

}  // namespace
}  // namespace holdfast
