#include "holdfast/metrics/cohort_clock.h"

#include <gtest/gtest.h>

#include <chrono>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "../../support/ledger_text.h"

namespace holdfast {
namespace {

using testing::kMajor;
using testing::LedgerFromText;
using Counts = std::vector<std::uint64_t>;
using Amounts = std::vector<Units>;

Day On(std::string_view text) { return *DayFromString(text); }

Settings With(CohortAge age, CohortKey key = CohortKey::kFirstMrr,
              ReturningRule rule = ReturningRule::kCounted) {
  Settings settings;
  settings.cohort_age = age;
  settings.cohort_key = key;
  settings.returning_customers = rule;
  return settings;
}

/// The cohorts of a ledger as of a day. `signed_up`: by customer, where it is known.
std::vector<Cohort> CohortsOf(const Ledger& ledger, Day as_of, const Settings& settings,
                              const std::map<std::string, Day, std::less<>>& signed_up = {}) {
  const SpansByAccount spans(ledger);
  const Result<Grid> grid = Grid::Months(*ledger.first_day(), as_of, settings.month_state);
  std::vector<Day> days;
  for (AccountId account = 0; account < ledger.accounts().size(); ++account) {
    const auto found = signed_up.find(ledger.accounts().customer(account));
    days.push_back(found == signed_up.end() ? kOpenEnd : found->second);
  }
  Timelines::Rules rules;
  rules.days = settings.cohort_age == CohortAge::kAnniversary;
  Timelines timelines(spans, *grid, rules);
  ClockedCohorts cohorts(CohortClock(*grid, settings, days), false);
  for (AccountId account = 0; account < ledger.accounts().size(); ++account)
    cohorts.Add(account, timelines.Of(account));
  cohorts.Finish();
  return cohorts.cohorts();
}

TEST(CohortClock, TellsMonthsFromTheDayOfJoining) {
  // The example of Recurly's pages: who leaves before 14 December is lost in month 0, and before 14
  // January in month 1.
  const Ledger ledger = LedgerFromText(R"(file a.csv subscriptions
      early  2023-11-14..2023-12-13  10
      on     2023-11-14..2023-12-14  20
      late   2023-11-14..2024-01-13  30
      stays  2023-11-14..            40)");
  const Cohort november = CohortsOf(ledger, On("2024-02-20"), With(CohortAge::kAnniversary))[0];
  EXPECT_EQ(november.size, 4U);
  EXPECT_EQ(november.mrr, 100 * kMajor);
  EXPECT_EQ(november.customers, (Counts{3, 1, 1}));
  EXPECT_EQ(november.net_mrr, (Amounts{90 * kMajor, 40 * kMajor, 40 * kMajor}));
}

TEST(CohortClock, CountsShortMonthsFromTheFirstDayEachTime) {
  // Months of who begins on 31 January end on 28 February, 30 March, 29 April and 30 May.
  for (const auto& [end, customers] :
       std::vector<std::pair<std::string, Counts>>{{"2024-02-28", {0, 0, 0, 0}},
                                                   {"2024-02-29", {1, 0, 0, 0}},
                                                   {"2024-03-30", {1, 0, 0, 0}},
                                                   {"2024-03-31", {1, 1, 0, 0}},
                                                   {"2024-04-29", {1, 1, 0, 0}},
                                                   {"2024-04-30", {1, 1, 1, 0}},
                                                   {"2024-05-30", {1, 1, 1, 0}},
                                                   {"2024-05-31", {1, 1, 1, 1}}}) {
    const Ledger ledger =
        LedgerFromText("file a.csv subscriptions\nacme 2024-01-31.." + end + " 10");
    const Cohort cohort = CohortsOf(ledger, On("2024-06-01"), With(CohortAge::kAnniversary))[0];
    EXPECT_EQ(cohort.customers, customers) << end;
  }
}

TEST(CohortClock, ShowsTheAgesThatAllCustomersHaveReached) {
  const Ledger ledger = LedgerFromText(R"(file a.csv subscriptions
      first  2024-01-01..  10
      last   2024-01-20..  20
      next   2024-02-28..  30)");
  const auto ages = [&](std::string_view as_of, std::size_t cohort) {
    return CohortsOf(ledger, On(as_of), With(CohortAge::kAnniversary))[cohort].customers.size();
  };
  EXPECT_EQ(ages("2024-02-18", 0), 0U);
  EXPECT_EQ(ages("2024-02-19", 0), 1U);
  EXPECT_EQ(ages("2024-03-18", 0), 1U);
  EXPECT_EQ(ages("2024-03-19", 0), 2U);
  EXPECT_EQ(ages("2024-03-26", 1), 0U);
  EXPECT_EQ(ages("2024-03-27", 1), 1U);
}

TEST(CohortClock, HasWhoComesAndGoesWithinAMonth) {
  const Ledger ledger = LedgerFromText(R"(file a.csv subscriptions
      guest  2024-01-05..2024-01-20  10
      stays  2024-01-05..            20)");
  const Cohort cohort = CohortsOf(ledger, On("2024-02-10"), With(CohortAge::kAnniversary))[0];
  EXPECT_EQ(cohort.size, 2U);
  EXPECT_EQ(cohort.mrr, 30 * kMajor);
  EXPECT_EQ(cohort.customers, (Counts{1}));
}

TEST(CohortClock, TakesTheSmallerOfTheFirstDaysMrrAndThatOfTheAge) {
  const Ledger ledger = LedgerFromText(R"(file a.csv subscriptions
      up    2024-01-10..2024-02-05  10
      up    2024-02-05..            30
      down  2024-01-10..2024-02-05  50
      down  2024-02-05..            20)");
  const Cohort cohort = CohortsOf(ledger, On("2024-02-20"), With(CohortAge::kAnniversary))[0];
  EXPECT_EQ(cohort.mrr, 60 * kMajor);
  EXPECT_EQ(cohort.net_mrr, (Amounts{50 * kMajor}));
  EXPECT_EQ(cohort.gross_mrr, (Amounts{30 * kMajor}));
}

TEST(CohortClock, CountsWhoComesBackUnlessToldNotTo) {
  const Ledger ledger = LedgerFromText(R"(file a.csv subscriptions
      acme  2024-01-10..2024-02-05  10
      acme  2024-02-20..            10)");
  const auto with = [&](ReturningRule rule) {
    return CohortsOf(ledger, On("2024-04-15"),
                     With(CohortAge::kAnniversary, CohortKey::kFirstMrr, rule))[0]
        .customers;
  };
  EXPECT_EQ(with(ReturningRule::kCounted), (Counts{0, 1, 1}));
  EXPECT_EQ(with(ReturningRule::kUntilFirstChurn), (Counts{0, 0, 0}));
}

TEST(CohortClock, BeginsWithTheSignUp) {
  const Ledger ledger = LedgerFromText(R"(from 2024-01
      acme   .  10 10 .
      bolt  50  60  . .
      core   .   . 20 20)");
  const std::vector<Cohort> cohorts = CohortsOf(
      ledger, On("2024-04-30"), With(CohortAge::kCalendar, CohortKey::kSignUp),
      {{"acme", On("2024-01-15")}, {"bolt", On("2024-03-01")}, {"core", On("2023-06-01")}});
  // bolt pays before it signs up; core has signed up before there are data.
  EXPECT_EQ(cohorts[0].size, 3U);
  EXPECT_EQ(cohorts[0].mrr, 80 * kMajor);
  EXPECT_EQ(cohorts[0].customers, (Counts{1, 2, 2, 1}));
  EXPECT_EQ(cohorts[0].net_mrr, (Amounts{50 * kMajor, 70 * kMajor, 30 * kMajor, 20 * kMajor}));
  EXPECT_EQ(cohorts[0].gross_mrr, (Amounts{50 * kMajor, 60 * kMajor, 30 * kMajor, 20 * kMajor}));
  for (std::size_t i = 1; i < cohorts.size(); ++i) EXPECT_EQ(cohorts[i].size, 0U);
}

TEST(CohortClock, DoesNotTakeTheTimeBeforeTheFirstMrrForChurn) {
  const Ledger ledger = LedgerFromText("from 2024-01\nother 1 1 1 1\nacme . 10 . 10");
  const auto with = [&](ReturningRule rule) {
    return CohortsOf(ledger, On("2024-04-30"), With(CohortAge::kCalendar, CohortKey::kSignUp, rule),
                     {{"acme", On("2024-01-15")}})[0]
        .customers;
  };
  EXPECT_EQ(with(ReturningRule::kCounted), (Counts{1, 2, 1, 2}));
  EXPECT_EQ(with(ReturningRule::kUntilFirstChurn), (Counts{1, 2, 1, 1}));
}

TEST(CohortClock, CountsOwnMonthsFromTheDayOfSigningUp) {
  const Ledger ledger = LedgerFromText(R"(file a.csv subscriptions
      acme   2024-02-20..2024-03-25  10
      other  2024-01-01..            1)");
  const std::vector<Cohort> cohorts =
      CohortsOf(ledger, On("2024-04-20"), With(CohortAge::kAnniversary, CohortKey::kSignUp),
                {{"acme", On("2024-01-15")}});
  // On 14 February not yet, on 14 March, and on 14 April no more; other on 31 January ...
  EXPECT_EQ(cohorts[0].size, 2U);
  EXPECT_EQ(cohorts[0].mrr, 11 * kMajor);
  EXPECT_EQ(cohorts[0].customers, (Counts{1, 2, 1}));
}

// By hand, slowly: every day of every customer, and a calendar of the standard library.

struct SlowRow {
  Day start = 0;
  Day end = kOpenEnd;
  Units mrr = 0;
};
using SlowBook = std::map<std::string, std::vector<SlowRow>>;

Units OnDay(const std::vector<SlowRow>& rows, Day day) {
  Units sum = 0;
  for (const SlowRow& row : rows) sum += row.start <= day && day < row.end ? row.mrr : 0;
  return sum;
}

Day SlowEnd(Day begin, int age) {
  using namespace std::chrono;
  const year_month_day first{sys_days{days{begin}}};
  const year_month month = first.year() / first.month() + months{age + 1};
  const auto last = (month / std::chrono::last).day();
  const sys_days day = month / std::min(first.day(), last);
  return static_cast<Day>(day.time_since_epoch().count()) - 1;
}

struct SlowCohort {
  std::uint64_t size = 0;
  Units mrr = 0;
  std::size_t ages = SIZE_MAX;
  std::map<std::size_t, CohortCell> cells;
};

/// By month of birth.
std::map<Month, SlowCohort> SlowCohorts(const SlowBook& book, Day first, Day as_of,
                                        const Settings& settings,
                                        const std::map<std::string, Day, std::less<>>& signed_up) {
  std::map<Month, SlowCohort> cohorts;
  for (const auto& [customer, rows] : book) {
    Day paid = FirstDayOf(MonthOf(first));
    while (paid <= as_of && OnDay(rows, paid) == 0) ++paid;
    if (paid > as_of) continue;
    Day begin = paid;
    if (const auto found = signed_up.find(customer); found != signed_up.end())
      begin = std::min(paid, std::max(found->second, FirstDayOf(MonthOf(first))));
    SlowCohort& cohort = cohorts[MonthOf(begin)];
    ++cohort.size;
    cohort.mrr += OnDay(rows, paid);
    bool gone = false;
    std::size_t age = 0;
    for (Day day = 0; (day = SlowEnd(begin, static_cast<int>(age))) <= as_of; ++age) {
      const Units now = OnDay(rows, day);
      if (day >= paid && now == 0 && settings.returning_customers != ReturningRule::kCounted)
        gone = true;
      CohortCell& cell = cohort.cells[age];
      if (gone || now == 0) continue;
      ++cell.customers;
      cell.net_mrr += now;
      cell.gross_mrr += std::min(now, OnDay(rows, paid));
    }
    cohort.ages = std::min(cohort.ages, age);
  }
  return cohorts;
}

void ExpectSlow(const std::vector<Cohort>& fast, Month first,
                const std::map<Month, SlowCohort>& slow) {
  for (std::size_t i = 0; i < fast.size(); ++i) {
    const auto found = slow.find(first + static_cast<Month>(i));
    const SlowCohort expected = found == slow.end() ? SlowCohort{} : found->second;
    ASSERT_EQ(fast[i].size, expected.size);
    ASSERT_EQ(fast[i].mrr, expected.mrr);
    if (expected.size == 0) continue;
    ASSERT_EQ(fast[i].customers.size(), expected.ages);
    for (std::size_t age = 0; age < expected.ages; ++age) {
      const CohortCell& cell = expected.cells.at(age);
      ASSERT_EQ(fast[i].customers[age], cell.customers) << age;
      ASSERT_EQ(fast[i].net_mrr[age], cell.net_mrr) << age;
      ASSERT_EQ(fast[i].gross_mrr[age], cell.gross_mrr) << age;
    }
  }
}

TEST(CohortClock, AgreesWithEveryDayCountedOneByOne) {
  std::mt19937 random(20240229);  // NOLINT(bugprone-random-generator-seed)
  const auto below = [&random](unsigned n) { return static_cast<Day>(random() % n); };
  for (int round = 0; round < 150; ++round) {
    Ledger ledger;
    ledger.AddFile("a.csv");
    SlowBook book;
    std::map<std::string, Day, std::less<>> signed_up;
    const Day from = On("2023-12-20") + below(40);
    Day first = kOpenEnd;
    for (int i = 0; i < 1 + below(6); ++i) {
      const std::string customer = "c" + std::to_string(i);
      for (int j = 0; j < 1 + below(3); ++j) {
        SlowRow row = {from + below(200), kOpenEnd, (1 + below(5)) * kMajor};
        if (below(3) > 0) row.end = row.start + below(100);
        Row added;
        added.customer = customer;
        added.currency = *Currency::Parse("USD");
        added.start = row.start;
        added.end = row.end;
        added.last_date = row.start;
        added.mrr = row.mrr;
        ledger.Add(added, 2);
        book[customer].push_back(row);
        first = std::min(first, row.start);
      }
      if (below(2) == 0) signed_up[customer] = from - 30 + below(200);
    }
    const Day as_of = first + below(300);
    for (const ReturningRule rule : {ReturningRule::kCounted, ReturningRule::kUntilFirstChurn}) {
      for (const bool by_sign_up : {false, true}) {
        const Settings settings = With(
            CohortAge::kAnniversary, by_sign_up ? CohortKey::kSignUp : CohortKey::kFirstMrr, rule);
        const auto known = by_sign_up ? signed_up : decltype(signed_up){};
        ExpectSlow(CohortsOf(ledger, as_of, settings, known), MonthOf(first),
                   SlowCohorts(book, first, as_of, settings, known));
        if (HasFatalFailure()) return;
      }
    }
  }
}

}  // namespace
}  // namespace holdfast
