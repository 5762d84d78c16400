#pragma once

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "holdfast/rows/one_off.h"

namespace holdfast {

/// What was bought once in a month.
struct OneOffSum {
  Month month = 0;
  Currency currency;
  OneOffKind kind = OneOffKind::kOther;
  Minor amount = 0;
};

/// The revenue of invoices that does not recur. A line that two files have counts once: by id,
/// month, kind and amount, as often as the file has it that has it most often.
class OneOffStore {
 public:
  /// Rows added from now on come from another file.
  void AddFile() { ++files_; }
  void Add(const OneOffRow& row);
  void Merge(const OneOffStore& other);

  bool empty() const { return rows_.empty(); }
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
    bool repeats = false;  // An equal row of the same file is another line.
  };

  std::uint32_t files_ = 0;
  std::vector<Kept> rows_;
};

}  // namespace holdfast
