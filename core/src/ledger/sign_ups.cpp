#include "holdfast/ledger/sign_ups.h"

#include <algorithm>
#include <string>

namespace holdfast {

void SignUps::Note(std::string_view customer, SignUp days) {
  const AccountId id = customers_.Intern(customer, {}, {});
  if (days_.size() <= id) days_.resize(customers_.size());
  days_[id].any = std::min(days_[id].any, days.any);
  days_[id].trial = std::min(days_[id].trial, days.trial);
}

void SignUps::Add(const SignUpRow& row, std::string_view subscription) {
  const SignUp days = {row.day, row.trial ? row.day : kOpenEnd};
  if (subscription.empty()) return Note(row.customer, days);
  Note(std::string(row.customer) + " / " + std::string(subscription), days);
}

void SignUps::Merge(const SignUps& other) {
  other.ForEach([this](std::string_view customer, SignUp days) { Note(customer, days); });
}

}  // namespace holdfast
