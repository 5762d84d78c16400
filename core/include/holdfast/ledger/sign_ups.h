#pragma once

#include <string_view>
#include <vector>

#include "holdfast/ledger/accounts.h"
#include "holdfast/rows/row.h"

namespace holdfast {

/// The days on which subscriptions began whose start no row of the ledger has: trials, and rows
/// that are left out. One entry per customer or subscription.
///
/// Kept whatever the setting `cohort_key` says when files are read: it can be changed afterwards,
/// and a report is then made of the books, without the files.
class SignUps {
 public:
  /// `subscription`: its id, where the report is by subscription; else empty.
  void Add(const SignUpRow& row, std::string_view subscription);
  void Merge(const SignUps& other);

  /// Tells `take(customer, day)` the earliest day of each; of a subscription as Ledger names its
  /// account.
  template <typename Take>
  void ForEach(Take take) const {
    for (AccountId id = 0; id < customers_.size(); ++id) take(customers_.customer(id), days_[id]);
  }

 private:
  void Note(std::string_view customer, Day day);

  Accounts customers_;
  std::vector<Day> days_;
};

}  // namespace holdfast
