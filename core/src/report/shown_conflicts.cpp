#include "holdfast/report/figures.h"

namespace holdfast {
namespace {

Source ShownSource(const SourceLine& line) { return {std::string(line.file), line.line}; }

}  // namespace

ConflictList ShownConflicts(const Conflicts& conflicts, const Accounts& accounts) {
  ConflictList list;
  list.total = conflicts.total();
  list.superseded_rows = conflicts.superseded();
  for (std::size_t i = 0; i < kConflictRuleCount; ++i) {
    const auto rule = static_cast<ConflictRule>(i);
    if (conflicts.count(rule) > 0) list.rules.emplace_back(ToString(rule), conflicts.count(rule));
  }
  for (const Conflict& conflict : conflicts.first()) {
    list.shown.push_back({std::string(ToString(conflict.rule)),
                          std::string(accounts.customer(conflict.account)),
                          accounts.currency(conflict.account), conflict.month,
                          ToMinor(conflict.kept), ToMinor(conflict.other),
                          ShownSource(conflict.kept_source), ShownSource(conflict.other_source)});
  }
  return list;
}

}  // namespace holdfast
