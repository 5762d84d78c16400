#include "explain_surveys.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "figure_list.h"
#include "holdfast/ledger/directory.h"
#include "listed_rows.h"
#include "respondents.h"

namespace holdfast {
namespace {

/// A class of answers.
struct AnswerClass {
  std::string_view field;  ///< As the report calls how many there are.
  std::string_view rule;
  std::string_view name;
  std::uint64_t Promoters::*count = nullptr;
};

constexpr std::array<AnswerClass, 3> kClasses = {
    {{"promoters", "answer.promoter", "a promoter", &Promoters::promoters},
     {"passives", "answer.passive", "passive", &Promoters::passives},
     {"detractors", "answer.detractor", "a detractor", &Promoters::detractors}}};

const AnswerClass& ClassOf(int score) {
  Promoters one;
  one.Count(score);
  return *std::find_if(kClasses.begin(), kClasses.end(),
                       [&one](const AnswerClass& each) { return one.*each.count > 0; });
}

std::uint64_t CountOf(const Promoters& sums, std::string_view field) {
  for (const AnswerClass& each : kClasses) {
    if (each.field == field) return sums.*each.count;
  }
  return sums.answers();
}

/// The answers that a question is about.
struct Scope {
  const SurveyBlock* survey = nullptr;
  const ScoreSums* sums = nullptr;
  std::optional<Month> quarter;
};

Result<const SurveyBlock*> SurveyOf(const Report& report, const std::string& name) {
  if (name.empty() && report.surveys.size() == 1) return &report.surveys.front();
  std::string list;
  for (const SurveyBlock& block : report.surveys) {
    if (block.survey == name) return &block;
    list += (list.empty() ? "" : ", ") + std::string(block.survey);
  }
  return Error{"explain.no_such_survey",
               list.empty() ? "There are no answers to a survey: no file is a table of them."
                            : "Say of which survey (survey): " + list + "."};
}

Status FindQuarter(const FigureAddress& address, Scope* scope) {
  std::string list;
  for (const QuarterScore& row : scope->survey->quarters) {
    const bool last = &row == &scope->survey->quarters.back();
    list += (list.empty() ? "" : ", ") + MonthToString(row.quarter);
    if (address.month ? QuarterOf(FirstDayOf(*address.month)) != row.quarter : !last) continue;
    scope->sums = &row.sums;
    scope->quarter = row.quarter;
    return Ok();
  }
  return Error{"explain.no_such_month", "There is no answer of the quarter of " +
                                            MonthToString(*address.month) +
                                            ". The quarters with answers begin with " + list + "."};
}

Status FindSegment(const std::vector<SegmentScore>& segments,
                   const std::optional<std::string>& asked, Scope* scope) {
  std::vector<std::string_view> names;
  for (const SegmentScore& row : segments) {
    names.push_back(row.segment);
    if (asked != row.segment) continue;
    scope->sums = &row.sums;
    return Ok();
  }
  if (names.empty())
    return Error{"explain.no_such_segment", "The survey's table says nothing of who answered."};
  return NoSuchSegment("Say of whom (segment).", asked.value_or(""), names);
}

Status FindBy(const FigureAddress& address, Scope* scope) {
  std::vector<std::string_view> names;
  for (const AttributeScores& row : scope->survey->by) {
    names.push_back(row.attribute);
    if (row.attribute == address.by) return FindSegment(row.segments, address.segment, scope);
  }
  if (names.empty()) {
    return Error{"explain.no_such_segment", "No attribute of customers tells the answers apart."};
  }
  return NoSuchSegment("Say by which attribute of customers (by).", address.by, names);
}

Result<Scope> ScopeOf(const Report& report, FigureTakes takes, FigureAddress* address) {
  const Result<const SurveyBlock*> survey = SurveyOf(report, address->survey);
  if (!survey.ok()) return survey.error();
  Scope scope = {*survey, &(*survey)->total, std::nullopt};
  Status status = Ok();
  if (takes == FigureTakes::kSurveyQuarter) status = FindQuarter(*address, &scope);
  if (takes == FigureTakes::kSurveySegment)
    status = FindSegment(scope.survey->segments, address->segment, &scope);
  if (takes == FigureTakes::kSurveyBy) status = FindBy(*address, &scope);
  if (!status.ok()) return status.error();
  FigureAddress full;
  full.metric = address->metric;
  full.survey = std::string(scope.survey->survey);
  full.month = scope.quarter;
  if (takes == FigureTakes::kSurveyBy) full.by = address->by;
  if (takes == FigureTakes::kSurveyBy || takes == FigureTakes::kSurveySegment)
    full.segment = address->segment;
  *address = full;
  return scope;
}

/// Fills in the parts of one figure.
class Answers {
 public:
  Answers(const Books& books, const Report& report, const FigureAddress& address,
          const Scope& scope)
      : books_(books), directory_(books), scope_(scope) {
    const std::optional<SurveyKind> kind = ParseSurveyKind(scope.survey->survey);
    for (const std::size_t i : AnswersTo(books.surveys, *kind, *report.as_of)) {
      if (IsOf(i, address)) counted_.push_back(i);
    }
  }

  Result<ExplainedPart> Part(std::string_view role, std::string_view metric, int sign,
                             const ExplainPage& page) const {
    const std::string_view field = metric.substr(metric.rfind('.') + 1);
    ExplainedPart part;
    part.role = role;
    part.metric = metric;
    part.unit = FigureUnit::kAnswers;
    part.month = scope_.quarter;
    part.sign = sign;
    part.total = static_cast<std::int64_t>(CountOf(scope_.sums->promoters, field));
    std::vector<ListedRow> rows;
    for (const std::size_t i : counted_) {
      const SurveyAnswer& answer = AnswerAt(i);
      if (field == "answers" || ClassOf(answer.score).field == field)
        rows.push_back({answer.customer, 1, answer.file, answer.line, i});
    }
    const auto make = [this](std::size_t i) { return RowOf(AnswerAt(i)); };
    if (Status status = FillListed(std::move(rows), page, make, &part); !status.ok())
      return status.error();
    return part;
  }

 private:
  const SurveyAnswer& AnswerAt(std::size_t i) const { return books_.surveys.answers()[i]; }

  bool IsOf(std::size_t i, const FigureAddress& address) const {
    if (scope_.quarter && QuarterOf(AnswerAt(i).day) != *scope_.quarter) return false;
    if (!address.segment) return true;
    return address.by.empty() ? AnswerAt(i).segment == *address.segment
                              : respondents_.ValueOf(i, address.by) == *address.segment;
  }

  ExplainedRow RowOf(const SurveyAnswer& answer) const {
    ExplainedRow row;
    SayCustomer(books_, directory_, answer.customer, {}, &row);
    const AnswerClass& as = ClassOf(answer.score);
    row.before_month = MonthOf(answer.day);
    row.before_day = answer.day;
    row.score = answer.score;
    row.rule = std::string(as.rule);
    row.why = "Answered " + std::to_string(answer.score) + " on " + DayToString(answer.day) + ": " +
              std::string(as.name) + ".";
    row.before_lines.total = 1;
    row.before_lines.shown.push_back(
        {std::string(books_.surveys.file_name(answer.file)), answer.line});
    return row;
  }

  const Books& books_;
  Directory directory_;
  Scope scope_;
  Respondents respondents_{books_};
  std::vector<std::size_t> counted_;
};

struct ScorePart {
  std::string_view role;
  std::string_view field;
  int sign;
};

constexpr std::array<ScorePart, 3> kScoreParts = {{{"numerator", "promoters", 1},
                                                   {"numerator", "detractors", -1},
                                                   {"denominator", "answers", 1}}};

}  // namespace

bool IsOfSurveys(std::string_view metric) { return metric.starts_with("surveys."); }

Result<Explanation> ExplainSurveys(const Books& books, const Report& report,
                                   const FigureInfo& figure, const FigureAddress& address,
                                   const ExplainPage& page) {
  Explanation explanation;
  explanation.figure = figure;
  explanation.address = address;
  explanation.address.metric = std::string(figure.metric);
  const Result<Scope> scope = ScopeOf(report, figure.takes, &explanation.address);
  if (!scope.ok()) return scope.error();
  const Answers answers(books, report, explanation.address, *scope);
  const auto add = [&](std::string_view role, std::string_view metric, int sign) -> Status {
    Result<ExplainedPart> part = answers.Part(role, metric, sign, page);
    if (!part.ok()) return part.error();
    explanation.parts.push_back(std::move(*part));
    return Ok();
  };
  if (figure.unit != FigureUnit::kRate) {
    if (Status status = add("total", figure.metric, 1); !status.ok()) return status.error();
    explanation.whole = explanation.parts.front().total;
    return explanation;
  }
  explanation.rate = scope->sums->score;
  for (const ScorePart& part : kScoreParts) {
    const std::string_view metric = MetricBeside(figure.metric, part.field);
    if (Status status = add(part.role, metric, part.sign); !status.ok()) return status.error();
  }
  return explanation;
}

}  // namespace holdfast
