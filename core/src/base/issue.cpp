#include "holdfast/base/issue.h"

#include <algorithm>

namespace holdfast {
namespace {

template <typename Issues>
auto FirstNotBefore(Issues& issues, std::string_view code) {
  return std::lower_bound(
      issues.begin(), issues.end(), code,
      [](const Issue& issue, std::string_view key) { return issue.code.compare(key) < 0; });
}

}  // namespace

void IssueLog::Add(std::string_view code, Severity severity, std::uint64_t line,
                   std::string_view message) {
  auto found = FirstNotBefore(issues_, code);
  if (found == issues_.end() || found->code != code) {
    Issue issue;
    issue.code = code;
    issue.message = message;
    issue.severity = severity;
    found = issues_.insert(found, std::move(issue));
  }
  ++found->count;
  const bool seen = !found->lines.empty() && found->lines.back() == line;
  if (line != 0 && !seen && found->lines.size() < kLinesKept) found->lines.push_back(line);
}

bool IssueLog::IsNew(std::string_view code) const {
  const auto found = FirstNotBefore(issues_, code);
  return found == issues_.end() || found->code != code;
}

std::uint64_t IssueLog::total() const {
  std::uint64_t sum = 0;
  for (const Issue& issue : issues_) sum += issue.count;
  return sum;
}

}  // namespace holdfast
