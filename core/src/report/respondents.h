#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "holdfast/ledger/books.h"

namespace holdfast {

/// The first month of the quarter of the calendar year that a day is in.
Month QuarterOf(Day day);

/// The numbers of the answers to a survey up to a day, in SurveyStore::answers.
std::vector<std::size_t> AnswersTo(const SurveyStore& surveys, SurveyKind kind, Day as_of);

/// The customers of answers, as tables describe them. The books outlive it.
class Respondents {
 public:
  explicit Respondents(const Books& books);

  /// What the customer of an answer, by its number, has of an attribute; empty: not said.
  std::string_view ValueOf(std::size_t answer, std::string_view attribute) const;

 private:
  const CustomerStore& customers_;
  Accounts ids_;
  std::vector<AccountId> numbers_;  // By answer.
  std::vector<std::optional<AccountId>> described_;
};

}  // namespace holdfast
