#include "sign_up_days.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>

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

/// By account, the first start of its rows.
std::vector<Day> FirstStarts(const Ledger& ledger) {
  std::vector<Day> starts(ledger.accounts().size(), kOpenEnd);
  for (std::size_t file = 0; file < ledger.file_count(); ++file) {
    const Blocks<Span>& spans = ledger.spans(file);
    for (std::size_t i = 0; i < spans.size(); ++i) {
      Day& start = starts[spans[i].account];
      start = std::min(start, spans[i].start);
    }
  }
  return starts;
}

}  // namespace

std::vector<Day> SignUpDays(const Books& books) {
  const Accounts& accounts = books.ledger.accounts();
  const std::vector<Day> starts = FirstStarts(books.ledger);
  const std::vector<std::optional<AccountId>> described = books.customers.FindEach(accounts);
  Earliest earliest;
  books.sign_ups.ForEach([&earliest](std::string_view name, Day day) { earliest.Note(name, day); });
  for (AccountId account = 0; account < accounts.size(); ++account) {
    Day day = starts[account];
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
