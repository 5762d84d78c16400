#include "holdfast/ledger/usage.h"

#include <algorithm>
#include <tuple>

#include "holdfast/base/sort.h"

namespace holdfast {
namespace {

bool ValuesBefore(const Usage& a, const Usage& b) {
  return std::lexicographical_compare(
      a.values.begin(), a.values.end(), b.values.begin(), b.values.end(),
      [](const MeasureValue& x, const MeasureValue& y) {
        return std::tie(x.measure, x.value) < std::tie(y.measure, y.value);
      });
}

bool ContentBefore(const Usage& a, const Usage& b) {
  if (ValuesBefore(a, b)) return true;
  if (ValuesBefore(b, a)) return false;
  return std::tie(a.last_login, a.onboarded_on) < std::tie(b.last_login, b.onboarded_on);
}

bool SameDay(const Usage& a, const Usage& b) { return a.customer == b.customer && a.day == b.day; }

/// The rows of one file of a customer and day.
struct Version {
  std::size_t from = 0;
  std::size_t to = 0;
  std::size_t said = 0;
};

Version VersionOf(const std::vector<Usage>& rows, std::size_t from, std::size_t end) {
  Version version = {from, from, 0};
  for (; version.to < end && rows[version.to].file == rows[from].file; ++version.to) {
    const Usage& row = rows[version.to];
    version.said += row.values.size() + (row.last_login ? 1 : 0) + (row.onboarded_on ? 1 : 0);
  }
  return version;
}

bool IsBetter(const std::vector<Usage>& rows, const Version& a, const Version& b) {
  if (a.said != b.said) return a.said > b.said;
  const auto at = [&rows](std::size_t i) { return rows.begin() + static_cast<std::ptrdiff_t>(i); };
  return std::lexicographical_compare(at(b.from), at(b.to), at(a.from), at(a.to), ContentBefore);
}

}  // namespace

void UsageStore::Add(const UsageRow& row, std::uint64_t line) {
  const std::size_t first = values_.size();
  values_.insert(values_.end(), row.values.begin(), row.values.end());
  entries_.push_back({customers_.Intern(row.customer, row.customer_name, Currency()), row.day,
                      first, static_cast<std::uint32_t>(row.values.size()), row.last_login,
                      row.onboarded_on, static_cast<std::uint32_t>(files_.size() - 1),
                      static_cast<std::uint32_t>(std::min<std::uint64_t>(line, UINT32_MAX))});
}

void UsageStore::Merge(const UsageStore& other) {
  const auto first_file = static_cast<std::uint32_t>(files_.size());
  const std::size_t first_value = values_.size();
  files_.insert(files_.end(), other.files_.begin(), other.files_.end());
  values_.insert(values_.end(), other.values_.begin(), other.values_.end());
  for (Entry entry : other.entries_) {
    entry.customer = customers_.Intern(other.customers_.customer(entry.customer),
                                       other.customers_.name(entry.customer), Currency());
    entry.first += first_value;
    entry.file += first_file;
    entries_.push_back(entry);
  }
}

std::optional<Day> UsageStore::last_day() const {
  std::optional<Day> last;
  for (const Entry& entry : entries_) last = std::max(last.value_or(entry.day), entry.day);
  return last;
}

std::string_view UsageStore::NameOf(std::string_view customer) const {
  const std::optional<AccountId> id = customers_.Find(customer, {});
  return id ? customers_.name(*id) : std::string_view();
}

Usage UsageStore::RowOf(const Entry& entry) const {
  return {.customer = customers_.customer(entry.customer),
          .day = entry.day,
          .values = std::span(values_).subspan(entry.first, entry.count),
          .last_login = entry.last_login,
          .onboarded_on = entry.onboarded_on,
          .file = entry.file,
          .line = entry.line};
}

std::vector<Usage> UsageStore::Rows() const {
  std::vector<Usage> all;
  all.reserve(entries_.size());
  for (const Entry& entry : entries_) all.push_back(RowOf(entry));
  StableSort(&all, [](const Usage& a, const Usage& b) {
    const auto key = [](const Usage& row) { return std::tie(row.customer, row.day, row.file); };
    if (key(a) != key(b)) return key(a) < key(b);
    if (ContentBefore(a, b)) return true;
    return !ContentBefore(b, a) && a.line < b.line;
  });
  std::vector<Usage> rows;
  rows.reserve(all.size());
  for (std::size_t from = 0; from < all.size();) {
    std::size_t end = from;
    while (end < all.size() && SameDay(all[end], all[from])) ++end;
    Version best = VersionOf(all, from, end);
    for (std::size_t next = best.to; next < end;) {
      const Version other = VersionOf(all, next, end);
      if (IsBetter(all, other, best)) best = other;
      next = other.to;
    }
    for (std::size_t at = best.from; at < best.to; ++at) rows.push_back(all[at]);
    from = end;
  }
  return rows;
}

}  // namespace holdfast
