#pragma once

#include <optional>
#include <string_view>

#include "holdfast/base/result.h"

namespace holdfast {

/// Why the first bytes of a file cannot be those of a CSV file whatever its encoding: it is an
/// archive, a workbook, an image, a web page ... (`csv.compressed`, `csv.binary`). No value when
/// nothing speaks against it.
std::optional<Error> NotText(std::string_view head);

}  // namespace holdfast
