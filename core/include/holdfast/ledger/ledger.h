#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/ledger/accounts.h"
#include "holdfast/ledger/blocks.h"
#include "holdfast/ledger/duplicates.h"
#include "holdfast/ledger/names.h"
#include "holdfast/ledger/reach.h"
#include "holdfast/rows/row.h"
#include "holdfast/schema/mapping.h"

namespace holdfast {

/// A row in the ledger: `mrr` counts for the account on [start, end).
struct Span {
  AccountId account = 0;
  std::uint32_t line =
      0;  ///< Of the file that the row is in; lines beyond 2^32 - 1 are given as that.
  Day start = 0;
  Day end = kOpenEnd;
  Units mrr = 0;
  std::uint32_t identity = 0;        ///< As in Row.
  bool rounded : 1 = false;          ///< As in Row.
  bool free : 1 = false;             ///< A subscription, or a line of an invoice, at nothing.
  EndIs end_is : 4 = EndIs::kNoEnd;  ///< As in Row.
  std::uint8_t interval = 0;         ///< A number of Ledger::intervals().
  std::uint16_t plan = 0;            ///< A number of Ledger::plans().
};
static_assert(sizeof(Span) == 32);

/// A row of a file that equals one of an earlier file: it adds nothing, but the file states it too.
struct RepeatedSpan {
  std::uint32_t file = 0;
  Span span;
};

/// Where a number came from.
struct SourceLine {
  std::string_view file;
  std::uint32_t line = 0;
};

/// What every customer pays and when, per currency, and the file and line behind each number. 32
/// bytes per row that carries MRR, and one entry per customer; where rows have an identity, 8 bytes
/// more for a customer's first one and up to 22 for each further one.
///
/// Ledgers merge: a ledger of two files equals the merge of the ledgers of each, up to the
/// numbering of accounts.
class Ledger {
 public:
  /// Rows added from now on come from this file, whose rows are `table`. `keep_duplicates`: equal
  /// rows of this file all count.
  void AddFile(std::string_view name, Table table = Table::kSubscriptions,
               bool keep_duplicates = false);

  /// Rows of these customers are about to be added (see Accounts::Expect).
  void Expect(std::span<const std::string_view> customers) {
    for (const AccountId account : accounts_.Expect(customers)) seen_.Expect(account);
  }

  /// False for an exact duplicate, which adds nothing: a row with an identity that has the account,
  /// identity, start, end and MRR of an earlier row of this file or of another of the same table.
  /// Equal lines of one file are as many lines, the nth of them equal to the nth of another file.
  bool Add(const Row& row, std::uint64_t line);
  /// How many rows were added that equal an earlier line of their file.
  std::uint64_t equal_lines() const { return equal_lines_; }

  /// The range of dates in the data is at least this: for months that a file has no amounts for.
  void Cover(Day first, Day last);

  /// Adds the files of another ledger behind the own. How many of their rows are duplicates of rows
  /// here.
  std::uint64_t Merge(const Ledger& other);

  const Accounts& accounts() const { return accounts_; }
  std::size_t file_count() const { return files_.size(); }
  std::string_view file_name(std::size_t file) const { return files_[file].name; }
  Table table(std::size_t file) const { return files_[file].table; }
  /// The last date that the file's rows state as past: of two files, the newer export reaches
  /// further.
  Day reach(std::size_t file) const { return LastOf(files_[file].reach); }
  /// Whether the file is a table of contracts: each row of subscriptions runs for the whole years
  /// that were agreed on, and nobody says that one is over (see Reach).
  bool HasAgreedEnds(std::size_t file) const { return files_[file].reach.AreContracts(); }
  const Blocks<Span>& spans(std::size_t file) const { return files_[file].spans; }
  /// By file, rows that equal one of an earlier file.
  const std::vector<RepeatedSpan>& repeated() const { return repeated_; }

  /// What rows call their plans and their billing intervals ("month"): the first is "", of rows
  /// that say none.
  const Names<std::uint16_t>& plans() const { return plans_; }
  const Names<std::uint8_t>& intervals() const { return intervals_; }

  /// The currencies of all rows, by code.
  const std::vector<Currency>& currencies() const { return accounts_.currencies(); }

  /// The first start, none when there are no rows.
  std::optional<Day> first_day() const;
  /// The last date that the data state as past (see Reach).
  std::optional<Day> last_day() const;
  /// Whether ends behind that day are held to be still to come, without a status that says so.
  bool ends_are_ahead() const { return reach_.EndsAreAhead(); }
  /// The last of those ends, also where they are ahead; INT32_MIN without any.
  Day last_end() const { return reach_.ends(); }
  /// Rows of a currency whose MRR had to be rounded to whole units.
  std::uint64_t rounded(Currency currency) const;

 private:
  struct File {
    std::string name;
    Table table = Table::kSubscriptions;
    bool keep_duplicates = false;
    Reach reach;
    std::uint32_t begin = 0;  // The number of its first span.
    Blocks<Span> spans;
  };

  struct Noted {
    std::uint32_t file;
    const Span* span;
  };

  bool AddSpan(const Span& span);
  std::uint8_t NumberOf(const Interval& interval);
  AccountId AccountOf(const Row& row);
  bool AddLine(Span span);
  bool IsDuplicate(const Span& span);
  Noted NotedAt(std::uint32_t place) const;
  Day LastOf(const Reach& reach) const {
    return reach_.EndsAreAhead() ? reach.stated() : std::max(reach.stated(), reach.ends());
  }

  Accounts accounts_;
  std::string account_text_;  // Of the last subscription, kept for its room.
  Names<std::uint16_t> plans_;
  Names<std::uint8_t> intervals_;
  std::vector<std::pair<Interval, std::uint8_t>> interval_numbers_;  // Of those seen so far.
  std::vector<File> files_;
  std::vector<RepeatedSpan> repeated_;
  DuplicateIndex seen_;  // Of rows with an identity: numbers over all files, or of repeated ones.
  bool duplicate_is_here_ = false;  // The last duplicate's equal is in the same file.
  std::uint64_t equal_lines_ = 0;
  std::map<Currency, std::uint64_t> rounded_;
  Day first_day_ = kOpenEnd;
  Reach reach_;
};

/// The spans of every account, gathered: for one account at a time.
class SpansByAccount {
 public:
  explicit SpansByAccount(const Ledger& ledger);

  struct Ref {
    std::uint32_t file;
    std::uint32_t index;
  };

  /// In no particular order of time.
  std::size_t count(AccountId account) const { return first_[account + 1] - first_[account]; }
  const Span& span(AccountId account, std::size_t i) const;
  SourceLine source(AccountId account, std::size_t i) const;
  /// The file that the span is in. Files come in order.
  std::uint32_t file(AccountId account, std::size_t i) const;
  bool in_several_files(AccountId account) const {
    return count(account) > 1 && file(account, 0) != file(account, count(account) - 1);
  }

 private:
  void Count(const Blocks<Span>& spans, std::size_t from, std::size_t to);
  void Place(const Blocks<Span>& spans, std::size_t from, std::size_t to, std::uint32_t begin);
  Ref RefOf(std::uint32_t global) const;

  const Ledger& ledger_;
  std::vector<std::uint32_t> first_;  // Per account, where its spans begin in order_.
  std::vector<std::uint32_t>
      next_;  // While order_ is filled: the place of the account's next span.
  std::vector<std::uint32_t> order_;       // Spans by account: numbers over all files.
  std::vector<std::uint32_t> file_begin_;  // Per file, the number of its first span.
};

}  // namespace holdfast
