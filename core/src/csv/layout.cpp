#include "layout.h"

#include <algorithm>
#include <cstring>
#include <map>

#include "header_guess.h"
#include "holdfast/csv/reader.h"

namespace holdfast {
namespace {

/// Reads the records of a sample; the last one of a cut sample is left out unless it is the only
/// one.
template <typename Visit>
std::uint64_t ReadRecords(const Sample& sample, const Dialect& dialect, Visit visit) {
  Dialect utf8 = dialect;
  utf8.encoding = Encoding::kUtf8;
  Reader reader(utf8);
  std::memcpy(reader.Buffer(sample.text.size()).data(), sample.text.data(), sample.text.size());
  reader.Commit(sample.text.size());
  Record record;
  bool any = false;
  while (reader.Next(&record)) {
    any = true;
    if (!visit(record)) return reader.issues().total();
  }
  if (sample.cut && any) return reader.issues().total();
  reader.End();
  while (reader.Next(&record) && visit(record)) {
  }
  return reader.issues().total();
}

// A cell that another delimiter would cut further is a sign of the wrong delimiter; one with the
// delimiter itself must have been quoted. A delimiter before a blank is punctuation.
bool IsClean(std::string_view cell, char delimiter) {
  if (LookOf(cell) != CellLook::kText || cell.find(delimiter) != std::string_view::npos)
    return true;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const bool foreign = kDelimiters.find(cell[i]) != std::string_view::npos;
    if (foreign && (i + 1 == cell.size() || cell[i + 1] != ' ')) return false;
  }
  return true;
}

std::uint64_t Share(std::uint64_t part, std::uint64_t whole, std::uint64_t scale) {
  return whole == 0 ? 0 : part * scale / whole;
}

}  // namespace

std::uint64_t LayoutScore(const Sample& sample, const Dialect& dialect) {
  // Records of one cell each score nothing, and most delimiters stand nowhere in the text.
  if (sample.text.find(dialect.delimiter) == std::string_view::npos) return 0;
  std::map<std::size_t, std::uint64_t> records_of_width;
  std::uint64_t records = 0;
  std::uint64_t cells = 0;
  std::uint64_t clean = 0;
  const auto visit = [&](const Record& record) {
    ++records;
    ++records_of_width[record.cells.size()];
    for (const std::string_view cell : record.cells) {
      ++cells;
      clean += IsClean(cell, dialect.delimiter) ? 1 : 0;
    }
    return true;
  };
  const std::uint64_t issues = ReadRecords(sample, dialect, visit);
  std::uint64_t best = 0;
  for (const auto& [width, count] : records_of_width) {
    // A width that not even one record in ten has says nothing about the file.
    if (width < 2 || count * 10 < records) continue;
    best = std::max(best, Share(count, records, 1'000'000) * Share(width - 1, width, 1000));
  }
  return best * Share(clean, cells, 1000) * Share(records, records + issues, 1'000'000);
}

std::vector<std::vector<std::string>> FirstRecords(const Sample& sample, const Dialect& dialect,
                                                   std::size_t count) {
  std::vector<std::vector<std::string>> records;
  ReadRecords(sample, dialect, [&](const Record& record) {
    records.emplace_back(record.cells.begin(), record.cells.end());
    return records.size() < count;
  });
  return records;
}

QuotedCells CountQuotedCells(std::string_view text, char delimiter, char quote) {
  QuotedCells counts;
  const auto ends_cell = [&](std::size_t at) {
    return at >= text.size() || text[at] == delimiter || text[at] == '\n' || text[at] == '\r';
  };
  for (std::size_t i = text.find(quote); i < text.size(); i = text.find(quote, i + 1)) {
    if (i != 0 && !ends_cell(i - 1)) continue;
    ++counts.opened;
    for (std::size_t j = i + 1; j < text.size() && text[j] != '\n' && text[j] != '\r'; ++j) {
      if (text[j] != quote) continue;
      if (ends_cell(j + 1)) {
        ++counts.closed;
        i = j;
        break;
      }
    }
  }
  return counts;
}

LineEnd SeenLineEnd(const Sample& sample, const Dialect& dialect) {
  const std::string_view text = sample.text;
  const auto at = [&](std::size_t i) { return i < text.size() ? text[i] : '\0'; };
  bool quoted = false;
  bool lf = false, crlf = false, cr = false;
  char before = dialect.delimiter;
  for (std::size_t i = 0; i < text.size(); before = text[i++]) {
    const char c = text[i];
    if (quoted) {
      quoted = c != dialect.quote;
      if (c == '\\' && dialect.escape == '\\') ++i;
      if (i == text.size()) break;
      continue;
    }
    // Behind a quote, another one is the second of a doubled pair: the cell goes on.
    const bool starts = before == dialect.delimiter || before == '\n' || before == '\r';
    quoted = c == dialect.quote && c != '\0' && (starts || before == dialect.quote);
    if (c == '\n') lf = true;
    if (c != '\r' || (sample.cut && i + 2 >= text.size())) continue;
    const std::size_t run = at(i + 1) == '\r' && at(i + 2) == '\n' ? 2 : at(i + 1) == '\n' ? 1 : 0;
    (run == 0 ? cr : crlf) = true;
    i += run;
  }
  if (lf + crlf + cr > 1) return LineEnd::kMixed;
  if (lf) return LineEnd::kLf;
  if (crlf) return LineEnd::kCrLf;
  return cr ? LineEnd::kCr : LineEnd::kNone;
}

}  // namespace holdfast
