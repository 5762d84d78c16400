// Properties of reports in one reporting currency. That the figures of a customer, a currency and a
// month fit together is checked by the report itself, which is an error otherwise.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "../support/ledger_text.h"
#include "holdfast/report/build.h"

namespace holdfast {
namespace {

constexpr Day kFirst = 19'723;  // 2024-01-01
constexpr Day kAsOf = kFirst + 540;

struct DrawnRow {
  int customer;
  int currency;
  int start;  // In days.
  int days;   // 0: open.
  Units mrr;
};

struct DrawnRate {
  int currency;
  int day;
  std::int64_t rate;  // In millionths.
};

void showValue(const DrawnRow& row, std::ostream& os) {
  os << row.customer << " in " << row.currency << ": " << row.start << "+" << row.days << " "
     << row.mrr;
}

void showValue(const DrawnRate& rate, std::ostream& os) {
  os << rate.currency << " on " << rate.day << ": " << rate.rate;
}

template <typename T>
rc::Gen<T> In(T from, T to) {
  return rc::gen::resize(rc::kNominalSize, rc::gen::inRange<T>(from, to));
}

rc::Gen<std::vector<DrawnRow>> AnyRows() {
  return rc::gen::nonEmpty(rc::gen::container<std::vector<DrawnRow>>(rc::gen::build<DrawnRow>(
      rc::gen::set(&DrawnRow::customer, In(0, 5)), rc::gen::set(&DrawnRow::currency, In(0, 3)),
      rc::gen::set(&DrawnRow::start, In(0, 500)), rc::gen::set(&DrawnRow::days, In(0, 300)),
      rc::gen::set(&DrawnRow::mrr, rc::gen::oneOf(rc::gen::just(Units{0}), In<Units>(-3, 5),
                                                  In<Units>(0, 100'000'000'000))))));
}

rc::Gen<std::vector<DrawnRate>> AnyRates() {
  return rc::gen::container<std::vector<DrawnRate>>(rc::gen::build<DrawnRate>(
      rc::gen::set(&DrawnRate::currency, In(1, 3)), rc::gen::set(&DrawnRate::day, In(-30, 540)),
      rc::gen::set(&DrawnRate::rate, In<std::int64_t>(1, 3'000'000))));
}

Currency CurrencyOf(int number) {
  constexpr const char* kCodes[] = {"USD", "EUR", "JPY"};
  return *Currency::Parse(kCodes[number]);
}

Books BooksOf(const std::vector<DrawnRow>& rows, const std::vector<DrawnRate>& rates) {
  Books books;
  books.ledger.AddFile("rows");
  for (const DrawnRow& drawn : rows) {
    const std::string customer = "c" + std::to_string(drawn.customer);
    Row row;
    row.customer = customer;
    row.currency = CurrencyOf(drawn.currency);
    row.start = kFirst + drawn.start;
    row.end = drawn.days == 0 ? kOpenEnd : row.start + drawn.days;
    row.last_date = row.start;
    row.mrr = drawn.mrr;
    books.ledger.Add(row, 2);
  }
  for (const DrawnRate& drawn : rates) {
    books.rates.Add(
        {kFirst + drawn.day, CurrencyOf(drawn.currency), CurrencyOf(0), drawn.rate, 1'000'000});
  }
  return books;
}

struct Rules {
  SameMonthRule same_month = SameMonthRule::kNet;
  FreeCustomersRule free_customers = FreeCustomersRule::kLeave;
};

void showValue(const Rules& rules, std::ostream& os) {
  os << "same_month " << static_cast<int>(rules.same_month) << " free_customers "
     << static_cast<int>(rules.free_customers);
}

Report ReportBy(const Books& books, const Rules& rules, Currency reporting) {
  Settings settings;
  settings.same_month = rules.same_month;
  settings.free_customers = rules.free_customers;
  settings.period = PeriodUnit::kQuarter;
  settings.reporting_currency = reporting;
  settings.as_of = kAsOf;
  const Result<Report> report = BuildReport(books, {}, settings);
  if (!report.ok()) RC_FAIL(report.error().code + ": " + report.error().message);
  return *report;
}

Report InDollars(const Books& books, const Rules& rules = {}) {
  return ReportBy(books, rules, CurrencyOf(0));
}

std::string BridgeText(const Report& report) {
  std::string text;
  for (const MovementRow& row : report.blocks[0].movements) {
    for (const Minor amount : {row.opening, row.fresh, row.reactivation, row.expansion,
                               row.contraction, row.churn, row.fx, row.closing})
      text += std::to_string(amount) + " ";
    for (const std::uint64_t count : {row.customers.fresh, row.customers.returned,
                                      row.customers.contracted, row.customers.lost})
      text += std::to_string(count) + " ";
    text += std::to_string(row.customers.closing) + "\n";
  }
  for (const PeriodRow& row : report.blocks[0].periods->rows) {
    if (row.net) text += std::to_string(row.net->customers.fresh) + " ";
    text += std::to_string(row.months.customers.closing) + "\n";
  }
  return text;
}

std::vector<DrawnRate> WithAll(std::vector<DrawnRate> rates) {
  rates.push_back({1, 0, 1'100'000});
  rates.push_back({2, 0, 6'800});
  return rates;
}

rc::Gen<Rules> AnyRules() {
  return rc::gen::build<Rules>(
      rc::gen::set(&Rules::same_month,
                   rc::gen::element(SameMonthRule::kNet, SameMonthRule::kEvents)),
      rc::gen::set(&Rules::free_customers,
                   rc::gen::element(FreeCustomersRule::kLeave, FreeCustomersRule::kStay)));
}

RC_GTEST_PROP(Exchange, KeepsEveryInvariant, ()) {
  const Report report = InDollars(BooksOf(*AnyRows(), WithAll(*AnyRates())), *AnyRules());
  const bool checked = std::any_of(
      report.blocks[0].invariants.begin(), report.blocks[0].invariants.end(),
      [](const Invariant& i) { return i.name == "fx_is_of_rates" && i.holds && i.checks > 0; });
  RC_ASSERT(checked);
}

RC_GTEST_PROP(Exchange, GivesTheSameFiguresForEveryOrder, ()) {
  std::vector<DrawnRow> rows = *AnyRows();
  std::vector<DrawnRate> rates = WithAll(*AnyRates());
  const Rules rules = *AnyRules();
  const std::string bridge = BridgeText(InDollars(BooksOf(rows, rates), rules));
  std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
  std::shuffle(rows.begin(), rows.end(), random);
  std::shuffle(rates.begin(), rates.end(), random);
  RC_ASSERT(BridgeText(InDollars(BooksOf(rows, rates), rules)) == bridge);
}

RC_GTEST_PROP(Exchange, IsNoMovementWhereRatesStand, ()) {
  const Report report = InDollars(BooksOf(*AnyRows(), WithAll({})));
  for (const MovementRow& row : report.blocks[0].movements) RC_ASSERT(row.fx == 0);
}

RC_GTEST_PROP(Exchange, AtOneToOneGivesTheFiguresOfOneCurrency, ()) {
  std::vector<DrawnRow> rows = *AnyRows();
  // Euros only: a customer's rows of two currencies do not make up for each other's credits.
  for (DrawnRow& row : rows) row.currency = 1;
  const Rules rules = *AnyRules();
  const std::string euros = BridgeText(InDollars(BooksOf(rows, {{1, 0, 1'000'000}}), rules));
  for (DrawnRow& row : rows) row.currency = 0;
  RC_ASSERT(BridgeText(InDollars(BooksOf(rows, {}), rules)) == euros);
}

RC_GTEST_PROP(Exchange, OfOneCurrencyGivesTheFiguresWithoutIt, ()) {
  std::vector<DrawnRow> rows = *AnyRows();
  for (DrawnRow& row : rows) row.currency = 0;
  const Books books = BooksOf(rows, {});
  const Rules rules = *AnyRules();
  RC_ASSERT(BridgeText(InDollars(books, rules)) == BridgeText(ReportBy(books, rules, {})));
}

RC_GTEST_PROP(Exchange, CountsTheCustomersThatPayInAnyCurrency, ()) {
  // However small an amount becomes, its customer stays one.
  std::vector<DrawnRow> rows = *AnyRows();
  for (DrawnRow& row : rows) row.currency = 1;
  const Report small = InDollars(BooksOf(rows, {{1, 0, 1}, {1, 200, 3'000'000}}));
  for (DrawnRow& row : rows) row.currency = 0;
  const Report plain = InDollars(BooksOf(rows, {}));
  for (std::size_t i = 0; i < plain.blocks[0].movements.size(); ++i) {
    RC_ASSERT(small.blocks[0].movements[i].customers.closing ==
              plain.blocks[0].movements[i].customers.closing);
  }
}

}  // namespace
}  // namespace holdfast
