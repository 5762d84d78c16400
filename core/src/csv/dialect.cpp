#include "holdfast/csv/dialect.h"

#include <algorithm>
#include <string>
#include <vector>

#include "decoder.h"
#include "encoding_guess.h"
#include "file_kind.h"
#include "header_guess.h"
#include "holdfast/base/text.h"
#include "layout.h"
#include "pair_decoder.h"
#include "preamble.h"
#include "separator_line.h"

namespace holdfast {
namespace {

constexpr std::size_t kHeaderRecords = 200;

constexpr struct {
  Encoding encoding;
  std::string_view name;
} kEncodings[] = {
    {Encoding::kUtf8, "utf-8"},
    {Encoding::kUtf16Le, "utf-16le"},
    {Encoding::kUtf16Be, "utf-16be"},
    {Encoding::kWindows1252, "windows-1252"},
    {Encoding::kGb18030, "gb18030"},
    {Encoding::kBig5, "big5"},
    // Behind here: other names of the same.
    {Encoding::kUtf8, "utf8"},
    {Encoding::kUtf16Le, "utf-16"},
    {Encoding::kWindows1252, "cp1252"},
    {Encoding::kWindows1252, "latin1"},
    {Encoding::kWindows1252, "iso-8859-1"},
    {Encoding::kGb18030, "gbk"},
    {Encoding::kGb18030, "gb2312"},
    {Encoding::kGb18030, "cp936"},
    {Encoding::kBig5, "cp950"},
};

Result<Encoding> ChooseEncoding(std::string_view head, const DialectOverrides& overrides) {
  if (std::optional<Error> error = NotText(head)) return *std::move(error);
  if (!overrides.encoding) return DetectEncoding(head);
  if (*overrides.encoding == Encoding::kUtf8 && head.find('\0') != std::string_view::npos) {
    return Error{"csv.binary",
                 "This file holds NUL bytes, so it is not UTF-8 text: choose UTF-16, or export the "
                 "data as CSV again."};
  }
  return *overrides.encoding;
}

bool CanRead(Encoding encoding, const Transcoder& transcoder) {
  const bool pairs = encoding == Encoding::kGb18030 || encoding == Encoding::kBig5;
  return !pairs || PairTable(encoding, transcoder).available();
}

// Takes a line `sep=;` off the front of the text, and tells the delimiter that it names.
std::optional<char> TakeSeparatorLine(std::string_view* text) {
  const std::size_t start = std::min(text->find_first_not_of("\r\n"), text->size());
  const std::size_t end = std::min(text->find_first_of("\r\n", start), text->size());
  const std::optional<char> delimiter =
      start == 0 ? DelimiterOfSeparatorLine(text->substr(0, end)) : std::nullopt;
  if (delimiter) text->remove_prefix(end);
  return delimiter;
}

// Double quotes, unless cells really begin and end with single ones and double ones are not used
// that way. One such cell may be chance: it decides only when the records become more alike by it.
std::string QuotesToTry(const Sample& sample, char delimiter, const DialectOverrides& overrides) {
  if (overrides.quote) return std::string(1, *overrides.quote);
  const QuotedCells single = CountQuotedCells(sample.text, delimiter, '\'');
  const QuotedCells twofold = CountQuotedCells(sample.text, delimiter, '"');
  const bool used = single.closed > 0 && single.closed * 10 >= single.opened * 9 &&
                    twofold.closed * 20 <= single.closed;
  if (!used) return "\"";
  return single.closed > 1 ? "'" : "\"'";
}

std::string EscapesToTry(const Sample& sample, char quote, const DialectOverrides& overrides) {
  if (overrides.escape) return std::string(1, *overrides.escape);
  const char escaped[] = {'\\', quote};
  const bool seen = sample.text.find(std::string_view(escaped, 2)) != std::string_view::npos;
  std::string escapes(1, quote);
  if (quote != '\0' && seen) escapes += '\\';
  return escapes;
}

// The first of the best: what comes later must explain the text better.
Dialect BestLayout(const Sample& sample, std::string_view delimiters,
                   const DialectOverrides& overrides) {
  Dialect best;
  std::uint64_t best_score = 0;
  bool any = false;
  for (const char delimiter : delimiters) {
    for (const char quote : QuotesToTry(sample, delimiter, overrides)) {
      for (const char escape : EscapesToTry(sample, quote, overrides)) {
        Dialect dialect;
        dialect.delimiter = delimiter;
        dialect.quote = quote;
        dialect.escape = escape;
        const std::uint64_t score = LayoutScore(sample, dialect);
        if (any && score <= best_score) continue;
        any = true;
        best = dialect;
        best_score = score;
      }
    }
  }
  return best;
}

// Where the table begins, and how many records name its columns.
void PlaceHeader(std::vector<Cells> records, const DialectOverrides& overrides, Dialect* dialect) {
  const bool named = overrides.header.value_or(true);
  dialect->skip = overrides.skip ? *overrides.skip : named ? PreambleLength(records) : 0;
  const auto skipped = std::min(dialect->skip, records.size());
  records.erase(records.begin(), records.begin() + static_cast<std::ptrdiff_t>(skipped));
  HeaderRows rows = HeaderRows::kOne;
  if (records.size() > 2) rows = HeaderRowsOf(records[0], records[1]);
  dialect->header = named && (overrides.header || rows != HeaderRows::kOne || HasHeader(records));
  if (dialect->header) dialect->header_rows = rows;
}

}  // namespace

Result<Dialect> SniffDialect(std::string_view head, const DialectOverrides& overrides,
                             const Transcoder& transcoder) {
  const Result<Encoding> encoding = ChooseEncoding(head, overrides);
  if (!encoding) return encoding.error();
  if (!CanRead(*encoding, transcoder)) {
    return Error{"csv.encoding_unavailable",
                 "The characters of this file are stored as " + std::string(ToString(*encoding)) +
                     ", which cannot be read here: save it as CSV UTF-8 and give that file."};
  }
  const std::string_view bom = ByteOrderMark(head, *encoding);
  const bool cut = head.size() >= kHeadBytes;
  std::string decoded;
  std::string_view text = head.substr(bom.size());
  if (*encoding != Encoding::kUtf8) {
    decoded = ToUtf8(text, *encoding, transcoder);
    text = decoded;
  }
  const std::optional<char> named = TakeSeparatorLine(&text);
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return Error{"csv.empty", "This file is empty: export the data again and give the new file."};
  }
  const Sample sample{text, cut};
  std::string delimiters(kDelimiters);
  if (named) delimiters = *named;
  if (overrides.delimiter) delimiters = *overrides.delimiter;
  Dialect dialect = BestLayout(sample, delimiters, overrides);
  dialect.encoding = *encoding;
  dialect.bom = !bom.empty();
  dialect.line_end = SeenLineEnd(sample, dialect);
  PlaceHeader(FirstRecords(sample, dialect, kHeaderRecords), overrides, &dialect);
  return dialect;
}

std::string_view ToString(Encoding encoding) {
  for (const auto& entry : kEncodings) {
    if (entry.encoding == encoding) return entry.name;
  }
  return "utf-8";
}

std::optional<Encoding> EncodingFromString(std::string_view text) {
  const std::string lower = ToLower(text);
  for (const auto& entry : kEncodings) {
    if (entry.name == lower) return entry.encoding;
  }
  return std::nullopt;
}

std::vector<std::string_view> EncodingNames() {
  std::vector<std::string_view> names;
  for (const auto& entry : kEncodings) names.push_back(entry.name);
  return names;
}

std::string_view ToString(LineEnd line_end) {
  switch (line_end) {
    case LineEnd::kLf:
      return "lf";
    case LineEnd::kCrLf:
      return "crlf";
    case LineEnd::kCr:
      return "cr";
    case LineEnd::kMixed:
      return "mixed";
    case LineEnd::kNone:
      break;
  }
  return "none";
}

}  // namespace holdfast
