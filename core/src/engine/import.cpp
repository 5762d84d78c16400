#include "import.h"

#include <algorithm>

#include "holdfast/base/sort.h"
#include "holdfast/base/text.h"

namespace holdfast {
namespace {

constexpr std::string_view kPreambleCode = "row.preamble";
constexpr std::string_view kPreamble =
    "The row stands before the header, such as a title or a note, and is left out: say which row "
    "is the header if this one belongs to the table.";
constexpr std::string_view kEqualLineCode = "row.equal_line";
constexpr std::string_view kEqualLine =
    "The row says what an earlier row says, and no id tells them apart: it is counted as another "
    "one. If the file holds its rows twice, export it again, or add a column with ids.";
constexpr std::string_view kDuplicateCode = "row.duplicate";
constexpr std::string_view kDuplicate =
    "The row says what an earlier row says, with the same id: it is counted once. To count every "
    "such row, keep \"row.duplicate\" in the mapping.";

bool GoesToLedger(Table table) {
  return table == Table::kSubscriptions || table == Table::kMrr || table == Table::kInvoices ||
         table == Table::kMovements;
}

/// A table beside MRR and what it is made of: a report can do without its rows, and tells of them.
bool StandsBeside(Table table) {
  return table == Table::kRenewals || table == Table::kUsage || table == Table::kCosts ||
         table == Table::kSurveys;
}

std::uint64_t PreambleOf(const InputAccount& account) {
  for (const ExcludedRows& entry : account.rows.excluded) {
    if (entry.reason == kPreambleCode) return entry.rows;
  }
  return 0;
}

}  // namespace

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

Import::Import(FileOptions options, const Config& config, Books* books, Plans* plans,
               Transcoder transcoder)
    : options_(std::move(options)),
      config_(config),
      books_(books),
      plans_(plans),
      transcoder_(std::move(transcoder)) {
  account_.name = options_.name;
  options_.mapping.plans = options_.mapping.plans || !plans->empty();
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
  ReadBy(*guess_);
  if (config_.excluded) {
    parser_->ExplainEvery();
    excluded_.Start(read->header);
  }
  skip_pending_ = dialect->skip;
  header_pending_ = dialect->header_records();
  reader_.emplace(*dialect, ReaderLimits{}, transcoder_);
  const std::span<char> room = reader_->Buffer(all.size());
  std::copy(all.begin(), all.end(), room.begin());
  reader_->Commit(all.size());
  head_ = {};
  head_size_ = 0;
  Drain();
}

void Import::ReadBy(const Guess& guess) {
  const Mapping& mapping = guess.mapping;
  parser_.emplace(mapping, config_.settings, plans_);
  const bool keep_duplicates =
      std::find(mapping.keep.begin(), mapping.keep.end(), kDuplicateCode) != mapping.keep.end();
  books_->ledger.AddFile(options_.name, mapping.table, keep_duplicates);
  books_->renewals.AddFile(options_.name);
  books_->usage.AddFile(options_.name);
  books_->costs.AddFile(options_.name);
  books_->surveys.AddFile(options_.name);
  books_->customers.AddFile(options_.name);
  books_->sign_ups.AddFile(options_.name);
  books_->industry.AddFile();
  books_->one_off.AddFile(options_.name);
  describes_ = !parser_->attribute_names().empty();
  said_.resize(parser_->attribute_names().size());
  for (const Month month : parser_->column_months())
    books_->ledger.Cover(FirstDayOf(month), LastDayOf(month));
  account_.table = mapping.table;
  account_.source = mapping.source;
  for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
    const Column& column = mapping.columns[i];
    account_.columns.push_back(
        {column.name, column.role, guess.evidence[i].why, guess.evidence[i].sure});
    if (column.role == Role::kAttribute) attributes_.push_back(column.attribute);
    if (column.role == Role::kCustomer && !customer_column_ && GoesToLedger(mapping.table))
      customer_column_ = i;
  }
}

void Import::Drain() {
  while (const std::size_t count = reader_->Next(records_)) {
    const std::span<const Record> records = std::span(records_).first(count);
    if (customer_column_) Expect(records);
    for (const Record& record : records) {
      if (skip_pending_ > 0) {
        SkipPreamble(record);
      } else if (header_pending_ > 0) {
        --header_pending_;
      } else {
        Take(record);
      }
    }
  }
}

void Import::Expect(std::span<const Record> records) {
  std::size_t count = 0;
  for (const Record& record : records) {
    if (*customer_column_ < record.cells.size())
      expected_[count++] = Trim(record.cells[*customer_column_]);
  }
  books_->ledger.Expect(std::span(expected_).first(count));
}

void Import::SkipPreamble(const Record& record) {
  --skip_pending_;
  account_.rows.Count(Fate::kIgnored, kPreambleCode);
  account_.left_out.push_back({std::string(kPreambleCode), record.line, {}, {}});
  findings_.Add(kPreambleCode, Severity::kIgnored, record.line, kPreamble);
  if (config_.excluded) excluded_.Add(record, Fate::kIgnored, kPreambleCode, kPreamble);
}

void Import::Take(const Record& record) {
  const std::span<const Row> rows = parser_->Parse(record);
  Fate fate = parser_->fate();
  std::string_view reason = parser_->reason();
  std::string_view explanation = parser_->explanation();
  if (fate == Fate::kUsed && rows.empty()) {
    AddToStores(record.line);
  } else if (!rows.empty() && !AddToLedger(rows, record.line)) {
    fate = Fate::kIgnored;
    reason = kDuplicateCode;
    explanation = kDuplicate;
    findings_.Add(kDuplicateCode, Severity::kIgnored, record.line, kDuplicate);
  }
  if (const OneOffRow* one_off = parser_->one_off()) books_->one_off.Add(*one_off, record.line);
  if (const SignUpRow* sign_up = parser_->sign_up())
    books_->sign_ups.Add(*sign_up, parser_->subscription(), record.line);
  if (describes_ && parser_->fate() == Fate::kUsed) Describe(rows);
  Account(record, fate, reason);
  if (config_.excluded && fate != Fate::kUsed) excluded_.Add(record, fate, reason, explanation);
}

/// False when all of them are in the ledger already.
bool Import::AddToLedger(std::span<const Row> rows, std::uint64_t line) {
  Ledger& ledger = books_->ledger;
  const std::uint64_t equal_lines = ledger.equal_lines();
  bool added = false;
  const std::string_view subscription = parser_->subscription();
  for (const Row& row : rows) {
    Row own = row;
    own.subscription = subscription;
    added = ledger.Add(own, line) || added;
  }
  if (added && ledger.equal_lines() > equal_lines)
    findings_.Add(kEqualLineCode, Severity::kNotice, line, kEqualLine);
  return added;
}

// Also a row that is in the ledger already says it: whether it was the first does not matter.
void Import::Describe(std::span<const Row> rows) {
  const std::span<const std::string_view> values = parser_->attributes();
  CustomerStore& customers = books_->customers;
  std::optional<AccountId> customer;
  Day day = rows.empty() ? WithoutMrr().day : rows.front().start;
  for (const Row& row : rows) day = std::max(day, row.start);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i].empty()) continue;
    if (!customer) customer = DescribedCustomer(rows);
    if (!said_[i]) said_[i] = customers.NumberOfAttribute(parser_->attribute_names()[i]);
    customers.Say(*customer, *said_[i], values[i], day);
  }
}

/// Of a row without MRR that describes a customer.
Import::Subject Import::WithoutMrr() const {
  if (const UsageRow* usage = parser_->usage()) return {usage->customer, usage->day};
  return {parser_->renewal()->customer, parser_->renewal()->due};
}

// The ledger has looked the customer up already.
AccountId Import::DescribedCustomer(std::span<const Row> rows) {
  if (rows.empty()) return books_->customers.Number(WithoutMrr().customer);
  const AccountId account = books_->ledger.accounts().last();
  if (account >= described_.size()) described_.resize(books_->ledger.accounts().size());
  if (described_[account] == 0)
    described_[account] = books_->customers.Number(rows.front().customer) + 1;
  return described_[account] - 1;
}

void Import::AddToStores(std::uint64_t line) {
  if (const PlanRow* plan = parser_->plan()) plans_->Add(*plan);
  if (const RateRow* rate = parser_->rate()) books_->rates.Add(*rate);
  if (const RenewalRow* renewal = parser_->renewal()) books_->renewals.Add(*renewal, line);
  if (const UsageRow* usage = parser_->usage()) books_->usage.Add(*usage, line);
  for (const CostRow& cost : parser_->costs()) books_->costs.Add(cost, line);
  if (const SurveyRow* survey = parser_->survey()) books_->surveys.Add(*survey, line);
  if (const IndustryRow* value = parser_->industry()) books_->industry.Add(*value, line);
  if (const CustomerRow* customer = parser_->customer())
    books_->customers.Add(*customer, attributes_, line);
}

void Import::Account(const Record& record, Fate fate, std::string_view reason) {
  account_.rows.Count(fate, reason);
  if (fate != Fate::kUsed) KeepLeftOut(record, reason);
  for (const AmountRead& amount : parser_->amounts()) {
    overflow_ = !SumsOf(amount.currency).Count(fate, reason, amount.minor) || overflow_;
  }
}

void Import::KeepLeftOut(const Record& record, std::string_view reason) {
  for (const ExcludedRows& entry : account_.rows.excluded) {
    if (entry.reason == reason && entry.rows > kLeftOutKept) return;
  }
  LeftOutRow& row = account_.left_out.emplace_back();
  row.reason = std::string(reason);
  row.line = record.line;
  for (std::size_t i = 0; i < account_.columns.size() && i < record.cells.size(); ++i) {
    if (account_.columns[i].role == Role::kCustomer) row.customer = Trim(record.cells[i]);
  }
  for (const AmountRead& amount : parser_->amounts())
    row.amounts.emplace_back(amount.currency, amount.minor);
}

AmountSums& Import::SumsOf(Currency currency) {
  for (AmountSums& sums : account_.amounts) {
    if (sums.currency == currency) return sums;
  }
  account_.amounts.emplace_back().currency = currency;
  return account_.amounts.back();
}

void Import::Fail(Error error) {
  error.file = options_.name;
  error_ = std::move(error);
}

std::vector<Issue> Import::AllIssues() const {
  std::vector<Issue> issues = guess_->notices;
  issues.insert(issues.end(), reader_->issues().issues().begin(), reader_->issues().issues().end());
  issues.insert(issues.end(), parser_->issues().issues().begin(), parser_->issues().issues().end());
  issues.insert(issues.end(), findings_.issues().begin(), findings_.issues().end());
  StableSort(&issues, [](const Issue& a, const Issue& b) { return a.code < b.code; });
  return issues;
}

std::optional<Error> NoneUsed(const InputAccount& account) {
  if (account.rows.rejected != account.rows.read - PreambleOf(account)) return std::nullopt;
  const Issue* most = nullptr;
  for (const Issue& issue : account.issues) {
    if (issue.severity == Severity::kRejected && (most == nullptr || issue.count > most->count))
      most = &issue;
  }
  Error error = {"row.none_used",
                 "None of the rows (" + std::to_string(account.rows.read) + ") can be used."};
  error.file = account.name;
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
  for (const Issue& issue : reader_->issues().issues()) {
    if (issue.severity != Severity::kRejected) continue;
    account_.rows.Count(Fate::kRejected, issue.code, issue.count);
    for (const std::uint64_t line : issue.lines)
      account_.left_out.push_back({issue.code, line, {}, {}});
  }
  StableSort(&account_.amounts,
             [](const AmountSums& a, const AmountSums& b) { return a.currency < b.currency; });
  account_.issues = AllIssues();
  account_.fingerprint = fingerprint_.ToString();
  const std::optional<Error> none_used = NoneUsed(account_);
  if (account_.rows.read == PreambleOf(account_)) {
    Fail({"csv.no_rows",
          "The file has a header but no rows below it. Export it again with its rows."});
  } else if (none_used && !StandsBeside(account_.table)) {
    Fail(*none_used);
  } else if (overflow_) {
    Fail({"ledger.overflow",
          "The amounts add up to more than can be held exactly. Check the amount column."});
  }
  if (failed()) return *error_;
  return std::move(account_);
}

}  // namespace holdfast
