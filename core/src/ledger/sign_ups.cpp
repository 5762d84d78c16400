#include "holdfast/ledger/sign_ups.h"

#include <algorithm>
#include <string>

namespace holdfast {

void SignUps::Note(std::string_view customer, Day day) {
  const AccountId id = customers_.Intern(customer, {}, {});
  if (days_.size() <= id) days_.resize(customers_.size(), kOpenEnd);
  days_[id] = std::min(days_[id], day);
}

void SignUps::Add(const SignUpRow& row, std::string_view subscription) {
  if (subscription.empty()) return Note(row.customer, row.day);
  Note(std::string(row.customer) + " / " + std::string(subscription), row.day);
}

void SignUps::Merge(const SignUps& other) {
  other.ForEach([this](std::string_view customer, Day day) { Note(customer, day); });
}

}  // namespace holdfast
