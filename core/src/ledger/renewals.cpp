#include "holdfast/ledger/renewals.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "holdfast/base/sort.h"

namespace holdfast {
namespace {

auto ContractOf(const Renewal& r) { return std::tuple(r.customer, r.due, r.currency, r.base); }

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

RenewalStore RenewalStore::OfTerms(const Accounts& accounts, std::vector<std::string> files,
                                   std::vector<std::string_view> owners, TermContracts contracts) {
  RenewalStore store;
  store.source_ = RenewalSource::kTerms;
  store.files_ = std::move(files);
  store.names_owners_ = !owners.empty();
  store.accounts_ = &accounts;
  store.owners_ = std::move(owners);
  store.terms_ = std::move(contracts);
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
  names_owners_ = names_owners_ || !row.owner.empty();
  NoteName(renewals_.back());
}

void RenewalStore::NoteName(const Renewal& renewal) {
  if (renewal.customer_name.empty()) return;
  const auto [at, added] = names_.try_emplace(renewal.customer, renewal.customer_name);
  if (!added) at->second = std::min(at->second, renewal.customer_name);
}

void RenewalStore::Merge(const RenewalStore& other) {
  const auto first = static_cast<std::uint32_t>(files_.size());
  files_.insert(files_.end(), other.files_.begin(), other.files_.end());
  names_owners_ = names_owners_ || other.names_owners_;
  for (Renewal renewal : other.renewals_) {
    renewal.file += first;
    renewal.customer = Keep(renewal.customer);
    renewal.customer_name = Keep(renewal.customer_name);
    renewal.reason = Keep(renewal.reason);
    renewal.owner = Keep(renewal.owner);
    renewals_.push_back(renewal);
    NoteName(renewal);
  }
}

std::string_view RenewalStore::NameOf(std::string_view customer) const {
  const auto found = names_.find(customer);
  return found == names_.end() ? std::string_view() : found->second;
}

std::optional<Day> RenewalStore::last_due() const {
  std::optional<Day> last;
  for (const Renewal& renewal : renewals_) last = std::max(last.value_or(renewal.due), renewal.due);
  return last;
}

void RenewalStore::ForEach(const Take& take) const {
  if (source_ == RenewalSource::kTable) return ForEachOfTables(take);
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    const TermContract term = terms_[i];
    Renewal contract = OfTerm(term);
    if (term.first) ++number;
    contract.number = number;
    take(contract);
  }
}

Renewal RenewalStore::OfTerm(const TermContract& term) const {
  Renewal contract;
  contract.customer = accounts_->customer(term.account);
  contract.customer_name = accounts_->name(term.account);
  if (term.account < owners_.size()) contract.owner = owners_[term.account];
  contract.currency = accounts_->currency(term.account);
  contract.due = term.due;
  contract.renewed_on = term.renewed_on;
  contract.base = term.base;
  contract.renewed = term.renewed;
  contract.outcome = term.outcome;
  contract.file = term.file;
  contract.line = term.line;
  return contract;
}

void RenewalStore::ForEachOfTables(const Take& take) const {
  std::vector<const Renewal*> rows;
  for (const Renewal& renewal : renewals_) rows.push_back(&renewal);
  StableSort(&rows, [](const Renewal* a, const Renewal* b) { return IsBefore(*a, *b); });
  std::uint32_t number = 0;
  for (std::size_t from = 0; from < rows.size();) {
    if (from == 0 || rows[from]->customer != rows[from - 1]->customer) ++number;
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
    for (std::size_t i = best->from; i < best->to; ++i) {
      Renewal contract = *rows[i];
      contract.number = number;
      take(contract);
    }
    from = to;
  }
}

}  // namespace holdfast
