// Properties of explanations: whoever is behind a figure adds up to it, whatever the books and the
// settings.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "holdfast/report/build.h"
#include "holdfast/report/explain.h"
#include "holdfast/report/json.h"

namespace holdfast {
namespace {

using nlohmann::json;

constexpr Day kFirst = 19'723;  // 2024-01-01
constexpr const char* kCodes[] = {"USD", "EUR", "JPY"};

struct DrawnRow {
  int file;
  int customer;
  int currency;
  int identity;
  int start;  // In days.
  int days;   // 0: open.
  Units mrr;
};

struct DrawnSettings {
  bool exchange;
  bool partial;
  bool reactivation;
  bool events;
  bool free_stay;
  int gap_days;
  int window;  // -1: any.
  bool first_day;
  bool growth;
  int nrr_months;
  PeriodUnit cohort_by;
  PeriodUnit period;
  int fiscal_start;
  bool own_months;
  bool by_sign_up;
  int as_of;
};

void showValue(const DrawnRow& row, std::ostream& os) {
  os << "f" << row.file << " c" << row.customer << "#" << row.identity << " in "
     << kCodes[row.currency] << ": " << row.start << "+" << row.days << " " << row.mrr;
}

void showValue(const DrawnSettings& s, std::ostream& os) {
  os << "exchange " << s.exchange << " partial " << s.partial << " reactivation " << s.reactivation
     << " events " << s.events << " free stay " << s.free_stay << " gap " << s.gap_days
     << " window " << s.window << " first day " << s.first_day << " growth " << s.growth
     << " months " << s.nrr_months << " cohorts " << static_cast<int>(s.cohort_by) << " periods "
     << static_cast<int>(s.period) << " from " << s.fiscal_start << " own " << s.own_months
     << " sign-up " << s.by_sign_up << " as of +" << s.as_of;
}

/// Of the whole range, however small the test is.
template <typename T>
rc::Gen<T> In(T from, T to) {
  return rc::gen::resize(rc::kNominalSize, rc::gen::inRange<T>(from, to));
}

rc::Gen<std::vector<DrawnRow>> AnyRows() {
  return rc::gen::nonEmpty(rc::gen::container<std::vector<DrawnRow>>(rc::gen::build<DrawnRow>(
      rc::gen::set(&DrawnRow::file, In(0, 3)), rc::gen::set(&DrawnRow::customer, In(0, 8)),
      rc::gen::set(&DrawnRow::currency, rc::gen::weightedElement<int>({{6, 0}, {1, 1}, {1, 2}})),
      rc::gen::set(&DrawnRow::identity, In(0, 4)), rc::gen::set(&DrawnRow::start, In(0, 430)),
      rc::gen::set(&DrawnRow::days, In(0, 300)),
      rc::gen::set(&DrawnRow::mrr,
                   rc::gen::oneOf(rc::gen::just(Units{0}), In<Units>(-3, 5), In<Units>(1, 90'000),
                                  In<Units>(-100'000'000, 100'000'000'000))))));
}

rc::Gen<DrawnSettings> AnySettings() {
  return rc::gen::build<DrawnSettings>(
      rc::gen::set(&DrawnSettings::exchange), rc::gen::set(&DrawnSettings::partial),
      rc::gen::set(&DrawnSettings::reactivation), rc::gen::set(&DrawnSettings::events),
      rc::gen::set(&DrawnSettings::free_stay),
      rc::gen::set(&DrawnSettings::gap_days, rc::gen::element(0, 0, 40)),
      rc::gen::set(&DrawnSettings::window, rc::gen::element(-1, -1, 0, 70)),
      rc::gen::set(&DrawnSettings::first_day), rc::gen::set(&DrawnSettings::growth),
      rc::gen::set(&DrawnSettings::nrr_months, rc::gen::element(12, 1, 5)),
      rc::gen::set(&DrawnSettings::cohort_by,
                   rc::gen::element(PeriodUnit::kMonth, PeriodUnit::kQuarter, PeriodUnit::kYear)),
      rc::gen::set(&DrawnSettings::period,
                   rc::gen::element(PeriodUnit::kMonth, PeriodUnit::kQuarter, PeriodUnit::kYear)),
      rc::gen::set(&DrawnSettings::fiscal_start, rc::gen::element(1, 2, 12)),
      rc::gen::set(&DrawnSettings::own_months), rc::gen::set(&DrawnSettings::by_sign_up),
      rc::gen::set(&DrawnSettings::as_of, In(430, 500)));
}

Books BooksOf(const std::vector<DrawnRow>& rows) {
  // An MRR table, and two exports of subscriptions that may hold versions of the same rows.
  Books books;
  for (int file = 0; file < 3; ++file) {
    books.ledger.AddFile("f" + std::to_string(file),
                         file == 0 ? Table::kMrr : Table::kSubscriptions, file == 2);
    std::uint64_t line = 2;
    for (const DrawnRow& drawn : rows) {
      if (drawn.file != file) continue;
      const std::string customer = "c" + std::to_string(drawn.customer);
      Row row;
      row.customer = customer;
      row.currency = *Currency::Parse(kCodes[drawn.currency]);
      row.start = kFirst + drawn.start;
      row.end = drawn.days == 0 ? kOpenEnd : row.start + drawn.days;
      if (file == 0) row.end = FirstDayOf(MonthOf(row.start) + 1);
      row.last_date = row.start;
      row.mrr = drawn.mrr;
      row.identity = file == 0 ? 0 : static_cast<std::uint32_t>(drawn.identity);
      books.ledger.Add(row, line++);
    }
  }
  // Some customers sign up before their rows begin, and some after.
  for (int customer = 0; customer < 8; customer += 2) {
    const std::string name = "c" + std::to_string(customer);
    books.sign_ups.Add({name, kFirst + 60 * customer}, {});
  }
  for (const int currency : {1, 2}) {
    for (int day = 0; day < 500; day += 70)
      books.rates.Add({kFirst + day, *Currency::Parse(kCodes[currency]),
                       *Currency::Parse(kCodes[0]), 900'000 + 1'700 * day, 1'000'000});
  }
  return books;
}

Settings SettingsOf(const DrawnSettings& drawn) {
  Settings settings;
  settings.as_of = kFirst + drawn.as_of;
  settings.include_partial_month = drawn.partial;
  settings.quick_ratio_reactivation = drawn.reactivation;
  if (drawn.events) {
    settings.same_month = SameMonthRule::kEvents;
    settings.grr = GrrRule::kMovements;
  }
  if (drawn.free_stay) settings.free_customers = FreeCustomersRule::kStay;
  settings.gap_days = drawn.gap_days;
  if (drawn.window >= 0) settings.reactivation_window = drawn.window;
  if (drawn.first_day) settings.month_state = MonthState::kFirstDay;
  if (drawn.growth) settings.churn_sign = ChurnSign::kGrowth;
  settings.nrr_months = drawn.nrr_months;
  settings.cohort_by = drawn.cohort_by;
  settings.period = drawn.period;
  settings.fiscal_year_start = drawn.fiscal_start;
  if (drawn.own_months) settings.cohort_age = CohortAge::kAnniversary;
  if (drawn.by_sign_up) settings.cohort_key = CohortKey::kSignUp;
  if (drawn.exchange) settings.reporting_currency = *Currency::Parse(kCodes[0]);
  return settings;
}

/// The block of a currency in the report's JSON.
const json& BlockOf(const json& report, const std::string& currency) {
  if (!report.contains("currencies")) return report;
  for (const json& block : report["currencies"]) {
    if (block["currency"] == currency) return block;
  }
  RC_FAIL("no block of " + currency);
}

/// Whether a row of a list is the one that an address is of: by month, by the cohort's month, in a
/// quarter or year, or by how many of the largest customers.
bool IsOf(const json& row, const FigureAddress& address) {
  if (address.segment) return row["customers"].dump() == *address.segment;
  const auto month = address.cohort ? address.cohort : address.month;
  if (!month) return false;
  const std::string name = MonthToString(*month);
  if (!row.contains("first_month")) return row["month"] == name;
  return row["first_month"].get<std::string>() <= name &&
         name <= row["last_month"].get<std::string>();
}

/// The number that a reader finds at an address; none where the report has none there.
std::optional<json> NumberAt(const json& block, const FigureAddress& address) {
  json at = block;
  std::string path = address.metric + ".";
  while (!path.empty()) {
    const std::size_t dot = path.find('.');
    const std::string key = path.substr(0, dot);
    path = path.substr(dot + 1);
    if (!at.contains(key)) return std::nullopt;
    at = json(at[key]);
    if (key == "periods") at = json(at["rows"]);
    if (!at.is_array() || (!at.empty() && !at.front().is_object())) continue;
    const auto row =
        std::find_if(at.begin(), at.end(), [&](const json& each) { return IsOf(each, address); });
    if (row == at.end()) return std::nullopt;
    at = json(*row);
  }
  if (!at.is_array()) return at;
  // By age; the survival curve says which ages it has.
  if (address.cohort)
    return *address.age < at.size() ? std::optional(at[*address.age]) : std::nullopt;
  const json& times = block["survival"]["times"];
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (times[i] == *address.age) return at[i];
  }
  return std::nullopt;
}

/// Every address that a figure could have in a block, also some that it has not.
std::vector<FigureAddress> AddressesOf(const FigureInfo& figure, const Block& block) {
  FigureAddress address;
  address.metric = std::string(figure.metric);
  address.currency = block.currency;
  std::vector<FigureAddress> addresses;
  const auto ages = static_cast<std::uint32_t>(block.months.size());
  for (const Month month : block.months) {
    const FigureTakes takes = figure.takes;
    if (takes == FigureTakes::kMonth || takes == FigureTakes::kPeriod) address.month = month;
    if (takes == FigureTakes::kCohortAge || takes == FigureTakes::kCohort) address.cohort = month;
    if (takes == FigureTakes::kTop) address.segment = "5";
    const bool by_age =
        figure.takes == FigureTakes::kCohortAge || figure.takes == FigureTakes::kAge;
    for (std::uint32_t age = 0; age < (by_age ? ages : 1); ++age) {
      if (by_age) address.age = age;
      addresses.push_back(address);
    }
    if (figure.takes == FigureTakes::kAge || figure.takes == FigureTakes::kNothing) break;
  }
  return addresses;
}

/// Each customer once; of several months, once for each of them.
void CheckRow(const ExplainedRow& row, std::set<std::string>* customers) {
  const std::string month = row.after_month ? MonthToString(*row.after_month) : "";
  RC_ASSERT(customers->insert(row.customer + " " + month).second);
  RC_ASSERT(!row.rule.empty());
  RC_ASSERT(!row.why.empty());
  if (row.before != 0) RC_ASSERT(row.before_lines.total > 0U);
  if (row.after != 0) RC_ASSERT(row.after_lines.total > 0U);
  RC_ASSERT(row.before_lines.total + row.after_lines.total > 0U);
}

void CheckPart(const ExplainedPart& part) {
  std::set<std::string> customers;
  std::int64_t sum = 0;
  for (const ExplainedRow& row : part.rows) {
    CheckRow(row, &customers);
    sum += row.amount;
  }
  RC_ASSERT(sum == part.total);
  RC_ASSERT(part.rest == 0);
  RC_ASSERT(part.rows.size() == part.customers);
}

/// Sums of parts as shown are next to the figure: each is within half a minor unit, or one.
void CheckMadeOf(const Explanation& explanation) {
  std::int64_t terms = 0;
  double numerator = 0;
  double denominator = 0;
  bool counts = true;
  for (const ExplainedPart& part : explanation.parts) {
    if (part.role == "total") RC_ASSERT(part.total == explanation.whole);
    if (part.role == "term") terms += part.sign * part.total;
    if (part.role == "numerator") numerator += static_cast<double>(part.sign * part.total);
    if (part.role == "denominator") denominator += static_cast<double>(part.sign * part.total);
    counts = counts && part.unit == FigureUnit::kCustomers;
  }
  if (explanation.parts[0].role == "term") RC_ASSERT(terms == explanation.whole);
  if (!explanation.rate || explanation.parts[0].role != "numerator") return;
  if (counts) RC_ASSERT(*explanation.rate == numerator / denominator);
  // More was lost than there was: nothing is kept.
  if (numerator < 0 && *explanation.rate == 0) return;
  if (denominator > 1e6)
    RC_ASSERT(std::abs(*explanation.rate - numerator / denominator) <
              1e-5 * std::max(1.0, std::abs(*explanation.rate)));
}

/// False where the report has no such figure.
bool CheckFigure(const Books& books, const Report& report, const Settings& settings,
                 const FigureAddress& address, const std::optional<json>& number) {
  const Result<Explanation> explanation = ExplainFigure(books, report, settings, address);
  if (!explanation.ok()) {
    RC_ASSERT(explanation.error().code.starts_with("explain."));
    // A summary of nobody stands for no month, and where there is no forecast its rates are null.
    const bool ahead = address.metric.starts_with("forecast.");
    RC_ASSERT(!number || address.metric.starts_with("summary.") || (ahead && number->is_null()));
    return false;
  }
  if (!number) RC_FAIL("the report has no " + address.metric);
  json value = nullptr;
  if (explanation->whole) value = *explanation->whole;
  if (explanation->rate) value = *explanation->rate;
  RC_ASSERT(value == *number);
  for (const ExplainedPart& part : explanation->parts) CheckPart(part);
  CheckMadeOf(*explanation);
  return true;
}

/// Of contracts, rows left out and what else these books have not: explain_files_property_test.cpp.
bool IsOfFiles(std::string_view metric) {
  for (const char* list : {"churn_reasons.", "sales_pay.", "revenue.", "economics.", "adoption.",
                           "renewals.", "surveys.", "conversion.", "inputs."}) {
    if (metric.starts_with(list)) return true;
  }
  return false;
}

RC_GTEST_PROP(Explanations, AddUpToEveryFigureOfTheReport, ()) {
  const Books books = BooksOf(*AnyRows());
  const Settings settings = SettingsOf(*AnySettings());
  const Result<Report> report = BuildReport(books, {}, settings);
  if (!report.ok()) RC_FAIL(report.error().message);
  const json shown = json::parse(ToJson(*report));
  std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
  bool explained = false;
  for (const Block& block : report->blocks) {
    for (const FigureInfo& figure : AllFigures()) {
      if (IsOfFiles(figure.metric)) continue;
      const std::vector<FigureAddress> addresses = AddressesOf(figure, block);
      const FigureAddress& address = addresses[random() % addresses.size()];
      const auto number = NumberAt(BlockOf(shown, block.currency.ToString()), address);
      explained = CheckFigure(books, *report, settings, address, number) || explained;
    }
  }
  RC_ASSERT(explained);
}

RC_GTEST_PROP(Explanations, ComeInPagesThatAddUp, ()) {
  const Books books = BooksOf(*AnyRows());
  const Settings settings = SettingsOf(*AnySettings());
  const Result<Report> report = BuildReport(books, {}, settings);
  RC_PRE(report.ok() && report->blocks[0].churn.size() > 0U);
  FigureAddress address;
  address.metric = *rc::gen::element<std::string>("closing", "customers.closing", "churn", "fx");
  address.month = *rc::gen::elementOf(report->blocks[0].months);
  address.currency = report->blocks[0].currency;
  const Result<Explanation> whole = ExplainFigure(books, *report, settings, address);
  const ExplainPage page = {*In<std::uint64_t>(0, 6), *In<std::uint64_t>(0, 6)};
  const Result<Explanation> part = ExplainFigure(books, *report, settings, address, page);
  RC_ASSERT(whole.ok() && part.ok());
  const std::vector<ExplainedRow>& all = whole->parts[0].rows;
  const ExplainedPart& shown = part->parts[0];
  std::int64_t sum = shown.rest;
  for (std::size_t i = 0; i < shown.rows.size(); ++i) {
    RC_ASSERT(shown.rows[i].customer == all[page.offset + i].customer);
    RC_ASSERT(shown.rows[i].amount == all[page.offset + i].amount);
    sum += shown.rows[i].amount;
  }
  RC_ASSERT(sum == shown.total);
  RC_ASSERT(shown.rows.size() + shown.rest_customers == all.size());
  RC_ASSERT(shown.rows.size() <= page.limit);
}

}  // namespace
}  // namespace holdfast
