// Every invariant, on random ledgers that hold what ledgers go wrong at. A report of which one does
// not hold is an error. script/properties checks very many of them.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "../support/analysis.h"
#include "any_day.h"
#include "holdfast/base/calendar.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::AnyDay;
using testing::ReportEnvelope;

struct Row {
  int customer;
  bool euro;
  Day start;
  int days;    // 0: open; -1: it ends on the day it begins; else its length.
  int amount;  // In cents.
};

/// What follows a row of the same customer.
enum class Then { kNothing, kChange, kUpAndDown, kPause };

struct Drawn {
  Row row;
  Then then;
  int length;  // Of a pause, and of what follows.
  int amount;  // Of what follows.
};

void showValue(const Drawn& d, std::ostream& os) {
  os << d.row.customer << (d.row.euro ? " EUR " : " USD ") << DayToString(d.row.start) << " +"
     << d.row.days << " " << d.row.amount << ", then " << static_cast<int>(d.then) << " of "
     << d.length << " days at " << d.amount;
}

rc::Gen<int> AnyAmount() {
  return rc::gen::weightedOneOf<int>(
      {{8, rc::gen::inRange(1, 100'000)}, {1, rc::gen::just(0)}, {1, rc::gen::inRange(-5'000, 0)}});
}

rc::Gen<Row> AnyRow(int customers) {
  return rc::gen::build<Row>(
      rc::gen::set(&Row::customer, rc::gen::inRange(0, customers)), rc::gen::set(&Row::euro),
      rc::gen::set(&Row::start, AnyDay()),
      rc::gen::set(&Row::days, rc::gen::weightedOneOf<int>(
                                   {{1, rc::gen::just(0)}, {3, rc::gen::inRange(1, 500)}})),
      rc::gen::set(&Row::amount, AnyAmount()));
}

rc::Gen<std::vector<Drawn>> AnyDrawing() {
  const auto drawn = [](int customers) {
    return rc::gen::nonEmpty(rc::gen::container<std::vector<Drawn>>(rc::gen::build<Drawn>(
        rc::gen::set(&Drawn::row, AnyRow(customers)),
        rc::gen::set(&Drawn::then, rc::gen::element(Then::kNothing, Then::kChange, Then::kUpAndDown,
                                                    Then::kPause)),
        rc::gen::set(&Drawn::length, rc::gen::inRange(1, 200)),
        rc::gen::set(&Drawn::amount, AnyAmount()))));
  };
  return rc::gen::weightedOneOf<std::vector<Drawn>>({{1, drawn(1)}, {4, drawn(6)}});
}

/// The rows of a ledger, those that follow another among them.
std::vector<Row> RowsOf(const std::vector<Drawn>& drawing) {
  std::vector<Row> rows;
  for (const Drawn& drawn : drawing) {
    Row row = drawn.row;
    rows.push_back(row);
    if (drawn.then == Then::kNothing || row.days == 0) continue;
    row.start += row.days + (drawn.then == Then::kPause ? drawn.length : 0);
    row.amount = drawn.amount;
    row.days = drawn.length;
    if (drawn.then == Then::kUpAndDown) {
      rows.push_back(row);
      rows.back().days = -1;
      row.amount = drawn.row.amount;
    }
    rows.push_back(row);
  }
  return rows;
}

std::string Csv(const std::vector<Row>& rows) {
  std::string csv = "customer,currency,start_date,end_date,amount,interval\n";
  for (const Row& row : rows) {
    const std::string cents = std::to_string(1000 + std::abs(row.amount) % 100).substr(2);
    csv += "c" + std::to_string(row.customer) + (row.euro ? ",EUR," : ",USD,") +
           DayToString(row.start) + "," +
           (row.days == 0 ? "" : DayToString(row.start + std::max(row.days, 0))) + "," +
           (row.amount < 0 ? "-" : "") + std::to_string(std::abs(row.amount) / 100) + "." + cents +
           ",month\n";
  }
  return csv;
}

RC_GTEST_PROP(Ledgers, KeepEveryInvariant, ()) {
  const std::string csv = Csv(RowsOf(*AnyDrawing()));
  const json config = {{"set",
                        {{"as_of", "2025-06-30"},
                         {"period", "quarter"},
                         {"same_month", *rc::gen::element<std::string>("net", "events")},
                         {"grr", *rc::gen::element<std::string>("accounts", "movements", "logo")},
                         {"nrr_months", *rc::gen::element<std::string>("12", "3", "1")},
                         {"free_customers", *rc::gen::element<std::string>("leave", "stay")}}}};
  const json envelope = json::parse(ReportEnvelope({{csv}}, config.dump()));
  if (!envelope["ok"].get<bool>()) RC_FAIL(envelope["error"]["message"].get<std::string>());
}

TEST(LedgerGenerator, CoversWhatGoesWrong) {
  int month_ends = 0, leap_days = 0, pauses = 0, same_day = 0, zero = 0, negative = 0,
      two_currencies = 0, one_customer = 0, one_row = 0;
  for (int seed = 0; seed < 200; ++seed) {
    const auto drawing = AnyDrawing()(rc::Random(static_cast<std::uint64_t>(seed)), 50).value();
    const std::vector<Row> rows = RowsOf(drawing);
    std::set<int> customers;
    std::set<bool> currencies;
    for (const Drawn& drawn : drawing) {
      if (drawn.row.days == 0) continue;
      pauses += drawn.then == Then::kPause ? 1 : 0;
      same_day += drawn.then == Then::kUpAndDown ? 1 : 0;
    }
    for (const Row& row : rows) {
      month_ends += row.start == LastDayOf(MonthOf(row.start)) ? 1 : 0;
      leap_days += DayToString(row.start) == "2024-02-29" ? 1 : 0;
      zero += row.amount == 0 ? 1 : 0;
      negative += row.amount < 0 ? 1 : 0;
      customers.insert(row.customer);
      currencies.insert(row.euro);
    }
    one_row += rows.size() == 1 ? 1 : 0;
    one_customer += customers.size() == 1 && rows.size() > 1 ? 1 : 0;
    two_currencies += currencies.size() == 2 ? 1 : 0;
  }
  for (const int count : {month_ends, leap_days, pauses, same_day, zero, negative, two_currencies,
                          one_customer, one_row}) {
    EXPECT_GT(count, 0);
  }
}

}  // namespace
}  // namespace holdfast
