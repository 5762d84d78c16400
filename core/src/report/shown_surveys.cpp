#include <map>

#include "holdfast/report/surveys.h"
#include "holdfast/statistics/promoters.h"

namespace holdfast {
namespace {

constexpr Month kMonthsPerQuarter = 3;

Month QuarterOf(Day day) {
  const Month month = MonthOf(day);
  return month - ((month % kMonthsPerQuarter) + kMonthsPerQuarter) % kMonthsPerQuarter;
}

ScoreSums SumsOf(const Promoters& promoters) {
  return {promoters, NetPromoterScore(promoters), NetPromoterInterval(promoters)};
}

}  // namespace

std::vector<SurveyBlock> ShownSurveys(const SurveyStore& surveys, Day as_of) {
  std::vector<SurveyBlock> blocks;
  for (const SurveyKind kind : {SurveyKind::kNps, SurveyKind::kEnps}) {
    Promoters total;
    std::map<Month, Promoters> quarters;
    std::map<std::string, Promoters> segments;
    for (const SurveyAnswer& answer : surveys.answers()) {
      if (answer.kind != kind || answer.day > as_of) continue;
      total.Count(answer.score);
      quarters[QuarterOf(answer.day)].Count(answer.score);
      segments[answer.segment].Count(answer.score);
    }
    if (total.answers() == 0) continue;
    SurveyBlock block;
    block.survey = ToString(kind);
    block.total = SumsOf(total);
    for (const auto& [quarter, sums] : quarters) block.quarters.push_back({quarter, SumsOf(sums)});
    // A table that says nothing of who answered has one segment without a name.
    const bool parted = segments.size() > 1 || !segments.begin()->first.empty();
    for (const auto& [segment, sums] : segments) {
      if (parted) block.segments.push_back({segment, SumsOf(sums)});
    }
    blocks.push_back(std::move(block));
  }
  return blocks;
}

}  // namespace holdfast
