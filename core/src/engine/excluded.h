#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "holdfast/csv/reader.h"
#include "holdfast/rows/row.h"

namespace holdfast {

/// The rows of a file that no figure counts, as a CSV file of their own: line in the file, fate
/// ("ignored", "rejected"), reason (a code), explanation (a sentence), then the row's own cells
/// under the file's own header. Corrected and without the first four columns, it can be read again.
class ExcludedTable {
 public:
  /// Beyond so much text further rows are only counted.
  static constexpr std::size_t kBytes = std::size_t{64} << 20;

  void Start(std::span<const std::string> header);
  void Add(const Record& record, Fate fate, std::string_view reason, std::string_view explanation);

  const std::string& csv() const { return csv_; }
  std::uint64_t rows() const { return rows_; }
  bool truncated() const { return truncated_; }

 private:
  std::string csv_;
  std::uint64_t rows_ = 0;
  bool truncated_ = false;
};

}  // namespace holdfast
