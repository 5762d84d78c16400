#include "notices.h"

#include <algorithm>

#include "holdfast/base/sort.h"

namespace holdfast {

std::string Quoted(std::string_view name) { return '"' + std::string(name) + '"'; }

void Notices::Add(std::string_view code, std::string_view column, std::string_view sentence) {
  auto entry = std::find_if(entries_.begin(), entries_.end(),
                            [code](const Entry& other) { return other.code == code; });
  if (entry == entries_.end()) {
    entries_.push_back(
        {.code = std::string(code), .columns = {}, .sentence = std::string(sentence)});
    entry = entries_.end() - 1;
  }
  if (!entry->columns.empty()) entry->columns += ", ";
  entry->columns += Quoted(column);
  ++entry->count;
}

std::vector<Issue> Notices::ToIssues() const {
  std::vector<Issue> issues;
  for (const Entry& entry : entries_) {
    issues.push_back({.code = entry.code,
                      .message = entry.columns + ": " + entry.sentence,
                      .severity = Severity::kNotice,
                      .count = entry.count,
                      .lines = {}});
  }
  StableSort(&issues, [](const Issue& a, const Issue& b) { return a.code < b.code; });
  return issues;
}

}  // namespace holdfast
