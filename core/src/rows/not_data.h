#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "record_cells.h"

namespace holdfast {

/// Why a record of a file is none of its data.
enum class NotData : std::uint8_t {
  kData,
  kBlank,           ///< All cells are blank.
  kRepeatedHeader,  ///< The header once more.
  kTotal,           ///< A sum of the rows above.
  kFooter,          ///< What reports say below their rows.
  kGroup,           ///< The customer of the rows below, alone: only where rows are invoices.
};

/// Tells rows that are not data from those that are, whatever their number of cells.
class NotDataScreen {
 public:
  /// `cells` outlives the screen.
  explicit NotDataScreen(const RecordCells& cells);

  /// True for nearly every row, at the cost of a few comparisons: it has its key and its date, and
  /// its customer is no word for a sum. False decides nothing.
  bool LooksLikeData(std::span<const std::string_view> record) const;

  NotData KindOf(std::span<const std::string_view> record) const;

 private:
  static constexpr std::uint32_t kAbsent = UINT32_MAX;

  std::string_view CellAt(std::span<const std::string_view> record, std::uint32_t column) const;
  bool AnyFilled(std::span<const std::string_view> record,
                 const std::vector<std::uint32_t>& columns) const;
  bool IsHeader(std::span<const std::string_view> record) const;
  bool IsTotal(std::span<const std::string_view> record) const;
  bool IsFooter(std::span<const std::string_view> record, std::size_t filled) const;
  bool IsName(std::uint32_t column) const { return column == key_ || column == name_; }

  const RecordCells& cells_;
  std::uint32_t key_ = kAbsent;   // The customer's column, or what the table is by instead.
  std::uint32_t name_ = kAbsent;  // The customer's name.
  std::uint32_t main_date_ = kAbsent;
  std::vector<std::uint32_t> dates_;
  std::vector<std::uint32_t> amounts_;
  bool groups_ = false;
  bool names_only_ = false;  // A row may hold nothing but a name.
};

}  // namespace holdfast
