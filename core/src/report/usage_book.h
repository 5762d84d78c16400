#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/ledger/books.h"
#include "holdfast/ledger/directory.h"
#include "holdfast/ledger/timeline.h"
#include "holdfast/metrics/signals.h"
#include "holdfast/report/exchange.h"
#include "holdfast/settings/settings.h"

namespace holdfast {

/// A customer of a block with rows of usage, and all that early warning and health look at.
struct UsageCustomer {
  std::string_view id;
  AccountId account = 0;
  std::span<const Usage> rows;              ///< By day.
  std::vector<Units> mrr;                   ///< By complete period.
  std::vector<bool> is_customer;            ///< Likewise.
  Day first_start = 0;                      ///< Of the first row with MRR.
  std::span<const Renewal> contracts = {};  ///< By the day they are due.

  /// The rows from the month of the first MRR on: before, there is a trial, or another customer's
  /// number.
  std::span<const Usage> RowsThatCount() const;
  /// Those of them up to a day.
  std::span<const Usage> RowsThatCount(Day last) const;
  /// A customer with rows up to the period's last day.
  bool IsSeen(std::size_t period, Day last_day) const {
    return is_customer[period] && rows.front().day <= last_day;
  }
  /// The first of the kOutcomeMonths periods after one at whose end the customer is none; none: the
  /// customer stays.
  std::optional<std::size_t> LeftIn(std::size_t period) const;
};

/// What a block's usage is read from.
struct UsageSource {
  const Books& books;
  const Grid& grid;
  std::size_t complete;  ///< Periods; at least 1.
  Currency currency;
  const Exchange* exchange;  ///< Null: an account in the currency is a customer.
  const Settings& settings;
  const RenewalStore& contracts;
  std::function<bool(AccountId)> has;  ///< Whether a customer is of the block.
};

/// The customers of a block with usage. The source's books and settings outlive it.
class UsageBook {
 public:
  UsageBook(const UsageSource& source, Timelines* timelines);

  const std::vector<UsageCustomer>& customers() const { return customers_; }
  std::size_t last() const { return source_.complete - 1; }
  Day last_day(std::size_t period) const { return source_.grid.last_day(period); }
  const Settings& settings() const { return source_.settings; }
  /// Whether any row says when onboarding was done.
  bool onboarding_known() const { return onboarding_known_; }
  const SignalThresholds& thresholds() const { return thresholds_; }
  std::string_view file_name(const Usage& row) const {
    return source_.books.usage.file_name(row.file);
  }
  std::string NameOf(const UsageCustomer& customer) const;

  /// The periods that customers were looked at, the latest first: what became of them in the
  /// kOutcomeMonths after each is known, and no month belongs to two of them.
  std::vector<std::size_t> Quarters() const;

  /// The next day on which a contract is due that was not decided as of the period's end: where
  /// that is the last one, by what the files say now.
  std::optional<Day> NextDue(const UsageCustomer& customer, std::size_t period) const;
  SignalContext ContextOf(const UsageCustomer& customer, std::size_t period) const;

 private:
  void Gather(std::string_view id, std::span<const Usage> rows, Timelines* timelines);
  bool GatherMrr(UsageCustomer* customer, Timelines* timelines);
  template <typename Mrr>
  void Take(const Mrr& mrr, UsageCustomer* customer) const;
  Day FirstStart(AccountId account, Timelines* timelines) const;

  UsageSource source_;
  Directory directory_;
  std::vector<Usage> rows_;
  std::map<std::string_view, std::size_t> numbers_;             // With an exchange.
  std::map<std::string_view, std::vector<Renewal>> contracts_;  // Of customers with usage.
  bool onboarding_known_ = false;
  Minor key_account_from_ = 0;
  SignalThresholds thresholds_;
  std::vector<UsageCustomer> customers_;
};

}  // namespace holdfast
