#include "row_account.h"

#include <algorithm>
#include <string>

namespace holdfast {
namespace {

ExcludedPart& PartOf(std::string_view reason, std::vector<ExcludedPart>* parts) {
  for (ExcludedPart& part : *parts) {
    if (part.reason == reason) return part;
  }
  parts->emplace_back().reason = reason;
  return parts->back();
}

void SortByReason(std::vector<ExcludedPart>* parts) {
  std::sort(parts->begin(), parts->end(),
            [](const ExcludedPart& a, const ExcludedPart& b) { return a.reason < b.reason; });
}

}  // namespace

void RowAccount::Add(Fate fate, std::string_view reason, std::span<const AmountRead> amounts) {
  ++rows_.read;
  if (fate == Fate::kUsed) {
    ++rows_.used;
  } else {
    ++(fate == Fate::kIgnored ? rows_.ignored : rows_.rejected);
    ++PartOf(reason, &rows_.excluded).rows;
  }
  for (const AmountRead& amount : amounts) {
    AmountSums& sums = SumsOf(amount.currency);
    AddTo(amount.minor, &sums.read);
    if (fate == Fate::kUsed) {
      AddTo(amount.minor, &sums.used);
      continue;
    }
    AddTo(amount.minor, fate == Fate::kIgnored ? &sums.ignored : &sums.rejected);
    ExcludedPart& part = PartOf(reason, &sums.excluded);
    ++part.rows;
    AddTo(amount.minor, &part.amount);
  }
}

void RowAccount::AddDropped(const std::vector<Issue>& findings) {
  for (const Issue& finding : findings) {
    if (finding.severity == Severity::kNotice) continue;
    rows_.read += finding.count;
    (finding.severity == Severity::kIgnored ? rows_.ignored : rows_.rejected) += finding.count;
    PartOf(finding.code, &rows_.excluded).rows += finding.count;
  }
}

RowCounts RowAccount::rows() const {
  RowCounts rows = rows_;
  SortByReason(&rows.excluded);
  return rows;
}

std::vector<AmountSums> RowAccount::amounts() const {
  std::vector<AmountSums> sums = sums_;
  std::sort(sums.begin(), sums.end(),
            [](const AmountSums& a, const AmountSums& b) { return a.currency < b.currency; });
  for (AmountSums& each : sums) SortByReason(&each.excluded);
  return sums;
}

AmountSums& RowAccount::SumsOf(Currency currency) {
  for (AmountSums& sums : sums_) {
    if (sums.currency == currency) return sums;
  }
  sums_.emplace_back().currency = currency;
  return sums_.back();
}

void RowAccount::AddTo(Minor amount, Minor* sum) {
  overflow_ = !AddChecked(*sum, amount, sum) || overflow_;
}

}  // namespace holdfast
