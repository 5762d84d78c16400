#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/ledger/accounts.h"
#include "holdfast/rows/one_off.h"

namespace holdfast {

/// What was bought once in a month.
struct OneOffSum {
  Month month = 0;
  Currency currency;
  OneOffKind kind = OneOffKind::kOther;
  Minor amount = 0;
};

/// A line that counts.
struct OneOffLine {
  Month month = 0;
  Currency currency;
  OneOffKind kind = OneOffKind::kOther;
  Minor amount = 0;
  std::string_view customer;  ///< Lives as long as the store.
  std::uint32_t file = 0;
  std::uint32_t line = 0;
};

/// The revenue of invoices that does not recur. A line that two files have counts once: by id,
/// month, kind and amount, as often as the file has it that has it most often.
class OneOffStore {
 public:
  /// Rows added from now on come from this file.
  void AddFile(std::string_view name) { files_.emplace_back(name); }
  void Add(const OneOffRow& row, std::uint64_t line);
  void Merge(const OneOffStore& other);

  bool empty() const { return rows_.empty(); }
  std::string_view file_name(std::size_t file) const { return files_[file]; }
  /// Every line that counts, by month, currency and kind; of one that several files have, that of
  /// the file that has it most often, of equals the first.
  void ForEach(const std::function<void(const OneOffLine&)>& take) const;
  /// By month, currency and kind; false when a sum does not fit.
  bool AddUp(std::vector<OneOffSum>* sums) const;

 private:
  struct Line {
    Month month = 0;
    Currency currency;
    OneOffKind kind = OneOffKind::kOther;
    Minor amount = 0;
    std::uint32_t identity = 0;
    auto operator<=>(const Line&) const = default;
  };
  struct Kept {
    Line line;
    std::uint32_t file = 0;
    std::uint32_t number = 0;  // Of the line of the file.
    AccountId customer = 0;
    bool repeats = false;  // An equal row of the same file is another line.
  };
  static std::size_t CountOf(std::span<const Kept* const> of_a_file);

  std::vector<std::string> files_;
  Accounts customers_;
  std::vector<Kept> rows_;
};

}  // namespace holdfast
