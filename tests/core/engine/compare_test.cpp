// Two sets of definitions side by side.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "../../support/analysis.h"
#include "holdfast/engine/engine.h"

namespace holdfast {
namespace {

using nlohmann::json;

// leaves is canceled in February and paid until May; paused has 40.00 on hold; unpaid is given up.
constexpr std::string_view kBook =
    "customer,start_date,end_date,canceled_at,mrr,status\n"
    "stays,2024-01-01,,,10,active\n"
    "late,2024-06-20,,,5,active\n"
    "leaves,2024-01-01,2024-05-01,2024-02-10,30,canceled\n"
    "both,2024-01-01,2024-05-01,2024-02-10,20,paused\n"
    "paused,2024-01-01,,,40,paused\n"
    "unpaid,2024-01-01,,,80,unpaid\n";

json Envelope(std::string_view csv, const json& config, const json& request) {
  Analysis analysis(config.dump());
  analysis.Open(R"({"name":"book.csv"})");
  for (std::size_t at = 0; at < csv.size(); at += 7) {
    const std::string_view part = csv.substr(at, 7);
    const std::span<char> room = analysis.Buffer(part.size());
    std::copy(part.begin(), part.end(), room.begin());
    analysis.Commit(part.size());
  }
  return json::parse(analysis.Compare(request.dump()));
}

json Comparison(std::string_view csv, const json& with, const json& request) {
  const json envelope = Envelope(csv, {{"compare", with}}, request);
  EXPECT_TRUE(envelope["ok"]) << envelope;
  return envelope["value"];
}

json FigureOf(const json& comparison, const std::string& metric, const json& month) {
  for (const json& figure : comparison["figures"]) {
    if (figure["metric"] == metric && figure["month"] == month) return figure;
  }
  return nullptr;
}

/// Whether everything that is compared adds up.
void ExpectSums(const json& of) {
  if (of["difference"].is_null()) return;
  double sum = of["interaction"].get<double>();
  for (const json& contribution : of["contributions"]) sum += contribution.get<double>();
  EXPECT_NEAR(sum, of["difference"].get<double>(), 1e-9) << of;
  EXPECT_NEAR(of["b"].get<double>() - of["a"].get<double>(), of["difference"].get<double>(), 1e-9);
}

// Of 30.00, 20.00 and 10.00 lost, words of one's own put the second into another class.
TEST(Compare, TellsWhyCustomersLeftWhereThatDiffers) {
  constexpr std::string_view kLost =
      "customer,start_date,end_date,mrr,cancellation_reason\n"
      "stays,2024-01-01,,10,\n"
      "closed,2024-01-01,2024-03-01,30,Out of business\n"
      "abroad,2024-01-01,2024-03-01,20,moved abroad\n"
      "silent,2024-01-01,2024-03-01,10,\n"
      "late,2024-04-10,,5,\n";
  const json with = {{"set", {{"churn_words", "abroad:competitor"}}}};
  const json reasons = Comparison(kLost, with, {{"b", with}})["churn_reasons"];
  ASSERT_EQ(reasons.size(), 4U) << reasons;
  const auto row = [&reasons](std::size_t i) {
    const json& of = reasons[i];
    ExpectSums(of);
    return of["class"].get<std::string>() + " " + of["unit"].get<std::string>() + " " +
           of["a"].dump() + " " + of["b"].dump() + " " + of["contributions"].dump();
  };
  EXPECT_EQ(row(0), "competitor customers 0 1 [1]");
  EXPECT_EQ(row(1), "competitor money 0 2000 [2000]");
  EXPECT_EQ(row(2), "other customers 1 0 [-1]");
  EXPECT_EQ(row(3), "other money 2000 0 [-2000]");
  EXPECT_TRUE(Comparison(kLost, json::object(), json::object())["churn_reasons"].empty());
}

TEST(Compare, SplitsEachDifferenceIntoWhatEverySettingDoesAloneAndTogether) {
  const json with = {{"set", {{"churn_date", "cancellation"}, {"paused", "count"}}}};
  const json comparison = Comparison(kBook, with, {{"cohorts", false}});
  ASSERT_EQ(comparison["settings"].size(), 2U);
  EXPECT_EQ(comparison["settings"][0],
            (json{{"key", "churn_date"}, {"a", "paid_end"}, {"b", "cancellation"}}));
  // March, by hand: stays 10, leaves 30, unpaid 80 are 120 in A. In B leaves is gone (-30), paused
  // is there (+40); both is there with paused alone (+20), but not with cancellation too (-20).
  const json march = FigureOf(comparison, "movements.closing", "2024-03");
  EXPECT_EQ(march["a"], 12000);
  EXPECT_EQ(march["b"], 13000);
  EXPECT_EQ(march["difference"], 1000);
  EXPECT_EQ(march["contributions"], (json{-3000, 6000}));
  EXPECT_EQ(march["interaction"], -2000);
  for (const json& figure : comparison["figures"]) ExpectSums(figure);
}

TEST(Compare, NamesTheCustomersWhoMakeADifference) {
  const json with = {{"set", {{"churn_date", "cancellation"}, {"paused", "count"}}}};
  const json figure = {{"metric", "movements.closing"}, {"month", "2024-03"}};
  const json found = Comparison(kBook, with, {{"figure", figure}})["figure"];
  EXPECT_EQ(found["difference"], 1000);
  ASSERT_EQ(found["parts"].size(), 1U);
  const json& part = found["parts"][0];
  ASSERT_EQ(part["customers"], 3);
  EXPECT_EQ(part["rows"][0]["customer"], "paused");
  EXPECT_EQ(part["rows"][0]["contributions"], (json{0, 4000}));
  EXPECT_EQ(part["rows"][0]["rule_a"], "");
  EXPECT_EQ(part["rows"][1]["customer"], "leaves");
  EXPECT_EQ(part["rows"][1]["difference"], -3000);
  EXPECT_EQ(part["rows"][1]["contributions"], (json{-3000, 0}));
  // The same in A and in B, and still behind what the settings change alone and together.
  EXPECT_EQ(part["rows"][2]["customer"], "both");
  EXPECT_EQ(part["rows"][2]["difference"], 0);
  EXPECT_EQ(part["rows"][2]["contributions"], (json{0, 2000}));
  EXPECT_EQ(part["rows"][2]["interaction"], -2000);
  ExpectSums(part);
  const json one = {{"metric", "movements.closing"}, {"month", "2024-03"}, {"limit", 1}};
  const json first = Comparison(kBook, with, {{"figure", one}})["figure"]["parts"][0];
  EXPECT_EQ(first["rows"].size(), 1U);
  EXPECT_EQ(first["rest"], (json{{"customers", 2}, {"amount", -3000}}));
}

TEST(Compare, NamesTheCustomersOfBothPartsOfARate) {
  const json with = {{"profile", "stripe"}};
  const json figure = {{"metric", "customer_churn"}, {"month", "2024-02"}};
  const json found = Comparison(kBook, with, {{"figure", figure}})["figure"];
  // A: nobody of stays, leaves and unpaid is lost. B: leaves is, of stays and leaves.
  EXPECT_EQ(found["a"], 0.0);
  EXPECT_EQ(found["b"], 0.5);
  for (const json& part : found["parts"]) {
    ExpectSums(part);
    std::int64_t sum = 0;
    for (const json& row : part["rows"]) sum += row["difference"].get<std::int64_t>();
    EXPECT_EQ(sum, part["difference"]) << part;
  }
}

TEST(Compare, FindsNothingBetweenAProfileAndItself) {
  const json comparison = Comparison(kBook, {{"profile", "holdfast"}}, json::object());
  EXPECT_EQ(comparison["settings"], json::array());
  EXPECT_EQ(comparison["figures"], json::array());
}

TEST(Compare, SeesBothOnTheSameDay) {
  // By cancellation alone, the last day of this file would be another.
  constexpr std::string_view kShort =
      "customer,start_date,end_date,canceled_at,mrr,status\n"
      "stays,2024-01-01,,,10,active\n"
      "leaves,2024-01-01,2024-03-01,2024-02-10,30,canceled\n";
  const json with = {{"set", {{"churn_date", "cancellation"}}}};
  const json comparison = Comparison(kShort, with, {{"month", "2024-02"}});
  EXPECT_EQ(comparison["as_of"], "2024-03-01");
  EXPECT_EQ(FigureOf(comparison, "movements.churn", "2024-02")["b"], 3000);
  for (const json& figure : comparison["figures"])
    EXPECT_TRUE(figure["month"].is_null() || figure["month"] == "2024-02") << figure;
}

TEST(Compare, NeedsNoReadingForSettingsOfTheLedger) {
  const json request = {
      {"a", {{"profile", "baremetrics"}}}, {"b", {{"set", {{"ltv", "month"}}}}}, {"month", "last"}};
  const json envelope = Envelope(kBook, json::object(), request);
  ASSERT_TRUE(envelope["ok"]) << envelope;
  const json& settings = envelope["value"]["settings"];
  ASSERT_EQ(settings.size(), 5U);
  EXPECT_EQ(settings[2]["key"], "ltv");
  EXPECT_EQ(settings[3]["key"], "same_month");
  EXPECT_EQ(settings[4]["key"], "nrr_months");
}

TEST(Compare, SaysWhatItCannotDo) {
  const json reading = Envelope(kBook, json::object(), {{"b", {{"profile", "maxio"}}}});
  EXPECT_EQ(reading["error"]["code"], "engine.needs_reading");
  EXPECT_NE(reading["error"]["message"].get<std::string>().find("churn_date"), std::string::npos);
  const json profile = Envelope(kBook, json::object(), {{"b", {{"profile", "acme"}}}});
  EXPECT_EQ(profile["error"]["code"], "settings.unknown_profile");
  const json key = Envelope(kBook, json::object(), {{"c", 1}});
  EXPECT_EQ(key["error"]["code"], "config.unknown_key");
  const json config = Envelope(kBook, {{"compare", {{"set", {{"tax", "maybe"}}}}}}, json::object());
  EXPECT_EQ(config["error"]["code"], "settings.bad_value");
  const json figure =
      Envelope(kBook, {{"compare", {{"profile", "maxio"}}}}, {{"figure", {{"metric", "banana"}}}});
  EXPECT_EQ(figure["error"]["code"], "explain.unknown_metric");
}

TEST(Compare, LeavesTheReportAsItIsWithoutIt) {
  const json config = {{"compare", {{"profile", "maxio"}}}};
  EXPECT_EQ(testing::ReportOf(kBook, config.dump()), testing::ReportOf(kBook));
}

}  // namespace
}  // namespace holdfast
