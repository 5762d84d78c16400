#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "config.h"
#include "excluded.h"
#include "fingerprint.h"
#include "holdfast/base/result.h"
#include "holdfast/csv/reader.h"
#include "holdfast/ledger/books.h"
#include "holdfast/report/report.h"
#include "holdfast/rows/plans.h"
#include "holdfast/rows/row_parser.h"
#include "holdfast/schema/guess.h"

namespace holdfast {

/// The records of a file's head without those before its header: the header, its two rows joined
/// where it has two, and the first rows. `whole`: the head is the whole
/// file.
Result<Head> ReadHead(std::string_view bytes, const Dialect& dialect, bool whole,
                      const Transcoder& transcoder = {});

/// `row.none_used`, with the most frequent reason and the first line of it; none unless every row
/// of the file's table was rejected.
std::optional<Error> NoneUsed(const InputAccount& account);

/// Takes one file from its bytes into a ledger. Until the first kHeadBytes are there (or the file
/// is over) they are only kept, so that what the file is taken for does not depend on the chunks.
class Import {
 public:
  /// `books` and `plans` outlive the import. A file that takes its prices from plans needs them
  /// before.
  Import(FileOptions options, const Config& config, Books* books, Plans* plans,
         Transcoder transcoder = {});

  std::span<char> Buffer(std::size_t size);
  void Commit(std::size_t size);

  /// The file is over. Errors: those of SniffDialect and GuessMapping; `csv.no_rows`;
  /// `row.none_used` when every row was rejected, unless the table stands beside MRR (renewals,
  /// usage, costs, surveys): the report then tells of the rows.
  Result<InputAccount> Finish();

  bool failed() const { return error_.has_value(); }

  /// The rows left out, where the config asks for them.
  ExcludedTable TakeExcluded() { return std::move(excluded_); }

 private:
  static constexpr std::size_t kTogether = 16;  // Records cut before the first of them is read.

  struct Subject {
    std::string_view customer;
    Day day = 0;
  };

  void Start(bool whole);
  void Drain();
  void ReadBy(const Guess& guess);
  void SkipPreamble(const Record& record);
  void Expect(std::span<const Record> records);
  void Take(const Record& record);
  bool AddToLedger(std::span<const Row> rows, std::uint64_t line);
  void AddToStores(std::uint64_t line);
  void Describe(std::span<const Row> rows);
  Subject WithoutMrr() const;
  AccountId DescribedCustomer(std::span<const Row> rows);
  void Account(const Record& record, Fate fate, std::string_view reason);
  void KeepLeftOut(const Record& record, std::string_view reason);
  AmountSums& SumsOf(Currency currency);
  void Fail(Error error);
  std::vector<Issue> AllIssues() const;

  FileOptions options_;
  Config config_;
  Books* books_;
  Plans* plans_;
  Transcoder transcoder_;
  BytesFingerprint fingerprint_;
  std::vector<char> head_;
  std::size_t head_size_ = 0;
  std::span<char> room_;
  std::optional<Reader> reader_;
  std::optional<RowParser> parser_;
  std::optional<Guess> guess_;
  std::vector<std::string> attributes_;  // Of a table of customers, in the order of the columns.
  bool describes_ = false;               // Rows say more of their customer than money.
  std::vector<std::optional<std::uint32_t>> said_;  // Of what they say, the store's attributes.
  std::vector<AccountId> described_;  // By account of the ledger, the store's customer + 1.
  std::optional<std::size_t> customer_column_;  // Of a table whose rows go to the ledger.
  std::array<Record, kTogether> records_;
  std::array<std::string_view, kTogether> expected_;
  std::size_t skip_pending_ = 0;
  std::size_t header_pending_ = 0;
  IssueLog findings_;  // Beside those of the reader and the parser.
  bool overflow_ = false;
  InputAccount account_;
  ExcludedTable excluded_;
  std::optional<Error> error_;
};

}  // namespace holdfast
