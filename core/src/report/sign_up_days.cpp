#include "sign_up_days.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

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

/// By account, of its rows and of tables of customers.
std::vector<Day> DaysOfAccounts(const Books& books) {
  const Accounts& accounts = books.ledger.accounts();
  const std::vector<FirstDays> first = FirstDaysOf(books.ledger);
  const std::vector<std::optional<AccountId>> described = books.customers.FindEach(accounts);
  std::vector<Day> days(accounts.size());
  for (AccountId account = 0; account < accounts.size(); ++account) {
    days[account] = first[account].any;
    if (described[account] && !accounts.is_subscription(account))
      days[account] = std::min(days[account], books.customers.signed_up(*described[account]));
  }
  return days;
}

}  // namespace

std::vector<Day> SignUpDays(const Books& books) {
  const Accounts& accounts = books.ledger.accounts();
  std::vector<Day> days = DaysOfAccounts(books);
  // Each account is a customer of its own: of very many, only those of other rows are looked up.
  if (accounts.currencies().size() == 1 && !accounts.is_subscription(0)) {
    books.sign_ups.ForEach([&](std::string_view name, SignUp sign_up) {
      const std::optional<AccountId> account = accounts.Find(name, accounts.currencies().front());
      if (account) days[*account] = std::min(days[*account], sign_up.any);
    });
    return days;
  }
  Earliest earliest;
  books.sign_ups.ForEach(
      [&earliest](std::string_view name, SignUp sign_up) { earliest.Note(name, sign_up.any); });
  for (AccountId account = 0; account < accounts.size(); ++account)
    earliest.Note(accounts.customer(account), days[account]);
  for (AccountId account = 0; account < accounts.size(); ++account)
    days[account] = earliest.Of(accounts.customer(account));
  return days;
}

}  // namespace holdfast
