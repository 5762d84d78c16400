#pragma once

#include <string_view>

#include "holdfast/base/result.h"
#include "holdfast/csv/dialect.h"

namespace holdfast {

/// How the characters of a text are stored: by its byte order mark; else by where its NUL bytes
/// are; else UTF-8 where nearly all of it is; else what explains its bytes above ASCII best: the
/// most usual characters of GB18030 or of Big5 and the words that tables begin with in these, or
/// single letters among ASCII ones (Windows-1252). Error: `csv.binary` when NUL bytes are where no
/// text has them.
Result<Encoding> DetectEncoding(std::string_view head);

/// The byte order mark that a text of this encoding starts with; empty when it has none.
std::string_view ByteOrderMark(std::string_view head, Encoding encoding);

}  // namespace holdfast
