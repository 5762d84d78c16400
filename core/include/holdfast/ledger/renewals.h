#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
};

/// Where contracts come from.
enum class RenewalSource : std::uint8_t {
  kTable,  ///< A table of renewals states them.
  kTerms,  ///< They are what the terms of subscriptions come to (ContractsOfTerms).
};

/// The contracts of all tables of renewals, or of the terms of subscriptions.
class RenewalStore {
 public:
  /// Each of the contracts is one, also where two are equal; their files are numbers of `files`,
  /// and their texts stay with whom they are of.
  static RenewalStore OfTerms(std::vector<std::string> files, std::vector<Renewal> contracts);

  /// Rows added from now on come from this file.
  void AddFile(std::string_view name) { files_.emplace_back(name); }
  void Add(const RenewalRow& row, std::uint64_t line);
  void Merge(const RenewalStore& other);

  RenewalSource source() const { return source_; }
  bool empty() const { return renewals_.empty(); }
  std::string_view file_name(std::size_t file) const { return files_[file]; }
  /// The last day that a contract is due; none without contracts.
  std::optional<Day> last_due() const;

  /// Every contract once, by day, customer and content. A contract (customer, currency, day, worth
  /// before) that two files have is that of the file where more of it is decided, of equals that
  /// with more renewed, then by content: the newer of two exports. Twice in one file: two
  /// contracts.
  std::vector<const Renewal*> Contracts() const;

 private:
  /// A copy that lives as long as the store, and as its copies.
  std::string_view Keep(std::string_view text);

  RenewalSource source_ = RenewalSource::kTable;
  std::vector<std::string> files_;
  std::vector<Renewal> renewals_;  // Those of terms by day, customer and content.
  std::shared_ptr<std::deque<std::string>> texts_ = std::make_shared<std::deque<std::string>>();
};

}  // namespace holdfast
