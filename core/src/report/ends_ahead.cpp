#include "ends_ahead.h"

#include <algorithm>
#include <string>

#include "added_issue.h"

namespace holdfast {
namespace {

constexpr std::string_view kCode = "report.ends_ahead";

bool EndsAhead(const Span& span, Day last) {
  const bool unsure = span.end_is == EndIs::kUnsaid || span.end_is == EndIs::kOver;
  return unsure && span.end > last;
}

Issue IssueOf(const Blocks<Span>& spans, Day last) {
  Issue issue;
  issue.code = kCode;
  Day latest = last;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (!EndsAhead(spans[i], last)) continue;
    ++issue.count;
    latest = std::max(latest, spans[i].end);
    if (issue.lines.size() < IssueLog::kLinesKept) issue.lines.push_back(spans[i].line);
  }
  issue.message =
      "Rows end after " + DayToString(last) + ", the last day that anything begins on (up to " +
      DayToString(latest) +
      "); these ends are taken as agreed and still to come, and the report is as of that "
      "day. If the data reach further, say to which day: setting as_of.";
  return issue;
}

}  // namespace

void NoteEndsAhead(const Ledger& ledger, std::vector<InputAccount>* inputs) {
  if (!ledger.ends_are_ahead()) return;
  const std::size_t files = std::min(ledger.file_count(), inputs->size());
  for (std::size_t file = 0; file < files; ++file) {
    Issue issue = IssueOf(ledger.spans(file), *ledger.last_day());
    if (issue.count == 0) continue;
    AddIssue(std::move(issue), &(*inputs)[file].issues);
  }
}

}  // namespace holdfast
