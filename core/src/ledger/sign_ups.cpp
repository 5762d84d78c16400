#include "holdfast/ledger/sign_ups.h"

#include <algorithm>
#include <string>

namespace holdfast {

void SignUps::Note(std::string_view customer, const SignUp& days) {
  const AccountId id = customers_.Intern(customer, {}, {});
  if (days_.size() <= id) days_.resize(customers_.size());
  days_[id].any = std::min(days_[id].any, days.any);
  days_[id].trial = std::min(days_[id].trial, days.trial);
}

void SignUps::Add(const SignUpRow& row, std::string_view subscription, std::uint64_t line) {
  SignUp days = {row.day, {}};
  if (row.trial) days.trial = StatedInLast(files_.size(), row.day, line);
  if (subscription.empty()) return Note(row.customer, days);
  Note(std::string(row.customer) + " / " + std::string(subscription), days);
}

void SignUps::Merge(const SignUps& other) {
  const std::size_t first = files_.size();
  files_.insert(files_.end(), other.files_.begin(), other.files_.end());
  other.ForEach([this, first](std::string_view customer, const SignUp& days) {
    Note(customer, {days.any, BehindFiles(first, days.trial)});
  });
}

}  // namespace holdfast
