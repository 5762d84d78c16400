#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/rows/row.h"

namespace holdfast {

struct Cost {
  Month month = 0;
  CostKind kind = CostKind::kSalesMarketing;
  Currency currency;
  Minor amount = 0;
  std::string by;       ///< The attribute of customers that `segment` is a value of.
  std::string segment;  ///< Empty: of all.
  std::uint32_t file = 0;
  std::uint32_t line = 0;
};

/// What the tables of costs say. All rows add up: a month may have many of one kind.
class CostStore {
 public:
  /// Rows added from now on come from this file.
  void AddFile(std::string_view name) { files_.emplace_back(name); }
  void Add(const CostRow& row, std::uint64_t line);
  void Merge(const CostStore& other);

  bool empty() const { return costs_.empty(); }
  std::string_view file_name(std::size_t file) const { return files_[file]; }
  /// In no particular order.
  const std::vector<Cost>& rows() const { return costs_; }

 private:
  std::vector<std::string> files_;
  std::vector<Cost> costs_;
};

}  // namespace holdfast
