#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/ledger/accounts.h"
#include "holdfast/ledger/ledger.h"

namespace holdfast {

/// Why one of two statements about a customer stands.
enum class ConflictRule : std::uint8_t {
  kNewerRow,     ///< One row (the same id) in two exports: that of the export whose data reach
                 ///< further.
  kNewerMrr,     ///< A customer's month in two MRR tables: likewise.
  kBetterTable,  ///< A customer's month in tables of two kinds: MRR before subscriptions before
                 ///< movements before invoices.
};
inline constexpr std::size_t kConflictRuleCount = 3;

/// "newer_row" ...: the codes in the report.
std::string_view ToString(ConflictRule rule);

/// Two statements about one customer's MRR at the end of a month that differ.
struct Conflict {
  ConflictRule rule = ConflictRule::kNewerRow;
  AccountId account = 0;
  Month month = 0;
  Units kept = 0;
  Units other = 0;
  SourceLine kept_source;
  SourceLine other_source;
};

/// Counts conflicts and keeps the first by customer and month: the same ones for every order of
/// files and rows.
class Conflicts {
 public:
  static constexpr std::size_t kKept = 10;

  /// `accounts` outlives the conflicts.
  explicit Conflicts(const Accounts& accounts) : accounts_(accounts) {}

  void Add(const Conflict& conflict);
  /// Rows that do not count because a newer export states the same row otherwise.
  void AddSuperseded(std::uint64_t rows) { superseded_ += rows; }

  std::uint64_t total() const;
  std::uint64_t count(ConflictRule rule) const { return counts_[static_cast<std::size_t>(rule)]; }
  std::uint64_t superseded() const { return superseded_; }
  /// By customer, month, currency and rule.
  const std::vector<Conflict>& first() const { return first_; }

 private:
  bool Precedes(const Conflict& a, const Conflict& b) const;

  const Accounts& accounts_;
  std::array<std::uint64_t, kConflictRuleCount> counts_{};
  std::uint64_t superseded_ = 0;
  std::vector<Conflict> first_;
};

}  // namespace holdfast
