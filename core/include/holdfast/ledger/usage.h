#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/ledger/accounts.h"
#include "holdfast/rows/row.h"

namespace holdfast {

/// A row of usage. The views live as long as the store.
struct Usage {
  std::string_view customer;
  Day day = 0;  ///< The first of the row's period.
  std::span<const MeasureValue> values;
  std::optional<Day> last_login;
  std::optional<Day> onboarded_on;
  std::uint32_t file = 0;
  std::uint32_t line = 0;
};

/// What the tables of usage say.
class UsageStore {
 public:
  /// Rows added from now on come from this file.
  void AddFile(std::string_view name) { files_.emplace_back(name); }
  void Add(const UsageRow& row, std::uint64_t line);
  void Merge(const UsageStore& other);

  bool empty() const { return entries_.empty(); }
  std::string_view file_name(std::size_t file) const { return files_[file]; }
  /// The smallest name that rows give a customer; empty: none does.
  std::string_view NameOf(std::string_view customer) const;
  /// The last day of a row; none without rows.
  std::optional<Day> last_day() const;

  /// Every row by customer (as bytes), day and content. Where several files have rows of one
  /// customer and day, those of the file that says most there count, of equals the greater by
  /// content: the newer of two exports. Several rows in one file all count.
  std::vector<Usage> Rows() const;

 private:
  struct Entry {
    AccountId customer = 0;
    Day day = 0;
    std::size_t first = 0;  // In values_.
    std::uint32_t count = 0;
    std::optional<Day> last_login;
    std::optional<Day> onboarded_on;
    std::uint32_t file = 0;
    std::uint32_t line = 0;
  };

  Usage RowOf(const Entry& entry) const;

  Accounts customers_;
  std::vector<std::string> files_;
  std::vector<Entry> entries_;
  std::vector<MeasureValue> values_;
};

}  // namespace holdfast
