#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/ledger/accounts.h"
#include "holdfast/ledger/stated_day.h"
#include "holdfast/rows/row.h"

namespace holdfast {

/// Of a customer; kOpenEnd where there was none.
struct SignUp {
  Day any = kOpenEnd;
  StatedDay trial;  ///< Of what began with a trial.
};

/// The days on which subscriptions began whose start no row of the ledger has: trials, and rows
/// that are left out. One entry per customer or subscription.
///
/// Kept whatever the settings `cohort_key` and `conversion_days` say when files are read: they can
/// be changed afterwards, and a report is then made of the books, without the files.
class SignUps {
 public:
  /// Rows added from now on come from this file.
  void AddFile(std::string_view name) { files_.emplace_back(name); }
  /// `subscription`: its id, where the report is by subscription; else empty.
  void Add(const SignUpRow& row, std::string_view subscription, std::uint64_t line = 0);
  void Merge(const SignUps& other);

  /// Of StatedDay::file; empty without any file.
  std::string_view file_name(std::size_t file) const {
    return file < files_.size() ? files_[file] : std::string_view();
  }

  /// Tells `take(customer, days)` the earliest days of each; of a subscription as Ledger names its
  /// account.
  template <typename Take>
  void ForEach(Take take) const {
    for (AccountId id = 0; id < customers_.size(); ++id) take(customers_.customer(id), days_[id]);
  }

 private:
  void Note(std::string_view customer, const SignUp& days);

  std::vector<std::string> files_;
  Accounts customers_;
  std::vector<SignUp> days_;
};

}  // namespace holdfast
