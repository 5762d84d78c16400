#include "respondents.h"

namespace holdfast {

namespace {

constexpr Month kMonthsPerQuarter = 3;

}  // namespace

Month QuarterOf(Day day) {
  const Month month = MonthOf(day);
  return month - ((month % kMonthsPerQuarter) + kMonthsPerQuarter) % kMonthsPerQuarter;
}

std::vector<std::size_t> AnswersTo(const SurveyStore& surveys, SurveyKind kind, Day as_of) {
  const std::vector<SurveyAnswer>& answers = surveys.answers();
  std::vector<std::size_t> counted;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (answers[i].kind == kind && answers[i].day <= as_of) counted.push_back(i);
  }
  return counted;
}

Respondents::Respondents(const Books& books) : customers_(books.customers) {
  for (const SurveyAnswer& answer : books.surveys.answers())
    numbers_.push_back(ids_.Intern(answer.customer, {}, {}));
  described_ = customers_.FindEach(ids_);
}

std::string_view Respondents::ValueOf(std::size_t answer, std::string_view attribute) const {
  const std::optional<AccountId>& found = described_[numbers_[answer]];
  return found ? customers_.AttributeOf(*found, attribute) : std::string_view();
}

}  // namespace holdfast
