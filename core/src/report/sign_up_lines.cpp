#include "sign_up_lines.h"

#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "holdfast/base/sort.h"
#include "listed_rows.h"

namespace holdfast {
namespace {

auto PlaceOf(const SourceLine& line) { return std::tie(line.file, line.line); }

ExplainedLines LinesOf(std::vector<SourceLine> lines) {
  StableSort(&lines,
             [](const SourceLine& a, const SourceLine& b) { return PlaceOf(a) < PlaceOf(b); });
  return ShownLines(std::move(lines));
}

class LineFiller {
 public:
  LineFiller(const Books& books, const People& people, std::span<ExplainedRow> rows)
      : books_(books), people_(people), rows_(rows), lines_(rows.size()) {
    for (std::size_t i = 0; i < rows.size(); ++i) places_.emplace(rows[i].customer, i);
  }

  void Fill() {
    GatherStated();
    GatherOfLedger();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      rows_[i].before_lines = LinesOf(std::move(lines_[i].before));
      rows_[i].after_lines = LinesOf(std::move(lines_[i].after));
    }
  }

 private:
  struct Lines {
    std::vector<SourceLine> before;
    std::vector<SourceLine> after;
  };

  void GatherStated();
  void GatherOfLedger();
  std::vector<std::size_t> RowsOfAccounts() const;
  void Take(const Span& span, std::size_t file, std::size_t row);

  const Books& books_;
  const People& people_;
  std::span<ExplainedRow> rows_;
  std::unordered_map<std::string_view, std::size_t> places_;  // In rows_, by customer.
  std::vector<Lines> lines_;                                  // By row.
};

void LineFiller::GatherStated() {
  people_.ForEachStated([this](std::string_view id, const StatedDay& stated, const auto& store) {
    const auto found = places_.find(id);
    if (found == places_.end() || rows_[found->second].before_day != stated.day) return;
    lines_[found->second].before.push_back({store.file_name(stated.file), stated.line});
  });
}

/// By account; rows_.size(): none.
std::vector<std::size_t> LineFiller::RowsOfAccounts() const {
  const Accounts& accounts = books_.ledger.accounts();
  std::vector<std::size_t> rows(accounts.size(), rows_.size());
  for (AccountId account = 0; account < accounts.size(); ++account) {
    const auto found = places_.find(people_.IdOf(accounts.customer(account)));
    if (found != places_.end()) rows[account] = found->second;
  }
  return rows;
}

void LineFiller::GatherOfLedger() {
  const Ledger& ledger = books_.ledger;
  const std::vector<std::size_t> rows = RowsOfAccounts();
  for (std::size_t file = 0; file < ledger.file_count(); ++file) {
    const Blocks<Span>& spans = ledger.spans(file);
    for (std::size_t i = 0; i < spans.size(); ++i) Take(spans[i], file, rows[spans[i].account]);
  }
  for (const RepeatedSpan& repeated : ledger.repeated())
    Take(repeated.span, repeated.file, rows[repeated.span.account]);
}

// As FirstDaysOf counts rows.
void LineFiller::Take(const Span& span, std::size_t file, std::size_t row) {
  if (row == rows_.size() || span.start == span.end) return;
  const SourceLine line = {books_.ledger.file_name(file), span.line};
  if (span.free && rows_[row].before_day == span.start) lines_[row].before.push_back(line);
  if (span.mrr > 0 && rows_[row].after_day == span.start) lines_[row].after.push_back(line);
}

}  // namespace

void FillSignUpLines(const Books& books, const People& people, std::span<ExplainedRow> rows) {
  if (!rows.empty()) LineFiller(books, people, rows).Fill();
}

}  // namespace holdfast
