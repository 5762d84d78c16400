#pragma once

#include <string_view>

namespace holdfast {

/// The words that columns of a kind hold, as FoldKey writes them. What each of them means is
/// decided where the rows are read.
bool IsPaymentWord(std::string_view key);
bool IsKindWord(std::string_view key);
bool IsMovementWord(std::string_view key);

}  // namespace holdfast
