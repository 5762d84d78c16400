#include "sign_up_people.h"

#include <algorithm>

namespace holdfast {

std::string_view SaidOf(const Person& person, std::string_view attribute,
                        const CustomerStore& customers) {
  return person.described ? customers.AttributeOf(*person.described, attribute)
                          : std::string_view();
}

People::People(const Books& books, const Settings& settings, Day as_of)
    : books_(books),
      by_subscription_(settings.grain == Grain::kSubscription),
      as_of_(as_of),
      first_(FirstDaysOf(books.ledger)) {
  GatherSignUps();
  if (people_.empty()) return;
  GatherPayments();
  for (const auto& [id, person] : people_) not_told_ += IsTold(person) ? 0 : 1;
}

std::vector<NamedPerson> People::SignUps() const {
  std::vector<NamedPerson> sign_ups;
  for (const auto& [id, person] : people_) {
    if (!IsTold(person)) continue;
    sign_ups.emplace_back(id, person);
    sign_ups.back().second.described = finder_.Find(id);
  }
  return sign_ups;
}

std::vector<NamedPerson> People::NotTold() const {
  std::unordered_map<std::string_view, Day> paid;
  const Accounts& accounts = books_.ledger.accounts();
  for (AccountId account = 0; account < accounts.size(); ++account) {
    const Day day = first_[account].paid;
    if (day > as_of_) continue;
    const std::string_view id = IdOf(accounts.customer(account));
    const auto found = people_.find(id);
    if (found != people_.end() && IsTold(found->second)) continue;
    Day& first = paid.try_emplace(id, day).first->second;
    first = std::min(first, day);
  }
  std::vector<NamedPerson> others;
  for (const auto& [id, day] : paid) others.push_back({id, {kOpenEnd, day}});
  return others;
}

std::string_view People::IdOf(std::string_view name) const {
  if (books_.customers.size() == 0) return name;
  const std::optional<AccountId> found = finder_.Find(name);
  return found ? books_.customers.customer(*found) : name;
}

void People::NoteSignUp(std::string_view id, Day day) {
  if (day > as_of_) return;
  Day& signed_up = people_[id].signed_up;
  signed_up = std::min(signed_up, day);
}

void People::GatherSignUps() {
  ForEachStated([this](std::string_view id, const StatedDay& stated, const auto& /*store*/) {
    NoteSignUp(id, stated.day);
  });
  const Accounts& accounts = books_.ledger.accounts();
  for (AccountId account = 0; account < accounts.size(); ++account) {
    const Day free = first_[account].free;
    if (free != kOpenEnd) NoteSignUp(IdOf(accounts.customer(account)), free);
  }
}

void People::GatherPayments() {
  const Accounts& accounts = books_.ledger.accounts();
  // Each account is a customer of its own: of very many, only those who signed up are looked up.
  const bool apart =
      accounts.currencies().size() == 1 && books_.customers.size() == 0 && !by_subscription_;
  if (apart) return GatherPaymentsOfSignUps();
  std::unordered_set<std::string_view> others;  // Who paid without a sign-up.
  for (AccountId account = 0; account < accounts.size(); ++account) {
    const Day paid = first_[account].paid;
    if (paid > as_of_) continue;
    const std::string_view id = IdOf(accounts.customer(account));
    const auto found = people_.find(id);
    if (found == people_.end()) {
      others.insert(id);
    } else {
      found->second.paid = std::min(found->second.paid, paid);
    }
  }
  not_told_ += others.size();
}

void People::GatherPaymentsOfSignUps() {
  const Accounts& accounts = books_.ledger.accounts();
  for (const FirstDays& first : first_) not_told_ += first.paid <= as_of_ ? 1 : 0;
  for (auto& [id, person] : people_) {
    const std::optional<AccountId> account = accounts.Find(id, accounts.currencies().front());
    if (!account || first_[*account].paid > as_of_) continue;
    person.paid = first_[*account].paid;
    --not_told_;
  }
}

}  // namespace holdfast
