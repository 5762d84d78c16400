#pragma once

#include <string>
#include <string_view>

#include "holdfast/csv/dialect.h"

namespace holdfast {

/// A Transcoder by iconv(3). Empty where the system has no table of the encoding.
///
/// With the corrections of the core, glibc's GB18030 gives every pair the character that browsers
/// give it (the Encoding Standard of WHATWG), and so does its BIG5-HKSCS from A1 to F9. It lacks 84
/// doublets of HKSCS beyond (leads 8E to A0 and FA to FE) and the 33 pictures of control characters
/// (A3C0 to A3E0): these are U+FFFD here.
std::string IconvText(Encoding encoding, std::string_view bytes);

}  // namespace holdfast
