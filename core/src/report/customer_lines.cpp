#include "customer_lines.h"

#include <string_view>
#include <tuple>

#include "holdfast/base/sort.h"

namespace holdfast {

std::span<const AccountId> CustomerLines::AccountsOf(const AccountId& account) const {
  return exchange_ != nullptr ? exchange_->AccountsOf(account) : std::span(&account, 1);
}

std::string CustomerLines::NameOf(AccountId account) const {
  const Accounts& accounts = books_.ledger.accounts();
  std::string_view own;
  for (const AccountId each : AccountsOf(account)) {
    const std::string_view name = accounts.name(each);
    if (!name.empty() && (own.empty() || name < own)) own = name;
  }
  return directory_.NameOf(accounts.owner(account), own);
}

std::vector<std::pair<std::string, std::string>> CustomerLines::AttributesOf(
    AccountId account) const {
  const auto found = directory_.Find(books_.ledger.accounts().owner(account));
  if (!found) return {};
  return books_.customers.AttributesOf(*found);
}

template <typename Wanted>
std::vector<SourceLine> CustomerLines::Gather(AccountId account, Wanted wanted) const {
  std::vector<SourceLine> lines;
  for (const AccountId each : AccountsOf(account)) {
    for (const Statement& statement : timelines_.StatementsOf(each)) {
      if (wanted(statement.span))
        lines.push_back({books_.ledger.file_name(statement.file), statement.span.line});
    }
  }
  const auto place = [](const SourceLine& line) { return std::tie(line.file, line.line); };
  StableSort(&lines,
             [place](const SourceLine& a, const SourceLine& b) { return place(a) < place(b); });
  return lines;
}

std::vector<SourceLine> CustomerLines::At(AccountId account, std::size_t period) const {
  return Gather(account, [this, period](const Span& span) {
    return Counts(span) && grid_.PeriodOf(span.start) <= period &&
           period < grid_.PeriodOf(span.end);
  });
}

std::vector<SourceLine> CustomerLines::On(AccountId account, Day day) const {
  return Gather(account, [this, day](const Span& span) {
    return Counts(span) && span.start <= day && day < span.end;
  });
}

std::vector<SourceLine> CustomerLines::Within(AccountId account, std::size_t period) const {
  return Gather(account, [this, period](const Span& span) {
    return Counts(span) && span.start < span.end && grid_.PeriodOf(span.start) <= period &&
           period <= grid_.PeriodOf(span.end);
  });
}

std::vector<SourceLine> CustomerLines::All(AccountId account) const {
  return Gather(account, [](const Span&) { return true; });
}

}  // namespace holdfast
