#include "early_usage.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "added_issue.h"

namespace holdfast {
namespace {

/// By customer, the day of the first MRR.
std::map<std::string_view, Day> FirstMrr(const Ledger& ledger) {
  std::vector<Day> of_account(ledger.accounts().size(), kOpenEnd);
  for (std::size_t file = 0; file < ledger.file_count(); ++file) {
    const Blocks<Span>& spans = ledger.spans(file);
    for (std::size_t i = 0; i < spans.size(); ++i) {
      Day& first = of_account[spans[i].account];
      if (spans[i].mrr != 0) first = std::min(first, spans[i].start);
    }
  }
  std::map<std::string_view, Day> first_mrr;
  for (std::size_t account = 0; account < of_account.size(); ++account) {
    if (of_account[account] == kOpenEnd) continue;
    const auto id = ledger.accounts().customer(static_cast<AccountId>(account));
    const auto [at, added] = first_mrr.try_emplace(id, of_account[account]);
    if (!added) at->second = std::min(at->second, of_account[account]);
  }
  return first_mrr;
}

struct EarlyRow {
  Usage row;
  Day first_mrr = 0;
};

Issue IssueOf(std::vector<EarlyRow> rows) {
  std::sort(rows.begin(), rows.end(),
            [](const EarlyRow& a, const EarlyRow& b) { return a.row.line < b.row.line; });
  Issue issue;
  issue.code = "report.early_usage";
  issue.count = rows.size();
  for (const EarlyRow& early : rows) {
    if (issue.lines.size() == IssueLog::kLinesKept) break;
    issue.lines.push_back(early.row.line);
  }
  const EarlyRow& first = rows.front();
  issue.message = "Rows are of months before their customer's first MRR (customer \"" +
                  std::string(first.row.customer) + "\": " + DayToString(first.row.day) +
                  ", first MRR on " + DayToString(first.first_mrr) +
                  "); neither the health score nor advocates count them. Look whether they are of "
                  "a trial, or have another customer's id.";
  return issue;
}

}  // namespace

void NoteEarlyUsage(const Books& books, std::vector<InputAccount>* inputs) {
  if (books.usage.empty()) return;
  const std::map<std::string_view, Day> first_mrr = FirstMrr(books.ledger);
  std::vector<std::vector<EarlyRow>> by_file(inputs->size());
  for (const Usage& row : books.usage.Rows()) {
    const auto found = first_mrr.find(row.customer);
    if (found == first_mrr.end() || row.file >= by_file.size()) continue;
    if (row.day < FirstDayOf(MonthOf(found->second)))
      by_file[row.file].push_back({row, found->second});
  }
  for (std::size_t file = 0; file < by_file.size(); ++file) {
    if (!by_file[file].empty())
      AddIssue(IssueOf(std::move(by_file[file])), &(*inputs)[file].issues);
  }
}

}  // namespace holdfast
