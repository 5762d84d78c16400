#pragma once

#include <optional>
#include <string_view>

#include "holdfast/values/measure.h"

namespace holdfast {

/// What a column of a table of usage measures, by its name.
struct MeasureName {
  std::string_view key;  ///< As NormaliseName writes it.
  Measure measure;
  int rank;  ///< The lower one wins where two columns say the same.
};

/// English, simplified and traditional Chinese, Malay; the names of the measures themselves.
std::optional<MeasureName> MeasureOf(std::string_view key);

}  // namespace holdfast
