#include "holdfast/ledger/surveys.h"

#include <algorithm>
#include <utility>

namespace holdfast {

void SurveyStore::Add(const SurveyRow& row, std::uint64_t line) {
  answers_.push_back({std::string(row.customer), row.day, static_cast<int>(row.score / kMicro),
                      row.kind, std::string(row.segment),
                      static_cast<std::uint32_t>(files_.size() - 1),
                      static_cast<std::uint32_t>(std::min<std::uint64_t>(line, UINT32_MAX))});
  if (!row.by.empty() && !said_.contains(row.by)) said_.emplace(row.by);
}

void SurveyStore::Merge(const SurveyStore& other) {
  const auto first = static_cast<std::uint32_t>(files_.size());
  files_.insert(files_.end(), other.files_.begin(), other.files_.end());
  said_.insert(other.said_.begin(), other.said_.end());
  for (SurveyAnswer answer : other.answers_) {
    answer.file += first;
    answers_.push_back(std::move(answer));
  }
}

}  // namespace holdfast
