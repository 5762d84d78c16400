#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "counted_usage.h"
#include "listed_rows.h"
#include "tested_customers.h"

namespace holdfast {
namespace {

constexpr std::string_view kTests = "advocates.tests.";
constexpr std::string_view kMeasures = "advocates.scores.measures.";
constexpr std::string_view kScores = "advocates.scores.";

constexpr std::array<std::string_view, kAdvocateTestCount> kTestWords = {
    " of the customers do more", " of the modules in use", " of the milestones reached",
    " years in a row with an add-on"};

std::string WordsOf(std::size_t test, const Advocacy& advocacy) {
  const double value = *advocacy.values[test];
  const bool years = static_cast<AdvocateTest>(test) == AdvocateTest::kAddOns;
  return (years ? ShortNumber(value) : WholePercent(value)) + std::string(kTestWords[test]) +
         (advocacy.passed[test] ? " (passes)" : " (does not pass)");
}

/// What a figure counts customers for; none of both: every one.
struct Wanted {
  bool advocates = false;
  bool passed = false;
  std::optional<std::size_t> test = {};
  std::optional<std::size_t> score = {};
  std::optional<std::size_t> part = {};

  bool Has(const Tested& one) const {
    if (test) return passed ? one.advocacy.passed[*test] : one.advocacy.values[*test].has_value();
    if (score) return one.advocacy.scores[*score].has_value();
    if (part) return one.reading.parts[*part].has_value();
    return !advocates || one.advocate;
  }
};

void SayTests(const Tested& tested, const Wanted& wanted, CountedWords* words) {
  for (std::size_t i = 0; i < kAdvocateTestCount; ++i) {
    if (!tested.advocacy.values[i] || wanted.test.value_or(i) != i) continue;
    words->readings.push_back({AdvocateTestCodes()[i], *tested.advocacy.values[i]});
    words->why += (words->why.empty() ? "" : "; ") + WordsOf(i, tested.advocacy);
  }
  if (words->why.empty()) words->why = "no test can be made of this customer";
}

CountedWords Say(const Tested& tested, Day as_of, const Wanted& wanted) {
  CountedWords words;
  const Day first = FirstDayOf(MonthOf(as_of) - 11);
  for (const Usage& row : tested.rows) {
    if (row.day >= first && SaysOfAdvocates(row)) words.rows.push_back(&row);
  }
  if (wanted.score || wanted.part) {
    const std::string_view code = wanted.score ? ToString(static_cast<AdvocateScore>(*wanted.score))
                                               : ToString(kAdvocateParts[*wanted.part].measure);
    const double value =
        wanted.score ? *tested.advocacy.scores[*wanted.score] : *tested.reading.parts[*wanted.part];
    words.rule = "advocates.known";
    words.readings.push_back({code, value});
    words.why = std::string(code) + " " + ShortNumber(value);
    return words;
  }
  if (wanted.test) {
    words.rule = tested.advocacy.passed[*wanted.test] ? "advocates.passed" : "advocates.failed";
  } else {
    words.rule = tested.advocate ? "advocates.advocate" : "advocates.other";
  }
  SayTests(tested, wanted, &words);
  return words;
}

CountedUsage Count(const UsageQuestion& question, const Wanted& wanted, std::int64_t total) {
  const UsageBook& book = question.usage.book();
  const auto tested = std::make_shared<TestedCustomers>(TestedOf(book));
  CountedUsage counted;
  counted.total = total;
  for (std::size_t i = 0; i < tested->customers.size(); ++i) {
    if (wanted.Has(tested->customers[i]))
      counted.customers.push_back({tested->customers[i].customer, book.last(), i});
  }
  counted.say = [tested, wanted, day = book.last_day(book.last())](const CountedCustomer& one) {
    return Say(tested->customers[one.number], day, wanted);
  };
  return counted;
}

Result<CountedUsage> CountTest(const UsageQuestion& question, const AdvocatesBlock& advocates) {
  const Result<std::size_t> test =
      PlaceOfSegment("Say of which test (segment).", question.address.segment, AdvocateTestCodes());
  if (!test.ok()) return test.error();
  const AdvocateTestSums& sums = advocates.tests[*test];
  const bool known = question.metric.ends_with(".customers");
  const bool money = question.metric.ends_with(".mrr");
  const auto customers = static_cast<std::int64_t>(known ? sums.customers : sums.passed);
  return Count(question, {.passed = !known, .test = *test}, money ? sums.mrr : customers);
}

Result<CountedUsage> CountScore(const UsageQuestion& question, const AdvocatesBlock& advocates) {
  std::vector<std::string_view> names;
  for (const AdvocateScoreSums& score : advocates.scores) names.push_back(score.code);
  const Result<std::size_t> score =
      PlaceOfSegment("Say of which score (segment).", question.address.segment, names);
  if (!score.ok()) return score.error();
  return Count(question, {.score = *score},
               static_cast<std::int64_t>(advocates.scores[*score].customers));
}

Result<CountedUsage> CountMeasure(const UsageQuestion& question, const AdvocatesBlock& advocates) {
  std::vector<std::string_view> names;
  for (const AdvocatePart& part : kAdvocateParts) names.push_back(ToString(part.measure));
  const Result<std::size_t> part =
      PlaceOfSegment("Say of which measure (segment).", question.address.segment, names);
  if (!part.ok()) return part.error();
  for (const AdvocateScoreSums& score : advocates.scores) {
    for (const AdvocateMeasure& measure : score.measures) {
      if (measure.code == names[*part])
        return Count(question, {.part = *part}, static_cast<std::int64_t>(measure.customers));
    }
  }
  return DoesNotAddUp(question.metric);
}

}  // namespace

Result<CountedUsage> CountAdvocates(const UsageQuestion& question) {
  const std::optional<AdvocatesBlock>& advocates = question.block.advocates;
  if (!advocates) {
    return Error{"explain.no_such_month",
                 "There are no advocates: no file has what their tests look at (usage)."};
  }
  const std::string_view metric = question.metric;
  if (metric.starts_with(kTests)) return CountTest(question, *advocates);
  if (metric.starts_with(kMeasures)) return CountMeasure(question, *advocates);
  if (metric.starts_with(kScores)) return CountScore(question, *advocates);
  if (metric == "advocates.observed")
    return Count(question, {}, static_cast<std::int64_t>(advocates->observed));
  return Count(question, {.advocates = true},
               metric == "advocates.advocates_mrr"
                   ? advocates->advocates_mrr
                   : static_cast<std::int64_t>(advocates->advocates));
}

}  // namespace holdfast
