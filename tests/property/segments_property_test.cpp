// Segments of random ledgers: whatever the customers are told apart by, every figure adds up.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "../support/analysis.h"
#include "holdfast/base/calendar.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::ReportEnvelope;
using testing::SegmentsEnvelope;
using testing::TestFile;

struct Row {
  int customer;
  int plan;
  Day start;
  int days;  // 0: open.
  int amount;
  bool yearly;
};

void showValue(const Row& r, std::ostream& os) {
  os << "c" << r.customer << " p" << r.plan << " " << DayToString(r.start) << " +" << r.days << " "
     << r.amount << (r.yearly ? "/y" : "/m");
}

rc::Gen<Row> AnyRow() {
  const Day first = *DayFromString("2023-01-01");
  return rc::gen::build<Row>(
      rc::gen::set(&Row::customer, rc::gen::inRange(0, 8)),
      rc::gen::set(&Row::plan, rc::gen::inRange(0, 4)),
      rc::gen::set(&Row::start, rc::gen::inRange<Day>(first, first + 700)),
      rc::gen::set(&Row::days, rc::gen::weightedOneOf<int>(
                                   {{1, rc::gen::just(0)}, {3, rc::gen::inRange(1, 400)}})),
      rc::gen::set(&Row::amount, rc::gen::weightedOneOf<int>(
                                     {{1, rc::gen::just(0)}, {4, rc::gen::inRange(0, 3'000)}})),
      rc::gen::set(&Row::yearly));
}

rc::Gen<std::vector<Row>> AnyBook() {
  return rc::gen::nonEmpty(rc::gen::container<std::vector<Row>>(AnyRow()));
}

/// Amounts in cents that a year does not divide, so that what is shown has to be rounded.
std::vector<TestFile> Files(const std::vector<Row>& book) {
  std::string csv =
      "customer,plan,start_date,end_date,amount,interval\n"
      "first,P1,2023-01-01,,0.05,month\n";
  for (const Row& r : book) {
    csv += "c" + std::to_string(r.customer) + "," +
           (r.plan == 0 ? "" : "P" + std::to_string(r.plan)) + "," + DayToString(r.start) + "," +
           (r.days == 0 ? "" : DayToString(r.start + r.days)) + "," +
           std::to_string(r.amount / 100) + "." + std::to_string(1000 + r.amount % 100).substr(2) +
           "," + (r.yearly ? "year" : "month") + "\n";
  }
  std::string customers = "customer_id,name,region\n";
  for (int i = 0; i < 6; ++i)
    customers += "c" + std::to_string(i) + ",," + (i % 3 == 0 ? "EU" : "US") + "\n";
  return {{csv, R"({"name":"rows.csv","table":"subscriptions"})"},
          {customers, R"({"name":"customers.csv","table":"customers"})"}};
}

constexpr const char* kConfig =
    R"({"set":{"as_of":"2025-03-31","period":"quarter","size_tiers":"1,5,10"}})";
const std::vector<std::string> kConfigs = {
    kConfig,
    R"({"set":{"as_of":"2025-03-31","period":"quarter","size_tiers":"1,5,10","same_month":"events"}})",
    R"({"set":{"as_of":"2025-03-31","period":"quarter","size_tiers":"1,5,10","free_customers":"stay"}})",
    R"({"set":{"as_of":"2025-03-31","period":"quarter","size_tiers":"1,5,10","free_customers":"stay","same_month":"events"}})",
    R"({"set":{"as_of":"2025-03-31","size_tiers":"1,5,10","cohort_age":"anniversary"}})",
    R"({"set":{"as_of":"2025-03-15","size_tiers":"1,5,10","cohort_key":"signup","cohort_age":"anniversary","cohort_by":"quarter"}})"};

const std::vector<std::string> kBy = {"plan",      "interval",    "region",        "size",
                                      "size:last", "cohort:year", "cohort:quarter"};

json Value(const std::string& envelope) {
  const json parsed = json::parse(envelope);
  if (!parsed["ok"].get<bool>()) RC_FAIL(parsed.dump());
  return parsed["value"];
}

std::int64_t Sum(const json& segments, const json::json_pointer& at) {
  std::int64_t sum = 0;
  for (const json& segment : segments["segments"]) sum += segment[at].get<std::int64_t>();
  return sum;
}

/// Of all blocks, by the cohort's month.
std::map<std::string, std::int64_t> OfCohorts(const json& blocks, const char* key) {
  std::map<std::string, std::int64_t> sums;
  for (const json& block : blocks) {
    for (const json& cohort : block["cohorts"])
      sums[cohort.value("period", cohort["month"].get<std::string>())] +=
          cohort[key].get<std::int64_t>();
  }
  return sums;
}

RC_GTEST_PROP(Segments, AddUpToTheTotalWhateverTheyAreBy, ()) {
  const std::vector<TestFile> files = Files(*AnyBook());
  const std::string by = *rc::gen::elementOf(kBy);
  const int top = *rc::gen::inRange(1, 5);
  const std::string config = *rc::gen::elementOf(kConfigs);
  // The core checks the exact sums, and ends with an error where one does not hold.
  const json segments = Value(SegmentsEnvelope(files, {{"by", by}, {"top", top}}, config));
  const json& total = segments["total"];
  RC_ASSERT(total["movements"] == Value(ReportEnvelope(files, config))["movements"]);
  for (std::size_t month = 0; month < total["months"].size(); ++month) {
    const std::string row = "/movements/" + std::to_string(month);
    for (const char* part :
         {"/opening", "/new", "/reactivation", "/expansion", "/contraction", "/churn", "/closing",
          "/customers/opening", "/customers/new", "/customers/lost", "/customers/closing"}) {
      const json::json_pointer at(row + part);
      RC_ASSERT(Sum(segments, at) == total[at].get<std::int64_t>());
    }
    if (!segments["moves"].get<bool>()) continue;
    RC_ASSERT(Sum(segments, json::json_pointer(row + "/entering")) ==
              Sum(segments, json::json_pointer(row + "/leaving")));
    RC_ASSERT(Sum(segments, json::json_pointer(row + "/customers/entered")) ==
              Sum(segments, json::json_pointer(row + "/customers/left")));
  }
  for (const char* key : {"size", "mrr"})
    RC_ASSERT(OfCohorts(segments["segments"], key) == OfCohorts(json::array({total}), key));
  for (const char* at : {"/summary/mrr", "/summary/arr", "/summary/zero_mrr_customers",
                         "/summary/in_and_out", "/churn/lost_total", "/expansion/grew_total"}) {
    const json::json_pointer pointer{std::string(at)};
    RC_ASSERT(Sum(segments, pointer) == total[pointer].get<std::int64_t>());
  }
}

RC_GTEST_PROP(Segments, AreWhatAFilterLeavesUpToTheRounding, ()) {
  const std::vector<TestFile> files = Files(*AnyBook());
  const std::string by = *rc::gen::elementOf(kBy);
  const std::string base = *rc::gen::elementOf(kConfigs);
  const json segments = Value(SegmentsEnvelope(files, {{"by", by}, {"top", 100}}, base));
  for (const json& segment : segments["segments"]) {
    json config = json::parse(base);
    config["filter"] = {{"by", by}, {"value", segment["value"]}};
    const json filtered = Value(ReportEnvelope(files, config.dump()));
    for (std::size_t month = 0; month < filtered["months"].size(); ++month) {
      const json& one = filtered["movements"][month];
      const json& other = segment["movements"][month];
      for (const char* count :
           {"opening", "new", "returned", "expanded", "contracted", "lost", "closing"})
        RC_ASSERT(one["customers"][count] == other["customers"][count]);
      RC_ASSERT(
          std::abs(one["closing"].get<std::int64_t>() - other["closing"].get<std::int64_t>()) <= 3);
    }
    for (std::size_t i = 0; i < filtered["retention"]["monthly"].size(); ++i) {
      for (const char* rate : {"nrr", "grr", "logo", "customers"}) {
        RC_ASSERT(filtered["retention"]["monthly"][i][rate] ==
                  segment["retention"]["monthly"][i][rate]);
      }
    }
  }
}

RC_GTEST_PROP(Segments, AreTheSameForEveryOrderOfRows, ()) {
  std::vector<Row> book = *AnyBook();
  const json request = {{"by", *rc::gen::elementOf(kBy)}};
  json forward = Value(SegmentsEnvelope(Files(book), request, kConfig));
  std::reverse(book.begin(), book.end());
  json backward = Value(SegmentsEnvelope(Files(book), request, kConfig));
  for (json* segments : {&forward, &backward}) {
    // Sources are lines, which the order decides.
    for (json& segment : (*segments)["segments"]) segment["churn"] = segment["expansion"] = nullptr;
    (*segments)["total"]["churn"] = (*segments)["total"]["expansion"] = nullptr;
    for (json& row : (*segments)["cross"]["shown"]) row["sources"] = nullptr;
  }
  RC_ASSERT(forward == backward);
}

RC_GTEST_PROP(Periods, AreTheSumsOfTheirMonths, ()) {
  const std::vector<TestFile> files = Files(*AnyBook());
  const int start = *rc::gen::inRange(1, 13);
  const bool years = *rc::gen::arbitrary<bool>();
  const json config = {{"set",
                        {{"as_of", "2025-03-15"},
                         {"period", years ? "year" : "quarter"},
                         {"fiscal_year_start", std::to_string(start)}}}};
  const json report = Value(ReportEnvelope(files, config.dump()));
  std::size_t month = 0;
  std::int64_t closing = 0;
  for (const json& row : report["periods"]["rows"]) {
    RC_ASSERT(row["first_month"] == report["months"][month]);
    RC_ASSERT(row["months"]["opening"] == closing);
    RC_ASSERT(row["net"]["opening"] == closing);
    json sums = json::object();
    for (;; ++month) {
      for (const char* part : {"new", "reactivation", "expansion", "contraction", "churn"}) {
        sums[part] = sums.value(part, std::int64_t{0}) +
                     report["movements"][month][part].get<std::int64_t>();
      }
      if (report["months"][month] == row["last_month"]) break;
    }
    closing = report["movements"][month]["closing"].get<std::int64_t>();
    for (const auto& [part, sum] : sums.items()) RC_ASSERT(row["months"][part] == sum);
    RC_ASSERT(row["months"]["closing"] == closing);
    RC_ASSERT(row["net"]["closing"] == closing);
    // From a month that begins a quarter of this year on, and never with the month that is partial.
    const Month last = *MonthFromString(row["last_month"].get<std::string>());
    const Month in_year = (last + 1 - (start - 1)) % 12;
    RC_ASSERT(row["complete"].get<bool>() ==
              (in_year % (years ? 12 : 3) == 0 && row["last_month"] != report["partial_month"]));
    ++month;
  }
  RC_ASSERT(month == report["months"].size());
}

}  // namespace
}  // namespace holdfast
