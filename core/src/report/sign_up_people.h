#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "first_days.h"
#include "holdfast/ledger/books.h"
#include "holdfast/report/within_days.h"
#include "holdfast/settings/settings.h"

namespace holdfast {

/// Who signed up, or paid; kOpenEnd where nothing says it.
struct Person {
  Day signed_up = kOpenEnd;
  Day paid = kOpenEnd;                      ///< The day of the first MRR.
  std::optional<AccountId> described = {};  ///< By CustomerStore.
};

/// A person by the id that tables of customers have.
using NamedPerson = std::pair<std::string_view, Person>;

/// Within how many days of signing up the first MRR is a conversion, and what is known of it on a
/// day.
struct ConversionTerm {
  Day as_of = 0;
  std::int32_t days = 0;

  /// The last day on which somebody who signed up converts.
  Day Until(const Person& person) const { return person.signed_up + days; }
  bool IsDecided(const Person& person) const { return Until(person) <= as_of; }
  bool Converted(const Person& person) const { return person.paid <= Until(person); }
  /// Whether somebody has no MRR and may still convert.
  bool Waits(const Person& person) const { return !IsDecided(person) && person.paid == kOpenEnd; }
  void Count(const Person& person, WithinDays* sums) const {
    sums->Count(IsDecided(person), Converted(person));
  }
};

/// What is said of who signed up; empty: nothing.
std::string_view SaidOf(const Person& person, std::string_view attribute,
                        const CustomerStore& customers);

/// Who signed up and who paid, up to a day. The books outlive it and stay as they are.
class People {
 public:
  People(const Books& books, const Settings& settings, Day as_of);

  /// Those whose sign-up is told and not later than the first MRR, each once, in no order.
  std::vector<NamedPerson> SignUps() const;
  /// How many others have MRR.
  std::uint64_t not_told() const { return not_told_; }
  /// These, with the day of the first MRR alone, in no order.
  std::vector<NamedPerson> NotTold() const;

  /// The id that tables of customers have for whom the ledger or a trial names.
  std::string_view IdOf(std::string_view name) const;
  /// By account.
  const std::vector<FirstDays>& first_days() const { return first_; }

  /// Tells `take(id, stated, store)` each day of signing up that is said outside the ledger,
  /// kOpenEnd and later days among them; `store` names its files.
  template <typename Take>
  void ForEachStated(Take take) const {
    books_.sign_ups.ForEach([&](std::string_view name, const SignUp& days) {
      take(IdOf(name), days.trial, books_.sign_ups);
    });
    for (AccountId id = 0; !by_subscription_ && id < books_.customers.size(); ++id)
      take(books_.customers.customer(id), books_.customers.sign_up(id), books_.customers);
  }

 private:
  static bool IsTold(const Person& person) { return person.signed_up <= person.paid; }
  void NoteSignUp(std::string_view id, Day day);
  void GatherSignUps();
  void GatherPayments();
  void GatherPaymentsOfSignUps();

  const Books& books_;
  bool by_subscription_;
  Day as_of_;
  CustomerStore::Finder finder_{books_.customers};
  std::vector<FirstDays> first_;  // By account.
  std::unordered_map<std::string_view, Person> people_;
  std::uint64_t not_told_ = 0;
};

}  // namespace holdfast
