#include <algorithm>
#include <map>

#include "holdfast/report/surveys.h"
#include "holdfast/statistics/promoters.h"
#include "respondents.h"
#include "telling_apart.h"

namespace holdfast {
namespace {

using Segments = std::map<std::string_view, Promoters>;

ScoreSums SumsOf(const Promoters& promoters) {
  return {promoters, NetPromoterScore(promoters), NetPromoterInterval(promoters)};
}

std::vector<SegmentScore> Shown(const Segments& segments) {
  std::vector<SegmentScore> shown;
  for (const auto& [segment, sums] : segments)
    shown.push_back({std::string(segment), SumsOf(sums)});
  return shown;
}

/// Builds what is shown of the answers to one survey.
class SurveyShower {
 public:
  SurveyShower(const Books& books, const Respondents& respondents, SurveyKind kind, Day as_of)
      : books_(books), respondents_(respondents), counted_(AnswersTo(books.surveys, kind, as_of)) {
    block_.survey = ToString(kind);
  }

  bool empty() const { return counted_.empty(); }

  SurveyBlock Show() {
    Promoters total;
    std::map<Month, Promoters> quarters;
    for (const std::size_t i : counted_) {
      total.Count(AnswerOf(i).score);
      quarters[QuarterOf(AnswerOf(i).day)].Count(AnswerOf(i).score);
    }
    block_.total = SumsOf(total);
    for (const auto& [quarter, sums] : quarters) block_.quarters.push_back({quarter, SumsOf(sums)});
    const Segments own =
        SegmentsBy([this](std::size_t i) { return std::string_view(AnswerOf(i).segment); });
    if (own.size() > own.count({})) block_.segments = Shown(own);
    for (const CustomerStore::Attribute& attribute : books_.customers.Attributes())
      ShowBy(attribute.name);
    return std::move(block_);
  }

 private:
  const SurveyAnswer& AnswerOf(std::size_t i) const { return books_.surveys.answers()[i]; }

  template <typename SegmentOf>
  Segments SegmentsBy(SegmentOf segment_of) const {
    Segments segments;
    for (const std::size_t i : counted_) segments[segment_of(i)].Count(AnswerOf(i).score);
    return segments;
  }

  void ShowBy(const std::string& attribute) {
    if (books_.surveys.Says(attribute) || !MayTellApart(attribute)) return;
    const Segments segments =
        SegmentsBy([&](std::size_t i) { return respondents_.ValueOf(i, attribute); });
    if (TellsApart(segments)) block_.by.push_back({attribute, Shown(segments)});
  }

  const Books& books_;
  const Respondents& respondents_;
  std::vector<std::size_t> counted_;  // Numbers of answers.
  SurveyBlock block_;
};

}  // namespace

std::vector<SurveyBlock> ShownSurveys(const Books& books, Day as_of) {
  const Respondents respondents(books);
  std::vector<SurveyBlock> blocks;
  for (const SurveyKind kind : {SurveyKind::kNps, SurveyKind::kEnps}) {
    SurveyShower shower(books, respondents, kind, as_of);
    if (!shower.empty()) blocks.push_back(shower.Show());
  }
  return blocks;
}

}  // namespace holdfast
