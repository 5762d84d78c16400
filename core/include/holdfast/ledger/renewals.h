#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/ledger/accounts.h"
#include "holdfast/ledger/term_contracts.h"
#include "holdfast/rows/row.h"

namespace holdfast {

/// A contract that is or was due, and where it stands. Its texts are those of its store, or of the
/// ledger that it comes from.
struct Renewal {
  std::string_view customer;
  std::string_view customer_name;
  std::string_view reason;
  std::string_view owner;
  Currency currency;
  Day due = 0;
  std::optional<Day> renewed_on;
  Minor base = 0;
  Minor renewed = 0;
  RenewalOutcome outcome = RenewalOutcome::kOpen;
  std::uint32_t file = 0;
  std::uint32_t line = 0;
  std::uint32_t number = 0;  ///< Of the customer, as RenewalStore::ForEach goes through them.
};

/// Where contracts come from.
enum class RenewalSource : std::uint8_t {
  kTable,  ///< A table of renewals states them.
  kTerms,  ///< They are what terms come to (ContractsOfTerms).
};

/// The contracts of all tables of renewals, or of the terms of subscriptions and invoices.
class RenewalStore {
 public:
  using Take = std::function<void(const Renewal&)>;

  /// Each of the contracts is one, also where two are equal. They are those of the accounts of a
  /// customer one after the other, each customer's by day and content; their files are numbers of
  /// `files`. `accounts` outlives the store. `owners` are by account; empty: no file names one.
  static RenewalStore OfTerms(const Accounts& accounts, std::vector<std::string> files,
                              std::vector<std::string_view> owners, TermContracts contracts);

  /// Rows added from now on come from this file.
  void AddFile(std::string_view name) { files_.emplace_back(name); }
  void Add(const RenewalRow& row, std::uint64_t line);
  void Merge(const RenewalStore& other);

  RenewalSource source() const { return source_; }
  bool empty() const { return renewals_.empty() && terms_.size() == 0; }
  std::string_view file_name(std::size_t file) const { return files_[file]; }
  /// The smallest name that rows of tables give a customer; empty: none does.
  std::string_view NameOf(std::string_view customer) const;
  /// Whether a contract has an owner.
  bool names_owners() const { return names_owners_; }
  /// The last day that a contract of a table is due; none without any.
  std::optional<Day> last_due() const;

  /// Takes every contract once, those of a customer one after the other, by day and content, and
  /// with a number that tells customers apart. The order of customers says nothing. A contract
  /// (customer, currency, day, worth before) that two files have is that of the file where more of
  /// it is decided, of equals that with more renewed, then by content: the newer of two exports.
  /// Twice in one file: two contracts.
  void ForEach(const Take& take) const;

 private:
  /// A copy that lives as long as the store, and as its copies.
  std::string_view Keep(std::string_view text);
  void NoteName(const Renewal& renewal);
  void ForEachOfTables(const Take& take) const;
  Renewal OfTerm(const TermContract& term) const;

  RenewalSource source_ = RenewalSource::kTable;
  std::vector<std::string> files_;
  bool names_owners_ = false;
  std::vector<Renewal> renewals_;
  std::map<std::string_view, std::string_view> names_;  // By customer of a table.
  std::shared_ptr<std::deque<std::string>> texts_ = std::make_shared<std::deque<std::string>>();
  const Accounts* accounts_ = nullptr;  // Those of terms_.
  std::vector<std::string_view> owners_;
  TermContracts terms_;
};

}  // namespace holdfast
