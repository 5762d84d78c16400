#pragma once

#include <string>
#include <string_view>

namespace holdfast {

/// Appends one cell in RFC 4180's way: quoted only where it has to be. A text that a spreadsheet
/// would take for a formula (it begins with = + - @ or the full-width form of one, a tab, a line
/// break or a NUL, and is no plain number) gets an apostrophe in front, which the reader takes away
/// again from a sign; numbers, also negative ones, stay numbers.
void AppendCell(std::string_view cell, std::string* line);

}  // namespace holdfast
