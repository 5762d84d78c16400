#include "early_usage.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "added_issue.h"
#include "first_days.h"
#include "holdfast/base/sort.h"
#include "sign_up_days.h"

namespace holdfast {
namespace {

/// When a customer begins to be one.
struct Beginning {
  Day first_mrr = kOpenEnd;
  Day signed_up = kOpenEnd;  ///< No later than that.

  bool before_mrr() const { return MonthOf(signed_up) < MonthOf(first_mrr); }
};

/// Of customers with MRR.
std::map<std::string_view, Beginning> Beginnings(const Books& books) {
  const Accounts& accounts = books.ledger.accounts();
  const std::vector<FirstDays> first = FirstDaysOf(books.ledger);
  const std::vector<Day> signed_up = SignUpDays(books);
  std::map<std::string_view, Beginning> beginnings;
  for (AccountId account = 0; account < accounts.size(); ++account) {
    if (first[account].paid == kOpenEnd) continue;
    Beginning& beginning = beginnings[accounts.customer(account)];
    beginning.first_mrr = std::min(beginning.first_mrr, first[account].paid);
    beginning.signed_up = std::min(beginning.signed_up, signed_up[account]);
  }
  return beginnings;
}

struct EarlyRow {
  Usage row;
  Beginning beginning;
};

Issue IssueOf(std::vector<EarlyRow> rows) {
  StableSort(&rows, [](const EarlyRow& a, const EarlyRow& b) { return a.row.line < b.row.line; });
  Issue issue;
  issue.code = "report.early_usage";
  issue.count = rows.size();
  for (const EarlyRow& early : rows) {
    if (issue.lines.size() == IssueLog::kLinesKept) break;
    issue.lines.push_back(early.row.line);
  }
  const EarlyRow& first = rows.front();
  const Beginning& beginning = first.beginning;
  issue.message =
      "Rows are of months before their customer signed up or had MRR (customer \"" +
      std::string(first.row.customer) + "\": " + DayToString(first.row.day) +
      (beginning.before_mrr() ? ", signed up on " + DayToString(beginning.signed_up)
                              : ", first MRR on " + DayToString(beginning.first_mrr)) +
      "); neither the health score nor advocates count them. Look whether they are of a trial that "
      "no file states, or have another customer's id.";
  return issue;
}

}  // namespace

void NoteEarlyUsage(const Books& books, std::vector<InputAccount>* inputs) {
  if (books.usage.empty()) return;
  const std::map<std::string_view, Beginning> beginnings = Beginnings(books);
  std::vector<std::vector<EarlyRow>> by_file(inputs->size());
  for (const Usage& row : books.usage.Rows()) {
    const auto found = beginnings.find(row.customer);
    if (found == beginnings.end() || row.file >= by_file.size()) continue;
    if (MonthOf(row.day) < MonthOf(found->second.signed_up))
      by_file[row.file].push_back({row, found->second});
  }
  for (std::size_t file = 0; file < by_file.size(); ++file) {
    if (!by_file[file].empty())
      AddIssue(IssueOf(std::move(by_file[file])), &(*inputs)[file].issues);
  }
}

}  // namespace holdfast
