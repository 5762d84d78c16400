#include "holdfast/ledger/renewals.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace holdfast {
namespace {

auto ContractOf(const Renewal& r) { return std::tuple(r.due, r.customer, r.currency, r.base); }

auto ContentOf(const Renewal& r) {
  return std::tuple(r.outcome, r.renewed, r.renewed_on, r.owner, r.reason, r.customer_name);
}

bool IsBefore(const Renewal& a, const Renewal& b) {
  return std::tuple(ContractOf(a), a.file, ContentOf(a), a.line) <
         std::tuple(ContractOf(b), b.file, ContentOf(b), b.line);
}

/// One file's rows of a contract.
struct Version {
  std::size_t from = 0;
  std::size_t to = 0;
  std::size_t decided = 0;
  Int128 renewed = 0;
};

Version VersionOf(const std::vector<const Renewal*>& rows, std::size_t from, std::size_t to) {
  Version version = {from, to, 0, 0};
  for (std::size_t i = from; i < to; ++i) {
    version.decided += rows[i]->outcome == RenewalOutcome::kOpen ? 0 : 1;
    version.renewed += rows[i]->renewed;
  }
  return version;
}

bool IsBetter(const std::vector<const Renewal*>& rows, const Version& a, const Version& b) {
  if (a.decided != b.decided) return a.decided > b.decided;
  if (a.renewed != b.renewed) return a.renewed > b.renewed;
  const auto at = [&](std::size_t i) { return rows.begin() + static_cast<std::ptrdiff_t>(i); };
  return std::lexicographical_compare(
      at(b.from), at(b.to), at(a.from), at(a.to),
      [](const Renewal* x, const Renewal* y) { return ContentOf(*x) < ContentOf(*y); });
}

}  // namespace

RenewalStore RenewalStore::OfTerms(std::vector<std::string> files, std::vector<Renewal> contracts) {
  RenewalStore store;
  store.source_ = RenewalSource::kTerms;
  store.files_ = std::move(files);
  store.renewals_ = std::move(contracts);
  std::sort(store.renewals_.begin(), store.renewals_.end(), IsBefore);
  return store;
}

std::string_view RenewalStore::Keep(std::string_view text) {
  return text.empty() ? std::string_view() : texts_->emplace_back(text);
}

void RenewalStore::Add(const RenewalRow& row, std::uint64_t line) {
  renewals_.push_back({Keep(row.customer), Keep(row.customer_name), Keep(row.reason),
                       Keep(row.owner), row.currency, row.due, row.renewed_on, row.base,
                       row.renewed, row.outcome, static_cast<std::uint32_t>(files_.size() - 1),
                       static_cast<std::uint32_t>(std::min<std::uint64_t>(line, UINT32_MAX))});
}

void RenewalStore::Merge(const RenewalStore& other) {
  const auto first = static_cast<std::uint32_t>(files_.size());
  files_.insert(files_.end(), other.files_.begin(), other.files_.end());
  for (Renewal renewal : other.renewals_) {
    renewal.file += first;
    renewal.customer = Keep(renewal.customer);
    renewal.customer_name = Keep(renewal.customer_name);
    renewal.reason = Keep(renewal.reason);
    renewal.owner = Keep(renewal.owner);
    renewals_.push_back(renewal);
  }
}

std::optional<Day> RenewalStore::last_due() const {
  std::optional<Day> last;
  for (const Renewal& renewal : renewals_) last = std::max(last.value_or(renewal.due), renewal.due);
  return last;
}

std::vector<const Renewal*> RenewalStore::Contracts() const {
  std::vector<const Renewal*> rows;
  for (const Renewal& renewal : renewals_) rows.push_back(&renewal);
  if (source_ == RenewalSource::kTerms) return rows;
  std::sort(rows.begin(), rows.end(),
            [](const Renewal* a, const Renewal* b) { return IsBefore(*a, *b); });
  std::vector<const Renewal*> contracts;
  for (std::size_t from = 0; from < rows.size();) {
    std::optional<Version> best;
    std::size_t to = from;
    while (to < rows.size() && ContractOf(*rows[to]) == ContractOf(*rows[from])) {
      const std::size_t begin = to;
      while (to < rows.size() && ContractOf(*rows[to]) == ContractOf(*rows[from]) &&
             rows[to]->file == rows[begin]->file)
        ++to;
      const Version version = VersionOf(rows, begin, to);
      if (!best || IsBetter(rows, version, *best)) best = version;
    }
    for (std::size_t i = best->from; i < best->to; ++i) contracts.push_back(rows[i]);
    from = to;
  }
  return contracts;
}

}  // namespace holdfast
