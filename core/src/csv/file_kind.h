#pragma once

#include <optional>
#include <string_view>

#include "holdfast/base/result.h"
#include "holdfast/csv/dialect.h"

namespace holdfast {

/// Why the first bytes of a file cannot be those of a CSV file whatever its encoding: it is an
/// archive, a workbook, an image, a web page ... (`csv.compressed`, `csv.binary`). No value when
/// nothing speaks against it.
std::optional<Error> NotText(std::string_view head);

/// How the characters of a text are stored: by its byte order mark, else by where its NUL bytes
/// are. Error: `csv.binary` when NUL bytes are where no text has them.
Result<Encoding> DetectEncoding(std::string_view head);

/// The byte order mark that a text of this encoding starts with; empty when it has none.
std::string_view ByteOrderMark(std::string_view head, Encoding encoding);

}  // namespace holdfast
