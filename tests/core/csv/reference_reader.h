#pragma once

#include "csv_text.h"

namespace holdfast {

/// A second reader, written from the rules alone: it sees the whole text, byte by byte, and knows
/// no limits. UTF-8 only.
ReadText ReadByReference(std::string_view text, const Dialect& dialect);

}  // namespace holdfast
