// Properties of the whole job on random files: what must not change does not, what must add up
// does. Every failure prints the seed that repeats it: RC_PARAMS="seed=...".
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "../support/analysis.h"
#include "any_day.h"
#include "holdfast/base/calendar.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::AnyDay;
using testing::ReportEnvelope;
using testing::TestFile;

struct Subscription {
  int customer;
  Day start;
  int days;    // 0: open; else its length.
  int amount;  // In cents.
  bool yearly;
};

void showValue(const Subscription& s, std::ostream& os) {
  os << s.customer << " " << DayToString(s.start) << " +" << s.days << " " << s.amount
     << (s.yearly ? "/y" : "/m");
}

rc::Gen<Subscription> AnySubscription(int customers) {
  return rc::gen::build<Subscription>(
      rc::gen::set(&Subscription::customer, rc::gen::inRange(0, customers)),
      rc::gen::set(&Subscription::start, AnyDay()),
      rc::gen::set(
          &Subscription::days,
          rc::gen::weightedOneOf<int>({{1, rc::gen::just(0)}, {3, rc::gen::inRange(1, 500)}})),
      rc::gen::set(&Subscription::amount,
                   rc::gen::weightedOneOf<int>({{8, rc::gen::inRange(1, 100'000)},
                                                {1, rc::gen::just(0)},
                                                {1, rc::gen::inRange(-5'000, 0)}})),
      rc::gen::set(&Subscription::yearly));
}

rc::Gen<std::vector<Subscription>> AnyBook() {
  return rc::gen::nonEmpty(rc::gen::container<std::vector<Subscription>>(AnySubscription(6)));
}

std::string Line(const Subscription& s, int amount, const std::string& prefix = "c") {
  const std::string cents = std::to_string(1000 + std::abs(amount) % 100).substr(2);
  return prefix + std::to_string(s.customer) + "," + DayToString(s.start) + "," +
         (s.days == 0 ? "" : DayToString(s.start + s.days)) + "," + (amount < 0 ? "-" : "") +
         std::to_string(std::abs(amount) / 100) + "." + cents + "," +
         (s.yearly ? "year" : "month") + "\n";
}

constexpr const char* kHeader = "customer,start_date,end_date,amount,interval\n";

std::string Csv(const std::vector<Subscription>& book, int times = 1,
                const std::string& prefix = "c") {
  std::string csv = kHeader;
  for (const Subscription& s : book) csv += Line(s, s.amount * times, prefix);
  return csv;
}

// One as-of day for all reports, so that they have the same months.
json Report(const std::vector<TestFile>& files, const std::string& same_month = "net",
            const std::string& free_customers = "leave") {
  const json config = {
      {"set",
       {{"as_of", "2025-06-30"}, {"same_month", same_month}, {"free_customers", free_customers}}}};
  const json envelope = json::parse(ReportEnvelope(files, config.dump()));
  RC_ASSERT(envelope["ok"].get<bool>());
  return envelope["value"];
}

/// Without the places in files: which of some rows that are alike is first depends on their order.
json Figures(json report) {
  report.erase("inputs");
  for (const char* list : {"lost", "grew"}) {
    for (json& row : report[std::string(list) == "lost" ? "churn" : "expansion"][list])
      row.erase("sources");
  }
  if (report["renewals"].is_null()) return report;
  for (json& block : report["renewals"]["currencies"]) {
    for (json& row : block["upcoming"]["shown"]) row.erase("source");
    for (json& row : block["plan"]["calendar"]["contracts"]) row.erase("source");
  }
  return report;
}

RC_GTEST_PROP(WholeJob, GivesTheSameBytesForEveryChunking, ()) {
  const std::string csv = Csv(*AnyBook());
  const std::size_t chunk = *rc::gen::inRange<std::size_t>(1, csv.size() + 1);
  RC_ASSERT(ReportEnvelope({{csv}}, "", chunk) == ReportEnvelope({{csv}}));
}

RC_GTEST_PROP(WholeJob, GivesTheSameFiguresForEveryOrderOfRows, ()) {
  std::vector<Subscription> book = *AnyBook();
  const std::string rule = *rc::gen::element<std::string>("net", "events");
  const std::string free = *rc::gen::element<std::string>("leave", "stay");
  const json figures = Figures(Report({{Csv(book)}}, rule, free));
  const std::uint32_t seed = *rc::gen::arbitrary<std::uint32_t>();
  std::mt19937 random(seed);
  std::shuffle(book.begin(), book.end(), random);
  RC_ASSERT(Figures(Report({{Csv(book)}}, rule, free)) == figures);
}

// Rows that nothing tells apart are one subscription in two files, and two in one.
std::vector<Subscription> ToldApart(std::vector<Subscription> book) {
  const auto what = [](const Subscription& s) {
    return std::tuple(s.customer, s.start, s.amount, s.yearly);
  };
  std::sort(book.begin(), book.end(),
            [&what](const Subscription& a, const Subscription& b) { return what(a) < what(b); });
  const auto same = [&what](const Subscription& a, const Subscription& b) {
    return what(a) == what(b);
  };
  book.erase(std::unique(book.begin(), book.end(), same), book.end());
  return book;
}

RC_GTEST_PROP(WholeJob, GivesTheSameFiguresForAFileCutInTwo, ()) {
  const std::vector<Subscription> book = ToldApart(*AnyBook());
  RC_PRE(book.size() >= 2U);
  const auto cut =
      book.begin() + *rc::gen::inRange<std::ptrdiff_t>(1, static_cast<std::ptrdiff_t>(book.size()));
  const json parts = Report(
      {{Csv({book.begin(), cut}), R"({"name":"a"})"}, {Csv({cut, book.end()}), R"({"name":"b"})"}});
  RC_ASSERT(Figures(parts) == Figures(Report({{Csv(book)}})));
}

RC_GTEST_PROP(WholeJob, ScalesMoneyAndLeavesRates, ()) {
  // Twelve-fold, so that no month of a yearly plan has a fraction of a cent on one side only.
  const std::vector<Subscription> book = *AnyBook();
  const json once = Report({{Csv(book, 12)}});
  const json five = Report({{Csv(book, 60)}});
  for (std::size_t i = 0; i < once["movements"].size(); ++i) {
    for (const char* part :
         {"opening", "new", "reactivation", "expansion", "contraction", "churn", "closing"}) {
      RC_ASSERT(five["movements"][i][part].get<std::int64_t>() ==
                5 * once["movements"][i][part].get<std::int64_t>());
    }
    RC_ASSERT(five["movements"][i]["customers"] == once["movements"][i]["customers"]);
  }
  RC_ASSERT(five["retention"]["monthly"].size() == once["retention"]["monthly"].size());
  for (std::size_t i = 0; i < once["retention"]["monthly"].size(); ++i) {
    for (const char* rate : {"nrr", "grr", "logo"}) {
      const json& a = once["retention"]["monthly"][i][rate];
      const json& b = five["retention"]["monthly"][i][rate];
      RC_ASSERT(a.is_null() == b.is_null());
      if (!a.is_null()) RC_ASSERT(std::abs(a.get<double>() - b.get<double>()) < 1e-12);
    }
  }
}

RC_GTEST_PROP(WholeJob, AddsUpOverCustomersApart, ()) {
  const std::vector<Subscription> one = *AnyBook();
  const std::vector<Subscription> two = *AnyBook();
  // Both begin in the same month, so that all three reports have the same months; whole cents, so
  // that nothing is rounded.
  const std::string anchor = "anchor,2023-01-01,,0.00,month\n";
  const json a = Report({{Csv(one, 12) + anchor}});
  const json b = Report({{Csv(two, 12, "d") + anchor}});
  const json both =
      Report({{Csv(one, 12) + Csv(two, 12, "d").substr(std::string(kHeader).size()) + anchor}});
  for (std::size_t i = 0; i < both["movements"].size(); ++i) {
    for (const char* part :
         {"opening", "new", "reactivation", "expansion", "contraction", "churn", "closing"}) {
      RC_ASSERT(both["movements"][i][part].get<std::int64_t>() ==
                a["movements"][i][part].get<std::int64_t>() +
                    b["movements"][i][part].get<std::int64_t>());
    }
  }
}

/// A list's rows without what counts customers.
json WithoutCounts(json rows) {
  for (json& row : rows) {
    for (const char* count :
         {"customers", "customers_kept", "logo", "logo_low", "logo_high", "month"})
      row.erase(count);
  }
  return rows;
}

RC_GTEST_PROP(FreeCustomers, ChangeNoMoneyButBetweenTheClassesOfMovements, ()) {
  const std::vector<Subscription> book = *AnyBook();
  const std::string rule = *rc::gen::element<std::string>("net", "events");
  const json leave = Report({{Csv(book)}}, rule);
  const json stay = Report({{Csv(book)}}, rule, "stay");
  for (const char* windows : {"monthly", "trailing"}) {
    RC_ASSERT(WithoutCounts(leave["retention"][windows]) ==
              WithoutCounts(stay["retention"][windows]));
  }
  for (std::size_t i = 0; i < leave["movements"].size(); ++i) {
    const json& a = leave["movements"][i];
    const json& b = stay["movements"][i];
    for (const char* part : {"opening", "new", "closing"}) RC_ASSERT(a[part] == b[part]);
    const auto sum = [](const json& month, const char* one, const char* other) {
      return month[one].get<std::int64_t>() + month[other].get<std::int64_t>();
    };
    // Each class is rounded for itself.
    RC_ASSERT(std::abs(sum(a, "churn", "contraction") - sum(b, "churn", "contraction")) <= 2);
    RC_ASSERT(std::abs(sum(a, "reactivation", "expansion") - sum(b, "reactivation", "expansion")) <=
              2);
    RC_ASSERT(a["customers"]["new"] == b["customers"]["new"]);
    RC_ASSERT(a["customers"]["closing"] <= b["customers"]["closing"]);
  }
  for (std::size_t i = 0; i < leave["cohorts"].size(); ++i) {
    for (const char* part : {"net_mrr", "gross_mrr"})
      RC_ASSERT(leave["cohorts"][i][part] == stay["cohorts"][i][part]);
  }
  RC_ASSERT(leave["summary"]["zero_mrr_customers"] == stay["summary"]["zero_mrr_customers"]);
}

RC_GTEST_PROP(WholeJob, LooksNoFurtherThanItsDay, ()) {
  // Rows that begin later change no month that is over.
  const std::vector<Subscription> book = *AnyBook();
  std::string later = Csv(book);
  for (const Subscription& s : *AnyBook()) {
    later += Line({s.customer, *DayFromString("2025-07-01") + s.days, s.days, s.amount, s.yearly},
                  s.amount);
  }
  RC_ASSERT(Figures(Report({{later}}))["movements"] == Figures(Report({{Csv(book)}}))["movements"]);
}

TEST(Generator, CoversWhatGoesWrong) {
  int month_ends = 0, leap_days = 0, open = 0, zero = 0, negative = 0, yearly = 0, one_row = 0,
      shared = 0;
  for (int seed = 0; seed < 200; ++seed) {
    const auto book = AnyBook()(rc::Random(static_cast<std::uint64_t>(seed)), 50).value();
    one_row += book.size() == 1 ? 1 : 0;
    for (std::size_t i = 0; i < book.size(); ++i) {
      month_ends += book[i].start == LastDayOf(MonthOf(book[i].start)) ? 1 : 0;
      leap_days += DayToString(book[i].start) == "2024-02-29" ? 1 : 0;
      open += book[i].days == 0 ? 1 : 0;
      zero += book[i].amount == 0 ? 1 : 0;
      negative += book[i].amount < 0 ? 1 : 0;
      yearly += book[i].yearly ? 1 : 0;
      shared += i > 0 && book[i].customer == book[i - 1].customer ? 1 : 0;
    }
  }
  for (const int count : {month_ends, leap_days, open, zero, negative, yearly, one_row, shared})
    EXPECT_GT(count, 0);
}

}  // namespace
}  // namespace holdfast
