#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/csv/dialect.h"

namespace holdfast {

/// The delimiters that a file may have without being told, the likelier one first.
inline constexpr std::string_view kDelimiters = ",;\t|";

/// A text without its byte order mark, or its first part.
struct Sample {
  std::string_view text;
  bool cut = false;  ///< The file goes on behind it: the last record may be incomplete.
};

/// How well a dialect explains a text: the share of records with the same number of cells (of at
/// least two), times how free of other delimiters its cells are, times how rarely its quoting is
/// broken. 0: the text has one column. Whole numbers, so that it is the same on every machine.
std::uint64_t LayoutScore(const Sample& sample, const Dialect& dialect);

/// The first records of a text, at most `count`.
std::vector<std::vector<std::string>> FirstRecords(const Sample& sample, const Dialect& dialect,
                                                   std::size_t count);

/// Cells that begin with a quote, and how many of them end with one before the line does.
struct QuotedCells {
  std::size_t opened = 0;
  std::size_t closed = 0;
};
QuotedCells CountQuotedCells(std::string_view text, char delimiter, char quote);

/// The line ends that are not inside quotes.
LineEnd SeenLineEnd(const Sample& sample, const Dialect& dialect);

}  // namespace holdfast
