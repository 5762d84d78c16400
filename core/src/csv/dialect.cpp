#include "holdfast/csv/dialect.h"

#include <algorithm>
#include <string>
#include <vector>

#include "decoder.h"
#include "file_kind.h"
#include "header_guess.h"
#include "layout.h"
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

}  // namespace

Result<Dialect> SniffDialect(std::string_view head, const DialectOverrides& overrides) {
  const Result<Encoding> encoding = ChooseEncoding(head, overrides);
  if (!encoding) return encoding.error();
  const std::string_view bom = ByteOrderMark(head, *encoding);
  const bool cut = head.size() >= kHeadBytes;
  std::string decoded;
  std::string_view text = head.substr(bom.size());
  if (*encoding != Encoding::kUtf8) {
    decoded = Utf8FromUtf16(text, *encoding);
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
  dialect.header = overrides.header ? *overrides.header
                                    : HasHeader(FirstRecords(sample, dialect, kHeaderRecords));
  return dialect;
}

std::string_view ToString(Encoding encoding) {
  for (const auto& entry : kEncodings) {
    if (entry.encoding == encoding) return entry.name;
  }
  return "utf-8";
}

std::optional<Encoding> EncodingFromString(std::string_view text) {
  for (const auto& entry : kEncodings) {
    if (entry.name == text) return entry.encoding;
  }
  return std::nullopt;
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
