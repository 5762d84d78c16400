#pragma once

#include <string_view>

#include "holdfast/report/explain.h"

namespace holdfast {

/// "money", "customers" ...
std::string_view NameOf(FigureUnit unit);

}  // namespace holdfast
