#include <algorithm>
#include <map>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "first_days.h"
#include "holdfast/ledger/directory.h"
#include "holdfast/report/conversion.h"
#include "telling_apart.h"

namespace holdfast {
namespace {

struct Person {
  Day signed_up = kOpenEnd;
  Day paid = kOpenEnd;  ///< The day of the first MRR.
  std::optional<AccountId> described = {};
};

/// Who signed up and who paid, by the id that tables of customers have for them.
class People {
 public:
  People(const Books& books, const Settings& settings, Day as_of)
      : books_(books),
        by_subscription_(settings.grain == Grain::kSubscription),
        as_of_(as_of),
        first_(FirstDaysOf(books.ledger)) {
    GatherSignUps();
    if (!people_.empty()) GatherPayments();
  }

  std::uint64_t not_told() const { return not_told_ + others_.size(); }
  /// Whose sign-up is told and not later than the first MRR, each once, in no order.
  std::vector<std::pair<std::string_view, Person>> SignUps() {
    std::vector<std::pair<std::string_view, Person>> sign_ups;
    for (auto& [id, person] : people_) {
      if (person.signed_up > person.paid) {
        ++not_told_;
        continue;
      }
      person.described = finder_.Find(id);
      sign_ups.emplace_back(id, person);
    }
    return sign_ups;
  }

 private:
  std::string_view IdOf(std::string_view name) const {
    if (books_.customers.size() == 0) return name;
    const std::optional<AccountId> found = finder_.Find(name);
    return found ? books_.customers.customer(*found) : name;
  }
  void SignUp(std::string_view id, Day day) {
    if (day > as_of_) return;
    Day& signed_up = people_[id].signed_up;
    signed_up = std::min(signed_up, day);
  }
  void GatherSignUps();
  void GatherPayments();
  void GatherPaymentsOfSignUps();

  const Books& books_;
  bool by_subscription_;
  Day as_of_;
  CustomerStore::Finder finder_{books_.customers};
  std::vector<FirstDays> first_;  // By account.
  std::unordered_map<std::string_view, Person> people_;
  std::unordered_set<std::string_view> others_;  // Who paid without a sign-up.
  std::uint64_t not_told_ = 0;
};

void People::GatherSignUps() {
  books_.sign_ups.ForEach(
      [this](std::string_view name, holdfast::SignUp days) { SignUp(IdOf(name), days.trial); });
  const Accounts& accounts = books_.ledger.accounts();
  for (AccountId account = 0; account < accounts.size(); ++account) {
    const Day free = first_[account].free;
    if (free != kOpenEnd) SignUp(IdOf(accounts.customer(account)), free);
  }
  for (AccountId id = 0; !by_subscription_ && id < books_.customers.size(); ++id)
    SignUp(books_.customers.customer(id), books_.customers.signed_up(id));
}

void People::GatherPayments() {
  const Accounts& accounts = books_.ledger.accounts();
  // Each account is a customer of its own: of very many, only those who signed up are looked up.
  const bool apart =
      accounts.currencies().size() == 1 && books_.customers.size() == 0 && !by_subscription_;
  if (apart) return GatherPaymentsOfSignUps();
  for (AccountId account = 0; account < accounts.size(); ++account) {
    const Day paid = first_[account].paid;
    if (paid > as_of_) continue;
    const std::string_view id = IdOf(accounts.customer(account));
    const auto found = people_.find(id);
    if (found == people_.end()) {
      others_.insert(id);
    } else {
      found->second.paid = std::min(found->second.paid, paid);
    }
  }
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

class ConversionShower {
 public:
  ConversionShower(const Books& books, const Settings& settings, Day as_of)
      : books_(books), settings_(settings) {
    People people(books, settings, as_of);
    sign_ups_ = people.SignUps();
    block_.as_of = as_of;
    block_.days = settings.conversion_days;
    block_.not_told = people.not_told();
  }

  bool empty() const { return sign_ups_.empty(); }

  Conversion Show() {
    block_.total = SumsBy([](const Person&) { return 0; })[0];
    block_.months =
        EachMonth(SumsBy([](const Person& person) { return MonthOf(person.signed_up); }),
                  MonthOf(block_.as_of));
    block_.only_paying = std::all_of(sign_ups_.begin(), sign_ups_.end(), [](const auto& sign_up) {
      return sign_up.second.paid != kOpenEnd;
    });
    ShowMedian();
    for (const CustomerStore::Attribute& attribute : books_.customers.Attributes())
      ShowBy(attribute.name);
    ShowWaiting();
    return std::move(block_);
  }

 private:
  Day Until(const Person& person) const { return person.signed_up + settings_.conversion_days; }
  bool IsDecided(const Person& person) const { return Until(person) <= block_.as_of; }
  bool Converted(const Person& person) const { return person.paid <= Until(person); }

  template <typename KeyOf, typename Key = std::invoke_result_t<KeyOf, const Person&>>
  std::map<Key, WithinDays> SumsBy(KeyOf key_of) const {
    std::map<Key, WithinDays> sums;
    for (const auto& [id, person] : sign_ups_)
      sums[key_of(person)].Count(IsDecided(person), Converted(person));
    return sums;
  }
  void ShowMedian();
  void ShowBy(const std::string& attribute);
  void ShowWaiting();

  const Books& books_;
  const Settings& settings_;
  std::vector<std::pair<std::string_view, Person>> sign_ups_;
  Conversion block_;
};

void ConversionShower::ShowMedian() {
  std::vector<Day> days;
  for (const auto& [id, person] : sign_ups_) {
    if (IsDecided(person) && Converted(person)) days.push_back(person.paid - person.signed_up);
  }
  if (days.empty()) return;
  std::sort(days.begin(), days.end());
  const std::size_t half = days.size() / 2;
  const Day below = days.size() % 2 == 0 ? days[half - 1] : days[half];
  block_.median_days = static_cast<double>(below + days[half]) / 2;
}

void ConversionShower::ShowBy(const std::string& attribute) {
  const auto value_of = [&](const Person& person) {
    return person.described ? books_.customers.AttributeOf(*person.described, attribute)
                            : std::string_view();
  };
  // What is known only of who pays would say that all of them convert.
  const bool known_of_others =
      std::any_of(sign_ups_.begin(), sign_ups_.end(), [&value_of](const auto& sign_up) {
        return sign_up.second.paid == kOpenEnd && !value_of(sign_up.second).empty();
      });
  if (!MayTellApart(attribute) || !known_of_others) return;
  const auto segments = SumsBy(value_of);
  if (!TellsApart(segments)) return;
  ConversionsByAttribute by = {attribute, {}};
  for (const auto& [segment, sums] : segments) by.segments.push_back({std::string(segment), sums});
  block_.by.push_back(std::move(by));
}

void ConversionShower::ShowWaiting() {
  std::vector<std::pair<Day, std::string_view>> waiting;
  for (const auto& [id, person] : sign_ups_) {
    if (!IsDecided(person) && person.paid == kOpenEnd) waiting.emplace_back(-person.signed_up, id);
  }
  std::sort(waiting.begin(), waiting.end());
  block_.waiting = waiting.size();
  waiting.resize(std::min(waiting.size(), kOpenSignUpsShown));
  const Directory directory(books_);
  for (const auto& [latest_first, id] : waiting) {
    const Day signed_up = -latest_first;
    block_.shown.push_back(
        {std::string(id), directory.NameOf(id), signed_up, signed_up + settings_.conversion_days});
  }
}

}  // namespace

std::optional<Conversion> ShownConversion(const Books& books, const Settings& settings, Day as_of) {
  ConversionShower shower(books, settings, as_of);
  if (shower.empty()) return std::nullopt;
  return shower.Show();
}

}  // namespace holdfast
