#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/base/result.h"
#include "holdfast/csv/header_rows.h"
#include "holdfast/csv/transcoder.h"

namespace holdfast {

/// kWindows1252 is Latin-1 as everybody writes it; kGb18030 is what GBK and GB2312 are part of.
enum class Encoding : unsigned char { kUtf8, kUtf16Le, kUtf16Be, kWindows1252, kGb18030, kBig5 };
enum class LineEnd : std::uint8_t { kLf, kCrLf, kCr, kMixed, kNone };

/// How the bytes of a file are cut into records and cells.
struct Dialect {
  Encoding encoding = Encoding::kUtf8;
  bool bom = false;  ///< A byte order mark stands first; it is never part of a cell.
  char delimiter = ',';
  char quote = '"';                   ///< '\0': quotes have no meaning.
  char escape = '"';                  ///< The quote itself (doubled quotes, RFC 4180) or '\\'.
  LineEnd line_end = LineEnd::kNone;  ///< As seen in the head; every kind is read whatever it says.
  std::size_t skip = 0;  ///< Records before the table: titles, notes. The reader gives them too.
  bool header = true;    ///< The first record behind these names the columns.
  HeaderRows header_rows = HeaderRows::kOne;  ///< With the one behind it where it is not kOne.

  /// How many records name the columns: 0, 1 or 2.
  std::size_t header_records() const {
    if (!header) return 0;
    return header_rows == HeaderRows::kOne ? 1 : 2;
  }

  friend bool operator==(const Dialect&, const Dialect&) = default;
};

/// What the user decided; each value set here wins over the sniffer.
struct DialectOverrides {
  std::optional<Encoding> encoding;
  std::optional<char> delimiter;
  std::optional<char> quote;
  std::optional<char> escape;
  std::optional<std::size_t> skip;
  std::optional<bool> header;
};

/// How much of a file the sniffer looks at: the first bytes, or all of a smaller file.
inline constexpr std::size_t kHeadBytes = 256 * 1024;

/// Decides the dialect from the first bytes of a file (kHeadBytes of it, or all). The same head
/// always gives the same dialect, and one damaged row does not change it. A first line `sep=;`
/// names the delimiter. Errors: `csv.empty` (no bytes, or only a byte order mark and white space),
/// `csv.compressed` (zip, xlsx, gzip ...), `csv.binary` (not text: NUL bytes, a PDF, an image, a
/// web page ...), `csv.encoding_unavailable` (GB18030 or Big5, and `transcoder` cannot read it).
Result<Dialect> SniffDialect(std::string_view head, const DialectOverrides& overrides,
                             const Transcoder& transcoder = {});

/// "utf-8", "utf-16le", "utf-16be", "windows-1252", "gb18030", "big5".
std::string_view ToString(Encoding encoding);
/// Those names and, in any case, their usual other ones: "cp1252", "latin1", "iso-8859-1", "gbk",
/// "gb2312", "cp936", "cp950", "utf8", "utf-16".
std::optional<Encoding> EncodingFromString(std::string_view text);
/// All names that EncodingFromString() knows.
std::vector<std::string_view> EncodingNames();
/// "lf", "crlf", "cr", "mixed", "none".
std::string_view ToString(LineEnd line_end);

}  // namespace holdfast
