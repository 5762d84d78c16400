#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/schema/guess.h"
#include "normalise.h"
#include "notices.h"

namespace holdfast {

/// A column of a head. The views live as long as the head.
struct HeadColumn {
  std::string name;  ///< Unique: a repeated one is numbered, an empty one is "column 3".
  NormalName normal;
  std::optional<Month> month;            ///< That the column is named after.
  std::vector<std::string_view> cells;   ///< One per row; empty where the row ends before.
  std::vector<std::string_view> values;  ///< That are not blank.
  std::vector<std::string> samples;
};

std::vector<HeadColumn> ReadColumns(const Head& head, Notices& notices);

/// The column of that name, exactly or but for case and outer spaces.
std::optional<std::size_t> FindColumn(const std::vector<HeadColumn>& columns,
                                      std::string_view name);

/// The first column with that normal name; the user's own metadata has none.
std::optional<std::size_t> FindKey(const std::vector<HeadColumn>& columns, std::string_view key);
bool HasKey(const std::vector<HeadColumn>& columns, std::string_view key);

}  // namespace holdfast
