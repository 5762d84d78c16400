#include "import.h"

#include <algorithm>

#include "holdfast/base/text.h"

namespace holdfast {

Result<Head> ReadHead(std::string_view bytes, const Dialect& dialect, bool whole,
                      const Transcoder& transcoder) {
  Reader reader(dialect, {}, transcoder);
  const std::span<char> room = reader.Buffer(bytes.size());
  std::copy(bytes.begin(), bytes.end(), room.begin());
  reader.Commit(bytes.size());
  if (whole) reader.End();
  Head head;
  Record record;
  std::size_t skip = dialect.skip;
  std::size_t header = dialect.header_records();
  while (head.rows.size() < kHeadRows && reader.Next(&record)) {
    if (header > 0 && reader.dropped() > 0) break;
    if (skip > 0) {
      --skip;
      continue;
    }
    std::vector<std::string> cells(record.cells.begin(), record.cells.end());
    if (header == 0) {
      head.rows.push_back(std::move(cells));
      continue;
    }
    --header;
    head.header = head.header.empty() ? std::move(cells)
                                      : JoinHeader(head.header, cells, dialect.header_rows);
  }
  // Without its header, every row would be read by the names of another.
  if (header > 0 && reader.dropped() > 0) {
    return Error{"csv.header_too_large",
                 "The header cannot be read: it has more than 4,096 columns, or a cell of more "
                 "than 1 MB. Export fewer "
                 "columns, or check the delimiter.",
                 "", 1};
  }
  return head;
}

Import::Import(FileOptions options, const Settings& settings, Ledger* ledger, Transcoder transcoder)
    : options_(std::move(options)),
      settings_(settings),
      ledger_(ledger),
      transcoder_(std::move(transcoder)) {
  account_.name = options_.name;
  ledger_->AddFile(options_.name);
}

std::span<char> Import::Buffer(std::size_t size) {
  if (reader_) {
    room_ = reader_->Buffer(size);
  } else {
    if (head_.size() < head_size_ + size) head_.resize(head_size_ + size);
    room_ = std::span(head_).subspan(head_size_, size);
  }
  return room_;
}

void Import::Commit(std::size_t size) {
  account_.bytes += size;
  if (failed()) return;
  fingerprint_.Add({room_.data(), size});
  if (reader_) {
    reader_->Commit(size);
    Drain();
    return;
  }
  head_size_ += size;
  if (head_size_ >= kHeadBytes) Start(false);
}

void Import::Start(bool whole) {
  const std::string_view all(head_.data(), head_size_);
  const std::string_view head = all.substr(0, kHeadBytes);
  const Result<Dialect> dialect = SniffDialect(head, options_.mapping.dialect, transcoder_);
  if (!dialect.ok()) return Fail(dialect.error());
  const Result<Head> read = ReadHead(head, *dialect, whole, transcoder_);
  if (!read.ok()) return Fail(read.error());
  Result<Guess> guess = GuessMapping(*read, options_.mapping);
  if (!guess.ok()) return Fail(guess.error());
  guess_ = std::move(*guess);
  parser_.emplace(guess_->mapping, settings_);
  skip_pending_ = dialect->skip;
  header_pending_ = dialect->header_records();
  for (const Month month : parser_->column_months())
    ledger_->Cover(FirstDayOf(month), LastDayOf(month));
  account_.table = guess_->mapping.table;
  for (std::size_t i = 0; i < guess_->mapping.columns.size(); ++i) {
    const Column& column = guess_->mapping.columns[i];
    account_.columns.push_back(
        {column.name, column.role, guess_->evidence[i].why, guess_->evidence[i].sure});
  }
  reader_.emplace(*dialect, ReaderLimits{}, transcoder_);
  const std::span<char> room = reader_->Buffer(all.size());
  std::copy(all.begin(), all.end(), room.begin());
  reader_->Commit(all.size());
  head_ = {};
  head_size_ = 0;
  Drain();
}

void Import::Drain() {
  Record record;
  while (reader_->Next(&record)) {
    if (skip_pending_ > 0) {
      SkipPreamble(record.line);
      continue;
    }
    if (header_pending_ > 0) {
      --header_pending_;
      continue;
    }
    const std::span<const Row> rows = parser_->Parse(record);
    ++account_.rows.read;
    switch (parser_->fate()) {
      case Fate::kUsed:
        ++account_.rows.used;
        break;
      case Fate::kIgnored:
        ++account_.rows.ignored;
        break;
      case Fate::kRejected:
        ++account_.rows.rejected;
        break;
    }
    Account(parser_->amounts(), parser_->fate());
    for (const Row& row : rows) ledger_->Add(row, record.line);
  }
}

void Import::SkipPreamble(std::uint64_t line) {
  --skip_pending_;
  ++account_.rows.read;
  ++account_.rows.ignored;
  ++preamble_;
  preamble_issues_.Add("row.preamble", Severity::kIgnored, line,
                       "The row stands before the header, such as a title or a note, and is left "
                       "out: say which row is the header if this one belongs to the table.");
}

void Import::Account(std::span<const AmountRead> amounts, Fate fate) {
  for (const AmountRead& amount : amounts) {
    AmountSums& sums = SumsOf(amount.currency);
    Minor& part = fate == Fate::kUsed      ? sums.used
                  : fate == Fate::kIgnored ? sums.ignored
                                           : sums.rejected;
    const bool fits =
        AddChecked(sums.read, amount.minor, &sums.read) && AddChecked(part, amount.minor, &part);
    sums_overflow_ = sums_overflow_ || !fits;
  }
}

AmountSums& Import::SumsOf(Currency currency) {
  for (AmountSums& sums : account_.amounts) {
    if (sums.currency == currency) return sums;
  }
  account_.amounts.push_back({currency});
  return account_.amounts.back();
}

void Import::Fail(Error error) {
  error.file = options_.name;
  error_ = std::move(error);
}

std::vector<Issue> Import::AllIssues() const {
  std::vector<Issue> issues = guess_->notices;
  issues.insert(issues.end(), reader_->issues().issues().begin(), reader_->issues().issues().end());
  issues.insert(issues.end(), preamble_issues_.issues().begin(), preamble_issues_.issues().end());
  issues.insert(issues.end(), parser_->issues().issues().begin(), parser_->issues().issues().end());
  std::stable_sort(issues.begin(), issues.end(),
                   [](const Issue& a, const Issue& b) { return a.code < b.code; });
  return issues;
}

Error Import::NoneUsed() const {
  const Issue* most = nullptr;
  for (const Issue& issue : account_.issues) {
    if (issue.severity == Severity::kRejected && (most == nullptr || issue.count > most->count))
      most = &issue;
  }
  Error error = {"row.none_used",
                 "None of the rows (" + std::to_string(account_.rows.read) + ") can be used."};
  if (most == nullptr) return error;
  error.message +=
      " The most frequent reason (" + std::to_string(most->count) + "): " + most->message;
  error.line = most->lines.empty() ? 0 : most->lines.front();
  return error;
}

Result<InputAccount> Import::Finish() {
  if (!failed() && !reader_) Start(true);
  if (failed()) return *error_;
  reader_->End();
  Drain();
  account_.rows.read += reader_->dropped();
  account_.rows.rejected += reader_->dropped();
  account_.issues = AllIssues();
  account_.fingerprint = fingerprint_.ToString();
  std::sort(account_.amounts.begin(), account_.amounts.end(),
            [](const AmountSums& a, const AmountSums& b) { return a.currency < b.currency; });
  const std::uint64_t table_rows = account_.rows.read - preamble_;
  if (table_rows == 0) {
    Fail({"csv.no_rows",
          "The file has a header but no rows below it. Export it again with its rows."});
  } else if (account_.rows.rejected == table_rows) {
    Fail(NoneUsed());
  } else if (sums_overflow_) {
    Fail({"ledger.overflow",
          "The amounts add up to more than can be held exactly. Check the amount column."});
  }
  if (failed()) return *error_;
  return std::move(account_);
}

}  // namespace holdfast
