#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/rows/row.h"
#include "holdfast/values/rate.h"

namespace holdfast {

/// A value that a file states of an index of the industry.
struct IndexValue {
  std::string series;  ///< Which index; empty: not named.
  Month month = 0;
  ExactRate value;
  std::uint32_t file = 0;
  std::uint32_t line = 0;
};

/// What the tables of the industry say.
class IndustryStore {
 public:
  /// Rows added from now on come from the next file.
  void AddFile() { ++files_; }
  void Add(const IndustryRow& row, std::uint64_t line);
  void Merge(const IndustryStore& other);

  bool empty() const { return values_.empty(); }
  /// By index, then month; of one month the larger value first, which is the one that stands.
  std::vector<IndexValue> Values() const;

 private:
  std::uint32_t files_ = 0;
  std::vector<IndexValue> values_;
};

/// Whether `a` is less than `b`, exactly.
bool IsLess(const ExactRate& a, const ExactRate& b);

}  // namespace holdfast
