#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace holdfast {

enum class Encoding : unsigned char;

/// What the platform knows about the two encodings whose tables are too large for the core: gives
/// the UTF-8 of a whole text in kGb18030 or kBig5, with U+FFFD for every pair of bytes that has no
/// character; empty where the platform cannot read the encoding. The core asks once for each file,
/// for all pairs there are, and cuts the bytes itself: results depend on the platform in nothing
/// but the characters of rare pairs. An empty function: files in these encodings are refused
/// (`csv.encoding_unavailable`).
using Transcoder = std::function<std::string(Encoding encoding, std::string_view bytes)>;

}  // namespace holdfast
