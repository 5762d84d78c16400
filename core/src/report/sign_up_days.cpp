#include "sign_up_days.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "first_days.h"

namespace holdfast {
namespace {

/// By the name of a customer or of a subscription.
class Earliest {
 public:
  void Note(std::string_view name, Day day) {
    const auto [found, added] = days_.try_emplace(name, day);
    if (!added) found->second = std::min(found->second, day);
  }
  Day Of(std::string_view name) const {
    const auto found = days_.find(name);
    return found == days_.end() ? kOpenEnd : found->second;
  }

 private:
  std::unordered_map<std::string_view, Day> days_;
};

}  // namespace

std::vector<Day> SignUpDays(const Books& books) {
  const Accounts& accounts = books.ledger.accounts();
  const std::vector<FirstDays> first = FirstDaysOf(books.ledger);
  const std::vector<std::optional<AccountId>> described = books.customers.FindEach(accounts);
  Earliest earliest;
  books.sign_ups.ForEach(
      [&earliest](std::string_view name, SignUp days) { earliest.Note(name, days.any); });
  for (AccountId account = 0; account < accounts.size(); ++account) {
    Day day = first[account].any;
    if (described[account] && !accounts.is_subscription(account))
      day = std::min(day, books.customers.signed_up(*described[account]));
    earliest.Note(accounts.customer(account), day);
  }
  std::vector<Day> days(accounts.size());
  for (AccountId account = 0; account < accounts.size(); ++account)
    days[account] = earliest.Of(accounts.customer(account));
  return days;
}

}  // namespace holdfast
