#include "figure_rules.h"

namespace holdfast {
namespace {

constexpr FigureRule kRules[] = {
    Apart("surveys.total.answers", kAnswers, FigureTakes::kSurvey, "Answers to the survey."),
    Apart("surveys.total.promoters", kAnswers, FigureTakes::kSurvey, "Answers of 9 and 10."),
    Apart("surveys.total.passives", kAnswers, FigureTakes::kSurvey, "Answers of 7 and 8."),
    Apart("surveys.total.detractors", kAnswers, FigureTakes::kSurvey, "Answers of 0 to 6."),
    Apart("surveys.total.score", kRate, FigureTakes::kSurvey,
          "Share of promoters less share of detractors, in points of 100."),
    Apart("surveys.quarters.answers", kAnswers, FigureTakes::kSurveyQuarter,
          "Answers to the survey. Of a quarter."),
    Apart("surveys.quarters.promoters", kAnswers, FigureTakes::kSurveyQuarter,
          "Answers of 9 and 10. Of a quarter."),
    Apart("surveys.quarters.passives", kAnswers, FigureTakes::kSurveyQuarter,
          "Answers of 7 and 8. Of a quarter."),
    Apart("surveys.quarters.detractors", kAnswers, FigureTakes::kSurveyQuarter,
          "Answers of 0 to 6. Of a quarter."),
    Apart("surveys.quarters.score", kRate, FigureTakes::kSurveyQuarter,
          "Share of promoters less share of detractors, in points of 100. Of a quarter."),
    Apart("surveys.segments.answers", kAnswers, FigureTakes::kSurveySegment,
          "Answers to the survey. Of those whom the survey's table says so of."),
    Apart("surveys.segments.promoters", kAnswers, FigureTakes::kSurveySegment,
          "Answers of 9 and 10. Of those whom the survey's table says so of."),
    Apart("surveys.segments.passives", kAnswers, FigureTakes::kSurveySegment,
          "Answers of 7 and 8. Of those whom the survey's table says so of."),
    Apart("surveys.segments.detractors", kAnswers, FigureTakes::kSurveySegment,
          "Answers of 0 to 6. Of those whom the survey's table says so of."),
    Apart("surveys.segments.score", kRate, FigureTakes::kSurveySegment,
          "Share of promoters less share of detractors, in points of 100. Of those whom the "
          "survey's table says so of."),
    Apart("surveys.by.segments.answers", kAnswers, FigureTakes::kSurveyBy,
          "Answers to the survey. Of customers with one value of an attribute."),
    Apart("surveys.by.segments.promoters", kAnswers, FigureTakes::kSurveyBy,
          "Answers of 9 and 10. Of customers with one value of an attribute."),
    Apart("surveys.by.segments.passives", kAnswers, FigureTakes::kSurveyBy,
          "Answers of 7 and 8. Of customers with one value of an attribute."),
    Apart("surveys.by.segments.detractors", kAnswers, FigureTakes::kSurveyBy,
          "Answers of 0 to 6. Of customers with one value of an attribute."),
    Apart("surveys.by.segments.score", kRate, FigureTakes::kSurveyBy,
          "Share of promoters less share of detractors, in points of 100. Of customers with one "
          "value of an attribute.")};

}  // namespace

std::span<const FigureRule> FiguresOfAnswers() { return kRules; }

}  // namespace holdfast
