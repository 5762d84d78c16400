#pragma once

#include <cstdint>
#include <vector>

#include "holdfast/ledger/conflicts.h"
#include "holdfast/ledger/grid.h"
#include "holdfast/ledger/ledger.h"

namespace holdfast {

/// A row of an account, or the part of one that counts.
struct Statement {
  Span span;
  std::uint32_t file = 0;
  bool whole = true;  ///< False: only a part of the row's time.
};

/// Decides what counts where several files speak of one customer.
///
/// 1. Rows with one id in two files of a table are versions of one row. The file whose data reach
///    further is the newer export (of equals: the one with more MRR in these rows, then by
///    content); rows of the others that run at a time at which one of its rows does, do not count.
/// 2. Of two MRR tables that state a customer's month, the one that reaches further stands (of
///    equals: the larger value).
/// 3. Where a month is stated by tables of different kinds, MRR stands before subscriptions before
///    movements before invoices. A table states a month when one of its rows runs at the month's
///    end, also with no MRR.
///
/// None of this depends on the order of files.
class SourcesRule {
 public:
  /// All outlive the rule.
  SourcesRule(const Ledger& ledger, const SpansByAccount& spans, const Grid& grid);

  /// Whether more than one file speaks of the account; else all its rows count.
  bool Applies(AccountId account) const {
    return several_ && (spans_.in_several_files(account) || HasRepeated(account));
  }

  /// Replaces `statements` by what counts of the account's rows. Differences go to `conflicts`,
  /// which may be null.
  void Resolve(AccountId account, std::vector<Statement>* statements, Conflicts* conflicts) const;
  /// The same by the first step alone: no table yields to one of another kind.
  void NewerRows(AccountId account, std::vector<Statement>* statements, Conflicts* conflicts) const;

 private:
  bool HasRepeated(AccountId account) const {
    return !has_repeated_.empty() && has_repeated_[account];
  }

  const Ledger& ledger_;
  const SpansByAccount& spans_;
  const Grid& grid_;
  bool several_;
  std::vector<bool> has_repeated_;       // By account; empty: none has.
  std::vector<std::uint32_t> repeated_;  // Of the ledger's, by account.
};

/// The first step of the rule. `statements` are of one account.
void KeepNewerRows(const Ledger& ledger, const Grid& grid, std::vector<Statement>* statements,
                   Conflicts* conflicts);

/// The second and third.
void KeepBestTables(const Ledger& ledger, const Grid& grid, std::vector<Statement>* statements,
                    Conflicts* conflicts);

}  // namespace holdfast
